"""Who did it, as the words around the noun of an act name them: "the shelling by the army", "blamed on"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.blame import blame
from onrecord.claims.candidates import RELATIVE, Found, after
from onrecord.claims.charged import ACCUSING, patient
from onrecord.claims.doer import AVOWING, OF_OBJECT, doer, does, of_governor
from onrecord.claims.fitness import can_act
from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.matrix import held
from onrecord.claims.partaking import behind, partakers, refused
from onrecord.claims.participles import between
from onrecord.claims.struck import targeted
from onrecord.claims.tied_doers import OWNED, OWNING_UP, owning_up, set_off, tied, unsure
from onrecord.claims.tokens import VERBS, Sentence, Token, passive
from onrecord.claims.told_of import TOLD, told
from onrecord.claims.whose import owner, whose_deed
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.triggers import Trigger

LAYING = listed("laying")
OF_DOER = words("of-doer")
PORTION = listed("portions")
COUNTS = PORTION | {"bout", "campaign", "fifth", "majority", "quarter", "round", "spate", "string"}
COUNTS |= {"tenth", "third", "total"}
FIRED = frozenset({"airstrike", "bombardment", "bombing", "fire", "raid", "shelling", "strike", "targeting"})
FIRE = frozenset({"fire", "gunfire", "shellfire"})
VEHICLES = listed("vehicles")
ENTERING = frozenset({"advance", "incursion", "retreat", "surrender"})
"""Acts that are "of" those who move; of a town they befall it."""
FIGHTING_IN = frozenset({"after", "amid", "during", "following", "in"})
HARMED = frozenset({"die", "fall", "perish"})
"""Verbs of those who died in a fight: the other side is told to have killed them."""
ARMED = words("armed") | listed("forces") | (listed("groups") - {"community", "crowd", "population"})
ARRESTING = frozenset({"arrest", "capture", "detain", "seize"})
ONE_SIDED = frozenset({"operation", "raid"})
"""Acts of whoever arrests somebody in them; an arrest "in a shooting" is of whoever shot."""


def of_noun(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give the doers that a noun of violence names around it, then those of the verb that governs it."""
    at = trigger.at
    # "a round of talks between"
    for number in sorted({at, *trigger.tokens}):
        yield from _between(sentence, number)
    yield from _by(sentence, at)
    token = sentence.tokens[at]
    for noun in (at, token.head) if token.dep == "conj" else (at,):
        yield from whose_deed(sentence, noun)
    if token.dep == "dobj" and not passive(sentence, token.head):
        # "condemned the shelling of the town by the army": the parser hangs the doer on the upper verb
        yield from after(sentence, token.head, {"by"}, "actor.by")
    yield from tied(sentence, token, trigger.kind)
    yield from behind(sentence, _whole(sentence, token))
    yield from partakers(sentence, token)
    governed = _whole(sentence, sentence.head(at) if token.dep == "conj" else token)
    if (found := of_governor(sentence, governed)) is not None:
        yield found
    yield from _blamed(sentence, governed)
    yield from _of_clauses(sentence, at)
    yield from _fired_from(sentence, token)
    yield from _of_weapon(sentence, at)
    yield from _amid(sentence, token)
    if trigger.kind == "clash":
        yield from _who_fought(sentence, token)
    yield from _of(sentence, token)


