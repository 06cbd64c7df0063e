"""Score an extractor on the reports that were annotated for onrecord.

    python -m bench own [--more | --capitals | --sentences] [--by-document] [--extractor=NAME]

Texts: train/annotations/first, or with --more those annotated later (train/annotations/more, no MUC-4, but
news of police in lower case), with --capitals reports of MUC-4 alone, with --sentences unconnected sentences
of agency news, each read by itself (they have no day of publication); put back on the sets of
../shared/data. MUC-4 is in capitals, of years long past and of one part of the world, so it stands apart
from the first. The others are split by a hash of their names: errors on the "built" half have been read and
rules mended by them, those on the "watched" half were only scored. An annotator's name stands only where no
span does, so names are compared by their words.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TypeAlias

from train.annotations import restore
from train.apart import restore_apart
from train.documents import UNCONNECTED

from bench._sets import HALVES, asked_extractor, half, read_text
from bench.claims import scorer
from onrecord.exports.exchange import exchange

FIELDS = (
    "claim",
    "kind",
    "form",
    "modality",
    "actor",
    "target",
    "place",
    "when",
    "killed",
    "injured",
    "count",
)
LATER = ("means", "source", "chain", "certainty", "role", "nested", "furniture")
Parts: TypeAlias = dict[str, tuple[tuple[str, ...], str]]
SPOKEN = ("airwars", "geoparsing", "re3d", "timex", "wikievents")
PARTS: Parts = {
    "all": (("",), ""),
    "without capitals": (SPOKEN, ""),
    "built": (SPOKEN, "built"),
    "watched": (SPOKEN, "watched"),
    "airwars": (("airwars",), ""),
    "muc4": (("muc4",), ""),
}
MORE: Parts = {
    "all": (("",), ""),
    "built": (("",), "built"),
    "watched": (("",), "watched"),
    **{f"{n}, {which}": ((n,), which) for n in ("geoparsing", "police", "timex") for which in HALVES},
}
HALVED: Parts = {"all": (("",), ""), "built": (("",), "built"), "watched": (("",), "watched")}
"""Starts of names of the parts, and the half where one alone is meant."""


def main() -> None:
    """Print the figures of each part beside one another."""
    with tempfile.TemporaryDirectory() as passing:
        whole, predicted = Path(passing) / "whole", Path(passing) / "predicted"
        predicted.mkdir()
        if "--sentences" in sys.argv:
            parts, number = HALVED, restore_apart(whole)
        elif "--capitals" in sys.argv:
            parts, number = HALVED, restore(whole, "capitals")
        elif "--more" in sys.argv:
            parts, number = MORE, restore(whole, "more")
        else:
            parts, number = PARTS, restore(whole, "first")
        by, unread = asked_extractor(), 0
        for path in sorted(whole.glob("*.txt")):
            report, reading = read_text(path.read_bytes().decode(), path.name, by=by)
            unread += any(problem.fatal for problem in reading.problems)
            form = json.dumps(exchange(report, reading), ensure_ascii=False)
            (predicted / f"{path.stem}.json").write_text(form, encoding="utf-8")
        scores = {name: _part(whole, predicted, *part) for name, part in parts.items()}
        print(f"{'F1':<12}" + "".join(f"{name:>20}" for name in scores))
        for field in (*FIELDS, *LATER):
            print(f"{field:<12}" + "".join(f"{one[field]['f1']:>20.3f}" for one in scores.values()))
        print(f"{'overall':<12}" + "".join(f"{one['overall']:>20.3f}" for one in scores.values()))
        print(
            f"{number} reports; P and R of claims: " + ", ".join(_claims(n, one) for n, one in scores.items())
        )
        if unread:
            print(f"{unread} of them were not read by {by.name}; their claims count as missed")
        if "--by-document" in sys.argv:
            for name, found in scorer().score(whole, predicted)[1].items():
                print(f"  {name:50} {found}")


def _part(whole: Path, predicted: Path, starts: tuple[str, ...], which: str) -> dict[str, dict[str, float]]:
    part = whole.parent / "part"
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    for path in whole.iterdir():
        if path.name.startswith(starts) and which in {"", half(_text(path.stem))}:
            shutil.copy(path, part)
    scores: dict[str, dict[str, float]] = scorer().score(part, predicted)[0]
    return scores


def _text(name: str) -> str:
    """Give the text that a document is of: sentences of one text belong to one half."""
    return name.partition(".")[0] if name.startswith(UNCONNECTED) else name


def _claims(name: str, scores: dict[str, dict[str, float]]) -> str:
    return f"{name} {scores['claim']['p']:.3f} {scores['claim']['r']:.3f}"


if __name__ == "__main__":
    main()
