"""To whom or what it was done, as the sentence names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.actors import subject_of
from onrecord.claims.candidates import RELATIVE, VAGUE, Found, after, suffers
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence
    from onrecord.claims.triggers import Trigger

ON = frozenset({"on", "against", "at", "upon", "into", "toward", "towards", "over", "near"})
AIMED = frozenset({"into", "at", "against"})
OWN_FORCES = words("own-forces")
ARMED = words("armed")
MUTUAL = frozenset({"clash", "meet", "agree"})
BYSTANDERS = words("bystanders")
STRIKES = words("strikes")
COUNTING = frozenset({"score", "dozen", "hundred", "thousand", "number"})
MUNITIONS = words("munitions")
NO_TARGET = words("no-target")


def targets(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Give what may be the target of a happening, the surest first."""
    if trigger.kind in MUTUAL:
        yield from _other_side(sentence, trigger)
    if not trigger.verbal:
        if trigger.row.part == "harm":
            yield from after(sentence, trigger.at, {"of"}, "target.of")
        else:
            yield from _of_noun(sentence, trigger.at)
    elif passive(sentence, trigger.at):
        yield from _of_passive(sentence, trigger.at)
    elif suffers(sentence, trigger):
        subject = sentence.child(trigger.at, "nsubj")
        if subject is not None:
            relative = subject.low in RELATIVE
            head = sentence.tokens[trigger.at].head
            yield Found(at=head if relative else subject.at, rule="target.suffers")
    else:
        yield from _of_active(sentence, trigger)


def _of_active(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    at = trigger.at
    objects = sentence.children(at, "dobj", "dative")
    own = sentence.tokens[at].lemma in OWN_FORCES or trigger.kind == "agree"
    for obj in () if own else objects:
        if obj.lemma not in MUNITIONS and obj.low not in VAGUE:
            yield Found(at=obj.at, rule="target.object")
    for number in (at, *(obj.at for obj in objects)):
        yield from after(sentence, number, ON, "target.{}")
    for obj in objects:
        if obj.lemma in MUNITIONS:
            # "a car packed with explosives into a wall": the parser hangs the aim on the load
            for number in sentence.subtree(obj.at):
                yield from after(sentence, number, AIMED, "target.{}")
    if trigger.kind in {"threaten", "cease"}:
        for clause in sentence.children(at, "xcomp"):
            rule = f"target.{trigger.kind}"
            yield from (Found(at=t.at, rule=rule) for t in sentence.children(clause.at, "dobj"))
            yield from after(sentence, clause.at, ON, "target.{}")


def _of_passive(sentence: Sentence, at: int) -> Iterator[Found]:
    token = sentence.tokens[at]
    subject = sentence.child(at, "nsubjpass")
    if subject is None and token.dep in {"acl", "relcl"}:
        yield Found(at=token.head, rule="target.participle")
    if subject is None and token.dep == "conj":
        subject = sentence.child(token.head, "nsubjpass")
    if subject is None and token.dep == "advcl":
        subject = subject_of(sentence, sentence.head(at))
    if subject is not None and subject.low not in VAGUE and subject.lemma not in MUNITIONS:
        yield Found(at=subject.at, rule="target.passive")
    yield from after(sentence, at, ON, "target.{}")


def _other_side(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Find the other side of a clash or a meeting, after "with" or as the second after "between"."""
    heads = [trigger.at]
    if not trigger.verbal and sentence.tokens[trigger.at].dep in {"nsubj", "dobj", "attr"}:
        heads.append(sentence.tokens[trigger.at].head)
    for at in heads:
        yield from after(sentence, at, {"with"}, "target.with")
        for first in after(sentence, at, {"between"}, "target.between"):
            yield from (Found(at=t.at, rule=first.rule) for t in sentence.conjuncts(first.at)[:1])


def _of_noun(sentence: Sentence, at: int) -> Iterator[Found]:
    token, head = sentence.tokens[at], sentence.head(at)
    yield from after(sentence, at, ON, "target.{}")
    if token.dep == "dobj":
        yield from after(sentence, head.at, ON, "target.{}")
    if token.dep == "nsubj" and head.lemma in STRIKES:
        yield from (Found(at=t.at, rule="target.struck") for t in sentence.children(head.at, "dobj"))
    aimed = [k for k in sentence.children(at, "acl", "relcl") if k.tag == "VBG" or k.dep == "relcl"]
    if token.dep == "dobj":
        aimed += [k for k in sentence.children(head.at, "advcl") if k.tag == "VBG"]
    for kid in aimed:
        if kid.lemma in STRIKES:
            yield from (Found(at=t.at, rule="target.of-clause") for t in sentence.children(kid.at, "dobj"))
    if token.lemma in table().nouns:
        yield from after(sentence, at, {"of", "with"}, "target.{}")


def bystander(sentence: Sentence, at: int) -> bool:
    """Tell whether those hurt are just people, who were not what was attacked; named ones may have been."""
    token = sentence.tokens[at]
    if token.lemma in COUNTING and (of := next(after(sentence, at, {"of"}, "of"), None)) is not None:
        return bystander(sentence, of.at)
    if token.lemma == "member" or token.pos == "PROPN":
        near = (sentence.tokens[k] for k in sentence.subtree(at)[:8])
        return not any(t.actor or t.pos == "PROPN" or t.lemma in ARMED for t in near)
    return token.lemma in BYSTANDERS or token.low in BYSTANDERS or token.pos in {"NUM", "PRON"}


def is_no_target(sentence: Sentence, at: int, cluster: Cluster) -> bool:
    """Tell whether a word is the act itself, or one that nothing is done to ("on a daily basis")."""
    token = sentence.tokens[at]
    vague = token.low in VAGUE and token.low != "it"
    return at in {t.at for t in cluster.all} or token.lemma in NO_TARGET or vague
