"""From which day "hours later" counts: that of the story, not one that the report only looks back to.

"Gunmen attacked the base on Sunday. It had been shelled on 2 February. Hours later it fell": on Sunday.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.claims.newness import had_done
from onrecord.dates import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.dates import Anchored
    from onrecord.model import When

SHORT = timedelta(days=7)
"""How long the days may be from which hours and days are counted."""
FINE = frozenset({Unit.DAY, Unit.HOUR})
LIKE = frozenset({"earlier", "last", "previous", "prior", "similar"})
ALSO = frozenset({"also", "already", "before", "earlier", "previously"})


def story_day(draft: Draft, value: Anchored, told: Sequence[Draft]) -> When | None:
    """Give the time that another counts from, out of what was told before it, the last first."""
    stated = [d for d in told if d.when is not None and d.when.stated and d.when.days.first is not None]
    if not stated:
        return None
    last = stated[0]
    if not _looks_back(draft, value, last):
        return last.when
    story = (
        d.when
        for d in told
        if d.when is not None and _later(d.when, last.when) and not _looks_back(draft, value, d)
    )
    return next(story, last.when)


def _later(one: When, other: When | None) -> bool:
    first = other.days.last if other is not None else None
    return one.days.first is not None and first is not None and one.days.first > first


def _looks_back(draft: Draft, value: Anchored, told: Draft) -> bool:
    """Tell whether a passage only looks back to what it dates, or dates it too roughly to count from."""
    had = had_done(told) and not told.chain and not had_done(draft)
    return had or _recalls(told) or (value.unit in FINE and _rough(told))


def _rough(told: Draft) -> bool:
    """Tell whether the days of a happening are too many for hours or days to count from them."""
    first = told.when.days.first if told.when is not None else None
    last = told.when.days.last if told.when is not None else None
    return first is not None and last is not None and last - first > SHORT


def _recalls(told: Draft) -> bool:
    """Read "a similar attack on 7 March", "was also hit in August", "since 4 March, when ten died"."""
    sentence, chief = told.sentence, told.cluster.chief.at
    here = (sentence.tokens[chief], *sentence.above(chief))
    if any(t.low in LIKE for t in sentence.children(chief, "amod")):
        return True
    if any(t.low in ALSO for up in here[:2] for t in sentence.children(up.at, "advmod")):
        return True
    span = told.when.span if told.when is not None else None
    return span is not None and any(span.holds(t.span) for t in here[1:])
