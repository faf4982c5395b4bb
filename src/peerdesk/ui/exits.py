"""The exit codes by which the window tells its parent why it ended."""

DONE = 0
FAILED = 1
LOCKED = 75  # start a fresh one, with the lock page
CANNOT_START = 78  # said why on standard error; starting again would not help
