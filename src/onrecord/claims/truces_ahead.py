"""Truces that are only to begin or to last: "is to last 72 hours", "was due to take effect at midnight".

How long a truce is meant to last tells of no truce that has begun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import infinitive, negated
from onrecord.claims.scheduled import BEGINNING, INTO, day_behind
from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.dates import TimeMention

MEANT = frozenset(
    {"be", "due", "expect", "intend", "mean", "plan", "schedule", "set", "slate", "slat", "suppose"}
)
"""Words before what is to come; the parser takes "slated" for a form of "slat"."""
ENDS = frozenset({"end", "expire", "finish", "lapse", "run"})
LASTING = frozenset({"continue", "endure", "extend", "hold", "last", "run", "stay"})
STANDING = frozenset({"enter", "extend", "hold", "last", "observe", "prolong", "renew", "start"})
"""What is told of a truce that stands: "entered its third day", "has been extended"."""
LOOSELY = frozenset({"preliminary", "provisional", "provisionally", "tentative", "tentatively"})
AHEAD = frozenset({"'d", "'ll", "shall", "will", "would"})
IT = frozenset({"it", "that", "they", "which"})


def ahead(sentence: Sentence, at: int) -> bool:
    """Tell whether a truce is only said to be about to begin or to last, and nowhere to have begun."""
    return any(_to_come(sentence, t) for t in _clauses(sentence, at)) and not begun(sentence, at)


def begun(sentence: Sentence, at: int) -> bool:
    """Read "which took effect on Monday", "has been extended": however long it will last, it has begun."""
    told = (v for t in _clauses(sentence, at) for v in (t, *sentence.conjuncts(t.at)))
    return any(_has_begun(sentence, t) for t in told)


def to_end(sentence: Sentence, at: int) -> Token | None:
    """Give the verb by which a truce is only to end: "is set to expire on Thursday", "ends on Saturday".

    It stands until then. What headlines tell in the present without a day is over: "Truce ends".
    """
    token = sentence.tokens[at]
    near = [sentence.head(at)] if token.dep in {"nsubj", "nsubjpass", "pobj"} else []
    near += [t for n in near if n.pos == "ADP" for t in sentence.children(n.at, "prep", "amod")]
    for word in (*near, *sentence.children(at, "acl", "amod", "relcl")):
        if negated(sentence, word.at):
            continue
        if word.lemma in ENDS and word.pos in VERBS:
            modal = any(t.low in AHEAD for t in sentence.children(word.at, "aux"))
            if modal or (word.tag in {"VBP", "VBZ"} and day_behind(sentence, word)):
                return word
        beside = (word, *sentence.children(word.at, "acomp"))
        deeds = (t for b in beside if b.lemma in MEANT for t in sentence.children(b.at, "xcomp"))
        met = next((t for t in deeds if t.lemma in ENDS and infinitive(sentence, t.at)), None)
        if met is not None:
            return met
    return None


def in_principle(sentence: Sentence, at: int) -> bool:
    """Read "agreed in principle to a truce", "a tentative ceasefire": it is not settled yet."""
    loosely = any(t.low in LOOSELY for t in sentence.children(at, "advmod", "amod"))
    leads = (p for p in sentence.children(at, "prep") if p.low == "in")
    words_behind = (t.low for p in leads for t in sentence.children(p.at, "pobj"))
    return loosely or any(low in {"principle", "theory"} for low in words_behind)


def of_its_end(sentence: Sentence, at: int, time: TimeMention) -> bool:
    """Tell whether a time is when a truce is to end: "is set to expire on Thursday"."""
    end = to_end(sentence, at)
    inside = sentence.subtree(end.at) if end is not None else ()
    return any(time.span.holds(sentence.tokens[k].span) for k in inside)


def _clauses(sentence: Sentence, at: int) -> Iterator[Token]:
    """Give what is told of a truce: by its verb, "due to begin", "which is to begin", "it would begin"."""
    token, over = sentence.tokens[at], sentence.head(at)
    if token.dep in {"nsubj", "nsubjpass"} and over.pos in VERBS:
        yield over
    yield from sentence.children(at, "acl", "amod", "relcl")
    other = any(t.low == "it" and t.at < at for t in sentence.tokens)
    for pronoun in sentence.tokens[at + 1 :]:
        verb = sentence.head(pronoun.at)
        if pronoun.low in IT and pronoun.dep == "nsubj" and verb.pos in VERBS and not other:
            yield verb


def _has_begun(sentence: Sentence, verb: Token) -> bool:
    aux = {t.low for t in sentence.children(verb.at, "aux")}
    past = verb.tag == "VBD" or (verb.tag == "VBN" and bool(aux & {"had", "has", "have"}))
    return past and (_begins(sentence, verb) or verb.lemma in STANDING)


def _to_come(sentence: Sentence, word: Token) -> bool:
    """Tell whether a verb, or the infinitive under it, tells of a beginning or a length that is to come."""
    if negated(sentence, word.at):
        return False
    if any(t.low in AHEAD for t in sentence.children(word.at, "aux")):
        return _begins(sentence, word) or word.lemma in LASTING
    deed = sentence.child(word.at, "xcomp")
    beside = sentence.child(word.at, "acomp") if word.lemma == "be" else None
    if beside is not None and beside.lemma in MEANT:
        deed = sentence.child(beside.at, "xcomp")
    to_be = word.lemma in MEANT and deed is not None and infinitive(sentence, deed.at)
    return to_be and deed is not None and (_begins(sentence, deed) or deed.lemma in LASTING)


def _begins(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is one of beginning: "begin", "take effect", "come into force"."""
    if verb.lemma in BEGINNING:
        return True
    things = {
        *sentence.children(verb.at, "dobj"),
        *(t for p in sentence.children(verb.at, "prep") for t in sentence.children(p.at, "pobj")),
    }
    return any(t.lemma in INTO.get(verb.lemma, ()) for t in things)
