"""What a step of gathering takes in and gives up, and what that touches."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.incidents.cards import Hand
    from onrecord.incidents.meeting_keys import Key
    from onrecord.model import ClaimId, ReportId


@dataclass(slots=True)
class Step:
    """The claims in hand, and what is touched.

    `laters` are reports whose source, `claims` those whose incident may be another now; `lost_traces` and
    `lost_keys` count what was given up under each fingerprint and each key.
    """

    hand: Hand
    laters: set[ReportId] = field(default_factory=set)
    claims: set[ClaimId] = field(default_factory=set)
    denials: set[ClaimId] = field(default_factory=set)
    cleared: set[ClaimId] = field(default_factory=set)
    lost_traces: Counter[int] = field(default_factory=Counter)
    lost_keys: Counter[Key] = field(default_factory=Counter)
