"""What people's judgements come to: which claims are tied, which kept apart, what is set or rejected."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from onrecord.incidents.clusters import Rulings
from onrecord.model import FieldValue, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.model import ClaimId, Field, Incident, Judgement

_ON_PAIRS = frozenset((Ruling.SAME, Ruling.DIFFERENT, Ruling.UNSURE))
_BY_HAND = "set by hand"


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Give the judgements that hold, in order; what was undone holds again where that was undone too."""
    given = sorted(judgements, key=lambda one: (one.at, one.id))
    dropped: set[str] = set()
    for one in reversed(given):
        if one.ruling is Ruling.UNDO and one.id not in dropped and one.undoes is not None:
            dropped.add(one.undoes)
    return tuple(one for one in given if one.id not in dropped and one.ruling is not Ruling.UNDO)


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

    A judgement of an incident speaks of the one that holds most of the claims it names.
    """
    home = {claim: at for at, one in enumerate(incidents) for claim in one.claims}
    made = list(incidents)
    rejected: set[int] = set()
    for one in standing(judgements):
        ats = [home[claim] for claim in one.claims if claim in home]
        if one.ruling in _ON_PAIRS or not ats:
            continue
        at = max(sorted(set(ats)), key=ats.count)
        if one.ruling is Ruling.REJECT:
            rejected.add(at)
        elif one.ruling is Ruling.CONFIRM:
            rejected.discard(at)
        elif one.ruling is Ruling.EDIT and one.field is not None and one.value is not None:
            made[at] = _edited(made[at], one.field, one.value, one.author)
    return tuple(one for at, one in enumerate(made) if at not in rejected)


def _edited(incident: Incident, name: str, value: str, author: str) -> Incident:
    """Set a field by hand; what is claimed stands beside it."""
    return replace(
        incident,
        fields=tuple(
            _set(field, value, author) if field.name == name else field for field in incident.fields
        ),
    )


def _set(field: Field, value: str, author: str) -> Field:
    others = tuple(replace(one, chosen=False) for one in field.values if one.value != value)
    same = next((one for one in field.values if one.value == value), None)
    by_hand = FieldValue(value=value, low=0, high=0, origins=(), claims=())
    chosen = replace(same or by_hand, chosen=True)
    return replace(field, values=(chosen, *others), contested=False, why=f"{_BY_HAND} by {author}")
