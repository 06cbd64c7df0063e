"""How many were killed and hurt, in ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import Sentence, Token, core, passive, wide
from onrecord.claims.words import words
from onrecord.model import Range, Victims
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.triggers import Trigger
    from onrecord.model import Span

REACH = 3
"""Words before a noun phrase that may bound its number ("at least a civilian")."""


def victims_of(sentence: Sentence, cluster: Cluster) -> tuple[Victims, str] | None:
    """Give the toll that a sentence states for a happening, and the rule that found it."""
    tolls: dict[str, tuple[Range, Span | None]] = {}
    for trigger in cluster.all:
        part = effect(sentence, trigger)
        if part == "unhurt":
            return Victims(killed=Range(0, 0), injured=Range(0, 0)), "victims.unhurt"
        head = sufferers(sentence, trigger) if part else None
        number = together(sentence, head) if head is not None else None
        if part and head is not None and number is not None and part not in tolls:
            tolls[part] = (number, sentence.cover(wide(sentence, head)))
    tolls = _joined(sentence, cluster, _listed(sentence, cluster, tolls))
    if not tolls:
        return None
    rule = f"victims.{min(tolls, key=['killed', 'injured', 'combined'].index)}"
    both = tolls.get("combined", (None, None))[0]
    none = both if both == Range(0, 0) else None
    killed, injured = (tolls[k][0] if k in tolls else none for k in ("killed", "injured"))
    who = next((tolls[k][1] for k in ("killed", "injured", "combined") if k in tolls), None)
    return Victims(killed=killed, injured=injured, combined=both, who=who), rule


def effect(sentence: Sentence, trigger: Trigger) -> str | None:
    """Tell what a word says was done to people: "killed", "injured", "combined" or "unhurt"."""
    lemmas = {sentence.tokens[k].lemma for k in trigger.tokens}
    for name in ("unhurt", "combined", "killed", "injured"):
        if lemmas & words(name):
            return name
    return None


def _joined(
    sentence: Sentence, cluster: Cluster, tolls: dict[str, tuple[Range, Span | None]]
) -> dict[str, tuple[Range, Span | None]]:
    """Make one number of "twenty were killed and wounded": it cannot be told apart."""
    if {"killed", "injured"} <= set(tolls) and tolls["killed"] == tolls["injured"]:
        verbs = [t for t in cluster.all if t.verbal and effect(sentence, t) in {"killed", "injured"}]
        for trigger in verbs:
            token = sentence.tokens[trigger.at]
            shared = token.dep == "conj" and sentence.child(trigger.at, "nsubj", "nsubjpass", "dobj") is None
            if shared and token.head in {t.at for t in verbs}:
                return {"combined": tolls["killed"]}
    return tolls


def _listed(
    sentence: Sentence, cluster: Cluster, tolls: dict[str, tuple[Range, Span | None]]
) -> dict[str, tuple[Range, Span | None]]:
    """Read lists such as "two dead and five wounded" and "nine others injured", which no verb governs."""
    numbers = {k for t in cluster.all for k in t.tokens}
    if not any(t.row.part == "harm" for t in cluster.all):
        return tolls
    out = dict(tolls)
    for token in sentence.tokens:
        part = (
            "injured"
            if token.low in words("injured-adjective")
            else "killed"
            if token.low == "dead"
            else None
        )
        if (
            part is None
            or part in out
            or not ({t.at for t in sentence.above(token.at)} | {token.at}) & numbers
        ):
            continue
        found = _next_to(sentence, token)
        if found is not None:
            out[part] = (found, None)
    return out


def _next_to(sentence: Sentence, token: Token) -> Range | None:
    subject = sentence.child(token.at, "nsubj", "nsubjpass", "nummod")
    for number in ([subject.at] if subject is not None else []) + [token.at, token.head]:
        found = quantity(sentence, number) if sentence.tokens[number].pos != "VERB" else None
        if found is not None:
            return found
    return read_number([t.text for t in sentence.tokens[max(0, token.at - 5) : token.at]], last=True)


def sufferers(sentence: Sentence, trigger: Trigger) -> int | None:
    """Give the head of the phrase of those whom a word says were hurt."""
    at = trigger.at
    dead = next((k for k in trigger.tokens if sentence.tokens[k].low == "dead" and k != at), None)
    if dead is not None:
        subject = sentence.child(dead, "nsubj") or sentence.child(at, "dobj", "nsubj")
        return subject.at if subject is not None else None
    if trigger.verbal:
        return _of_verb(sentence, trigger)
    return _of_noun(sentence, at)


def _of_noun(sentence: Sentence, at: int) -> int | None:
    lemma = sentence.tokens[at].lemma
    if any(t.low in {"no", "zero"} for t in sentence.children(at, "det")):
        return at
    if lemma == "toll":
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
    for prep in sentence.children(verb.at, "prep"):
        obj = sentence.child(prep.at, "pobj")
        if prep.low in {"to", "at"} and obj is not None:
            return obj.at
    obj = sentence.child(verb.at, "dobj", "attr")
    return obj.at if obj is not None else None


def _of_verb(sentence: Sentence, trigger: Trigger) -> int | None:
    """Give whom a verb of harm strikes: its object, or its subject where that suffers."""
    at = trigger.at
    token = sentence.tokens[at]
    subject = sentence.child(at, "nsubjpass", "nsubj")
    obj = sentence.child(at, "dobj")
    if obj is not None and obj.lemma != "life":
        return obj.at
    if not passive(sentence, at) and not trigger.row.weak and trigger.row.part != "harm":
        return None
    if subject is None and token.dep == "conj":
        subject = sentence.child(at, "npadvmod") or sentence.child(token.head, "nsubjpass", "nsubj")
    relative = subject is not None and subject.low in {"who", "that", "which"}
    if relative or (subject is None and token.dep in {"acl", "relcl"}):
        return _numbered(sentence, token.head)
    return subject.at if subject is not None else None


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


def together(sentence: Sentence, at: int) -> Range | None:
    """Give the sum over persons named together ("the mayor and their driver"), else one quantity."""
    first = quantity(sentence, at)
    plain = all(t.low in {"and", "or"} for t in sentence.children(at, "cc"))
    others = [quantity(sentence, t.at) for t in sentence.conjuncts(at)] if plain else []
    if first is None or not others or None in others:
        return first
    low = high = 0
    for part in (first, *others):
        if part is None or part.low is None or part.high is None:
            return first
        low, high = low + part.low, high + part.high
    return Range(low, high)


def quantity(sentence: Sentence, at: int) -> Range | None:
    """Give how many a noun phrase counts: a number, one person, or at least one for a bare plural."""
    token = sentence.tokens[at]
    numbers = core(sentence, at)
    before = [
        t.text
        for t in sentence.tokens[max(0, numbers[0] - REACH) : numbers[0]]
        if t.pos in {"ADV", "ADP", "ADJ"}
    ]
    found = read_number([*before, *(sentence.tokens[k].text for k in numbers)])
    if (
        found is None
        and (of := next((p for p in sentence.children(at, "prep") if p.low == "of"), None)) is not None
    ):
        found = read_number([token.text, of.text])
    if found is not None:
        return found
    lows = {sentence.tokens[k].low for k in numbers}
    if "no" in lows:
        return Range(0, 0)
    person = token.lemma in words("human") or token.ent == "PERSON"
    if not person:
        return None
    if token.tag in {"NNS", "NNPS"}:
        return Range(1, None)
    return Range(1, None) if "least" in {w.lower() for w in before} else Range(1, 1)


def read_number(texts: list[str], *, last: bool = False) -> Range | None:
    """Read the number among some words, with the words that open its range; ordinals are none."""
    found = [m for m in find_numbers(" ".join(texts)) if not m.ordinal]
    if not found:
        return None
    return (found[-1] if last else found[0]).value
