"""The arithmetic of a peer support program."""
