"""What the claims of one report have to do with one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.carry import carried
from onrecord.claims.folding import HEADS, folded
from onrecord.claims.headline_only import as_told_below
from onrecord.claims.mention import points_back
from onrecord.claims.of_fights import of_fights
from onrecord.claims.rival_tolls import rivals
from onrecord.claims.shared_ground import shared_ground
from onrecord.claims.taken_back import reconsidered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.known import Known
    from onrecord.claims.tokens import Sentence


def settle(drafts: Sequence[Draft], sentences: Sequence[Sentence], known: Known) -> list[Draft]:
    """Fold repeated passages into the fullest statement, and carry over what a later passage leaves out."""
    kept: list[Draft] = []
    body: list[Draft] = []
    for draft in drafts:
        head = draft.sentence.block in HEADS
        if head or not points_back(draft, body):
            kept.append(draft)
            if not head:
                body.append(draft)
    told = shared_ground(as_told_below(reconsidered(kept, sentences)))
    return carried(of_fights(rivals(folded(told))), sentences, known)
