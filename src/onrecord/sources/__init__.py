"""Where pages come from: files, folders, standard input."""

from onrecord.sources.files import STDIN, Limits, address, check, count, pages, passed_over

__all__ = ["STDIN", "Limits", "address", "check", "count", "pages", "passed_over"]
