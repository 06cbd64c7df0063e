"""For what somebody is held or accused: "arrested over the bombings in Kenya last year".

Where and when that was tells nothing of the arrest.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

HELD = frozenset(
    {"arrest", "blame", "capture", "charge", "condemn", "convict", "detain", "execute", "extradite", "hold"}
    | {"imprison", "indict", "interrogate", "investigate", "jail", "prosecute", "punish", "question"}
    | {"sanction", "seek", "sentence", "sue", "suspect", "try", "want", "accuse", "acquit", "remand"}
    | {"arraign", "detention", "indictment", "conviction", "prosecution"}
)
"""Words of those who are made to answer for a deed."""
DEEDS = frozenset({"abduct", "attack", "clash", "destroy", "riot"})
LEADING = frozenset({"for", "over"})
BY_NOUN = {
    "in": frozenset({"connection", "relation", "connexion"}),
    "on": frozenset({"accusation", "allegation", "charge", "count", "ground", "suspicion"}),
    "under": frozenset({"suspicion"}),
}
"""Nouns that lead to the deed, by the preposition before them: "in connection with", "on suspicion of"."""
WITH = frozenset({"charge"})
OF = frozenset({"accuse", "acquit", "convict", "suspect"})
DAYS = frozenset(
    {"friday", "monday", "saturday", "sunday", "thursday", "today", "tuesday", "wednesday", "yesterday"}
)
"""Days of the news, on which an arrest may be as well as the deed."""


def is_ground(sentence: Sentence, token: Token) -> bool:
    """Tell whether a preposition leads from being held or accused to the deed it is for."""
    over = sentence.head(token.at)
    if token.dep not in {"prep", "dative"} or over.lemma not in HELD or token.at < over.at:
        return False
    under = sentence.child(token.at, "pobj", "pcomp")
    if under is None:
        return False
    if token.low in BY_NOUN:
        return under.lemma in BY_NOUN[token.low]
    led = token.low in LEADING or (token.low == "with" and over.lemma in WITH)
    return (led or (token.low == "of" and over.lemma in OF)) and under.ent not in {"DATE", "TIME"}


@needs(HELD, {"DATE", "TIME"})
def deed_of_ground(sentence: Sentence) -> Iterator[Token]:
    """Hang what stands behind the deed on it: "arrested in connection with the bombings in Kenya last year".

    The parser may hang the year on the arrest. The days of the news stay with it.
    """
    for lead in sentence.tokens:
        if not is_ground(sentence, lead):
            continue
        deed = _deed(sentence, lead)
        verb = sentence.head(lead.at)
        if deed is None:
            continue
        path = [t.at for t in sentence.above(deed.at) if t.at >= verb.at]
        for kid in (k for at in path for k in sentence.children(at, "prep", "npadvmod")):
            inside = [sentence.tokens[k] for k in sentence.subtree(kid.at)]
            dated = any(t.ent in {"DATE", "TIME"} for t in inside) and kid.at > deed.at
            if dated and not any(t.low in DAYS for t in inside) and not _parted(sentence, deed, kid):
                yield replace(kid, head=deed.at)


def _deed(sentence: Sentence, lead: Token) -> Token | None:
    """Give the act that a ground names."""
    for k in sentence.subtree(lead.at):
        token = sentence.tokens[k]
        if token.pos in {"NOUN", "PROPN"} and any(
            row.kind in DEEDS and row.part != "speech" for row in table().nouns.get(token.lemma, ())
        ):
            return token
    return None


def _parted(sentence: Sentence, deed: Token, kid: Token) -> bool:
    """Tell whether a comma or a verb stands between the two."""
    between = sentence.tokens[deed.at + 1 : kid.at]
    return any(t.text in {",", ";", "-", "–"} or t.pos == "VERB" for t in between)
