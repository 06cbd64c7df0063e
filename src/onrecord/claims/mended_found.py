"""Slips of the parser about those who are found harmed, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

COMING_UPON = frozenset({"discover", "find"})


@needs(COMING_UPON, {"VBN"})
def found_harmed(sentence: Sentence) -> Iterator[Token]:
    """Let "two traders" in "two traders were found beheaded" be those who were beheaded.

    The parser makes them the subject of the finding alone, and the beheading a deed without anybody in it;
    in headlines, which leave the auxiliary out, it lets them behead.
    """
    for deed in sentence.tokens:
        if deed.tag != "VBN" or sentence.child(deed.at, "nsubjpass", "auxpass", "aux", "mark", "dobj"):
            continue
        doer, finding = sentence.child(deed.at, "nsubj"), sentence.head(deed.at)
        if doer is None and deed.dep in {"xcomp", "oprd", "acomp", "advcl"}:
            found = sentence.child(finding.at, "nsubj", "nsubjpass")
        else:
            finding = sentence.tokens[deed.at - 1]
            found = doer if doer is not None and finding.head == doer.at else None
        alone = finding.at < deed.at and sentence.child(finding.at, "dobj") is None
        harmed = any(row.kind == "attack" for row in table().verbs.get(deed.lemma, ()))
        if harmed and alone and found is not None and finding.lemma in COMING_UPON:
            yield replace(found, dep="nsubjpass", head=deed.at)
