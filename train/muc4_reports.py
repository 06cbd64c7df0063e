"""MUC-4's reports with their templates: as the papers' preparation has them, and as words that bear labels.

The preparation is that of github.com/xinyadu/gtt: texts in small letters, five roles, every entity with the
ways that a text names it. Each place where one of these stands in the text counts as a mention. Of the 1,300
reports of the training part a tenth, drawn by hash, is kept back.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from bench._sets import data

from onrecord.claims.learned.windows import windows
from train.capitals import uncapitalised
from train.muc4_keys import dropped, value
from train.muc4_labelled import CONFIDENCES, EFFECTS, TAGGED, Labelled, Mention
from train.muc4_score import ROLES, Template, entity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.claims.learned.pieces import Vocabulary, Word
    from train.muc4_labelled import Dropped

FITS = 510
"""Pieces in a window, all that the encoder has places for: three of four reports are one window."""


def reports(part: str, vocabulary: Vocabulary) -> list[Labelled]:
    """Give the reports of a part: "train" (DEV-MUC3) or "dev" (TST1 and TST2)."""
    more = dropped(part)
    return [_labelled(row, more.get(row["docid"], ()), vocabulary) for row in rows(part)]


@cache
def rows(part: str) -> tuple[dict[str, Any], ...]:
    """Give a part as the preparation has it."""
    text = (data("muc4") / "gtt-processed" / f"{part}.json").read_text("utf-8")
    return tuple(json.loads(line) for line in text.splitlines() if line.strip())


def template(row: Mapping[str, Any]) -> Template:
    """Give a template of the preparation."""
    roles = {
        role: tuple(entity(*(words for words, _ in ways)) for ways in row[role] if ways) for role in ROLES
    }
    return Template(type=row["incident_type"], roles=roles)


def written(text: str) -> str:
    """Give a text of the preparation, all small, in the letters that news mostly has: as long as it was."""
    return uncapitalised(text.upper())


def _labelled(row: Mapping[str, Any], more: Sequence[Dropped], vocabulary: Vocabulary) -> Labelled:
    key: list[Template] = []
    kept: list[Dropped] = []
    names = _Names({}, {})
    for one, beside in zip(row["templates"], more, strict=True):
        made = template(one)
        if made not in key:  # those that differ in none of the papers' slots are one
            key.append(made)
            kept.append(beside)
        names.add(one, beside, key.index(made))
    text = row["doctext"]
    cut = tuple(windows(written(text), vocabulary, fits=FITS))
    return Labelled(
        name=row["docid"],
        text=text,
        windows=cut,
        key=tuple(key),
        dropped=tuple(kept),
        mentions=tuple(names.found(text, [word for window in cut for word in window.words])),
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """The words that templates give for each role, with the templates' numbers and what is told of them."""

    templates: dict[tuple[int, str], set[int]]
    told: dict[tuple[int, str], int]

    def add(self, row: Mapping[str, Any], beside: Dropped, number: int) -> None:
        given = {role: [words for ways in row[role] for words, _ in ways] for role in ROLES}
        given |= {"Described": [*beside.described], "Place": [*beside.places]}
        values = {"PerpOrg": (CONFIDENCES, beside.confidence)}
        values |= dict.fromkeys(("Victim", "Described"), (EFFECTS, beside.effect))
        for at, role in enumerate(TAGGED):
            known, those = values.get(role, ((), ()))
            for name in given[role]:
                self.templates.setdefault((at, name), set()).add(number)
                told = [k for k, one in enumerate(known) if one in value(those, name)]
                if told:
                    self.told.setdefault((at, name), told[0])

    def found(self, text: str, words: Sequence[Word]) -> Iterator[Mention]:
        """Give where the names stand; one inside a longer one of its role is none."""
        starts = {word.start: at for at, word in enumerate(words)}
        ends = {word.end: at for at, word in enumerate(words)}
        taken: set[tuple[int, int]] = set()
        for role, name in sorted(self.templates, key=lambda one: (-len(one[1]), one)):
            for met in re.finditer(re.escape(name), text):
                first, last = starts.get(met.start()), ends.get(met.end())
                if first is None or last is None or taken & {(role, first), (role, last)}:
                    continue
                taken.update((role, at) for at in range(first, last + 1))
                yield Mention(
                    role=role,
                    first=first,
                    last=last,
                    templates=frozenset(self.templates[role, name]),
                    told=self.told.get((role, name), -1),
                )
