"""What is no claim of its own: headlines told again, "no casualties" after an act, a truce only named."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.repeats import REAL, VIOLENT, apart, only_harm
from onrecord.claims.taken import TAKING
from onrecord.claims.truces import named_only
from onrecord.claims.words import words
from onrecord.model import BlockKind, Days, Form, Modality, Range, Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token

HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.CAPTION})
NONE = Range(0, 0)
NEAR = 2
"""Sentences between an act and the word that nobody was hurt in it."""
OLD = re.compile(
    r"\b(?:archive|archived|file photo|file picture|library picture)\b|\b(?:19|20)\d\d\b", re.IGNORECASE
)
ATTACKS = words("noun-attack") | {"advance", "incursion", "offensive", "push"}
SPANS = frozenset({"decade", "month", "week", "year"})
WARS = frozenset(
    {
        "campaign",
        "conflict",
        "crisis",
        "insurgency",
        "occupation",
        "rebellion",
        "revolt",
        "unrest",
        "uprising",
        "war",
    }
)


def folded(drafts: Sequence[Draft]) -> list[Draft]:
    """Give the claims of a report without those that only tell again, or tell nothing by themselves."""
    told = [thwarted(tallied(d)) for d in drafts if not named_only(d.sentence, d.cluster)]
    return _heads(_unhurt(told))


def _heads(drafts: Sequence[Draft]) -> list[Draft]:
    """Give each headline to the first claim of the body that may be the same, as a repeated passage.

    One with another place, doer or toll stays a claim of its own, and so does a caption of another day.
    """
    body = [d for d in drafts if d.sentence.block not in HEADS]
    for head in (d for d in drafts if d.sentence.block in HEADS):
        met = [k for k, d in enumerate(body) if _meets(head, d)]
        at = max(met, key=lambda k: (_likeness(head, body[k]), -k), default=None)
        if at is None:
            body.insert(0, head)
        else:
            body[at] = replace(body[at], also=(*body[at].also, head.quote))
    return body


def _meets(head: Draft, draft: Draft) -> bool:
    """Tell whether a headline and a claim of the body may be about one happening."""
    real = {head.modality, draft.modality} <= REAL
    if head.kind != draft.kind or not (real or head.modality is draft.modality):
        return False
    line = " ".join(t.text for t in head.sentence.tokens)
    old = head.sentence.block is BlockKind.CAPTION and OLD.search(line) is not None
    tolls = (head.victims, draft.victims)
    counted = [(v.killed, v.injured) for v in tolls if v is not None]
    contrary = len(counted) > 1 and any(_contrary(a, b) for a, b in zip(*counted, strict=True))
    parties = apart(head.actor, draft.actor) or apart(head.target, draft.target)
    places = head.place is not None and draft.place is not None and head.place.name != draft.place.name
    return not (old or contrary or (parties and places))


def _likeness(head: Draft, draft: Draft) -> int:
    """Count what a headline and a claim have in common: tolls, parties, place, means."""
    one, other = head.victims, draft.victims
    tolls = (
        one is not None and other is not None and (one.killed, one.injured) == (other.killed, other.injured)
    )
    pairs = ((head.actor, draft.actor), (head.target, draft.target), (head.place, draft.place))
    named = sum(a is not None and b is not None and a.name == b.name for a, b in pairs)
    return 2 * tolls + named + (head.means is not None and head.means == draft.means)


def _contrary(one: Range | None, other: Range | None) -> bool:
    """Tell whether two numbers can't both be true of one toll."""
    if one is None or other is None:
        return False
    low = max(one.low or 0, other.low or 0)
    highs = [n for n in (one.high, other.high) if n is not None]
    return bool(highs) and low > min(highs)


def _unhurt(drafts: Sequence[Draft]) -> list[Draft]:
    """Give "no casualties were reported" to the act just before as its toll; alone it states nothing."""
    out: list[Draft] = []
    for draft in drafts:
        if not _nobody(draft):
            out.append(draft)
            continue
        at = next((k for k in range(len(out) - 1, -1, -1) if _act_before(out[k], draft)), None)
        if at is None:
            continue
        act = out[at]
        if act.victims is None and draft.chain in {(), act.chain}:
            rule = next((w.rule for w in draft.why if w.field == "victims"), "victims.killed")
            out[at] = replace(act, victims=draft.victims, also=(*act.also, draft.quote)).because(victims=rule)
        else:
            out.append(draft)
    return out


