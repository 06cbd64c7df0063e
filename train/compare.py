"""The rules' claims held against what the network tells of words, on annotated reports.

    python -m train.compare NETWORK [--gold | --weights]

NETWORK is a folder that `train.export` wrote. What leaving claims out by the network, weighing it beside
the rules' confidence, and adding words of it would do to F1 of claims, on own reports kept back, or with
--gold on the built half of the gold. Claims are right as the gold is scored: a further telling of a
matched claim is neither right nor wrong. The rules' confidence was learned on the reports kept back too,
so that there its part of a sum is flattered; on the gold it is not. --weights prints the weights of
`onrecord.claims.learned.weighing`, learned on the reports kept back and on those that are only scored.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from bench._sets import world
from bench.claims import scorer

from onrecord.claims.learned.kinds import NAMED
from onrecord.claims.learned.reader import Reader
from onrecord.claims.learned.weighing import known, seen
from onrecord.claims.odds import odds
from onrecord.claims.rules import Rules
from onrecord.exports.exchange import exchange
from onrecord.model import Span
from train.filling import RIDGE, gold, only_scored, reports
from train.logistic import fitted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.learned.happenings import Happening
    from onrecord.claims.learned.reader import Learned
    from onrecord.model import Reading, Report

LEFT_OUT = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5)
WEIGHTS_OF_NETWORK = (0.0, 0.25, 0.5, 1.0)
"""Beside confidence; 0: what confidence alone would do."""
ADDED = (0.5, 0.6, 0.7, 0.8, 0.9)
NEAREST = 0.01
"""Probabilities nearer to 0 or 1 count as this near."""


@dataclass(frozen=True, slots=True)
class Held:
    """A claim of the rules: their confidence, the network's probability, and what of it is right.

    `named` tells of a right claim whether its kind is right by rules, by the network, then its modality;
    `taught` whether the network was taught its kind.
    """

    score: float
    sure: float
    right: bool
    named: tuple[bool, bool, bool, bool]
    taught: bool


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


def add(against: Against, path: Path, report: Report, reading: Reading, learned: Learned) -> None:
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
            word = learned.around(claim.trigger)
            theirs = partners.get(id(mine))
            kind, held = (theirs["kind"], theirs["modality"]) if theirs else (None, None)
            by_network = (word.kind == kind, word.modality.value == held) if word else (False, False)
            named = (mine["kind"] == kind, by_network[0], mine["modality"] == held, by_network[1])
            sure, is_taught = seen(claim, learned), claim.kind in NAMED
            against.claims.append(Held(claim.score, sure, theirs is not None, named, is_taught))
    got = {id(theirs) for theirs, _ in found}
    missed = [one["trigger"] for one in wanted if id(one) not in got]
    against.missed += len(missed)
    against.spare += len(spare)
    against.words.extend(
        (word.sure, any(_touches(word, one) for one in missed))
        for word in learned.happenings
        if word.sure >= ADDED[0] and not any(_touches(word, mine["trigger"]) for mine in offered)
    )


def _touches(word: Happening, span: Sequence[int] | None) -> bool:
    return span is not None and word.span.overlaps(Span(*span))


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
        sums = [odds(one.score, NEAREST) + weight * odds(one.sure, NEAREST) for one in claims]
        value = best(sums, rights, wanted)
        yield f"confidence + {weight:.2f} network: F1 {value:.3f} (at the best threshold of these reports)"
    for least in ADDED:
        those = [hit for sure, hit in against.words if sure >= least]
        yield f"words without a claim at {least:.1f}: {len(those):4}, of missed claims {sum(those):3}"
    shares = np.mean([one.named for one in claims if one.right], axis=0)
    yield "right claims: kind by rules {:.3f}, network {:.3f}; modality {:.3f}, {:.3f}".format(*shares)


def weights(claims: Sequence[Held]) -> str:
    """Give the weights of the likelihood of claims, learned on them."""
    met = [one for one in claims if one.taught]
    rows = np.array([known(one.score, one.sure) for one in met])
    learned = fitted(rows, np.array([float(one.right) for one in met]), RIDGE)
    return f"{len(met)} claims: " + ", ".join(f"{one:.2f}" for one in learned)


def main() -> None:
    """Print what the network would do to the rules' claims, or the weights."""
    reader, rules, against = Reader(Path(sys.argv[1])), Rules(world()), Against()
    with tempfile.TemporaryDirectory() as passing:
        found = gold() if "--gold" in sys.argv else reports(Path(passing))
        for path, report in chain(found, only_scored(Path(passing)) if "--weights" in sys.argv else ()):
            add(against, path, report, next(iter(rules.extract([report]))), reader.read(report))
    if "--weights" in sys.argv:
        print(weights(against.claims))
    else:
        print("the gold's built half" if "--gold" in sys.argv else "own reports kept back")
        print("\n".join(table(against)))


if __name__ == "__main__":
    main()
