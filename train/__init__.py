"""What the learned extractor is trained from, and how; nothing here is installed with onrecord."""
