"""Papers that are refused: who votes a report or a bill down denies nothing that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.tokens import HUMAN
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

PAPERS = frozenset(
    {"amendment", "bill", "document", "dossier", "draft", "inquiry", "law", "motion", "paper", "petition"}
    | {"proposal", "report", "resolution", "study"}
)
REFUSING = frozenset({"dismiss", "oppose", "rebuff", "refute", "reject", "spurn", "veto"})
ABOUT = frozenset({"about", "into", "on", "over"})
WRITTEN_BY = frozenset({"by", "from", "of"})
BODIES = words("bodies")


def is_paper(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a noun is a paper, and not what somebody is heard to have said.

    "A report of the commission on the killings", "the report on the killings", "a report that accused them";
    not "a report of an attack", "a report that jets bombed it", "reports on attacks".
    """
    if noun.lemma not in PAPERS or noun.tag != "NN":
        return False
    preps = sentence.children(noun.at, "prep")
    about = any(p.low in ABOUT for p in preps)
    by = any(_body(t) for p in preps if p.low in WRITTEN_BY for t in sentence.children(p.at, "pobj"))
    tells = any(
        t.low in {"that", "which"} and t.tag == "WDT"
        for clause in sentence.children(noun.at, "relcl")
        for t in sentence.children(clause.at, "nsubj")
    )
    accuses = any(t.tag == "VBG" for t in sentence.children(noun.at, "acl"))
    return about or by or tells or accuses


def voted_down(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a paper is refused, and not called false: "rejected the report on the killings"."""
    return sentence.head(noun.at).lemma in REFUSING and is_paper(sentence, noun)


def _body(token: Token) -> bool:
    known = any(token.lemma in names for names in cues().roles.values())
    return known or token.lemma in BODIES | HUMAN or token.ent in {"ORG", "PERSON"} or token.actor


def subject_of_paper(sentence: Sentence, noun: Token) -> set[int]:
    """Give the words that tell what a paper is about."""
    under = [noun, *(t for p in sentence.children(noun.at, "prep") for t in sentence.children(p.at, "pobj"))]
    about = (p for t in under for p in sentence.children(t.at, "prep") if p.low in ABOUT)
    return {k for p in about for k in sentence.subtree(p.at)}
