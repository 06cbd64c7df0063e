"""How many were killed and hurt, in ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.died_later import adds, died_after, is_nth, late
from onrecord.claims.groups import groups_of
from onrecord.claims.hanging import negated
from onrecord.claims.headcounts import is_person, quantity, together, total_of
from onrecord.claims.listed import dead_or_hurt, from_lists
from onrecord.claims.matrix import adjective, held
from onrecord.claims.negation import refused
from onrecord.claims.sufferers import SUFFERING, reached, sufferers
from onrecord.claims.taken import TAKING, counted
from onrecord.claims.tokens import Sentence, passive, wide
from onrecord.claims.totals import raised
from onrecord.claims.words import words
from onrecord.model import Range, Victims

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.listed import Tolls
    from onrecord.claims.triggers import Trigger

__all__ = ["effect", "quantity", "reached", "sufferers", "victims_of"]

NOBODY = Range(0, 0)
HURTING = frozenset(
    {"bring", "cause", "claim", "confirm", "count", "find", "have", "inflict", "involve", "lead", "mention"}
    | {"note", "record", "register", "report", "result", "say", "see", "suffer", "sustain", "take"}
)
"""Verbs of which harm, where there was none, is the object."""
ANYONE = frozenset({"anyone", "anybody"})
HARMING = frozenset({"attack", "clash", "destroy", "protest", "riot"})
"""Kinds that people are killed and hurt in."""
FATAL = frozenset({"fatally", "mortally"})
GUNNED = frozenset({"down", "gun"})
ACTS = frozenset({"execute", "execution"})
"""Words of killing that have another sense: orders are executed too, raids and plans."""


def victims_of(
    sentence: Sentence, cluster: Cluster, theirs: frozenset[int] = frozenset()
) -> tuple[Victims, str] | None:
    """Give the toll that a sentence states for a happening, and the rule that found it.

    What is only planned, tried or feared has no toll. `theirs` are the words of the other happenings of the
    sentence, which have their own dead: the same are never counted for two.
    """
    if cluster.chief.kind in TAKING:
        return _taken(sentence, cluster)
    if cluster.chief.kind not in HARMING:
        return None
    met = _told(sentence, cluster)
    if met is None:
        return Victims(killed=NOBODY, injured=NOBODY), "victims.unhurt"
    tolls, heads = met
    if cluster.chief.row.part != "total":
        tolls = _once(_joined(sentence, cluster, from_lists(sentence, cluster, tolls, theirs)))
    if not tolls:
        return None
    rule = f"victims.{min(tolls, key=['killed', 'injured', 'combined'].index)}"
    both = tolls.get("combined", (None, None))[0]
    none = both if both == NOBODY else None
    killed, injured = (tolls[k][0] if k in tolls else none for k in ("killed", "injured"))
    who = next((tolls[k][1] for k in ("killed", "injured", "combined") if k in tolls), None)
    inside = tuple(g for part, head in heads.items() for g in groups_of(sentence, head, part))
    return Victims(killed=killed, injured=injured, combined=both, who=who, groups=inside), rule


def _told(sentence: Sentence, cluster: Cluster) -> tuple[Tolls, dict[str, int]] | None:
    """Give the tolls that the words of a happening tell, with the heads of those counted.

    None where the words say that somebody is unhurt, and tell of nobody who is not.
    """
    tolls: Tolls = {}
    heads: dict[str, int] = {}
    unhurt = False
    # who died later is added to those who were killed at once
    for trigger in sorted(cluster.all, key=lambda t: adds(sentence, t.at)):
        both = any(dead_or_hurt(sentence, k) for k in trigger.tokens)
        part = "combined" if both else effect(sentence, trigger)
        if part == "unhurt":
            unhurt = True
            continue
        # "none of its men was hurt, wounding two herders": somebody was
        open_ = part is not None and tolls.get(part, (NOBODY, None))[0] == NOBODY
        more = part == "killed" and not open_ and adds(sentence, trigger.at)
        if part is None or not (open_ or more) or _unreal(sentence, trigger):
            continue
        if _none(sentence, trigger):
            tolls.setdefault(part, (NOBODY, None))
            continue
        head = sufferers(sentence, trigger)
        number = _number(sentence, head, one=more) if head is not None else None
        if head is None or number is None:
            continue
        if more:
            tolls[part] = (total_of((tolls[part][0], number)), tolls[part][1])
        else:
            tolls[part] = (number, sentence.cover(wide(sentence, head)))
            heads[part] = head
    if "killed" in heads and heads.get("injured") == heads["killed"] and died_after(sentence, cluster):
        # "two soldiers wounded in the raid died"
        del tolls["injured"], heads["injured"]
    return None if unhurt and not tolls else (tolls, heads)


def _number(sentence: Sentence, head: int, *, one: bool) -> Range | None:
    """Give how many people are counted; "a fourth", "another" are one where they may be."""
    token = sentence.tokens[head]
    number = (together if token.low != "dead" else quantity)(sentence, head)
    if number is None and one and (is_nth(token) or token.low == "another"):
        return Range.exactly(1)
    return number


def _taken(sentence: Sentence, cluster: Cluster) -> tuple[Victims, str] | None:
    """Give how many people were arrested, abducted, let go or driven out."""
    chief = cluster.chief
    met = counted(sentence, chief)
    if met is None or _unreal(sentence, chief) or (chief.verbal and refused(sentence, chief.at)):
        return None
    people, head = met
    return Victims(people=people, who=sentence.cover(wide(sentence, head))), "victims.people"


def effect(sentence: Sentence, trigger: Trigger) -> str | None:
    """Tell what a word says was done to people: "killed", "injured", "combined" or "unhurt"."""
    if trigger.row.part == "total":
        met = raised(sentence, trigger.at)
        return met[0] if met is not None else None
    lemmas = {sentence.tokens[k].lemma for k in trigger.tokens}
    if lemmas & ACTS and not _befalls_people(sentence, trigger):
        return None
    if lemmas & SUFFERING:
        # "suffered burns"
        return "injured"
    for name in ("unhurt", "combined", "killed", "injured"):
        if lemmas & words(name):
            return name
    fatal = {t.low for t in sentence.children(trigger.at, "advmod")} & FATAL if trigger.verbal else set()
    return "killed" if fatal or lemmas >= GUNNED else None


def _befalls_people(sentence: Sentence, trigger: Trigger) -> bool:
    head = sufferers(sentence, trigger)
    token = sentence.tokens[head] if head is not None else None
    return token is not None and (
        is_person(sentence, token.at) or token.pos in {"PRON", "NUM"} or token.actor
    )


def _unreal(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether harm is only planned, tried, feared or supposed."""
    if held(sentence, trigger.at) is not None:
        return True
    if not trigger.verbal and adjective(sentence, trigger.at) is not None:
        # "attempted murder"
        return True
    modal = {t.low for t in sentence.children(trigger.at, "aux")} if trigger.verbal else set()
    return bool(modal & {"may", "might", "could", "would", "will", "should", "can"})


