"""What one report says of one happening in several passages, as its reading ties them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.incidents.happenings import Happening
    from onrecord.model import ClaimId


def threads(happened: Iterable[Happening]) -> list[tuple[ClaimId, ClaimId]]:
    """Give each claim that tells of a happening told before in its report, with the first that told of it."""
    held = {one.id: one for one in happened}
    same = [(one.id, one.claim.same_as) for one in held.values() if one.claim.same_as in held]
    return sorted((one, other) for one, other in same if other is not None)
