"""The first run: from nothing to a program of one's own, in four steps."""
