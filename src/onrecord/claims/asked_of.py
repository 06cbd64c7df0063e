"""Of whom something is asked that only they can do: "demanded the minister's resignation"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import Found, after
from onrecord.claims.fitness import can_act
from onrecord.claims.whose import possessor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence

LEAVING = frozenset(
    {"abdication", "departure", "dismissal", "impeachment", "ouster", "overthrow", "removal", "resignation"}
    | {"sacking"}
)
"""What is asked of those in office."""
OWN = LEAVING | {"apology", "cooperation", "help", "pullout", "retreat", "support", "surrender", "withdrawal"}
"""What is asked of those whose it is called."""


def asked_of(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give of whom something is asked: whose office it ends, or who is "for" or "that" to do it."""
    things = [*sentence.children(at, "dobj")]
    things += [sentence.tokens[f.at] for f in after(sentence, at, {"for"}, "for")]
    for thing in things:
        whose = [*possessor(sentence, thing.at)] if thing.lemma in OWN else []
        whose += after(sentence, thing.at, {"of"}, "of") if thing.lemma in LEAVING else ()
        yield from (Found(at=one.at, rule="target.asked-of") for one in whose if _able(sentence, one.at))
    for clause in sentence.children(at, "advcl", "ccomp", "xcomp"):
        opened = any(t.low == "for" for t in sentence.children(clause.at, "mark"))
        subject = sentence.child(clause.at, "nsubj")
        if opened and clause.tag == "VB" and subject is not None and _able(sentence, subject.at):
            yield Found(at=subject.at, rule="target.asked-of")


def _able(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].pos != "PRON" and can_act(sentence, sentence.tokens[at])
