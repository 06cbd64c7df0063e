"""Slips of the parser about what stops and begins again, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

HALTS = frozenset({"end", "freeze", "halt", "lull", "moratorium", "pause", "stop", "suspension"})
LEADING = frozenset({"in", "of", "on", "to"})
VIOLENT = frozenset({"attack", "clash"})


def halt_of(sentence: Sentence) -> Iterator[Token]:
    """Read "ended its halt in attacks": what had halted hangs on the halt, not on the verb."""
    for prep in sentence.tokens[1:]:
        noun, acts = sentence.tokens[prep.at - 1], sentence.children(prep.at, "pobj")
        beside = prep.low in LEADING and prep.dep == "prep" and prep.head == noun.head != noun.at
        if beside and noun.pos == "NOUN" and noun.lemma in HALTS and any(_violent(t) for t in acts):
            yield replace(prep, head=noun.at)


def resume_as_noun(sentence: Sentence) -> Iterator[Token]:
    """Read "attacks on shipping resume after a lull": they resume, and nobody attacks a resume."""
    for verb in sentence.tokens[1:]:
        prep = sentence.head(verb.at)
        acts, before = sentence.head(prep.at), sentence.tokens[verb.at - 1]
        noun = verb.low == "resume" and verb.dep == "pobj" and verb.pos == "NOUN"
        if not noun or prep.dep != "prep" or acts.tag != "NNS" or not _violent(acts):
            continue
        if before.head != verb.at or before.dep not in {"compound", "amod", "nmod"}:
            continue
        top = acts.head == acts.at
        yield replace(
            verb, pos="VERB", tag="VBP", dep="ROOT" if top else acts.dep, head=verb.at if top else acts.head
        )
        yield replace(acts, dep="nsubj", head=verb.at)
        yield replace(before, dep="pobj", head=prep.at)
        for kid in sentence.children(verb.at):
            if kid.at < before.at:
                yield replace(kid, head=before.at)
        for kid in sentence.children(acts.at):
            if kid.at > verb.at:
                yield replace(kid, head=verb.at)
        return


def _violent(noun: Token) -> bool:
    return any(row.kind in VIOLENT for row in table().nouns.get(noun.lemma, ()))
