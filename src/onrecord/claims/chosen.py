"""Words that pick one act out of several: "one of the attacks", "the latest in a series of raids"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import core
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token

NTH = frozenset({"fifth", "first", "fourth", "last", "latest", "second", "third"})
BEST = frozenset({"JJS", "RBS"})
ROWS = frozenset({"series", "spate", "spree", "string", "wave"})
PLURAL = frozenset({"NNS", "NNPS"})
SINGULAR = frozenset({"NN", "NNP"})
BESIDE = frozenset({"appos", "dobj", "npadvmod"})
"""How the parser hangs "the third attack this year" on what stands before its comma."""


RELATIVE = frozenset({"when", "where", "which", "who", "whose", "that"})
_NEAR = 8
"""Words between a superlative and the "since" that tells what it is compared with."""


def one_of(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun for several acts stands for one of them: "one of the attacks"."""
    noun, over = sentence.tokens[at], sentence.head(at)
    of = noun.tag in PLURAL and noun.dep == "pobj" and over.low == "of"
    return of and sentence.head(over.at).low == "one"


def picked(sentence: Sentence, at: int) -> Token | None:
    """Give the word that stands for one of several acts: "latest" in "the latest of a series of attacks"."""
    token = sentence.tokens[at]
    for _ in range(2):
        over = sentence.head(token.at)
        if token.dep != "pobj" or over.low not in {"in", "of"}:
            return None
        token = sentence.head(over.at)
        if token.lemma not in ROWS:
            return token if token.low in NTH | {"one"} or token.tag in BEST else None
    return None


def ranked(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun only ranks the act before it: "killed nine on Sunday, the third raid this year"."""
    noun, words = sentence.tokens[at], [k for k in core(sentence, at) if k < at]
    if noun.tag not in SINGULAR or noun.dep not in BESIDE or not words or min(words) == 0:
        return False
    known = any(t.low == "the" or t.dep == "poss" for t in sentence.children(at))
    if sentence.tokens[min(words) - 1].text != "," or not known:
        return False
    numbers = find_numbers(" ".join(sentence.tokens[k].text for k in words))
    return any(n.ordinal and n.value.low != 1 for n in numbers)


def out_of_several(draft: Draft) -> bool:
    """Tell whether a sentence tells of one act out of several: "in the deadliest attack, ten died"."""
    sentence = draft.sentence
    nouns = [t.at for t in draft.cluster.all if not t.verbal]
    return any(picked(sentence, at) is not None or _opened_by(sentence, at) for at in nouns)


def nth(draft: Draft) -> bool:
    """Tell whether an act is named by its rank among others: "the first attack", "the deadliest raid"."""
    sentence = draft.sentence
    for trigger in draft.cluster.all:
        beside = sentence.children(trigger.at, "det", "amod", "advmod")
        the = any(t.low == "the" for t in beside) and sentence.tokens[trigger.at].tag in SINGULAR
        if not trigger.verbal and the and any(t.low in NTH or t.tag in BEST for t in beside):
            return True
    return False


def _opened_by(sentence: Sentence, at: int) -> bool:
    """Tell whether "in one attack" or "in the deadliest attack" opens a sentence."""
    opening = next((t for t in sentence.tokens if t.pos not in {"PUNCT", "SPACE", "SYM"}), None)
    if sentence.tokens[at].dep != "pobj" or sentence.head(at) is not opening or opening.low != "in":
        return False
    beside = sentence.children(at, "det", "amod", "nummod", "advmod")
    return any(t.low in NTH | {"another", "one"} or t.tag in BEST for t in beside)


def compared_with(sentence: Sentence, harm: int) -> int | None:
    """Give the "since" behind which a harm is of what an act is compared with.

    So it is in "the deadliest since a raid that killed nine".

    "The deadliest since 2014 that" tells of the act itself.
    """
    verb, noun = sentence.tokens[harm], sentence.head(harm)
    told = {t.low for k in sentence.subtree(harm) if k < harm for t in (sentence.tokens[k],)}
    if verb.dep not in {"acl", "relcl"} or (verb.dep == "relcl" and not told & RELATIVE):
        return None
    since = next((t for t in reversed(sentence.tokens[:harm]) if t.low == "since"), None)
    thing = sentence.child(since.at, "pobj") if since is not None else None
    if since is None or thing is None or thing.ent == "DATE" or not since.at < thing.at < harm:
        return None
    best = [t for t in sentence.tokens[max(0, since.at - _NEAR) : since.at] if t.tag in BEST or t.low in NTH]
    under = sentence.subtree(since.at)
    return since.at if best and (noun.at <= thing.at or harm in under) else None
