"""What a word of ending puts an end to: "halted the raids", not "halted arms sales for raids".

Only what is itself ended counts, what it is joined to, and what it is so much or a part of ("a series of
attacks", "months of fighting"). A halt that was none is the worst of errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import is_time
from onrecord.claims.tokens import VERBS
from onrecord.claims.twofold import PART
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

SOME = PART | frozenset(
    {"act", "bulk", "cycle", "form", "kind", "period", "rest", "round", "sort", "spiral", "state", "type"}
    | {"use", "day", "hour", "month", "week", "year", "decade"}
)
"""Nouns before "of" that are made of what they are "of"."""
DEEDS = frozenset({"action", "activity", "attempt", "campaign", "operation"})
GOING = frozenset({"advance", "invade", "push"})
DOING = words("light") | {"use"}
ENDED = frozenset({"of", "to", "in", "on"})
"""Prepositions after a noun of ending that lead to what ends."""
DEEP = 3


def what_ends(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give what a verb or a noun of ending is said to end."""
    if token.dep in {"acl", "relcl"} and sentence.child(token.at, "dobj") is None:
        # "a raid that ended the siege" ended no raid
        yield from _parts(sentence, sentence.head(token.at))
    for kid in sentence.children(token.at, "dobj", "nsubjpass", "compound", "pobj"):
        yield from _parts(sentence, kid)
    for prep in sentence.children(token.at, "prep") if token.pos not in VERBS else ():
        for kid in sentence.children(prep.at, "pobj", "pcomp") if prep.low in ENDED else ():
            yield from _deeds(sentence, kid) if kid.pos in VERBS else _parts(sentence, kid)
    for kid in sentence.children(token.at, "xcomp", "ccomp"):
        yield from _deeds(sentence, kid)


def _deeds(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """Read "stopped shelling", "stop carrying out raids"; who is to "stop advancing" may shoot on."""
    for one in (verb, *sentence.conjuncts(verb.at)):
        if one.lemma not in GOING:
            yield one
        for kid in sentence.children(one.at, "dobj") if one.lemma in DOING else ():
            yield from _parts(sentence, kid)


def _parts(sentence: Sentence, thing: Token, deep: int = DEEP) -> Iterator[Token]:
    """Give some word, those joined to it, and what they are so much or a part of."""
    for one in (thing, *sentence.conjuncts(thing.at)):
        yield one
        if one.lemma in DEEDS:
            # "stopped assault actions"
            yield from sentence.children(one.at, "compound")
        if not deep or not (one.pos == "NUM" or one.lemma in SOME or is_time(one)):
            continue
        for prep in sentence.children(one.at, "prep"):
            for kid in sentence.children(prep.at, "pobj") if prep.low == "of" else ():
                yield from _parts(sentence, kid, deep - 1)
