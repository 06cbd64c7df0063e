"""How one reading of a sentence stands: the parts that every judgement shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model import Answer
from onrecord.tempo import odds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Happening

SURE = 0.9
"""At this probability a sentence is supported, at one minus it contradicted."""
QUIET = 0.98
"""At this probability a silence is consistent: of those stated at .95 one in fifteen was broken later."""
LEAST_INCIDENTS = 5
ANY = 10**9
_LEAST_COVERAGE = 0.5
_LONGEST_HOLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """How one reading of a sentence stands, and what stands behind it."""

    answer: Answer
    probability: float | None
    entailed: bool
    certain: int
    possible: int
    missing: float
    deciding: tuple[Happening, ...]
    flips: str
    why: str


def gap(held: odds.Held) -> str | None:
    """Tell what keeps the record from speaking of a window, or None."""
    if not held.watched:
        return "the record begins after the days asked about"
    if not len(held.coverage):
        return "the days asked about lie after the day of the record"
    if float(held.coverage.mean()) < _LEAST_COVERAGE:
        return f"only {held.coverage.mean():.0%} of the usual sources were read on these days"
    hole = _LONGEST_HOLE + 1
    dark = held.coverage < _LEAST_COVERAGE
    if len(dark) > hole and (dark[:hole].all() or dark[-hole:].all()):
        return "at one end of these days hardly anything was read"
    return None


def thin(held: odds.Held) -> Judged | None:
    """Give "not enough record" where the record cannot speak of a window, or None where it can."""
    if why := gap(held):
        return judged(held, Answer.OPEN, None, flips="if more of these days were read", why=why)
    if held.incidents < LEAST_INCIDENTS:
        why = "the record holds too few incidents to know whether one would have been told"
        return judged(held, Answer.OPEN, None, flips="with a longer record", why=why)
    return None


def doubtful(held: odds.Held) -> tuple[Happening, ...]:
    """Give what may lie in a window and belong there, but is not known to."""
    return (*held.possible, *held.others)


def doubts(held: odds.Held) -> str:
    """Say what may lie in a window and belong there; "" where nothing may."""
    parts = []
    if held.possible:
        number = incidents(len(held.possible))
        parts.append(f"{number} may lie on these days, for the day or the doer is not sure")
    if held.others:
        number = "1 attack" if len(held.others) == 1 else f"{len(held.others):,} attacks"
        parts.append(f"{number} of these days may belong: by others, or on a target or place not known")
    return "; ".join(parts)


def by_chance(chances: Sequence[float], supported: Answer = Answer.SUPPORTED) -> Answer:
    """Give the answer that holds at all of these probabilities."""
    if min(chances) >= SURE:
        return supported
    return Answer.CONTRADICTED if max(chances) <= 1 - SURE else Answer.OPEN


def incidents(number: int) -> str:
    """Say a number of incidents."""
    return "1 incident" if number == 1 else f"{number:,} incidents"


def judged(  # noqa: PLR0913 - the parts of one value
    held: odds.Held,
    answer: Answer,
    probability: float | None,
    *,
    flips: str,
    why: str,
    deciding: Sequence[Happening] = (),
    entailed: bool = False,
) -> Judged:
    """Put a judgement together with what the record holds."""
    return Judged(
        answer=answer,
        probability=probability,
        entailed=entailed,
        certain=len(held.certain),
        possible=len(held.certain) + len(held.possible),
        missing=odds.missing(held) if len(held.exposure) else 0.0,
        deciding=tuple(deciding),
        flips=flips,
        why=why,
    )
