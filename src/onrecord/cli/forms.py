"""Drifts, descents and changes of incidents as plain JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import ReportId

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from onrecord.answers import IncidentPage, Passages, Revision, Trace
    from onrecord.model import Entry


def drifts_form(found: Iterable[Passages]) -> list[dict[str, object]]:
    """Give drifts as plain JSON, with both passages."""
    return [
        {
            "incident": one.incident,
            "field": one.drift.field,
            "was": one.drift.was,
            "became": one.drift.became,
            "source": {
                "report": one.drift.source,
                "claim": one.drift.source_claim,
                "words": one.source.quote,
            },
            "report": {"report": one.drift.report, "claim": one.drift.claim, "words": one.taken.quote},
        }
        for one in found
    ]


def trace_form(one: IncidentPage, found: Trace) -> dict[str, object]:
    """Give descents as nodes and edges; reports that others were taken from, and wires, are nodes too."""
    edges: list[dict[str, object]] = []
    for each in found.descents:
        if each.parent or each.wire:
            by = each.by.value if each.by else None
            edges.append(
                {"from": each.report, "to": each.parent or f"w:{each.wire}", "by": by, "share": each.share}
            )
    told = {each.report: len(each.claims) for each in one.lines}
    nodes = [
        {
            "id": each.id,
            "outlet": each.outlet,
            "source": each.source,
            "claims": told.get(ReportId(each.id), 0),
        }
        for each in found.nodes.values()
    ]
    related = [
        {"from": each.later, "to": each.earlier, "by": each.kinship.value, "share": each.share}
        for each in found.kin
    ]
    return {"onrecord": 1, "incident": one.incident.id, "nodes": nodes, "edges": edges, "kin": related}


def changes_form(
    found: Iterable[tuple[Entry, datetime]], revised: Iterable[Revision] = ()
) -> dict[str, object]:
    """Give lines of the ledger, and what newer versions of pages changed, as plain JSON."""
    return {
        "onrecord": 1,
        "changes": [
            {
                "at": at.isoformat(),
                "incident": entry.incident,
                "fate": entry.fate.value,
                "other": entry.other,
                "claims": list(entry.claims),
            }
            for entry, at in found
        ],
        "versions": [
            {
                "at": one.at.isoformat(),
                "source": one.source,
                "older": one.older,
                "newer": one.newer,
                "claims": [one.claims_before, one.claims_after],
                "edits": [{"was": edit.was, "became": edit.became} for edit in one.edits],
            }
            for one in revised
        ],
    }
