"""Who did it, and to whom: the parties of a happening.

Nobody becomes the author of an act that they only report, condemn or demand: an actor is taken from the
act's own arguments, never from the verb of saying above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims.chains import spoken
from onrecord.claims.frames import cues
from onrecord.claims.tokens import VERBS, Sentence, Token, core, passive, wide
from onrecord.claims.triggers import table
from onrecord.claims.words import words
from onrecord.model import Certainty, Member, Party

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Cluster
    from onrecord.claims.triggers import Trigger

LIGHT = words("light")
"""Verbs whose subject does what their noun names ("carried out a raid", "halted their attacks")."""
ON = frozenset({"on", "against", "at", "upon", "into", "toward", "towards", "over", "near"})
OWNERS = frozenset({"NORP", "GPE", "ORG", "PERSON", "LOC"})
VAGUE = frozenset({"which", "that", "who", "this", "these", "those", "there", "what", "it", "one", "some"})
PEOPLE_PRONOUNS = frozenset({"they", "he", "she", "we", "i", "you", "them", "him", "her", "us"})
TIMES = words("times")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A party's head word and the rule that found it; `owner` where only a modifier names it ("Turkish")."""

    at: int
    rule: str
    owner: bool = False


def actor_of(sentence: Sentence, cluster: Cluster) -> tuple[Party, str] | None:
    """Give the actor of a happening and the rule that found it, or None where none is named."""
    for trigger in cluster.all:
        for found in _actors(sentence, trigger):
            if (kept := _usable(sentence, found, cluster)) is not None:
                return party(sentence, kept, Certainty.REPORTED), kept.rule
    return None


def target_of(sentence: Sentence, cluster: Cluster) -> tuple[Party, str] | None:
    """Give whom or what it was done to, and the rule that found it; what was attacked comes before who was hurt."""
    ordered = sorted(cluster.all, key=lambda t: t.row.part in {"harm", "damage"})
    for trigger in ordered:
        for found in _targets(sentence, trigger):
            if trigger.row.part == "harm" and _bystander(sentence, found.at):
                continue
            if not _is_time(sentence.tokens[found.at]) and not _is_act(sentence, found.at, cluster):
                return party(sentence, found, None), found.rule
    return None


def party(sentence: Sentence, found: Found, certainty: Certainty | None) -> Party:
    """Make a party out of the words of its phrase, with its members where several are named together."""
    numbers = (found.at,) if found.owner else wide(sentence, found.at)
    heads = [found.at, *(t.at for t in sentence.conjuncts(found.at) if t.pos in {"NOUN", "PROPN"})]
    members: tuple[Member, ...] = ()
    if len(heads) > 1 and not found.owner:
        members = tuple(
            Member(name=spoken(sentence, core(sentence, h)), span=sentence.cover(core(sentence, h)))
            for h in heads
        )
        numbers = tuple(range(numbers[0], max(core(sentence, h)[-1] for h in heads) + 1))
    return Party(
        name=spoken(sentence, numbers), span=sentence.cover(numbers), certainty=certainty, members=members
    )


