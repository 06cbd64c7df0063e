"""How often the words that the network reads for an open role are right, by how sure it was.

    python -m train.filling NETWORK [--gold]

NETWORK is a folder that `train.export` wrote. The rules read each report; for each role that they leave open
the network's words are held against the annotation, as the gold is scored. For each probability: how many
roles would be filled; rightly, wrongly, where the annotator names nobody, and in claims that no annotator
made. Reports: own annotations that were kept back from teaching, MUC-4 not in capitals; with --gold the built
half of the gold. The threshold `onrecord.claims.learned.filling.SURE` was chosen by the first.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from bench._sets import read_text, world
from bench.claims import GOLD, half, real_report, scorer

from onrecord.claims.learned.reader import Reader
from onrecord.claims.rules import Rules
from onrecord.exports.exchange import exchange
from train.annotations import restore
from train.capitals import uncapitalised
from train.copies import IN_CAPITALS, ROUNDS, copied, taught
from train.told import kept_back

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from onrecord.claims.learned.reader import Learned
    from onrecord.claims.learned.roles import Read
    from onrecord.model import Reading, Report

LEAST = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
ENTITIES = ("actor", "target", "place")
HOW = ("right", "wrong", "nobody", "unmatched")


def reports(folder: Path) -> Iterator[tuple[Path, Report]]:
    """Give the annotated reports that were kept back, as they are read from plain text."""
    for who in ROUNDS:
        restore(folder / who, who)
        for path in sorted((folder / who).glob("*.txt")):
            text = path.read_bytes().decode()
            if taught(path.stem) and kept_back("own", path.stem) and not copied(text):
                if path.stem.startswith(IN_CAPITALS):
                    path.write_bytes(uncapitalised(text).encode())
                yield path, read_text(path.read_bytes().decode(), path.name)[0]


def gold() -> Iterator[tuple[Path, Report]]:
    """Give the reports of the gold's built half."""
    for path in sorted(GOLD.glob("*.txt")):
        if half(path.stem) == "built":
            yield path, real_report(path, world())


def filled(
    path: Path, report: Report, reading: Reading, learned: Learned
) -> Iterator[tuple[str, float, str]]:
    """Give for each open role its name, how sure the network is of its words, and how right they are."""
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
                yield read.role, read.sure, _how(pairs.get(id(view)), read, report)


def _how(told: dict[str, Any] | None, read: Read, report: Report) -> str:
    if told is None:
        return "unmatched"
    if told[read.role] is None:
        return "nobody"
    words = read.span.of(report.text)
    mine = (words, [read.span.start, read.span.end], words)
    return "right" if scorer().same_entity(told[read.role], mine) else "wrong"


def main() -> None:
    """Print the table."""
    reader, rules = Reader(Path(sys.argv[1])), Rules(world())
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as passing:
        for path, report in gold() if "--gold" in sys.argv else reports(Path(passing)):
            reading = next(iter(rules.extract([report])))
            for role, sure, how in filled(path, report, reading, reader.read(report)):
                found[role].append((sure, how))
    for role in ENTITIES:
        for least in LEAST:
            those = [how for sure, how in found[role] if sure >= least]
            counts = "  ".join(f"{how} {those.count(how):3}" for how in HOW)
            print(f"{role:7} {least:.1f} {len(those):4}  {counts}")


if __name__ == "__main__":
    main()
