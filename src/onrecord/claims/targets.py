"""To whom or what it was done, as the sentence names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.asked_of import asked_of
from onrecord.claims.befallen import befallen, burst_in
from onrecord.claims.blame import blame, whom
from onrecord.claims.borne import aimed_at, behind, borne, held, lost, met
from onrecord.claims.candidates import RELATIVE, Found, after, is_vague, suffers
from onrecord.claims.doer import subject_of
from onrecord.claims.downed import DOWNED, drones_of
from onrecord.claims.fitness import can_act
from onrecord.claims.gapped import raised, shared_objects, told_about
from onrecord.claims.governors import listed
from onrecord.claims.guards import ended
from onrecord.claims.laid_on import alleged, blamed, in_breach, laid_on, of_breach
from onrecord.claims.lexicon import table
from onrecord.claims.obliged import is_duty, obliged
from onrecord.claims.participles import active_participle, between, gerund_noun, opposed
from onrecord.claims.planted import put_at, put_by
from onrecord.claims.rioters import scuffle
from onrecord.claims.struck import LAYING, ON, VEHICLES, at_only, meant_for, of_noun, ran_into
from onrecord.claims.tied_doers import PLACING
from onrecord.claims.tokens import HUMAN, passive, singular
from onrecord.claims.untargeted import ARMS, bystander
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

BESIDE = frozenset({"alongside", "near", "outside"})
AIMED = frozenset({"into", "at", "against"})
OWN_FORCES = words("own-forces")
MUTUAL = frozenset({"clash", "meet", "agree"})
ROUNDS = frozenset({"enter", "patrol"})
"""What is done somewhere, and to nobody."""
SETTING_OFF = frozenset({"detonate", "explode"})
"""Verbs whose object is what blows up, never what it strikes."""
THEY = frozenset({"he", "i", "she", "they", "we"})
STATIONED = frozenset({"deploy", "dispatch", "mobilise", "mobilize", "redeploy", "send", "station"})
"""Verbs whose object acts itself, whoever sends it."""
MUNITIONS = words("munitions") - VEHICLES
LAID = words("devices")
"""What is planted somewhere, which suffers nothing by it."""
TEARING = frozenset({"rip", "tear"})
PASSED = frozenset({"at", "on", "over"})
"""Words before where something was stopped, which it was not sent to."""
LOADING = listed("loading")
LANDING = listed("landing")
HOLDING = frozenset({"abduct", "arrest", "release"})
SHARING = frozenset({"abduct", "accuse", "arrest", "attack", "destroy", "release"})
"""Kinds whose verbs are done to something, and may share what with a verb right behind them."""

WARRING = frozenset({"action", "activity", "campaign", "hostility", "operation"})
"""What a side suspends that is no attack by its word."""


def targets(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give what may be the target of a happening, the surest first."""
    if sentence.tokens[trigger.at].lemma in ROUNDS or (
        trigger.kind == "deny" and passive(sentence, trigger.at)
    ):
        # who "was not involved" is denied nothing
        return
    if trigger.rule == DOWNED:
        drones = drones_of(sentence, sentence.tokens[trigger.at])
        yield from (Found(at=t.at, rule="target.object") for t in drones)
        return
    if (sides := scuffle(sentence, trigger)) is not None:
        yield Found(at=sides[1].at, rule="target.with")
        return
    for found in in_breach(sentence, trigger.at) if of_breach(trigger) else _named(sentence, trigger):
        yield from laid_on(sentence, trigger, found)


