"""Whom an act befell, where other words tell it of its noun: "inflicted losses on", "was the target of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE, Found, after, is_time
from onrecord.claims.charged import patient
from onrecord.claims.doer import doer, does
from onrecord.claims.fitness import can_act
from onrecord.claims.struck import RIDING, VEHICLES
from onrecord.claims.tokens import Sentence, Token, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.triggers import Trigger

TAKING = frozenset({"endure", "incur", "suffer", "sustain"})
"""Verbs whose subject has the losses that are their object."""
MEETING = TAKING | {"escape", "face", "survive", "withstand"}
"""Verbs whose subject is what the attack that is their object was on."""
AIMS = frozenset({"aim", "object", "target", "victim"})
CHOOSING = frozenset({"choose", "designate", "identify", "list", "name", "pick", "select"})
HELD = frozenset({"be", "hold", "keep", "place", "put", "remain", "stay"})
"""Verbs with "in custody" and "under arrest"."""
STAYING = frozenset({"be", "remain", "stay"})
GATHERING = words("gathering")
MOUNTS = (RIDING - {"patrol"}) | VEHICLES
NO_AIM = MOUNTS | words("no-target") | {"bail", "behalf", "duty", "foot", "leave", "order", "parole"}
BEFALLING = frozenset({"attack", "demand", "destroy", "move"})
"""Kinds that befall what the preposition of their words leads to; who bows to pressure does nothing to it."""
LEADING = frozenset({"of", "on", "to", "upon"})


def lost(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find whose losses they are: "inflicted 40 casualties on X", "X suffered 40 casualties"."""
    verb = sentence.head(token.at)
    if token.dep != "dobj":
        return
    if verb.lemma == "inflict":
        for at in (token.at, verb.at):
            yield from (f for f in after(sentence, at, {"on", "upon"}, "target.on") if fits(sentence, f))
    elif verb.lemma in TAKING and not passive(sentence, verb.at):
        yield from (Found(at=t.at, rule="target.suffers") for t in sentence.children(verb.at, "nsubj"))


def borne(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find what an act was carried out against, or what is said to have been its target."""
    for clause in _carried(sentence, token):
        yield from (
            f for f in after(sentence, clause.at, {"against", "on"}, "target.{}") if fits(sentence, f)
        )
        for by in after(sentence, clause.at, {"by"}, "by"):
            aims = after(sentence, by.at, {"against", "on"}, "target.{}")
            yield from (f for f in aims if fits(sentence, f))


def aimed_at(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find what is said to be the target or the victim of an act."""
    prep = sentence.head(token.at)
    aim, verb = sentence.head(prep.at), sentence.head(sentence.head(prep.at).at)
    if token.dep != "pobj" or prep.low != "of" or aim.lemma not in AIMS:
        return
    told: tuple[Token, ...] = ()
    if verb.lemma == "be" and aim.dep in {"attr", "nsubj"}:
        told = sentence.children(verb.at, "nsubj" if aim.dep == "attr" else "attr")
    elif aim.dep == "pobj" and verb.low == "as":
        chosen = sentence.head(verb.at)
        side = "nsubjpass" if passive(sentence, chosen.at) else "dobj"
        told = sentence.children(chosen.at, side) if chosen.lemma in CHOOSING else ()
        if told and told[0].low in RELATIVE and chosen.dep == "relcl":
            told = (sentence.head(chosen.at),)
    yield from (Found(at=t.at, rule="target.struck") for t in told if t.low not in {"it", "this"})


def met(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find who suffered or survived an attack: "the region suffered a spate of attacks"."""
    whole, over = token, sentence.head(token.head)
    if token.dep == "compound":
        # "survived an assassination attempt"
        whole = sentence.head(token.at)
    elif token.dep == "pobj" and sentence.head(token.at).low == "of" and over.lemma in GATHERING:
        whole = over
    verb = sentence.head(whole.at)
    if whole.dep == "dobj" and verb.lemma in MEETING and not passive(sentence, verb.at):
        found = doer(sentence, verb)
        if found is not None and sentence.tokens[found.at].pos in {"NOUN", "PROPN"}:
            yield Found(at=found.at, rule="target.suffers")


def held(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Find who is held or to be arrested: "X is in custody", "an arrest warrant for X"."""
    token, prep = sentence.tokens[trigger.at], sentence.head(trigger.at)
    if token.lemma == "warrant":
        wanted = after(sentence, token.at, {"against", "for"}, "target.{}")
        yield from (f for f in wanted if can_act(sentence, sentence.tokens[f.at]))
    verb = sentence.head(prep.at)
    if token.dep != "pobj" or prep.low not in {"behind", "in", "under"} or verb.lemma not in HELD:
        return
    if passive(sentence, verb.at):
        at = patient(sentence, verb)
    else:
        found = doer(sentence, verb) if verb.lemma in STAYING else None
        at = found.at if found is not None else None
    if at is not None:
        yield Found(at=at, rule="target.suffers")


def _carried(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give the participles that say that an act was carried out, also one that was taken for the verb."""
    yield from (k for k in sentence.children(token.at, "acl", "relcl") if does(k))
    verb = sentence.head(token.at)
    if token.dep == "nsubj" and verb.tag in {"VBD", "VBN"} and does(verb) and not _active(sentence, verb):
        yield verb


def _active(sentence: Sentence, verb: Token) -> bool:
    return any(sentence.children(verb.at, "aux", "auxpass", "dobj"))


def fits(sentence: Sentence, found: Found) -> bool:
    """Tell whether something stands behind "on" that an act can befall: no day, no vehicle that they rode."""
    token = sentence.tokens[found.at]
    return not is_time(token) and token.lemma not in NO_AIM and token.pos in {"NOUN", "PROPN"}


def behind(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Find the object of a verb that ends in a preposition: "laid siege to X", "took control of X"."""
    last = sentence.tokens[max(trigger.tokens)]
    if not trigger.verbal or len(trigger.tokens) == 1 or trigger.kind not in BEFALLING:
        return
    if last.pos == "ADP" and last.low in LEADING:
        yield from (Found(at=t.at, rule="target.object") for t in sentence.children(last.at, "pobj"))
