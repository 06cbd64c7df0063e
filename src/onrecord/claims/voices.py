"""What each frame of a report adds to a chain, and what holds for stretches of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.claims.cues import Frame
    from onrecord.model import ChainLink


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """The links that one frame adds to a chain, outermost first."""

    frame: Frame
    links: tuple[ChainLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """All that is said by somebody in a report: voices by sentence, and quotations that run on."""

    by_sentence: tuple[tuple[Voice, ...], ...]
    standing: tuple[Voice | None, ...]
    credit: ChainLink | None = None
