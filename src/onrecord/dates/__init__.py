"""Written dates and times, and the days they mean."""

from onrecord.dates.absolute import DateMention, find_dates
from onrecord.dates.ranges import find_times
from onrecord.dates.resolve import RULES, Resolved, resolve
from onrecord.dates.tense import looks_ahead
from onrecord.dates.times import (
    Anchored,
    Between,
    Calendar,
    Length,
    Part,
    Relation,
    Shift,
    Stretch,
    TimeKind,
    TimeMention,
    Unit,
    Vague,
)

__all__ = [
    "RULES",
    "Anchored",
    "Between",
    "Calendar",
    "DateMention",
    "Length",
    "Part",
    "Relation",
    "Resolved",
    "Shift",
    "Stretch",
    "TimeKind",
    "TimeMention",
    "Unit",
    "Vague",
    "find_dates",
    "find_times",
    "looks_ahead",
    "resolve",
]
