"""Importing people: a file, its columns, its words, a check, and only then the rest."""
