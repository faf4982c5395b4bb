"""People out of other systems' files: read, asked about, checked, taken in whole."""
