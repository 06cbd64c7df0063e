"""What the claims of one report have to do with one another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.carry import carried
from onrecord.claims.mention import points_back
from onrecord.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft

HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.CAPTION})


def settle(drafts: Sequence[Draft]) -> list[Draft]:
    """Fold repeated passages into the fullest statement, and carry over what a later passage leaves out."""
    kept: list[Draft] = []
    body: list[Draft] = []
    for draft in drafts:
        head = draft.sentence.block in HEADS
        if head or not points_back(draft, body):
            kept.append(draft)
            if not head:
                body.append(draft)
    return carried(_folded(kept))


def _folded(drafts: Sequence[Draft]) -> list[Draft]:
    """Give each headline to the first claim of the body of the same kind, as a repeated passage."""
    body = [d for d in drafts if d.sentence.block not in HEADS]
    for head in (d for d in drafts if d.sentence.block in HEADS):
        at = next((k for k, d in enumerate(body) if d.kind == head.kind), None)
        if at is None:
            body.insert(0, head)
        else:
            body[at] = replace(body[at], also=(*body[at].also, head.quote))
    return body
