"""Small reports with claims put in by hand; every word of them is ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from onrecord import keys
from onrecord.incidents import gather, told
from onrecord.model import (
    Account,
    Block,
    BlockKind,
    ChainLink,
    Claim,
    Days,
    Form,
    Located,
    Modality,
    Named,
    Party,
    Publication,
    Range,
    Report,
    Role,
    Span,
    Victims,
    When,
)

KINDS = frozenset(("attack", "clash", "arrest", "cease", "meet", "protest"))
DAY = date(2024, 3, 5)


def report(text, *, outlet=None, day=DAY, dateline=None, authors=()):
    """A report that is all body, out on one day."""
    digest = keys.sha256(text.encode())
    page = keys.page_id(digest, f"{outlet} {day}")
    return Report(
        id=keys.report_id(page, digest),
        page=page,
        source=f"{outlet or 'page'}.txt",
        page_sha256=digest,
        encoding="utf-8",
        text=text,
        text_sha256=digest,
        title=None,
        outlet=Named(name=outlet, span=None, rule="made") if outlet else None,
        authors=tuple(Named(name=name, span=None, rule="made") for name in authors),
        section=None,
        language="en",
        published=Publication(days=Days.on(day) if day else Days(), why="Made.", rule="made"),
        dateline=span(text, dateline) if dateline else None,
        blocks=(Block(kind=BlockKind.BODY, span=Span(0, len(text)), rule="made"),),
    )


def span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def link(name, role=Role.OFFICIAL, *, anonymous=False):
    return ChainLink(name=name, role=role, anonymous=anonymous, span=None)


def claim(of, quote, trigger, **changes):
    """An attack of the day before, told in the words of the quote."""
    there = span(of.text, trigger)
    made = Claim(
        id=keys.claim_id(of.id, Form.EVENT, there, 0),
        report=of.id,
        quote=span(of.text, quote),
        trigger=there,
        form=Form.EVENT,
        kind="attack",
        modality=Modality.HAPPENED,
        when=When(days=Days.on(date(2024, 3, 4)), span=there, stated=True, rule="made"),
        by="rules-1",
        score=0.5,
    )
    return replace(made, **changes)


def party(name, ident=None, **more):
    return Party(name=name, span=None, id=ident, **more)


def town(name="Marrun", lat=33.0, lon=44.0, radius=5.0, country="IRQ"):
    return Located(name=name, span=None, country=country, lat=lat, lon=lon, radius_km=radius)


def killed(low, high=None, *, open_end=False):
    return Victims(killed=Range(low, None if open_end else high or low))


def account(of, world, *claims):
    return Account(
        told=told(of, claims, world),
        source=of.source,
        outlet=of.outlet.name if of.outlet else None,
        title=of.title,
        known=of.published.days,
        claims=claims,
        quotes=tuple(each.quote.of(of.text) for each in claims),
    )


def gathered(world, *accounts):
    return gather(accounts, KINDS, world)


def groups(found):
    """The claims of each incident, as sets."""
    return {frozenset(incident.claims) for incident in found.incidents}
