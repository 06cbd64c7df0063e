"""Readings of sentences written for the tests."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from onrecord.claims.rules import Rules
from onrecord.keys import page_id, report_id, sha256
from onrecord.model import Block, BlockKind, Days, Furniture, Named, Publication, Report, Span
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Callable

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
def world() -> World:
    return World.load()


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
