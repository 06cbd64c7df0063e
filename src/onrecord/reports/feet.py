"""What stands below the article's last paragraph: names, sources and corrections of its own, and the site's rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.model import BlockKind, Furniture
from onrecord.reports.heads import Label, furniture
from onrecord.reports.marks import date_of, is_byline, is_caption, names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reports.runs import Line

_SOURCE: Final = re.compile(
    r"(?:(?i:sources?|via|with|courtesy|kaynak|источник|джерело|fuente|quelle)\s?:|"
    r"(?i:with (?:inputs?|reporting|files|information|additional reporting) (?:from|by))\s|(?:المصدر|مصدر|منبع)\s?:?\s)"
)
_NOTE: Final = re.compile(
    r"[(\[]?\s?(?i:(?:this (?:story|article|report|piece) (?:has been|was)|correction|editor'?s note|editor’s note|update)\b)"
)
_OWN: Final = 5
"""Lines below the last paragraph that may still be the article's own."""


def read_feet(lines: Sequence[Line], words: Sequence[str]) -> tuple[Label, ...]:
    """Label the lines below the article."""
    labels: list[Label] = []
    list_of: Label | None = None
    own = _OWN
    for line, text in zip(lines, words, strict=True):
        label = _own(line, text) if own > 0 and list_of is None else None
        own -= 1
        if label is None:
            label = _of_the_site(line, text, list_of)
            if line.phrase is not None and line.phrase.opens:
                list_of = furniture(line.phrase.kind, f"after:{line.phrase.kind.value}", 0.8)
        labels.append(label)
    return tuple(labels)


def _own(line: Line, text: str) -> Label | None:
    if line.phrase is not None:
        return None
    if is_byline(text):
        return Label(BlockKind.BYLINE, "foot:byline")
    if line.bio:
        return None
    if names_in(text):
        return Label(BlockKind.BYLINE, "foot:name", score=0.7)
    if _SOURCE.match(text) and line.words <= 20:
        return Label(BlockKind.BODY, "foot:source", score=0.8)
    if _NOTE.match(text) and line.ended:
        return Label(BlockKind.BODY, "foot:note", score=0.8)
    if is_caption(text) and line.words >= 6:
        return Label(BlockKind.CAPTION, "foot:caption", score=0.6)
    return None


def _of_the_site(line: Line, text: str, list_of: Label | None) -> Label:
    if line.phrase is not None:
        return furniture(line.phrase.kind, line.phrase.rule)
    if line.bio:
        return furniture(Furniture.BIO, "foot:bio")
    if list_of is not None:
        return list_of
    if date_of(text) is not None:
        return furniture(Furniture.RELATED, "foot:date", 0.6)
    if line.words >= 5:
        return furniture(Furniture.RELATED, "foot:headline", 0.5)
    return furniture(Furniture.FOOTER, "foot:short", 0.5)
