"""Numbered steps that bring an older file up to date."""
