"""Headlines that tell as done what the text below tells as still to come: "Rebels halt attacks", "will halt".

A headline leaves out what holds a halt, a release or a retreat. Where the text tells of such a thing only as
planned, asked for or refused, the headline tells of no other; nor does a label that only names the matter.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.same import apart
from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words
from onrecord.model import BlockKind, Form, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft

RULE = "modality.headline"
LINES = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE})
KINDS = frozenset({"cease", "release", "retreat"})
REAL = frozenset({Modality.HAPPENED, Modality.ONGOING})
ARMED = words("armed")
REFUSED = frozenset({Modality.NEGATED, Modality.DENIED})


def as_told_below(drafts: Sequence[Draft]) -> list[Draft]:
    """Give the drafts with headlines that are surer than all of the text made as sure as the text."""
    return [_as_below(d, drafts) if _sure(d) else d for d in drafts]


def _sure(draft: Draft) -> bool:
    return draft.sentence.block in LINES and draft.kind in KINDS and draft.modality in REAL


def _as_below(head: Draft, drafts: Sequence[Draft]) -> Draft:
    body = [d for d in drafts if d.kind == head.kind and d.sentence.block is BlockKind.BODY]
    if any(d.modality in REAL for d in body):
        return head
    if _topic(head):
        return replace(head, modality=Modality.POSSIBLE, form=Form.EVENT).because(modality=RULE)
    if not body:
        return head
    below = next((d for d in body if d.modality not in REFUSED and not _another(head, d)), None)
    if below is not None:
        made = replace(head, modality=below.modality, form=Form.EVENT)
    elif any(d.modality in REFUSED and not _another(head, d) for d in body):
        made = replace(head, modality=Modality.POSSIBLE, form=Form.EVENT)
    else:
        return head
    return made.because(modality=RULE)


def _topic(head: Draft) -> bool:
    """Tell whether a headline only names what it is about: "Gaza ceasefire: Hamas says no deal yet"."""
    tokens = head.sentence.tokens
    colon = next((t.at for t in tokens if t.text == ":"), 0)
    return head.cluster.chief.at < colon and not any(t.pos in VERBS for t in tokens[:colon])


def _another(head: Draft, draft: Draft) -> bool:
    """Tell whether a headline and a claim of the text name others or other places."""
    places = head.place is not None and draft.place is not None and head.place.name != draft.place.name
    return places or (apart(head.actor, draft.actor) and _named(head) and _named(draft))


def _named(draft: Draft) -> bool:
    """Tell whether who does it is called by a name, and not "rebels" or "the army"."""
    span = draft.actor.span if draft.actor is not None else None
    inside = [t for t in draft.sentence.tokens if span is not None and span.holds(t.span)]
    return any(t.pos == "PROPN" and t.lemma.lower() not in ARMED for t in inside)
