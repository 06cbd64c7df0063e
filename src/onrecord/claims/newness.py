"""Whether a passage tells news: not what is known, done by and by, long past or still to come."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.claims.chosen import compared_with
from onrecord.claims.mention import definite
from onrecord.claims.time_nouns import holds_part
from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words
from onrecord.dates import Calendar
from onrecord.model import BlockKind, Form, Modality

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.clock import Clock
    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.dates import TimeMention
    from onrecord.model import Days

OLD = timedelta(days=60)
"""Days before publication from which on a sentence with a date tells of the past, not of the news."""
STALE = timedelta(days=3)
"""Days before publication from which on a report that dates what it tells is not at the day's news."""
REAL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED})
LASTING = frozenset({"accuse", "cease", "demand", "deny", "sanction", "threaten"})
"""Kinds that the perfect or the present tells as what holds, not as what is new ("has threatened")."""
AHEAD = frozenset({Modality.PLANNED, Modality.THREATENED, Modality.DEMANDED, Modality.CONDITIONAL})
MODALS = frozenset({"'ll", "can", "could", "may", "might", "shall", "will", "would"})
HAVE = frozenset({"had", "has", "have", "'d", "'ve"})
REMEMBERED = frozenset(
    {"anniversary", "commemorate", "commemoration", "memorial", "memory", "remember", "remembrance"}
)
TIMELESS = words("timeless")
FORMERLY = frozenset({"formerly", "historically", "previously"})
LONG_AGO = frozenset({("in", "past"), ("on", "occasion"), ("on", "occasions")})
SHARES = frozenset({"%", "cent", "percent"})


def ahead(draft: Draft) -> bool:
    """Tell whether a happening was still to come when it was told: planned, asked for, "might attack".

    What "may have attacked", or "would have attacked", is not to come.
    """
    verb = _verb(draft)
    aux = {t.low for t in draft.sentence.children(verb.at, "aux")} if verb is not None else set()
    if draft.modality is Modality.POSSIBLE:
        return bool(aux & MODALS) and not aux & HAVE
    return draft.modality in AHEAD and not aux & HAVE


def told_as_new(clock: Clock, draft: Draft, before: Sequence[Draft]) -> bool:
    """Tell whether words present something as new: not as what is done by and by, nor as known."""
    if ahead(draft) and had_done(draft):
        # "had vowed to attack": nobody knows when
        return False
    if any(holds_part(draft.sentence, time) for time in clock.within(draft.sentence)):
        return False
    if draft.cluster.chief.verbal and compared_with(draft.sentence, draft.cluster.chief.at) is not None:
        return False
    return _fresh(draft) and not (_timeless(draft) or _lasted_since(draft)) and not _of_a_story(clock, before)


def _fresh(draft: Draft) -> bool:
    sentence, chief = draft.sentence, draft.sentence.tokens[draft.cluster.chief.at]
    if draft.kind in LASTING and chief.pos == "VERB":
        has = any(t.lemma == "have" for t in sentence.children(chief.at, "aux"))
        if sentence.block is BlockKind.TITLE and chief.tag in {"VBZ", "VBP"}:
            # headlines tell in the present what has just been done
            return True
        # "said on Tuesday that it was suspending attacks": it did by saying so
        was = any(t.low in {"was", "were"} for t in sentence.children(chief.at, "aux"))
        if draft.kind == "cease" and chief.tag == "VBG" and was and draft.chain:
            return True
        return not has and chief.tag not in {"VBZ", "VBP", "VBG"}
    over = sentence.head(chief.at)
    if not draft.cluster.chief.verbal and any(t.lemma in REMEMBERED for t in _up(draft)):
        # "on the anniversary of the massacre"
        return False
    return chief.dep not in {"pobj", "pcomp"} or over.low not in words("backward")


def _lasted_since(draft: Draft) -> bool:
    """Tell whether an act has gone on since another, or began what has: both reach back, nobody says how far.

    "Since the start of the invasion, Russia has launched 9,000 missiles": neither is the day's news.
    """
    sentence, chief = draft.sentence, draft.sentence.tokens[draft.cluster.chief.at]
    for token in (chief, *sentence.above(chief.at)):
        if token.dep == "pobj" and sentence.head(token.at).low == "since":
            return True
        if any(t.low == "since" for t in sentence.children(token.at, "mark")):
            return True
        if token.pos in VERBS:
            has = any(t.lemma == "have" for t in sentence.children(token.at, "aux"))
            return has and any(
                _since_an_act(sentence, t) for t in sentence.children(token.at, "prep", "advcl")
            )
    return False


def _since_an_act(sentence: Sentence, beside: Token) -> bool:
    """Tell whether words beside a verb say since what it went on, and not since what hour: "since dawn"."""
    if beside.dep == "advcl":
        return any(t.low == "since" for t in sentence.children(beside.at, "mark"))
    what = sentence.child(beside.at, "pobj") if beside.low == "since" else None
    return what is not None and any(t.low == "of" for t in sentence.children(what.at, "prep"))


def _up(draft: Draft) -> Iterator[Token]:
    """Give the words above a noun as far as its verb."""
    for token in draft.sentence.above(draft.cluster.chief.at):
        yield token
        if token.pos in VERBS and token.dep not in {"acl", "relcl"}:
            return


