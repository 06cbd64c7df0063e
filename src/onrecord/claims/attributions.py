"""Who is said to have said or thought what, about conflict or not: all that an article attributes.

Wider than what the chains of claims rest on: whoever praises, hopes or refuses is a source of that, and of
no happening.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from onrecord.claims.cues import Frame
from onrecord.claims.frames import content_spans
from onrecord.claims.sayers import speaker, speaks
from onrecord.claims.tokens import wide
from onrecord.model import Attribution

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.claims.tokens import Sentence, Token

OWN = frozenset({"i", "we", "you", "me", "us", "one"})
"""Whoever speaks here and now is no source that the article tells of."""
PERSONS = frozenset({"he", "she", "they", "who"})
LEFT = frozenset({"dobj", "prep", "xcomp", "ccomp", "oprd", "dative", "acomp", "advcl"})
SIDES = ("clause", "object", "infinitive", "naming")


@cache
def stances() -> Mapping[str, frozenset[str]]:
    """Load the verbs of stance, by what follows them; "call for" stands under "prepositions"."""
    read = tomllib.loads(resources.files("onrecord.claims").joinpath("stances.toml").read_text("utf-8"))
    table = {side: frozenset(read[side]) for side in SIDES}
    pairs = read["prepositions"].items()
    table["prepositions"] = frozenset(f"{verb} {word}" for verb, words in pairs for word in words)
    return table


def attributions(sentences: Sequence[Sentence], found: Sequence[tuple[Frame, ...]]) -> Iterator[Attribution]:
    """Give the attributions of a report in reading order, each cue once for a source."""
    for sentence, here in zip(sentences, found, strict=True):
        taken: set[tuple[int, int | None]] = set()
        for frame in sorted((*here, *_stances(sentence, here)), key=lambda f: f.cue):
            key = (frame.cue[-1], frame.head)
            if key in taken or not frame.source or _own(sentence, frame):
                continue
            taken.add(key)
            yield Attribution(
                source=sentence.cover(frame.source),
                cue=sentence.cover(frame.cue),
                content=content_spans(sentence, frame),
            )


def _own(sentence: Sentence, frame: Frame) -> bool:
    return frame.head is not None and sentence.tokens[frame.head].low in OWN


def _stances(sentence: Sentence, here: Sequence[Frame]) -> Iterator[Frame]:
    """Give a frame for each verb of stance that has somebody for its subject."""
    told = {k for frame in here for k in frame.cue}
    for token in sentence.tokens:
        if token.pos != "VERB" or token.at in told or not _takes(sentence, token):
            continue
        source = speaker(sentence, token)
        if source is None or not (speaks(source) or source.pos == "PROPN" or source.low in PERSONS):
            continue
        kids = (t for t in sentence.children(token.at, *LEFT) if t.at > token.at)
        content = tuple(sorted({k for kid in kids for k in sentence.subtree(kid.at)} - {source.at}))
        if content:
            yield Frame(
                sentence=sentence.at,
                source=wide(sentence, source.at),
                head=source.at,
                cue=(token.at,),
                content=content,
                rule="frame.stance",
                voiced=False,
            )


def _takes(sentence: Sentence, token: Token) -> bool:
    """Tell whether a verb stands with what makes it one of stance."""
    table = stances()
    kids = {t.dep: t for t in sentence.children(token.at)}
    if "ccomp" in kids and token.lemma in table["clause"] | table["object"] | table["infinitive"]:
        return True
    if "xcomp" in kids and kids["xcomp"].tag == "VB" and token.lemma in table["infinitive"]:
        return True
    if ("oprd" in kids or "xcomp" in kids) and token.lemma in table["naming"]:
        return True
    if "dobj" in kids and token.lemma in table["object"]:
        return True
    after = (t.low for t in sentence.children(token.at, "prep", "prt"))
    return any(f"{token.lemma} {word}" in table["prepositions"] for word in after)
