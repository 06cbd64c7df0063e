"""How an act that a sentence tells fits an incident: part by part, held, open or told otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.tempo.recorded import share, turned
from onrecord.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from onrecord.model import Days, Range
    from onrecord.tempo.reported import Told
    from onrecord.tempo.scope import Area, Scope, Side, Whom

_ANY = 10**9
_OPEN = 2
_SILENT = "no report"
"""How the words begin for a part of which no report tells."""
_SIDES = frozenset({"doer", "target", "means", "place"})
ANYBODY = frozenset(
    ("people", "persons", "person", "others", "men", "man", "bodies", "dead", "lives", "the", "a", "an", "of",
     "and", "at", "least", "more", "than", "some", "about", "around", "nearly", "up", "to", "all", "them")
)  # fmt: skip
"""Words for those hurt that say no more than that they are people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One act that a sentence tells; what it does not tell is free. `hurt` are its words for those hurt.

    `ground` is the land that its target names ("struck Yemen"). `negated` tells that it says it did not
    happen, `nobody` that it says that nobody was killed.
    """

    scope: Scope
    days: Days | None = None
    killed: Range | None = None
    injured: Range | None = None
    hurt: frozenset[str] = frozenset()
    ground: Area | None = None
    negated: bool = False
    nobody: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """An incident with the parts that are open and those that are told otherwise, each in words."""

    told: Told
    open: tuple[tuple[str, str], ...]
    other: tuple[tuple[str, str], ...]

    @property
    def maybe(self) -> bool:
        """Tell whether it may be the act that is meant: nothing is told otherwise, not too much is open."""
        vague = sum(name in _SIDES and not words.startswith(_SILENT) for name, words in self.open)
        return bool(self.open) and not self.other and vague <= 1 and len(self.open) <= _OPEN

    @property
    def whole(self) -> bool:
        """Tell whether all that the sentence tells is told so."""
        return not self.open and not self.other


def fit(deed: Deed, one: Told) -> Fit | None:
    """Compare an act with an incident, or None where it is of another kind or elsewhere."""
    inside = deed.scope.inside(one.places)
    if one.kind != deed.scope.kind or inside is False or turned(deed.scope, one):
        return None
    unsure: list[tuple[str, str]] = []
    other: list[tuple[str, str]] = []
    if inside is None:
        where = " and ".join(place.name for place in one.places)
        unsure.append(("place", f"it is told of {where}" if where else "no report tells where"))
    for name, judge in _PARTS:
        told = judge(deed, one)
        if told is not None:
            held, words = told
            (unsure if held is None else other).append((name, words))
    return Fit(told=one, open=tuple(unsure), other=tuple(other))


_Told = tuple[bool | None, str]


def _doer(deed: Deed, one: Told) -> _Told | None:
    side = deed.scope.actor
    if side is None:
        return None
    names, charged = " or ".join(each.name for each in one.actors), _charged(side, one)
    if not one.actors:
        return None, f"no report names who did it{charged}"
    part = share(side, one.actors) or 0.0
    if part >= 1:
        return None
    if part > 0 or charged:
        return None, f"the doer is told as {names}{charged}"
    vague = side.id is None or not any(each.known for each in one.actors)
    vague = vague or any(side.kin(each) for each in one.actors)
    return (None if vague else False), f"the doer is told as {names}"


def _charged(side: Side, one: Told) -> str:
    """Say who accuses the doer that is asked about of it, and that he denies it; "" where nobody does."""
    words = set(plain(side.name).split())
    accusers = [
        by
        for who, by in one.accused
        if who == side.name or (not side.id and words <= set(plain(who).split()))
    ]
    if not accusers:
        return ""
    denied = ", and denies it" if side.name in one.disowned else ""
    return f"; {side.name} is accused of it by {' and '.join(dict.fromkeys(accusers))}{denied}"


def _struck(deed: Deed, one: Told) -> _Told | None:
    side = deed.scope.target
    if side is None:
        return None
    if deed.ground is not None and one.places and all(deed.ground.holds(place) for place in one.places):
        return None
    names = " or ".join(each.name for each in one.targets)
    if not one.targets:
        return None, "no report names who or what was struck"
    if share(side, one.targets) or _alike(side, one.targets):
        return None
    known = side.id is not None and all(each.known for each in one.targets)
    return (False if known else None), f"what was struck is told as {names}"


def _alike(side: Side, named: Sequence[Whom]) -> bool:
    """Tell names that share their last word: "a crowded market" is a market."""
    last = plain(side.name).split()[-1:]
    return side.id is None and any(plain(each.name).split()[-1:] == last for each in named)


def _means(deed: Deed, one: Told) -> _Told | None:
    held = deed.scope.with_means(one.means)
    if held is True or deed.scope.means in one.means:
        # Where other means are told too, it is disputed, and not open.
        return None
    names = " or ".join(one.means)
    return held, f"the means are told as {names}" if names else "no report tells by what means"


def _days(deed: Deed, one: Told) -> _Told | None:
    asked, told = deed.days, one.days
    if asked is None:
        return None
    if asked.meet(told) is None:
        return False, "it is told of another day"
    if _bounded_by(asked, told) and one.weight >= 1:
        return None
    return None, "its day is not told for sure"


def _bounded_by(asked: Days, told: Days) -> bool:
    """Tell whether an interval that is known at both ends lies within another that is."""
    if asked.first is None or asked.last is None or told.first is None or told.last is None:
        return False
    return asked.first <= told.first and told.last <= asked.last


def _killed(deed: Deed, one: Told) -> _Told | None:
    return _number(deed.killed, one.killed, "killed")


def _injured(deed: Deed, one: Told) -> _Told | None:
    return _number(deed.injured, one.injured, "injured")


def _number(asked: Range | None, told: Sequence[tuple[Range, date]], word: str) -> _Told | None:
    if asked is None:
        return None
    if not told:
        return None, f"no report tells how many were {word}"
    if any(within(asked, number) for number, _ in told):
        return None
    several = " or ".join(dict.fromkeys(spelled(number) for number, _ in told))
    meets = any(_meets(asked, number) for number, _ in told)
    return (None if meets else False), f"{several} {word} are told"


def hurt(deed: Deed, one: Told) -> _Told | None:
    """Tell whether those hurt are called by the words of the sentence; None where they are."""
    words = {_stem(word) for word in deed.hurt - ANYBODY}
    held = {_stem(word) for word in one.hurt} | {
        _stem(word) for each in one.targets for word in plain(each.name).split()
    }
    left = sorted(words - held)
    return (None, f"no report calls those hurt {' or '.join(map(repr, left))}") if left else None


def _stem(word: str) -> str:
    return word.removesuffix("s")


def within(asked: Range, told: Range) -> bool:
    """Tell whether a number that is told lies within the one that a sentence gives."""
    low, high = _bounds(told)
    least, most = _bounds(asked)
    return least <= low and high <= most


def _meets(asked: Range, told: Range) -> bool:
    low, high = _bounds(told)
    least, most = _bounds(asked)
    return least <= high and low <= most


def _bounds(number: Range) -> tuple[int, int]:
    return number.low or 0, _ANY if number.high is None else number.high


def spelled(number: Range) -> str:
    """Give a number as "10", "at least 10", "up to 10"."""
    if number.low == number.high:
        return str(number.low)
    if number.high is None:
        return f"at least {number.low}"
    return f"up to {number.high}" if not number.low else f"{number.low} to {number.high}"


_PARTS: tuple[tuple[str, Callable[[Deed, Told], _Told | None]], ...] = (
    ("doer", _doer),
    ("target", _struck),
    ("means", _means),
    ("day", _days),
    ("killed", _killed),
    ("injured", _injured),
    ("hurt", hurt),
)
