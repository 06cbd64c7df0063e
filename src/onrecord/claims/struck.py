"""What an act was done to that a noun names: "the shelling of the port", "a raid on a farm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE, Found, after, is_time
from onrecord.claims.fitness import can_act
from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import HUMAN, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

UPON = frozenset({"on", "against", "upon"})
ON = frozenset({"on", "against", "at", "upon", "into", "toward", "towards", "over"})
SITES = listed("sites")
TOWNS = (words("places") | words("parts")) - SITES
RIDING = listed("riding")
STRIKES = words("strikes")
LAYING = listed("laying")
VEHICLES = listed("vehicles")
HITTING = frozenset({"hit", "strike"})
BURSTING = frozenset({"detonate", "explode"})
"""Verbs of what drives over a mine, in translated copy: "a truck exploded on a mine"."""
DEVICES = frozenset({"bomb", "charge", "device", "explosive", "explosives", "ied", "landmine", "mine"})
GOING = VEHICLES | listed("rolling")
"""What may run into a mine."""
BESETTING = frozenset({"blockade", "encirclement", "siege"})
"""Acts whose "of" tells whom they befell, and never who did them."""
SLAYING = frozenset(
    {"abduction", "arrest", "assassination", "beheading", "death", "detention", "execution", "kidnapping"}
    | {"killing", "lynching", "murder", "rape", "slaying", "torture"}
)
"""Deeds whose "of" tells who suffered them, whatever they were "on"."""
GROUND = frozenset({"border", "ground", "highway", "road", "soil", "street", "territory"})
TIMES = words("times")
MEANING = frozenset({"disperse", "scatter", "target"})
"""Verbs that tell what something was fired or laid for."""
LAID_BY = frozenset({"anti", "land", "naval", "personnel", "sea", "tank", "vehicle"})
"""What stands before a mine that is laid, and not dug."""


def of_noun(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give what an act named by a noun was done to, the surest first."""
    token, head = sentence.tokens[at], sentence.head(at)
    if head.lemma in LAYING and token.dep in {"dobj", "nsubjpass"}:
        # what follows "on" is who is blamed
        yield from after(sentence, at, {"of", "against"}, "target.{}")
        return
    yield from targeted(sentence, at)
    if token.lemma in BESETTING | SLAYING and next(targeted(sentence, at), None) is None:
        yield from after(sentence, at, {"of"}, "target.of")
    yield from after(sentence, at, UPON, "target.{}")
    yield from _struck(sentence, token)
    yield from (f for f in after(sentence, at, ON - UPON, "target.{}") if not _in_town(sentence, f))
    for doer in after(sentence, at, {"by"}, "by"):
        # "an attack by rebels on the port": the parser hangs the aim on the doer
        yield from _aimed(sentence, doer.at)
        # "shelling by the forces of villages near the river"
        beside = after(sentence, doer.at, {"of"}, "target.of")
        yield from (f for f in beside if not can_act(sentence, sentence.tokens[f.at]))
    if token.dep == "dobj":
        yield from (f for f in after(sentence, head.at, ON, "target.{}") if not _in_town(sentence, f))
    if token.dep == "pobj":
        yield from _torn_off(sentence, token)
    if token.lemma in table().nouns:
        yield from after(sentence, at, {"of"}, "target.{}")
    yield from _named_before(sentence, at)
    if token.dep == "dobj":
        # "conducted strikes using aircraft against the camp"
        for clause in (k for noun in (at, head.at) for k in sentence.children(noun, "acl", "advcl", "xcomp")):
            for number in sentence.subtree(clause.at) if clause.lemma == "use" else ():
                yield from after(sentence, number, {"against"}, "target.{}")


