"""The state of the world: which tables a reading was made with."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable, NoSuchSource

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
_LENGTH = 8


def world_state(extra: Path | None = None) -> str:
    """Name the state of the world in 8 hexadecimal digits: another byte in any table is another state.

    `extra` is the user's own file, as for `World.load`. The tables are read, not understood: it takes some
    milliseconds. Raises NoSuchSource where the user's file is missing, DamagedTable where it is a folder.
    """
    digest = hashlib.sha256()
    for name, path in _tables(extra):
        try:
            with path.open("rb") as file:
                digest.update(f"{name}\n".encode())
                digest.update(hashlib.file_digest(file, "sha256").digest())
        except FileNotFoundError as error:
            raise NoSuchSource(path) from error
        except IsADirectoryError as error:
            raise DamagedTable(path, "this is a folder, no file of actors and places") from error
    return digest.hexdigest()[:_LENGTH]


def _tables(extra: Path | None) -> Iterator[tuple[str, Path]]:
    """Give the tables by a name that no move of the package or of the user's file changes."""
    for path in sorted((*HERE.rglob("*.toml"), *HERE.rglob("*.tsv"))):
        yield path.relative_to(HERE).as_posix(), path
    if extra is not None:
        yield "extra", extra
