"""Printing: the bar that asks where and how often, and says what became of it."""
