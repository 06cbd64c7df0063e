"""The rules' claims held against what the network tells of words, on annotated reports.

What leaving claims out by the network, weighing it beside the rules' confidence, and adding words of it would
do to F1 of claims (`python -m train.telling compare`). Claims are right as the gold is scored: a further
telling of a matched claim is neither right nor wrong.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from bench.claims import scorer

from onrecord.exports.exchange import exchange

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from onrecord.model import Reading, Report

LEFT_OUT = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5)
WEIGHTS_OF_NETWORK = (0.0, 0.25, 0.5, 1.0)
"""Beside confidence; 0: what confidence alone would do."""
ADDED = (0.5, 0.6, 0.7, 0.8, 0.9)
EXTREME = 0.01
"""Probabilities nearer to 0 or 1 count as this near."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the network reads it: how likely it names a happening, and if so, of what kind, how held."""

    start: int
    end: int
    sure: float = 0.0
    kind: str = ""
    modality: str = ""

    def touches(self, span: Sequence[int] | None) -> bool:
        """Tell whether a span holds some of it."""
        return span is not None and self.start < span[1] and span[0] < self.end


@dataclass(frozen=True, slots=True)
class Held:
    """A claim of the rules: their confidence, the network's probability, and what of it is right.

    `named` tells of a right claim whether its kind is right by rules, by the network, then its modality.
    """

    score: float
    sure: float
    right: bool
    named: tuple[bool, bool, bool, bool]


@dataclass(slots=True)
class Against:
    """The rules' claims, claims that they miss, repetitions, and words that they have no claim on.

    Of such a word: its probability, and whether it is in the trigger of a claim that is missed.
    """

    claims: list[Held] = field(default_factory=list)
    missed: int = 0
    spare: int = 0
    words: list[tuple[float, bool]] = field(default_factory=list)


def f1(right: int, offered: int, wanted: int) -> float:
    """Give the harmonic mean of precision and recall."""
    return 2 * right / max(1, offered + wanted)


def best(sums: Sequence[float], rights: Sequence[bool], wanted: int) -> float:
    """Give the best F1 that any threshold has: chosen on what it is scored on, so never reached elsewhere."""
    order = np.argsort([-one for one in sums], kind="stable")
    ranked, right = np.asarray(sums)[order], np.asarray(rights)[order].cumsum()
    # a threshold parts no equals
    last = np.append(ranked[1:] != ranked[:-1], True)
    offered = np.arange(1, len(ranked) + 1)
    return float((2 * right / (offered + wanted))[last].max(initial=0.0))


def add(against: Against, path: Path, report: Report, reading: Reading, words: Sequence[Word]) -> None:
    """Match the claims of a report with the annotated ones, and note how sure the network was of each."""
    score, text = scorer(), path.read_bytes().decode()
    form = json.loads(json.dumps(exchange(report, reading)))
    annotated = json.loads(path.with_suffix(".json").read_text("utf-8"))["claims"]
    wanted = [score.gold_view(one, text) for one in annotated]
    offered = [score.predicted_view(one, report.text) for one in form["claims"]]
    found, spare = score.match(wanted, offered)
    partners = {id(mine): theirs for theirs, mine in found}
    for at, (mine, claim) in enumerate(zip(offered, reading.claims, strict=True)):
        if at not in spare:
            on = [word for word in words if word.touches(mine["trigger"])]
            word = max(on, key=lambda one: one.sure, default=Word(0, 0))
            theirs = partners.get(id(mine))
            kind, held = (theirs["kind"], theirs["modality"]) if theirs else (None, None)
            named = (mine["kind"] == kind, word.kind == kind, mine["modality"] == held, word.modality == held)
            against.claims.append(Held(claim.score, word.sure, theirs is not None, named))
    got = {id(theirs) for theirs, _ in found}
    missed = [one["trigger"] for one in wanted if id(one) not in got]
    against.missed += len(missed)
    against.spare += len(spare)
    against.words.extend(
        (word.sure, any(word.touches(one) for one in missed))
        for word in words
        if word.sure >= ADDED[0] and not any(word.touches(mine["trigger"]) for mine in offered)
    )


def odds(probability: float) -> float:
    """Give log odds."""
    held = min(max(probability, EXTREME), 1 - EXTREME)
    return float(np.log(held / (1 - held)))


def table(against: Against) -> Iterator[str]:
    """Give the lines of the table."""
    claims = against.claims
    rights = [one.right for one in claims]
    right = sum(rights)
    wanted = right + against.missed
    yield (
        f"rules: right {right}, wrong {len(claims) - right}, missed {against.missed}, "
        f"repetitions (not scored) {against.spare}: F1 {f1(right, len(claims), wanted):.3f}"
    )
    for least in LEFT_OUT:
        kept = [one.right for one in claims if one.sure >= least]
        tally = f"right {sum(kept):4}, wrong {len(kept) - sum(kept):4}"
        yield f"without claims below {least:.2f}: {tally}, F1 {f1(sum(kept), len(kept), wanted):.3f}"
    for weight in WEIGHTS_OF_NETWORK:
        sums = [odds(one.score) + weight * odds(one.sure) for one in claims]
        value = best(sums, rights, wanted)
        yield f"confidence + {weight:.2f} network: F1 {value:.3f} (at the best threshold of these reports)"
    for least in ADDED:
        those = [hit for sure, hit in against.words if sure >= least]
        yield f"words without a claim at {least:.1f}: {len(those):4}, of missed claims {sum(those):3}"
    shares = np.mean([one.named for one in claims if one.right], axis=0)
    yield "right claims: kind by rules {:.3f}, network {:.3f}; modality {:.3f}, {:.3f}".format(*shares)
