"""Times that count from another happening, worked out from its days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.landmarks import LASTING, Landmark, landmark
from onrecord.claims.series import PERIOD_FORM
from onrecord.claims.story_day import story_day
from onrecord.dates import Anchored, Relation
from onrecord.model import Days, Tie, When, Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.clock import Clock
    from onrecord.claims.draft import Draft
    from onrecord.dates import TimeMention

BACK = "when.counted-from"
ENDED = "when.counted-to"
PERIOD = "when.same-period"
REVERSED = {
    Relation.AFTER: Relation.BEFORE,
    Relation.BEFORE: Relation.AFTER,
    Relation.WITHIN_AFTER: Relation.WITHIN_BEFORE,
    Relation.WITHIN_BEFORE: Relation.WITHIN_AFTER,
}
WITHIN = frozenset({Relation.WITHIN_AFTER, Relation.WITHIN_BEFORE})
REACH = 300
"""Characters over which "the same night" looks back for its day."""
NEAR = 3
"""Sentences over which "two days later" looks back for its anchor."""


def counted(clock: Clock, drafts: Sequence[Draft], number: int, before: Sequence[Draft]) -> Draft:
    """Give a draft with a time that counts from another happening worked out, where that one is dated."""
    draft = drafts[number]
    if draft.rule("form") == PERIOD_FORM:
        return _of_period(draft, before)
    found = landmark(clock, drafts, number)
    if found is not None and found.mention is None and not (draft.when is not None and draft.when.stated):
        return _ended(clock, draft, found, drafts[found.other])
    if found is None and draft.form in LASTING and (dated := _since_named(clock, draft)) is not None:
        return dated
    if not _counts(draft):
        return _counted_from(clock, draft, drafts)
    return _anchored(clock, draft, drafts[found.other] if found else None, before)


def _of_period(draft: Draft, before: Sequence[Draft]) -> Draft:
    """Give what is told of "the same period" the stretch of days of the count before."""
    told = (d for d in reversed(before) if d.form in LASTING and d.when is not None)
    first = next((d for d in told if d.when is not None and d.when.days.first is not None), None)
    if first is None or first.when is None or draft.sentence.at - first.sentence.at > NEAR:
        return draft
    when = replace(first.when, span=None, stated=False, rule=PERIOD)
    return replace(draft, when=when, window=first.window).because(when=PERIOD)


def _counts(draft: Draft) -> bool:
    """Tell whether a time counts from something else and is not yet worked out."""
    when = draft.when
    return when is not None and when.stated and when.rule.endswith("time-anchored")


def _ended(clock: Clock, draft: Draft, found: Landmark, other: Draft) -> Draft:
    """Give a tally or a silence "since the raid" its window: from the raid to publication."""
    there, published = _days(clock, other), clock.published
    since, until = (there, published) if found.tie is Tie.AFTER else (Days(None, there.last), there)
    stated = other.when is not None and other.when.stated
    window = Window(since=since, until=until, span=found.span, rule=ENDED)
    hull = Days(since.first, until.last)
    when = When(days=hull, span=found.span, stated=stated, rule=ENDED)
    return replace(draft, when=when, window=window).because(when=ENDED)


def _since_named(clock: Clock, draft: Draft) -> Draft | None:
    """Read "no attacks since the ceasefire of 12 April": the day of what is only named beside them."""
    if draft.when is not None and draft.when.stated:
        return None
    sentence = draft.sentence
    above = {draft.cluster.chief.at, *(t.at for t in sentence.above(draft.cluster.chief.at))}
    for since in sentence.tokens:
        noun = sentence.child(since.at, "pobj")
        if since.low != "since" or noun is None or since.head not in above:
            continue
        span = sentence.cover(sentence.subtree(noun.at))
        told = [clock.told(t) for t in clock.within(sentence) if span.holds(t.span)]
        if len(told) == 1 and (days := told[0].days) is not None and days.first is not None:
            window = Window(since=days, until=clock.published, span=span, rule=ENDED)
            when = When(days=Days(days.first, clock.published.last), span=span, stated=True, rule=ENDED)
            return replace(draft, when=when, window=window).because(when=ENDED)
    return None


def _days(clock: Clock, other: Draft) -> Days:
    """Give the days of what is counted from; of what the text does not date only that it was over."""
    if other.when is not None and other.when.stated:
        return other.when.days
    by = other.when.days.last if other.when is not None else None
    return Days(None, by or clock.published.last)


def _anchored(clock: Clock, draft: Draft, other: Draft | None, before: Sequence[Draft]) -> Draft:
    """Work out a time that counts from another happening."""
    when = draft.when
    mention = next((t for t in clock.times if when is not None and t.span == when.span), None)
    value = mention.value if mention is not None else None
    if when is None or mention is None or not isinstance(value, Anchored) or value.time:
        return draft
    anchor, stated = _days(clock, other) if other is not None else None, True
    if value.anchor is None:
        here = draft.sentence.at
        near = [d for d in reversed(before) if here - NEAR <= d.sentence.at and not _together(d, when)]
        from_day = story_day(draft, value, near)
        if from_day is not None:
            anchor, stated = from_day.days, from_day.stated
        if value.relation is Relation.SAME:
            anchor = _last_day(clock, mention) or anchor
    if anchor is None:
        return draft
    days = clock.told(mention, anchor=anchor).days
    if days is None:
        return draft
    days = days.meet(Days(None, clock.published.last)) or days
    made = replace(draft, when=replace(when, days=days, stated=stated))
    if draft.form not in LASTING or value.relation not in WITHIN:
        return made
    ends = tuple(
        clock.told(mention, anchor=Days.on(d)).days if d else None for d in (anchor.first, anchor.last)
    )
    first, last = (e or Days() for e in ends)
    since, until = anchor, Days(first.last, days.last)
    if value.relation is Relation.WITHIN_BEFORE:
        since, until = Days(days.first, last.first), anchor
    return replace(made, window=Window(since=since, until=until, span=mention.span, rule=when.rule))


def _together(draft: Draft, when: When) -> bool:
    """Tell whether the same words date an earlier claim: it is of that day too, and none counts from it."""
    return draft.when is not None and draft.when.span == when.span


def _last_day(clock: Clock, mention: TimeMention) -> Days | None:
    """Give the day told last before "the same night", whatever the text told of it."""
    number = clock.times.index(mention)
    for time in reversed(clock.times[max(0, number - 2) : number]):
        if isinstance(time.value, Anchored):
            # "Fighting resumed the next day and a truce was agreed that evening"
            return None
        days = clock.told(time).days
        if mention.span.start - time.span.end < REACH and days is not None and days.single:
            return days
    return None


def _counted_from(clock: Clock, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Date what another happening counts from: "on 24 July, two days after bombings" tells of the 22nd."""
    own = draft.when.span if draft.when is not None and draft.when.stated else None
    if own is not None and draft.rule("when").startswith("when.own"):
        return draft
    for time in clock.within(draft.sentence):
        value = time.value
        if not isinstance(value, Anchored) or value.anchor is None or value.relation not in REVERSED:
            continue
        if not value.anchor.holds(draft.trigger) or (own is not None and value.anchor.holds(own)):
            continue
        here = (d for d in drafts if d.sentence is draft.sentence and not value.anchor.holds(d.trigger))
        told = next((d.when.days for d in here if d.when and d.when.stated and d.when.days.first), None)
        back = replace(time, value=replace(value, relation=REVERSED[value.relation]))
        days = clock.told(back, anchor=told).days if told is not None else None
        stated, span = days is not None, time.span if days is not None else None
        when = When(days=days or Days(None, clock.published.last), span=span, stated=stated, rule=BACK)
        return replace(draft, when=when).because(when=BACK)
    return draft
