"""Whether what stands beside a harm did it, or only came before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.headcounts import is_person
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN, VERBS
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

ANSWERING = words("answering")
ARMS = words("munitions") | words("devices")
BODIES = HUMAN | {"body", "corpse", "remains"}
APART = frozenset({"although", "because", "before", "so", "though", "unless", "until", "while"})


def suffered(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a verb tells what befell its subject: "were killed", "died".

    Only of these may "after" lead to the act ("two died after a blast"); "the army launched a raid after
    the killing of two officers" tells of two happenings.
    """
    if trigger.row.part != "harm" or not trigger.verbal:
        return False
    thing = sentence.child(trigger.at, "dobj")
    # "lost their lives"
    return thing is None or thing.at in trigger.tokens


def answered(sentence: Sentence, at: int) -> bool:
    """Tell whether a harm named by a noun is what an act answers or comes after, and not its own harm.

    "The strikes follow the killing of two guards", "a raid in response to the killings", "after the deaths",
    "attacked it over the killing".
    """
    for token in sentence.above(at):
        if token.low in {"after", "following", "over"} or token.lemma in ANSWERING:
            return True
        if token.pos in VERBS:
            return False
    return False


def apart(sentence: Sentence, clause: Token) -> bool:
    """Tell whether a clause beside a harm tells no cause of it: "killed the man before he could attack"."""
    return bool({t.low for t in sentence.children(clause.at, "mark", "advmod")} & APART)


def killer(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a harm in a relative clause is the deed of the person it hangs on."""
    token, who = sentence.tokens[trigger.at], sentence.child(trigger.at, "nsubj")
    deed = token.dep == "relcl" and sentence.child(trigger.at, "dobj") is not None
    return deed and who is not None and who.low == "who" and is_person(sentence, token.head)


def told_beside(sentence: Sentence, one: Trigger, other: Trigger, *, attacked: bool) -> bool:
    """Tell whether what was destroyed is told for itself: beside a fight, or beside people who were killed.

    "Rebels killed nine people and burned 20 houses", "the clashes, in which 20 houses were burned"; what an
    attack or a bomb destroys is a part of it.
    """
    return _spoils(sentence, one, other, attacked=attacked) or _spoils(
        sentence, other, one, attacked=attacked
    )


def _spoils(sentence: Sentence, damage: Trigger, beside: Trigger, *, attacked: bool) -> bool:
    things = sentence.children(damage.at, "dobj", "nsubjpass")
    if damage.kind != "destroy" or not damage.verbal or not things or any(t.lemma in BODIES for t in things):
        return False
    if beside.kind == "clash":
        return True
    joined = "conj" in {sentence.tokens[damage.at].dep, sentence.tokens[beside.at].dep}
    killed = beside.row.part == "harm" and beside.verbal
    return killed and joined and not attacked and not _by_arms(sentence, beside.at)


def _by_arms(sentence: Sentence, at: int) -> bool:
    """Tell whether a weapon or an act is what did it."""
    by = [t for agent in sentence.children(at, "agent") for t in sentence.children(agent.at, "pobj")]
    doers = (*sentence.children(at, "nsubj"), *by)
    return any(t.lemma in ARMS or t.lemma in table().nouns or t.pos == "PRON" for t in doers)
