"""Readings of sentences written for the tests."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from onrecord.claims.rules import Rules
from onrecord.keys import page_id, report_id, sha256
from onrecord.model import Block, BlockKind, Days, Furniture, Named, Publication, Report, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.model import Claim

PUBLISHED = Days(date(2023, 5, 17), date(2023, 5, 17))  # a Wednesday


def make_report(text, *, title=None, outlet=None, published=PUBLISHED, language="en", furniture=()):
    """Make a report whose lines are body, but for the title line and the furniture given by its words."""
    digest = sha256(text.encode())
    page = page_id(digest, "test")
    marks = [(Span(text.index(f), text.index(f) + len(f)), BlockKind.FURNITURE) for f in furniture]
    if title:
        marks.append((Span(text.index(title), text.index(title) + len(title)), BlockKind.TITLE))
    blocks, here = [], 0
    for span, kind in [*sorted(marks), (None, None)]:
        until = span.start if span else len(text)
        if text[here:until].strip():
            blocks.append(Block(kind=BlockKind.BODY, span=Span(here, until), rule="test"))
        if span:
            other = Furniture.RELATED if kind is BlockKind.FURNITURE else None
            blocks.append(Block(kind=kind, span=span, rule="test", furniture=other))
            here = span.end
    return Report(
        id=report_id(page, digest),
        page=page,
        source="test",
        page_sha256=digest,
        encoding="utf-8",
        text=text,
        text_sha256=digest,
        title=next((b.span for b in blocks if b.kind is BlockKind.TITLE), None),
        outlet=Named(name=outlet, span=None, rule="test") if outlet else None,
        authors=(),
        section=None,
        language=language,
        published=Publication(days=published, why="test", rule="test"),
        dateline=None,
        blocks=tuple(blocks),
    )


@pytest.fixture(scope="session")
def report_of() -> Callable:
    return make_report


@pytest.fixture(scope="session")
def rules(world) -> Rules:
    return Rules(world)


@pytest.fixture(scope="session")
def read(rules) -> Callable:
    """Read a text and give its report and its reading."""

    def reading(text, **how):
        report = make_report(text, **how)
        return report, next(iter(rules.extract([report])))

    return reading


@pytest.fixture(scope="session")
def told(read) -> Callable:
    """Read a text and give what is asked of each of its claims, in their order, as `plain` gives it."""

    def telling(text, *asked, kinds=None, **how):
        report, reading = read(text, **how)
        return [
            tuple(plain(report, claim, part) for part in asked)
            for claim in reading.claims
            if kinds is None or claim.kind in kinds
        ]

    return telling


@pytest.fixture(scope="session")
def by_trigger(told) -> Callable:
    """Read a text and give by the trigger of each claim what is asked of it, as a tuple if it is several."""

    def telling(text, *asked, **how):
        found = {}
        for trigger, *parts in told(text, "trigger", *asked, **how):
            found.setdefault(trigger, tuple(parts) if len(asked) > 1 else parts[0])
        return found

    return telling


@pytest.fixture(scope="session")
def when_of(read) -> Callable:
    """Read a text and give when its one claim happened whose trigger holds a word."""

    def telling(text, word, **how):
        report, reading = read(text, **how)
        met = [claim for claim in reading.claims if word in claim.trigger.of(report.text)]
        assert len(met) == 1, [claim.trigger.of(report.text) for claim in reading.claims]
        return met[0].when

    return telling


def plain(report: Report, claim: Claim, part: str) -> object:
    """Give a part of a claim: its trigger's words, its dead, the names of its parties, place and sources."""
    if part == "kind":
        return claim.kind
    if part == "trigger":
        return claim.trigger.of(report.text)
    if part == "modality":
        return claim.modality.value
    if part == "chain":
        return tuple(link.name for link in claim.chain)
    if part == "killed":
        return claim.victims.killed.low if claim.victims and claim.victims.killed else None
    found = getattr(claim, part)
    return found.name if found is not None else None
