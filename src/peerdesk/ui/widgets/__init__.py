"""Small parts of the window, each with a name that is read aloud."""
