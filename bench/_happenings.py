"""Made-up accounts in any number, as dense as a busy conflict: what the cost of gathering is measured on."""

from __future__ import annotations

import random
from datetime import date, timedelta

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

PER_REPORT = 5
PER_DAY = 90
"""Claims a day: 100,000 of them are three years of one region."""

_MEANS = ("airstrike", "drone", "artillery", "ied", "shooting", None)
_ACTORS = (
    ("Kataib Hezbollah", "kataib-hezbollah"),
    ("Islamic State", "islamic-state"),
    ("US forces", "united-states-forces"),
    ("gunmen", None),
    (None, None),
)
_WORDS = (
    "market", "checkpoint", "convoy", "school", "bridge", "depot", "village", "road", "house", "base",
    "mosque", "field", "town", "river", "gate",
)  # fmt: skip


def accounts(number: int, seed: int = 3) -> list[Account]:
    """Give accounts with so many claims in all; every third happening is told by several reports."""
    chance = random.Random(seed)
    places = [
        Located(
            name=f"Place {n}",
            span=None,
            country=("IRQ", "SYR")[n % 2],
            lat=30 + 7 * chance.random(),
            lon=38 + 8 * chance.random(),
            radius_km=chance.choice((3.0, 5.0, 8.0, 20.0, 150.0)),
        )
        for n in range(900)
    ]
    happened = [_happening(chance, places, number) for _ in range(int(number / 1.6))]
    made = []
    for n in range(number // PER_REPORT):
        told = [chance.choice(happened) for _ in range(PER_REPORT)]
        day = max(one[0] for one in told) + timedelta(days=1)
        made.append(_account(n, told, day, chance))
    return made


_Made = tuple[date, Located, tuple[str | None, str | None], str | None, int, tuple[str, ...]]


def _happening(chance: random.Random, places: list[Located], number: int) -> _Made:
    day = date(2015, 1, 1) + timedelta(days=chance.randrange(max(1, number // PER_DAY)))
    words = tuple(chance.sample(_WORDS, 4))
    toll = min(60, int(chance.expovariate(0.3)))
    return day, chance.choice(places), chance.choice(_ACTORS), chance.choice(_MEANS), toll, words


def _account(n: int, told: list[_Made], day: date, chance: random.Random) -> Account:
    report = report_id(page_id(str(n), "bench"), str(n))
    claims, quotes = [], []
    for at, one in enumerate(told):
        claims.append(_claim(report, at, one, chance))
        quotes.append(f"Attack on the {' '.join(one[5])} left {one[4]} dead")
    prints = tuple(Print(chance.getrandbits(60), k, k + 50) for k in range(40))
    facts = tuple(Print(chance.getrandbits(60), k, k + 50) for k in range(40))
    outlet = SourceId(f"outlet {n % 200}")
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
    day, place, (name, ident), means, toll, _ = one
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
        actor=Party(name=name, span=None, id=ident) if name else None,
        victims=Victims(killed=Range(toll, toll)),
        place=None if vague else place,
    )
