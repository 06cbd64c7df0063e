"""What has an id in the record, and whole ids by their beginnings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from onrecord.errors import AmbiguousItem, NoSuchItem

if TYPE_CHECKING:
    from onrecord.record.asking import Ask

Item: TypeAlias = Literal["page", "report", "reading", "claim", "incident"]
"""What has an id."""


class _Kind(NamedTuple):
    letter: str
    table: str


_KINDS: dict[Item, _Kind] = {
    "page": _Kind("p", "pages"),
    "report": _Kind("r", "reports"),
    "reading": _Kind("x", "readings"),
    "claim": _Kind("c", "claims"),
    "incident": _Kind("i", "incidents"),
}


def whole(ask: Ask, what: Item, key: str) -> str:
    """Give the whole id of an item by its beginning, whose letter and dash may be left out.

    Raises NoSuchItem and AmbiguousItem.
    """
    letter, table = _KINDS[what]
    start = key.strip().lower()
    start = start if start.startswith(f"{letter}-") else f"{letter}-{start}"
    fits = [
        row[0]
        for row in ask(
            f"SELECT DISTINCT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id",  # noqa: S608 - a table of _KINDS
            start,
            f"{start}\U0010ffff",
        )
    ]
    if start in fits:
        return start
    if len(fits) > 1:
        raise AmbiguousItem(key, fits)
    if not fits or start == f"{letter}-":
        raise NoSuchItem(what, key)
    found: str = fits[0]
    return found
