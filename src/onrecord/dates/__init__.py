"""Written dates and times, and the days they mean."""

from onrecord.dates.absolute import DateMention, find_dates

__all__ = ["DateMention", "find_dates"]
