"""How many people were arrested, abducted, let go or driven out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.headcounts import BODIES, is_person, quantity, together
from onrecord.claims.tokens import VERBS, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger
    from onrecord.model import Range

TAKING = frozenset({"abduct", "arrest", "displace", "release"})
"""Kinds of what is done to people who are then counted."""
LEADING = frozenset({"of", "among", "between"})
NO_PERSONS = words("no-persons")
STAYING = frozenset({"be", "hold", "keep", "remain", "stay"})
LOCKED = frozenset({"be", "languish", "remain", "sit", "stay"})
RELATIVE = frozenset({"that", "who", "whom"})


def counted(sentence: Sentence, trigger: Trigger) -> tuple[Range, int] | None:
    """Give how many people were taken or driven out, and the head of their phrase.

    A number of families or households is the least number of people.
    """
    head = _whom(sentence, trigger)
    if head is None or not _people(sentence, head):
        return None
    number = together(sentence, head)
    return (number, head) if number is not None else None


def _whom(sentence: Sentence, trigger: Trigger) -> int | None:
    """Give the head of the phrase of those it was done to."""
    at = trigger.at
    if not trigger.verbal:
        return _of_noun(sentence, at)
    token = sentence.tokens[at]
    if trigger.row.part == "harm":
        # those who flee do it themselves
        subject = sentence.child(at, "nsubj")
        relative = subject is not None and subject.low in RELATIVE
        return token.head if relative else subject.at if subject is not None else None
    if passive(sentence, at):
        subject = sentence.child(at, "nsubjpass") or (
            sentence.child(token.head, "nsubjpass") if token.dep == "conj" else None
        )
        if subject is None or subject.low in RELATIVE:
            return token.head if token.dep in {"acl", "relcl"} else None
        return subject.at
    obj = sentence.child(at, "dobj")
    shared = (o for t in sentence.conjuncts(at) for o in sentence.children(t.at, "dobj"))
    obj = obj or next(shared, None)
    return obj.at if obj is not None else None


def _of_noun(sentence: Sentence, at: int) -> int | None:
    """Give whom a noun tells of: "the arrest of twelve men", "twelve arrests"."""
    for prep in sentence.children(at, "prep"):
        obj = sentence.child(prep.at, "pobj")
        if prep.low in LEADING and obj is not None:
            return obj.at
    above = sentence.head(sentence.tokens[at].head)
    if sentence.tokens[at].dep == "pobj" and above.lemma in STAYING:
        # "are in custody"
        subject = sentence.child(above.at, "nsubj", "nsubjpass")
        return subject.at if subject is not None else None
    many = sentence.tokens[at].tag == "NNS" and sentence.child(at, "nummod") is not None
    return at if many else None


def _people(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun may be people, not the ships or weapons that are seized with them."""
    token = sentence.tokens[at]
    if token.lemma in NO_PERSONS or token.pos in VERBS:
        return False
    if is_person(sentence, at) or token.lemma in BODIES or token.ent == "NORP":
        return True
    return token.pos == "NUM" or token.tag in {"NNS", "NNPS"} or _number_of_people(sentence, token)


def _number_of_people(sentence: Sentence, token: Token) -> bool:
    of = (t for p in sentence.children(token.at, "prep") if p.low == "of" for t in sentence.children(p.at))
    plural = [t for t in of if t.tag in {"NNS", "NNPS"} and t.lemma not in NO_PERSONS]
    return bool(plural) and quantity(sentence, token.at) is not None


def locked_up(sentence: Sentence, lead: int, jail: int) -> bool:
    """Tell whether somebody is said to be in prison: "is in jail", "remains behind bars"; no riot is.

    Who is "in the prison" may be a guard or a visitor; who is in one by name is held there.
    """
    over = sentence.head(lead)
    named = any(t.pos == "PROPN" for t in sentence.children(jail, "compound", "nmod", "amod"))
    known = any(t.low in {"the", "this", "that"} for t in sentence.children(jail, "det"))
    return over.pos in VERBS and over.lemma in LOCKED and (named or not known)
