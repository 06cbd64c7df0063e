"""The source that a whole page is credited to: at its foot, or in its dateline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.own_outlet import is_outlet
from onrecord.claims.speakers import link
from onrecord.model import BlockKind, ChainLink, Role, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence
    from onrecord.model import Report

STATEMENTS = frozenset({"declaration", "remarks", "statement"})
OPENING = 4
"""Words of a headline among which it says that it is a statement."""
FOOT = re.compile(r"(?mi)^\W*(?:sources?|via)\s*:\s*(?P<who>[^\n]{2,60}?)\s*$")
DATELINE = re.compile(r"\((?P<who>[A-Z][\w.&’' -]{1,40})\)\W*$")


def credited(report: Report) -> ChainLink | None:
    """Give the source that speaks where nobody else does, or None where that is the outlet."""
    return _at_foot(report) or _in_dateline(report)


def signed(report: Report, sentences: Sequence[Sentence]) -> ChainLink | None:
    """Give whose statement a page is by its headline: "Statement by Minister Karim Saleh on ..."."""
    for sentence in sentences:
        if sentence.block is not BlockKind.TITLE:
            continue
        for token in sentence.tokens[:OPENING]:
            by = next(
                (t for t in sentence.children(token.at, "prep", "agent") if t.low in {"by", "from"}), None
            )
            who = sentence.child(by.at, "pobj") if by is not None else None
            if token.low in STATEMENTS and who is not None:
                made = link(sentence, who.at)
                return None if is_outlet(report, made.name) else made
    return None


def _at_foot(report: Report) -> ChainLink | None:
    """Give the source that is credited at the foot of the page, where it is not the outlet."""
    for match in reversed(list(FOOT.finditer(report.text))):
        span = Span(match.start("who"), match.end("who"))
        inside = any(b.span.overlaps(span) for b in report.blocks)
        at_foot = not any(b.kind is BlockKind.BODY and b.span.start > span.end for b in report.blocks)
        if inside and at_foot and "/" not in match["who"] and not is_outlet(report, match["who"]):
            return ChainLink(name=match["who"], role=Role.WIRE, anonymous=False, span=span)
    return None


def _in_dateline(report: Report) -> ChainLink | None:
    """Give the agency in the brackets of a dateline: "HOMS, Jan 22 (Reuters)" in another's paper.

    Where the page shows no outlet, the agency may be the outlet itself.
    """
    if report.dateline is None or report.outlet is None:
        return None
    match = DATELINE.search(report.dateline.of(report.text))
    if match is None or is_outlet(report, match["who"]):
        return None
    start = report.dateline.start
    span = Span(start + match.start("who"), start + match.end("who"))
    return ChainLink(name=match["who"], role=Role.WIRE, anonymous=False, span=span)
