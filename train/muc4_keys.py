"""The slots of MUC-4's keys that the papers drop: stage, confidence, effect on people, date and place.

The prepared templates (`train.muc4_reports`) stand in the order of the keys, one for one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bench._sets import data

from train.muc4_labelled import STAGES, Dropped
from train.muc4_score import entity, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from train.muc4_labelled import Valued

FILES = {"train": ("dev/key-dev-*",), "dev": ("tst1/key-tst1.v7", "tst2/key-tst2.v4")}
_DATE, _WHERE, _STAGE, _CONFIDENCE, _DESCRIBED, _EFFECT = 2, 3, 5, 11, 19, 23
_FIELD = re.compile(r"^(\d+)\.\s+[A-Z: ]+?\s{2,}(.*)$")
_STRING = r'"((?:[^"\\]|\\.)*)"'
_TOLD = re.compile(rf"([A-Z][A-Z /()?]*):\s*({_STRING}(?:\s*/\s*{_STRING})*)")
_PART = re.compile(r"\s*\([^)]*\)")


@cache
def dropped(part: str) -> Mapping[str, tuple[Dropped, ...]]:
    """Give by report what its templates tell; "train" (DEV-MUC3) or "dev" (TST1 and TST2)."""
    out: dict[str, list[Dropped]] = {}
    folder = data("muc4") / "corpora"
    for path in sorted(one for pattern in FILES[part] for one in folder.glob(pattern)):
        for fields in templates(path.read_text("latin-1").splitlines()):
            if fields[1] != "*":
                out.setdefault(fields[0].split()[0], []).append(of(fields))
    return {name: tuple(those) for name, those in out.items()}


def templates(lines: Iterable[str]) -> Iterator[dict[int, str]]:
    """Give the fields of each template by their numbers; lines that a field goes on over are joined."""
    held: dict[int, str] = {}
    at = -1
    for line in lines:
        met = _FIELD.match(line)
        if met and int(met[1]) == 0 and held:
            yield held
            held = {}
        if met:
            at = int(met[1])
            held[at] = met[2].strip()
        elif at >= 0 and line.strip() and not line.startswith(";"):
            held[at] += " " + line.strip()
    if held:
        yield held


def of(fields: Mapping[int, str]) -> Dropped:
    """Read the dropped slots of a template."""
    return Dropped(
        stage=frozenset(one for one in STAGES if one in fields.get(_STAGE, "")),
        confidence=tuple(_told(fields.get(_CONFIDENCE, ""))),
        effect=tuple(_told(fields.get(_EFFECT, ""))),
        described=tuple(_words(one) for one in re.findall(_STRING, fields.get(_DESCRIBED, ""))),
        places=tuple(_places(fields.get(_WHERE, ""))),
        date=fields.get(_DATE, "-"),
    )


def value(told: Iterable[Valued], name: str) -> frozenset[str]:
    """Give what is told of somebody by one of the names."""
    return next((values for those, values in told if plain(name) in those), frozenset())


def _told(field: str) -> Iterator[Valued]:
    for values, strings, *_ in _TOLD.findall(field):
        names = entity(*map(_words, re.findall(_STRING, strings)))
        yield names, frozenset(one.strip(" ?()") for one in values.split("/"))


def _words(string: str) -> str:
    return string.replace("\\", "").strip().lower()


def _places(field: str) -> Iterator[str]:
    for part in re.split(r":|\s/\s|\s-\s", _PART.sub("", field)):
        name = part.strip(" -?").lower()
        if len(name) > 1:
            yield name
