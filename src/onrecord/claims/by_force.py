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
MOVES = frozenset({"advance", "incursion", "invasion"})
"""What is halted by whoever makes it where the words say whose it is; else its own noun tells of it."""
ATTACKS = (
    words("noun-attack") | MOVES | {"counterattack", "counteroffensive", "offensive", "onslaught", "push"}
)
SINGLE = frozenset({"ambush", "attack", "raid", "strike"})
ACTIONS = frozenset({"action", "attempt", "operation"})
MANY = frozenset({"multiple", "numerous", "several"})
PLANNED = frozenset({"future", "plan", "planned", "schedule", "scheduled"})
GUARDS = (
    words("police")
    | {"bodyguard", "bouncer", "bystander", "guard", "neighbor", "neighbour"}
    | {"onlooker", "passenger", "passerby", "sentry", "teacher", "worshipper", "worshiper"}
    | {"defence", "defences", "defense", "defenses", "peacekeeper", "resident", "villager"}
)
FIRE = words("noun-attack") | {"airstrike", "artillery", "bombardment", "counterattack", "fire"}
SIDES = cues().roles["armed-group"] | {"enemy", "government", "regime"}
ARMED = cues().roles["military"] | cues().roles["armed-group"] | FIRE | GUARDS | {"commando", "defender"}
THEY = frozenset({"it", "they", "we"})
LED = MOVES | {"assault", "counteroffensive", "offensive", "onslaught", "push"}
"""Acts that are "of" whoever makes them; the shelling is of whom it hits."""
FIGHTING = frozenset({"NORP", "ORG"})
LANDS = frozenset({"GPE", "NORP"})
ALIKE = 4
"""Letters that a land and its people have in common: "Turkey", "Turkish"."""


def thwarted(sentence: Sentence, trigger: Trigger) -> Trigger | None:
    """Give an attack that another side stopped as one that was tried; every other happening as it is.

    None where a noun tells all there is: of an attack that commandos ended, of an advance that is nobody's.
    """
    if trigger.kind == "move" and _kept_back(sentence, sentence.tokens[trigger.at]):
        return replace(trigger, row=replace(trigger.row, modality=Modality.ATTEMPTED), rule=RULE)
    if trigger.kind != "cease" or not trigger.verbal or len(trigger.tokens) > 1:
        return trigger
    act, verb = sentence.child(trigger.at, "dobj", "nsubjpass"), sentence.tokens[trigger.at]
    if act is None and verb.dep == "acl" and sentence.child(trigger.at, "agent") is not None:
        # "a raid stopped by police"
        act = sentence.head(trigger.at)
    if act is None:
        return trigger
    if (
        _of_another(sentence, act.at)
        or _stopped_by_guards(sentence, trigger.at, act)
        or _of_the_other_side(sentence, trigger.at, act)
        or _one(sentence, verb, act)
    ):
        return replace(trigger, row=THWARTED, rule=RULE) if act.lemma not in MOVES else None
    ended = _ended(sentence, trigger.at, act) or (act.lemma in MOVES and not _ones_own(sentence, act))
    return None if ended else trigger


def _kept_back(sentence: Sentence, act: Token) -> bool:
    """Read "the army halted the rebels' advance": they tried to."""
    noun = act.pos == "NOUN" and act.lemma in MOVES and act.dep in {"dobj", "nsubjpass"}
    return noun and _of_the_other_side(sentence, act.head, act)


def _ended(sentence: Sentence, verb: int, act: Token) -> bool:
    """Read "commandos ended the attack on the hotel": one attack is over, whoever made it."""
    one = act.tag == "NN" and act.lemma in SINGLE and not _ones_own(sentence, act)
    return (
        one
        and sentence.tokens[verb].lemma == "end"
        and any(armed(sentence, t) for t in stoppers(sentence, verb))
    )


def _ones_own(sentence: Sentence, act: Token) -> bool:
    """Tell whether a pronoun says that an act is of whoever ends it: "its advance"."""
    return any(t.pos == "PRON" for t in sentence.children(act.at, "poss"))


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
    met = verb.lemma == "stop" and any(armed(sentence, t) for t in stoppers(sentence, verb.at))
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
    """Tell whether attacks were stopped by those who stand guard or stand by: "stopped by bystanders"."""
    by_them = any({t.lemma, t.low} & GUARDS for t in stoppers(sentence, verb))
    theirs = sentence.tokens[verb].lemma not in STOPS or _ones_own(sentence, act)
    return act.lemma in ATTACKS and by_them and not theirs


def stoppers(sentence: Sentence, verb: int) -> Iterator[Token]:
    """Give who stops something."""
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
    owners = list(owners_of(sentence, act))
    who = list(stoppers(sentence, verb))
    if any(t.low in THEY for t in who) and any(t.dep == "poss" for t in owners):
        # "said they had stopped the army's attacks": their own would be theirs
        return True
    if not owners or not any(armed(sentence, t) for t in who):
        return False
    return not any(_same(sentence, one, other) for one in who for other in owners)


def owners_of(sentence: Sentence, act: Token) -> Iterator[Token]:
    """Give whose an act is called: "the rebels' assault", "the Russian attack", "the advance of rebels"."""
    of = (p for p in sentence.children(act.at, "prep") if p.low == "of" and act.lemma in LED)
    led = tuple(t for p in of for t in sentence.children(p.at, "pobj"))
    for word in (*sentence.children(act.at, "amod", "compound", "nmod", "poss"), *led):
        named = word.actor or word.ent in LANDS | FIGHTING or {word.lemma, word.low} & SIDES
        if word.pos != "PRON" and (named or (word.dep == "poss" and word.pos == "NOUN" and not word.ent)):
            yield word


def armed(sentence: Sentence, stopper: Token) -> bool:
    """Tell whether who stops something does so by arms: forces, fire, a group or a people at war."""
    near = (stopper, *sentence.children(stopper.at, "amod", "compound", "nmod"))
    return any({t.lemma, t.low} & ARMED for t in near) or stopper.ent == "NORP"


def _same(sentence: Sentence, stopper: Token, owner: Token) -> bool:
    """Tell whether who stops an act is of the side whose it is: "Turkish forces halted the Turkish raid"."""
    ours = {sentence.tokens[k].low[:ALIKE] for k in sentence.subtree(stopper.at)}
    return owner.low[:ALIKE] in ours
