"""Cells of CSV that a spreadsheet shows as they are, and does not run."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_INVISIBLE = {
    **{code: " " if chr(code).isspace() else None for code in (*range(0x20), *range(0x7F, 0xA0))},
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)]),
}
"""Control characters, and marks that turn the order of the words that follow round."""


def visible(words: str) -> str:
    """Give words without control characters, which XML forbids, and without marks that turn others round."""
    return words.translate(_INVISIBLE)


def safe(cell: object) -> object:
    """Put words on one line without control characters; what would be run as a formula gets an apostrophe."""
    if not isinstance(cell, str):
        return cell
    line = " ".join(visible(cell).split())
    bare = line.lstrip("\u200b\u200e\u200f\ufeff")
    return f"'{line}" if bare.startswith(_FORMULA) else line
