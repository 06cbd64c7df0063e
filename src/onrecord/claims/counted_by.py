"""Who counts the dead of an act that the report tells itself: "which residents said killed four"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.victims import effect

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence
    from onrecord.claims.voices import Voice, Voices

COUNTED = "chain.counted"
"""The rule of a chain that stands for the toll, where the act has no source of its own."""


def on_their_word(made: Draft, said: Voices) -> Draft:
    """Give a draft without a source that of its dead and hurt, where a clause on its noun tells it.

    A toll without its source would be the report's own.
    """
    sentence, cluster = made.sentence, made.cluster
    chief = cluster.chief.at
    noun = sentence.child(chief, "nsubj", "nsubjpass") if cluster.chief.verbal else sentence.tokens[chief]
    if made.chain or made.victims is None or noun is None:
        return made
    harms = {t.at for t in cluster.all if effect(sentence, t) is not None} - {noun.at}
    for voice in said.by_sentence[sentence.at] if harms else ():
        if _tells_more(sentence, voice, noun.at) and harms <= set(voice.frame.content):
            cue = sentence.cover(voice.frame.cue)
            return replace(made, chain=voice.links, cue=cue).because(chain=COUNTED)
    return made


def _tells_more(sentence: Sentence, voice: Voice, noun: int) -> bool:
    """Tell whether a source speaks in a clause that hangs on a noun: "which the army said"."""
    says = sentence.tokens[voice.frame.cue[-1]]
    clause = voice.frame.rule == "frame.said.clause" and says.dep == "relcl"
    return clause and bool(voice.links) and noun in {says.head, *(t.at for t in sentence.above(says.head))}
