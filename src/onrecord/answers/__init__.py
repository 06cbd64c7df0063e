"""Every question a door may ask, one function each; nothing here writes but `backup`, which copies."""

from onrecord.answers.care import Finding, backup, doctor, unread
from onrecord.answers.claims import Field, Shown, claims, report, reports, search, show
from onrecord.answers.world import Unknown, explain
from onrecord.answers.world import unknown as unknown_names

__all__ = [
    "Field",
    "Finding",
    "Shown",
    "Unknown",
    "backup",
    "claims",
    "doctor",
    "explain",
    "report",
    "reports",
    "search",
    "show",
    "unknown_names",
    "unread",
]
