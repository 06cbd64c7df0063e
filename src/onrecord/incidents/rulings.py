"""What people's judgements come to: which claims are tied, which kept apart, what is set or rejected."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.codebook import Codebook
from onrecord.incidents.clusters import Rulings
from onrecord.incidents.fields import NAMES, TOLLS
from onrecord.model import SET_BY_HAND, Days, Field, FieldValue, Located, Modality, Range, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.model import ClaimId, Incident, Judgement

_ON_PAIRS = frozenset((Ruling.SAME, Ruling.DIFFERENT, Ruling.UNSURE))
_WRITTEN = re.compile(
    r"(?:(?P<only>\d+)|at least (?P<least>\d+)|at most (?P<most>\d+)|(?P<low>\d+) to (?P<high>\d+))$"
)


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Give the judgements that hold, in order; what was undone holds again where that was undone too."""
    given = sorted(judgements, key=lambda one: (one.at, one.id))
    dropped: set[str] = set()
    for one in reversed(given):
        if one.ruling is Ruling.UNDO and one.id not in dropped and one.undoes is not None:
            dropped.add(one.undoes)
    return tuple(one for one in given if one.id not in dropped and one.ruling is not Ruling.UNDO)


def anchored(
    judgements: Iterable[Judgement], anchors: Mapping[ClaimId, ClaimId | None]
) -> tuple[Judgement, ...]:
    """Give judgements speaking of the claims that stand in the place of those that vanished."""
    return tuple(
        replace(
            one, claims=tuple(sorted({there for claim in one.claims if (there := anchors.get(claim, claim))}))
        )
        if anchors.keys() & set(one.claims)
        else one
        for one in judgements
    )


def adrift(
    judgements: Iterable[Judgement], anchors: Mapping[ClaimId, ClaimId | None]
) -> tuple[Judgement, ...]:
    """Give the judgements that hold and can no longer be applied: nothing stands for what they speak of."""
    given = standing(judgements)
    there = anchored(given, anchors)
    return tuple(
        one
        for one, now in zip(given, there, strict=True)
        if anchors.keys() & set(one.claims) and len(now.claims) < (2 if one.ruling in _ON_PAIRS else 1)
    )


def rulings(judgements: Iterable[Judgement]) -> Rulings:
    """Give what holds of pairs of claims; of two judgements on one pair the later holds."""
    last: dict[tuple[ClaimId, ClaimId], Ruling] = {}
    for one in standing(judgements):
        if one.ruling in _ON_PAIRS:
            for first, second in combinations(sorted(one.claims), 2):
                last[first, second] = one.ruling
    return Rulings(
        same=frozenset(pair for pair, ruling in last.items() if ruling is Ruling.SAME),
        different=frozenset(pair for pair, ruling in last.items() if ruling is Ruling.DIFFERENT),
        unsure=frozenset(pair for pair, ruling in last.items() if ruling is Ruling.UNSURE),
    )


def corrected(incidents: Sequence[Incident], judgements: Iterable[Judgement]) -> tuple[Incident, ...]:
    """Give incidents with the fields that people set, without those that they rejected.

    A judgement of an incident speaks of the one that holds most of the claims it names. Of several that set
    one field the last holds.
    """
    home = {claim: at for at, one in enumerate(incidents) for claim in one.claims}
    made = list(incidents)
    rejected: set[int] = set()
    edits: dict[tuple[int, str], Judgement] = {}
    for one in standing(judgements):
        ats = [home[claim] for claim in one.claims if claim in home]
        if one.ruling in _ON_PAIRS or not ats:
            continue
        at = max(sorted(set(ats)), key=ats.count)
        if one.ruling is Ruling.REJECT:
            rejected.add(at)
        elif one.ruling is Ruling.CONFIRM:
            rejected.discard(at)
        elif one.ruling is Ruling.EDIT and one.field is not None:
            edits[at, one.field] = one
    for (at, field), edit in edits.items():
        made[at] = _edited(made[at], field, edit.value or "", edit.author)
    return tuple(one for at, one in enumerate(made) if at not in rejected)


def wanted(name: str, value: str) -> str | None:
    """Tell how a field's value is written, where the one given cannot be it; None where it can."""
    if name in TOLLS:
        return None if _number(value) else 'a number, "at least 3", "at most 5" or "3 to 5"'
    if name == "when":
        return None if _days(value) else "a day (2024-01-28) or two (2024-01-28/2024-01-30)"
    book = Codebook.load()
    known = {
        "kind": [one.id for one in book.kinds if one.incidents],
        "means": [one.id for one in book.means],
        "modality": [one.value for one in Modality],
    }.get(name)
    if known is None:
        return None if value.strip() else "words"
    return None if value in known else f"one of {', '.join(known)}"


def _edited(incident: Incident, name: str, value: str, author: str) -> Incident:
    """Set a field by hand, in the head of the incident too; what is claimed stands beside it."""
    if name == "kind":
        incident = replace(incident, kind=value)
    elif name == "when" and (days := _days(value)) is not None:
        incident = replace(incident, when=days, stated=True)
    elif name == "place" and (incident.place is None or incident.place.name != value):
        # where the words of a person lie is not looked up: a point nobody gave would be a guess
        incident = replace(incident, place=Located(name=value, span=None))
    held = {field.name: field for field in incident.fields}
    held[name] = _set(held.get(name, Field(name=name, values=())), value, author)
    return replace(
        incident,
        fields=tuple(sorted(held.values(), key=lambda field: (*NAMES, field.name).index(field.name))),
    )


def _set(field: Field, value: str, author: str) -> Field:
    others = tuple(replace(one, chosen=False) for one in field.values if one.value != value)
    same = next((one for one in field.values if one.value == value), None)
    number = _number(value) if field.name in TOLLS else None
    by_hand = FieldValue(value=value, low=0, high=0, origins=(), claims=(), number=number)
    chosen = replace(same or by_hand, chosen=True)
    return replace(field, values=(chosen, *others), contested=False, why=f"{SET_BY_HAND} by {author}")


def _days(value: str) -> Days | None:
    """Read days as `show` writes them; None where these are none."""
    first, _, last = value.strip().partition("/")
    try:
        return Days(date.fromisoformat(first), date.fromisoformat(last or first))
    except ValueError:
        return None


def _number(value: str) -> Range | None:
    """Read a toll as `show` writes it."""
    met = _WRITTEN.match(value.strip())
    if met is None:
        return None
    low, high = met["only"] or met["least"] or met["low"], met["only"] or met["most"] or met["high"]
    return Range(int(low) if low else None, int(high) if high else None)
