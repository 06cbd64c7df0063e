"""How likely claims of the rules are right, by the rules' own account and by what the network sees.

The rules know how they came to a claim; the network, apart from them, how likely its word is to name a
happening at all. Where it sees none, one of three claims is right, whatever the rules say. A logistic
model of both log odds, learned by `python -m train.compare NETWORK --weights` on reports that the network
was not taught. Claims of kinds that it was not taught, and those that it added itself, stay as they are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.learned.adding import RULE
from onrecord.claims.learned.kinds import NAMED
from onrecord.claims.odds import LEAST, logit_of, odds, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.learned.reader import Learned
    from onrecord.model import Claim, Sure

WEIGHTS = (-0.14, 0.63, 0.46)
"""Of 1, of the log odds by the rules, and of those that its word names a happening."""
NETWORK = "learned."


def known(ruled: float, seen: float) -> tuple[float, float, float]:
    """Give what the likelihood rests on, of the rules' account and the network's probability."""
    return 1.0, odds(ruled, LEAST), odds(seen, LEAST)


def likely(ruled: float, seen: float) -> float:
    """Give how likely a claim is right; rounded, as the rules' account is."""
    return told(logit_of(WEIGHTS, known(ruled, seen)))


def weighed(claims: Sequence[Claim], learned: Learned) -> tuple[Claim, ...]:
    """Give the claims with how likely they are right, and their fields with them.

    A field that is right in so many of the right claims is right in as many of them now; what the network
    filled is never surer than before.
    """
    return tuple(_weighed(claim, learned) if _can_tell(claim) else claim for claim in claims)


def seen(claim: Claim, learned: Learned) -> float:
    """Give how likely the network thinks it that a claim's words name a happening."""
    happening = learned.around(claim.trigger)
    return happening.sure if happening is not None else 0.0


def _can_tell(claim: Claim) -> bool:
    return claim.kind in NAMED and claim.score > 0 and all(one.rule != RULE for one in claim.why)


def _weighed(claim: Claim, learned: Learned) -> Claim:
    score = likely(claim.score, seen(claim, learned))
    filled = {one.field for one in claim.why if one.rule.startswith(NETWORK)}
    return replace(claim, score=score, sure=tuple(_fields(claim, score, filled)))


def _fields(claim: Claim, score: float, filled: set[str]) -> Iterator[Sure]:
    for one in claim.sure:
        most = min(score, one.score) if one.field in filled else score
        yield replace(one, score=min(most, round(one.score * score / claim.score, 2)))
