"""How the claims of a report bear on one another: at whose request, how long after, part of what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims.landmarks import TIES, Landmark, landmark
from onrecord.claims.one_happening import Beside, one_happening
from onrecord.claims.parts import parts
from onrecord.claims.words import words
from onrecord.dates import Anchored
from onrecord.model import Tie

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.claims.clock import Clock
    from onrecord.claims.draft import Draft
    from onrecord.dates import TimeMention
    from onrecord.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Tied:
    """One claim bears on another, both by their number in the report; `hours` bounds how long after."""

    claim: int
    tie: Tie
    other: int
    hours: int | None = None
    span: Span | None = None


def ties(clock: Clock, drafts: Sequence[Draft], beside: Beside | None = None) -> tuple[Tied, ...]:
    """Give all ties between the claims of a report; `beside` helps to tell what is one happening."""
    same = dict(one_happening(drafts, beside))
    return (
        *_requests(drafts),
        *_spans_of_time(clock, drafts),
        *(Tied(claim=k, tie=Tie.PART_OF, other=whole) for k, whole in parts(drafts, _firsts(same)).items()),
        *(Tied(claim=k, tie=Tie.SAME_AS, other=before) for k, before in same.items()),
    )


def _requests(drafts: Sequence[Draft]) -> Iterator[Tied]:
    """Find "at the request of X": what was done hangs on what X asked."""
    for number, asked in enumerate(drafts):
        chief = asked.cluster.chief
        if asked.kind != "demand" or chief.verbal:
            continue
        above = {t.at for t in asked.sentence.above(chief.at)}
        for other, done in enumerate(drafts):
            if done.sentence is asked.sentence and done.cluster.chief.at in above:
                yield Tied(claim=other, tie=Tie.AT_REQUEST_OF, other=number, span=asked.trigger)


def _spans_of_time(clock: Clock, drafts: Sequence[Draft]) -> Iterator[Tied]:
    """Find "less than 48 hours after X", "since X": what stands before the time is tied to X."""
    told: set[Span] = set()
    for number in range(len(drafts)):
        if (found := landmark(clock, drafts, number)) is not None:
            told.add(found.span)
            yield Tied(claim=number, tie=found.tie, other=found.other, hours=found.hours, span=found.span)
    for time in clock.times:
        value = time.value
        if not isinstance(value, Anchored) or value.anchor is None or time.span in told:
            continue
        anchored = next((k for k, d in enumerate(drafts) if value.anchor.holds(d.trigger)), None)
        other = _told_by(time, value.anchor, drafts, anchored)
        if anchored is not None and other is not None and other != anchored and value.relation in TIES:
            mark = Landmark(other=anchored, tie=TIES[value.relation], span=time.span, mention=time)
            yield Tied(claim=other, tie=mark.tie, other=anchored, hours=mark.hours, span=time.span)


def _told_by(time: TimeMention, anchor: Span, drafts: Sequence[Draft], anchored: int | None) -> int | None:
    """Give the claim that a time belongs to: one of its sentence, else what "this meeting" points back to."""
    if anchored is None:
        return None
    sentence = drafts[anchored].sentence
    same = [k for k, d in enumerate(drafts) if d.sentence is sentence and not anchor.holds(d.trigger)]
    if same:
        return same[-1]
    pointing = {t.lemma for t in sentence.tokens if t.span.end <= time.span.start}
    kinds = {
        kind
        for kind in ("meet", "attack", "clash", "cease", "demand", "protest")
        if pointing & words(f"noun-{kind}")
    }
    return next((k for k in range(anchored - 1, -1, -1) if drafts[k].kind in kinds), None)


def _firsts(same: Mapping[int, int]) -> dict[int, int]:
    """Give the first claim of each happening that is told again, for every later one."""
    out: dict[int, int] = {}
    for later, before in same.items():
        out[later] = out.get(before, before)
    return out
