"""Places: which one a name means, and where places are named in a text.

Our own supplement (`places.toml`, then the user's file) comes before the compiled gazetteer. A name that
could be in several countries is settled by the countries that the report speaks of, then by size; where
neither speaks clearly the answer is None rather than a wrong country.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from onrecord.model import Span
from onrecord.world.index import Index, distance_km
from onrecord.world.names import key, sound, words
from onrecord.world.nearby import moved, shifted
from onrecord.world.placewords import PlaceWords
from onrecord.world.supplement import supplement

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from onrecord.model import Place
    from onrecord.world.names import Words
    from onrecord.world.supplement import Lands

# A country that the report speaks of weighs as much as 300 times the people; a rival must be this much
# smaller (threefold) to be passed over in another country.
_NEAR_WEIGHT = 2.5
_MARGIN = 0.5
_GIANT = 1_000_000
# A country's name means the country before any town, as a city of a hundred million would.
_COUNTRY = 8.0
_GIANT_WEIGHT = 1.0
_LONGEST = 5
# Shorter rough keys fit too many names.
_ROUGH_ENOUGH = 6
# In small letters a direction is no part of a name: "east London" is not East London.
_DIRECTED = re.compile(r"(?:the |parts? of )*(?:north|south|east|west)")
_PARTS = re.compile(r"[,;()/]| in | at | (?=near |(?:north|south|east|west)\w* of )")
# Where no country speaks for it, a smaller place is more often a person's name or a word; and a by-name is
# more often that of another place, which no gazetteer knows.
_LEAST_ALONE = 50_000
_LEAST_FOUND = 100_000
# Places of one country and name that lie closer than this are told as one.
_SAME_KM = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHit:
    """A known place met in a text; `span` is counted in that text."""

    span: Span
    place: Place


class Gazetteer:
    """The places of the supplement and of the compiled index."""

    def __init__(
        self,
        index: Index,
        own: Mapping[str, Sequence[Place]],
        words_known: PlaceWords,
        acronyms: frozenset[str],
    ) -> None:
        self._index = index
        self._own = own
        self._words = words_known
        self._acronyms = acronyms

    @classmethod
    def load(cls, compiled: Path, tables: Iterable[Path], lands: Lands) -> Self:
        """Open the compiled index and read the supplements.

        Raises NoSuchSource for a missing file, DamagedTable for one that breaks its schema.
        """
        index = Index(compiled)
        known = supplement(index, tables, lands)
        acronyms = frozenset(" ".join(key(name)) for name in lands.names if name.replace(".", "").isupper())
        never = {folds[0] for word in lands.peoples if len(folds := key(word)) == 1} - set(known)
        return cls(index, known, PlaceWords.read(never), acronyms)

    def place(self, name: str, *, near: Collection[str] = ()) -> Place | None:
        """Give the place that a name means, or None where none or more than one could be meant.

        A name may be moved or widened ("northern Syria", "near Manbij"), or told from small to large
        ("Manbij, Aleppo province"): the first part that is known then counts.
        """
        phrase = " ".join(name.split())
        if (whole := self._one(phrase, near)) is not None:
            return whole
        parts = [part.strip() for part in _PARTS.split(phrase) if part.strip()]
        around = {place.country for part in parts[1:] if (place := self._one(part, near)) and place.country}
        for part in parts if len(parts) > 1 else ():
            if (place := self._one(part, around or near)) is not None:
                return place
        return None

    def is_town(self, name: str) -> bool:
        """Tell whether some populated place bears a folded name."""
        return any(place.kind == "populated" for place in self._index.find(name))

    def _one(self, phrase: str, near: Collection[str]) -> Place | None:
        """Resolve one place, moved or not."""
        moves = moved(phrase)
        if moves is not None and (own := self._own.get(" ".join(key(phrase)))) is not None:
            return self._choose(own, near)
        if moves is None or not _DIRECTED.match(phrase):
            place = self._plain(phrase, near, whole=moves is not None)
            if place is not None or moves is None:
                return place
        rest, way, away, wider = moves
        base = self._one(rest, near)
        return shifted(base, way, away, wider) if base is not None else None

    def _plain(self, name: str, near: Collection[str], *, whole: bool) -> Place | None:
        """Resolve a name; `whole` where it must be known as it stands."""
        folds = key(name)
        if not folds or not any(c.isupper() or (c.isalpha() and not c.islower()) for c in name):
            return None
        for tried in self._words.forms(folds):
            if candidates := self._candidates(" ".join(tried)):
                return self._choose(candidates, near)
            if whole:
                return None
        if near and len(rough := sound(folds)) >= _ROUGH_ENOUGH:
            close = tuple(p for p in self._candidates(f"~{rough}") if p.country in near)
            return self._choose(close, near) if close else None
        return None

    def hits(self, text_: str, *, near: Collection[str] = ()) -> tuple[PlaceHit, ...]:
        """Find the places named in a text with capitals; countries named in it settle the others."""
        split = words(text_)
        spots = tuple(self._spots(split))
        told = set(near)
        for _, _, candidates in spots:
            countries = {p.country for p in candidates if p.country}
            if len(countries) == 1 and any(
                p.kind == "country" or p.id.startswith("place:") for p in candidates
            ):
                told |= countries
        persons = {
            split.folds[start]
            for start, end, _ in spots
            if end - start == 1 and self._words.part_of_name(split, start, end)
        }
        found = []
        for start, end, candidates in spots:
            place = self._choose(candidates, told)
            person = end - start == 1 and split.folds[start] in persons
            if place is not None and self._credible(split, (start, end), place, told, person=person):
                found.append(self._directed(split, start, end, place))
        return tuple(found)

    def _directed(self, split: Words, start: int, end: int, place: Place) -> PlaceHit:
        """Take a direction before the name in: "northern Syria" is a part of Syria."""
        first = self._words.direction(split, start)
        span = Span(split.starts[first], split.ends[end - 1])
        if first < start:
            named = self._own.get(" ".join(split.folds[first:end]), ())
            if len(named) == 1:
                return PlaceHit(span=span, place=named[0])
            way = moved(split.text[span.start : split.starts[start]].lower() + place.name)
            if way is not None:
                return PlaceHit(span=span, place=shifted(place, *way[1:]))
        return PlaceHit(span=Span(split.starts[start], split.ends[end - 1]), place=place)

    def _candidates(self, name: str) -> tuple[Place, ...]:
        own = self._own.get(name)
        if own is None:
            return self._index.find(name)
        ours = {place.id for place in own}
        lands = {place.country for place in own if place.kind != "country"}
        return (*own, *(p for p in self._index.find(name) if p.id not in ours and p.country not in lands))

    def _choose(self, candidates: Sequence[Place], near: Collection[str]) -> Place | None:
        giant = any(p.population >= _GIANT and p.country not in near for p in candidates)
        ranked = sorted(candidates, key=lambda p: (-_weight(p, near, giant=giant), p.id))
        if not ranked:
            return None
        best = ranked[0]
        if near and best.country not in near and best.kind == "populated" and best.population < _LEAST_ALONE:
            return None
        for rival in ranked[1:]:
            if _weight(best, near, giant=giant) - _weight(rival, near, giant=giant) >= _MARGIN:
                break
            if rival.country != best.country or _apart(best, rival) > max(_SAME_KM, best.radius_km):
                return None
        return best

    def _spots(self, split: Words) -> Iterable[tuple[int, int, tuple[Place, ...]]]:
        """Find the longest capitalised runs that some place bears as its name."""
        at, size = 0, len(split.folds)
        while at < size:
            found = None
            if self._words.opens(split, at):
                end = at + 1
                while (
                    end - at < _LONGEST
                    and end < size
                    and split.joined(end - 1)
                    and self._words.continues(split, end)
                ):
                    end += 1
                for stop in range(end, at, -1):
                    if self._words.closes(split, at, stop) and (
                        candidates := self._candidates(" ".join(split.folds[at:stop]))
                    ):
                        found = at, stop, candidates
                        break
            if found is None:
                at += 1
                continue
            yield found
            at = found[1]

    def _credible(
        self, split: Words, at: tuple[int, int], place: Place, near: Collection[str], *, person: bool
    ) -> bool:
        """Tell whether a name at a spot is likely a place: no part of a longer name, big or near enough.

        `person` tells that the text has the word as part of a longer name.
        """
        start, end = at
        name = " ".join(split.folds[start:end])
        if name in self._acronyms and not split.raw(start).replace(".", "").isupper():
            return False
        if place.kind in {"country", "region"} or place.id.startswith("place:"):
            return end - start > 1 or not self._words.part_of_name(split, start, end)
        if self._words.part_of_name(split, start, end):
            return False
        if place.country in near:
            return not person or place.population >= _LEAST_FOUND
        main = name == " ".join(key(place.name))
        return main and place.population >= (_GIANT if person else _LEAST_FOUND)


def _weight(place: Place, near: Collection[str], *, giant: bool) -> float:
    """Weigh a candidate: the order of its size, its country's part in the report, and who vouches for it.

    `giant` tells that the name is also that of a world city: Paris is not the one in Texas because
    American forces are spoken of.
    """
    weight = _COUNTRY if place.kind == "country" else math.log10(place.population + 10)
    if place.country in near:
        weight += _GIANT_WEIGHT if giant and place.population < _LEAST_FOUND else _NEAR_WEIGHT
    if not place.id.startswith("place:"):
        return weight
    return weight + (3 if near and place.country and place.country not in near else 6)


def _apart(one: Place, other: Place) -> float:
    return distance_km(one.lat, one.lon, other.lat, other.lon)