def _none(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether nobody was hurt: "did not kill anyone", "did not cause casualties"."""
    verb = trigger.at if trigger.verbal else sentence.tokens[trigger.at].head
    if not trigger.verbal:
        # "did not cause deaths", and not "did not stop the massacre"
        hurts = sentence.tokens[verb].lemma in HURTING and trigger.row.part == "harm"
        return hurts and negated(sentence, verb) and sentence.tokens[trigger.at].dep in {"dobj", "nsubjpass"}
    if not refused(sentence, verb):
        return False
    harmed = sentence.child(verb, "dobj", "nsubjpass")
    return harmed is not None and (
        harmed.low in ANYONE or any(t.low == "any" for t in sentence.children(harmed.at, "det"))
    )


def _joined(sentence: Sentence, cluster: Cluster, tolls: Tolls) -> Tolls:
    """Make one number of "twenty were killed and wounded": it cannot be told apart."""
    if {"killed", "injured"} <= set(tolls) and tolls["killed"] == tolls["injured"]:
        verbs = [t for t in cluster.all if t.verbal and effect(sentence, t) in {"killed", "injured"}]
        for trigger in verbs:
            token = sentence.tokens[trigger.at]
            bare = sentence.child(trigger.at, "nsubj", "nsubjpass", "dobj") is None
            if late(sentence, trigger.at):
                # "was wounded and died later"
                return {part: toll for part, toll in tolls.items() if part != "injured"}
            shared = token.dep == "conj" and (bare or not passive(sentence, token.head))
            if shared and token.head in {t.at for t in verbs}:
                return {"combined": tolls["killed"]}
    return tolls


def _once(tolls: Tolls) -> Tolls:
    """Leave out what repeats the number of the dead and the hurt together."""
    both = tolls.get("combined", (None, None))[0]
    return {part: toll for part, toll in tolls.items() if part == "combined" or toll[0] != both}
