"""How far the confidence of claims and fields can be taken at its word: reliability on the annotated pages.

    python -m bench confidence [--extractor=NAME]

The confidence was learned on other reports (train/confidence.py), none of these. A value is right as the
gold is scored: in a claim that an annotator made too. `told` is the mean confidence, `right` the share that
is right; `ECE` the mean distance of the two over bins of a tenth, weighed by their number; `by chance` the
ECE that confidence without any fault would show on so few (mean of 500 draws); `loss` and `share alone` the
log loss of the confidence, and of the field's share right among the reports that it was learned on.
"""

from __future__ import annotations

import json
import math
import random
import tomllib
from collections import defaultdict
from typing import TYPE_CHECKING

from train.confidence import TABLE, rights

from bench._sets import asked_extractor, world
from bench.claims import GOLD, half, read_gold, scorer
from onrecord.claims.confidence import CLAIM
from onrecord.exports.exchange import exchange

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from onrecord.model import Reading, Report

Told = tuple[float, bool]
_PARTS = ("all", "built", "watched")
_DRAWS = 500
_LEAST = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)


def main() -> None:
    """Print the table of fields, and the bins of claims."""
    if not GOLD.is_dir():
        print("../shared is not here: nothing to measure against.")
        return
    found = measured(read_gold(asked_extractor(), world()))
    known = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    print(
        f"{'field':9} {'n':>4} {'told':>6} {'right':>6} {'ECE':>6} {'by chance':>10} {'loss':>6} {'alone':>6}"
    )
    for part in _PARTS:
        print(f"-- {part}")
        for name, row in found[part].items():
            print(f"{name:9} {_line(row, known[name]['right'])}")
    print("-- claims by confidence, all pages: told, right, number")
    for cell in _bins(found["all"][CLAIM]):
        print(f"   {_mean([p for p, _ in cell]):.2f}  {_mean([y for _, y in cell]):.2f}  {len(cell)}")
    print("-- claims kept by --min-score: least, kept, right, right ones kept; all pages, watched half")
    for least in _LEAST:
        cells = (_kept(found[part][CLAIM], least) for part in ("all", "watched"))
        print(f"   {least:.1f}  {'   '.join(cells)}")


def measured(read: Iterable[tuple[Path, Report, Reading]]) -> dict[str, dict[str, list[Told]]]:
    """Give for what was read, by part and field, the confidence of each value, and whether it is right."""
    score = scorer()
    out: dict[str, defaultdict[str, list[Told]]] = {part: defaultdict(list) for part in _PARTS}
    for path, report, reading in read:
        told = {(str(c.id), CLAIM): c.score for c in reading.claims}
        told |= {(str(c.id), sure.field): sure.score for c in reading.claims for sure in c.sure}
        gold = json.loads(path.read_bytes())["claims"]
        for claim, name, right in rights(score, report.text, gold, exchange(report, reading)["claims"]):
            if (claim, name) in told:
                for part in ("all", half(path.stem)):
                    out[part][name].append((told[claim, name], right))
    return {part: dict(rows) for part, rows in out.items()}


def ece(row: Sequence[Told]) -> float:
    """Give the expected calibration error over bins of a tenth."""
    return sum(abs(sum(p for p, _ in cell) - sum(y for _, y in cell)) for cell in _bins(row)) / len(row)


def _kept(row: Sequence[Told], least: float) -> str:
    kept = [right for told, right in row if told >= least]
    right = sum(kept)
    return f"{len(kept):4} {right / max(1, len(kept)):.2f} {right / sum(y for _, y in row):.2f}"


def _bins(row: Sequence[Told]) -> list[list[Told]]:
    cells: defaultdict[int, list[Told]] = defaultdict(list)
    for p, y in row:
        cells[min(9, int(p * 10))].append((p, y))
    return [cells[at] for at in sorted(cells)]


def _line(row: Sequence[Told], share: float) -> str:
    chance = random.Random(1)
    drawn = [ece([(p, chance.random() < p) for p, _ in row]) for _ in range(_DRAWS)]
    loss = -_mean([math.log(p if y else 1 - p) for p, y in row])
    alone = -_mean([math.log(share if y else 1 - share) for _, y in row])
    told, right = _mean([p for p, _ in row]), _mean([y for _, y in row])
    return (
        f"{len(row):4} {told:6.3f} {right:6.3f} {ece(row):6.3f} {_mean(drawn):10.3f} {loss:6.3f} {alone:6.3f}"
    )


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


if __name__ == "__main__":
    main()