def _timeless(draft: Draft) -> bool:
    """Tell whether words tell what is done again and again, was once, or is counted over a time.

    "Was previously arrested", "are usually carried out", "they fire on the bases", "40 percent of those
    killed"; so does a clause on a noun with "has": "the weapons that the state has given them".
    """
    sentence, chief = draft.sentence, draft.cluster.chief.at
    if any(t.low in SHARES and chief in sentence.subtree(t.at) for t in sentence.tokens):
        return True
    for token in _clause(draft):
        if any(t.low in TIMELESS for t in sentence.children(token.at, "advmod")):
            return True
    if once_before(draft):
        return True
    verb = _verb(draft)
    if verb is not None and draft.modality is Modality.ONGOING and verb.tag in {"VBP", "VBZ"}:
        return verb.at == chief
    return (
        verb is not None
        and verb.dep in {"relcl", "acl"}
        and any(t.low in {"has", "have"} for t in sentence.children(verb.at, "aux"))
    )


def once_before(draft: Draft) -> bool:
    """Tell whether words set an act apart from the news: "have previously clashed", "on one occasion"."""
    sentence = draft.sentence
    for token in _clause(draft):
        if token.pos not in VERBS:
            continue
        if any(t.low in FORMERLY for t in sentence.children(token.at, "advmod")):
            return True
        has = any(t.low in {"has", "have", "'ve"} for t in sentence.children(token.at, "aux"))
        bare = (t for t in sentence.children(token.at, "advmod", "prep") if not sentence.children(t.at))
        if has and any(t.low == "before" for t in bare):
            return True
        for prep in sentence.children(token.at, "prep"):
            when = sentence.child(prep.at, "pobj")
            if when is not None and (prep.low, when.lemma) in LONG_AGO and not _pointed(sentence, when):
                return True
    return False


def _pointed(sentence: Sentence, when: Token) -> bool:
    """Tell whether an occasion is the one just told of: "on that occasion"."""
    return any(t.low in {"that", "this"} for t in sentence.children(when.at, "det"))


def _verb(draft: Draft) -> Token | None:
    """Give the verb of the clause of a happening."""
    return next((t for t in _clause(draft) if t.pos in VERBS), None)


def _clause(draft: Draft) -> Iterator[Token]:
    """Give the chief word, what it stands under in its clause, and the verbs that its verb is joined to."""
    sentence = draft.sentence
    token = sentence.tokens[draft.cluster.chief.at]
    yield token
    while token.pos not in VERBS and token.head != token.at:
        token = sentence.head(token.at)
        yield token
    while token.dep == "conj" and sentence.child(token.at, "nsubj", "nsubjpass") is None:
        token = sentence.head(token.at)
        yield token


def _of_a_story(clock: Clock, before: Sequence[Draft]) -> bool:
    """Tell whether all that the report has dated so far is older than news: it tells how things came about.

    Where it told the day's news first and then what was before, it may be back at the news.
    """
    first = clock.published.first
    real = (d.when for d in before if d.form is Form.EVENT and d.modality in REAL)
    told = [when.days.last for when in real if when is not None and when.stated and when.days.last]
    return first is not None and bool(told) and max(told) < first - STALE


def after_background(clock: Clock, draft: Draft, before: Sequence[Draft]) -> bool:
    """Tell whether the sentence before told of what was before the news, and this one may be back at them.

    "They had attacked the capital on 2 February. Gunmen killed two guards": of that day, or of this week?
    What goes on about the same people ("they killed") stays with that day.
    """
    first, here = clock.published.first, draft.sentence.at
    one = next((d for d in reversed(before) if d.sentence.at < here), None)
    if first is None or one is None or one.sentence.at != here - 1 or one.when is None:
        return False
    last = one.when.days.last
    if not one.when.stated or last is None or last >= first - STALE or not had_done(one) or had_done(draft):
        return False
    verb = _verb(draft)
    subject = draft.sentence.child(verb.at, "nsubj", "nsubjpass") if verb is not None else None
    return not definite(draft) and (subject is None or subject.pos != "PRON")


def had_done(draft: Draft) -> bool:
    """Tell whether the verb of a happening, or one above it, is told as past before the past."""
    sentence, chief = draft.sentence, draft.sentence.tokens[draft.cluster.chief.at]
    return any(
        kid.low in {"had", "'d"}
        for verb in (chief, *sentence.above(chief.at))
        if verb.pos in VERBS
        for kid in sentence.children(verb.at, "aux")
    )


def past(clock: Clock, draft: Draft) -> bool:
    """Tell whether a sentence speaks of the past and not of the news: "had shelled", "the war of 2014"."""
    sentence, chief = draft.sentence, draft.sentence.tokens[draft.cluster.chief.at]
    had = any(t.low in {"had", "'d"} for t in sentence.children(chief.at, "aux"))
    if had and not draft.chain:
        return True
    for time in clock.within(sentence):
        days = clock.told(time).days
        inside = sentence.inside(time.span)
        beside = bool(inside) and _on_a_noun(draft, inside[0].at)
        if days is not None and not beside and is_old(clock, days) and not _may_be_ahead(clock, time):
            return True
    return False


def _on_a_noun(draft: Draft, at: int) -> bool:
    """Tell whether a time stands in a clause on a noun that does not hold the happening too."""
    sentence, chief = draft.sentence, draft.cluster.chief.at
    return any(t.dep in {"relcl", "acl"} and chief not in sentence.subtree(t.at) for t in sentence.above(at))


def _may_be_ahead(clock: Clock, time: TimeMention) -> bool:
    """Tell whether a day without its year may as well be one soon to come: "the parade on May 20"."""
    last = clock.published.last
    if last is None or not isinstance(time.value, Calendar) or time.value.year is not None:
        return False
    days = clock.told(time, future=True).days
    return days is not None and days.first is not None and last < days.first <= last + OLD


def is_old(clock: Clock, days: Days) -> bool:
    """Tell whether days lie long before publication."""
    first = clock.published.first
    return first is not None and days.last is not None and days.last < first - OLD
