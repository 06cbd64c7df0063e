"""The word lists that the rules look things up in."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from onrecord.errors import DamagedTable


def words(name: str) -> frozenset[str]:
    """Give a list of `words.toml` by its name; raises DamagedTable where a list holds no words."""
    return _table()[name]


@cache
def _table() -> dict[str, frozenset[str]]:
    path = resources.files("onrecord.claims").joinpath("words.toml")
    read = tomllib.loads(path.read_text("utf-8"))
    for name, value in read.items():
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise DamagedTable(path, f"{name} is no list of words")
    return {name: frozenset(value) for name, value in read.items()}
