"""Claims that sum up: the dead of a war or of months, "these attacks", the lines under "as follows:"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.going_on import at_large
from onrecord.claims.repeats import REAL, VIOLENT
from onrecord.claims.taken import TAKING
from onrecord.model import Days, Form, Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token

SPANS = frozenset({"decade", "month", "week", "year"})
WARS = frozenset(
    {"campaign", "conflict", "crisis", "insurgency", "occupation", "rebellion", "revolt", "unrest"}
) | {"uprising", "war"}
MANY = 1000
"""Dead that no single attack in the news has had; such a number sums up."""
WEEK = 7
STRETCH, MONTH = 3, 27
"""Least days over which people are summed up who "have been killed" in acts, and who "have been killed"."""
FEWEST, DOZENS = 2, 24
RUNNING = frozenset({"decade", "month", "season", "year"})
HAVE = frozenset({"has", "have", "'ve"})
STEP = 2
"""Sentences from one line of a list to the next that tells of something."""
BULLETS = frozenset({"-", "–", "—", "•", "*", "·", "●", "○", "▪"})
RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last", "latest", "only", "next"})
"""Words that make an act one of a row: no state, whatever stands behind "since"."""
POINTING = frozenset({"these", "those"})


def summed(drafts: Sequence[Draft]) -> list[Draft]:
    """Make tallies of what a report sums up, and of the lines of a list under a tally."""
    out: list[Draft] = []
    head: Draft | None = None
    last = 0
    for draft in drafts:
        made = _tallied(draft)
        if head is not None and _in_list(made, last):
            made, last = _line(made, head), made.sentence.at
        elif made.form is Form.TALLY:
            if head is not None and made.window is None and _pointed(made):
                made = replace(made, window=head.window, when=head.when or made.when)
            head, last = made, made.sentence.at
        out.append(made)
    return out


def _tallied(draft: Draft) -> Draft:
    """Make a tally of people hurt or taken over a stretch of time, a state of what has gone on since then."""
    if draft.form is not Form.EVENT or draft.kind not in VIOLENT | TAKING or draft.modality not in REAL:
        return draft
    victims = draft.victims
    if victims is None:
        lasts = draft.kind in VIOLENT and _since(draft)
        return (
            replace(draft, form=Form.STATE, window=_window(draft)).because(form="form.since")
            if lasts
            else draft
        )
    people = victims.people
    one = people is not None and people.high == 1
    if one or not (_over_time(draft) or _many(draft) or _pointed(draft) or _in_several(draft)):
        return draft
    made = replace(draft, form=Form.TALLY, window=_window(draft)).because(form="form.toll")
    # of arrests and displacement the count is one of people
    return replace(made, count=people).because(count="count.number") if people is not None else made


def _window(draft: Draft) -> Window | None:
    """Give the stretch of days that the time of a claim names."""
    when = draft.when
    if draft.window is not None or when is None or not when.stated:
        return draft.window
    if when.days.first is None or when.days.last is None:
        return None
    since, until = Days.on(when.days.first), Days.on(when.days.last)
    return Window(since=since, until=until, span=when.span, rule=when.rule)


def _many(draft: Draft) -> bool:
    killed = draft.victims.killed if draft.victims is not None else None
    return killed is not None and killed.low is not None and killed.low >= MANY


def _pointed(draft: Draft) -> bool:
    """Tell whether some acts told before are summed up: "these attacks left 54 dead"."""
    chief = draft.cluster.chief
    many = not chief.verbal and draft.sentence.tokens[chief.at].tag == "NNS"
    return many and any(t.low in POINTING for t in draft.sentence.children(chief.at, "det"))


def _since(draft: Draft) -> bool:
    """Tell whether an act is told as going on "since" a day more than a week ago."""
    when = draft.when
    if when is None or not when.stated or when.days.first is None or when.days.last is None:
        return False
    if (when.days.last - when.days.first).days <= WEEK:
        return False
    if any(_ranked(draft.sentence, trigger.at) for trigger in draft.cluster.all):
        return False
    up = [draft.sentence.tokens[draft.cluster.chief.at], *draft.sentence.above(draft.cluster.chief.at)]
    return any(t.low == "since" for verb in up[:2] for t in draft.sentence.children(verb.at, "prep", "mark"))


def _ranked(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is one of a row: "the first attack since", "the deadliest since"."""
    beside = sentence.children(at, "amod", "nummod", "det", "advmod")
    return any(t.tag in {"JJS", "RBS"} or t.low in RANKS for t in beside)


