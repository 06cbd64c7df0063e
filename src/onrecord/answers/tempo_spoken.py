"""Of whom a sentence speaks: actor, target and areas, by names that the world knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.answers.tempo_means import MEANS, named_means
from onrecord.answers.tempo_names import capitals
from onrecord.answers.tempo_phrases import Small, led, small_names
from onrecord.answers.tempo_unread import unread
from onrecord.dates import find_times
from onrecord.model import EntityType, Span
from onrecord.tempo.namesakes import side_among
from onrecord.tempo.scope import Area, Scope, area, side
from onrecord.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.tempo import reported
    from onrecord.tempo.recorded import Book
    from onrecord.tempo.scope import Side
    from onrecord.world import World

_WORD = re.compile(r"[^\W\d_]+")
_ON = frozenset({"on", "against", "targeting", "hit", "struck", "attacked", "at", "targeted"})
_BY = frozenset({"by", "from"})
_IN = frozenset({"in", "near", "at", "around", "inside", "across", "off", "over", "within", "of"})
_ACTS = re.compile(
    r"(?:attack|strike|struck|raid|assault|shell|bomb|launch|rocket|drone|missile|clash|ambush|shoot|fire)"
)
_HARMS = re.compile(r"(?:kill|wound|injur|abduct|kidnap)\w*")
_SUFFERED = re.compile(
    r"(?:(?:in|at|near|across|around|inside) (?:\w+ ){1,5}?)?(?:(?:have|has|had|that) )?"
    r"(?:(?:not|never|also|again) )?(?:(?:been|being|was|were|is|are|get|gets|got)(?: \w+){0,2}?"
    r" (?:attacked|struck|hit|targeted|shelled|bombed|bombarded|raided|ambushed|assaulted|shot|fired|killed"
    r"|wounded|injured|hurt|abducted|kidnapped)"
    r"|c[ao]m(?:e|es|ing) under)\b"
)
_NEAR = 9
"""Words after a name within which it is said to have been attacked."""
_LISTED = re.compile(r"\s*(?:,|,?\s*and|,?\s*or)\s+(?:in |on |by |the )*")
_KINDS = (
    (re.compile(r"\bclash", re.IGNORECASE), "clash"),
    (re.compile(r"\b(?:abduct|kidnap)", re.IGNORECASE), "abduct"),
    (re.compile(r"\bprotest", re.IGNORECASE), "protest"),
    (re.compile(r"\briot", re.IGNORECASE), "riot"),
)
_FROM = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_TOLD = re.compile(
    r" (?:has |have |had )?(?:recorded|reported|counted|documented|registered|logged|observed|noted|saw"
    r"|seen)\b"
)
"""Who tells of attacks did not carry them out."""
_ONE_ACT = re.compile(r" (?:\w+ )?(?:attack|strike|airstrike|raid|bombing|shelling|assault|ambush)\b(?!s)")
_AND = re.compile(r"\b(?:and|or|elsewhere)\b")
_PART_OF = re.compile(r"\b(?:(?:north|south|east|west|central)\w*[- ]){1,2}$")
_TOWN_KM = 60.0
_ANYBODY = frozenset({"people", "persons", "men", "women", "others", "group", "groups", "forces", "state"})
"""Words of many names that by themselves name nobody."""
_IDLE = frozenset({"the", "a", "an", "any", "all", "new", "further", "more"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a sentence speaks of; `unknown` are its names that nobody known bears, `open` those of several.

    `unread` are words that are none of a count's and name nobody of the record.
    """

    scope: Scope
    unknown: tuple[str, ...]
    open: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    end: int
    name: str


