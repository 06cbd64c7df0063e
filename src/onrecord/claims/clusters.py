"""Which triggers of a sentence name one happening ("killed in an airstrike that hit")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.draft import Cluster
from onrecord.claims.tokens import Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.triggers import Trigger

VIOLENT = frozenset({"attack", "clash"})
CAUSE = frozenset(
    {"in", "by", "from", "during", "with", "after", "following", "of", "as", "when", "due", "because"}
)


def clusters(sentence: Sentence, triggers: Sequence[Trigger]) -> tuple[Cluster, ...]:
    """Group the triggers of a sentence; each belongs to one group."""
    group = {t.at: t.at for t in triggers}
    by_at = {t.at: t for t in triggers}

    def root(at: int) -> int:
        while group[at] != at:
            at = group[at]
        return at

    for trigger in triggers:
        for other in _same(sentence, trigger, by_at):
            group[root(other.at)] = root(trigger.at)
    grouped: dict[int, list[Trigger]] = {}
    for trigger in triggers:
        grouped.setdefault(root(trigger.at), []).append(trigger)
    out = []
    for members in grouped.values():
        chief = min(members, key=_rank)
        out.append(Cluster(chief=chief, others=tuple(t for t in members if t is not chief)))
    return tuple(sorted(out, key=lambda c: c.chief.at))


def _rank(trigger: Trigger) -> tuple[bool, bool, bool, int]:
    """Prefer a clash over what it did, an act over its harm, a plain word over a weak one, the first."""
    return (trigger.row.part in {"harm", "damage"}, trigger.row.weak, trigger.kind != "clash", trigger.at)


def _same(sentence: Sentence, trigger: Trigger, by_at: dict[int, Trigger]) -> list[Trigger]:
    """Give the triggers that a trigger tells more about."""
    if trigger.kind not in VIOLENT | {"destroy"}:
        return []
    near: list[Token] = []
    if trigger.verbal:
        near += sentence.children(trigger.at, "nsubj", "nsubjpass")
        near += _causes(sentence, trigger)
        near += [
            t
            for t in sentence.children(trigger.at, "dobj")
            if trigger.row.weak or trigger.row.part == "harm" or trigger.row.modality
        ]
        near += _above(sentence, trigger)
        if trigger.row.part in {"harm", "damage"}:
            near += [t for t in sentence.conjuncts(trigger.at)]
    else:
        near += _causes(sentence, trigger) if trigger.row.part == "harm" else []
        near += [
            t
            for t in sentence.children(trigger.at, "prep")
            for t in sentence.children(t.at, "pobj")
            if trigger.row.part == "harm"
        ]
        near += sentence.children(trigger.at, "compound") if trigger.row.part == "harm" else []
    found = [by_at[t.at] for t in near if t.at in by_at and t.at != trigger.at]
    return [
        t
        for t in found
        if t.kind in VIOLENT | {"destroy"}
        and not (t.kind != trigger.kind and "harm" not in {t.row.part, trigger.row.part})
    ]


def _causes(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """Give what stands after "in", "by", "from", "after" under a word, and clauses of time after a harm."""
    out: list[Token] = []
    for prep in sentence.children(trigger.at, "prep", "agent"):
        if prep.lemma in CAUSE:
            out += sentence.children(prep.at, "pobj", "pcomp")
    if trigger.row.part == "harm" and sentence.child(trigger.at, "agent") is None:
        out += sentence.children(trigger.at, "advcl")
    return out


def _above(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """Give what a participle or a relative clause tells about, and the verb before a second one."""
    token = sentence.tokens[trigger.at]
    head = sentence.head(trigger.at)
    if token.dep in {"relcl", "acl"}:
        out = [head]
        if head.dep == "pobj":
            out.append(sentence.head(sentence.head(head.at).at))
        return out
    if token.dep == "advcl" and token.tag == "VBG":
        return [head]
    if token.dep == "xcomp" or (
        token.dep == "conj"
        and trigger.row.part == "harm"
        and sentence.child(trigger.at, "nsubj", "nsubjpass") is None
    ):
        return [head]
    return []
