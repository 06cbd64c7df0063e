"""Drifts, descents and changes of incidents as plain JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from onrecord.answers import Revision
    from onrecord.answers.incidents import IncidentPage, Passages
    from onrecord.model import Descent, Entry, Kin


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


def trace_form(one: IncidentPage, descents: Iterable[Descent], kin: Iterable[Kin]) -> dict[str, object]:
    """Give the same as nodes and edges."""
    edges: list[dict[str, object]] = []
    for each in descents:
        if each.parent or each.wire:
            by = each.by.value if each.by else None
            edges.append(
                {"from": each.report, "to": each.parent or f"w:{each.wire}", "by": by, "share": each.share}
            )
    nodes = [
        {
            "id": told.report,
            "outlet": told.claims[0].outlet if told.claims else None,
            "claims": len(told.claims),
        }
        for told in one.lines
    ]
    related = [
        {"from": each.later, "to": each.earlier, "by": each.kinship.value, "share": each.share}
        for each in kin
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
