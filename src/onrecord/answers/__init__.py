"""Every question a door may ask, one function each; nothing here writes but `backup`, which copies."""

from onrecord.answers.care import Finding, backup, doctor, unread
from onrecord.answers.claims import Field, Shown, claims, report, reports, search, show

__all__ = [
    "Field",
    "Finding",
    "Shown",
    "backup",
    "claims",
    "doctor",
    "report",
    "reports",
    "search",
    "show",
    "unread",
]
