"""The table of words that name happenings, checked when it is loaded."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Mapping

PARTS = frozenset({"act", "harm", "damage", "total", "speech"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the trigger table; the file says what each field means."""

    kind: str
    part: str
    means: str | None = None
    modality: Modality | None = None
    weak: bool = False
    clause: bool = False
    person: bool = False
    place: bool = False
    passive: bool = False
    crowd: bool = False
    infinitive: bool = False
    public: bool = False
    direct: bool = False
    doer: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The trigger table, indexed by lemma."""

    verbs: Mapping[str, tuple[Row, ...]]
    nouns: Mapping[str, tuple[Row, ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Row], ...]]
    means: Mapping[str, str]
    violent: frozenset[str]
    public: frozenset[str]


@cache
def table() -> Lexicon:
    """Load the trigger table; raises DamagedTable where a row breaks its schema."""
    path = resources.files("onrecord.claims").joinpath("triggers.toml")
    read = tomllib.loads(path.read_text("utf-8"))
    verbs: dict[str, tuple[Row, ...]] = {}
    nouns: dict[str, tuple[Row, ...]] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], Row], ...]] = {}
    for raw in read["row"]:
        row = _row(path, raw)
        for lemma in row.verbs:
            verbs[lemma] = (*verbs.get(lemma, ()), row)
        for lemma in row.nouns:
            nouns[lemma] = (*nouns.get(lemma, ()), row)
        for phrase in row.phrases:
            both = (*phrases.get(phrase[0], ()), (phrase, row))
            phrases[phrase[0]] = tuple(sorted(both, key=lambda x: -len(x[0])))
    means = {word: name for name, words in read["means"].items() for word in words}
    return Lexicon(
        verbs=verbs,
        nouns=nouns,
        phrases=phrases,
        means=means,
        violent=frozenset(read["violent"]["words"]),
        public=frozenset(read["public"]["words"]),
    )


def _row(path: object, raw: dict[str, object]) -> Row:
    known = set(Row.__dataclass_fields__)
    if unknown := sorted(set(raw) - known):
        raise DamagedTable(path, f"a row has the unknown field {unknown[0]!r}")
    if raw.get("part") not in PARTS:
        raise DamagedTable(path, f"the row for {raw.get('kind')!r} has no part out of {sorted(PARTS)}")

    def words(name: str) -> tuple[str, ...]:
        value = raw.get(name, [])
        if not isinstance(value, list):
            raise DamagedTable(path, f"{name} of {raw.get('kind')!r} is no list of words")
        return tuple(str(word) for word in value)

    modality = raw.get("modality")
    means = raw.get("means")
    return Row(
        kind=str(raw["kind"]),
        part=str(raw["part"]),
        means=str(means) if means else None,
        modality=Modality(str(modality)) if modality else None,
        weak=bool(raw.get("weak")),
        clause=bool(raw.get("clause")),
        person=bool(raw.get("person")),
        place=bool(raw.get("place")),
        passive=bool(raw.get("passive")),
        crowd=bool(raw.get("crowd")),
        infinitive=bool(raw.get("infinitive")),
        public=bool(raw.get("public")),
        direct=bool(raw.get("direct")),
        doer=frozenset(words("doer")),
        object=frozenset(words("object")),
        unless=frozenset(words("unless")),
        verbs=words("verbs"),
        nouns=words("nouns"),
        phrases=tuple(tuple(phrase.split()) for phrase in words("phrases")),
    )
