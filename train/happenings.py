"""Happenings of a text as examples for the network: which words name one, its kind, modality and roles.

Every set scores only what it labels. Our own annotations tell all happenings of a report, so that every other
word names none; words of passages that repeat one ("also"), and triggers of kinds that are not taught, tell
nothing of that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from onrecord.claims.learned.kinds import MODALITIES, NAMED
from onrecord.claims.learned.roles import ROLES
from onrecord.model import Span
from train.attributions import heads, touched

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.claims.learned.windows import Window

    Roles: TypeAlias = Mapping[str, Span | str | None]

UNSCORED, NONE = -100, 0
NOBODY = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A happening in a text: its words, the numbers of its kind and modality, and its roles.

    Roles are told by words, by a name, or as nobody's (None); one not given is not scored. `outside` is what
    a role is whose words stand in another window: nobody's, or not scored.
    """

    span: Span
    kind: int
    modality: int
    roles: Roles | None = None
    outside: int = NOBODY


@dataclass(frozen=True, slots=True)
class Row:
    """A happening of a window: the first pieces of its words, and of each role's first and last word."""

    pieces: tuple[int, ...]
    ends: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A window with the kind and the modality of each piece, and the happenings whose roles are scored."""

    document: str
    window: Window
    kinds: tuple[int, ...]
    modalities: tuple[int, ...]
    rows: tuple[Row, ...] = ()


def numbered(kind: str, modality: str) -> tuple[int, int]:
    """Give the numbers of a claim's kind and modality; one of a kind that is not taught is not scored."""
    if kind not in NAMED:
        return UNSCORED, UNSCORED
    return 1 + NAMED.index(kind), MODALITIES.index(modality)


def marked(document: str, text: str, window: Window, marks: Sequence[Mark], other: int = NONE) -> Told:
    """Put marks on the pieces of a window; later ones count."""
    kinds = [UNSCORED if w < 0 else other for w in window.of]
    modalities = [UNSCORED] * len(kinds)
    first = [w >= 0 and window.of[at - 1] != w for at, w in enumerate(window.of)]
    rows = []
    for at, begins in enumerate(first):
        kinds[at] = kinds[at] if begins else UNSCORED
    for mark in marks:
        met = heads(window, touched(window, (mark.span,)))
        for at in met:
            kinds[at], modalities[at] = mark.kind, mark.modality
        if met and mark.roles is not None:
            ends = tuple(_ends(window, text, mark, mark.roles.get(name, "")) for name in ROLES)
            rows.append(Row(tuple(met), ends))
    return Told(document, window, tuple(kinds), tuple(modalities), tuple(rows))


def _ends(window: Window, text: str, mark: Mark, given: Span | str | None) -> tuple[int, int]:
    if given is None:
        return NOBODY, NOBODY
    span = _nearest(window, text, mark.span, given) if isinstance(given, str) and given else given
    if not isinstance(span, Span):
        return UNSCORED, UNSCORED
    found = heads(window, touched(window, (_inside(window, text, mark.span, span),)))
    return (found[0], found[-1]) if found else (mark.outside, mark.outside)


def _inside(window: Window, text: str, happening: Span, span: Span) -> Span:
    """Give the words themselves or, outside a window, the like ones in it nearest to a happening."""
    if any(word.start == span.start for word in window.words):
        return span
    return _nearest(window, text, happening, span.of(text)) or span


def _nearest(window: Window, text: str, happening: Span, name: str) -> Span | None:
    starts = {word.start for word in window.words}
    found = [m.span() for m in re.finditer(re.escape(name), text, re.IGNORECASE) if m.start() in starts]
    nearest = min(found, key=lambda at: abs(at[0] - happening.start), default=None)
    return None if nearest is None else Span(*nearest)
