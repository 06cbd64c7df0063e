"""Which numbers of victims still stand for all: none that its own speaker told otherwise since, and no part.

A mayor who says 26 on Thursday and 22 a week later says 22. "Four soldiers were wounded. An Iraqi was also
wounded": the one is beside the four, and no number of all who were hurt.
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.incidents.voices import Telling
    from onrecord.model import ClaimId, Origin, Range, ReportId, SourceId

OPEN = 10**9
_BESIDE = re.compile(
    r"\b(?:also|another|additional|additionally|further|other|others|separately)\b"
    # "two more died of their wounds", "a fourth victim died", "three of the wounded died"
    r"|\b\w+ more (?:\w+ ){0,2}(?:died|succumbed|was|were)\b"
    r"|\b(?:second|third|\w+th) \w+(?: \w+)? died\b"
    r"|\bof (?:the|those) (?:injured|hurt|wounded)\b.*\bdied\b",
    re.IGNORECASE,
)


def allow(one: Range, other: Range) -> bool:
    """Tell whether two numbers may both be true of one count."""
    return max(one.low or 0, other.low or 0) <= min(high(one), high(other))


def high(number: Range) -> int:
    """Give the most that a number may be."""
    return number.high if number.high is not None else OPEN


def day_known(one: Telling) -> date:
    """Give the day by which a claim was known; what nobody dates comes last."""
    return one.account.known.last or date.max


def told_otherwise(counted: Iterable[tuple[Telling, Range]], found: Iterable[Origin]) -> frozenset[ClaimId]:
    """Give the claims of a number whose origin has said another one since."""
    whose = {claim: one.id for one in found for claim in one.claims}
    told: defaultdict[SourceId, list[tuple[Telling, Range]]] = defaultdict(list)
    for one, number in counted:
        if one.claim.id in whose:
            told[whose[one.claim.id]].append((one, number))
    return frozenset(claim for those in told.values() for claim in _before_the_last(those))


def _before_the_last(told: Sequence[tuple[Telling, Range]]) -> list[ClaimId]:
    last = max(day_known(one) for one, _ in told)
    now = [number for one, number in told if day_known(one) == last]
    before = ((one, number) for one, number in told if day_known(one) < last)
    return [one.claim.id for one, number in before if not any(allow(number, each) for each in now)]


def parts(counted: Iterable[tuple[Telling, Range]]) -> frozenset[ClaimId]:
    """Give the claims of some more who were hurt, where their report has told how many before."""
    told: defaultdict[ReportId, list[Telling]] = defaultdict(list)
    for one, _ in counted:
        told[one.claim.report].append(one)
    later = (one for those in told.values() for one in sorted(those, key=_at)[1:])
    return frozenset(one.claim.id for one in later if _BESIDE.search(_words(one)))


def _at(one: Telling) -> int:
    return one.claim.trigger.start


def _words(one: Telling) -> str:
    held = zip(one.account.claims, one.account.quotes, strict=True)
    return next((quote for claim, quote in held if claim.id == one.claim.id), "")
