"""Whether a clause beside a harm tells another deed: "five soldiers were killed and the army killed nine".

Who did the deed did not kill the five; and their number is not that of those on whom it was done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.causes import ARMS
from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN, VERBS, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

DYING = frozenset({"die", "perish"})
BODIES = frozenset({"GPE", "NORP", "ORG", "PERSON"})
THEY = frozenset({"he", "it", "she", "they", "we"})
FORCES = listed("forces") | words("bodies") | words("police") | {"army", "military", "navy"}
MORE = frozenset({"another", "more", "other", "others"})


def deed_beside(sentence: Sentence, harm: int, other: int) -> bool:
    """Tell whether of two clauses that "and" joins one tells who was hurt, and the other what somebody did.

    Where the deed comes first, its harm may follow ("gunmen shot at a bus and two people were killed"); it is
    of another act only where both clauses count the same harm and neither counts "others".
    """
    mine, deed = sentence.tokens[harm], sentence.tokens[other]
    if not _joined(sentence, mine, deed) or not _befell(sentence, mine) or not _done(sentence, deed):
        return False
    return (mine.at < deed.at or mine.lemma == deed.lemma) and not _others(sentence, mine, deed)


def _joined(sentence: Sentence, one: Token, other: Token) -> bool:
    first, second = sorted((one, other), key=lambda t: t.at)
    return second in sentence.conjuncts(first.at) and any(
        t.low == "and" for t in sentence.tokens[first.at : second.at]
    )


def _befell(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause says by itself who was hurt, by whomever."""
    subject = sentence.child(verb.at, "nsubjpass", "nsubj")
    hurt = passive(sentence, verb.at) or verb.lemma in DYING
    return hurt and subject is not None


def _done(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause has somebody of its own who does something to somebody."""
    who, whom = sentence.child(verb.at, "nsubj"), sentence.child(verb.at, "dobj")
    if verb.pos not in VERBS or passive(sentence, verb.at) or who is None or whom is None:
        return False
    if who.lemma in ARMS or (who.pos == "NOUN" and who.lemma in table().nouns):
        return False
    body = who.ent in BODIES or who.pos == "PROPN" or who.lemma in FORCES
    return who.low in THEY or who.lemma in HUMAN or who.actor or body


def _others(sentence: Sentence, one: Token, other: Token) -> bool:
    told = (
        *sentence.children(one.at, "nsubjpass", "nsubj"),
        *sentence.children(other.at, "dobj", "advmod"),
    )
    under = (sentence.tokens[k] for t in told for k in sentence.subtree(t.at))
    return any(t.low in MORE for t in under)
