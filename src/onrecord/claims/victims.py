"""How many were killed and hurt, in ranges."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.tokens import HUMAN, Sentence, Token, core, passive, wide
from onrecord.model import Range, Victims

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.triggers import Trigger
    from onrecord.model import Span

DEAD = frozenset(
    {
        "kill",
        "die",
        "martyr",
        "perish",
        "slay",
        "killing",
        "death",
        "fatality",
        "murder",
        "execute",
        "behead",
        "assassinate",
        "toll",
        "martyrdom",
        "massacre",
        "life",
        "dead",
        "body",
        "shoot",
        "assassination",
        "execution",
    }
)
HURT = frozenset({"wound", "injure", "injury", "hurt", "maim", "wounded", "injured"})
BOTH = frozenset({"casualty", "victim"})


def victims_of(sentence: Sentence, cluster: Cluster) -> tuple[Victims, str] | None:
    """Give the toll that a sentence states for a happening, and the rule that found it."""
    killed = injured = combined = None
    who: Span | None = None
    rule = ""
    for trigger in cluster.all:
        lemma = sentence.tokens[trigger.at].lemma
        phrase = _sufferers(sentence, trigger)
        if lemma in {"unharmed", "uninjured", "unhurt"}:
            return Victims(killed=Range(0, 0), injured=Range(0, 0)), "victims.unhurt"
        if phrase is None:
            continue
        number = quantity(sentence, phrase)
        if number is None:
            continue
        if lemma in BOTH:
            if number == Range(0, 0):
                killed, injured = killed or number, injured or number
            combined = combined or number
        elif lemma in DEAD and killed is None:
            killed, who, rule = number, sentence.cover(wide(sentence, phrase)), "victims.killed"
        elif lemma in HURT and injured is None:
            injured, rule = number, rule or "victims.injured"
            who = who or sentence.cover(wide(sentence, phrase))
    killed, injured = _both(sentence, cluster, killed, injured)
    if killed is None and injured is None and combined is None:
        return None
    return Victims(killed=killed, injured=injured, combined=combined, who=who), rule or "victims.listed"


def _both(
    sentence: Sentence, cluster: Cluster, killed: Range | None, injured: Range | None
) -> tuple[Range | None, Range | None]:
    """Read lists such as "two dead and five wounded" and "nine others injured", which no verb governs."""
    numbers = {t.at for t in cluster.all}
    if any(t.row.part == "harm" for t in cluster.all) or any(
        sentence.tokens[k].lemma in {"leave", "result"} for k in numbers
    ):
        for token in sentence.tokens:
            near = {t.at for t in sentence.above(token.at)} | {token.at}
            if not near & numbers:
                continue
            if injured is None and token.low in {"injured", "wounded", "hurt"}:
                injured = _next_to(sentence, token)
            if killed is None and token.low == "dead":
                killed = _next_to(sentence, token)
    return killed, injured


def _next_to(sentence: Sentence, token: Token) -> Range | None:
    subject = sentence.child(token.at, "nsubj", "nsubjpass", "nummod")
    for number in ([subject.at] if subject is not None else []) + [token.at, token.head]:
        found = quantity(sentence, number)
        if found is not None and sentence.tokens[number].pos != "VERB":
            return found
    return read_number([t.text for t in sentence.tokens[max(0, token.at - 5) : token.at]], last=True)


def _sufferers(sentence: Sentence, trigger: Trigger) -> int | None:
    """Give the head of the phrase of those whom a word says were hurt."""
    at = trigger.at
    token = sentence.tokens[at]
    if trigger.verbal:
        if trigger.row.part != "harm" and token.lemma not in DEAD:
            return None
        return _of_verb(sentence, trigger)
    if token.lemma not in DEAD | HURT | BOTH:
        return None
    if any(t.low in {"no", "zero"} for t in sentence.children(at, "det")):
        return at
    for prep in sentence.children(at, "prep"):
        if prep.low in {"of", "to", "among"} and (obj := sentence.child(prep.at, "pobj")) is not None:
            if token.lemma != "toll":
                return obj.at
    if token.lemma == "toll":
        return reached(sentence, at)
    if sentence.child(at, "nummod") is not None or token.lemma in BOTH | {
        "fatality",
        "death",
        "injury",
        "body",
    }:
        return at
    return None


def reached(sentence: Sentence, at: int) -> int | None:
    """Give what a toll has risen to."""
    verb = sentence.head(at)
    for prep in sentence.children(verb.at, "prep"):
        if prep.low in {"to", "at"} and (obj := sentence.child(prep.at, "pobj")) is not None:
            return obj.at
    obj = sentence.child(verb.at, "dobj", "attr")
    return obj.at if obj is not None else None


def _of_verb(sentence: Sentence, trigger: Trigger) -> int | None:
    at = trigger.at
    token = sentence.tokens[at]
    if passive(sentence, at):
        subject = sentence.child(at, "nsubjpass")
        if subject is None and token.dep == "conj":
            obj = sentence.child(at, "dobj", "npadvmod", "nsubj")
            if obj is not None:
                return obj.at
            subject = sentence.child(token.head, "nsubjpass")
        if subject is not None and subject.low in {"who", "that", "which"}:
            return token.head
        if subject is None and token.dep in {"acl", "relcl"}:
            return token.head
        return subject.at if subject is not None else None
    obj = sentence.child(at, "dobj")
    if obj is not None:
        return obj.at
    subject = sentence.child(at, "nsubj")
    if subject is not None and (trigger.row.weak or token.tag == "VBN"):
        return token.head if subject.low in {"who", "that"} else subject.at
    return None


SMALL = {
    w: n
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}
TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
VAGUE = {
    "several": 3,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "many": 3,
    "multiple": 2,
    "numerous": 3,
}
LESS = frozenset({"least", "minimum"})
MORE = frozenset({"than", "over", "above"})


def quantity(sentence: Sentence, at: int) -> Range | None:
    """Give how many a noun phrase counts; a bare plural of people counts no number, a single person one."""
    token = sentence.tokens[at]
    numbers = core(sentence, at)
    words = [sentence.tokens[k].text for k in numbers]
    found = read_number(words)
    if found is not None:
        return found
    if any(sentence.tokens[k].low == "no" for k in numbers):
        return Range(0, 0)
    of = next((p for p in sentence.children(at, "prep") if p.low == "of"), None)
    if token.low in VAGUE and of is not None:
        return Range(VAGUE[token.low], None)
    if (
        token.tag in {"NN"}
        and token.lemma in HUMAN
        and any(sentence.tokens[k].low in {"a", "an", "one", "another"} for k in numbers)
    ):
        return Range(1, 1)
    if token.pos == "PROPN" and token.ent == "PERSON":
        return Range.exactly(1 + len(sentence.conjuncts(at)))
    return None


def read_number(words: list[str], *, last: bool = False) -> Range | None:
    """Read the number among some words, with the words that open its range."""
    low = [w.lower() for w in words]
    spots = [k for k, w in enumerate(low) if _value(w) is not None or w in VAGUE]
    if not spots:
        return None
    spot = spots[-1] if last else spots[0]
    before = set(low[max(0, spot - 3) : spot])
    if low[spot] in VAGUE:
        return Range(VAGUE[low[spot]], None)
    value = _value(low[spot])
    if value is None:
        return None
    if spot + 1 < len(low) and low[spot + 1] in {"hundred", "thousand"}:
        value *= 100 if low[spot + 1] == "hundred" else 1000
    if ("than" in before and "more" in before) or "over" in before:
        return Range(value + 1, None)
    if before & LESS:
        return Range(value, None)
    if "up" in before:
        return Range(None, value)
    return Range.exactly(value)


def _value(word: str) -> int | None:
    if word in SMALL:
        return SMALL[word]
    if word in TENS:
        return TENS[word]
    if "-" in word and word.split("-", maxsplit=1)[0] in TENS and word.split("-")[1] in SMALL:
        return TENS[word.split("-", maxsplit=1)[0]] + SMALL[word.split("-")[1]]
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+|\d{1,6}", word):
        return int(word.replace(",", ""))
    return None
