"""Places: which one a name means.

Our own supplement (`places.toml` and `villages.toml`, then the user's file) comes before the compiled
gazetteer. A name that could be in several countries is settled by the countries that the report speaks of,
then by size; where neither speaks clearly the answer is None rather than a wrong country.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from onrecord.world.choice import AREA_HEADS, AREAS, OF_TOWNS, Asked, choose, villages, vouched
from onrecord.world.index import Index
from onrecord.world.names import key, sound
from onrecord.world.nearby import moved, shifted
from onrecord.world.placewords import VILLAGES, PlaceWords
from onrecord.world.supplement import supplement

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from onrecord.model import Place
    from onrecord.world.supplement import Lands

# Shorter rough keys fit too many names.
_ROUGH_ENOUGH, _ROUGH_PARTS = 6, 5
# In small letters a direction is no part of a name: "east London" is not East London.
_DIRECTED = re.compile(r"(?:the |parts? of )*(?:north|south|east|west)")
_PARTS = re.compile(r"[,;()/]| in | at | (?=near |(?:north|south|east|west)\w* of )")


class Gazetteer:
    """The places of the supplement and of the compiled index.

    `words` tell names of places from other capitals, `acronyms` are names that must stand in capitals.
    """

    def __init__(
        self,
        index: Index,
        own: Mapping[str, Sequence[Place]],
        words_known: PlaceWords,
        acronyms: frozenset[str],
    ) -> None:
        self._index = index
        self._own = own
        self.words = words_known
        self.acronyms = acronyms

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
        if (whole := self._one(phrase, Asked(near=near))) is not None:
            return whole
        parts = [part.strip() for part in _PARTS.split(phrase) if part.strip()]
        anchors = [place for part in parts[1:] if (place := self._one(part, Asked(near=near)))]
        lands = {place.country for place in anchors if place.country}
        close = [place for place in anchors if place.kind != "country"]
        for part in parts if len(parts) > 1 else ():
            asked = Asked(near=lands or near, anchors=close if part is parts[0] else ())
            if (place := self._one(part, asked)) is not None:
                return place if part is parts[0] else _around(place, parts[0])
        return None

    def bearing(self, name: str) -> tuple[Place, ...]:
        """Give every place that bears a name as it stands, or without what leads or trails it."""
        for tried in self.words.forms(key(name)):
            if found := self.bearers(" ".join(tried)):
                return tuple(sorted(found, key=lambda place: (-place.population, place.id)))
        return ()

    def listed(self, name: str) -> tuple[Place, ...]:
        """Give the places of the supplement that bear a folded name."""
        return tuple(self._own.get(name, ()))

    def is_town(self, name: str) -> bool:
        """Tell whether some populated place bears a folded name."""
        return any(place.kind == "populated" for place in self._index.find(name))

    def _one(self, phrase: str, asked: Asked) -> Place | None:
        """Resolve one place, moved or not."""
        moves = moved(phrase)
        if moves is not None and (own := self._own.get(" ".join(key(phrase)))) is not None:
            return choose(own, asked)
        if moves is None or not _DIRECTED.match(phrase):
            place = self._plain(phrase, asked, whole=moves is not None)
            if place is not None or moves is None:
                return place
        rest, way, away, wider = moves
        base = self._one(rest, asked)
        return shifted(base, way, away, wider) if base is not None else None

    def _plain(self, name: str, asked: Asked, *, whole: bool) -> Place | None:
        """Resolve a name; `whole` where it must be known as it stands."""
        folds = key(name)
        if not folds or not any(c.isupper() or (c.isalpha() and not c.islower()) for c in name):
            return None
        head = next((word for word in (folds[-1], folds[0]) if word in AREA_HEADS), None)
        small = not VILLAGES.isdisjoint((folds[-1], folds[0]))
        tried = tuple(self.words.forms(folds))[: 1 if whole else None]
        for form in tried:
            name_asked = " ".join(form)
            dropped = replace(asked, name=name_asked, head=head if head not in form else asked.head)
            candidates = self.asked(name_asked, dropped)
            if candidates := villages(candidates) if small and len(form) < len(folds) else candidates:
                return choose(candidates, dropped)
        for form in tried if asked.near and not whole else ():
            if close := self.rough(form, asked.near):
                return choose(close, asked)
        return None

    def rough(self, folds: tuple[str, ...], near: Collection[str]) -> tuple[Place, ...]:
        """Give the places of countries spoken of whose names sound like the words of a name."""
        rough = sound(folds)
        if len(rough) < (_ROUGH_ENOUGH if len(folds) < 2 else _ROUGH_PARTS):
            return ()
        return tuple(p for p in self.bearers(f"~{rough}") if p.country in near)

    def asked(self, name: str, asked: Asked) -> tuple[Place, ...]:
        """Give the places of a folded name, and the areas of that name where an area is asked for."""
        found = self.bearers(name)
        if asked.head is None or asked.head in OF_TOWNS:
            return found
        kinds = dict.fromkeys((asked.head, "governorate", "province", "district"))
        areas = (p for kind in kinds for p in self.bearers(f"{name} {kind}") if p.kind in AREAS)
        return tuple(dict.fromkeys((*found, *areas)))

    def bearers(self, name: str) -> tuple[Place, ...]:
        """Give the places that bear a folded name; ours, villages apart, stand for their country's."""
        own = self._own.get(name)
        if own is None:
            return self._index.find(name)
        ours = {place.id for place in own}
        lands = {place.country for place in own if place.kind != "country" and vouched(place)}
        return (*own, *(p for p in self._index.find(name) if p.id not in ours and p.country not in lands))


def _around(place: Place, unknown: str) -> Place:
    """Widen the town near which, and not in which, an unknown village lies: it bears its area's name."""
    last = key(unknown)[-1:]
    if place.kind != "populated" or VILLAGES.isdisjoint(last):
        return place
    return replace(place, radius_km=max(place.radius_km, AREA_HEADS["countryside"]))
