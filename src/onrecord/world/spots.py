"""Names with capitals in a text that places bear, the longest first: where it may speak of a place at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.world.choice import Asked, villages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Place
    from onrecord.world.gazetteer import Gazetteer
    from onrecord.world.names import Words

_LONGEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A name at words of a text, the noun that makes an area of it, and the places that bear it.

    `short` tells that it is the short form of a state.
    """

    start: int
    end: int
    head: str | None
    candidates: tuple[Place, ...]
    short: bool = False


def spots_of(split: Words, gazetteer: Gazetteer) -> Iterator[Spot]:
    """Find the longest capitalised runs that some place bears as its name."""
    at = 0
    while at < len(split.folds):
        spot = _spot_at(split, at, gazetteer) if gazetteer.words.opens(split, at) else None
        if spot is not None:
            yield spot
        at = spot.end if spot is not None else at + 1


def _spot_at(split: Words, at: int, gazetteer: Gazetteer) -> Spot | None:
    """Find the longest name that begins at a word."""
    if (short := gazetteer.words.shortened(split, at)) is not None:
        end, state, country = short
        candidates = tuple(p for p in gazetteer.bearers(state) if p.kind == "adm1" and p.country == country)
        return Spot(start=at, end=end, head=None, candidates=candidates, short=True) if candidates else None
    end = at + 1
    while end - at < _LONGEST and _goes_on(split, end) and gazetteer.words.continues(split, end):
        end += 1
    if (named := _with_noun(split, at, end, gazetteer)) is not None:
        return named
    for stop in range(end, at, -1):
        if not gazetteer.words.closes(split, at, stop):
            continue
        name, head = " ".join(split.folds[at:stop]), gazetteer.words.area_head(split, at, stop)
        candidates = gazetteer.asked(name, Asked(head=head)) if head else gazetteer.bearers(name)
        if candidates and gazetteer.words.is_small(split, at, stop):
            candidates = villages(candidates)
        if candidates:
            return Spot(start=at, end=stop, head=head, candidates=candidates)
    return None


def _with_noun(split: Words, at: int, end: int, gazetteer: Gazetteer) -> Spot | None:
    """Find a place of ours whose name ends in nouns written small: "Damascus International airport"."""
    stop = end
    while _goes_on(split, stop) and split.folds[stop] in gazetteer.words.heads:
        stop += 1
    for last in range(stop, end, -1):
        if candidates := gazetteer.listed(" ".join(split.folds[at:last])):
            return Spot(start=at, end=last, head=None, candidates=candidates)
    return None


def _goes_on(split: Words, at: int) -> bool:
    return at < len(split.folds) and split.joined(at - 1)
