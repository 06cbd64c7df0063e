"""Blasts that a report later says were no attack: "An explosion rocked a depot", and "It was an accident".

That a blast was an attack is what its word suggests. Where the same report says otherwise, whoever says it,
it is only possible, and no incident is made of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.accidents import BURSTING, OPEN, says_so
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence

NEAR = 2
"""Sentences behind a blast in which "it" may be the blast."""
REAL = frozenset({Modality.HAPPENED, Modality.ONGOING})


def reconsidered(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Give the drafts with the blasts that turn out to be no attack only possible."""
    if not any(_open(d) for d in drafts):
        return list(drafts)
    known = [s for s in sentences if says_so(s, pronoun=False)]
    return [_possible(d) if _open(d) and _taken_back(d, sentences, known) else d for d in drafts]


def _possible(draft: Draft) -> Draft:
    return replace(draft, modality=Modality.POSSIBLE).because(modality="modality.accident")


def _open(draft: Draft) -> bool:
    """Tell whether only the word for a blast makes an attack of it: nobody is told to have done it."""
    chief = draft.sentence.tokens[draft.cluster.chief.at]
    burst = chief.lemma in (BURSTING if draft.cluster.chief.verbal else OPEN)
    return draft.kind == "attack" and burst and draft.actor is None and draft.modality in REAL


def _elsewhere(sentence: Sentence, draft: Draft) -> bool:
    """Tell whether a sentence names other places than that of a blast."""
    named = {t.low for t in sentence.tokens if t.place or t.ent in {"FAC", "GPE", "LOC"}}
    return draft.place is not None and bool(named) and not named & set(draft.place.name.lower().split())


def _taken_back(draft: Draft, sentences: Sequence[Sentence], known: Sequence[Sentence]) -> bool:
    """Look for it in what says so of "the blast", or near by of "it"."""
    own = draft.sentence
    near = (s for s in sentences[own.at + 1 : own.at + NEAR + 1] if says_so(s, pronoun=True))
    behind = (s for s in (*near, *known) if own.at < s.at and s.entry == own.entry)
    return any(not _elsewhere(s, draft) for s in behind)
