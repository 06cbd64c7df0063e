"""The user's own file of actors, holders of offices and places: everything that is wrong with it, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable, NoSuchSource
from onrecord.model import Problem
from onrecord.world.load import World
from onrecord.world.tables import KINDS, check_row, unchecked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def faults(path: Path) -> tuple[Problem, ...]:
    """Give every fault of a user's own file, each with what to do; empty where `World.load` takes it.

    Schema first, table by table; where that is right, what only the whole world can tell: unknown parents,
    ids that stand twice, points that lie nowhere.
    """
    try:
        found = tuple(_schema(path))
        if not found:
            World.load(path)
    except (DamagedTable, NoSuchSource) as error:
        return (_fault(path, error),)
    return found


def _schema(path: Path) -> Iterator[Problem]:
    read = unchecked(path)
    for kind in KINDS:
        for row in read[kind]:
            try:
                check_row(path, kind, row)
            except DamagedTable as error:
                yield _fault(path, error)


def _fault(path: Path, error: Exception) -> Problem:
    return Problem(stage="world", subject=str(path), message=str(error), fatal=True)
