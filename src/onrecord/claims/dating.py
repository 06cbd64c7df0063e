"""Days for what its own sentence does not date: from what was told before, or from the day of the news."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.claims.counting import BACK, ENDED, PERIOD, counted
from onrecord.claims.going_on import (
    another,
    aside,
    before_another,
    harm_alone,
    names_more,
    same_happening,
)
from onrecord.claims.meant_act import meant_act
from onrecord.claims.mention import definite
from onrecord.claims.newness import REAL, after_background, ahead, is_old, once_before, past, told_as_new
from onrecord.claims.reporting_period import in_reporting_period
from onrecord.claims.same import other_death
from onrecord.claims.told_when import told_when
from onrecord.model import Days, Form, Modality, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.clock import Clock
    from onrecord.claims.draft import Draft
    from onrecord.model import Site

NEWS = timedelta(days=2)
"""How long before publication an undated happening of the day's news may lie (annotation guidelines)."""
NIGHT = timedelta(days=1)
KM_PER_DEGREE = 111.2
NEAR = 3
"""Sentences within which a passage that tells only of harm goes on about the act before it."""
SHORT = timedelta(days=7)
"""How long the days of a happening may be for another to be given them."""
VIOLENT = frozenset({"attack", "clash"})
GOING_ON = frozenset({Form.EVENT, Form.STATE})
SPOKEN = frozenset({"accuse", "demand", "deny", "reject", "threaten"})
"""Kinds that are done by saying so, in the report's own present."""
OPENING = frozenset({"at", "during", "early", "in", "late", "on"})


def dated(clock: Clock, drafts: Sequence[Draft]) -> list[Draft]:
    """Give the drafts of a report, in reading order, with the days that each may have happened on.

    A time that counts from another happening ("a day later", "three days after the bombing") is worked out
    from that one. What is undated has the day of the violent act that it goes on about; else, in news, at
    most two days before publication; what is told as past has neither, and was only over by then.
    """
    out: list[Draft] = []
    for number in range(len(drafts)):
        made = in_reporting_period(clock, counted(clock, drafts, number, out))
        if made.when is None or not (made.when.stated or made.when.rule in {BACK, ENDED, PERIOD}):
            made = _undated(clock, made, drafts, out)
        out.append(made)
    return [_told_elsewhere(clock, draft, out) for draft in out]