def _over_time(draft: Draft) -> bool:
    """Tell whether a harm is summed up: in the perfect tense with "since" or in a war, in months of it."""
    sentence = draft.sentence
    for trigger in draft.cluster.all:
        if not trigger.verbal or (trigger.row.part != "harm" and trigger.kind not in TAKING):
            continue
        perfect = any(t.lemma == "have" for t in sentence.children(trigger.at, "aux"))
        under = [sentence.tokens[k] for k in sentence.subtree(trigger.at) if k > trigger.at]
        war = any(
            t.lemma in WARS and t.dep == "pobj" and sentence.head(t.at).low in {"in", "during", "of"}
            for t in under
        )
        near = (*under, *sentence.above(trigger.at))
        since = any(t.low == "since" and t.dep in {"prep", "mark"} for t in under)
        since = since or (perfect and any(t.low == "since" for t in sentence.children(trigger.at, "prep")))
        since = since or any(_past_span(sentence, t) for t in near)
        if (perfect and (war or since)) or (war and since) or any(_length(sentence, t) for t in near):
            return True
    return False


def _in_several(draft: Draft) -> bool:
    """Tell whether people are told to have been killed or hurt in acts that no word counts or points at.

    "Nine were killed in attacks this month", "dozens have been killed in clashes": of no one day.
    """
    sentence, chief, toll = draft.sentence, draft.cluster.chief, draft.victims
    numbers = [n for n in (toll.killed, toll.injured) if n is not None] if toll is not None else []
    least = max((n.low or 0 for n in numbers), default=0)
    harms = [t for t in draft.cluster.all if t.verbal and t.row.part == "harm"]
    perfect = any(t.low in HAVE for h in harms for t in sentence.children(h.at, "aux"))
    several = not chief.verbal and at_large(draft)
    if least < FEWEST or not (several or (perfect and chief.verbal)):
        return False
    if perfect and chief.verbal and any(_so_far(sentence, h.at) for h in harms):
        return True
    days = draft.when.days if draft.when is not None and draft.when.stated else None
    if days is None:
        # strikes on one market may be told like this as the news of the day
        placed = draft.kind != "clash" and (draft.place is not None or draft.target is not None)
        dozens = any(n.high is None and (n.low or 0) >= DOZENS for n in numbers)
        return several and perfect and dozens and not placed
    if days.first is None or days.last is None:
        return False
    least_days = MONTH if chief.verbal else STRETCH if perfect else WEEK
    return (days.last - days.first).days >= least_days


def _so_far(sentence: Sentence, at: int) -> bool:
    """Read "have been killed this year": until now, whatever the day."""
    times = sentence.children(at, "npadvmod", "dobj", "tmod")
    return any(t.lemma in RUNNING and any(k.low == "this" for k in sentence.children(t.at)) for t in times)


def _past_span(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is the time of "over the past years"."""
    if not _spanning(sentence, token):
        return False
    return any(t.low in {"past", "last", "recent"} for t in sentence.children(token.at, "amod"))


def _length(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is the time of "in three months of protests"."""
    of = any(t.low == "of" for t in sentence.children(token.at, "prep"))
    many = token.tag == "NNS" and (of or sentence.head(token.at).low in {"over", "during"})
    return _spanning(sentence, token) and many and sentence.child(token.at, "nummod", "amod") is not None


def _spanning(sentence: Sentence, token: Token) -> bool:
    spans = token.lemma in SPANS and token.dep == "pobj"
    return spans and sentence.head(token.at).low in {"in", "over", "during"}


def _in_list(draft: Draft, last: int) -> bool:
    """Tell whether a claim stands in a line with a bullet under a tally, or under its line before."""
    listed = draft.sentence.tokens[0].text in BULLETS and 0 <= draft.sentence.at - last <= STEP
    return listed and draft.kind in VIOLENT and draft.form is Form.EVENT and draft.modality in REAL


def _line(draft: Draft, head: Draft) -> Draft:
    own = draft.when is not None and draft.when.stated
    window = _window(draft) if own else head.window
    when = draft.when if own else head.when
    return replace(draft, form=Form.TALLY, window=window, when=when).because(form="form.listed")
