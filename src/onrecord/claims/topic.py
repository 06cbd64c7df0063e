"""What a report is about, where that decides what its words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence

SPORT = words("sport")
HARM = words("killed") | words("injured") | words("armed")
ENOUGH = 5
"""Different words of sport that make a report one on sport: matches are full of attacks and strikes."""


def is_sport(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a report is on sport: many words of it, and more of them than of harm and arms."""
    met = {t.lemma for s in sentences for t in s.tokens if t.pos in {"NOUN", "VERB", "PROPN", "ADJ"}}
    sport = met & SPORT
    return len(sport) >= ENOUGH and len(sport) > len(met & HARM)
