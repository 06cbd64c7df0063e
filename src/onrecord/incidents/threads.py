"""How one report goes on about a happening it has told of: which claim resumes which."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.incidents.likeness import likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.incidents.happenings import Happening
    from onrecord.model import ClaimId, ReportId

_NEAR = 600
"""A toll without day and place belongs to what was told within so many characters before it."""

_AGREE = -1.5
"""What says of itself that it resumes something may be as unlike it as this."""


def threads(happened: Iterable[Happening]) -> list[tuple[ClaimId, ClaimId]]:
    """Give what a report says is the same, and what it resumes: each claim with an earlier one of it."""
    held = {one.id: one for one in happened}
    same = [(one.id, one.claim.same_as) for one in held.values() if one.claim.same_as in held]
    found = [(one, other) for one, other in same if other is not None]
    return sorted({*found, *resumed(held.values())})


def resumed(happened: Iterable[Happening]) -> Iterator[tuple[ClaimId, ClaimId]]:
    """Give each claim that resumes an earlier one of its report, with that one.

    Either it speaks of "the attack" as known, or it adds victims in words that have neither day nor place.
    """
    by_report: defaultdict[ReportId, list[Happening]] = defaultdict(list)
    for one in sorted(happened, key=lambda each: (each.claim.trigger, each.id)):
        by_report[one.report].append(one)
    for _, told in sorted(by_report.items()):
        for at, one in enumerate(told):
            before = _antecedent(one, told[:at])
            if before is not None:
                yield one.id, before.id


def _antecedent(one: Happening, before: Sequence[Happening]) -> Happening | None:
    """Give the claim that may be resumed: of its kind and the likest, the nearest of those alike."""
    toll = one.leans and one.claim.victims is not None
    if not toll and not one.resumes:
        return None
    found: list[tuple[float, int]] = []
    for at, other in enumerate(before):
        near = other.in_title or one.claim.quote.start - other.claim.quote.end <= _NEAR
        # one sentence that tells of two happenings tells them apart
        apart = one.claim.quote.overlaps(other.claim.quote)
        if one.group == other.group and not apart and (one.resumes or near):
            found.append((likeness(one, other), at))
    best, at = max(found, default=(_AGREE, 0))
    return before[at] if best > _AGREE else None
