"""Who did it, as the sentence names them: by the verb of the act, or around its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.actors_of_nouns import PORTION, of_noun
from onrecord.claims.candidates import RELATIVE, Found, after, by_means, shared_by, suffers
from onrecord.claims.doer import doer
from onrecord.claims.obliged import is_duty
from onrecord.claims.participles import active_participle, between, gerund_noun, opposed
from onrecord.claims.rioters import scuffle
from onrecord.claims.struck import ran_into
from onrecord.claims.targets import STATIONED, fallen
from onrecord.claims.tokens import VERBS, Sentence, Token, passive
from onrecord.claims.whose import whose
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.triggers import Trigger

CIVIL = frozenset({"protest", "riot"})
LANDS = frozenset({"capital", "city", "country", "nation", "province", "region", "town"})


def actors(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give what may be the doer of a happening, the surest first."""
    at = trigger.at
    if trigger.row.modality is Modality.ATTEMPTED and (trigger.verbal or trigger.kind != "move"):
        # who stops an attack is not its author; whose the weapon is, may be
        for thing in _stopped(sentence, trigger):
            yield from whose(sentence, thing)
            by = (thing,) if passive(sentence, at) else (thing, at)
            yield from (f for k in by for f in after(sentence, k, {"by"}, "actor.by"))
        return
    if is_duty(sentence, trigger):
        # who must do something asks for nothing
        return
    yield from _at_hands(sentence, at)
    if not trigger.verbal or gerund_noun(sentence, sentence.tokens[at]):
        for found in of_noun(sentence, trigger):
            # "Sudan's protests" are in Sudan, and not by it
            land = found.rule in {"actor.possessive", "actor.modifier"} and _land(sentence, found.at)
            if trigger.kind not in CIVIL or not land:
                yield found
        return
    yield from _of_act(sentence, trigger)


def _of_act(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give the doers that a verb of an act names, the surest first."""
    at = trigger.at
    if (sides := scuffle(sentence, trigger)) is not None:
        yield Found(at=sides[0].at, rule="actor.crowd")
        return
    yield from _of_verb(sentence, trigger)
    yield from _agreeing(sentence, trigger)
    yield from shared_by(sentence, at)
    if passive(sentence, at):
        # "were forced to flee by the army"
        for number in trigger.tokens[1:]:
            yield from after(sentence, number, {"by"}, "actor.by")
    told = trigger.row.part == "speech" and sentence.child(at, "dobj") is not None
    # who finds the dead has not killed them; "condemned the shelling by the army" is not the army's word
    if sentence.tokens[at].lemma != "find" and not told and not by_means(sentence, at):
        yield from after(sentence, at, {"by"}, "actor.by")
    if trigger.kind == "move" and sentence.tokens[at].lemma in STATIONED and passive(sentence, at):
        yield from _moved(sentence, sentence.tokens[at])
    if sentence.tokens[at].lemma == "come":
        # "came under attack from rebels"
        for number in trigger.tokens:
            yield from after(sentence, number, {"by", "from"}, "actor.{}")


def _agreeing(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Find the first side of "an agreement was reached between X and Y"."""
    for number in trigger.tokens if trigger.kind == "agree" else ():
        if (sides := between(sentence, number)) is not None:
            yield Found(at=sides[0].at, rule="actor.between")


def _moved(sentence: Sentence, verb: Token) -> Iterator[Found]:
    """Give the force that is deployed or stationed, where nobody is named who does it."""
    subject = sentence.child(verb.at, "nsubjpass")
    relative = subject is not None and subject.low in RELATIVE
    if (subject is None or relative) and verb.dep in {"acl", "relcl"}:
        yield Found(at=verb.head, rule="actor.moved")
    elif subject is not None:
        yield Found(at=subject.at, rule="actor.moved")


def _land(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return token.place > 0 or token.ent in {"GPE", "NORP"} or token.lemma in LANDS


def _at_hands(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find at whose hands it was suffered, beside the act or the verb above it."""
    up = next((t.at for t in list(sentence.above(at))[:4] if t.pos in VERBS), at)
    for place in {at: None, up: None}:
        for hands in after(sentence, place, {"at"}, "at"):
            if sentence.tokens[hands.at].low == "hands":
                yield from after(sentence, hands.at, {"of"}, "actor.by")


def _of_verb(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give the doer of a verb: its subject, or whom it fell to."""
    at = trigger.at
    if ran_into(sentence, at) is not None:
        return
    if active_participle(sentence, at) is not None:
        yield Found(at=sentence.tokens[at].head, rule="actor.subject")
    elif sentence.tokens[at].tag == "VBG" and sentence.tokens[at].dep == "amod":
        # "advancing troops"
        yield Found(at=sentence.tokens[at].head, rule="actor.subject")
    elif fallen(sentence, trigger):
        for into in after(sentence, at, {"to", "into"}, "actor.to"):
            hands = sentence.tokens[into.at].lemma in {"control", "hand"}
            yield from after(sentence, into.at, {"of"}, "actor.to") if hands else (into,)
    elif not passive(sentence, at) and not suffers(sentence, trigger):
        found = doer(sentence, sentence.tokens[at])
        ended = trigger.row.doer if trigger.kind == "cease" else frozenset()
        if found is not None and not {sentence.tokens[found.at].lemma, sentence.tokens[found.at].low} & ended:
            sides = opposed(sentence, trigger) is not None
            yield Found(at=found.at, rule="actor.between") if sides else found


def _stopped(sentence: Sentence, trigger: Trigger) -> Iterator[int]:
    """Give what was shot down, repelled or foiled: the weapons or the attack."""
    if not trigger.verbal:
        yield trigger.at
    for thing in sentence.children(trigger.at, "dobj", "nsubjpass"):
        yield thing.at
        if thing.lemma in PORTION or thing.pos == "NUM":
            yield from (found.at for found in after(sentence, thing.at, {"of"}, "of"))