def spoken(sentence: str, book: Book, world: World) -> Spoken:
    """Read whose happenings a sentence speaks of, on whom, and where.

    What stands after "on" is a target, after "by" an actor, after "in" an area; a name before the act is an
    actor, one after it a target. A name that the world does not know must be one that the record holds; of
    several places of one name the record's countries settle which, as those of a report do.
    """
    lands = _lands(book)
    small = tuple(small_names(sentence, world))
    named = [_Named(one.span.start, one.span.end, one.name) for one in small]
    named += _capital(sentence, world, lands)
    sides: dict[str, Side] = {}
    areas: list[tuple[_Named, Area]] = []
    unknown: list[str] = []
    spare: list[str] = []
    role, end = "", 0
    for one in sorted(named, key=lambda each: each.start):
        listed = bool(role) and _LISTED.fullmatch(sentence, end, one.start) is not None
        role, end = role if listed else _role(sentence, one), one.end
        place = area(one.name, world, lands) or _unplaced(one.name, book)
        who = side_among(one.name, book.told, world)
        if role == "actor" and (told := _TOLD.match(sentence, one.end)):
            spare.append(f"{one.name}{told.group()}")
        elif (
            place is not None and who.id is None and role == "actor" and _FROM.search(sentence, 0, one.start)
        ):
            unknown.append(f"from {one.name}")
        elif place is not None and _where(
            _of_act(sentence, one) or role, one.name, place, who, (book, world)
        ):
            areas.append((one, place))
        elif (who.id is not None or _held(who, book)) and role != "area" and role not in sides:
            sides[role] = who
        elif place is not None and who.id is None:
            areas.append((one, place))
        elif role == "area" and "target" not in sides and _held(who, book):
            sides["target"] = who
        elif who.id is not None:
            spare.append(one.name)
        else:
            unknown.append(one.name)
    runs = list(led(sentence, [one.span for one in small]))
    unknown += _sided(sentence, runs, sides, (book, world))
    taken = [Span(one.start, one.end) for one in named] + [run.span for run in runs]
    left = _sided(sentence, unread(sentence, taken), sides, (book, world))
    several = tuple(dict.fromkeys(one for one in unknown if _several(one, world)))
    return Spoken(
        scope=Scope(
            actor=sides.get("actor"),
            target=sides.get("target"),
            areas=_narrowed(sentence, areas),
            kind=next((kind for pattern, kind in _KINDS if pattern.search(sentence)), "attack"),
            means=named_means(sentence),
        ),
        unknown=tuple(dict.fromkeys(one for one in unknown if one not in several)),
        open=several,
        unread=tuple(dict.fromkeys((*spare, *left))),
    )


def _narrowed(sentence: str, named: Sequence[tuple[_Named, Area]]) -> tuple[Area, ...]:
    """Leave out an area that only says where another one lies: "in Kutum in Darfur" is in Kutum.

    "In Kutum and in Darfur" is in both.
    """
    wider = {
        at
        for at, (one, place) in enumerate(named)
        for other, inner in named
        if inner != place
        and place.around(inner)
        and not _AND.search(sentence, min(one.end, other.end), max(one.start, other.start))
    }
    return tuple(dict.fromkeys(place for at, (_, place) in enumerate(named) if at not in wider))


def _sided(
    sentence: str, runs: Iterable[Small], sides: dict[str, Side], held: tuple[Book, World]
) -> list[str]:
    """Take runs of words in small letters for sides where the record holds them; gives those left over."""
    out = []
    for run in runs:
        role = _role(sentence, _Named(run.span.start, run.span.end, run.name))
        who = side_among(run.name, held[0].told, held[1])
        if role != "area" and role not in sides and run.name not in _ANYBODY and _held(who, held[0]):
            sides[role] = who
        else:
            out.append(run.name)
    return out


def _several(name: str, world: World) -> bool:
    """Tell whether several known actors or places bear a name, and nothing settles which is meant."""
    told = world.explain(name)
    return len(told.entities) > 1 or len(told.places) > 1


def _unplaced(name: str, book: Book) -> Area | None:
    """Give the place of a name that the record tells of and no table places."""
    told = (place for one in book.told for place in one.places if place.lat is None)
    return next((Area(name=place.name) for place in told if plain(place.name) == plain(name)), None)


def _lands(book: Book) -> frozenset[str]:
    """Give the countries that the record's incidents lie in."""
    return frozenset(place.country for one in book.told for place in one.places if place.country)


