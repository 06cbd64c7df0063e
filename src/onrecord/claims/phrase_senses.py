"""Phrases whose words stand together by chance, or mean something else there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.fitness import CORPSES
from onrecord.claims.taken import locked_up
from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence

ON_STRIKE = ("on", "strike")
FOUND_DEAD = ("find", "...", "dead")
MET_DEMANDS = ("meet", "...", "demand")
JAILS = frozenset({"bar", "jail", "prison"})
ALARMS = frozenset({"alarm", "alert", "drill", "shelter", "siren", "warning"})
"""What an air raid is only feared by: sirens sound before it, and often without it."""
SHARELESS = frozenset({("no", "part"), ("no", "role"), ("no", "hand")})


def other_sense(sentence: Sentence, numbers: tuple[int, ...], phrase: tuple[str, ...]) -> bool:
    """Tell whether "a fire at" is a blaze, "blocks" are houses, and "has no part" is in nothing named.

    So are riots in jail, where nobody is said to be put there. Those "found shot dead" were shot, and "dead
    bodies" that are found are told by the bodies.
    """
    first, after = sentence.tokens[numbers[0]], sentence.tokens[numbers[-1] + 1 :][:1]
    if phrase[0] == "fire":
        return any(t.low in {"a", "an", "the"} for t in sentence.children(first.at, "det"))
    if phrase[0] == "block" or phrase == MET_DEMANDS:
        # "met the envoy before he demanded"
        told = first if phrase[0] == "block" else sentence.tokens[numbers[-1]]
        return (told.pos in VERBS) == (phrase == MET_DEMANDS)
    if phrase == FOUND_DEAD:
        over = sentence.head(numbers[-1])
        return over.lemma in CORPSES or (over.at != first.at and over.tag == "VBN")
    if phrase[-1] in {"hostage", "prisoner"} or phrase == ON_STRIKE:
        return _strewn(sentence, numbers, phrase)
    if phrase[-1] in JAILS:
        return not locked_up(sentence, numbers[0], numbers[-1])
    feared = any(t.lemma in ALARMS for t in after) and sentence.tokens[numbers[-1]].dep == "compound"
    return feared or (phrase[1:] in SHARELESS and not any(t.low in {"in", "with"} for t in after))


def _strewn(sentence: Sentence, numbers: tuple[int, ...], phrase: tuple[str, ...]) -> bool:
    """Tell whether captives only stand behind a word: "the exchange was suspended after 20 prisoners fled".

    "The truce holds as a second group of hostages is freed" takes nobody hostage.
    """
    first, last = sentence.tokens[numbers[0]], sentence.tokens[numbers[-1]]
    if phrase == ON_STRIKE:
        # "a moratorium on strikes"
        return last.tag == "NNS"
    if last.lemma == "hostage":
        return sentence.head(last.at).low == "of"
    nominal = phrase[0] == "exchange" and first.pos not in VERBS
    return nominal and first.at not in {t.at for t in sentence.above(last.at)}
