"""How often the words that the network reads for an open role are right, by how likely they are.

    python -m train.filling NETWORK [--gold | --weights]

NETWORK is a folder that `train.export` wrote. The rules read each report; for each role that they leave
open the network's words are held against the annotation, as the gold is scored. For each likelihood
(`onrecord.claims.learned.likely`): how many roles would be filled; rightly, wrongly, where the annotator
names nobody, and in claims that no annotator made. Reports: own annotations that were kept back from
teaching, MUC-4 not in capitals; with --gold the built half of the gold. By the first the weights of the
likelihood are learned (--weights prints them), and the least that fills a role was chosen.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from bench._sets import read_text, world
from bench.claims import GOLD, half, real_report, scorer

from onrecord.claims.learned.likely import known, likely
from onrecord.claims.learned.reader import Reader
from onrecord.claims.rules import Rules
from onrecord.exports.exchange import exchange
from train.annotations import restore
from train.capitals import uncapitalised
from train.copies import IN_CAPITALS, ROUNDS, copied, copied_from_gold, taught
from train.logistic import fitted
from train.told import kept_back

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from onrecord.claims.learned.reader import Learned
    from onrecord.claims.learned.roles import Read
    from onrecord.model import Reading, Report

LEAST = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
ENTITIES = ("actor", "target", "place")
HOW = ("right", "wrong", "nobody", "unmatched")
RIDGE = 0.01


def reports(folder: Path) -> Iterator[tuple[Path, Report]]:
    """Give the annotated reports that were kept back, as they are read from plain text."""
    for path, text in _annotated(folder):
        if taught(path.stem) and kept_back("own", path.stem) and not copied(text):
            if path.stem.startswith(IN_CAPITALS):
                path.write_bytes(uncapitalised(text).encode())
            yield path, read_text(path.read_bytes().decode(), path.name)[0]


def only_scored(folder: Path) -> Iterator[tuple[Path, Report]]:
    """Give the annotated reports that nothing was made on, as they are read from plain text."""
    for path, text in _annotated(folder):
        if not taught(path.stem) and not copied_from_gold(text):
            yield path, read_text(text, path.name)[0]


def _annotated(folder: Path) -> Iterator[tuple[Path, str]]:
    for who in ROUNDS:
        restore(folder / who, who)
        for path in sorted((folder / who).glob("*.txt")):
            yield path, path.read_bytes().decode()


def gold() -> Iterator[tuple[Path, Report]]:
    """Give the reports of the gold's built half."""
    for path in sorted(GOLD.glob("*.txt")):
        if half(path.stem) == "built":
            yield path, real_report(path, world())


def filled(path: Path, report: Report, reading: Reading, learned: Learned) -> Iterator[tuple[Read, str]]:
    """Give for each open role what the network reads, and how right it is."""
    score, text = scorer(), path.read_bytes().decode()
    form = json.loads(json.dumps(exchange(report, reading)))
    annotated = json.loads(path.with_suffix(".json").read_text("utf-8"))["claims"]
    wanted = [score.gold_view(one, text) for one in annotated]
    offered = [score.predicted_view(one, report.text) for one in form["claims"]]
    pairs = {id(p): g for g, p in score.match(wanted, offered)[0]}
    for claim, view in zip(reading.claims, offered, strict=True):
        happening = learned.around(claim.trigger)
        for read in happening.roles if happening is not None else ():
            if read.role in ENTITIES and view[read.role] is None:
                yield read, _how(pairs.get(id(view)), read, report)


def _how(told: dict[str, Any] | None, read: Read, report: Report) -> str:
    if told is None:
        return "unmatched"
    if told[read.role] is None:
        return "nobody"
    words = read.span.of(report.text)
    mine = (words, [read.span.start, read.span.end], words)
    return "right" if scorer().same_entity(told[read.role], mine) else "wrong"


def table(found: Sequence[tuple[Read, str]]) -> Iterator[str]:
    """Give the lines of the table."""
    for role in ENTITIES:
        for least in LEAST:
            those = [how for read, how in found if read.role == role and likely(read) >= least]
            counts = "  ".join(f"{how} {those.count(how):3}" for how in HOW)
            yield f"{role:7} {least:.1f} {len(those):4}  {counts}"


def weights(found: Sequence[tuple[Read, str]]) -> Iterator[str]:
    """Give the weights of a role's likelihood, learned on what was found of it."""
    for role in ENTITIES:
        those = [(known(read), float(how == HOW[0])) for read, how in found if read.role == role]
        learned = fitted(np.array([one for one, _ in those]), np.array([right for _, right in those]), RIDGE)
        yield f"{role:7} " + ", ".join(f"{one:.2f}" for one in learned)


def main() -> None:
    """Print the table, or the weights."""
    reader, rules = Reader(Path(sys.argv[1])), Rules(world())
    found: list[tuple[Read, str]] = []
    with tempfile.TemporaryDirectory() as passing:
        for path, report in gold() if "--gold" in sys.argv else reports(Path(passing)):
            reading = next(iter(rules.extract([report])))
            found.extend(filled(path, report, reading, reader.read(report)))
    print("\n".join(weights(found) if "--weights" in sys.argv else table(found)))


if __name__ == "__main__":
    main()
