"""The numbered steps that make and upgrade a record; each is one file, run in one transaction."""
