"""Who the victims were: soldiers, children, and which of them are already in the total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.headcounts import listed, parts_of, quantity
from onrecord.claims.tokens import wide
from onrecord.claims.words import words
from onrecord.model import Range, VictimGroup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence
    from onrecord.model import Span

STATUSES = ("child", "woman", "combatant", "police", "civilian")


def groups_of(sentence: Sentence, at: int, effect: str) -> tuple[VictimGroup, ...]:
    """Give the groups within the people that a phrase counts; all of them are part of its number."""
    found: dict[str, tuple[Range, Span]] = {}
    for head in _inside(sentence, at):
        kind, number = _status(sentence, head), _of_them(sentence, head) or quantity(sentence, head)
        if number is None or kind is None:
            continue
        who = sentence.cover(wide(sentence, head))
        found[kind] = (_sum(found[kind][0], number), found[kind][1]) if kind in found else (number, who)
    return tuple(
        VictimGroup(
            status=kind,
            killed=number if effect == "killed" else None,
            injured=number if effect == "injured" else None,
            who=who,
        )
        for kind, (number, who) in found.items()
        if effect in {"killed", "injured"}
    )


def _sum(one: Range, other: Range) -> Range:
    ends = ((one.low, other.low), (one.high, other.high))
    low, high = (None if a is None or b is None else a + b for a, b in ends)
    return Range(low, high)


def _status(sentence: Sentence, at: int) -> str | None:
    lemma = sentence.tokens[at].lemma
    return next((name for name in STATUSES if lemma in words(f"status-{name}")), None)


def _inside(sentence: Sentence, at: int) -> Iterator[int]:
    """Give the heads of the parts: "soldiers and rebels", "including", "12 of them children"."""
    members = listed(sentence, at)
    apart = all(sentence.child(k, "nummod", "det", "poss") is not None for k in members)
    if len(members) > 1 and apart:
        yield from members
    for head in members:
        yield from parts_of(sentence, head)
        for kid in sentence.children(head, "prep", "appos", "relcl", "acl"):
            if kid.low in {"including", "among"}:
                for obj in sentence.children(kid.at, "pobj"):
                    yield from listed(sentence, obj.at)
            elif kid.dep == "appos" and (_counts(sentence, kid.at) or _among(sentence, kid.at)):
                yield from listed(sentence, kid.at)
            elif kid.dep == "relcl" and _counts(sentence, kid.at):
                yield from (t.at for t in sentence.children(kid.at, "attr"))


def _counts(sentence: Sentence, at: int) -> bool:
    """Tell whether a clause or an apposition has "three of them" as its subject."""
    return any(
        obj.low in {"them", "whom"}
        for number in sentence.children(at, "nsubj")
        for prep in sentence.children(number.at, "prep")
        for obj in sentence.children(prep.at, "pobj")
    )


def _among(sentence: Sentence, at: int) -> bool:
    return any(t.low in {"among", "including"} for t in sentence.children(at, "prep"))


def _of_them(sentence: Sentence, at: int) -> Range | None:
    """Give the number that is the subject of a group ("12 of them children")."""
    token = sentence.tokens[at]
    for holder in (at, token.head):
        if _counts(sentence, holder):
            subject = sentence.child(holder, "nsubj")
            return quantity(sentence, subject.at) if subject is not None else None
    return None
