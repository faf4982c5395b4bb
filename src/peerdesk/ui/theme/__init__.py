"""Colours, type, icons: how the window looks."""
