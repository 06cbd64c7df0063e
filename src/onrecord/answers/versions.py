"""What changed of a page from one version to the next: words taken out, words put in, claims."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from onrecord import record
from onrecord.model import BlockKind

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from onrecord.model import PageId, Report

_AROUND = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Words of the older version and what stands in their place; either may be empty."""

    was: str
    became: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A page that came in the place of an older one at its address, with the edits of the article."""

    source: str
    at: datetime
    older: PageId
    newer: PageId
    edits: tuple[Edit, ...]
    claims_before: int
    claims_after: int


def revisions(db: Path, since: datetime, source: str | None = None) -> tuple[Revision, ...]:
    """Give what newer versions of pages changed that were taken in since a moment, of one address or all."""
    with record.read_record(db, still=True) as held:
        return tuple(
            _revision(held, one) for one in held.versions(since) if source is None or one.source == source
        )


def _revision(held: record.Reader, one: record.Version) -> Revision:
    older, newer = held.page(one.older).reports, held.page(one.newer).reports
    was = held.report(older[-1]) if older else None
    became = held.report(newer[-1]) if newer else None
    counts = [
        len(held.reading(each.current).claims) if each and each.current else 0 for each in (was, became)
    ]
    return Revision(
        source=one.source,
        at=one.at,
        older=one.older,
        newer=one.newer,
        edits=edits(_article(was.report) if was else "", _article(became.report) if became else ""),
        claims_before=counts[0],
        claims_after=counts[1],
    )


def _article(report: Report) -> str:
    """Give the words of a report without its furniture."""
    kept = (block for block in report.blocks if block.kind is not BlockKind.FURNITURE)
    return "\n".join(block.span.of(report.text) for block in kept)


def edits(before: str, after: str) -> tuple[Edit, ...]:
    """Give the words that were put in the place of others, each with a few words around them."""
    old, new = before.split(), after.split()
    found: list[Edit] = []
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            found.append(
                Edit(
                    was=" ".join(old[max(0, start - _AROUND) : end + _AROUND]),
                    became=" ".join(new[max(0, first - _AROUND) : last + _AROUND]),
                )
            )
    return tuple(found)
