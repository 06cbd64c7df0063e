"""Known actors in a text: the longest name first, never two over one word."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onrecord.model import Days, Entity, EntityType, Hit, Span
from onrecord.world.describe import Describer
from onrecord.world.entries import CAPITALS, Entry, entries
from onrecord.world.names import fold
from onrecord.world.spellings import key, words
from onrecord.world.tables import Alias, Sense

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from onrecord.world.entries import Term
    from onrecord.world.names import Words
    from onrecord.world.phrases import Phrases
    from onrecord.world.stray import Strays

_AGAINST = frozenset(("anti", "non", "ex", "post", "pre"))
# Within so many days a report may have met its holder in office.
_WIDE_DAYS = 366
# A report without a day is taken to be no older than this.
_THIS_AGE = date(2015, 1, 1)
# So many pairs of words are remembered with what begins with them.
_KEPT = 20_000
# What is a part of a body: "units of the Syrian army", "fighters from the SDF".
_PART = re.compile(
    r"(?:(?:a|an|the|some|several|other|special|suicide|armed|reconnaissance|surveillance|unmanned|fixed-wing|"
    r"combat|attack|military) )*(?:groups?|units?|members?|elements?|patrols?|convoys?"
    r"|fighters|militants|soldiers|troops|forces|gunmen|snipers|jets?|warplanes?"
    r"|aircraft|drones?|helicopters?|planes?|launchers?|artillery|warships?|tanks|personnel)"
    r" (?:of|from|belonging to|affiliated with) (?:the )?",
    re.IGNORECASE,
)
# A country must be named this many times as often as the next to settle what a name means.
_DOMINANT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    start: int
    end: int
    entry: Entry | None
    entity: Entity | None


class Matcher:
    """Finds the entities of the tables, and descriptions built on states and peoples, in texts."""

    def __init__(
        self, entities: Mapping[str, Entity], aliases: Iterable[Alias], phrases: Phrases, strays: Strays
    ) -> None:
        self._entities = entities
        self._strays = strays
        by_first: dict[str, list[Entry]] = defaultdict(list)
        self._whole: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        nobody = (Alias(words=name, entity="") for name in strays.nobody)
        for entry in entries((*nobody, *aliases)).values():
            by_first[entry.folds[0]].append(entry)
            self._whole[entry.folds].append(entry)
        # The longest first; of equally long ones, the one that asks for more capitals.
        self._by_first = {
            first: tuple(sorted(found, key=lambda e: (-len(e.folds), -sum(e.case))))
            for first, found in by_first.items()
        }
        self._by_two: dict[tuple[str, str], tuple[Entry, ...]] = {}
        self.describer = Describer(entities, phrases, self.state_at)

    def hits(self, text: str, near: Collection[str] = (), on: Days | None = None) -> tuple[Hit, ...]:
        """Find every known actor; `near` holds countries that the report is about, `on` its days."""
        split = words(text)
        found = tuple(self._find(split))
        context = self._context(found, near)
        hits = []
        for one in found:
            entity = one.entity or (one.entry and self.settled(one.entry, context, on))
            if entity:
                span = Span(split.starts[one.start], split.ends[one.end - 1])
                hits.append(Hit(span=span, entity=entity, alias=span.of(text)))
        return tuple(hits)

    def whole(self, name: str, near: Collection[str] = (), on: Days | None = None) -> Entity | None:
        """Find the one entity that a whole name means, or None where none or several could be meant."""
        context: Counter[str] = Counter(near)
        settled = {
            found.id: found for e in self.fitting(name) if (found := self.settled(e, context, on)) is not None
        }
        return next(iter(settled.values())) if len(settled) == 1 else None

    def fitting(self, name: str) -> list[Entry]:
        """Give the spellings that a whole name fits, those that ask for its very capitals first."""
        folds = key(name)
        folds = folds[1:] if folds[:1] == ("the",) and folds not in self._whole else folds
        split = words(name)
        fitting = [e for e in self._whole.get(folds, ()) if e.fits(split, len(split.folds) - len(folds))]
        return fitting or [e for e in self._whole.get(folds, ()) if CAPITALS not in e.case]

    def described(self, text: str, near: Collection[str] = (), on: Days | None = None) -> Entity | None:
        """Read a description: a known group and its members ("Hezbollah fighters"), else what is told."""
        if (inner := _PART.match(text)) is not None:
            whose = self.described(text[inner.end() :], near, on)
            if whose is not None and whose.id in self._entities:
                return whose
        split = words(text)
        at = self.describer.start(split)
        if at < len(split.folds) and split.folds[at] in self._by_first:
            found = self._named_at(split, at)
            entry = found.entry if found else None
            if found and entry:
                entity = found.entity or self.settled(entry, Counter(near), on)
                if entity and entity.type is not EntityType.STATE:
                    sure = entry.sense not in {Sense.METONYM, Sense.HOLDER}
                    end = self.describer.members(split, found.end)
                    return entity if sure and self.describer.ends(split, end) else None
        return self.describer.read(text)

    def state_at(self, split: Words, start: int) -> tuple[int, Entity, bool] | None:
        """Find a state named at a word: the index after it, the state, and whether in its adjective."""
        for entry in self._starting(split, start):
            entity = self._entities.get(entry.sure or "")
            if (
                entity
                and entity.type in _BASES
                and entry.sense is not Sense.METONYM
                and entry.fits(split, start)
            ):
                attributive = entry.sense is Sense.ADJECTIVE or CAPITALS in entry.case
                return start + len(entry.folds), entity, attributive
        return None

    def _starting(self, split: Words, at: int) -> tuple[Entry, ...]:
        """Give the spellings that begin with a word and, where they are longer, go on with the next."""
        first = split.folds[at]
        second = split.folds[at + 1] if at + 1 < len(split.folds) else ""
        if (known := self._by_two.get((first, second))) is None:
            if len(self._by_two) > _KEPT:
                self._by_two.clear()
            all_ = self._by_first.get(first, ())
            known = tuple(e for e in all_ if len(e.folds) == 1 or e.folds[1] == second)
            self._by_two[first, second] = known
        return known

    def _find(self, split: Words) -> Iterable[_Found]:
        at, size = 0, len(split.folds)
        by_first, starts_people = self._by_first, self.describer.firsts
        while at < size:
            first = split.folds[at]
            found = None
            if first in by_first:
                found = self._named_at(split, at)
            if found is None and first in starts_people:
                found = self._described_at(split, at, None)
            if found is None:
                at += 1
                continue
            if found.entity is not None or found.entry is not None:
                yield found
            at = found.end

    def _named_at(self, split: Words, at: int) -> _Found | None:
        for entry in self._starting(split, at):
            if not entry.fits(split, at):
                continue
            end = at + len(entry.folds)
            base = self._entities.get(entry.sure or "")
            if entry.sense is Sense.METONYM and not self._strays.spoken_of(split, at, end):
                return None
            if entry.sense is Sense.HOLDER and self._strays.namesake(split, at, end):
                return _Found(start=at, end=end, entry=None, entity=None)
            if base is None or base.type not in _BASES or entry.sense is Sense.METONYM:
                if entry.sense is Sense.NAME and self._has_members(entry):
                    end = self.describer.fighters(split, end)
                return _Found(start=at, end=end, entry=entry, entity=base)
            plain = _Found(start=at, end=end, entry=entry, entity=base)
            found = self._described_at(split, at, plain)
            if found is plain and base.type is EntityType.STATE and self._in_longer(split, at, entry):
                return _Found(start=at, end=end, entry=None, entity=None)
            return found
        return None

    def _has_members(self, entry: Entry) -> bool:
        """Tell whether a spelling names armed groups or forces only, whose fighters stand for them."""
        idents = (*entry.doubtful, *((entry.sure,) if entry.sure else ()))
        return bool(idents) and all(
            (body := self._entities.get(ident)) is not None and body.type in _ARMED for ident in idents
        )

    def _in_longer(self, split: Words, at: int, entry: Entry) -> bool:
        attributive = entry.sense is Sense.ADJECTIVE or CAPITALS in entry.case
        return self._strays.part_of_longer(split, at, at + len(entry.folds), attributive=attributive)

    def _described_at(self, split: Words, at: int, base: _Found | None) -> _Found | None:
        """Let a state or a people take in the noun that follows: "Iraqi" becomes "Iraqi armed groups"."""
        if at and split.folds[at - 1] in _AGAINST and split.hyphened(at - 1):
            return None
        longer = self.describer.from_base(split, at)
        if longer is None:
            return base
        end, entity = longer
        return _Found(start=at, end=end, entry=None, entity=entity)

    def _context(self, found: Iterable[_Found], near: Collection[str]) -> Counter[str]:
        """Count the countries and entities that the sure names of a text speak of."""
        counts: Counter[str] = Counter()
        for one in found:
            if one.entity is not None:
                counts[one.entity.id] += 1
                if one.entity.country:
                    counts[one.entity.country] += 1
        for country in near:
            counts[country] += _DOMINANT
        return counts

    def settled(self, entry: Entry, context: Mapping[str, int], on: Days | None) -> Entity | None:
        """Give whom a spelling means: itself where sure, else whom the context speaks for, else nobody."""
        if entry.terms and not entry.sure:
            return self._holder(entry.terms, context, on)
        if not entry.doubtful:
            return self._entities.get(entry.sure or "")
        rivals = self.rivals(entry, on)
        if named := [
            rival for rival in rivals if context.get(rival.id) and rival.type is not EntityType.GOVERNMENT
        ]:
            return named[0] if len(named) == 1 else None
        ranked = sorted(rivals, key=lambda r: (-context.get(r.country or "", 0), r.id))
        first = context.get(ranked[0].country or "", 0)
        second = context.get(ranked[1].country or "", 0) if len(ranked) > 1 else 0
        if entry.sure:
            return self._entities[entry.sure] if entry.sure == ranked[0].id or not first else None
        return ranked[0] if first and first >= _DOMINANT * second else None

    def rivals(self, entry: Entry, on: Days | None) -> list[Entity]:
        """Give those whom a spelling could mean; who did not exist in the days of a report is left out."""
        if entry.terms:
            bodies = dict.fromkeys(term.entity for term in entry.terms if on is None or term.days.meet(on))
            return [body for ident in bodies if (body := self._body(ident)) is not None]
        rivals = [self._entities[i] for i in (*entry.doubtful, *((entry.sure,) if entry.sure else ()))]
        living = [r for r in rivals if on is None or Days(r.since, r.until).meet(on) is not None]
        return living or rivals

    def _holder(self, terms: Iterable[Term], context: Mapping[str, int], on: Days | None) -> Entity | None:
        """Give the body that the holder of an office stands for in the days of a report.

        Where the days are unknown or wide, he must have held it all the while, and the report must speak of
        the body or of its country: in a report of no day, nobody tells whether Trump is the president.
        """
        narrow = on is not None and on.first is not None and on.last is not None
        if on is not None and on.first and on.last and (on.last - on.first).days > _WIDE_DAYS:
            narrow = False
        fitting = [term for term in terms if on is None or term.days.meet(on)]
        if not narrow and not _throughout(fitting, on):
            return None
        idents = dict.fromkeys(term.entity for term in fitting)
        bodies = [body for ident in idents if (body := self._body(ident)) is not None]
        if not narrow:
            bodies = [b for b in bodies if context.get(b.id) or context.get(b.country or "")]
        return bodies[0] if len(bodies) == 1 else None

    def _body(self, ident: str) -> Entity | None:
        return self._entities.get(ident) or self.describer.by_id(ident)


_ARMED = frozenset((EntityType.ARMED_GROUP, EntityType.FORCE))
_BASES = frozenset((EntityType.STATE, EntityType.COALITION, EntityType.INTERNATIONAL))


def _throughout(terms: Sequence[Term], on: Days | None) -> bool:
    """Tell whether terms of office leave out no day of an interval; an open one begins with this age."""
    first = (on.first if on else None) or _THIS_AGE
    for term in sorted(terms, key=lambda t: t.days.first or date.min):
        if (term.days.first or date.min) > first:
            return False
        if term.days.last is None or (on is not None and on.last is not None and term.days.last >= on.last):
            return True
        first = max(first, term.days.last + timedelta(days=1))
    return False


def folded(name: str) -> str:
    """Give a name's letters alone, folded: how outlets and domains are compared."""
    return "".join(fold(part) for part in key(name))
