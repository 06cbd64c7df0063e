"""What a verb is done to, where that tells which sense of it is meant: people, or a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.gapped import told_about
from onrecord.claims.tokens import HUMAN, VERBS, Sentence, Token, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

PEOPLE = frozenset({"he", "her", "him", "me", "she", "them", "they", "us", "we", "who", "whom"})
"""Pronouns for people."""
AMOUNTS = frozenset(
    {"all", "both", "couple", "dozen", "duo", "group", "half", "handful", "hundred", "many", "million"}
    | {"most", "number", "pair", "score", "several", "some", "thousand", "total", "trio"}
)
"""Words for how much of something, which "of" names."""
COUNTED = frozenset({"NOUN", "NUM"})
"""What people are called where "of" names none: "two were captured", "the trio", but not "all but four"."""
SHARES = frozenset({"chunk", "kilometer", "kilometre", "mile", "quarter", "swath", "third", "tract"})
"""Words for how much of a place."""
GROUND = frozenset({"FAC", "GPE", "LOC"})
"""Entities that are places, by their OntoNotes labels."""
SITES = words("fought-over")


def done_to(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Give what a verb is done to: its object, or its subject in the passive.

    Verbs that "and" joins share it ("captured and shot two men", "was captured and held"), and a participle
    is done to the noun that it stands behind ("men held in the north"). A noun is done to what "of" names,
    or else to its owner ("the release of two men", "his release").
    """
    if token.pos not in VERBS:
        return tuple(_of(sentence, token)) or sentence.children(token.at, "poss")
    if suffers(sentence, token):
        return _sufferers(sentence, token)
    own = sentence.children(token.at, "dobj")
    joined = (t for t in sentence.conjuncts(token.at) if t.pos in VERBS)
    if (told := told_about(sentence, token.at)) is not None:
        return (told,)
    return own or next((found for t in joined if (found := sentence.children(t.at, "dobj"))), ())


def suffers(sentence: Sentence, token: Token) -> bool:
    """Tell whether a verb is in the passive, also as the second of two: "was captured and held".

    A clause with "where" tells what a place is for: "a wing where women are held".
    """
    if any(t.low == "where" for t in sentence.children(token.at, "advmod")) and token.dep == "relcl":
        return False
    if passive(sentence, token.at):
        return True
    bare = sentence.child(token.at, "nsubj", "dobj", "aux") is None
    joined = token.dep == "conj" and sentence.head(token.at).pos in VERBS
    return joined and bare and suffers(sentence, sentence.head(token.at))


def located(sentence: Sentence, token: Token) -> bool:
    """Tell whether a verb in the passive says by whom, or at which place by name, something is done."""
    if sentence.child(token.at, "agent") is not None:
        return True
    under = (k for prep in sentence.children(token.at, "prep") for k in sentence.subtree(prep.at))
    return any(bool(t.place) or t.ent in GROUND for t in (sentence.tokens[k] for k in under))


def _sufferers(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    own = sentence.children(token.at, "nsubjpass")
    head = sentence.head(token.at)
    if token.dep == "acl" or (token.dep == "relcl" and all(t.tag in {"WDT", "WP"} for t in own)):
        return (head,)
    if own or head is token:
        return own
    if token.dep == "conj" and head.pos in VERBS:
        return _sufferers(sentence, head)
    if token.dep == "xcomp":
        # "is believed to be held"
        return sentence.children(head.at, "nsubjpass", "nsubj")
    return ()


def on_people(sentence: Sentence, token: Token, *, names: bool) -> bool:
    """Tell whether a verb is done to people; with `names`, bare names and numbers count as theirs.

    A name that the parser takes for an organization is somebody's only where it is the subject.
    """
    unsure = frozenset({"", "ORG"}) if suffers(sentence, token) else frozenset({""})
    unsure = unsure if names and token.dep not in {"acl", "relcl"} else frozenset()
    return any(_people(sentence, t, unsure) for t in done_to(sentence, token))


def _people(sentence: Sentence, token: Token, unsure: frozenset[str]) -> bool:
    town = token.ent in {"PERSON", "NORP"} and token.place > 0 and not sentence.children(token.at, "compound")
    beside = sentence.children(token.at, "appos")
    if any({t.lemma, t.low} & SITES for t in beside):
        # "Karmat, a base in the hills"
        return False
    if any(t.lemma in HUMAN or t.ent == "PERSON" for t in beside) and token.pos in COUNTED | {"PROPN"}:
        return True
    if token.lemma in HUMAN or token.low in PEOPLE or (token.ent in {"PERSON", "NORP"} and not town):
        return True
    if token.lemma in AMOUNTS or token.pos == "NUM":
        of = list(_of(sentence, token))
        return any(_people(sentence, t, unsure) for t in of) if of else bool(unsure) and token.pos in COUNTED
    if token.actor:
        return token.ent not in GROUND
    bare = token.pos == "PROPN" and not sentence.children(token.at, "det", "poss")
    return bare and not token.place and token.ent in unsure


def on_place(sentence: Sentence, token: Token) -> bool:
    """Tell whether a verb is done to a place: one by name, ground that is fought over, a part of it."""
    return any(_ground(sentence, t) for t in done_to(sentence, token))


def _ground(sentence: Sentence, token: Token) -> bool:
    if token.lemma in AMOUNTS or token.pos == "NUM" or token.lemma in SHARES:
        return any(_ground(sentence, t) for t in _of(sentence, token))
    if token.lemma == "part" and not list(_of(sentence, token)):
        # "took part"
        return False
    named = bool(token.place) or (token.pos == "PROPN" and token.ent in GROUND)
    told = (token, *sentence.children(token.at, "appos"))
    return named or any({t.lemma, t.low} & SITES for t in told)


def _of(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give what stands after "of" under a word."""
    for prep in sentence.children(token.at, "prep"):
        if prep.low == "of":
            yield from sentence.children(prep.at, "pobj")
