"""How the victims of two claims are held against each other."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from onrecord.incidents.happenings import Happening, exact
from onrecord.incidents.signs import Sign, sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Range

# So many dead are news for days and countries; from _MANY on, tolls that are near may be of one count.
_MANY, _MASS, _NEAR = 10, 50, 1.5
# Beyond these a number says no more.
_MOST_SIZE, _MOST_TIMES = 4.0, 3.0


def tolls(one: Happening, other: Happening) -> Iterator[Sign]:
    """Weigh the numbers of victims that both claims give."""
    mine, others = one.claim.victims, other.claim.victims
    if mine is None or others is None:
        return
    grown = _grown(one, other)
    yield from _toll("killed", mine.killed, others.killed, grown=grown)
    yield from _toll("injured", mine.injured, others.injured, grown=False)
    yield from _toll("people", mine.people, others.people, grown=False)


def mass(one: Happening) -> bool:
    """Tell whether so many died that it is news for days."""
    return _killed(one) >= _MASS


def _killed(one: Happening) -> int:
    number = one.claim.victims.killed if one.claim.victims else None
    return (number.low or number.high or 0) if number is not None else 0


def _grown(one: Happening, other: Happening) -> bool:
    """Tell whether the later report says that the toll rose, and has the larger one."""
    earlier, later = sorted((one, other), key=lambda each: (each.known, _killed(each)))
    return later.follows and _killed(earlier) < _killed(later)


def _toll(name: str, one: Range | None, other: Range | None, *, grown: bool) -> Iterator[Sign]:
    if one is None or other is None:
        return
    count = exact(one)
    low, high = sorted((one.low or one.high or 0, other.low or other.high or 0))
    size = min(_MOST_SIZE, log2(1 + low))
    if count is not None and count == exact(other):
        says = f"both have {count} {name}"
        yield sign(name, says, (f"{name}.same", 1), (f"{name}.same-size", size))
    elif _meet(one, other):
        says = f"the numbers {name} allow each other"
        yield sign(
            name,
            says,
            (f"{name}.allowed", 1),
            (f"{name}.allowed-size", size),
            (f"{name}.allowed-times", _times(low, high)),
        )
    elif low >= _MANY and high <= _NEAR * low:
        yield sign(name, f"{low} and {high} {name}, both many", (f"{name}.near-size", size))
    elif grown:
        yield sign(name, f"{low} and then {high} {name}", (f"{name}.grown", 1))
    else:
        yield sign(
            name, f"{low} and {high} {name}", (f"{name}.other", 1), (f"{name}.other-times", _times(low, high))
        )


def _times(low: int, high: int) -> float:
    return min(_MOST_TIMES, log2((high + 1) / (low + 1)))


def _meet(one: Range, other: Range) -> bool:
    lows = [low for low in (one.low, other.low) if low is not None]
    highs = [high for high in (one.high, other.high) if high is not None]
    return not lows or not highs or max(lows) <= min(highs)