def _of_act(sentence: str, one: _Named) -> str | None:
    """Take the name in "the Kabul attack" for whom it struck; "Kabul attacked" is a government."""
    led_ = sentence[: one.start].lower().endswith("the ")
    return "target" if led_ and _ONE_ACT.match(sentence, one.end) else None


def _where(role: str, name: str, place: Area, who: Side, held: tuple[Book, World]) -> bool:
    """Tell the name of a place that says where: led by "in", a town that is struck, or one of no known side.

    "The Kutum attack" and "an attack on Kutum" are in Kutum, unless a doer of the record is so called.
    """
    book, world = held
    if role == "area" or _town(role, name, place, who, world):
        return True
    named = {plain(one.name) for each in book.told for one in each.actors}
    return who.id is None and plain(name) not in named


def _town(role: str, name: str, place: Area, who: Side, world: World) -> bool:
    """Tell a town that is struck from the government that its name often stands for."""
    entity = world.entity(who.id) if who.id else None
    seat = entity is not None and entity.type is EntityType.GOVERNMENT and plain(entity.name) != plain(name)
    return role == "target" and seat and place.lat is not None and place.radius_km <= _TOWN_KM


def _bare(span: Span, sentence: str, world: World) -> Span:
    """Leave the means out of a name that ends in one: "Russian drone strikes" are Russia's."""
    words = span.of(sentence)
    first, _, last = words.rpartition(" ")
    if first and any(pattern.fullmatch(last) for pattern, _ in MEANS) and side(first, world).id is not None:
        return Span(span.start, span.start + len(first))
    return span


def _capital(sentence: str, world: World, lands: frozenset[str]) -> list[_Named]:
    """Give names in capitals, each with its known parts: "US forces" may go on in small letters."""
    times = [time.span for time in find_times(sentence)]
    spans = [hit.span for hit in world.hits(sentence)]
    spans += [hit.span for hit in world.place_hits(sentence, near=lands)]
    hits = [
        span for span in spans if not _timed(span, times) and span.of(sentence) != span.of(sentence).lower()
    ]
    out: list[_Named] = []
    for span in sorted(hits, key=lambda each: (each.start, -each.end)):
        if not out or span.start >= out[-1].end:
            bare = _bare(span, sentence, world)
            out.append(_Named(bare.start, bare.end, bare.of(sentence)))
    for name in capitals(sentence, world):
        at = sentence.find(name)
        if at >= 0 and not any(one.start < at + len(name) and at < one.end for one in out):
            part = _PART_OF.search(sentence, 0, at)
            begins = part.start() if part else at
            out.append(_Named(begins, at + len(name), sentence[begins:at] + name))
    return out


def _timed(span: Span, times: Sequence[Span]) -> bool:
    return any(one.overlaps(span) for one in times)


def _role(sentence: str, one: _Named) -> str:
    """Tell what a name is, by the words around it."""
    left = [word.lower() for word in _WORD.findall(sentence[: one.start])]
    while left and left[-1] in _IDLE:
        left.pop()
    right = [word.lower() for word in _WORD.findall(sentence[one.end :])]
    lead = left[-1] if left else ""
    if lead in _BY:
        return "actor"
    if lead in _ON - {"at"}:
        return "target"
    if lead in _IN:
        return "area"
    if _SUFFERED.match(" ".join(right[:_NEAR])):
        return "target"
    if any(_ACTS.match(word) for word in right[:3]):
        return "actor"
    return "target" if any(_ACTS.match(word) or _HARMS.match(word) for word in left) else "actor"


def _known(book: Book) -> list[str]:
    told = [one.name for each in book.told for one in (*each.actors, *each.targets)]
    places: Sequence[reported.Told | reported.Counted] = [*book.told, *book.counted]
    return [*told, *(place.name for one in places for place in one.places)]


def _held(who: Side, book: Book) -> bool:
    """Tell whether the record names somebody whom the world does not know."""
    return any(who.holds(one) for each in book.told for one in (*each.actors, *each.targets))
