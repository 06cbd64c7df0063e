"""One file a format: what leaves onrecord, and how it looks."""
