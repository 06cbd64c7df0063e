"""Where and when two deeds of one clause were, told behind the second: "killed nine and burned huts in X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS
from onrecord.model import Form, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.model import Span

DEEDS = frozenset({"abduct", "arrest", "attack", "clash", "destroy", "displace", "riot"})
LATER = frozenset(
    {"afterwards", "elsewhere", "earlier", "later", "previously", "separately", "subsequently", "then"}
)
GROUND = frozenset({"FAC", "GPE", "LOC"})
TIMES = frozenset({"DATE", "TIME"})


def shared_ground(drafts: Sequence[Draft]) -> list[Draft]:
    """Give the drafts with the place and the time that stand behind the second of two verbs for both."""
    here: dict[int, list[Draft]] = {}
    for draft in drafts:
        here.setdefault(draft.sentence.at, []).append(draft)
    return [_filled(d, next((e for e in here[d.sentence.at] if _joined(d, e)), None)) for d in drafts]


def _filled(draft: Draft, second: Draft | None) -> Draft:
    if second is None:
        return draft
    place, when = second.place, second.when
    if draft.place is None and place is not None and _alone(draft, second, place.span, GROUND):
        draft = replace(draft, place=place).because(place="place.shared")
    if draft.when is None and when is not None and when.stated and _alone(draft, second, when.span, TIMES):
        draft = replace(draft, when=when).because(when="when.shared")
    return draft


def _joined(one: Draft, other: Draft) -> bool:
    """Tell whether the verb of a deed is set beside that of another, with the same doer and no "later"."""
    sentence, at = other.sentence, other.cluster.chief.at
    verb = sentence.tokens[at]
    if {one.kind, other.kind} - DEEDS or one.chain != other.chain:
        return False
    if {one.form, other.form} != {Form.EVENT} or {one.modality, other.modality} != {Modality.HAPPENED}:
        return False
    beside = verb.dep == "conj" and verb.pos in VERBS and verb.head in {t.at for t in one.cluster.all}
    # "nine were killed and a dozen abducted" leaves out the second "were"
    own = sentence.child(at, "aux", "auxpass") is not None or sentence.child(at, "nsubj") is not None
    return beside and not own and not any(t.low in LATER for t in sentence.children(at, "advmod"))


def _alone(one: Draft, other: Draft, span: Span | None, labels: frozenset[str]) -> bool:
    """Tell whether words behind the second verb are the only ones of their sort from the first verb on."""
    if span is None or span.start < other.trigger.end:
        return False
    between = (t for t in one.sentence.tokens if one.trigger.start <= t.span.start < other.trigger.start)
    return not any(t.ent in labels or (labels is GROUND and t.place > 0) for t in between)
