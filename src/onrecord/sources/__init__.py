"""Where pages come from: files, folders, standard input."""

from onrecord.sources.files import STDIN, Limits, count, pages

__all__ = ["STDIN", "Limits", "count", "pages"]
