"""Whose the acts of a list are, under their sum: "conducted 23 strikes. Near Arn, one strike"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.words import words
from onrecord.model import Form, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft

LOCAL = words("local")
LISTED = "actor.part"
NEAR = 3
"""Sentences from one item of a list to the next."""


def part_of_sum(draft: Draft, before: Sequence[Draft]) -> Draft:
    """Give an act of a list its doer: the one of the sum, where it is the same noun, fewer, and of one place.

    Only a noun that is counted ("one strike", "two strikes") in a sentence that opens with its place is an
    item; the items before it are of the same sum.
    """
    number = _number(draft)
    if (
        draft.actor is not None
        or number is None
        or draft.modality is not Modality.HAPPENED
        or not _opens(draft)
    ):
        return draft
    last = next((d for d in reversed(before) if d.kind == draft.kind), None)
    if last is None or last.actor is None or _noun(last) != _noun(draft) or last.chain != draft.chain:
        return draft
    item = last.rule("actor") == LISTED
    total = last.form is Form.TALLY and last.count is not None and (last.count.low or 0) >= number
    if draft.sentence.at - last.sentence.at > NEAR or not (item or total):
        return draft
    party = replace(last.actor, chain=last.actor.chain or last.chain)
    return replace(draft, actor=party).because(actor=LISTED)


def _number(draft: Draft) -> int | None:
    """Give how many acts a noun counts."""
    if draft.cluster.chief.verbal:
        return None
    if draft.count is not None:
        return draft.count.low
    words = {t.low for t in draft.sentence.children(draft.cluster.chief.at, "nummod", "det")}
    return 1 if words & {"1", "one"} else None


def _opens(draft: Draft) -> bool:
    """Tell whether a sentence opens with the place of its act: "Near Arn, one strike"."""
    opening = [t for t in draft.sentence.tokens if t.pos not in {"PUNCT", "SPACE", "SYM"}][:2]
    named = len(opening) == 2 and opening[0].low in LOCAL and opening[1].pos == "PROPN"
    return named and opening[1].at < draft.cluster.chief.at


def _noun(draft: Draft) -> str:
    return draft.sentence.tokens[draft.cluster.chief.at].lemma
