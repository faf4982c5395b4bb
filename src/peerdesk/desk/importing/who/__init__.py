"""Who is meant: the rows of a file, those they name, and those in the program."""
