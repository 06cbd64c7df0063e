"""Pages, reports and readings for the tests of the record, made of the words given."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from onrecord import keys
from onrecord.model import (
    Block,
    BlockKind,
    Certainty,
    ChainLink,
    Claim,
    ClaimLink,
    Days,
    Form,
    Furniture,
    Judgement,
    Located,
    Member,
    Modality,
    Named,
    Page,
    Party,
    Publication,
    Reading,
    Report,
    Role,
    Ruling,
    Sighting,
    Span,
    Tie,
    When,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.model import ClaimId

DAY = date(2024, 2, 6)
MET = datetime(2024, 2, 8, 12, tzinfo=UTC)
HEADLINE = "Depot near Marrun shelled"
BODY = (
    "Shells fell on a depot near Marrun on Monday, two officials told the Coast Wire. Three guards were hurt."
)
MENU = "Sport Weather Subscribe"
TEXT = f"{HEADLINE}\n\n{BODY}\n\n{MENU}"


def clock(start: datetime = MET, step: timedelta = timedelta(seconds=1)) -> Callable[[], datetime]:
    """A clock that goes on by a step each time it is read."""
    ticks = count()
    return lambda: start + step * next(ticks)


def page(text: str = TEXT, source: str = "a/page.txt", url: str | None = None) -> Page:
    body = text.encode("utf-8", "surrogatepass")
    digest = keys.sha256(body)
    return Page(
        id=keys.page_id(digest, url or source),
        source=source,
        url=url,
        body=body,
        sha256=digest,
        media="text/plain",
    )


def sighting(of: Page, at: datetime = MET) -> Sighting:
    return Sighting(page=of.id, source=of.source, at=at)


def report(
    of: Page, *, text: str = TEXT, published: Days | None = None, outlet: str = "The Marrun Herald"
) -> Report:
    """A report whose first line is the title and whose last is furniture."""
    parts = text.split("\n\n")
    spans, at = [], 0
    for part in parts:
        spans.append(Span(at, at + len(part)))
        at += len(part) + 2
    kinds = [BlockKind.TITLE, *[BlockKind.BODY] * (len(parts) - 2), BlockKind.FURNITURE][: len(parts)]
    blocks = tuple(
        Block(
            kind=kind,
            span=span,
            rule="made",
            furniture=Furniture.NAVIGATION if kind is BlockKind.FURNITURE else None,
            score=0.75,
        )
        for kind, span in zip(kinds, spans, strict=True)
    )
    digest = keys.sha256(text.encode("utf-8", "surrogatepass"))
    return Report(
        id=keys.report_id(of.id, digest),
        page=of.id,
        source=of.source,
        page_sha256=of.sha256,
        encoding="utf-8",
        text=text,
        text_sha256=digest,
        title=spans[0],
        outlet=Named(name=outlet, span=None, rule="made"),
        authors=(),
        section=None,
        language="en",
        published=Publication(days=published or Days.on(DAY), why="The page says so.", rule="made"),
        dateline=None,
        blocks=blocks,
    )


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def claim(of: Report, *, trigger: str = "fell", ordinal: int = 0, **changes: object) -> Claim:
    """A shelling, on the word of two officials through a wire, by an actor whom only they name."""
    text = of.text
    there = at(text, trigger)
    town = text.split()[2]
    wire = ChainLink(name="Coast Wire", role=Role.WIRE, anonymous=False, span=at(text, "Coast Wire"))
    speaker = ChainLink(name="officials", role=Role.OFFICIAL, anonymous=True, span=at(text, "two officials"))
    made = Claim(
        id=keys.claim_id(of.id, Form.EVENT, there, ordinal),
        report=of.id,
        quote=at(text, "Shells").hull(at(text, "Coast Wire")),
        trigger=there,
        form=Form.EVENT,
        kind="attack",
        means="artillery",
        modality=Modality.HAPPENED,
        actor=Party(
            name="Northern Écarlate Brigade",
            span=None,
            id="neb",
            certainty=Certainty.ALLEGED,
            chain=(speaker,),
        ),
        target=Party(
            name="depot guards",
            span=at(text, "a depot"),
            members=(Member(name="guards", span=at(text, "guards")),),
        ),
        place=Located(name=town, span=at(text, town), country="XMA", lat=10.5, lon=20.25, radius_km=12.0),
        when=When(days=Days.on(date(2024, 2, 5)), span=at(text, "Monday"), stated=True, rule="weekday"),
        chain=(wire, speaker),
        by="rules-1",
        score=0.5,
    )
    return replace(made, **changes)


def reading(of: Report, *claims: Claim, version: str = "1", extractor: str = "rules") -> Reading:
    return Reading(
        id=keys.reading_id(of.id, extractor, version),
        report=of.id,
        extractor=extractor,
        version=version,
        claims=claims or (claim(of),),
    )


def judgement(*claims: ClaimId) -> Judgement:
    """A ruling that the claims are about one happening."""
    return Judgement(
        id="j-1", ruling=Ruling.SAME, claims=claims, author="an analyst", at=MET, reason="Same guards."
    )


def tied(first: Claim, second: Claim) -> Claim:
    """The first claim, bearing on the second."""
    return replace(first, links=(ClaimLink(tie=Tie.AFTER, claim=second.id),))
