"""MUC-4's templates by the small encoder: taught, thresholds chosen, and scored as the papers do.

    python -m train.muc4 ENCODER FOLDER [--start WEIGHTS] [--epochs N] [--masked SHARE] [--beside FOLDER ...]

Nine tenths of the training part (DEV-MUC3) are taught; the tenth kept back chooses the thresholds; TST1
and TST2 are scored. ENCODER and what else is needed: see `train.fit`. `--start` takes the encoder out of a
network that `train.fit` or `train.both` made. A run that was cut off goes on from its last checkpoint in
FOLDER, and one that has ended is only scored; `--beside` scores the mean of it and of others that have.
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from onrecord.claims.learned.pieces import Vocabulary
from train.fit import PIECES, SAVE_EVERY, SEED, SHOW_EVERY, WEIGHTS, Training
from train.muc4_decode import choose, filled, mean
from train.muc4_network import Templates, loss, read
from train.muc4_reports import kept_back, reports
from train.muc4_score import score
from train.muc4_slots import Ruled, chosen, doers, slots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from train.muc4_decode import Choice, Read
    from train.muc4_reports import Labelled
    from train.muc4_score import Count

RATE = 1.5e-4
EPOCHS = 7


def batches(found: Sequence[Labelled], epoch: int) -> list[list[Labelled]]:
    """Put reports of like lengths together, in an order that only the seed and the epoch decide."""
    chance = random.Random(SEED + epoch)

    def longest(one: Labelled) -> int:
        return max(len(window.ids) for window in one.windows)

    order = sorted(found, key=lambda one: (longest(one) + chance.randint(0, 16), chance.random()))
    out: list[list[Labelled]] = []
    for one in order:
        both = [*out[-1], one] if out else []
        if both and max(map(longest, both)) * sum(len(each.windows) for each in both) <= PIECES:
            out[-1].append(one)
        else:
            out.append([one])
    chance.shuffle(out)
    return out


def fit(network: Templates, found: Sequence[Labelled], epochs: int, folder: Path) -> None:
    """Teach, of reports without templates every other one in turn; goes on from a checkpoint."""
    order = [
        batch
        for epoch in range(epochs)
        for batch in batches([one for at, one in enumerate(found) if one.key or (at + epoch) % 2], epoch)
    ]
    training = Training.of(network, len(order), RATE)
    point = folder / "checkpoint.pt"
    if point.exists():
        training.resume(point)
    network.train()
    began, seen = time.monotonic(), []
    for batch in order[training.step :]:
        seen.append(training.take(batch, lambda _, those: loss(network, those)))
        if training.step % SHOW_EVERY == 0:
            past = time.monotonic() - began
            print(f"{training.step:6} of {len(order)} loss {np.mean(seen):.3f}  {past:.0f} s", flush=True)
            seen = []
        if training.step % SAVE_EVERY == 0:
            training.save(point)


def started(network: Templates, weights: Path) -> None:
    """Take the encoder of a network that was taught something else."""
    held = torch.load(weights)
    network.encoder.load_state_dict(
        {name.removeprefix("encoder."): value for name, value in held.items() if name.startswith("encoder.")}
    )


def read_by(
    network: Templates, folders: Sequence[Path], found: Sequence[Labelled]
) -> list[tuple[Labelled, Read]]:
    """Give what networks make of reports, the mean of them all."""
    each = []
    for folder in folders:
        network.load_state_dict(torch.load(folder / WEIGHTS))
        each.append(read(network, found))
    return [(one, mean(those)) for one, *those in zip(found, *each, strict=True)]


def show(part: str, found: Sequence[tuple[Labelled, Read]], choice: Choice) -> None:
    """Print precision, recall and F1 by slot as the papers count, and over all with each entity once."""
    told = [([t.template for t in filled(one, scores, choice)], one.key) for one, scores in found]
    scores = score(told)
    for slot, count in (*scores.slots.items(), ("all", scores.all), ("once", score(told, once=True).all)):
        print(f"{part:14} {slot:17} {line(count)}")


def line(count: Count) -> str:
    """Write the figures."""
    return (
        f"P {count.precision:.3f}  R {count.recall:.3f}  F1 {count.f1:.3f}  ({count.offered}, {count.wanted})"
    )


def main() -> None:
    """Teach, choose and score."""
    parser = argparse.ArgumentParser(prog="python -m train.muc4")
    parser.add_argument("encoder", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--beside", type=Path, nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--masked", type=float, default=0.0)
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(SEED)
    asked.folder.mkdir(parents=True, exist_ok=True)
    vocabulary = Vocabulary.of((asked.encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])
    found = reports("train", vocabulary)
    network = Templates.pretrained(asked.encoder)
    if not (asked.folder / WEIGHTS).exists():
        network.masked = asked.masked
        if asked.start:
            started(network, asked.start)
        fit(network, [one for one in found if not kept_back(one.name)], asked.epochs, asked.folder)
        torch.save(network.state_dict(), asked.folder / WEIGHTS)
    folders = (asked.folder, *asked.beside)
    back = read_by(network, folders, [one for one in found if kept_back(one.name)])
    choice = chosen(back, choose(back))
    print(choice)
    show("kept back", back, choice)
    known = read_by(network, folders, reports("dev", vocabulary))
    show("tst1 and tst2", known, choice)
    beside = [(one, filled(one, scores, choice), Ruled.of(one)) for one, scores in known]
    for name, count in (slots(beside) | doers(beside)).items():
        print(f"{name:32} {line(count)}")


if __name__ == "__main__":
    main()
