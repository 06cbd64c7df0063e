"""Every question a door may ask, one function each; nothing here writes but `backup`, which copies."""

from onrecord.answers.care import Finding, backup, doctor, unread
from onrecord.answers.claims import Field, Shown, claims, report, reports, search, show, sure_enough
from onrecord.answers.incidents import (
    FIELDS,
    By,
    Doubt,
    IncidentFilter,
    IncidentPage,
    Line,
    claim_ids,
    doubts,
    incident,
    incidents,
    incidents_as_of,
    judgement,
    origins_in_words,
    proposed,
    reports_of,
)
from onrecord.answers.news import News, brief, changes
from onrecord.answers.past import NOW, Then
from onrecord.answers.rulings import adrift, judgements, undone_by
from onrecord.answers.rulings import wanted as wanted_of_a_field
from onrecord.answers.tracing import Node, Passages, Trace, drifts, trace, unheld
from onrecord.answers.versions import Edit, Revision, revisions
from onrecord.answers.world import Unknown, explain, known_country
from onrecord.answers.world import unknown as unknown_names

__all__ = [
    "FIELDS",
    "NOW",
    "By",
    "Doubt",
    "Edit",
    "Field",
    "Finding",
    "IncidentFilter",
    "IncidentPage",
    "Line",
    "News",
    "Node",
    "Passages",
    "Revision",
    "Shown",
    "Then",
    "Trace",
    "Unknown",
    "adrift",
    "backup",
    "brief",
    "changes",
    "claim_ids",
    "claims",
    "doctor",
    "doubts",
    "drifts",
    "explain",
    "incident",
    "incidents",
    "incidents_as_of",
    "judgement",
    "judgements",
    "known_country",
    "origins_in_words",
    "proposed",
    "report",
    "reports",
    "reports_of",
    "revisions",
    "search",
    "show",
    "sure_enough",
    "trace",
    "undone_by",
    "unheld",
    "unknown_names",
    "unread",
    "wanted_of_a_field",
]
