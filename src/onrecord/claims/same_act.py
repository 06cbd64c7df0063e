"""Which other words of a sentence name the act that a word tells more of: "killed in an airstrike"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.causes import apart, suffered
from onrecord.claims.chosen import compared_with
from onrecord.claims.died_later import hurt_before
from onrecord.claims.harms import deed_of_killer, left, set_by
from onrecord.claims.others import beaten_back, of_others, of_what_was_before
from onrecord.claims.tokens import passive
from onrecord.claims.twofold import carried_out, carried_out_by, parts, set_off, went_off
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

TRIED = frozenset({"attempt", "bid", "effort", "plan", "plot"})
"""Nouns of what is foiled, before the act that they aim at."""
VIOLENT = frozenset({"attack", "clash"})
MERGED = VIOLENT | {"destroy"}
CAUSE = frozenset({"in", "by", "from", "with", "of", "as", "due", "because", "to"})
MEANWHILE = CAUSE | {"during", "after", "following", "when"}
"""With words that lead to the act only where none of the others does ("in a blast during clashes")."""
RESULT = frozenset({"cause", "leave", "result", "lead", "claim", "see", "inflict", "include", "leading"})
"""Verbs between an act and its harm ("the raid caused the death of two")."""
ANSWERED = frozenset({"after", "following", "for", "over"})
DYING = frozenset({"die", "perish", "succumb"})
"""Verbs whose subject is hurt."""
HURTS = frozenset({"injury", "wounding"})
"""Nouns for what others suffered: "the killing of five and the wounding of nine"."""


def same_act(sentence: Sentence, trigger: Trigger, by_at: dict[int, Trigger]) -> list[Trigger]:
    """Give the triggers that a trigger tells more about."""
    if trigger.kind not in MERGED or trigger.row.part == "total":
        return []
    harm = trigger.row.part in {"harm", "damage"}
    near: list[Token] = []
    if trigger.verbal:
        # "air strikes halted the offensive": what stops an attack is another act
        stops = trigger.row.modality is Modality.ATTEMPTED
        sides = ("nsubjpass",) if stops else ("nsubj", "nsubjpass")
        near += parts(sentence, sentence.children(trigger.at, *sides))
        near += _causes(sentence, trigger, by_at)
        near += set_off(sentence, sentence.tokens[trigger.at])
        near += went_off(sentence, trigger)
        near += () if trigger.row.modality else carried_out(sentence, sentence.tokens[trigger.at])
        if trigger.row.weak or harm or trigger.row.modality:
            things = sentence.children(trigger.at, "dobj")
            near += things
            near += [t for k in things if k.lemma in TRIED for t in sentence.children(k.at, "acl", "relcl")]
        near += _above(sentence, trigger, by_at)
        if harm:
            near += hurt_before(sentence, trigger.at)
            near += set_by(sentence, trigger.at)
            near += (t for t in sentence.conjuncts(trigger.at) if not of_others(sentence, trigger.at, t))
            near += _beside(sentence, trigger)
            near += left(sentence, trigger)
            near += deed_of_killer(sentence, trigger)
    elif harm:
        near += deed_of_killer(sentence, trigger)
        near += _causes(sentence, trigger, by_at)
        near += sentence.children(trigger.at, "compound")
        near += (t for t in sentence.children(trigger.at, "conj") if t.lemma in HURTS)
        near += _caused_by(sentence, trigger.at)
    else:
        near += carried_out_by(sentence, trigger)
    found = [by_at[t.at] for t in near if t.at in by_at and t.at != trigger.at]
    found = [t for t in found if t.row.part != "total"]
    if harm:
        # what is burnt in a riot is property, told for itself
        hurt = trigger.row.part == "harm"
        return [t for t in found if t.kind in MERGED or (hurt and t.kind == "riot")]
    # "shot dead in clashes"
    own = {trigger.kind, "clash"} if _died(sentence, trigger) else {trigger.kind}
    return [t for t in found if t.kind in MERGED and (t.kind in own or t.row.part != "act")]


def _died(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether an act is told as somebody's death by nobody's hand: "was shot dead"."""
    deadly = any(sentence.tokens[k].low in {"dead", "death"} for k in trigger.tokens)
    told = trigger.verbal and passive(sentence, trigger.at)
    return deadly and told and sentence.child(trigger.at, "agent") is None


def _beside(sentence: Sentence, trigger: Trigger) -> list[Token]:
    """Give the others hurt there: "ten were killed, while dozens were injured"."""
    if not suffered(sentence, trigger):
        return []
    clauses = sentence.children(trigger.at, "advcl")
    return [t for t in clauses if any(m.low == "while" for m in sentence.children(t.at, "mark"))]


