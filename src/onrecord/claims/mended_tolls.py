"""Slips of the parser in tolls: those that an aside parts, and those of a second source without a verb.

"Nine died, six of them children, and 40 hurt"; "police said nine had died, residents 20".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.sayers import nobody, speaks
from onrecord.claims.slips import needs
from onrecord.claims.totals import COUNTS, NO_PEOPLE, TELLING, told_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

HURT = frozenset({"hurt", "injured", "wounded"})
HARMED = frozenset({"damaged", "destroyed", "hurt", "injured", "killed", "maimed", "wounded"})
DEADLY = frozenset({"die", "kill", "perish", "slay"})
SUBJECTS = ("nsubj", "nsubjpass")
PARTING = frozenset({",", ";", "and", "but", "while", "-", "–", "—"})
"""What stands before the second source."""
BOUNDS = frozenset(
    {"about", "almost", "approximately", "around", "as", "at", "just", "least", "many"}
    | {"more", "most", "nearly", "of", "only", "over", "roughly", "some", "than", "to", "up"}
)
"""Words between the second source and its number."""
ENDING = frozenset({".", ",", ";", "and", "but", "while", "in", "-", "–", "—", "!"})
OFFICES = frozenset({"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "PRP$", "VBG"})
DEPS = {"DT": "det", "JJ": "amod", "PRP$": "poss", "POS": "case"}
SUFFERERS = frozenset(
    {"adult", "boy", "child", "civilian", "girl", "man", "people", "person", "soldier", "troop", "woman"}
)
"""Who is counted and gives no count."""
YEARS = range(1900, 2100)


@needs(HURT, DEADLY, {"NUM"})
def hurt_past_aside(sentence: Sentence) -> Iterator[Token]:
    """Read "100 died, eight of them children, and over 1,000 injured": the thousand were hurt."""
    for hurt in sentence.tokens[1:]:
        number = sentence.tokens[hurt.at - 1]
        aside = sentence.head(number.at)
        if hurt.low not in HURT or hurt.tag != "VBN" or number.pos != "NUM" or number.dep != "conj":
            continue
        dead = _dead(sentence, aside)
        whom = sentence.child(dead.at, *SUBJECTS) if dead is not None else None
        if dead is None or whom is None or dead.at in sentence.subtree(hurt.at):
            continue
        yield replace(number, dep="nsubjpass", head=hurt.at)
        yield replace(hurt, dep="conj", head=dead.at)
        if aside.head in {dead.at, hurt.at}:
            yield replace(aside, dep="appos", head=whom.at)
        for joint in sentence.children(aside.at, "cc"):
            yield replace(joint, head=dead.at)


def _dead(sentence: Sentence, aside: Token) -> Token | None:
    """Give the last verb before an aside that tells of deaths."""
    before = (t for t in reversed(sentence.tokens[: aside.at]) if t.lemma in DEADLY)
    return next((t for t in before if t.tag in {"VBD", "VBN", "VBP"}), None)


@needs(PARTING, {"NUM"})
def gapped_toll(sentence: Sentence) -> Iterator[Token]:
    """Read "police said nine had died, residents 20": the residents say that 20 had.

    The parser makes one phrase of the second source and its number. The number is hung on the first verb of
    saying, as one more that is said, and has its own source as its subject.
    """
    for number in sentence.tokens[2:]:
        if number.pos != "NUM" or number.ent in NO_PEOPLE - {"DATE"} or _year(number):
            continue
        head, lead, sayer = _counted(sentence, number)
        first = _opening(sentence, sayer) if sayer is not None else None
        says = _says_before(sentence, first) if first is not None else None
        if sayer is None or first is None or says is None:
            continue
        moved = set(range(first, head.at + 1))
        yield replace(head, dep="conj", head=says.at)
        if number is not head:
            yield replace(number, dep="nummod", head=head.at)
        yield replace(sayer, dep="nsubj", head=head.at)
        for token in sentence.tokens[first : number.at]:
            if token.at < sayer.at:
                yield replace(token, dep=DEPS.get(token.tag, "compound"), head=sayer.at)
            elif token.at in lead:
                yield replace(token, dep="quantmod", head=number.at)
        for token in sentence.tokens:
            loose = token.at < first or (token.at > head.at and token.pos == "PUNCT")
            if loose and token.head in moved and token.head != token.at:
                yield replace(token, head=says.at)


def _year(number: Token) -> bool:
    return number.ent == "DATE" and number.text.isdigit() and int(number.text) in YEARS


def _counted(sentence: Sentence, number: Token) -> tuple[Token, set[int], Token | None]:
    """Give the head of a number's phrase, the words that bound it, and who stands right before them."""
    tokens = sentence.tokens
    noun = tokens[number.at + 1] if number.at + 1 < len(tokens) else number
    head = noun if noun.tag == "NNS" or noun.low in {"dead", "people"} else number
    behind = tokens[head.at + 1] if head.at + 1 < len(tokens) else None
    if behind is not None and behind.text not in ENDING:
        return number, set(), None
    before = number.at - 1
    while before and tokens[before].low in BOUNDS:
        before -= 1
    sayer = tokens[before]
    said = sayer.pos in {"NOUN", "PROPN"} and speaks(sayer) and sayer.lemma not in SUFFERERS
    return head, set(range(before + 1, number.at)), sayer if said and not nobody(sentence, sayer) else None


