"""Where places are named in a text, and which ones: names with capitals, settled by the others around."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.world.choice import AREAS, ENGLISH, Asked, choose, vouched, within
from onrecord.world.names import key, words
from onrecord.world.nearby import moved, shifted
from onrecord.world.spots import Spot, spots_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from onrecord.model import Place
    from onrecord.world.gazetteer import Gazetteer
    from onrecord.world.names import Words

_GIANT = 1_000_000
# Where no country speaks for it, a smaller place is more often a person's name or a word; and a by-name is
# more often that of another place, which no gazetteer knows.
_LEAST_FOUND = 100_000
_LEAST_AREA = 300_000
# Where towns bear English words and surnames, a small one needs words that place it ("in Brady, Texas").
_LEAST_ENGLISH = 15_000
_LEAST_LETTERS = 4
_ACRONYM = 4
_LEAST_SHARED, _LEAST_TOLD = 2, 5_000
# A name speaks of its country where no place elsewhere that bears it has a tenth of the people.
_OTHER_PART = 0.1
_OWN_SIZE = 100_000_000.0
_REGIONS = frozenset(("adm1", "governorate", "region"))
_HELD = frozenset(("populated", "adm2", "village"))
_LARGE = frozenset(("country", "adm1"))
# Other places of a report that are no wider than this tell which namesake is meant.
_ANCHOR_RADIUS = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceHit:
    """A known place met in a text; `span` is counted in that text."""

    span: Span
    place: Place


_Question = tuple[tuple[str, ...], str | None, frozenset[str], "tuple[Place, ...]"]


class Finder:
    """Finds the places of a gazetteer in texts."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._words = gazetteer.words
        self._answers: dict[_Question, Place | None] = {}

    def hits(self, text_: str, *, near: Collection[str] = ()) -> tuple[PlaceHit, ...]:
        """Find the places named in a text with capitals; countries named in it settle the others."""
        split = words(text_)
        spots = tuple(spots_of(split, self._gazetteer))
        free = tuple(
            s
            for s in spots
            if s.end - s.start > 1 or not self._words.part_of_name(split, s.start, s.end) or _is_state(s)
        )
        told = set(near) | _lands_told(free) | _lands_shared(free)
        persons = {
            split.folds[spot.start]
            for spot in spots
            if spot.end - spot.start == 1 and self._words.part_of_name(split, spot.start, spot.end)
        }
        near = frozenset(told)
        chosen = [self._chosen(split, spot, near, ()) for spot in spots]
        chosen = _placed(split, spots, chosen)
        anchors = tuple(
            p
            for p in dict.fromkeys(filter(None, chosen))
            if p.kind not in AREAS and p.radius_km <= _ANCHOR_RADIUS and p.country in near
        )
        regions = tuple(p for p in dict.fromkeys(filter(None, chosen)) if p.kind in _REGIONS)
        found = []
        for spot, first in zip(spots, chosen, strict=True):
            place = first or self._by_others(split, spot, near, anchors, regions)
            if place is not None and self._credible(split, spot, place, near, persons):
                found.append(self._directed(split, spot.start, spot.end, place))
        return tuple(found)

    def _by_others(
        self,
        split: Words,
        spot: Spot,
        near: frozenset[str],
        anchors: tuple[Place, ...],
        regions: tuple[Place, ...],
    ) -> Place | None:
        """Choose among namesakes by the text's other places: the near ones, then the areas that hold them."""
        place = self._chosen(split, spot, near, anchors) if anchors else None
        if place is not None or not regions:
            return place
        held = tuple(
            p for p in spot.candidates if p.kind in _HELD and any(within(p, area) for area in regions)
        )
        return choose(held, Asked(near=near, head=spot.head)) if held else None

    def _chosen(
        self, split: Words, spot: Spot, near: frozenset[str], anchors: tuple[Place, ...]
    ) -> Place | None:
        """Choose the place of a spot; the same question is answered once."""
        question = split.folds[spot.start : spot.end], spot.head, near, anchors
        if question not in self._answers:
            if len(self._answers) > 20_000:
                self._answers.clear()
            asked = Asked(name=" ".join(question[0]), near=near, head=spot.head, anchors=anchors)
            self._answers[question] = choose(spot.candidates, asked)
        return self._answers[question]

    def _directed(self, split: Words, start: int, end: int, place: Place) -> PlaceHit:
        """Take a direction before the name in: "northern Syria" is a part of Syria."""
        first = self._words.direction(split, start)
        span = Span(split.starts[first], split.ends[end - 1])
        if first < start:
            named = self._gazetteer.listed(" ".join(split.folds[first:end]))
            if len(named) == 1:
                return PlaceHit(span=span, place=named[0])
            way = moved(split.text[span.start : split.starts[start]].lower() + place.name)
            if way is not None:
                return PlaceHit(span=span, place=shifted(place, *way[1:]))
        return PlaceHit(span=Span(split.starts[start], split.ends[end - 1]), place=place)

    def _credible(
        self, split: Words, spot: Spot, place: Place, near: Collection[str], persons: Collection[str]
    ) -> bool:
        """Tell whether a name at a spot is likely a place: no part of a longer name, big or near enough.

        `persons` holds words that the text has as parts of longer names.
        """
        start, end = spot.start, spot.end
        name = " ".join(split.folds[start:end])
        if name in self._gazetteer.acronyms and not split.raw(start).replace(".", "").isupper():
            return False
        if self._words.part_of_name(split, start, end):
            return end - start > 1 and (place.kind in _LARGE or place.kind == "adm2" or vouched(place))
        if place.kind == "country" or vouched(place):
            return True
        person = end - start == 1 and split.folds[start] in persons
        if place.kind == "adm1" and place.population >= _LEAST_AREA:
            return True
        main = name == " ".join(key(place.name))
        if place.country not in near:
            least = _GIANT if person else _LEAST_FOUND
            return main and place.kind == "populated" and place.population >= least
        return self._credible_near(split, spot, place, main=main, person=person)

    def _credible_near(self, split: Words, spot: Spot, place: Place, *, main: bool, person: bool) -> bool:
        """Tell whether a name of a country spoken of is likely a place; `main` where it is no by-name."""
        alone = spot.end - spot.start == 1
        if alone and not main and len(split.folds[spot.start]) < _LEAST_LETTERS:
            return False
        if person and not (main and place.population >= _LEAST_FOUND):
            return False
        if (
            alone
            and place.country in ENGLISH
            and spot.head is None
            and (place.population < _LEAST_ENGLISH or place.kind == "adm2")
        ):
            return self._words.located(split, spot.start, spot.end)
        return not (alone and place.population < _LEAST_FOUND and _acronym(split, spot.start))


