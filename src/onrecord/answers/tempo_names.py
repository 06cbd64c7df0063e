"""Which incidents of a list a sentence speaks of, by the names it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.answers.tempo_means import named_means
from onrecord.answers.tempo_phrases import Small, led, small_names, told_words
from onrecord.answers.tempo_unread import unread
from onrecord.dates import find_times
from onrecord.model import Span
from onrecord.tempo.grouping import ALL
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.model import Happening, Series

_PARTS = ("actor", "target", "area", "kind")
_SERIES = "series"
_TELLING = ("actor", "target", "area", _SERIES)
_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[-'’]\w+)*")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")
_IDLE = frozenset({"the", "a", "an", "any", "all", "its", "their"})
_WHERE = frozenset({"in", "near", "at", "across", "inside", "around", "within", "off", "over"})
_LED = (
    (_WHERE, ("area", _SERIES)),
    (frozenset({"by"}), ("actor", _SERIES)),
    (frozenset({"on", "against", "targeting"}), ("target", "area", _SERIES)),
)
"""Words that lead a name, and the columns that may bear it then."""
_NOBODY = ("unidentified", "unknown", "unnamed", "not known")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The incidents that a sentence speaks of.

    `named` are the values of the list that it names, `unknown` its names that no incident bears; `nameless`
    tells that the list has neither actors, targets, areas nor series, so that names part nothing. `unnamed`
    are incidents that would be spoken of if the actor, whom the list does not name, were the one named.
    `unread` are words that are none of a count's and that no incident bears.
    """

    happenings: tuple[Happening, ...]
    unnamed: tuple[Happening, ...]
    named: tuple[str, ...]
    unknown: tuple[str, ...]
    nameless: bool
    unread: tuple[str, ...] = ()


def spoken(series: Sequence[Series], sentence: str) -> Spoken:
    """Find the incidents that bear the names of a sentence; a column that it does not name is free."""
    rows = [(h, _values(h, one.name)) for one in series for h in one.happenings]
    known = {part: sorted({v for _, row in rows if (v := row.get(part))}) for part in (*_PARTS, _SERIES)}
    words = _words(sentence)
    met = {part: [v for v in known[part] if _held(_words(v), words)] for part in _PARTS}
    met[_SERIES] = []
    unknown: list[str] = []
    world = World.load()
    whole = {part: tuple(values) for part, values in met.items()}
    small = tuple(small_names(sentence, world))
    for name in (*capitals(sentence, world), *(one.name for one in small)):
        columns = _columns(sentence, sentence.lower().find(name.lower()))
        for piece in _left(name, [value for values in whole.values() for value in values]):
            taken = {p for p, values in whole.items() if any(_held(_words(v), _words(name)) for v in values)}
            found = _bearing(piece, {p: known[p] for p in columns if p not in taken}, world)
            if found is None:
                unknown.append(name)
                break
            met[found[0]] += found[1]
    named = [one.span for one in small] + [one.span for one in world.hits(sentence)]
    named += [one.span for one in world.place_hits(sentence)]
    telling = any(known[part] for part in _TELLING)
    runs = list(led(sentence, [one.span for one in small])) if telling else []
    unknown += _borne(sentence, runs, known, met)
    left = _borne(sentence, list(unread(sentence, named + [one.span for one in runs])), known, met)
    left += _by_means(sentence, known, met) if telling else []
    kept = [h for h, row in rows if _fits(row, met)]
    actors = set(met["actor"])
    bare = {part: values for part, values in met.items() if part != "actor"}
    unnamed = [h for h, row in rows if actors and _nobody(row["actor"]) and _fits(row, bare)]
    return Spoken(
        happenings=tuple(kept),
        unnamed=tuple(h for h in unnamed if h not in kept),
        named=tuple(dict.fromkeys(" or ".join(dict.fromkeys(values)) for values in met.values() if values)),
        unknown=tuple(dict.fromkeys(unknown)),
        nameless=not any(known[part] for part in _TELLING),
        unread=tuple(dict.fromkeys(one for one in left if one not in unknown)),
    )


def _columns(sentence: str, at: int) -> tuple[str, ...]:
    """Give the columns that may bear a name, by the word that leads it: "in" Yemen is no force of Yemen."""
    lead = next((word for word in reversed(_WORD.findall(sentence[:at].lower())) if word not in _IDLE), "")
    return next((columns for leads, columns in _LED if lead in leads), (*_PARTS, _SERIES))