def _causes(sentence: Sentence, trigger: Trigger, by_at: Mapping[int, Trigger]) -> list[Token]:
    """Give what stands after "in", "by", "due to", "after" under a word, and clauses of time after a harm."""
    late = MEANWHILE if suffered(sentence, trigger) else CAUSE | {"during"}
    out = _after(sentence, trigger.at, CAUSE)
    if not any(t.at in by_at for t in out):
        out = _after(sentence, trigger.at, late)
    out += [c for t in out for c in sentence.conjuncts(t.at)]
    if trigger.row.part == "harm" and sentence.child(trigger.at, "agent") is None:
        beside = sentence.children(trigger.at, "advcl")
        beside = tuple(t for t in beside if not apart(sentence, t) and not _meanwhile(sentence, trigger, t))
        out += [t for t in beside if suffered(sentence, trigger) or not _warded_off(by_at.get(t.at))]
    return out


def _warded_off(other: Trigger | None) -> bool:
    """Tell whether an act only failed: "killed nine rebels while repelling a raid", none its victims."""
    return other is not None and other.row.modality is Modality.ATTEMPTED


def _meanwhile(sentence: Sentence, trigger: Trigger, clause: Token) -> bool:
    """Tell whether a clause is of another act: "the bomb killed two as police fought protesters"."""
    doer = sentence.child(clause.at, "nsubj", "nsubjpass")
    others = doer is not None and doer.pos in {"NOUN", "PROPN"}
    return others and not suffered(sentence, trigger)


def _after(sentence: Sentence, at: int, prepositions: frozenset[str]) -> list[Token]:
    """Give what stands after some prepositions under a word, also after one that hangs on another."""
    out: list[Token] = []
    waiting = [t for t in sentence.children(at, "prep", "agent") if t.lemma in prepositions]
    while waiting:
        prep = waiting.pop()
        out += sentence.children(prep.at, "pobj", "pcomp")
        waiting += [t for t in sentence.children(prep.at, "prep", "pcomp") if t.lemma in CAUSE]
    return out


def _caused_by(sentence: Sentence, at: int) -> list[Token]:
    """Give the subject of a verb of result that a harm is the object of."""
    for token in list(sentence.above(at))[:3]:
        if token.lemma in RESULT:
            head = sentence.head(token.at)
            return [
                *sentence.children(token.at, "nsubj", "nsubjpass"),
                *([head] if token.dep in {"relcl", "acl", "advcl", "conj"} else []),
            ]
    return []


def _above(sentence: Sentence, trigger: Trigger, by_at: Mapping[int, Trigger]) -> list[Token]:
    """Give what a participle or a relative clause tells about, and the verb before a second one."""
    token = sentence.tokens[trigger.at]
    head = sentence.head(trigger.at)
    if (since := compared_with(sentence, trigger.at)) is not None:
        # "the worst since a raid that left sixty dead": the dead are of that raid
        return [head] if head.at > since else []
    if of_what_was_before(sentence, trigger, ()):
        return []
    if token.dep in {"relcl", "acl"}:
        over = [head]
        by = sentence.head(head.at)
        fate = by.dep == "agent" and token.dep == "relcl" and passive(sentence, trigger.at)
        if head.dep == "pobj" and not fate and by.low not in {"since", "than"}:
            # "hurt by a man who was shot": what befell him is another act
            over.append(sentence.head(by.at))
        out = [_answered_by(sentence, act, trigger.at, by_at) or act for act in over]
        if token.lemma in DYING and head.dep in {"dobj", "nsubjpass"}:
            # "wounded six guards, two of whom died"
            out.append(sentence.head(head.at))
        if head.dep == "conj" and trigger.row.part == "harm":
            # "were killed, and seven others injured": the parser hangs the rest on the first verb
            out.append(sentence.head(head.at))
        return out
    if token.dep == "advcl" and token.tag == "VBG":
        harm = by_at.get(head.at)
        theirs = _warded_off(trigger) and harm is not None and not suffered(sentence, harm)
        # "repelled an assault, killing twelve": those who made it, by those who repelled it
        return [] if theirs or beaten_back(sentence, trigger, harm) else [head]
    bare = sentence.child(trigger.at, "nsubj", "nsubjpass") is None
    if token.dep == "xcomp" or (token.dep == "conj" and trigger.row.part != "act" and bare):
        return [head, *sentence.children(head.at, "nsubj")]
    return []


def _answered_by(sentence: Sentence, act: Token, until: int, by_at: Container[int]) -> Token | None:
    """Give what an act was "for", where that stands between: "revenge for strikes that left nine dead"."""
    return next(
        (
            t
            for prep in sentence.children(act.at, "prep")
            if prep.low in ANSWERED and act.at < prep.at < until
            for t in sentence.children(prep.at, "pobj")
            if t.at < until and t.at in by_at
        ),
        None,
    )
