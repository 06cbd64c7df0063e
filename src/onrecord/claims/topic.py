"""What a report is about, where that decides what its words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence

SPORT = words("sport")
HARM = words("killed") | words("injured") | words("armed")
PLAIN = SPORT & {
    *("championship", "coach", "football", "footballer", "goalkeeper", "halftime", "inning", "league"),
    *("linesman", "midfielder", "offside", "quarterback", "referee", "scorer", "semifinal", "soccer"),
    *("stadium", "striker", "tennis", "touchdown", "tournament", "wicket", "winger"),
}
"""Words that hardly mean anything else; "goal", "win" and "opponent" are said of politics too."""
ENOUGH = 5
"""Different words of sport that make a report one on sport: matches are full of attacks and strikes."""
SHARE = 0.008
"""Least share of them among all words: a long report on anything has a few."""


def is_sport(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a report is on sport: thick with words of it, and more of them than of harm and arms."""
    said = [t.lemma for s in sentences for t in s.tokens if t.pos in {"NOUN", "VERB", "PROPN", "ADJ"}]
    met = set(said)
    sport = met & SPORT
    share = sum(lemma in SPORT for lemma in said) / max(1, sum(len(s.tokens) for s in sentences))
    plain = len(sport & PLAIN) >= 2
    return len(sport) >= ENOUGH and plain and share >= SHARE and len(sport) > len(met & HARM)
