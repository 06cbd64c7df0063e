"""The world: which actors and places are known, and what names them.

`World.load` gives the package's tables and the user's own, which win. They are read once a process, and again
where the user's own have changed; a loaded world never changes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

from onrecord.model import EntityType, Span
from onrecord.world.explain import Explanation, explain
from onrecord.world.finder import Finder, PlaceHit
from onrecord.world.gazetteer import Gazetteer
from onrecord.world.match import Matcher, folded
from onrecord.world.names import words
from onrecord.world.phrases import read_phrases
from onrecord.world.spellings import key as spelt
from onrecord.world.stray import Strays
from onrecord.world.supplement import Lands
from onrecord.world.tables import Sense, actors

if TYPE_CHECKING:
    from collections.abc import Collection

    from onrecord.model import Days, Entity, Hit, Place
    from onrecord.world.tables import Actors

HERE = Path(__file__).parent
_OUTLETS = frozenset(
    (EntityType.WIRE, EntityType.MEDIA, EntityType.NGO, EntityType.RESCUER, EntityType.INTERNATIONAL)
)
# Entities whose names may hold a place that is not meant ("Aleppo Media Center", "Quds Force").
_NAMES = frozenset(EntityType) - {EntityType.STATE, EntityType.GOVERNMENT, EntityType.DESCRIBED}
# A government that a report names by no more than this is the one that the countries around tell.
_REGIME = frozenset(("regime", "regime forces"))
# "Regime warplanes" are its forces.
_OF_REGIME = re.compile(r"regime(?:['’]s)? .+|.+ of the regime")
_FORCES = "x:forces"
# Words that a masthead adds to an outlet's name or leaves out of it.
_MASTHEAD = (
    "newswires",
    "worldservice",
    "newsservice",
    "twitter",
    "facebook",
    "news",
    "agency",
    "newsagency",
    "press",
    "english",
    "online",
    "website",
    "com",
    "net",
    "org",
)


class World:
    """The actors and places that are known."""

    def __init__(
        self, matcher: Matcher, entities: dict[str, Entity], outlets: dict[str, str], places: Gazetteer
    ) -> None:
        self._matcher = matcher
        self._entities = entities
        self._outlets = outlets
        self._places = places
        self._finder = Finder(places)

    @staticmethod
    def load(extra: Path | None = None) -> World:
        """Give the world as `read` does, the one that was read before where the user's file is the same."""
        return _loaded(extra, extra.read_bytes() if extra and extra.is_file() else None)

    @classmethod
    def read(cls, extra: Path | None = None) -> Self:
        """Read the tables, and a user's own file of `[[actor]]` and `[[place]]` tables, which has precedence.

        Raises NoSuchSource where that file is missing, DamagedTable where a table breaks its schema.
        """
        paths = [*sorted((HERE / "actors").glob("*.toml")), *([extra] if extra else [])]
        known = actors(paths)
        outlets = {
            folded(alias.words): alias.entity
            for alias in known.aliases
            if not alias.ambiguous
            and alias.sense is Sense.NAME
            and known.entities[alias.entity].type in _OUTLETS
        }
        outlets |= {folded(domain): entity for domain, entity in known.domains.items()}
        own = (HERE / f"{name}.toml" for name in ("places", "villages", "theatres"))
        tables = [*own, *([extra] if extra else [])]
        places = Gazetteer.load(HERE / "data" / "places.tsv", tables, _lands(known))
        strays = replace(Strays.read(HERE / "strays.toml"), capitals=_capitals(known, places))
        matcher = Matcher(known.entities, known.aliases, read_phrases(HERE / "phrases.toml"), strays)
        return cls(matcher, known.entities, outlets, places)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Give every entity of the tables, by id."""
        return tuple(self._entities[key] for key in sorted(self._entities))

    def hits(self, text: str, *, near: Collection[str] = (), on: Days | None = None) -> tuple[Hit, ...]:
        """Find the known actors in a text, in order, never overlapping.

        `near` holds ISO alpha-3 codes of countries that the report is about, `on` the interval in which it
        was published; they settle names that several actors share, and tell for whom the holder of an office
        stands. A name that stays open gives no hit.
        """
        return self._matcher.hits(text, near, on)

    def has_country(self, code: str) -> bool:
        """Tell whether a state has a code (ISO 3166 alpha-3)."""
        states = (one.country for one in self._entities.values() if one.type is EntityType.STATE)
        return code.strip().upper() in states

    def entity(self, ident: str) -> Entity | None:
        """Give an entity by its id; ids of described entities are understood too."""
        found = self._entities.get(ident)
        return found if found is not None else self._matcher.describer.by_id(ident)

    def named(self, name: str, *, near: Collection[str] = (), on: Days | None = None) -> Entity | None:
        """Give the one actor that a whole name means, in any known spelling, or None."""
        if (found := self._matcher.whole(name, near, on)) is not None:
            return found
        before, opening, rest = name.partition("(")
        if not opening:
            return None
        inner = rest.partition(")")[0]
        both = [self._matcher.whole(part, near, on) for part in (before, inner) if part.strip()]
        told = {found.id: found for found in both if found is not None}
        return next(iter(told.values())) if len(told) == 1 else None

    def explain(self, name: str, *, near: Collection[str] = (), on: Days | None = None) -> Explanation:
        """Tell why a whole name means whom and which place it means, or why it stays open."""
        return explain(self._matcher, self._places, name, near, on)

    def outlet(self, name: str) -> Entity | None:
        """Give the outlet, wire, monitor or body that a masthead, byline or web domain names, or None."""
        bare = (
            name.lower()
            .removeprefix("https://")
            .removeprefix("http://")
            .partition("/")[0]
            .removeprefix("www.")
        )
        for spelling in (folded(name), folded(bare), folded(name.partition(":")[0])):
            if (key := self._masthead(spelling)) is not None:
                return self._entities[key]
        return None

    def _masthead(self, spelling: str) -> str | None:
        """Look a masthead's letters up, then again without the words that mastheads add."""
        while spelling:
            if (key := self._outlets.get(spelling)) is not None:
                return key
            shorter = spelling.removeprefix("the")
            shorter = next((shorter.removesuffix(w) for w in _MASTHEAD if shorter.endswith(w)), shorter)
            if shorter == spelling:
                return None
            spelling = shorter
        return None

    def described(self, words: str, *, near: Collection[str] = (), on: Days | None = None) -> Entity | None:
        """Give the entity that a description tells of ("Iran-backed militias"), never a guess at a group.

        A known group's members stand for it ("SDF fighters", "units of the Syrian army"). None where the
        words describe no kind of actor.
        """
        bare = words.lower().strip().removeprefix("the ")
        if bare in _REGIME:
            named = "the regime" if bare == "regime" else bare
            return self._matcher.whole(named, near)
        found = self._matcher.described(words, near, on)
        if found is not None and found.id == _FORCES and _OF_REGIME.fullmatch(bare):
            return self._matcher.whole("regime forces", near) or found
        return found

    def could_settle(self, name: str) -> bool:
        """Tell whether a name is one that a user could settle: a proper name that nobody knows any part of.

        "al-Sheikh village" is one; "groups", "The city", "Iraqi gunmen" and "ISIS prisoners" are none, nor is
        what reads as a person's name, which gets no id.
        """
        if self._matcher.described(name) is not None:
            return False
        split, lists = words(name), self._places.words
        known = [*(h.span for h in self.hits(name)), *(h.span for h in self.place_hits(name))]
        common = lists.never | lists.heads | lists.beside | lists.particles | self._matcher.describer.common
        own = [at for at, fold in enumerate(split.folds) if fold not in common and not fold.isdigit()]
        own = [at for at in own if len(split.raw(at)) > 1 and not split.raw(at)[0].islower()]
        person = not (lists.given | lists.titles).isdisjoint(split.folds[: own[0] + 1] if own else ())
        spans = (Span(split.starts[at], split.ends[at]) for at in own)
        return not person and any(not any(span.overlaps(met) for met in known) for span in spans)

    def place(self, name: str, *, near: Collection[str] = ()) -> Place | None:
        """Give the place that a name means, or None where it could be in more than one country.

        `near` holds ISO alpha-3 codes of the countries that the report speaks of.
        """
        return self._places.place(name, near=near)

    def place_hits(self, text: str, *, near: Collection[str] = ()) -> tuple[PlaceHit, ...]:
        """Find the known places in a text, in order, never overlapping.

        None lies inside the name of a group, a body or an outlet. A state is given here as a place and by
        `hits` as an actor.
        """
        named = [
            hit.span
            for hit in self.hits(text, near=near)
            if hit.entity.id in self._entities and hit.entity.type in _NAMES
        ]
        starts = [span.start for span in named]
        return tuple(
            found
            for found in self._finder.hits(text, near=near)
            if not (at := bisect_right(starts, found.span.start)) or not named[at - 1].holds(found.span)
        )


@lru_cache(maxsize=4)
def _loaded(extra: Path | None, _own: bytes | None) -> World:
    """Read a world, once for each state of the user's own file."""
    return World.read(extra)


def _capitals(known: Actors, places: Gazetteer) -> frozenset[str]:
    """Give the metonyms of governments that are names of towns as well."""
    metonyms = {" ".join(spelt(alias.words)) for alias in known.aliases if alias.sense is Sense.METONYM}
    return frozenset(name for name in metonyms if places.is_town(name))


def _lands(known: Actors) -> Lands:
    """Gather what the tables of actors say of countries."""
    states = {
        entity.id: entity.country for entity in known.entities.values() if entity.type is EntityType.STATE
    }
    return Lands(
        names={
            alias.words: country
            for alias in known.aliases
            if alias.sense is Sense.NAME and not alias.ambiguous and (country := states.get(alias.entity))
        },
        points=known.points,
        peoples=frozenset(alias.words for alias in known.aliases if alias.sense is Sense.ADJECTIVE),
    )
