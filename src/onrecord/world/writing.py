"""Adding an actor to the user's own file; a file that would not load is never left behind."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable, UnreadableSetting
from onrecord.world.own import faults
from onrecord.world.tables import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onrecord.model import Entity

_HEAD = "# Actors and places of one's own, read before the tables of onrecord.\n"


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """Wait until nobody else changes a file of this folder so; what is read and written within is not lost.

    The folder itself is locked, which leaves nothing behind; where the system cannot do so, nothing is.
    """
    try:
        import fcntl  # noqa: PLC0415 -- not on Windows

        lock = os.open(path.resolve().parent, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def add_actor(path: Path, entity: Entity) -> None:
    """Add an actor to a user's own file, or make the file; it wins over an actor of the same id.

    Raises UnreadableSetting where the id is none or the file's folder is not there, DamagedTable where the
    file, or the file with the actor in it, breaks the schema; then the file stays as it was.
    """
    if not is_id(entity.id):
        raise UnreadableSetting("the actor's id", entity.id, "small letters and digits, parted by hyphens")
    if not path.parent.is_dir():
        raise UnreadableSetting("world", str(path), "a path in a folder that is there")
    if path.is_dir():
        raise DamagedTable(path, "this is a folder, no file of actors and places")
    # Where a link leads to the file, the file is changed and the link stays.
    path = path.resolve()
    before = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    passing = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    try:
        with passing.open("w", encoding="utf-8") as file:
            file.write(f"{before.rstrip()}\n\n{_table(entity)}")
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, passing)
        if found := faults(passing):
            what = found[0].message.removeprefix(f"{passing}: ").removesuffix("; correct the file.")
            raise DamagedTable(path, f"the actor was not added: {what}")
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
