"""Acts that are told of many places: "clashes in various areas", "attacks throughout the country"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.series import COUNTABLE, windowed
from onrecord.model import Form, Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Token

PLACES = "form.places"
MANY = frozenset({"different", "many", "multiple", "numerous", "several", "various"})
AREAS = frozenset(
    {"area", "city", "department", "district", "location", "neighborhood", "neighbourhood", "part", "place"}
    | {"point", "province", "region", "site", "suburb", "town", "village"}
)
LANDS = frozenset({"capital", "continent", "country", "nation", "world"})
ALL_OVER = frozenset({"countrywide", "nationwide", "throughout"})


def spread(drafts: Sequence[Draft]) -> list[Draft]:
    """Make tallies of acts in various places; all but their form is read as that of one act."""
    return [_tallied(draft) if in_places(draft) else draft for draft in drafts]


def _tallied(draft: Draft) -> Draft:
    made = replace(draft, form=Form.TALLY).because(form=PLACES)
    return windowed(made) if made.when is not None and made.when.stated else made


def in_places(draft: Draft) -> bool:
    """Tell whether acts are told all over a land, or in several places that nobody names."""
    chief, sentence = draft.cluster.chief, draft.sentence
    if draft.form is not Form.EVENT or draft.modality is not Modality.HAPPENED or chief.verbal:
        return False
    noun = sentence.tokens[chief.at]
    if noun.tag not in {"NNS", "NNPS"} or draft.kind not in COUNTABLE:
        return False
    under = [sentence.tokens[k] for k in sentence.subtree(chief.at)]
    if noun.dep in {"dobj", "nsubj", "nsubjpass"}:
        # "staged attacks throughout the country" hangs the country on the verb
        over = sentence.head(noun.at).at
        under += [sentence.tokens[k] for t in sentence.children(over, "prep") for k in sentence.subtree(t.at)]
    return any(t.low in ALL_OVER or _several(draft, t) or _across(draft, t) for t in under)


def _across(draft: Draft, token: Token) -> bool:
    """Read "across the country", and not "across the border"."""
    over = draft.sentence.head(token.at)
    return over.low == "across" and token.dep == "pobj" and token.lemma in AREAS | LANDS


def _several(draft: Draft, token: Token) -> bool:
    """Read "in various areas of the country"."""
    many = any(t.low in MANY for t in draft.sentence.children(token.at, "amod"))
    return many and token.lemma in AREAS and token.tag == "NNS"
