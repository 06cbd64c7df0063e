"""The table of words that hold what hangs on them, as rows: the file says what each field means."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table; the file says what each field means."""

    words: frozenset[str]
    forms: frozenset[str]
    makes: Modality | None
    negated: Modality
    told: bool
    coming: bool
    subject: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The table of words that hold what hangs on them."""

    rows: Mapping[str, tuple[Row, ...]]
    passing: frozenset[str]
    reports: frozenset[str]
    bundles: frozenset[str]
    wrongly: frozenset[str]
    adjectives: Mapping[Modality, frozenset[str]]


@cache
def table() -> Matrix:
    """Load the table; raises DamagedTable where a row breaks its schema."""
    path = resources.files("onrecord.claims").joinpath("matrix.toml")
    read = tomllib.loads(path.read_text("utf-8"))
    rows: dict[str, tuple[Row, ...]] = {}
    for raw in read["row"]:
        if unknown := sorted(set(raw) - set(Row.__dataclass_fields__)):
            raise DamagedTable(path, f"a row has the unknown field {unknown[0]!r}")
        makes = raw.get("makes")
        row = Row(
            words=frozenset(raw["words"]),
            forms=frozenset(raw["forms"]),
            makes=Modality(makes) if makes else None,
            negated=Modality(raw.get("negated", "negated")),
            told=bool(raw.get("told")),
            coming=bool(raw.get("coming")),
            subject=frozenset(raw.get("subject", ())),
        )
        for word in row.words:
            rows[word] = (*rows.get(word, ()), row)
    lists = {name: frozenset(read[name]["words"]) for name in ("passing", "reports", "bundles", "wrongly")}
    adjectives = {Modality(name): frozenset(words) for name, words in read["adjectives"].items()}
    return Matrix(rows=rows, adjectives=adjectives, **lists)
