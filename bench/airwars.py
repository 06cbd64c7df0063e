"""Where and by whom on the English incident pages of Airwars: the program beside people's coding, by half.

    python -m bench airwars [--errors]

Pages: the distinct texts of ../shared/data/airwars that are marked English and cited for one incident only,
read through every stage as met by the end of the month after the incident's. Login pages and copies are left
out, and so are Arabic posts within an English frame: texts with more Arabic letters than Latin ones, or with
too few of the commonest English words. Halves are told by the incident: pages of "built" may be looked at,
those of "watched" are only scored. --errors tells of "built" alone, by ids, names and distances.

The page's place is that of its main attack. Its attacks are the claims of attacks, clashes and destruction
that happened, are going on or were tried. Main is the first of those with a place; where that is wider than
a town (a radius of more than 15 km), the first of the others whose place is a town's within it, if any.
The same claims tell who did it: the first named attacker of the main attack, else of the others in order of
the text. An attacker is right where it is of the country, or is the group, that the coders hold
responsible (any of those named); "unresolved" are pages without an attacker that has an id, a described one
("warplanes") among them.

Beside it: "best" is the nearest of all places that the program finds anywhere on the page; the baseline takes
the name most often found on the page that is no country's, and the most populous place that bears it.
Shares are of the pages whose incident has coordinates; 95 % intervals draw incidents, not pages, anew.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from bench import _sets
from onrecord.model import Days, Form, Modality
from onrecord.world.index import Index, distance_km
from onrecord.world.load import HERE
from onrecord.world.names import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.model import Claim, Located, Report

LOGIN = 300
COMMON = frozenset(("the", "of", "in", "and", "to", "a"))
LEAST_COMMON = 0.1
ARABIC, LATIN = re.compile("[\u0600-\u06ff]"), re.compile("[A-Za-z]")
KINDS = frozenset(("attack", "clash", "destroy"))
REAL = frozenset((Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED))
TOWN_KM = 15.0
WITHIN = (10.0, 25.0)
ROUNDS = 1000
SDF, YPG = "syrian-democratic-forces", "peoples-protection-units"
# Whom the coders' names mean: countries and groups.
MEANT = {
    "Turkish Military": {"TUR"},
    "U.S.-led Coalition": {"USA", "us-led-coalition"},
    "Russian Military": {"RUS"},
    "Israeli Military": {"ISR"},
    "Iranian Military": {"IRN"},
    "UK Military": {"GBR"},
    "Syrian Regime": {"SYR"},
    "YPG": {YPG, SDF},
    "Kurdish Forces": {YPG, SDF},
    "Syrian Democratic Forces": {SDF},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A page: its incident and half, distances in km (None where there is no place), and its attacker."""

    page: str
    incident: str
    pinned: bool
    half: str
    place: str | None
    away: float | None
    best: float | None
    base: float | None
    actor: str | None
    right: bool


def main() -> None:
    """Print the figures."""
    scored = [score(row, incident) for row, incident in pages()]
    for half in _sets.HALVES:
        tell(half, [one for one in scored if one.half == half])
    tell("both", scored)
    if "--errors" in sys.argv:
        errors([one for one in scored if one.half == "built"])


def pages() -> Iterator[tuple[dict[str, str], dict[str, object]]]:
    """Give the distinct English pages of one incident, each with that incident."""
    folder = _sets.data("airwars")
    incidents = {f"airwars-{row['airwars_id']}": row for row in _lines(folder / "incidents.jsonl.gz")}
    seen: set[str] = set()
    for row in _lines(folder / "source_texts.jsonl.gz"):
        text = str(row["text"])
        head = " ".join(text.split())[:200]
        login = "Log In" in text[:LOGIN] and "Facebook" in text[:LOGIN]
        ids = row["incident_ids"]
        if row["text_original_language"] != "en" or len(text) < LOGIN or login or head in seen:
            continue
        seen.add(head)
        if not _english(text):
            continue
        if isinstance(ids, list) and len(ids) == 1 and ids[0] in incidents:
            yield {"id": str(row["source_id"]), "text": text}, incidents[ids[0]]


def _english(text: str) -> bool:
    """Tell English prose from an Arabic post that its site framed in English."""
    words = text.lower().split()
    common = sum(word in COMMON for word in words)
    arabic, latin = len(ARABIC.findall(text)), len(LATIN.findall(text))
    return arabic < latin and common > LEAST_COMMON * len(words)


