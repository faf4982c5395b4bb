"""Tables in files: CSV and XLSX, in whatever shape other systems write them."""