def _acronym(split: Words, at: int) -> bool:
    """Tell whether a word reads as an acronym: a few capitals among words that are not all capitals."""
    raw = split.raw(at)
    around = [split.raw(i) for i in (at - 1, at + 1) if 0 <= i < len(split.folds)]
    return raw.isascii() and raw.isupper() and len(raw) <= _ACRONYM and any(not w.isupper() for w in around)


def _placed(split: Words, spots: Sequence[Spot], chosen: Sequence[Place | None]) -> list[Place | None]:
    """Choose anew what is placed in an area: "Oakland, California", and a bare Oakland of the same text.

    A bare name that the text places in two areas stays as it was chosen.
    """
    own: dict[int, Place | None] = {}
    bare: dict[tuple[str, ...], set[Place]] = {}
    for at, (spot, after, area) in enumerate(zip(spots, spots[1:], chosen[1:], strict=False)):
        if area is None or area.country is None or area.kind not in _REGIONS or spot.head is not None:
            continue
        if split.text[split.ends[spot.end - 1] : split.starts[after.start]].strip() != ",":
            continue
        towns = [p for p in spot.candidates if p.kind == "populated" and within(p, area)]
        place = choose(towns, Asked(near=(area.country,))) if towns else None
        if place is not None or after.short:
            own[at] = place
        if place is not None:
            bare.setdefault(split.folds[spot.start : spot.end], set()).add(place)
    again = []
    for at, (spot, first) in enumerate(zip(spots, chosen, strict=True)):
        known = bare.get(split.folds[spot.start : spot.end], ()) if spot.head is None else ()
        again.append(own[at] if at in own else next(iter(known)) if len(known) == 1 else first)
    return again


def _lands_told(spots: Iterable[Spot]) -> set[str]:
    """Give the countries that names of countries, of their large parts and of our own places speak of."""
    told = set()
    for spot in spots:
        first = max(spot.candidates, key=_size)
        large = first.kind == "country" or vouched(first)
        if first.country and (large or (first.kind == "adm1" and first.population >= _LEAST_AREA)):
            others = (p for p in spot.candidates if p.country != first.country)
            if all(_size(other) < _OTHER_PART * _size(first) for other in others):
                told.add(first.country)
    return told


def _is_state(spot: Spot) -> bool:
    """Tell whether a name is first a state's or a province's of a country whose news is English."""
    first = max(spot.candidates, key=_size)
    return first.kind == "adm1" and first.country in ENGLISH


def _lands_shared(spots: Iterable[Spot]) -> set[str]:
    """Give the country that alone bears several names of a text, as local news tells of its own."""
    alone: dict[str, set[tuple[Place, ...]]] = {}
    for spot in spots:
        lands = {place.country for place in spot.candidates}
        people = max(place.population for place in spot.candidates)
        if len(lands) == 1 and people >= _LEAST_TOLD and (land := lands.pop()):
            alone.setdefault(land, set()).add(spot.candidates)
    ranked = sorted(alone, key=lambda land: (-len(alone[land]), land))
    first, second = (len(alone[land]) if land else 0 for land in (*ranked, "", "")[:2])
    return {ranked[0]} if first >= _LEAST_SHARED and first >= _LEAST_SHARED * second else set()


def _size(place: Place) -> float:
    """Give the people that a name speaks of: a country's or our own place's weigh as a large country's."""
    own = place.kind == "country" or vouched(place)
    return _OWN_SIZE if own else float(place.population)
