"""What stands below the article's last paragraph: its names, sources and notes, and the site's rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.model import BlockKind, Furniture
from onrecord.reports.heads import Label, furniture, known_furniture
from onrecord.reports.marks import date_of, is_byline, is_caption, names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reports.runs import Line

_SOURCE: Final = re.compile(
    r"(?i:sources?|via|with|courtesy|kaynak|источник|джерело|fuente|quelle)\s?:"
    r"|(?i:with (?:inputs?|reporting|files|information|additional reporting) (?:from|by))\s"
    r"|(?:المصدر|مصدر|منبع)\s?:?\s"
)
_NOTE: Final = re.compile(
    r"[(\[]?\s?(?:this (?:story|article|report|piece) (?:has been|was)|correction|editor['’]?s note"
    r"|update)\b",
    re.IGNORECASE,
)


def read_feet(lines: Sequence[Line], words: Sequence[str]) -> tuple[Label, ...]:
    """Label the lines below the article."""
    labels: list[Label] = []
    list_of: Label | None = None
    own = True
    for line, text in zip(lines, words, strict=True):
        label = _own(line, text) if own else None
        if label is None:
            own = own and line.phrase is not None and not line.phrase.opens
            label = _of_the_site(line, text, list_of)
            if line.phrase is not None and line.phrase.opens:
                list_of = furniture(line.phrase.kind, f"after:{line.phrase.kind.value}", 0.8)
        labels.append(label)
    return tuple(labels)


def _own(line: Line, text: str) -> Label | None:
    """Label a line just below the article that is still its own: names, sources, notes, captions."""
    if line.phrase is not None:
        return None
    if is_byline(text):
        return Label(BlockKind.BYLINE, "foot:byline")
    if line.bio:
        return None
    for fits, label in (
        (bool(names_in(text)), Label(BlockKind.BYLINE, "foot:name", score=0.7)),
        (line.words <= 20 and _SOURCE.match(text), Label(BlockKind.BODY, "foot:source", score=0.8)),
        (_NOTE.match(text), Label(BlockKind.BODY, "foot:note", score=0.8)),
        (line.words >= 6 and is_caption(text), Label(BlockKind.CAPTION, "foot:caption", score=0.6)),
    ):
        if fits:
            return label
    return None


def _of_the_site(line: Line, text: str, list_of: Label | None) -> Label:
    known = known_furniture(line, "foot") or list_of
    if known is not None:
        return known
    if date_of(text) is not None:
        return furniture(Furniture.RELATED, "foot:date", 0.6)
    if line.words >= 5:
        return furniture(Furniture.RELATED, "foot:headline", 0.5)
    return furniture(Furniture.FOOTER, "foot:short", 0.5)
