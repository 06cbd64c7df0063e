"""The words of the article alone, where they stand: furniture decides no name, place or day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence
    from onrecord.model import Report


def article(report: Report, sentences: Sequence[Sentence]) -> str:
    """Give the text up to the last sentence, furniture blanked out, so that offsets stay those of the report.

    Line ends are kept.
    """
    end = sentences[-1].span.end if sentences else 0
    text = list(report.text[:end])
    for block in report.blocks:
        if block.kind is BlockKind.FURNITURE:
            for at in range(block.span.start, min(block.span.end, end)):
                if text[at] != "\n":
                    text[at] = " "
    return "".join(text)