def _nobody(draft: Draft) -> bool:
    toll = draft.victims
    numbers = [n for n in (toll.killed, toll.injured, toll.combined) if n is not None] if toll else []
    none = bool(numbers) and all(n == NONE for n in numbers)
    return none and draft.form is Form.EVENT and draft.kind in VIOLENT and only_harm(draft)


def _act_before(act: Draft, draft: Draft) -> bool:
    near = 0 <= draft.sentence.at - act.sentence.at <= NEAR
    return near and act.kind in VIOLENT and act.form is Form.EVENT and act.modality in REAL


def tallied(draft: Draft) -> Draft:
    """Make a tally of the dead of a war, or of a stretch of time: "400,000 have been killed since 2011"."""
    if draft.form is not Form.EVENT or draft.kind not in VIOLENT | TAKING or draft.victims is None:
        return draft
    people = draft.victims.people
    one = people is not None and people.high == 1
    if draft.modality not in REAL or one or not _over_time(draft):
        return draft
    window, when = draft.window, draft.when
    if window is None and when is not None and when.stated and when.days.first and when.days.last:
        since, until = Days.on(when.days.first), Days.on(when.days.last)
        window = Window(since=since, until=until, span=when.span, rule=when.rule)
    made = replace(draft, form=Form.TALLY, window=window).because(form="form.toll")
    # of arrests and displacement the count is one of people
    return replace(made, count=people).because(count="count.number") if people is not None else made


def _over_time(draft: Draft) -> bool:
    """Tell whether a harm is summed up: in the perfect tense with "since" or in a war."""
    sentence = draft.sentence
    for trigger in draft.cluster.all:
        if not trigger.verbal or (trigger.row.part != "harm" and trigger.kind not in TAKING):
            continue
        perfect = any(t.lemma == "have" for t in sentence.children(trigger.at, "aux"))
        under = [sentence.tokens[k] for k in sentence.subtree(trigger.at) if k > trigger.at]
        war = any(
            t.lemma in WARS and t.dep == "pobj" and sentence.head(t.at).low in {"in", "during", "of"}
            for t in under
        )
        since = any(t.low == "since" and t.dep in {"prep", "mark"} for t in under)
        since = since or any(_past_span(sentence, t) for t in (*under, *sentence.above(trigger.at)))
        if (perfect and (war or since)) or (war and since):
            return True
    return False


def _past_span(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is the time of "over the past years"."""
    if (
        token.lemma not in SPANS
        or token.dep != "pobj"
        or sentence.head(token.at).low not in {"in", "over", "during"}
    ):
        return False
    return any(t.low in {"past", "last", "recent"} for t in sentence.children(token.at, "amod"))


def thwarted(draft: Draft) -> Draft:
    """Make an attempted attack of one that was stopped: "the army halted an offensive by rebels".

    Only who ends their own attacks has halted them; a halt that was none is the worst of errors.
    """
    sentence, chief = draft.sentence, draft.cluster.chief
    act = sentence.child(chief.at, "dobj", "nsubjpass")
    if draft.kind != "cease" or not chief.verbal or act is None or not _of_another(sentence, act.at):
        return draft
    held = Modality.ATTEMPTED if draft.modality in REAL else draft.modality
    made = replace(draft, kind="attack", modality=held, form=Form.EVENT, actor=None)
    return made.because(kind="kind.thwarted", modality=f"modality.{held.value}")


def _of_another(sentence: Sentence, at: int) -> bool:
    """Tell whether an act that is stopped is one attack, of somebody else: "an attack", "an offensive by"."""
    token = sentence.tokens[at]
    if token.lemma not in ATTACKS or token.tag != "NN":
        return False
    one = any(t.low in {"a", "an", "another"} for t in sentence.children(at, "det"))
    by = any(t.low == "by" for t in sentence.children(at, "prep"))
    return one or by
