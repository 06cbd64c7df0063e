"""What incidents were on a past day: by what the world could know, and by what this record had taken in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord import incidents as stage
from onrecord.codebook import Codebook
from onrecord.model import Gathered
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from onrecord import record
    from onrecord.model import Claim, Report, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """By which clocks is asked: `as_of` what the world could know, `recorded_by` what the record held.

    Both None is the present. `world` is the user's own file of actors and places.
    """

    as_of: date | None = None
    recorded_by: datetime | None = None
    world: Path | None = None

    @property
    def past(self) -> bool:
        """Tell whether anything but the present is asked for."""
        return self.as_of is not None or self.recorded_by is not None


NOW = Then()
"""The present."""


def gathered(held: record.Reader, then: Then) -> Gathered:
    """Give the incidents as they are or were, under the ids that they have now."""
    if not then.past:
        return Gathered(incidents=tuple(held.incidents()), doubts=(), lineages=held.lineages())
    world = World.load(then.world)

    def told(report: Report, claims: Sequence[Claim]) -> Told:
        return stage.told(report, claims, world)

    kinds = frozenset(kind.id for kind in Codebook.load().kinds if kind.incidents)
    judgements = [one for one in held.judgements() if then.recorded_by is None or one.at <= then.recorded_by]
    given = stage.anchored(judgements, held.anchors() if then.recorded_by is None else {})
    accounts = held.accounts(stage.TELLING, then.as_of, then.recorded_by, told)
    found = stage.gather(accounts, kinds, world, stage.rulings(given))
    found = replace(found, incidents=stage.corrected(found.incidents, given))
    used = [entry.incident for entry, _ in held.ledger()]
    named, _ = stage.carried(held.live(), used, found)
    return named
