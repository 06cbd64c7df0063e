"""Pages into reports: the article's words, each in a labelled block, and what the page says of itself."""

from onrecord.reports.read import read_report

__all__ = ["read_report"]
