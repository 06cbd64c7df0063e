"""Demands that are told as a duty: "the army must leave, the minister said" is asked of the army."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE, Found, after
from onrecord.claims.fitness import can_act
from onrecord.claims.tokens import passive
from onrecord.model import Certainty, Party, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence
    from onrecord.claims.triggers import Trigger

BINDING = frozenset({"must", "ought", "should"})
PASSING_ON = frozenset({Role.DOCUMENT, Role.MEDIA, Role.WIRE})
"""Roles of those who only tell what others ask."""


def is_duty(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a demand is told as what its subject must or should do."""
    aux = sentence.children(trigger.at, "aux") if trigger.kind == "demand" and trigger.verbal else ()
    return any(t.low in BINDING for t in aux)


def obliged(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give who must do it: the subject, or in the passive whom "by" names."""
    if passive(sentence, at):
        yield from after(sentence, at, {"by"}, "target.obliged")
        return
    subject = sentence.child(at, "nsubj")
    if subject is not None and subject.low not in RELATIVE and can_act(sentence, subject):
        yield Found(at=subject.at, rule="target.obliged")


def demander(made: Draft) -> Draft:
    """Give a demand that is told as a duty to who utters it, where somebody is said to."""
    link = made.chain[-1] if made.chain else None
    if not is_duty(made.sentence, made.cluster.chief) or made.actor is not None or link is None:
        return made
    if link.role in PASSING_ON:
        return made
    party = Party(name=link.name, span=link.span, certainty=Certainty.REPORTED)
    made = replace(made, actor=party, chain=made.chain[:-1])
    return made.because(actor="actor.demander", chain="chain.speaker-is-actor")
