"""The commands: parse words, ask flow or answers, print."""

from onrecord.cli.app import main

__all__ = ["main"]
