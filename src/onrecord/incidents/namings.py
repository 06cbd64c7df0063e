"""What different words of one field mean: one party or thing told in other words is one value.

"Groups" in a story about "Iraqi armed groups" are these, and what a reprint calls "organisations" is what its
source called "groups". The car or the post in which people were hit stands for them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.incidents.drifts import unrelated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.model import ClaimId, Party
    from onrecord.world import World

_IDLE = frozenset(
    ("the", "a", "an", "of", "its", "their", "his", "several", "some", "many", "two", "three", "four", "five",
     "six", "seven", "eight", "nine", "ten", "least", "at", "more", "than", "other", "all")
)  # fmt: skip
_HOLDERS = frozenset(
    ("vehicle", "vehicles", "car", "cars", "convoy", "truck", "bus", "house", "home", "outpost", "post",
     "tower", "checkpoint", "motorcycle")
)  # fmt: skip


def namings(
    named: Sequence[tuple[ClaimId, Party]], tied: Mapping[ClaimId, ClaimId], world: World
) -> dict[ClaimId, str]:
    """Give the value that the party of each claim is told as; `tied` says what a claim was taken from."""
    parties = dict(named)
    labels = {claim: _called(party, world) for claim, party in named}
    if len(set(labels.values())) < 2:
        return labels
    into: dict[str, str] = {}
    taken = [(claim, source) for claim, source in tied.items() if claim in parties and source in parties]
    for two in taken:
        one, other = (parties[claim] for claim in two)
        small, large = sorted((labels[claim] for claim in two), key=lambda each: _rank(each, named, labels))
        if small != large and not _apart(one, other, world):
            into.setdefault(small, large)
    words = {label: _worded(label, named, labels) for label in dict.fromkeys(labels.values())}
    for label, told in words.items():
        if label not in into and all(party.id is None for claim, party in named if labels[claim] == label):
            fuller = [other for other, more in words.items() if other != label and _shortens(told, more)]
            if len(fuller) == 1:
                into[label] = fuller[0]
    people = [label for label in words if not _holds(label)]
    most = Counter(label for label in labels.values() if label in people).most_common(1)
    for label in words:
        if _holds(label) and label not in into and most:
            into[label] = most[0][0]
    return {claim: _end(label, into) for claim, label in labels.items()}


def _apart(one: Party, other: Party, world: World) -> bool:
    """Tell whether two parties are known to differ, or one alone is known and they share no word."""
    if (one.id is None) != (other.id is None):
        return not set(letters.plain(one.name).split()) & set(letters.plain(other.name).split()) - _IDLE
    return unrelated(one, other, world)


def _called(party: Party, world: World) -> str:
    entity = world.entity(party.id) if party.id else None
    return entity.name if entity is not None else party.name


def _rank(
    label: str, named: Sequence[tuple[ClaimId, Party]], labels: Mapping[ClaimId, str]
) -> tuple[bool, int, int, str]:
    """Order the shorter and unknown before the fuller and known."""
    those = [party for claim, party in named if labels[claim] == label]
    return any(party.id for party in those), len(label.split()), len(those), label


def _worded(
    label: str, named: Sequence[tuple[ClaimId, Party]], labels: Mapping[ClaimId, str]
) -> frozenset[tuple[str, ...]]:
    """Give the words that a value is told in, without numbers and articles."""
    told = {label, *(party.name for claim, party in named if labels[claim] == label)}
    return frozenset(
        tuple(word for word in letters.plain(name).split() if word not in _IDLE and not word.isdigit())
        for name in sorted(told)
    )


def _shortens(few: frozenset[tuple[str, ...]], many: frozenset[tuple[str, ...]]) -> bool:
    """Tell whether one value leaves out words of another and ends in the same noun."""
    return any(
        bool(one) and len(one) < len(other) and one[-1] == other[-1] and set(one) < set(other)
        for one in few
        for other in many
    )


def _holds(label: str) -> bool:
    words = [word for word in letters.plain(label).split() if word not in _IDLE]
    return bool(words) and words[-1] in _HOLDERS


def _end(label: str, into: Mapping[str, str]) -> str:
    seen = {label}
    while label in into and into[label] not in seen:
        label = into[label]
        seen.add(label)
    return label