def _lines(path: object) -> Iterator[dict[str, object]]:
    with gzip.open(str(path), "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def score(row: Mapping[str, str], incident: Mapping[str, object]) -> Scored:
    """Read a page and hold it against its incident."""
    report, reading = _sets.read_text(row["text"], row["id"])
    met = _met(str(incident["date"]))
    if met.known and not report.published.days.last:
        report, reading = _sets.read_text(row["text"], row["id"], met)
    told = attacks(reading.claims)
    chief = main_attack(told)
    place = chief.place if chief else None
    point = _point(incident)
    actor = attacker(chief, told)
    found, counted = _found(report)
    base = counted.most_common(1)[0][0] if counted else None
    return Scored(
        page=row["id"],
        incident=str(incident["airwars_id"]),
        pinned=point is not None,
        half=_sets.half(f"airwars {incident['airwars_id']}"),
        place=place.name if place else None,
        away=_away(point, place.lat, place.lon) if place and place.lat is not None else None,
        best=min((d for p in found if (d := _away(point, *p)) is not None), default=None),
        base=_away(point, *_largest(base)) if base else None,
        actor=actor,
        right=actor is not None and _right(actor, incident["belligerents"]),
    )


def _met(day: str) -> Days:
    """Give when a monthly crawl would have met a page: by the end of the month after its incident's."""
    if not day:
        return Days()
    first = date.fromisoformat(day)
    months = first.year * 12 + first.month + 1
    return Days(None, date(months // 12, months % 12 + 1, 1) - timedelta(days=1))


def attacks(claims: Iterable[Claim]) -> list[Claim]:
    """Give the attacks of a report, in the order of its text."""
    kept = (c for c in claims if c.form is Form.EVENT and c.kind in KINDS and c.modality in REAL)
    return sorted(kept, key=lambda claim: claim.trigger)


def main_attack(told: Sequence[Claim]) -> Claim | None:
    """Choose the attack that the page is about, by the rule above."""
    first = next((c for c in told if c.place and c.place.lat is not None), None)
    if first is None or first.place is None:
        return told[0] if told else None
    if (first.place.radius_km or 0.0) <= TOWN_KM:
        return first
    return next((c for c in told if _within(c.place, first.place)), first)


def _within(place: Located | None, area: Located) -> bool:
    """Tell whether a place is a town's and lies within an area."""
    if place is None or place.lat is None or (place.radius_km or 0.0) > TOWN_KM:
        return False
    return (_away((area.lat or 0.0, area.lon or 0.0), place.lat, place.lon) or 0.0) <= (area.radius_km or 0.0)


def attacker(chief: Claim | None, told: Sequence[Claim]) -> str | None:
    """Give the id of the first attacker who has one, a described group's left out."""
    for claim in (chief, *told) if chief else ():
        ident = claim.actor.id if claim and claim.actor else None
        if ident and not ident.startswith(("x:", "u:")):
            return ident
    return None


def _right(actor: str, belligerents: object) -> bool:
    entity = _sets.world().entity(actor)
    named = belligerents if isinstance(belligerents, list) else []
    meant = {one for name in named for one in MEANT.get(name, ())}
    return actor in meant or (entity is not None and entity.country in meant and not _rebels(actor))


def _rebels(actor: str) -> bool:
    """Tell whether an actor is a group: it does not stand for the country it is of."""
    entity = _sets.world().entity(actor)
    return entity is not None and entity.type.value == "armed-group"


def _point(incident: Mapping[str, object]) -> tuple[float, float] | None:
    lat, lon = incident.get("lat"), incident.get("lon")
    return (float(str(lat)), float(str(lon))) if lat and lon else None


def _away(point: tuple[float, float] | None, lat: float | None, lon: float | None) -> float | None:
    if point is None or lat is None or lon is None:
        return None
    return distance_km(*point, lat, lon)


def _found(report: Report) -> tuple[list[tuple[float, float]], Counter[str]]:
    """Give the points of all places that the program finds on a page, and how often each name is found."""
    hits = [h for h in _sets.world().place_hits(report.text) if h.place.kind != "country"]
    names = Counter(" ".join(key(h.span.of(report.text))) for h in hits)
    return [(h.place.lat, h.place.lon) for h in hits], names


@cache
def _index() -> Index:
    return Index(HERE / "data" / "places.tsv")


def _largest(name: str) -> tuple[float | None, float | None]:
    ranked = sorted(_index().find(name), key=lambda place: (-place.population, place.id))
    return (ranked[0].lat, ranked[0].lon) if ranked else (None, None)


def tell(label: str, scored: Sequence[Scored]) -> None:
    """Print the shares of a half."""
    pinned = [one for one in scored if one.pinned]
    incidents = len({one.incident for one in pinned})
    print(f"{label}: {len(scored)} pages, {len(pinned)} with coordinates, of {incidents} incidents")
    for name, away in (("place", _main), ("best", _best), ("baseline", _base)):
        cells = []
        for most in WITHIN:
            hits = [(one.incident, (d := away(one)) is not None and d <= most) for one in pinned]
            cells.append(f"within {most:.0f} km {_share(hits)}")
        print(f"  {name}: {', '.join(cells)}; none on {sum(away(one) is None for one in pinned)} pages")
    right = _share([(one.incident, one.right) for one in scored])
    open_ = sum(one.actor is None for one in scored) / (len(scored) or 1)
    print(f"  belligerent right {right}, unresolved {open_:.2f}, wrong {wrong(scored):.2f}")


def wrong(scored: Sequence[Scored]) -> float:
    """Give the share of pages with a wrong attacker."""
    return sum(one.actor is not None and not one.right for one in scored) / (len(scored) or 1)


def _main(one: Scored) -> float | None:
    return one.away


def _best(one: Scored) -> float | None:
    return one.best


def _base(one: Scored) -> float | None:
    return one.base


def _share(hits: Sequence[tuple[str, bool]]) -> str:
    """Write a share with its 95 % interval, incidents drawn anew."""
    if not hits:
        return "none"
    groups: dict[str, list[bool]] = defaultdict(list)
    for group, hit in hits:
        groups[group].append(hit)
    names, chance, shares = sorted(groups), random.Random(1), []
    for _ in range(ROUNDS):
        drawn = [hit for name in chance.choices(names, k=len(names)) for hit in groups[name]]
        shares.append(sum(drawn) / len(drawn))
    shares.sort()
    low, high = shares[ROUNDS // 40], shares[-ROUNDS // 40]
    return f"{sum(hit for _, hit in hits) / len(hits):.2f} [{low:.2f}, {high:.2f}]"


def errors(scored: Sequence[Scored]) -> None:
    """Print the pages of a half that went wrong, by ids, names and distances."""
    for one in scored:
        if (one.pinned and (one.away is None or one.away > WITHIN[0])) or not one.right:
            away, best = (f"{d:.0f}" if d is not None else "-" for d in (one.away, one.best))
            print(f"  {one.page} {one.incident}: {one.place} {away} km, best {best} km; {one.actor}")


if __name__ == "__main__":
    main()
