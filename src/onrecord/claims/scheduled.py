"""What begins on a day that is named in the present tense: it is to come, and has not happened yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

BEGINNING = frozenset({"begin", "commence", "open", "resume", "start"})
INTO = {
    "take": frozenset({"effect"}),
    "come": frozenset({"effect", "force"}),
    "go": frozenset({"effect"}),
} | {"enter": frozenset({"effect", "force"})}
"""Verbs that tell of a beginning with a noun behind them: "takes effect", "enters into force"."""
PLANNED_KINDS = frozenset({"agree", "aid", "cease", "meet", "move", "release", "retreat"})
LEADING = frozenset({"at", "from", "in", "on"})
NOW = frozenset({"now", "today", "tonight"})
AHEAD = frozenset({"coming", "next", "tomorrow", "upcoming"})
DAYS = frozenset({"DATE", "TIME"})


def scheduled(sentence: Sentence, kind: str, at: int, verb: int | None) -> Modality | None:
    """Give PLANNED for "the truce takes effect on 10 December", "talks, which open on Friday, ...".

    A chronicle tells in the present, too, but its day stands before what it tells.
    """
    if kind not in PLANNED_KINDS:
        return None
    if sentence.tokens[at].pos == "NOUN" and _for_a_day_ahead(sentence, at):
        return Modality.PLANNED
    carrying = {verb, at, sentence.head(at).at} | {t.at for t in sentence.children(at, "relcl")}
    for number in carrying - {None}:
        word = sentence.tokens[number or 0]
        if _begins(sentence, word) and day_behind(sentence, word):
            return Modality.PLANNED
    return None


def _for_a_day_ahead(sentence: Sentence, at: int) -> bool:
    """Read "arranged talks with the rebels for tomorrow", "a meeting for next week"."""
    verbs = [t.at for t in sentence.above(at)][:1]
    for prep in (t for k in (*sentence.subtree(at), *verbs) for t in sentence.children(k, "prep")):
        days = sentence.children(prep.at, "pobj") if prep.low == "for" and prep.at > at else ()
        for day in days:
            near = {day.low, *(t.low for t in sentence.children(day.at, "amod"))}
            if near & AHEAD:
                return True
    return False


def _begins(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb in the present tense tells of a beginning."""
    if verb.pos not in VERBS or verb.tag not in {"VBP", "VBZ"} or sentence.child(verb.at, "aux", "neg"):
        return False
    if verb.lemma in BEGINNING:
        return True
    behind = {
        *sentence.children(verb.at, "dobj"),
        *(t for p in sentence.children(verb.at, "prep") for t in sentence.children(p.at, "pobj")),
    }
    return any(t.lemma in INTO.get(verb.lemma, ()) for t in behind)


def day_behind(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a day, after "on" or alone, stands behind a verb."""
    for kid in sentence.children(verb.at):
        if kid.at < verb.at:
            continue
        if kid.dep == "npadvmod" and kid.ent in DAYS and kid.low not in NOW:
            return True
        days = sentence.children(kid.at, "pobj") if kid.low in LEADING else ()
        if any(t.ent in DAYS for t in days):
            return True
    return False
