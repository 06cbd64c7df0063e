"""One frozen Settings, read once by the doors: option, then environment, then file, then default.

The file is `onrecord.toml` in the working folder, else in the user's configuration folder
(`$XDG_CONFIG_HOME/onrecord/`, by default `~/.config/onrecord/`).
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.errors import DamagedTable, UnreadableSetting

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = "onrecord.toml"
_TRUE = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What holds for a whole run; `origin` says of each setting where its value came from.

    `db`: the record file. `jobs`: processes that read pages. `seconds`, `memory_mb`: what one page may
    take. `extractor`: who reads reports into claims. `world`: the user's own actors and places.

    For an extractor that asks a language model: `endpoint` and `model` say which, `allow_remote` that it
    may be on another machine; `max_tokens`, `max_cost` (by `price`, of a million tokens asked and a
    million answered: "0.5,1.5") and `max_minutes` bound a whole run. `cache` is the folder of answers.
    """

    db: Path = Path("onrecord.db")
    jobs: int = 1
    seconds: float = 60.0
    memory_mb: int = 4096
    extractor: str = "rules"
    world: Path | None = None
    endpoint: str | None = None
    model: str | None = None
    allow_remote: bool = False
    max_tokens: int = 2_000_000
    max_cost: float | None = None
    price: str | None = None
    max_minutes: float | None = None
    cache: Path | None = None
    origin: tuple[tuple[str, str], ...] = ()


NAMES = tuple(field.name for field in fields(Settings) if field.name != "origin")


def load(
    options: Mapping[str, object], environment: Mapping[str, str] | None = None, folder: Path | None = None
) -> Settings:
    """Put the settings together; an option of None counts as not given.

    Raises:
        UnreadableSetting: a value that cannot be used.
        DamagedTable: a settings file that is no TOML, or names a setting that does not exist.

    """
    environ = os.environ if environment is None else environment
    path, stored = _stored(environ, folder or Path())
    values: dict[str, object] = {}
    origin: dict[str, str] = {}
    for name in NAMES:
        variable = f"ONRECORD_{name.upper()}"
        if options.get(name) is not None:
            values[name], origin[name] = _value(f"--{name.replace('_', '-')}", name, options[name]), "option"
        elif environ.get(variable):
            values[name], origin[name] = _value(variable, name, environ[variable]), variable
        elif name in stored:
            values[name], origin[name] = _value(f"{path}: {name}", name, stored[name]), str(path)
        else:
            origin[name] = "default"
    return Settings(**values, origin=tuple(origin.items()))  # type: ignore[arg-type]  # _value checked each


def _stored(environ: Mapping[str, str], folder: Path) -> tuple[Path | None, Mapping[str, object]]:
    # A home that cannot be told is no place to look; `Path.home` would raise.
    home = environ.get("XDG_CONFIG_HOME") or Path(os.path.expanduser("~")) / ".config"  # noqa: PTH111
    for path in (folder / FILE, Path(home) / "onrecord" / FILE):
        if path.is_file():
            try:
                table = tomllib.loads(path.read_text(encoding="utf-8"))
            except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
                raise DamagedTable(path, f"cannot be read ({error})") from error
            for name in table:
                if name not in NAMES:
                    raise DamagedTable(path, f'has no setting "{name}"; there are {", ".join(NAMES)}')
            return path, table
    return None, {}


def _value(where: str, name: str, value: object) -> object:
    text = str(value)
    try:
        if name in {"jobs", "memory_mb", "max_tokens"}:
            number = int(text)
            return number if number >= 1 else _refuse(where, value, "a whole number of at least 1")
        if name in {"seconds", "max_cost", "max_minutes"}:
            amount = float(text)
            return amount if 0 < amount < float("inf") else _refuse(where, value, "a number above 0")
    except ValueError:
        _refuse(where, value, "a number")
    if name == "allow_remote":
        return _TRUE[text.lower()] if text.lower() in _TRUE else _refuse(where, value, "true or false")
    return Path(os.path.expanduser(text)) if name in {"db", "world", "cache"} else text  # noqa: PTH111 - as above


def _refuse(where: str, value: object, wanted: str) -> object:
    raise UnreadableSetting(where, value, wanted)
