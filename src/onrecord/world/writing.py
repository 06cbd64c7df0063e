"""Adding an actor to the user's own file; a file that would not load is never left behind."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable
from onrecord.world.own import faults

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.model import Entity

_HEAD = "# Actors and places of one's own, read before the tables of onrecord.\n"


def add_actor(path: Path, entity: Entity) -> None:
    """Add an actor to a user's own file, or make the file; it wins over an actor of the same id.

    Raises DamagedTable where the file, or the file with the actor in it, breaks the schema; then the file
    stays as it was.
    """
    before = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    passing = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    try:
        passing.write_text(f"{before.rstrip()}\n\n{_table(entity)}", encoding="utf-8")
        if found := faults(passing):
            raise DamagedTable(path, f"the actor was not added: {found[0].message}")
        passing.replace(path)
    finally:
        passing.unlink(missing_ok=True)


def _table(entity: Entity) -> str:
    rows: dict[str, object] = {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type.value,
        "country": entity.country,
        "parent": entity.parent,
        "aliases": list(entity.aliases) or None,
        "source": entity.source,
    }
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in rows.items() if value)
    return "[[actor]]\n" + "\n".join(lines) + "\n"
