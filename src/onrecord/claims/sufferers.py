"""Which phrase of a sentence tells who was hurt, by a verb or a noun of harm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import is_time
from onrecord.claims.gapped import told_about
from onrecord.claims.headcounts import BODIES
from onrecord.claims.tokens import passive
from onrecord.claims.totals import raised

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

SUFFERING = frozenset({"incur", "receive", "suffer", "sustain"})
"""Verbs whose subject is hurt, where injuries are their object."""
INJURIES = frozenset({"burn", "injury", "wound"})


def sufferers(sentence: Sentence, trigger: Trigger) -> int | None:
    """Give the head of the phrase of those whom a word says were hurt."""
    at = trigger.at
    if trigger.row.part == "total":
        met = raised(sentence, at)
        return met[1] if met is not None else None
    dead = next((k for k in trigger.tokens if sentence.tokens[k].low == "dead" and k != at), None)
    if dead is not None and trigger.verbal:
        side = "nsubjpass" if passive(sentence, at) else "dobj"
        subject = sentence.child(dead, "nsubj") or sentence.child(at, side)
        return subject.at if subject is not None else dead if sentence.child(dead, "nummod") else None
    if trigger.verbal and sentence.tokens[at].lemma in SUFFERING:
        # "six others sustained injuries"
        return _wounded(sentence, at)
    if trigger.verbal:
        return _of_verb(sentence, trigger)
    return _of_noun(sentence, at)


def _wounded(sentence: Sentence, at: int) -> int | None:
    """Give who suffered wounds; of "some people who suffered injuries" nobody counts how many."""
    subject = sentence.child(at, "nsubj")
    if subject is not None and subject.low not in {"that", "which", "who"}:
        return subject.at
    head = sentence.head(at)
    known = head.tag != "NNS" or sentence.child(head.at, "nummod") is not None
    return head.at if known and sentence.tokens[at].dep in {"acl", "relcl"} else None


def _of_noun(sentence: Sentence, at: int) -> int | None:
    lemma = sentence.tokens[at].lemma
    if any(t.low in {"no", "zero"} for t in sentence.children(at, "det")):
        return at
    bare = lemma in INJURIES and sentence.child(at, "nummod") is None
    if bare and sentence.tokens[at].dep == "dobj" and sentence.head(at).lemma in SUFFERING:
        hurt = _wounded(sentence, sentence.head(at).at)
        return hurt if hurt is not None else at
    if lemma in {"toll", "number"}:
        return reached(sentence, at)
    for prep in sentence.children(at, "prep"):
        obj = sentence.child(prep.at, "pobj")
        if prep.low in {"of", "to", "among"} and obj is not None:
            return obj.at
    return (
        at
        if sentence.child(at, "nummod") is not None or lemma not in {"killing", "massacre", "murder"}
        else None
    )


def reached(sentence: Sentence, at: int) -> int | None:
    """Give what a toll or a number has risen to."""
    verb = sentence.head(at)
    for prep in sentence.children(verb.at, "prep", "advmod"):
        obj = sentence.child(prep.at, "pobj")
        if prep.low in {"to", "at", "up"} and obj is not None:
            return obj.at
    obj = sentence.child(verb.at, "dobj", "attr")
    return obj.at if obj is not None else None


def _of_verb(sentence: Sentence, trigger: Trigger) -> int | None:
    """Give whom a verb of harm strikes: its object, or its subject where that suffers."""
    at = trigger.at
    token = sentence.tokens[at]
    if (told := told_about(sentence, at)) is not None:
        return told.at
    subject = sentence.child(at, "nsubjpass", "nsubj")
    obj = next((t for t in sentence.children(at, "dobj") if not is_time(t)), None) or _shared(sentence, at)
    if obj is not None and obj.lemma != "life":
        return obj.at
    left = sentence.child(token.head, "dobj") if sentence.head(at).lemma == "leave" else None
    if left is not None and subject is None:
        return left.at
    if not passive(sentence, at) and not trigger.row.weak and trigger.row.part != "harm":
        return None
    if subject is None and token.dep == "conj":
        loose = (t for t in sentence.children(at, "npadvmod") if not is_time(t))
        subject = next(loose, None) or sentence.child(token.head, "nsubjpass", "nsubj")
    relative = subject is not None and (
        subject.low in {"who", "that", "which"} or _all_of_whom(sentence, subject)
    )
    if relative or (subject is None and token.dep in {"acl", "relcl"}):
        # "eleven people, including one who was beheaded": "who" is the part and not the whole
        return _numbered(sentence, token.head if relative else _whole(sentence, token.head))
    return subject.at if subject is not None else None


def _all_of_whom(sentence: Sentence, subject: Token) -> bool:
    """Read "shot five people, all of whom died"."""
    of = sentence.child(subject.at, "prep")
    whom = sentence.child(of.at, "pobj") if of is not None else None
    return subject.low in {"all", "both"} and whom is not None and whom.low == "whom"


def _shared(sentence: Sentence, at: int) -> Token | None:
    """Give the object of the second of two verbs for the first: "killed and injured residents"."""
    if passive(sentence, at) or sentence.child(at, "nsubj") is None:
        return None
    # "two officers died and police killed three": the second has its own doer
    joined = (t for t in sentence.conjuncts(at) if t.pos == "VERB" and not sentence.children(t.at, "nsubj"))
    return next((o for t in joined for o in sentence.children(t.at, "dobj")), None)


def _whole(sentence: Sentence, at: int) -> int:
    """Give the people that others are among: "a family of four, including two children, killed"."""
    prep = sentence.head(at)
    among = sentence.tokens[at].dep == "pobj" and prep.low == "including"
    held = prep.head if among else at
    of = sentence.head(held)
    if among and sentence.tokens[held].dep == "pobj" and of.low == "of":
        # the parser hangs "including" on the last of "a family of four members"
        return of.head if sentence.tokens[of.head].lemma in BODIES else held
    return held


def _numbered(sentence: Sentence, at: int) -> int | None:
    """Give the number behind "the number of people who were killed", else the people."""
    token, prep = sentence.tokens[at], sentence.head(at)
    if (
        token.dep == "pobj"
        and prep.low == "of"
        and sentence.head(prep.at).lemma in {"number", "toll", "total"}
    ):
        return reached(sentence, prep.head)
    return at
