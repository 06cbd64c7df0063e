"""Attacks that another side stopped: "the army halted the rebels' offensive", "a raid stopped by guards".

Only who ends their own attacks has halted them. A halt that was none is the worst of errors, so that an act
that is said to be another's was tried and stopped, whatever the verb.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.lexicon import Row
from onrecord.claims.series import number_of
from onrecord.claims.tokens import passive
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

RULE = "trigger.thwarted"
THWARTED = Row(kind="attack", part="act", modality=Modality.ATTEMPTED)
STOPS = frozenset({"end", "halt", "stop"})
"""Verbs that tell of an attack stopped by others too; who suspends one suspends his own."""
ATTACKS = words("noun-attack") | {"advance", "incursion", "offensive", "push"}
SINGLE = frozenset({"ambush", "attack", "raid", "strike"})
ACTIONS = frozenset({"action", "attempt", "operation"})
MANY = frozenset({"multiple", "numerous", "several"})
PLANNED = frozenset({"future", "plan", "planned", "schedule", "scheduled"})
GUARDS = (
    words("police")
    | {"bodyguard", "bouncer", "bystander", "guard", "neighbor", "neighbour"}
    | {"onlooker", "passenger", "passerby", "sentry", "teacher", "worshipper", "worshiper"}
)
FIRE = words("noun-attack") | {"airstrike", "artillery", "bombardment", "counterattack", "fire"}
SIDES = cues().roles["armed-group"] | {"enemy", "government", "regime"}
ARMED = cues().roles["military"] | cues().roles["armed-group"] | FIRE | GUARDS | {"defender"}
FIGHTING = frozenset({"NORP", "ORG"})
LANDS = frozenset({"GPE", "NORP"})
ALIKE = 4
"""Letters that a land and its people have in common: "Turkey", "Turkish"."""


def thwarted(sentence: Sentence, trigger: Trigger) -> Trigger:
    """Give an attack that another side stopped as one that was tried; every other happening as it is."""
    if trigger.kind != "cease" or not trigger.verbal or len(trigger.tokens) > 1:
        return trigger
    act = sentence.child(trigger.at, "dobj", "nsubjpass")
    if act is None or not (
        _of_another(sentence, act.at)
        or _stopped_by_guards(sentence, trigger.at, act)
        or _of_the_other_side(sentence, trigger.at, act)
        or _one(sentence, sentence.tokens[trigger.at], act)
    ):
        return trigger
    return replace(trigger, row=THWARTED, rule=RULE)


def called_off(sentence: Sentence, at: int, over: Iterable[Token]) -> bool:
    """Read "called off a strike at the last minute", "called off planned raids": they were never made."""
    off = any(t.low == "off" for t in sentence.children(at, "prt", "advmod"))
    return off and any(
        (t.tag == "NN" and t.lemma in SINGLE)
        or any(k.low in PLANNED for k in sentence.children(t.at, "amod"))
        for t in over
    )


def _one(sentence: Sentence, verb: Token, act: Token) -> bool:
    """Read "troops stopped the attack", "the raid was halted": one attack was stopped, and no attacks."""
    own = sentence.child(act.at, "poss") is not None
    stopped = verb.lemma == "stop" or act.dep == "nsubjpass"
    # who stops "the offensive" by arms rather stops that of others; who halts it may well halt his own
    met = verb.lemma == "stop" and any(_armed(sentence, t) for t in _stoppers(sentence, verb.at))
    single = act.lemma in SINGLE or (met and act.lemma in {"assault", "offensive"})
    return act.tag == "NN" and single and not own and stopped and verb.lemma in STOPS


def _of_another(sentence: Sentence, at: int) -> bool:
    """Tell whether an act that is stopped is an attack of somebody else: "an offensive by", "six attacks".

    Who ends all of their own attacks counts none of them.
    """
    token = sentence.tokens[at]
    named = {t.lemma for t in sentence.children(at, "compound", "amod")}
    if token.lemma not in ATTACKS and not (token.lemma in ACTIONS and named & ATTACKS):
        return False
    if token.tag != "NN":
        several = bool(named & MANY) or number_of(sentence, at) is not None
        return (several and not named & PLANNED) or "enemy" in named
    one = any(t.low in {"a", "an", "another"} for t in sentence.children(at, "det"))
    by = any(t.low == "by" for t in sentence.children(at, "prep"))
    return one or by


def _stopped_by_guards(sentence: Sentence, verb: int, act: Token) -> bool:
    """Tell whether one attack was stopped by those who stand guard or stand by: "stopped by bystanders"."""
    by_them = any(t.lemma in GUARDS for t in _stoppers(sentence, verb))
    return act.tag == "NN" and act.lemma in ATTACKS and by_them


def _stoppers(sentence: Sentence, verb: int) -> Iterator[Token]:
    if not passive(sentence, verb):
        yield from sentence.children(verb, "nsubj")
    for by in sentence.children(verb, "agent"):
        yield from sentence.children(by.at, "pobj")


def _of_the_other_side(sentence: Sentence, verb: int, act: Token) -> bool:
    """Read "the army halted the rebels' assault", "the Russian attack was stopped by Ukrainian forces".

    Who mediates, or the rain, ends attacks without arms.
    """
    if sentence.tokens[verb].lemma not in STOPS or act.lemma not in ATTACKS:
        return False
    owners = list(_owners(sentence, act))
    stoppers = list(_stoppers(sentence, verb))
    if not owners or not any(_armed(sentence, t) for t in stoppers):
        return False
    return not any(_same(sentence, one, other) for one in stoppers for other in owners)


def _owners(sentence: Sentence, act: Token) -> Iterator[Token]:
    """Give whose an act is called: "the rebels' assault", "the Russian attack", "the militant advance"."""
    for word in sentence.children(act.at, "amod", "compound", "nmod", "poss"):
        named = word.actor or word.ent in LANDS | FIGHTING or {word.lemma, word.low} & SIDES
        if word.pos != "PRON" and (named or (word.dep == "poss" and word.pos == "NOUN" and not word.ent)):
            yield word


def _armed(sentence: Sentence, stopper: Token) -> bool:
    """Tell whether who stops something does so by arms: forces, fire, a group or a people at war."""
    near = (stopper, *sentence.children(stopper.at, "amod", "compound", "nmod"))
    return any({t.lemma, t.low} & ARMED for t in near) or stopper.ent == "NORP"


def _same(sentence: Sentence, stopper: Token, owner: Token) -> bool:
    """Tell whether who stops an act is of the side whose it is: "Turkish forces halted the Turkish raid"."""
    ours = {sentence.tokens[k].low[:ALIKE] for k in sentence.subtree(stopper.at)}
    return owner.low[:ALIKE] in ours