def _opening(sentence: Sentence, sayer: Token) -> int | None:
    """Give the first word of a source that stands behind a comma or a word that joins."""
    first = sayer.at
    while first and sentence.tokens[first - 1].tag in OFFICES:
        first -= 1
    return first if first and sentence.tokens[first - 1].low in PARTING else None


def _says_before(sentence: Sentence, first: int) -> Token | None:
    """Give the verb by which somebody else tells of a toll before a word; nobody says anything in between."""
    for verb in reversed(sentence.tokens[:first]):
        if verb.lemma not in cues().say | TELLING | {"put"} or verb.pos != "VERB":
            continue
        who = sentence.child(verb.at, "nsubj")
        toll = any(t.lemma in COUNTS for t in sentence.children(verb.at, "dobj"))
        told = toll or told_before(sentence, first) is not None
        return verb if who is not None and speaks(who) and who.at < verb.at and told else None
    return None


@needs({"according"}, {"NUM"})
def gapped_according(sentence: Sentence) -> Iterator[Token]:
    """Read "twelve died, according to the army; according to rebels 25", "..., 25 according to rebels"."""
    for according in sentence.tokens[2:]:
        to = sentence.tokens[according.at + 1 : according.at + 2]
        number = _number_beside(sentence, according) if to and to[0].low == "to" else None
        if according.low != "according" or number is None or number.ent in NO_PEOPLE - {"DATE"}:
            continue
        if _year(number) or told_before(sentence, min(number.at, according.at)) is None:
            continue
        root = next(t for t in sentence.tokens if t.head == t.at)
        if root.at in {number.at, according.at}:
            continue
        yield replace(number, dep="npadvmod", head=according.at)
        if sentence.head(according.at).at == number.at:
            yield replace(according, head=root.at)


def _number_beside(sentence: Sentence, according: Token) -> Token | None:
    """Give the number right before "according to", behind a comma, or at the end behind its source."""
    tokens = sentence.tokens
    before = tokens[according.at - 1]
    if before.pos == "NUM":
        first = before.at
        while first and tokens[first - 1].low in BOUNDS:
            first -= 1
        return before if first and tokens[first - 1].low in PARTING else None
    source = next((t for t in tokens[according.at + 2 :] if t.pos in {"NOUN", "PROPN"} and speaks(t)), None)
    behind = [t for t in tokens[source.at + 1 :] if t.low not in BOUNDS and t.text != ","] if source else []
    last = behind[1] if len(behind) > 1 else None
    ends = last is None or last.text in {".", ";", "!"}
    return behind[0] if behind and behind[0].pos == "NUM" and ends else None


@needs(HARMED, {"conj"})
def harm_beside_harm(sentence: Sentence) -> Iterator[Token]:
    """Read "strikes came after a raid killed one, injured two and wounded nine": the raid did all of it.

    The parser joins the last of them to the verb above, whose subject did none of it.
    """
    for harm in sentence.tokens:
        top = sentence.head(harm.at)
        if harm.low not in HARMED or harm.tag != "VBD" or harm.dep != "conj" or top.at > harm.at:
            continue
        if top.low in HARMED or sentence.child(harm.at, "nsubj", "nsubjpass", "auxpass") is not None:
            continue
        before = [t for t in sentence.tokens[top.at + 1 : harm.at] if t.pos == "VERB"]
        first = before[-1] if before else None
        if first is None or first.low not in HARMED or sentence.child(first.at, "dobj") is None:
            continue
        if first.dep in {"advcl", "relcl"} and first.at in sentence.subtree(top.at):
            yield replace(harm, head=first.at)
