"""Printing: what is asked of the parent process, and the bar that asks for it."""