def _told_elsewhere(clock: Clock, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Give what is told without its day the day that the same happening has elsewhere."""
    if (own := told_when(draft, drafts)) is not None:
        when = replace(own, stated=False, rule="when.same-happening")
        return replace(draft, when=when).because(when="when.same-happening")
    if draft.when is None or draft.when.rule != "when.news-of-the-day" or draft.kind not in VIOLENT:
        return draft
    told = [
        d.when
        for d in drafts
        if d.when is not None and d.when.stated and _day_known(d) and same_happening(draft, d)
    ]
    days = {w.days for w in told}
    if len(days) != 1 or another(draft) or not _is_news(clock, told[0].days):
        return draft
    when = replace(told[0], stated=False, rule="when.same-happening")
    return replace(draft, when=when).because(when="when.same-happening")


def _undated(clock: Clock, draft: Draft, drafts: Sequence[Draft], before: Sequence[Draft]) -> Draft:
    """Date what is not dated."""
    published, when = clock.published, draft.when
    by = when.days.last if when is not None else None
    last = min((d for d in (by, published.last) if d is not None), default=None)
    days, rule = Days(None, last), "when.until-publication" if when is None else "when.bounded"
    new = not past(clock, draft) and not before_another(draft)
    if ahead(draft):
        days, rule = _to_come(clock, new=new and told_as_new(clock, draft, before)), "when.ahead"
    opening = _opening(clock, draft) if when is None else None
    if draft.form is Form.EVENT and draft.modality in REAL and opening is not None:
        # "On 7 May rebels raided the town, and they burned houses"
        days, rule = opening, "when.opening"
    elif draft.form is Form.EVENT and draft.modality in REAL and new:
        headed = clock.heading(draft.sentence.span.start) if when is None else None
        if headed is not None:
            span, day = headed
            made = When(days=day, span=span, stated=True, rule="when.heading")
            return replace(draft, when=made).because(when="when.heading")
        unsure = after_background(clock, draft, before) or once_before(draft)
        told = None if unsure else _told_before(clock, draft, drafts, before)
        if told is not None and told.days.meet(Days(None, last)) is not None:
            when = replace(told, stated=False, rule="when.carried")
            return replace(draft, when=when).because(when="when.carried")
        days, rule = (None if unsure else _news(clock, draft, before)) or (days, rule)
    elif draft.modality is Modality.ONGOING and draft.form in GOING_ON and new and when is None:
        days, rule = _news(clock, draft, before) or (days, rule)
    if not days.known:
        rule = "when.unstated"
    return replace(draft, when=When(days=days, span=None, stated=False, rule=rule)).because(when=rule)


def _to_come(clock: Clock, *, new: bool) -> Days:
    """Give the days of what was still to come in the day's news; what was to come before, nobody knows."""
    first, last = clock.published.first, clock.published.last
    return Days(first - NEWS, None) if new and first is not None and last is not None else Days()


def _opening(clock: Clock, draft: Draft) -> Days | None:
    """Give the day that opens a sentence and holds for all its clauses, where no other is told in it."""
    sentence = draft.sentence
    times = clock.within(sentence)
    first = sentence.tokens[min(1, len(sentence.tokens) - 1)]
    if len(times) != 1 or times[0].span.start > first.span.start or sentence.tokens[0].low not in OPENING:
        return None
    chief = draft.cluster.chief.at
    joined = (sentence.tokens[chief], *sentence.above(chief))
    root = next((t for t in joined if t.dep not in {"conj", "dobj"}), None)
    days = clock.told(times[0]).days
    return days if root is not None and root.head == root.at and days is not None else None


def _news(clock: Clock, draft: Draft, before: Sequence[Draft]) -> tuple[Days, str] | None:
    """Give the days of what is news: at most two before it was told, by somebody or by the report.

    Where the report has dated its news, what it tells after that without a day was no earlier. What a report
    says that does not tell its own day was said since the last day that it tells of.
    """
    when, published = draft.when, clock.published
    if published.first is None or not told_as_new(clock, draft, before):
        return None
    if published.last is None:
        since = draft.kind in SPOKEN and when is None and _dated_to_the_day(clock)
        return (Days(published.first, None), "when.said-since") if since else None
    if when is None:
        news = Days(published.first - NEWS, published.last)
        going_on = draft.modality is Modality.ONGOING
        return news if going_on else _since_told(news, before), "when.news-of-the-day"
    first, last = when.days.first, when.days.last
    if first is None or last is None or not _short(when.days) or published.first - last > SHORT:
        return None
    return Days(first - NEWS, last), "when.told-on"


def _dated_to_the_day(clock: Clock) -> bool:
    """Tell whether the last day that a page without a date tells of is known, so that it was made since."""
    return any(days.single and days.first == clock.published.first for _, days in clock.anchors)


def _since_told(news: Days, before: Sequence[Draft]) -> Days:
    """Let the days of news begin with the first that the report has told of them, a night allowed for."""
    real = [d.when for d in before if d.form is Form.EVENT and d.modality in REAL and d.when is not None]
    told = [when.days for when in real if when.stated and when.days.single]
    firsts = [days.first for days in told if days.first is not None and days.meet(news) == days]
    if not firsts or news.last is None:
        return news
    return Days(min(*firsts, news.last - NIGHT), news.last)


def _told_before(clock: Clock, draft: Draft, drafts: Sequence[Draft], before: Sequence[Draft]) -> When | None:
    """Give the time of the last dated violent event, where a passage surely goes on about it.

    That is where it stands in the same or the next sentence, or points back ("the blast") in the paragraph or
    in the day's news. What a page tells that dates all its violent events alike is of that day too.
    """
    known = [d for d in before if draft.kind in VIOLENT and _day_known(d)]
    one = meant_act(draft, known) if known else None
    if one is None or one.when is None or is_old(clock, one.when.days):
        return None
    if any(_elsewhere(draft, d) for d in before if d is one or _of_one_day(d, one)) or other_death(
        draft, one
    ):
        return None
    near = draft.sentence.at - one.sentence.at
    if another(draft) or (near and (aside(draft) or names_more(draft, one))):
        return None
    news = _is_news(clock, one.when.days)
    same = news or one.sentence.paragraph == draft.sentence.paragraph
    if near <= 1 or (same and definite(draft)) or (news and near <= NEAR and harm_alone(draft)):
        return one.when
    alike = all(
        d.when == one.when or d.when.days == one.when.days for d in drafts if d.when and _day_known(d)
    )
    return one.when if clock.published.last is None and alike else None


def _of_one_day(draft: Draft, other: Draft) -> bool:
    """Tell whether two drafts have their days from the same words."""
    if draft.when is None or other.when is None or draft.when.span is None:
        return False
    return draft.when.span == other.when.span


def _day_known(draft: Draft) -> bool:
    """Tell whether a draft is a violent event that the text dates to a day or a few."""
    when = draft.when
    if draft.kind not in VIOLENT or draft.form is not Form.EVENT or when is None:
        return False
    return _short(when.days)


def _short(days: Days) -> bool:
    return days.first is not None and days.last is not None and days.last - days.first <= SHORT


def _elsewhere(one: Draft, other: Draft) -> bool:
    """Tell whether the text places two happenings apart: no place of one can hold one of the other."""
    if one.place is None or other.place is None:
        return False
    return all(_away(here, there) for here in one.place.sites for there in other.place.sites)


def _away(here: Site, there: Site) -> bool:
    if here.lat is None or there.lat is None or here.lon is None or there.lon is None:
        return False
    way = math.hypot(here.lat - there.lat, (here.lon - there.lon) * math.cos(math.radians(here.lat)))
    return way * KM_PER_DEGREE > (here.radius_km or 0) + (there.radius_km or 0)


def _is_news(clock: Clock, days: Days) -> bool:
    """Tell whether days lie in those of which a report tells as news."""
    first, last = clock.published.first, clock.published.last
    return first is not None and last is not None and days.meet(Days(first - NEWS, last)) is not None
