"""How often the places that the network fills are right, by how sure it was.

    python -m train.filling NETWORK [--gold]

NETWORK is a folder that `train.export` wrote. The rules read each report, the network fills every place that
they leave empty, however unsure it is; a filled place is right as the gold is scored. For each probability of
the network: how many places are filled; rightly, wrongly, where none is told, and in claims that no annotator
made. Reports: own annotations that were kept back from teaching, MUC-4 not in capitals; with --gold the built
half of the gold. The threshold `onrecord.claims.learned.filling.SURE` was chosen by the first.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench._sets import read_text, world
from bench.claims import GOLD, half, real_report, scorer

from onrecord.claims.learned.filling import RULE
from onrecord.claims.learned.reader import Reader
from onrecord.claims.rules import Rules
from onrecord.exports.exchange import exchange
from train.annotations import restore
from train.capitals import uncapitalised
from train.copies import IN_CAPITALS, copied, taught
from train.told import kept_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.learned.reader import Learned
    from onrecord.model import Reading, Report

LEAST = tuple(k / 10 for k in range(1, 10))


def reports(folder: Path) -> Iterator[tuple[Path, Report]]:
    """Give the annotated reports that were kept back, as they are read from plain text."""
    restore(folder, "first")
    for path in sorted(folder.glob("*.txt")):
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


def filled(path: Path, report: Report, reading: Reading, learned: Learned) -> Iterator[tuple[float, str]]:
    """Give for each filled place how sure the network was, and how right it is."""
    score, text = scorer(), path.read_bytes().decode()
    form = json.loads(json.dumps(exchange(report, reading)))
    annotated = json.loads(path.with_suffix(".json").read_text("utf-8"))["claims"]
    wanted = [score.gold_view(one, text) for one in annotated]
    offered = [score.predicted_view(one, report.text) for one in form["claims"]]
    pairs = {id(p): g for g, p in score.match(wanted, offered)[0]}
    for claim, view in zip(reading.claims, offered, strict=True):
        if any(why.rule == RULE for why in claim.why):
            happening = learned.around(claim.trigger)
            sure = next(one.sure for one in happening.roles if one.role == "place") if happening else 0.0
            told = pairs.get(id(view))
            if told is None:
                yield sure, "unmatched"
            elif told["place"] is None:
                yield sure, "nowhere"
            else:
                right = score.field_right("place", told["place"], view["place"])
                yield sure, "right" if right else "wrong"


def main() -> None:
    """Print the table."""
    reader = Reader(Path(sys.argv[1]), 0.0)
    rules = Rules(world(), reader=reader)
    found: list[tuple[float, str]] = []
    with tempfile.TemporaryDirectory() as passing:
        for path, report in gold() if "--gold" in sys.argv else reports(Path(passing)):
            found.extend(filled(path, report, next(iter(rules.extract([report]))), reader.read(report)))
    for least in LEAST:
        those = [how for sure, how in found if sure >= least]
        counts = {how: those.count(how) for how in ("right", "wrong", "nowhere", "unmatched")}
        print(f"{least:.1f} {len(those):4}  " + "  ".join(f"{k} {v}" for k, v in counts.items()))


if __name__ == "__main__":
    main()
