"""Which triggers of a sentence name one happening ("killed in an airstrike that hit")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import after
from onrecord.claims.causes import answered, killer, told_beside
from onrecord.claims.chosen import ranked
from onrecord.claims.deed_beside import deed_beside
from onrecord.claims.draft import Cluster
from onrecord.claims.harms import accused_of, avowed, of_its_own
from onrecord.claims.heard import heard_of
from onrecord.claims.others import (
    beaten_back,
    by_another,
    elsewhere,
    of_another,
    of_their_deed,
    of_those_who_end,
    of_what_was_before,
    of_what_was_like_it,
    since_begun,
)
from onrecord.claims.same_act import DYING, VIOLENT, same_act
from onrecord.claims.tokens import HUMAN
from onrecord.claims.twofold import empty, gathering

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.claims.tokens import Sentence
    from onrecord.claims.triggers import Trigger

HARMS = frozenset({"harm", "damage"})


def clusters(sentence: Sentence, triggers: Sequence[Trigger]) -> tuple[Cluster, ...]:
    """Group the triggers of a sentence; each belongs to one group."""
    named = {t.at: t for t in triggers}
    told = {t.at for t in triggers if t.kind in VIOLENT}
    triggers = [t for t in triggers if not empty(sentence, t, named) and not _of_part(sentence, t, told)]
    group = {t.at: t.at for t in triggers}
    by_at = {t.at: t for t in triggers}
    attacked = any(t.kind == "attack" and t.row.part == "act" for t in triggers)

    def root(at: int) -> int:
        while group[at] != at:
            at = group[at]
        return at

    ranks = {t.at for t in triggers if not t.verbal and ranked(sentence, t.at)}
    for trigger in triggers:
        for other in same_act(sentence, trigger, by_at):
            if ranks & {trigger.at, other.at}:
                continue
            if not told_beside(sentence, trigger, other, attacked=attacked):
                group[root(other.at)] = root(trigger.at)
        if (over := gathering(sentence, trigger, by_at)) is not None:
            group[root(trigger.at)] = root(over.at)
    blasts = {t.at: act for t in triggers if (act := heard_of(sentence, t, by_at)) is not None}
    group.update({root(at): root(act) for at, act in blasts.items() if root(at) != root(act)})
    _gather_harms(sentence, triggers, group, root)
    grouped: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        grouped.setdefault(root(trigger.at), []).append(trigger)
    out = []
    for members in grouped.values():
        chief = min(members, key=lambda t: (t.at in blasts, *_rank(t)))
        out.append(Cluster(chief=chief, others=tuple(t for t in members if t is not chief)))
    return tuple(sorted(out, key=lambda c: c.chief.at))


def _of_part(sentence: Sentence, trigger: Trigger, told: set[int]) -> bool:
    """Tell whether a word only tells how some of the dead died: "eleven, including two who were shot"."""
    token, head = sentence.tokens[trigger.at], sentence.head(trigger.at)
    prep = sentence.head(head.at)
    if token.dep != "relcl" or head.dep != "pobj" or prep.low != "including" or trigger.kind not in VIOLENT:
        return False
    return sentence.head(prep.at).head in told


def _rank(trigger: Trigger) -> tuple[bool, bool, bool, int]:
    """Prefer an act over its harm, a plain word over a weak one, a clash over an attack, the first."""
    return (trigger.row.part in {"harm", "damage"}, trigger.row.weak, trigger.kind != "clash", trigger.at)


def _gather_harms(
    sentence: Sentence, triggers: Sequence[Trigger], group: dict[int, int], root: Callable[[int], int]
) -> None:
    """Give a harm that names no doer of its own to the one act of its sentence, or to the act before it."""
    told = {t.at for t in triggers if t.kind in VIOLENT and t.row.part == "act" and t.row.modality is None}
    acts = sorted({root(at) for at in told if not ranked(sentence, at)})
    if not acts:
        return
    named = {t.at: t for t in triggers}
    # "after rebels killed two and wounded six": the wounded are of those who killed, too
    done = {root(t.at) for t in triggers if t.row.part in HARMS and _has_doer(sentence, t)} - set(acts)
    for trigger in triggers:
        if (
            trigger.row.part not in HARMS
            or root(trigger.at) in acts
            or root(trigger.at) in done
            or of_another(sentence, trigger, acts)
            or by_another(sentence, trigger, acts)
            or elsewhere(sentence, trigger, acts)
            or beaten_back(sentence, trigger, named.get(sentence.tokens[trigger.at].head))
            or of_their_deed(sentence, trigger, acts)
            or since_begun(sentence, trigger, acts)
            or of_those_who_end(sentence, trigger, acts)
            or of_what_was_like_it(sentence, trigger, acts)
            or of_what_was_before(sentence, trigger, acts)
            or (len(acts) == 1 and deed_beside(sentence, trigger.at, acts[0]))
            or all(told_beside(sentence, trigger, t, attacked=True) for t in triggers if t.at in acts)
            or (not trigger.verbal and answered(sentence, trigger.at))
        ):
            continue
        token = sentence.tokens[trigger.at]
        before = [t.at for t in triggers if t.row.part == "act" and t.kind in VIOLENT and t.at < trigger.at]
        if len(acts) == 1:
            group[root(trigger.at)] = acts[0]
        elif before and (token.dep in {"relcl", "acl", "advcl"} or not trigger.verbal):
            group[root(trigger.at)] = root(before[-1])


def _has_doer(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a harm has somebody of its own who did it."""
    if not trigger.verbal:
        # "the killing of a farmer by gunmen sparked clashes"
        return next(after(sentence, trigger.at, {"by"}, "by"), None) is not None
    if sentence.tokens[trigger.at].lemma in DYING:
        return False
    if accused_of(sentence, trigger.at):
        return True
    if trigger.row.weak:
        # "hurt by gunmen", not "by shrapnel"
        by = sentence.children(trigger.at, "agent")
        return any(t.lemma in HUMAN or t.actor for p in by for t in sentence.children(p.at, "pobj"))
    subject = sentence.child(trigger.at, "nsubj", "agent")
    told = subject is not None and subject.low not in {"which", "that", "it", "who"}
    told = told or (subject is not None and of_its_own(sentence, trigger, subject))
    told = told or avowed(sentence, trigger)
    return told or killer(sentence, trigger)
