"""What people rule on, and what they say that nothing could be seen of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord import keys, record
from onrecord.model import ClaimId, Judgement, Ruling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Who ruled and why; what is set to what where a field is edited, and what is undone."""

    author: str
    reason: str
    field: str | None = None
    value: str | None = None
    undoes: str | None = None


def judge(
    db: Path, ruling: Ruling, claims: Sequence[ClaimId], why: Why, clock: Callable[[], datetime]
) -> str:
    """Keep what a person ruled, and give the judgement's id; incidents follow at the next gathering.

    Raises NoSuchItem where the record holds no such claim.
    """
    at = clock()
    with record.read_record(db) as held:
        # What is undone may speak of claims that were erased.
        kept = claims if ruling is Ruling.UNDO else [held.find("claim", claim) for claim in claims]
    whole = tuple(sorted({ClaimId(claim) for claim in kept}))
    parts = (ruling.value, *whole, why.author, why.reason, why.field or "", why.value or "", why.undoes or "")
    one = Judgement(
        id=keys.named("j", at.isoformat(), *parts),
        ruling=ruling,
        claims=whole,
        author=why.author,
        at=at,
        reason=why.reason,
        field=why.field,
        value=why.value,
        undoes=why.undoes,
    )
    with record.open_record(db, clock=clock) as writer:
        writer.judge(one)
    return one.id


def black_out(
    db: Path, one: record.HeldBlackout, clock: Callable[[], datetime], *, undo: bool = False
) -> None:
    """Keep that nothing could be seen of an area on some days, or take that back; raises NoSuchRecord."""
    with record.open_record(db, clock=clock) as writer:
        writer.keep_blackout(one, undoes=one.number if undo else None)