def _of_clauses(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find who did it in the clauses that hang on its noun: "claimed by X", "that X carried out"."""
    for kid in sentence.children(at, "acl", "relcl"):
        owned = sentence.child(kid.at, "dobj")
        if kid.lemma in OWNING_UP and owned is not None and owned.lemma in OWNED:
            yield from owning_up(sentence, owned)
        elif (
            kid.tag == "VBN" and (does(kid) or set_off(sentence, kid)) and not sentence.child(kid.at, "nsubj")
        ):
            rule = (
                "actor.avowed"
                if kid.lemma in AVOWING
                else "actor.believed"
                if unsure(sentence, kid)
                else "actor.by"
            )
            yield from after(sentence, kid.at, {"by"}, rule)
        elif kid.dep == "relcl" and does(kid) and not passive(sentence, kid.at):
            yield from _carrying_out(sentence, kid)


def _fired_from(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find who fires in "mortar fire from rebels"; from a town is from where."""
    if token.lemma not in FIRED | FIRE:
        return
    # "died in mortar fire from rebels": the parser hangs it on the verb
    above = sentence.head(sentence.head(token.at).at).at
    beside = any(p.low == "from" and p.at == token.at + 1 for p in sentence.children(above, "prep"))
    for found in after(sentence, above if beside else token.at, {"from"}, "actor.from"):
        source = sentence.tokens[found.at]
        if not source.place and can_act(sentence, source):
            yield found


def _of(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find whose act it is "of": "the shelling of the army on the town", "artillery fire of the army"."""
    aimed = next(targeted(sentence, token.at), None) is not None
    if aimed or token.lemma in FIRE:
        of = after(sentence, token.at, {"of"}, "actor.of")
        # "the use of force against the crowd": the force is what is used
        yield from (f for f in of if can_act(sentence, sentence.tokens[f.at]) and token.lemma != "use")
    if token.lemma in ENTERING:
        of = after(sentence, token.at, {"of"}, "actor.of")
        yield from (f for f in of if can_act(sentence, sentence.tokens[f.at]) and not _town(sentence, f))
    if token.lemma in OF_DOER:
        yield from after(sentence, token.at, {"of"}, "actor.of")


def _town(sentence: Sentence, found: Found) -> bool:
    token = sentence.tokens[found.at]
    return token.place > 0 or token.ent in {"GPE", "LOC"}


def _amid(sentence: Sentence, noun: Token) -> Iterator[Found]:
    """Find who did it in what was done in the course of it: "police arrested nine men in raids"."""
    prep, verb = sentence.head(noun.at), sentence.head(sentence.head(noun.at).at)
    if noun.dep != "pobj" or prep.low not in {"during", "in"} or noun.lemma not in ONE_SIDED:
        return
    if verb.lemma in ARRESTING and verb.pos in VERBS and not passive(sentence, verb.at):
        found = doer(sentence, verb)
        if found is not None and found.rule == "actor.subject":
            yield Found(at=found.at, rule="actor.amid")
    elif verb.lemma in ARRESTING and verb.pos in VERBS:
        yield from after(sentence, verb.at, {"by"}, "actor.amid")


def _who_fought(sentence: Sentence, noun: Token) -> Iterator[Found]:
    """Find the side that did something else in it: "soldiers seized rifles after a clash with rebels"."""
    prep = sentence.head(noun.at)
    verb = next((t for t in sentence.above(noun.at) if t.pos in VERBS and t.low != "following"), None)
    with_whom = any(p.low == "with" for p in sentence.children(noun.at, "prep"))
    if noun.dep != "pobj" or prep.low not in FIGHTING_IN or not with_whom or verb is None:
        return
    if (
        passive(sentence, verb.at)
        or verb.lemma in HARMED
        or verb.at not in {prep.head, sentence.head(prep.at).head}
    ):
        return
    found = doer(sentence, verb)
    side = sentence.tokens[found.at] if found is not None and found.rule == "actor.subject" else None
    if side is not None and (side.actor or {side.lemma, side.low} & ARMED):
        yield Found(at=side.at, rule="actor.amid")


def _whole(sentence: Sentence, token: Token) -> Token:
    """Give the word that stands for a number of acts: "a series of attacks", "five of the attacks"."""
    over = sentence.head(token.head)
    part = token.dep == "pobj" and sentence.head(token.at).low == "of"
    counts = over.tag == "CD" or (over.pos in {"ADJ", "DET", "NOUN", "PRON"} and over.lemma in COUNTS)
    return over if part and counts else token


def _of_weapon(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find whose weapon an act is said to be "of", in translated copy: "the bombing of a Turkish drone".

    Only of acts that weapons do; "the downing of a drone" befell it.
    """
    if sentence.tokens[at].lemma not in FIRED:
        return
    for found in after(sentence, at, {"of"}, "of"):
        weapon = sentence.tokens[found.at].lemma
        user = owner(sentence, found.at) if weapon in table().means and weapon not in VEHICLES else None
        if user is not None:
            yield user


def _by(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find who an act is "by", also where the parser hangs it on what it befell, or on a second act."""
    yield from after(sentence, at, {"by"}, "actor.by")
    befell = [
        obj for prep in sentence.children(at, "prep") if prep.low == "of" for obj in _objects(sentence, prep)
    ]
    second = sentence.conjuncts(at)
    # "attacks, gunfire by snipers and shelling": of a longer list "by" tells only of its own
    for noun in (*befell, *(second if len(second) == 1 else ())):
        yield from after(sentence, noun.at, {"by"}, "actor.by")


def _objects(sentence: Sentence, prep: Token) -> Iterator[Token]:
    for obj in sentence.children(prep.at, "pobj"):
        yield from (obj, *sentence.conjuncts(obj.at))


def _carrying_out(sentence: Sentence, verb: Token) -> Iterator[Found]:
    """Find "the raid that rebels carried out"."""
    subject = sentence.child(verb.at, "nsubj")
    obj = sentence.child(verb.at, "dobj")
    if subject is not None and subject.low not in RELATIVE and obj is not None and obj.low in RELATIVE:
        yield Found(at=subject.at, rule="actor.light-verb")


def _between(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find the first side of "clashes between X and Y", also where a verb stands between."""
    sides = between(sentence, at)
    if sides is not None:
        yield Found(at=sides[0].at, rule="actor.between")
    places = (at, sentence.tokens[at].head) if sentence.tokens[at].dep == "nsubj" else (at,)
    for found in (f for place in places for f in after(sentence, place, {"between"}, "actor.between")):
        # "between the two parties" names neither
        if sentence.conjuncts(found.at) or sentence.tokens[found.at].tag not in {"NNS", "NNPS"}:
            yield found


def _blamed(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find who is said to be behind an act: "blamed it on X", "was attributed to X", "blamed X for it"."""
    head = sentence.head(token.at)
    if (laid := blame(sentence, token.at)) is not None:
        yield Found(at=laid.accused, rule="actor.accused")
    if head.lemma in LAYING and token.dep in {"dobj", "nsubjpass"} and not _unsaid(sentence, head):
        for at in (head.at, token.at):
            yield from after(sentence, at, {"on", "to"}, "actor.accused")
    if (said := told(sentence, token.at)) is not None:
        yield Found(at=said[0], rule=TOLD)
    over = next((t.at for t in sentence.above(token.at) if t.pos in VERBS), token.at)
    beside = (t for t in sentence.children(over, "advcl") if t.at > token.at)
    bare = (t for t in beside if sentence.child(t.at, "aux") is None)
    for kid in (*sentence.children(token.at, "acl", "relcl"), *bare):
        if kid.lemma in LAYING and kid.tag == "VBN":
            yield from after(sentence, kid.at, {"on", "to"}, "actor.accused")
    up = sentence.head(head.at)
    if token.dep == "pobj" and head.low in OF_OBJECT and up.pos in VERBS and up.lemma in ACCUSING:
        accused = patient(sentence, up)
        if accused is not None and not _unsaid(sentence, up):
            yield Found(at=accused, rule="actor.accused")


def _unsaid(sentence: Sentence, verb: Token) -> bool:
    """Tell whether nobody was accused: "did not blame X", "declined to blame X", "was not linked to X"."""
    return refused(sentence, verb) or held(sentence, verb.at) is Modality.NEGATED
