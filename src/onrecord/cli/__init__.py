"""The commands: parse words, ask flow or answers, print."""
