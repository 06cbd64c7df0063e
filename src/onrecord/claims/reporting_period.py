"""The period that a periodic report covers, as a line of it tells: "Reporting period: 3 to 9 June 2021".

What it counts "in the reporting period" was within these days (the usage of humanitarian situation reports).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.dates import TimeKind
from onrecord.model import Days, When, Window

if TYPE_CHECKING:
    from onrecord.claims.clock import Clock
    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token

RULE = "when.reporting-period"
LINE = re.compile(
    r"^[^\S\n]*(?:(?:coverage|monitoring|reporting|review|update)[^\S\n]+period|period[^\S\n]+(?:covered|under[^\S\n]+review))"
    r"[^\S\n]*[:–—-]",
    re.IGNORECASE | re.MULTILINE,
)
KINDS = frozenset({"coverage", "monitoring", "report", "reporting", "review"})
OTHERS = frozenset({"coming", "earlier", "last", "next", "preceding", "previous", "prior"})


def in_reporting_period(clock: Clock, draft: Draft) -> Draft:
    """Give what is told of the reporting period its days, where a line tells them."""
    when, window = draft.when, clock.period
    dated = when is not None and when.stated and when.days.first is not None
    if window is None or dated or not any(_named(draft.sentence, t) for t in draft.sentence.tokens):
        return draft
    days = Days(window.since.first, window.until.last)
    made = When(days=days, span=window.span, stated=True, rule=RULE)
    return replace(draft, when=made, window=window if draft.window is None else draft.window).because(
        when=RULE
    )


def period_of(clock: Clock, text: str) -> Window | None:
    """Give the days that the first such line of a text names."""
    line = LINE.search(text)
    if line is None:
        return None
    end = text.find("\n", line.end())
    inside = (t for t in clock.times if line.end() <= t.span.start and (end < 0 or t.span.end <= end))
    named = next((t for t in inside if t.kind in {TimeKind.RANGE, TimeKind.CALENDAR}), None)
    found = clock.told(named) if named is not None else None
    if named is None or found is None or found.days is None or None in {found.days.first, found.days.last}:
        return None
    since, until = found.since or found.days, found.until or found.days
    return Window(since=since, until=until, span=named.span, rule=RULE)


def _named(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is the period of this report, and not the one before."""
    if token.lemma != "period":
        return False
    kids = sentence.children(token.at, "amod", "compound", "nmod")
    under = (t for p in sentence.children(token.at, "prep") for t in sentence.children(p.at, "pobj"))
    ours = any(t.lemma in KINDS for t in kids) or any(t.lemma == "review" for t in under)
    return ours and not any(t.low in OTHERS for t in kids)