def _borne(
    sentence: str, runs: Iterable[Small], known: Mapping[str, Sequence[str]], met: dict[str, list[str]]
) -> list[str]:
    """Take words in small letters for the values of the list that hold them all; gives those left over."""
    out = []
    for run in runs:
        words = told_words(run.name)
        told = {_stem(word) for word in words}
        if told <= {word for values in met.values() for value in values for word in _words(value)}:
            continue
        columns = _columns(sentence, run.span.start)
        each = ((part, [v for v in known[part] if told <= set(_words(v))]) for part in columns)
        part, values = next((found for found in each if found[1]), ("", []))
        if values:
            met[part] += values
        else:
            out.append(run.name)
    return out


def _by_means(sentence: str, known: Mapping[str, Sequence[str]], met: dict[str, list[str]]) -> list[str]:
    """Take the means that a sentence names for the kinds that are so called; gives it where none is."""
    means = named_means(sentence)
    if means is None or met["kind"] or met[_SERIES]:
        return []
    kinds = [value for value in known["kind"] if means in _words(value)]
    met["kind"] += kinds
    return [] if kinds else [means]


def _fits(row: Mapping[str, str | None], met: Mapping[str, Sequence[str]]) -> bool:
    return all(row.get(part) in values for part, values in met.items() if values)


def _nobody(actor: str | None) -> bool:
    """Tell whether a row names no actor, in the words of tables that always fill the column."""
    return actor is None or actor.lower().startswith(_NOBODY)


def _values(happening: Happening, series: str) -> dict[str, str | None]:
    parts = {
        "actor": happening.actor,
        "target": happening.target,
        "area": happening.area,
        "kind": happening.kind,
    }
    return {**parts, _SERIES: None if series == ALL else series}


def capitals(sentence: str, world: World) -> Iterator[str]:
    """Give the runs of capitalised words outside times; of a sentence's first word the world must know more.

    Every first word has its capital, so one alone is a name only where it is that of a known actor or place.
    """
    times = [time.span for time in find_times(sentence)]
    tokens = [Span(*found.span()) for found in _TOKEN.finditer(sentence)]
    run: Span | None = None
    for at, token in enumerate(tokens):
        word = token.of(sentence)
        capital = word != word.lower() and not any(span.overlaps(token) for span in times)
        if at == 0 and capital and word[1:] == word[1:].lower():
            capital = any(hit.span.overlaps(token) for hit in world.hits(sentence)) or (
                any(hit.span.overlaps(token) for hit in world.place_hits(sentence))
            )
        joined = run is not None and sentence[run.end : token.start].strip() == ""
        if run is not None and not (capital and joined):
            yield _POSSESSIVE.sub("", run.of(sentence))
            run = None
        if capital:
            run = token if run is None else run.hull(token)
    if run is not None:
        yield _POSSESSIVE.sub("", run.of(sentence))


def _left(name: str, held: Sequence[str]) -> list[str]:
    """Give the parts of a name that no value which the sentence holds whole accounts for."""
    words = _words(name)
    if any(_held(words, _words(value)) for value in held):
        return []
    free = [True] * len(words)
    for value in map(_words, held):
        for at in range(len(words) - len(value) + 1):
            if words[at : at + len(value)] == value:
                free[at : at + len(value)] = [False] * len(value)
    if all(free):
        return [name]
    pieces: list[list[str]] = [[]]
    for word, open_ in zip(words, free, strict=True):
        if open_:
            pieces[-1].append(word)
        elif pieces[-1]:
            pieces.append([])
    return [" ".join(piece) for piece in pieces if piece]


def _bearing(name: str, known: Mapping[str, Sequence[str]], world: World) -> tuple[str, list[str]] | None:
    """Give the first column with values that hold a name, or mean the same actor, and those values."""
    entity = world.named(name)
    for part, values in known.items():
        found = [
            value
            for value in values
            if _held(_words(name), _words(value))
            or (entity is not None and (other := world.named(value)) is not None and other.id == entity.id)
        ]
        if found:
            return part, found
    return None


def _words(text: str) -> list[str]:
    bare = _INITIALS.sub(lambda found: found.group().replace(".", ""), text)
    return [_stem(word) for word in _WORD.findall(bare.lower())]


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _held(name: Sequence[str], words: Sequence[str]) -> bool:
    size = len(name)
    return size > 0 and any(list(words[at : at + size]) == list(name) for at in range(len(words) - size + 1))
