"""The published form of incidents: JSON that keeps to a schema, and CSV, one row an incident.

Coordinates come only with the radius that the words allow; an attacker is never one column, but everybody who
is accused, with those on whose word.
"""

from __future__ import annotations

import csv
import json
from importlib import resources
from typing import TYPE_CHECKING, TextIO

from onrecord.exports.cells import safe
from onrecord.exports.values import days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onrecord.exports.values import Object
    from onrecord.model import ClaimId, Drift, FieldValue, Incident, ReportId, Stance

VERSION = 1
"""Of the form; new fields may be added under one version."""

COLUMNS = (
    "incident", "kind", "status", "origins_low", "origins_high", "when_first", "when_last", "when_stated",
    "place", "country", "latitude", "longitude", "radius_km", "accused", "claimed_by", "denied_by",
    "killed", "killed_min", "killed_max", "injured", "injured_min", "injured_max", "contested", "drifts",
    "reports", "sources", "named", "targets", "means", "by_hand",
)  # fmt: skip


def schema() -> Object:
    """Give the JSON Schema of the form."""
    text = (resources.files("onrecord.exports") / "incidents.schema.json").read_text(encoding="utf-8")
    found: Object = json.loads(text)
    return found


def form(found: Iterable[Incident], report_of: Mapping[ClaimId, ReportId]) -> Object:
    """Give incidents as one object; `report_of` tells in which report each claim stands."""
    return {"onrecord": VERSION, "incidents": [incident_form(one, report_of) for one in found]}


def incident_form(one: Incident, report_of: Mapping[ClaimId, ReportId]) -> Object:
    """Give an incident as plain JSON."""
    place = one.place
    return {
        "id": one.id,
        "kind": one.kind,
        "status": one.status.value,
        "origins": [one.low, one.high],
        "voices": [
            {"id": each.id, "name": each.name, "standing": each.standing.value, "party": each.party}
            for each in one.origins
        ],
        "when": {**days(one.when), "stated": one.stated},
        "place": {
            "name": place.name,
            "country": place.country,
            "lat": place.lat,
            "lon": place.lon,
            "radius_km": place.radius_km,
        }
        if place
        else None,
        "fields": {
            field.name: [_value(value, by_hand=field.by_hand) for value in field.values]
            for field in one.fields
        },
        "contested": list(one.contested),
        "stances": [_stance(each) for each in one.stances],
        "drifts": [_drift(each) for each in one.drifts],
        "attached": list(one.attached),
        "reports": [
            {
                "source": source,
                "report": report,
                "claims": [claim for claim in one.claims if report_of[claim] == report],
            }
            for source, report in zip(one.sources, one.reports, strict=True)
        ],
    }


def write(found: Iterable[Incident], to: TextIO) -> int:
    """Write a heading and one row an incident; gives their number. Without any, nothing is written."""
    out = csv.writer(to, lineterminator="\n")
    number = 0
    for one in found:
        if not number:
            out.writerow(COLUMNS)
        out.writerow(safe(cell) for cell in _cells(one))
        number += 1
    return number


def _value(value: FieldValue, *, by_hand: bool) -> Object:
    number = value.number
    return {
        "value": value.value,
        "number": [number.low, number.high] if number else None,
        "origins": [value.low, value.high],
        "voices": list(value.origins),
        "claims": list(value.claims),
        "drift": value.drift,
        "proposed": value.chosen,
        "by_hand": value.chosen and by_hand,
    }


def _stance(one: Stance) -> Object:
    return {
        "party": one.party,
        "says": one.says,
        "by": one.name,
        "origin": one.origin,
        "claims": list(one.claims),
    }


def _drift(one: Drift) -> Object:
    return {
        "field": one.field,
        "was": one.was,
        "became": one.became,
        "source": one.source,
        "report": one.report,
        "source_claim": one.source_claim,
        "claim": one.claim,
    }


def _cells(one: Incident) -> Iterator[object]:
    place = one.place
    yield from (one.id, one.kind, one.status.value, one.low, one.high)
    yield from (*days(one.when).values(), "yes" if one.stated else "no")
    yield from (place.name, place.country, place.lat, place.lon, place.radius_km) if place else (None,) * 5
    for says in (("is accused",), ("claims it",), ("denies it", "denied")):
        yield _all(_said(each) for each in one.stances if each.says in says)
    for name in ("killed", "injured"):
        value = next((v for f in one.fields if f.name == name for v in f.values if v.chosen), None)
        number = value.number if value else None
        yield from (value.value if value else None, number and number.low, number and number.high)
    yield from ("; ".join(one.contested), len(one.drifts), len(one.reports), "; ".join(one.sources))
    yield _all(_said(each) for each in one.stances if each.says == "is named")
    for name in ("target", "means"):
        yield _all(v.value for f in one.fields if f.name == name for v in f.values if not v.drift)
    yield "; ".join(one.by_hand)


def _all(values: Iterable[str]) -> str:
    return "; ".join(sorted(set(values)))


def _said(one: Stance) -> str:
    return one.party if one.party == one.name else f"{one.party} (by {one.name})"
