"""What is no claim of its own: headlines told again, "no casualties" after an act, a truce only named."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.agreement import disjoint
from onrecord.claims.mention import definite
from onrecord.claims.repeats import REAL, VIOLENT, only_harm
from onrecord.claims.same import apart
from onrecord.claims.series import number_of
from onrecord.claims.summing import summed
from onrecord.claims.truces import named_only
from onrecord.claims.words import words
from onrecord.model import BlockKind, Form, Modality, Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token

HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.CAPTION})
NONE = Range(0, 0)
COPY = 6
"""Words of a passage that nobody writes twice by chance."""
FORMULA = 20
"""As many where "the attack" may be another one each time, as in the entries of a chronicle."""
NEAR = 2
"""Sentences between an act and the word that nobody was hurt in it."""
OLD = re.compile(
    r"\b(?:archive|archived|file photo|file picture|library picture)\b|\b(?:19|20)\d\d\b", re.IGNORECASE
)
ACTIONS = frozenset({"action", "attempt", "operation"})
MANY = frozenset({"multiple", "numerous", "several"})
PLANNED = frozenset({"future", "plan", "planned", "schedule", "scheduled"})
GUARDS = (
    words("police")
    | {"bodyguard", "bouncer", "bystander", "guard", "neighbor", "neighbour"}
    | {"onlooker", "passenger", "passerby", "sentry", "teacher", "worshipper", "worshiper"}
)
ATTACKS = words("noun-attack") | {"advance", "incursion", "offensive", "push"}


def folded(drafts: Sequence[Draft]) -> list[Draft]:
    """Give the claims of a report without those that only tell again, or tell nothing by themselves."""
    told = summed([thwarted(d) for d in drafts if not named_only(d.sentence, d.cluster)])
    return _heads(_unhurt(_once(told)))


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Give what stands in a report word for word again, in one entry, to the claim that told it first."""
    out: list[Draft] = []
    first: dict[tuple[object, ...], int] = {}
    for draft in drafts:
        said = tuple(t.low for t in draft.sentence.tokens if draft.quote.holds(t.span) and t.pos != "PUNCT")
        word = tuple(t.low for t in draft.sentence.tokens if draft.trigger.holds(t.span))
        key = (
            draft.kind,
            draft.form,
            draft.modality,
            word,
            said,
            tuple(k.name for k in draft.chain),
            draft.sentence.entry,
        )
        at = first.setdefault(key, len(out))
        least = FORMULA if definite(draft) else COPY
        if at == len(out) or len(said) < least or out[at].sentence is draft.sentence:
            out.append(draft)
        else:
            out[at] = replace(out[at], also=(*out[at].also, draft.quote))
    return out


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
    contrary = len(counted) > 1 and any(disjoint(a, b) for a, b in zip(*counted, strict=True))
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


def thwarted(draft: Draft) -> Draft:
    """Make an attempted attack of one that was stopped: "the army halted an offensive by rebels".

    Only who ends their own attacks has halted them; a halt that was none is the worst of errors.
    """
    sentence, chief = draft.sentence, draft.cluster.chief
    act = sentence.child(chief.at, "dobj", "nsubjpass")
    if draft.kind != "cease" or not chief.verbal or act is None:
        return draft
    if not (_of_another(sentence, act.at) or _stopped_by_guards(sentence, chief.at, act)):
        return draft
    # what they failed to stop happened
    let = draft.modality is Modality.NEGATED
    held = Modality.HAPPENED if let else Modality.ATTEMPTED if draft.modality in REAL else draft.modality
    number = number_of(sentence, act.at)
    form, count = (Form.TALLY, number[0]) if number is not None else (Form.EVENT, None)
    made = replace(draft, kind="attack", modality=held, form=form, count=count, actor=None)
    if act.lemma in ACTIONS and made.target is not None:
        made = replace(made, target=None)
    why = {"form": "form.tally", "count": number[1]} if number is not None else {}
    return made.because(kind="kind.thwarted", modality=f"modality.{held.value}", **why)


def _of_another(sentence: Sentence, at: int) -> bool:
    """Tell whether an act that is stopped is an attack of somebody else: "an offensive by", "six attacks".

    Who ends all of their own attacks counts none of them.
    """
    token = sentence.tokens[at]
    named = {t.lemma for t in sentence.children(at, "compound", "amod")}
    if token.lemma not in ATTACKS and not (token.lemma in ACTIONS and named & ATTACKS):
        return False
    if token.tag != "NN":
        several = bool(named & MANY) or number_of(sentence, at) is not None
        return (several and not named & PLANNED) or "enemy" in named
    one = any(t.low in {"a", "an", "another"} for t in sentence.children(at, "det"))
    by = any(t.low == "by" for t in sentence.children(at, "prep"))
    return one or by


def _stopped_by_guards(sentence: Sentence, verb: int, act: Token) -> bool:
    """Tell whether one attack was stopped by those who stand guard or stand by: "stopped by bystanders"."""
    agents = (t for by in sentence.children(verb, "agent") for t in sentence.children(by.at, "pobj"))
    stoppers = (*sentence.children(verb, "nsubj"), *agents)
    return act.tag == "NN" and act.lemma in ATTACKS and any(t.lemma in GUARDS for t in stoppers)
