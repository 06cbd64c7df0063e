"""How likely a claim and each of its fields are right, as annotators would write them.

A logistic model a field, over what the rules know of their own work: which rule gave the value, how far its
words stand from the happening, whether it was carried over from another sentence, how long and how crowded
the sentence is. Weights: confidence.toml, learned by `python -m train.confidence` on reports annotated for
onrecord. A field whose weights are its base alone could not be told better than by how often it is right.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

from onrecord.claims.elsewhere import on_politics
from onrecord.claims.odds import MOST, logit_of, told
from onrecord.claims.signs import of_claim, of_field
from onrecord.model import Sure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.claims.draft import Draft
    from onrecord.model import Claim

Features: TypeAlias = "dict[str, float]"

CLAIM = "claim"
FIELDS = (
    "kind",
    "form",
    "modality",
    "means",
    "actor",
    "target",
    "place",
    "when",
    "killed",
    "injured",
    "count",
    "source",
    "chain",
)
"""Fields that are judged where they have a value; `chain` is the whole chain, `source` its innermost link."""
_OF_NETWORK, _ACTOR_OF_NETWORK, _ADDED = 0.38, 0.7, 0.55
"""The most for places and targets, actors, and claims of the network: of reports kept back from teaching
it 66 of 135 and 24 of 35, 60 of 74, and 41 of 48 were right, of the claims 1 of 3 that were not in
capitals."""


def judged(drafts: Sequence[Draft], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give the claims with how likely they and their fields are right; rounded, so the same everywhere.

    A field is never surer than its claim: it is right only in a claim that is one.
    """
    out = []
    for claim, found in zip(claims, features_of(drafts, claims), strict=True):
        logit = _logit(CLAIM, found[CLAIM])
        whole = min(told(logit), _ADDED if _of_network(claim, "kind") else MOST)
        sure = tuple(
            Sure(field=name, score=min(whole, _most(claim, name), told(_logit(name, known | {CLAIM: logit}))))
            for name in FIELDS
            if (known := found.get(name)) is not None
        )
        out.append(replace(claim, score=whole, sure=sure))
    return tuple(out)


def features_of(drafts: Sequence[Draft], claims: Sequence[Claim]) -> Iterator[dict[str, Features]]:
    """Give what is known of each claim and of each field that has a value, by name."""
    crowd = Counter(one.sentence.at for one in drafts)
    politics = sum(on_politics(one.sentence) for one in drafts) / max(1, len(drafts))
    for one, claim in zip(drafts, claims, strict=True):
        found = {CLAIM: of_claim(one, claim, crowd[one.sentence.at], politics)}
        for name in FIELDS:
            known = of_field(name, one, claim)
            if known is not None:
                found[name] = known
        yield found


def _most(claim: Claim, name: str) -> float:
    """Give the most that a field can be likely: the weights know nothing of what a network read."""
    if not _of_network(claim, name):
        return MOST
    return _ACTOR_OF_NETWORK if name == "actor" else _OF_NETWORK


def _of_network(claim: Claim, name: str) -> bool:
    return any(one.field == name and one.rule.startswith("learned.") for one in claim.why)


@cache
def weights() -> Mapping[str, Mapping[str, float]]:
    """Give the weights of each field's features."""
    table = tomllib.loads(files("onrecord.claims").joinpath("confidence.toml").read_text(encoding="utf-8"))
    return {name: table[name]["weights"] for name in (CLAIM, *FIELDS)}


def _logit(name: str, found: Features) -> float:
    known = weights()[name]
    return logit_of((known.get(feature, 0.0) for feature in found), found.values())
