"""Offline, note-free coordination of a hospital's peer support program."""

__version__ = "0.1.0.dev0"
