"""Made-up accounts in any number, as dense as a busy conflict: what the cost of gathering is measured on.

Nothing of them happened, but what they are made of is drawn as ../shared/data/ucdp_sources has it: countries,
places with their precision, sides, tolls, and the words of headlines by their frequency. A happening has a
dozen words, of which each claim about it says half, with two of its own. There are 15 claims a day.
"""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from bench import _sets
from onrecord.keys import claim_id, page_id, report_id
from onrecord.model import (
    Account,
    Claim,
    Days,
    Form,
    Located,
    Modality,
    Party,
    Print,
    Range,
    ReportId,
    SourceId,
    Span,
    Told,
    Victims,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

PER_REPORT = 5
PER_DAY = 15
"""Claims a day, as of three happenings in each of three countries: those of UCDP's busiest years."""

_MEANS = ("airstrike", "drone", "artillery", "ied", "shooting", None, None, None)
_KNOWN = {"IS": "islamic-state", "FARC": "farc", "PKK": "kurdistan-workers-party"}
# How wide the places of each of UCDP's seven steps of precision are, in km.
_RADIUS = {1: 5.0, 2: 25.0, 3: 60.0, 4: 120.0, 5: 200.0, 6: 500.0, 7: 500.0}
_OUTLETS = 200


def accounts(number: int, seed: int = 3) -> Iterator[Account]:
    """Give accounts with so many claims in all; every third happening is told by several reports."""
    chance = random.Random(seed)
    happened = [_happening(chance, number) for _ in range(int(number / 1.6))]
    for n in range(number // PER_REPORT):
        told = [chance.choice(happened) for _ in range(PER_REPORT)]
        day = max(one[0] for one in told) + timedelta(days=1)
        yield _account(n, told, day, chance)


_Made = tuple[date, Located, str, str | None, int, tuple[str, ...]]


@cache
def _events() -> tuple[tuple[Located, str, int], ...]:
    """Give the place, the first side and the toll of each event."""
    path = _sets.data("ucdp_sources") / "events_with_sources.jsonl"
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        if not event.get("lat"):
            continue
        place = Located(
            name=event["where"],
            span=None,
            country=event["country"],
            lat=float(event["lat"]),
            lon=float(event["lon"]),
            radius_km=_RADIUS[int(event.get("where_prec") or 1)],
        )
        found.append((place, event.get("side_a") or "gunmen", int(event.get("best") or 0)))
    return tuple(found)


@cache
def _vocabulary() -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Give the words of the headlines with their frequencies, added up."""
    path = _sets.data("ucdp_sources") / "events_with_sources.jsonl"
    counts: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        for article in json.loads(line)["articles"]:
            counts.update(re.findall(r"[a-z]{3,}", (article["headline"] or "").lower()))
    words = tuple(sorted(counts))
    return words, tuple(accumulate(counts[word] for word in words))


def _words(chance: random.Random, number: int) -> tuple[str, ...]:
    words, sums = _vocabulary()
    return tuple(chance.choices(words, cum_weights=sums, k=number))


def _happening(chance: random.Random, number: int) -> _Made:
    day = date(1995, 1, 1) + timedelta(days=chance.randrange(max(1, number // PER_DAY)))
    place, side, toll = chance.choice(_events())
    return day, place, side, chance.choice(_MEANS), toll, _words(chance, 12)


def _account(n: int, told: list[_Made], day: date, chance: random.Random) -> Account:
    report = report_id(page_id(str(n), "bench"), str(n))
    claims, quotes = [], []
    for at, one in enumerate(told):
        claims.append(_claim(report, at, one, chance))
        quotes.append(" ".join((*chance.sample(one[5], 6), *_words(chance, 2))))
    prints = tuple(Print(chance.getrandbits(60), k, k + 50) for k in range(40))
    facts = tuple(Print(chance.getrandbits(60), k, k + 50) for k in range(40))
    outlet = SourceId(f"outlet {n % _OUTLETS}")
    return Account(
        told=Told(report=report, outlet=outlet, published=Days.on(day), prints=prints, facts=facts),
        source=f"{n}.txt",
        outlet=str(outlet),
        title=None,
        known=Days.on(day),
        claims=tuple(claims),
        quotes=tuple(quotes),
    )


def _claim(report: ReportId, at: int, one: _Made, chance: random.Random) -> Claim:
    day, place, side, means, toll, _ = one
    span = Span(100 * at, 100 * at + 50)
    vague = chance.random() < 0.2
    return Claim(
        id=claim_id(report, Form.EVENT, span, at),
        report=report,
        quote=span,
        trigger=span,
        form=Form.EVENT,
        kind="attack",
        modality=Modality.HAPPENED,
        when=When(days=Days.on(day), span=None, stated=chance.random() < 0.8, rule="made"),
        by="bench",
        score=1.0,
        means=means,
        actor=Party(name=side, span=None, id=_KNOWN.get(side)),
        victims=Victims(killed=Range(toll, toll)),
        place=None if vague else place,
    )
