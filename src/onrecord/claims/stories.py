"""Violence that nobody suffers: in a film, a novel or a game, or against poverty and inflation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

ILLS = words("ills")
FICTION = frozenset(
    {"cartoon", "comic", "film", "game", "movie", "musical", "novel", "opera", "play", "sitcom", "thriller"}
    | {"videogame"}
)
"""What tells stories; a documentary tells of what was."""
INVENTED = frozenset({"comic", "novel", "opera", "sitcom", "thriller", "videogame"})
"""What never tells of what was, in whatever tense."""
FIGHTS = frozenset({"assault", "attack", "campaign", "offensive", "raid", "war"})
AGAINST = frozenset({"against", "on"})
PRESENT = frozenset({"VB", "VBP", "VBZ"})


def told_in_fiction(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb in the present tells what goes on in a story: "in the film, a bomber attacks".

    What is in the past was so: "the film shows soldiers who killed a family in 1990".
    """
    token = sentence.tokens[at]
    if token.pos not in VERBS:
        return False
    tellers = (t for up in sentence.above(at) if up.pos in VERBS for t in sentence.children(up.at, "nsubj"))
    if any(t.lemma in INVENTED for t in tellers):
        return True
    if token.tag not in PRESENT:
        return False
    if token.tag == "VB" and token.dep != "conj":
        return False
    for verb in (token, *sentence.above(at)):
        if verb.pos not in VERBS:
            continue
        inside = (t for p in sentence.children(verb.at, "prep") if p.low == "in" for t in _under(sentence, p))
        telling = sentence.children(verb.at, "nsubj") if verb.at != at else ()
        if any(t.lemma in FICTION for t in (*inside, *telling)):
            return True
    return False


def on_ills(sentence: Sentence, at: int) -> bool:
    """Read "an attack on inflation", "an offensive against corruption": nobody is attacked."""
    token = sentence.tokens[at]
    if token.lemma not in FIGHTS or token.pos != "NOUN":
        return False
    leads = (p for p in sentence.children(at, "prep") if p.low in AGAINST)
    return any(t.lemma in ILLS for p in leads for t in _under(sentence, p))


def _under(sentence: Sentence, prep: Token) -> tuple[Token, ...]:
    return sentence.children(prep.at, "pobj")
