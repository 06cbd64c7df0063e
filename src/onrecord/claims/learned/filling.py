"""Where the network reads that something happened, where the rules found no place.

It only fills what is empty, and only where it is sure. The words it names become a place by the same steps
as those that a rule finds; words that cannot be one are left out. Who did it to whom and when were tried
too, and were wrong too often (docs/learned.md).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.claims.fitness import DEEDS
from onrecord.claims.known import resolved_place
from onrecord.claims.placing import located
from onrecord.claims.whose_place import PLACES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.known import Known
    from onrecord.claims.learned.reader import Learned
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.model import Span

SURE = 0.5
"""Least probability of words for them to fill a place: from there on three of five are right, where the claim
is one (`python -m train.filling`, reports kept back from teaching)."""
RULE = "learned.place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """Fills the places of a report's drafts."""

    sentences: Sequence[Sentence]
    known: Known
    learned: Learned
    sure: float = SURE

    def filled(self, draft: Draft) -> Draft:
        """Give a draft with the place that the network is sure of where it has none."""
        if draft.place is not None:
            return draft
        happening = self.learned.around(draft.trigger)
        roles = happening.roles if happening is not None else ()
        read = next((one for one in roles if one.role == "place"), None)
        met = self._head(read.span) if read is not None and read.sure >= self.sure else None
        if met is None or not _can_be_place(met[1]):
            return draft
        target = draft.target if draft.kind in DEEDS else None
        made = resolved_place(located(*met), self.known, target)
        return replace(draft, place=made).because(place=RULE)

    def _head(self, span: Span) -> tuple[Sentence, Token] | None:
        """Give the word that the others of a phrase hang on, with its sentence."""
        sentence = next((s for s in self.sentences if s.span.overlaps(span)), None)
        inside = [t for t in sentence.tokens if t.span.overlaps(span)] if sentence is not None else []
        numbers = {t.at for t in inside}
        head = next((t for t in inside if t.head not in numbers or t.head == t.at), None)
        return (sentence, head) if sentence is not None and head is not None else None


def _can_be_place(token: Token) -> bool:
    return token.place > 0 or token.ent in PLACES or token.pos in {"PROPN", "NOUN"}
