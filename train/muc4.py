"""MUC-4's templates by an encoder: reports prepared, thresholds chosen, and scored as the papers do.

    python -m train.muc4 prepare ENCODER EXAMPLES
    python -m train.muc4_teach ENCODER EXAMPLES SCORES ...
    python -m train.muc4 score EXAMPLES SCORES [SCORES ...]

ENCODER of `prepare` is the small one's folder, whose numbers of pieces the larger one takes too. Nine tenths
of the training part (DEV-MUC3) are taught; the tenth kept back chooses the thresholds; TST1 and TST2 are
scored, by the mean of what several networks make of them.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.claims.learned.pieces import Vocabulary
from train.muc4_decode import choose, filled
from train.muc4_labelled import keep, kept, kept_back
from train.muc4_reads import load, mean
from train.muc4_reports import reports
from train.muc4_score import score
from train.muc4_slots import Ruled, chosen, doers, slots

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from train.muc4_decode import Choice
    from train.muc4_labelled import Labelled
    from train.muc4_reads import Read
    from train.muc4_score import Count, Scores

PARTS = ("train", "dev")


def prepare(encoder: Path, examples: Path) -> None:
    """Write the reports of both parts, with their labels."""
    vocabulary = Vocabulary.of((encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])
    keep({part: reports(part, vocabulary) for part in PARTS}, examples)


def read_by(networks: Sequence[Mapping[str, Read]], found: Sequence[Labelled]) -> list[tuple[Labelled, Read]]:
    """Give what networks made of reports, the mean of them all."""
    return [(one, mean([made[one.name] for made in networks])) for one in found]


def counted(found: Sequence[tuple[Labelled, Read]], choice: Choice, *, once: bool = False) -> Scores:
    """Count as the papers do."""
    told = (([t.template for t in filled(one, read, choice)], one.key) for one, read in found)
    return score(told, once=once)


def show(part: str, found: Sequence[tuple[Labelled, Read]], choice: Choice) -> None:
    """Print precision, recall and F1 by slot, and over all with each entity once."""
    scores, once = counted(found, choice), counted(found, choice, once=True)
    for slot, count in (*scores.slots.items(), ("all", scores.all), ("once", once.all)):
        print(f"{part:14} {slot:17} {line(count)}")


def line(count: Count) -> str:
    """Write the figures."""
    return (
        f"P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}  ({count.offered}, {count.wanted})"
    )


def scored(examples: Path, files: Sequence[Path]) -> None:
    """Choose thresholds by the reports kept back, and score."""
    parts, networks = kept(examples), [load(file) for file in files]
    held = [one for one in parts["train"] if kept_back(one.name)]
    for file, network in zip(files, networks, strict=True):
        alone = read_by([network], held)
        print(f"kept back      {file.stem:17} {line(counted(alone, choose(alone)).all)}")
    back = read_by(networks, held)
    choice = chosen(back, choose(back))
    print(choice)
    show("kept back", back, choice)
    known = read_by(networks, parts["dev"])
    show("tst1 and tst2", known, choice)
    beside = [(one, filled(one, scores, choice), Ruled.of(one)) for one, scores in known]
    for name, count in (slots(beside) | doers(beside)).items():
        print(f"{name:32} {line(count)}")


def main() -> None:
    """Prepare, or choose and score."""
    parser = argparse.ArgumentParser(prog="python -m train.muc4")
    ways = parser.add_subparsers(dest="way", required=True)
    first = ways.add_parser("prepare")
    first.add_argument("encoder", type=Path)
    first.add_argument("examples", type=Path)
    second = ways.add_parser("score")
    second.add_argument("examples", type=Path)
    second.add_argument("scores", type=Path, nargs="+")
    asked = parser.parse_args()
    if asked.way == "prepare":
        prepare(asked.encoder, asked.examples)
    else:
        scored(asked.examples, asked.scores)


if __name__ == "__main__":
    main()
