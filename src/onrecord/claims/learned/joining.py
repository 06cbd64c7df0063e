"""What the network reads, beside what the rules found.

Only of attributions: in the chains of claims its frames, sources and contents were tried, and no better.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.attributions import OWN
from onrecord.model import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.learned.decoding import Said
    from onrecord.model import Span

SETTLES = 0.4
"""Least probability of cue and source together for the network to say it instead of the rules."""


def joined(
    text: str, ruled: Sequence[Attribution], said: Sequence[Said], settles: float = SETTLES
) -> tuple[Attribution, ...]:
    """Give the attributions of both: the network's where it is sure, the rules' where it doubts.

    Where it reads nothing at all, nothing is left of the rules either.
    """
    told = [one for one in said if one.source and _sure(one) >= settles and not _own(text, one.source)]
    doubted = [one.cue for one in said if _sure(one) < settles or not one.source]
    taken = [one.cue for one in told]
    both = [*map(_attribution, told), *(a for a in ruled if _met(a, doubted) and not _met(a, taken))]
    return tuple(sorted(both, key=lambda a: (a.cue or a.source, a.source)))


def _met(one: Attribution, cues: Sequence[Span]) -> bool:
    return any((one.cue or one.source).overlaps(cue) for cue in cues)


def _attribution(one: Said) -> Attribution:
    return Attribution(source=one.source or one.cue, cue=one.cue, content=one.content)


def _own(text: str, source: Span) -> bool:
    return source.of(text).lower() in OWN


def _sure(one: Said) -> float:
    return one.cue_sure * one.source_sure
