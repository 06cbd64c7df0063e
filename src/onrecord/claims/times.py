"""When it happened: which expression of time belongs to a happening, and the days it allows."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS, Sentence
from onrecord.dates import Length, TimeKind, TimeMention, Unit, find_times, resolve
from onrecord.model import Days, Mention, MentionType, Modality, When, Window
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.claims.draft import Cluster
    from onrecord.model import Report

DATED = frozenset({TimeKind.CALENDAR, TimeKind.DEICTIC, TimeKind.RANGE, TimeKind.ANAPHORIC, TimeKind.VAGUE})
REACH = 12
"""Words between "since" and the day of its clause."""
UNIT_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14, Unit.MONTH: 30, Unit.YEAR: 365}
AHEAD = frozenset({Modality.PLANNED, Modality.THREATENED, Modality.DEMANDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The expressions of time of one report, in reading order, and its publication."""

    published: Days
    times: tuple[TimeMention, ...]

    def within(self, sentence: Sentence) -> tuple[TimeMention, ...]:
        """Give the expressions of one sentence."""
        span = sentence.span
        first = bisect_left(self.times, span.start, key=lambda t: t.span.start)
        last = bisect_left(self.times, span.end, key=lambda t: t.span.start)
        return tuple(t for t in self.times[first:last] if span.holds(t.span))


def clock_of(text: str, published: Days) -> Clock:
    """Find the expressions of time of a text that was published within some days."""
    return Clock(published=published, times=find_times(text))


def time_of(
    clock: Clock, sentence: Sentence, cluster: Cluster, others: Collection[int], modality: Modality
) -> tuple[When, Window | None] | None:
    """Give the time that the words tie to a happening, or None where they tell none.

    `others` are the chief words of the other happenings of the sentence and the cues of its frames: what
    hangs on them is theirs.
    """
    found = tuple(t for t in clock.within(sentence) if t.kind in DATED)
    ranked = sorted(
        (
            (rank, _far(sentence, cluster, time, modality), time)
            for time in found
            if (rank := _rank(sentence, cluster, time, others)) is not None
        ),
        key=lambda x: x[:2],
    )
    if not ranked:
        return _lasting(clock, sentence) if modality is Modality.NEGATED else None
    rank, _, mention = ranked[0]
    told = resolve(mention, published=clock.published, future=modality in AHEAD)
    rule = f"when.{('own', 'clause', 'sentence')[rank]}.{told.rule}"
    window, said = None, told.days
    if told.since is not None and told.until is not None:
        window = Window(since=told.since, until=told.until, span=mention.span, rule=rule)
    elif said is not None and _since_clause(sentence, mention):
        window = Window(since=said, until=clock.published, span=mention.span, rule=rule)
        said = Days(said.first, clock.published.last)
    if said is not None and modality not in AHEAD:
        # "this month" ends, for what has been, with the report
        said = said.meet(Days(None, clock.published.last)) or said
    days = said or (Days() if modality in AHEAD else Days(None, clock.published.last))
    return When(days=days, span=mention.span, stated=True, rule=rule), window


def _since_clause(sentence: Sentence, time: TimeMention) -> bool:
    """Tell whether a day stands in a clause that "since" opens: "since the truce began on 24 November"."""
    before = [t for t in sentence.tokens if t.span.end <= time.span.start][-REACH:]
    since = next((k for k, t in enumerate(before) if t.low == "since"), None)
    return (
        since is not None
        and any(t.pos in VERBS for t in before[since:])
        and all(t.text not in {",", ";"} for t in before[since:])
    )


def _lasting(clock: Clock, sentence: Sentence) -> tuple[When, Window | None] | None:
    """Read "for more than two weeks ... no attacks", "three weeks without": a stretch up to publication."""
    lengths = [(t, t.value) for t in clock.within(sentence) if t.kind is TimeKind.DURATION]
    last = clock.published.last
    for time, value in lengths:
        if (
            isinstance(value, Length)
            and value.unit in UNIT_DAYS
            and value.low is not None
            and last is not None
        ):
            over = any(
                t.low in {"than", "over"} and time.span.start - t.span.end < REACH
                for t in sentence.tokens
                if t.span.end <= time.span.start
            )
            latest = last - timedelta(days=value.low * UNIT_DAYS[value.unit])
            earliest = (
                last - timedelta(days=value.high * UNIT_DAYS[value.unit])
                if value.high is not None and not over
                else None
            )
            since = Days(earliest, latest)
            window = Window(since=since, until=clock.published, span=time.span, rule="when.clause.duration")
            days = Days(earliest, last)
            return When(days=days, span=time.span, stated=True, rule="when.clause.duration"), window
    return None


def _far(sentence: Sentence, cluster: Cluster, time: TimeMention, modality: Modality) -> tuple[bool, int]:
    """Sort times of one rank: for what did not happen a stretch of time first, then the nearest."""
    stretch = modality is Modality.NEGATED and time.kind is not TimeKind.RANGE
    return stretch, abs(sentence.tokens[cluster.chief.at].span.start - time.span.start)


def _rank(sentence: Sentence, cluster: Cluster, time: TimeMention, others: Collection[int]) -> int | None:
    """Tell how near a time is tied: to the words of the happening, to its clause, or only to its sentence."""
    inside = [t for t in sentence.tokens if time.span.holds(t.span)]
    if not inside:
        return None
    top = next(
        (t for t in inside if not time.span.holds(sentence.head(t.at).span) or t.head == t.at), inside[0]
    )
    own = {k for t in cluster.all for k in t.tokens}
    for step, token in enumerate(sentence.above(top.at)):
        if token.at in own:
            return 0
        if token.at in others:
            return None
        if token.pos in VERBS and step and own & set(sentence.subtree(token.at)):
            return 1
        if token.pos in VERBS and own & set(sentence.subtree(token.at)):
            return 1
    return (
        2 if own & set(sentence.subtree(top.at)) or sentence.tokens[cluster.chief.at].dep == "ROOT" else None
    )


def number_mentions(report: Report, sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """Give the counts of the article as ranges; ordinals are none."""
    for sentence in sentences:
        span = sentence.span
        for number in find_numbers(span.of(report.text)):
            if not number.ordinal:
                yield Mention(type=MentionType.NUMBER, span=number.span.moved(span.start), value=number.value)


def time_mentions(clock: Clock, sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """Give the expressions of time of the article with the days they allow."""
    for sentence in sentences:
        for time in clock.within(sentence):
            days = resolve(time, published=clock.published).days
            yield Mention(type=MentionType.TIME, span=time.span, value=days)
