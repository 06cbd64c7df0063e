"""What is known of the blocks of an HTML page, and of the page, before the blocks are labelled."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from onrecord.reports.candidates import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.reports.candidates import Candidate
    from onrecord.reports.surroundings import Surroundings
    from onrecord.reports.visible import VisibleBlock

_ENDED: Final = re.compile(r"[.!?…:;。！？؟।۔][\"'”’»)\]]*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A block with all that is known of it before it is labelled."""

    block: VisibleBlock
    words: str
    count: int
    share: float
    around: Surroundings

    @property
    def ended(self) -> bool:
        """Tell whether the block ends as a sentence does."""
        return _ENDED.search(self.words) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What metadata calls the article, its outlet, its authors and its section: words to look for."""

    titles: tuple[str, ...] = ()
    outlets: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()
    authors: tuple[str, ...] = ()

    @classmethod
    def by(cls, candidates: Iterable[Candidate]) -> Self:
        """Take from the candidates what can be looked for in the text."""
        told: dict[Field, list[str]] = defaultdict(list)
        for one in candidates:
            told[one.field].append(one.value)
        outlets = frozenset(value.casefold() for value in told[Field.OUTLET])
        return cls(
            titles=tuple(value for value in told[Field.TITLE] if value.casefold() not in outlets),
            outlets=outlets,
            sections=frozenset(value.casefold() for value in told[Field.SECTION] if "://" not in value),
            authors=tuple(value.casefold() for value in told[Field.AUTHOR] if 5 <= len(value) <= 60),
        )