def _actors(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    if trigger.verbal:
        yield from _verb_actors(sentence, trigger)
    else:
        yield from _noun_actors(sentence, trigger.at)


def _verb_actors(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    at = trigger.at
    if passive(sentence, at) or suffers(sentence, trigger):
        yield from _by(sentence, at)
        return
    subject = subject_of(sentence, sentence.tokens[at])
    if subject is not None:
        yield Found(at=subject.at, rule="actor.subject")
    yield from _by(sentence, at)


def suffers(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether the subject of a word for harm is who was hurt ("two died", "five others wounded")."""
    if trigger.row.part != "harm" or not trigger.verbal:
        return trigger.tokens != (trigger.at,) and sentence.tokens[trigger.at].lemma == "come"
    return trigger.row.weak or sentence.child(trigger.at, "dobj") is None


def _by(sentence: Sentence, at: int) -> Iterator[Found]:
    for prep in sentence.children(at, "agent", "prep"):
        if prep.low == "by":
            yield from (Found(at=t.at, rule="actor.by") for t in sentence.children(prep.at, "pobj"))


def subject_of(sentence: Sentence, token: Token) -> Token | None:
    """Give who does what a verb says, also where it is understood from the verb or noun above."""
    subject = sentence.child(token.at, "nsubj")
    if subject is not None:
        if subject.low in {"which", "that", "who"} and token.dep == "relcl":
            return sentence.head(token.at)
        return subject
    head = sentence.head(token.at)
    if head.at == token.at or sentence.child(token.at, "nsubjpass") is not None:
        return None
    if token.dep == "acl" and token.tag == "VBG":
        return head
    if token.dep == "acl" and token.tag == "VB" and head.pos == "NOUN":
        owner = next(iter(_noun_actors(sentence, head.at)), None)
        return sentence.tokens[owner.at] if owner is not None else None
    if token.dep in {"conj", "xcomp", "advcl", "pcomp", "ccomp"}:
        up = (
            head if head.pos in VERBS else next((t for t in sentence.above(token.at) if t.pos in VERBS), None)
        )
        if up is None:
            return None
        if token.dep == "xcomp" and (obj := sentence.child(up.at, "dobj")) is not None:
            return obj
        if passive(sentence, up.at):
            return sentence.child(up.at, "nsubjpass") if token.dep in {"xcomp", "advcl"} else None
        return subject_of(sentence, up)
    return None


def _noun_actors(sentence: Sentence, at: int) -> Iterator[Found]:
    between = next((p for p in sentence.children(at, "prep") if p.low == "between"), None)
    verb = sentence.head(at)
    if between is None and sentence.tokens[at].dep == "nsubj":
        between = next((p for p in sentence.children(verb.at, "prep") if p.low == "between"), None)
    if between is not None:
        yield from (Found(at=t.at, rule="actor.between") for t in sentence.children(between.at, "pobj"))
    poss = sentence.child(at, "poss")
    if poss is not None and poss.pos != "PRON" and not _is_time(poss):
        yield Found(at=poss.at, rule="actor.possessive")
    yield from _by(sentence, at)
    if (owner := _owner(sentence, at)) is not None:
        yield owner
    token, head = sentence.tokens[at], sentence.head(at)
    if token.dep == "conj":
        if (owner := _owner(sentence, head.at)) is not None:
            yield owner
        token, head = head, sentence.head(head.at)
    if token.dep == "pobj" and head.low in {"from"}:
        return
    if token.dep == "dobj" and (head.lemma in LIGHT or head.lemma in table().verbs):
        subject = subject_of(sentence, head)
        if subject is not None and not passive(sentence, head.at):
            yield Found(at=subject.at, rule="actor.light-verb")
    if token.dep == "nsubjpass":
        yield from _by(sentence, head.at)
    for kid in sentence.children(at, "acl"):
        if kid.tag == "VBN":
            yield from _by(sentence, kid.at)
    yield from _of(sentence, at)


def _of(sentence: Sentence, at: int) -> Iterator[Found]:
    """Find the doer after "of" where the noun takes no object ("the insurgency of the PKK")."""
    if sentence.tokens[at].lemma in {
        "offensive",
        "insurgency",
        "demand",
        "request",
        "threat",
        "withdrawal",
        "deployment",
    }:
        for prep in sentence.children(at, "prep"):
            if prep.low == "of":
                yield from (Found(at=t.at, rule="actor.of") for t in sentence.children(prep.at, "pobj"))


def _owner(sentence: Sentence, at: int) -> Found | None:
    """Give the modifier that names whose a thing is: "Turkish", "PKK", "coalition"."""
    for number in core(sentence, at):
        token = sentence.tokens[number]
        if number >= at:
            break
        if (
            token.dep in {"amod", "compound", "nmod", "poss"}
            and (
                token.actor
                or token.ent in {"NORP", "GPE", "ORG"}
                or token.low in cues().roles["armed-group"] | {"coalition", "regime", "militant", "rebel"}
            )
            and not _is_time(token)
        ):
            first, last = _entity(sentence, number)
            return Found(at=last - 1, rule="actor.modifier", owner=last - first == 1)
    return None


def _entity(sentence: Sentence, number: int) -> tuple[int, int]:
    return next(((a, b) for _, a, b in sentence.entities if a <= number < b), (number, number + 1))


def _usable(sentence: Sentence, found: Found, cluster: Cluster) -> Found | None:
    """Keep an actor that can act; where a weapon or an attack stands for it, give whose that is."""
    token = sentence.tokens[found.at]
    if (
        token.low in VAGUE
        or _is_time(token)
        or sentence.tokens[core(sentence, found.at)[0]].pos in {"ADP", "SCONJ"}
    ):
        return None
    if token.pos == "NUM" or (token.place and not token.actor and token.ent not in {"GPE", "NORP", "ORG"}):
        return None
    tables = table()
    own = {t.at for t in cluster.all}
    thing = (
        token.lemma in tables.means or found.at in own or token.lemma in tables.nouns or token.lemma in THINGS
    )
    if thing and not found.owner and token.pos != "PROPN":
        owner = _owner(sentence, found.at)
        if owner is None:
            poss = sentence.child(found.at, "poss")
            by = next(_by(sentence, found.at), None)
            owner = Found(at=poss.at, rule="actor.owner") if poss is not None else by
        return owner
    return found


THINGS = words("things")


def _targets(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    at = trigger.at
    if trigger.kind in {"clash", "meet", "agree"}:
        yield from _with(sentence, trigger)
    if not trigger.verbal:
        if trigger.row.part != "harm":
            yield from _noun_targets(sentence, at)
        else:
            yield from _of_whom(sentence, at)
        return
    if passive(sentence, at):
        token = sentence.tokens[at]
        subject = sentence.child(at, "nsubjpass")
        if subject is not None and subject.low not in VAGUE:
            yield Found(at=subject.at, rule="target.passive")
        elif token.dep in {"acl", "relcl"}:
            yield Found(at=token.head, rule="target.participle")
        elif token.dep == "conj" and (up := sentence.child(token.head, "nsubjpass")) is not None:
            yield Found(at=up.at, rule="target.passive")
        yield from _prepositional(sentence, at)
        return
    if suffers(sentence, trigger):
        subject = sentence.child(at, "nsubj")
        if subject is not None:
            relative = subject.low in {"who", "which", "that"}
            yield Found(at=sentence.tokens[at].head if relative else subject.at, rule="target.suffers")
        return
    munitions = {
        "missile",
        "rocket",
        "shell",
        "bomb",
        "drone",
        "attack",
        "strike",
        "mortar",
        "round",
        "fire",
        "truck",
        "car",
    }
    for obj in sentence.children(at, "dobj", "dative"):
        if obj.lemma not in munitions and obj.low not in VAGUE:
            yield Found(at=obj.at, rule="target.object")
    yield from _prepositional(sentence, at)
    for obj in sentence.children(at, "dobj"):
        yield from _prepositional(sentence, obj.at)


def _prepositional(sentence: Sentence, at: int) -> Iterator[Found]:
    for prep in sentence.children(at, "prep"):
        if prep.low in ON:
            yield from (Found(at=t.at, rule=f"target.{prep.low}") for t in sentence.children(prep.at, "pobj"))


def _of_whom(sentence: Sentence, at: int) -> Iterator[Found]:
    for prep in sentence.children(at, "prep"):
        if prep.low == "of":
            yield from (Found(at=t.at, rule="target.of") for t in sentence.children(prep.at, "pobj"))


def _with(sentence: Sentence, trigger: Trigger) -> Iterator[Found]:
    """Find the other side of a clash or a meeting, after "with" or as the second after "between"."""
    heads = [trigger.at]
    if not trigger.verbal and sentence.tokens[trigger.at].dep in {"nsubj", "dobj", "attr"}:
        heads.append(sentence.tokens[trigger.at].head)
    for at in heads:
        for prep in sentence.children(at, "prep"):
            for obj in sentence.children(prep.at, "pobj"):
                if prep.low == "with":
                    yield Found(at=obj.at, rule="target.with")
                elif prep.low == "between":
                    yield from (Found(at=t.at, rule="target.between") for t in sentence.conjuncts(obj.at)[:1])


def _noun_targets(sentence: Sentence, at: int) -> Iterator[Found]:
    yield from _prepositional(sentence, at)
    head = sentence.head(at)
    if sentence.tokens[at].dep == "dobj":
        yield from _prepositional(sentence, head.at)
    if sentence.tokens[at].dep == "nsubj" and head.lemma in STRIKES:
        yield from (Found(at=t.at, rule="target.struck") for t in sentence.children(head.at, "dobj"))
    for kid in sentence.children(at, "acl", "relcl"):
        if kid.tag == "VBG" or kid.dep == "relcl":
            yield from (
                Found(at=t.at, rule="target.of-clause")
                for t in sentence.children(kid.at, "dobj")
                if kid.lemma in STRIKES
            )
    if sentence.tokens[at].lemma in table().nouns:
        for prep in sentence.children(at, "prep"):
            if prep.low in {"of", "with", "between"}:
                yield from (
                    Found(at=t.at, rule=f"target.{prep.low}") for t in sentence.children(prep.at, "pobj")
                )


BYSTANDERS = words("bystanders")


def _bystander(sentence: Sentence, at: int) -> bool:
    """Tell whether those hurt are just people, who were not what was attacked; named ones may have been."""
    token = sentence.tokens[at]
    if token.lemma == "member" or token.pos == "PROPN":
        return not any(
            sentence.tokens[k].actor or sentence.tokens[k].pos == "PROPN" for k in sentence.subtree(at)[:8]
        )
    return token.lemma in BYSTANDERS or token.low in BYSTANDERS or token.pos in {"NUM", "PRON"}


def _is_time(token: Token) -> bool:
    return token.ent in {"DATE", "TIME"} or token.lemma in TIMES


STRIKES = words("strikes")


def _is_act(sentence: Sentence, at: int, cluster: Cluster) -> bool:
    token = sentence.tokens[at]
    return (
        at in {t.at for t in cluster.all}
        or token.lemma
        in {
            "attack",
            "strike",
            "operation",
            "basis",
            "responsibility",
            "life",
            "request",
            "behalf",
            "least",
            "time",
            "direction",
            "way",
        }
        or (token.low in VAGUE and token.low != "it")
    )
