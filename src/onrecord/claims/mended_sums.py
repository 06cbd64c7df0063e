"""Slips of the parser about counted acts and the sorts of them that are listed, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

GATHERED = frozenset({"act", "action", "incident", "operation", "violation"})
"""Counted nouns that are as violent as what they include."""
CLOSING = frozenset({"which", "who", "that", "while", "but", ";"})
"""Words that open a clause behind a list."""
FURTHER = 12
"""Words that may stand between a counted noun and "including"."""


@needs({"including"}, {"nummod"})
def sorts_of_counted(sentence: Sentence) -> Iterator[Token]:
    """Hang the list in "45 attacks in May, including raids and ambushes, which killed nine" on the attacks.

    The parser hangs it on the verb or on the noun just before, and the clause behind it on the last sort.
    """
    for noun in sentence.tokens:
        lead = including(sentence, noun) if counted(sentence, noun) else None
        if lead is None:
            continue
        items = [t for p in sentence.children(lead.at, "pobj") for t in (p, *sentence.conjuncts(p.at))]
        if not items or not all(is_sort(sentence, t) for t in items):
            continue
        yield replace(lead, dep="prep", head=noun.at)
        for item in items:
            for clause in sentence.children(item.at, "relcl"):
                yield replace(clause, head=noun.at)


def counted(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun names acts and a number counts them."""
    named = noun.lemma in GATHERED or any(r.kind == "attack" for r in table().nouns.get(noun.lemma, ()))
    return noun.tag == "NNS" and named and sentence.child(noun.at, "nummod") is not None


def including(sentence: Sentence, noun: Token) -> Token | None:
    """Give the "including" that lists some of what a noun counts, with no verb between the two."""
    for token in sentence.tokens[noun.at + 1 : noun.at + FURTHER]:
        if token.low == "including":
            return token
        if token.pos in {"VERB", "AUX", "CCONJ"} or token.low in CLOSING:
            return None
    return None


def is_sort(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun names a sort of acts, and none of them: "raids", "shelling", not "a raid in X"."""
    if sentence.child(noun.at, "det", "nummod", "poss") is not None or noun.tag in {"CD", "NNP", "PRP"}:
        return False
    for k in sentence.subtree(noun.at):
        token = sentence.tokens[k]
        if token.low in CLOSING:
            return True
        if token.place > 0 or token.ent in {"CARDINAL", "DATE", "TIME"}:
            return False
    return True