def _torn_off(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find the aim right behind an act, hung on the verb above: "killed in strikes by jets on a base"."""
    under = sentence.subtree(token.at)
    verb = sentence.head(token.head)
    for prep in sentence.children(verb.at, "prep"):
        if prep.low in {"against", "on"} and prep.at == under[-1] + 1:
            for aim in sentence.children(prep.at, "pobj"):
                if not is_time(aim) and aim.lemma not in RIDING | VEHICLES:
                    yield Found(at=aim.at, rule=f"target.{prep.low}")


def meant_for(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find against whom something was fired or laid: "fired tear gas to disperse a crowd"."""
    things = sentence.children(at, "dobj", "nsubjpass")
    for number in (at, *(t.at for t in things)):
        for clause in sentence.children(number, "acl", "advcl", "relcl", "xcomp"):
            if clause.lemma in MEANING and clause.tag == "VB":
                yield from (
                    Found(at=t.at, rule="target.struck") for t in sentence.children(clause.at, "dobj")
                )


def at_only(found: Found) -> bool:
    """Tell whether "at" only leads to where it was: "shot two men at a farm"."""
    return found.rule == "target.at"


def _in_town(sentence: Sentence, found: Found) -> bool:
    """Tell whether "at" leads to a town or a time, where an act was: "an assault at the village of X"."""
    token = sentence.tokens[found.at]
    town = token.ent in {"GPE", "LOC"} or token.place > 0 or token.lemma in TOWNS
    return at_only(found) and (town or is_time(token))


def _struck(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find what an act is said to have struck: "the raid hit X", "a raid targeting X"."""
    at, head = token.at, sentence.head(token.at)
    if token.dep == "nsubj" and head.lemma in STRIKES:
        yield from (Found(at=t.at, rule="target.struck") for t in sentence.children(head.at, "dobj"))
    aimed = [k for k in sentence.children(at, "acl", "relcl") if k.tag == "VBG" or k.dep == "relcl"]
    if token.dep == "dobj":
        aimed += [k for k in sentence.children(head.at, "advcl") if k.tag == "VBG"]
    for kid in aimed:
        if kid.lemma in STRIKES:
            yield from (Found(at=t.at, rule="target.of-clause") for t in sentence.children(kid.at, "dobj"))


def _named_before(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find what was attacked in the word before an act: "the embassy attack", "the market bombing"."""
    for kid in sentence.children(at, "compound", "nmod"):
        if kid.pos == "NOUN" and kid.lemma in SITES and kid.at < at:
            yield Found(at=kid.at, rule="target.before", owner=True)


def targeted(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find what "the shelling of the army on the town" was aimed at: there "of" tells who did it."""
    if sentence.tokens[at].lemma in BESETTING:
        return
    aiming = {"against"} if sentence.tokens[at].lemma in SLAYING else {"against", "on"}
    for doer in after(sentence, at, {"of"}, "of"):
        inner = next(after(sentence, doer.at, {"of"}, "of"), doer)
        if can_act(sentence, sentence.tokens[doer.at]):
            aims = after(sentence, at, aiming, "target.{}")
            yield from (aim for aim in aims if not _when_or_where(sentence.tokens[aim.at]))
            for head in {doer.at: None, inner.at: None} if "on" in aiming else ():
                yield from _aimed(sentence, head)


def _aimed(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give what stands after "on" under a doer, where it is nothing that the doer is on."""
    for side in (at, *(t.at for t in sentence.conjuncts(at))):
        aims = after(sentence, side, {"against", "on"}, "target.{}")
        things = ((aim, sentence.tokens[aim.at]) for aim in aims)
        yield from (aim for aim, t in things if t.lemma not in RIDING | VEHICLES and not _when_or_where(t))


def _when_or_where(token: Token) -> bool:
    """Tell whether what stands after "on" is when or where it was: "on Monday", "on its soil"."""
    return token.ent in {"DATE", "TIME"} or token.lemma in GROUND | TIMES


def ran_into(sentence: Sentence, at: int) -> Token | None:
    """Give what hit a mine or a bomb that was laid, and so was struck: "a truck hit a mine"."""
    verb = sentence.tokens[at]
    if verb.lemma not in HITTING | BURSTING or passive(sentence, at):
        return None
    hit = sentence.children(at, "dobj")
    if verb.lemma in BURSTING:
        hit = tuple(sentence.tokens[f.at] for f in after(sentence, at, {"on", "over"}, "on"))
    laid = any(t.lemma in DEVICES and not dug(sentence, t) for t in hit)
    subject = sentence.child(at, "nsubj")
    if not laid or subject is None:
        return None
    who = sentence.head(at) if subject.low in RELATIVE and verb.dep == "relcl" else subject
    return who if who.lemma in GOING | HUMAN | {"it", "they"} else None


def dug(sentence: Sentence, token: Token) -> bool:
    """Tell whether a mine is one where people dig: "a coal mine", "the mines of Katanga"."""
    if token.lemma != "mine":
        return False
    before = [
        t for t in sentence.children(token.at, "compound", "nmod", "amod") if t.pos in {"NOUN", "PROPN"}
    ]
    of = any(t.low == "of" for t in sentence.children(token.at, "prep"))
    return of or any(t.lemma not in LAID_BY for t in before)
