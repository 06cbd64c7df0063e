"""Paragraphs that an extractor lost, taken back into the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.model import BlockKind
from onrecord.reports import phrases
from onrecord.reports.heads import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reports.seen import Seen
    from onrecord.reports.visible import Box, VisibleBlock

_PROSE: Final = 15
"""Words from which a block with a sentence's end is a paragraph."""


def regain(seen: Sequence[Seen], labels: list[Label]) -> None:
    """Take sentences that the extractor lost for the article: a lost paragraph may be a lost incident.

    They stand between two of its own in the same element, or in elements shaped like those of its own.
    """
    shapes = {
        shape
        for one, made in zip(seen, labels, strict=True)
        if made.rule == "html:kept" and one.count >= _PROSE and (shape := _shape(one.block.box))
    }
    for number, (one, made) in enumerate(zip(seen, labels, strict=True)):
        if made.kind is not BlockKind.FURNITURE or one.around.furniture is not None or one.count < 5:
            continue
        if not one.ended or phrases.whole_line(one.words) or phrases.opening(one.words):
            continue
        unlinked = one.block.linked < len(one.words) / 2
        if one.count >= _PROSE and unlinked and _shape(one.block.box) in shapes:
            labels[number] = Label(BlockKind.BODY, "html:same-shape", score=0.6)
        elif 0 < number < len(seen) - 1:
            near = (number - 1, number + 1)
            if all(labels[k].kind is BlockKind.BODY and _beside(seen[k].block, one.block) for k in near):
                labels[number] = Label(BlockKind.BODY, "html:between", score=0.5)


def _shape(box: Box) -> tuple[tuple[str, str], ...] | None:
    """Give the names of an element and the two around it, or None where they have none."""
    shape = tuple((outer.tag, outer.hints) for outer, _ in zip(box.upward(), range(3), strict=False))
    return shape if any(hints for _, hints in shape) else None


def _beside(one: VisibleBlock, other: VisibleBlock) -> bool:
    return one.box.parent is other.box.parent or one.box is other.box
