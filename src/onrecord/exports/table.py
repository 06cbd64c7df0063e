"""Claims as CSV, one a row: what a spreadsheet opens as it is.

Ids and countries of several places named together are parted by "; ".
Cells that a spreadsheet would run as a formula get an apostrophe in front. Coordinates come only with the
radius that the words allow. Sources stand outermost first, parted by " < ", after the outlet.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TextIO

from onrecord.exports.cells import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.exports.exchange import Listed
    from onrecord.model import Days, Located, Range

COLUMNS = (
    "claim", "report", "outlet", "title", "form", "kind", "means", "modality",
    "actor", "actor_id", "actor_certainty", "target", "target_id",
    "place", "place_id", "country", "latitude", "longitude", "radius_km",
    "when_first", "when_last", "when_stated", "from_first", "from_last", "until_first", "until_last",
    "killed_min", "killed_max", "injured_min", "injured_max", "count_min", "count_max",
    "chain", "source", "source_role", "source_anonymous",
    "quote", "known_first", "known_last", "score", "by",
)  # fmt: skip


def write(rows: Iterable[Listed], to: TextIO) -> int:
    """Write a heading and one row a claim; gives the number of claims. Without any, nothing is written."""
    out = csv.writer(to, lineterminator="\n")
    number = 0
    for row in rows:
        if not number:
            out.writerow(COLUMNS)
        out.writerow(safe(cell) for cell in _cells(row))
        number += 1
    return number


def _cells(row: Listed) -> Iterator[object]:
    claim = row.claim
    yield from (claim.id, claim.report, row.outlet, row.title)
    yield from (claim.form.value, claim.kind, claim.means, claim.modality.value)
    actor, target = claim.actor, claim.target
    yield from (actor.name, actor.id, actor.certainty and actor.certainty.value) if actor else (None,) * 3
    yield from (target.name, target.id) if target else (None,) * 2
    place = claim.place
    yield from (place.name, *_where(place), place.lat, place.lon, place.radius_km) if place else (None,) * 6
    yield from (*_days(claim.when.days), "yes" if claim.when.stated else "no")
    yield from (*_days(claim.window.since), *_days(claim.window.until)) if claim.window else (None,) * 4
    victims = claim.victims
    yield from (*_range(victims.killed), *_range(victims.injured)) if victims else (None,) * 4
    yield from _range(claim.count)
    yield " < ".join(link.name for link in claim.chain)
    last = claim.chain[-1] if claim.chain else None
    yield from (last.name, last.role.value, "yes" if last.anonymous else "no") if last else (None,) * 3
    yield from (row.quote, *_days(row.known), f"{claim.score:.3f}", claim.by)


def _where(place: Located) -> tuple[str | None, str | None]:
    """Give the ids and the countries of a place, or of all places named together, each once."""
    ids = dict.fromkeys(site.id for site in place.sites if site.id)
    countries = dict.fromkeys(site.country for site in place.sites if site.country)
    return ("; ".join(ids) or None, "; ".join(countries) or None)


def _days(days: Days) -> tuple[str | None, str | None]:
    return (days.first.isoformat() if days.first else None, days.last.isoformat() if days.last else None)


def _range(number: Range | None) -> tuple[int | None, int | None]:
    return (number.low, number.high) if number else (None, None)
