"""Which claim of a derived report tells what which claim of its source told.

A reprint's claim belongs to its source's incident even where place, number or verb changed on the way: that
is drift, not another happening. So claims are tied by their words, whatever their fields say.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.model import ClaimId, Kinship, ReportId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.incidents.happenings import Happening
    from onrecord.model import Kin, Lineages

_COPIED = 0.8
"""The share of a claim's words that stand in a copied passage of its source."""

_RETOLD = 0.5
_LEAST = 3
_FIELD = 0.12
_WORDS = 0.3


def bonds(happened: Iterable[Happening], lineages: Lineages) -> dict[ClaimId, ClaimId]:
    """Give for each claim of a derived report the claim it was taken from, where there is one.

    Each claim is taken from one, and one of each report is taken from it.
    """
    by_report: defaultdict[ReportId, list[Happening]] = defaultdict(list)
    for one in sorted(happened, key=lambda each: (each.claim.trigger, each.id)):
        by_report[one.report].append(one)
    kin = {(each.earlier, each.later): each for each in lineages.kin}
    parents = {each.report: each.parent for each in lineages.descents if each.parent is not None}
    found: dict[ClaimId, ClaimId] = {}
    for (earlier, later), each in sorted(kin.items()):
        taken_over = parents.get(later) == earlier or each.kinship is Kinship.PART
        if taken_over and each.kinship is not Kinship.RELATED:
            for taken, source in _tied(by_report[later], by_report[earlier], each):
                found.setdefault(taken, source)
    return found


def leaders(found: Mapping[ClaimId, ClaimId]) -> dict[ClaimId, ClaimId]:
    """Give for each tied claim the first of its line."""
    return {one: _first(one, found) for one in found}


def _first(one: ClaimId, found: Mapping[ClaimId, ClaimId]) -> ClaimId:
    seen = {one}
    while one in found and found[one] not in seen:
        one = found[one]
        seen.add(one)
    return one


def _tied(
    later: Sequence[Happening], earlier: Sequence[Happening], kin: Kin
) -> Iterable[tuple[ClaimId, ClaimId]]:
    """Pair the claims of two reports, the likest first, each once."""
    scored = sorted(
        (-score, one.id, other.id)
        for one in later
        for other in earlier
        if (score := _alike(one, other, kin)) > 0
    )
    used: set[ClaimId] = set()
    for _, one, other in scored:
        if not {one, other} & used:
            used |= {one, other}
            yield one, other


def _alike(one: Happening, other: Happening, kin: Kin) -> float:
    """Give the share of words in common, or 0 where it does not tie the two.

    Of a passage in common only what stands in it is tied. Claims of different kinds need the same days too.
    """
    smaller, larger = sorted((len(one.words), len(other.words)))
    common = len(one.words & other.words)
    if not common or _clash(one, other) or (smaller < _LEAST and one.words != other.words):
        return 0.0
    if one.group != other.group and not (one.stated and (one.first, one.last) == (other.first, other.last)):
        return 0.0
    fields = bool(one.actor & other.actor) + bool(one.target & other.target) + _same_toll(one, other)
    score = common / smaller + _FIELD * fields
    if kin.kinship is Kinship.PART and not _in_passage(one, other, kin):
        return 0.0
    if score < (_COPIED if kin.kinship is Kinship.PART else _RETOLD) or common / smaller < _WORDS:
        return 0.0
    return round(score + common / larger + 0.5 * (one.group == other.group), 3)


def _in_passage(one: Happening, other: Happening, kin: Kin) -> bool:
    """Tell whether both claims stand in a passage that the two reports have in common."""
    here = any(span.overlaps(one.claim.quote) for span in kin.passages)
    return here and any(span.overlaps(other.claim.quote) for span in kin.sources)


def _same_toll(one: Happening, other: Happening) -> bool:
    mine, others = one.claim.victims, other.claim.victims
    return (
        mine is not None and others is not None and mine.killed is not None and mine.killed == others.killed
    )


def _clash(one: Happening, other: Happening) -> bool:
    """Tell whether both name a day, and not the same: reports are retold with their days."""
    return one.stated and other.stated and (one.first > other.last + 1 or other.first > one.last + 1)