def _named(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give what the words around a trigger name as its target."""
    yield from _by_kind(sentence, trigger)
    if (struck := active_participle(sentence, trigger.at)) is not None:
        yield Found(at=struck.at, rule="target.object")
    elif not trigger.verbal and trigger.row.part == "harm":
        yield from _of_state(sentence, sentence.tokens[trigger.at])
        yield from after(sentence, trigger.at, {"of"}, "target.of")
        yield from lost(sentence, sentence.tokens[trigger.at])
    elif not trigger.verbal or gerund_noun(sentence, sentence.tokens[trigger.at]):
        laid = blame(sentence, trigger.at)
        yield from (f for f in of_noun(sentence, trigger.at) if laid is None or f.at != laid.accused)
        yield from _borne(sentence, trigger)
        yield from befallen(sentence, trigger)
    elif passive(sentence, trigger.at):
        yield from _of_passive(sentence, trigger)
    elif suffers(sentence, trigger) or fallen(sentence, trigger):
        yield from _of_sufferer(sentence, trigger.at)
    else:
        # "set fire to two buses on the road"
        first = sentence.tokens[max(trigger.tokens)].low == "to"
        yield from behind(sentence, trigger) if first else ()
        yield from _of_active(sentence, trigger)
        yield from behind(sentence, trigger)
        yield from burst_in(sentence, trigger)


def _by_kind(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Find the target where the kind of a happening tells which words lead to it."""
    if is_duty(sentence, trigger):
        yield from obliged(sentence, trigger.at)
    if trigger.kind == "demand":
        yield from asked_of(sentence, trigger.at)
    if trigger.kind in MUTUAL:
        yield from _other_side(sentence, trigger)
    if trigger.kind == "cease":
        for noun in filter(_happens, ended(sentence, trigger)):
            yield from after(sentence, noun.at, ON | {"of"}, "target.{}")
    if trigger.kind == "accuse" and (laid := whom(sentence, sentence.tokens[trigger.at])) is not None:
        yield Found(at=laid, rule="target.accused")
    if sentence.tokens[trigger.at].lemma in LAYING and trigger.row.part == "speech":
        yield from blamed(sentence, trigger.at)


def _borne(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give what other words tell that the act of a noun befell, unless they are bystanders."""
    token = sentence.tokens[trigger.at]
    yield from borne(sentence, token)
    yield from put_at(sentence, token)
    yield from (f for f in aimed_at(sentence, token) if not bystander(sentence, f.at))
    if trigger.kind == "attack":
        yield from met(sentence, token)
    if trigger.kind == "arrest":
        yield from held(sentence, trigger)


def fallen(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the subject of a verb is what somebody took: "the city fell to rebels"."""
    return trigger.kind == "move" and trigger.verbal and sentence.tokens[trigger.at].lemma == "fall"


def _of_sufferer(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find who suffers: the subject, but in "found the men dead" the men."""
    found = sentence.tokens[at].lemma == "find" and sentence.child(at, "dobj", "ccomp") is not None
    subject = sentence.child(at, "dobj") if found else sentence.child(at, "nsubj")
    if subject is not None:
        relative = subject.low in RELATIVE
        yield Found(at=sentence.tokens[at].head if relative else subject.at, rule="target.suffers")


def _of_state(sentence: Sentence, word: Token) -> Iterator[Found]:
    """Find who is said to be unharmed: the subject of the verb that the adjective belongs to."""
    while word.pos == "ADJ" and word.dep == "conj":
        word = sentence.head(word.at)
    if word.pos == "ADJ" and word.dep in {"acomp", "advcl", "oprd"}:
        for subject in sentence.children(word.head, "nsubj", "nsubjpass"):
            yield Found(at=subject.at, rule="target.suffers")


def _happens(token: Token) -> bool:
    """Tell whether a noun names a happening, which nothing is done to when it ends."""
    return token.lemma in WARRING or any(row.part == "act" for row in table().nouns.get(token.lemma, ()))


def _thrown(subject: Token, set_off: Collection[str]) -> bool:
    """Tell whether a word is what was fired or set off, also as a name at the start: "Rockets were fired"."""
    return bool({subject.lemma, singular(subject)} & (MUNITIONS | set(set_off)))


def _of_active(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    at = trigger.at
    if (hit := ran_into(sentence, at)) is not None:
        yield Found(at=hit.at, rule="target.struck")
        return
    objects = _done_to(sentence, trigger)
    lemma = sentence.tokens[at].lemma
    loads = MUNITIONS | VEHICLES if lemma in LOADING else MUNITIONS
    loads = loads | LAID if lemma in PLACING else loads
    yield from _objects(sentence, trigger, objects, loads)
    told = told_about(sentence, at)
    if told is not None and lemma not in SETTING_OFF and told.lemma not in loads | LAID | ARMS:
        yield Found(at=told.at, rule="target.relative")
    armed = all(obj.lemma in ARMS | loads for obj in objects) or lemma in SETTING_OFF
    downed = trigger.row.modality is Modality.ATTEMPTED and bool(objects) and armed
    for number in (at, *(obj.at for obj in objects)):
        # "shot down a drone over the port": where it came down is not what it was sent to
        aims = ON - PASSED if downed else _aims(sentence, trigger)
        if number != at and sentence.tokens[number].lemma in HUMAN:
            # "killed nine villagers on motorbikes"
            aims = aims - PASSED
        yield from (f for f in after(sentence, number, aims, "target.{}") if armed or not at_only(f))
    if objects and armed and not downed:
        yield from meant_for(sentence, at)
    yield from put_by(sentence, at)
    if (lemma in LANDING and not objects) or (objects and armed and not downed):
        yield from after(sentence, at, BESIDE, "target.near")
    for obj in objects:
        if obj.lemma in loads or lemma in SETTING_OFF:
            # "rammed a van full of bombs into a gate": the parser hangs the aim on the load
            for number in sentence.subtree(obj.at):
                yield from after(sentence, number, AIMED, "target.{}")
    yield from _of_its_kind(sentence, trigger, objects)


def _of_its_kind(sentence: Sentence, trigger: Trigger, objects: Sequence[Token]) -> Iterator[Found]:
    """Find the target of an active verb where its kind tells which words lead to it."""
    at = trigger.at
    if trigger.kind == "move":
        yield from _from_whom(sentence, (at, *(obj.at for obj in objects)))
    if trigger.kind in {"threaten", "cease"}:
        yield from _of_clause(sentence, trigger)
    if trigger.kind == "accuse":
        yield from alleged(sentence, at)


def _done_to(sentence: Sentence, trigger: Trigger) -> tuple[Token, ...]:
    """Give the objects of a verb, its own or those that it shares with a verb right behind it."""
    own = sentence.children(trigger.at, "dobj", "dative")
    return shared_objects(sentence, trigger.at) if not own and trigger.kind in SHARING else own


def _aims(sentence: Sentence, trigger: Trigger) -> frozenset[str]:
    """Give the prepositions that lead to what a verb was aimed at; nobody is let go "on" anybody."""
    if trigger.kind in HOLDING:
        return frozenset()
    return ON | {"through"} if sentence.tokens[trigger.at].lemma in TEARING else ON


def _objects(
    sentence: Sentence, trigger: Trigger, objects: Sequence[Token], loads: frozenset[str]
) -> Iterator[Found]:
    for obj in objects:
        if obj.low in RELATIVE | {"whom"} and sentence.tokens[trigger.at].dep == "relcl":
            # "the men whom rebels had abducted"
            if sentence.head(trigger.at).lemma not in loads | LAID:
                yield Found(at=sentence.tokens[trigger.at].head, rule="target.relative")
        elif obj.lemma not in loads and _undergoes(sentence, trigger, obj):
            yield Found(at=obj.at, rule="target.object")


def _undergoes(sentence: Sentence, trigger: Trigger, obj: Token) -> bool:
    """Tell whether something is done to the object of a verb; to one's own forces and to a bomb it is not."""
    lemma = sentence.tokens[trigger.at].lemma
    if lemma in OWN_FORCES | SETTING_OFF or trigger.kind == "agree" or is_vague(sentence, obj):
        return False
    if lemma == "demand":
        # what is demanded is nobody of whom it is
        return can_act(sentence, obj) or sentence.child(trigger.at, "xcomp") is not None
    if trigger.kind == "threaten" and _happens(obj):
        # "threatened a new incursion into X"
        return False
    # what ends is what was done, and not to whom
    return trigger.kind != "cease"


def _from_whom(sentence: Sentence, numbers: Sequence[int]) -> Iterator[Found]:
    """Find from whom a place is taken: "retaking territory from the rebels"."""
    for number in numbers:
        lost = after(sentence, number, {"from"}, "target.{}")
        yield from (f for f in lost if can_act(sentence, sentence.tokens[f.at]))


def _of_clause(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Find what a threat or a halt is about in the clause under it."""
    for clause in sentence.children(trigger.at, "xcomp"):
        rule = f"target.{trigger.kind}"
        yield from (
            Found(at=t.at, rule=rule) for t in sentence.children(clause.at, "dobj") if not _happens(t)
        )
        yield from after(sentence, clause.at, ON, "target.{}")


def _of_passive(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    at, token = trigger.at, sentence.tokens[trigger.at]
    if token.lemma in OWN_FORCES | STATIONED:
        # "troops were deployed" did not suffer it
        return
    subject = sentence.child(at, "nsubjpass")
    set_off = {subject.lemma} if subject is not None and token.lemma in SETTING_OFF else frozenset()
    own = token.lemma not in SETTING_OFF and sentence.head(at).lemma not in LAID
    if subject is None and token.dep in {"acl", "relcl"} and own:
        yield Found(at=token.head, rule="target.participle")
    first = token
    while subject is None and first.dep == "conj":
        # "were captured, tortured and killed"
        first = sentence.head(first.at)
        subject = sentence.child(first.at, "nsubjpass")
    if subject is None and token.dep == "advcl":
        subject = subject_of(sentence, sentence.head(at))
    subject = (subject or raised(sentence, at)) if trigger.kind != "cease" else None
    if subject is not None and subject.low in RELATIVE and token.dep == "relcl":
        yield Found(at=token.head, rule="target.passive")
    elif subject is not None and not is_vague(sentence, subject) and not _thrown(subject, set_off):
        yield Found(at=subject.at, rule="target.passive")
    people = subject is not None and (can_act(sentence, subject) or subject.low in THEY)
    downed = trigger.row.modality is Modality.ATTEMPTED and subject is not None and subject.lemma in ARMS
    aims = ON - PASSED if downed else _aims(sentence, trigger)
    aims = aims - PASSED if people else aims
    yield from after(sentence, at, aims, "target.{}")
    yield from put_by(sentence, at)
    if token.lemma in SETTING_OFF:
        yield from after(sentence, at, BESIDE, "target.near")


def _other_side(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Find the other side of a clash or a meeting, after "with" or as the second after "between"."""
    heads = [trigger.at, *(k for k in trigger.tokens if k != trigger.at)]
    if (other := opposed(sentence, trigger)) is not None:
        yield Found(at=other.at, rule="target.between")
    for at in heads if not trigger.verbal else ():
        if (sides := between(sentence, at)) is not None:
            yield Found(at=sides[1].at, rule="target.between")
    if not trigger.verbal and sentence.tokens[trigger.at].dep in {"nsubj", "dobj", "attr"}:
        heads.append(sentence.tokens[trigger.at].head)
    for at in heads:
        yield from after(sentence, at, {"with"}, "target.with")
        for first in after(sentence, at, {"between"}, "target.between"):
            yield from (Found(at=t.at, rule=first.rule) for t in sentence.conjuncts(first.at)[:1])
