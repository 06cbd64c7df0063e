"""Teach the network which words name a happening, of what kind and how held; compare it with the rules.

    python -m train.telling fit ENCODER TRAINED SILVER FOLDER [--steps N] [--sets first more] [--threads N]
    python -m train.telling compare ENCODER FOLDER [--gold]

TRAINED is a folder that `train.fit` or `train.both` wrote, SILVER the file of `train.silver`. What the rules
are sure of is taught first, own annotations more and more, at last alone. A run that was cut off goes on from
its last checkpoint in FOLDER.

`compare` tells what the network would do to the rules' claims, on the reports of `first` that were kept back,
or with --gold on the built half of the gold (`train.against`). The rules' confidence was learned on the
reports kept back too, so that there its part of a sum is flattered; on the gold it is not.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from bench._sets import world
from torch.nn import functional

from onrecord.claims.learned.pieces import Vocabulary
from onrecord.claims.learned.windows import windows
from onrecord.claims.parser import paragraphs, within
from onrecord.claims.rules import Rules
from train.against import Against, Word, add, best, f1, table
from train.annotations import KEPT
from train.documents import Document
from train.filling import gold, reports
from train.fit import CONFIG, SAVE_EVERY, SEED, WEIGHTS, Training, batches, forever, laid
from train.happenings import MODALITIES, NAMED, NONE, UNSCORED, Told, own, silver
from train.network import Network
from train.roles import kept_back

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from torch import Tensor

    from onrecord.model import Report

RATE = 1e-4
SETS = ("first", "more")
SHOW_EVERY, LOOK_EVERY = 50, 200
HELD_SHARE = 0.5
"""How much modalities weigh beside kinds."""
SURE = 0.5


def loss(network: Network, batch: Sequence[Told]) -> Tensor:
    """Sum the losses of kinds and modalities over the words that are scored, by happenings of the batch."""
    ids, pieces, mask = laid(batch)
    wanted = [torch.full_like(ids, UNSCORED), torch.full_like(ids, UNSCORED)]
    for at, e in enumerate(batch):
        for labels, into in zip((e.kinds, e.modalities), wanted, strict=True):
            into[at, : len(labels)] = torch.tensor(labels)
    kinds, modalities = (
        functional.cross_entropy(
            scores.float().flatten(0, 1), labels.flatten(), ignore_index=UNSCORED, reduction="sum"
        )
        for scores, labels in zip(network.told(ids, pieces, mask), wanted, strict=True)
    )
    return (kinds + HELD_SHARE * modalities) / ((wanted[0] > NONE).sum() + 1)


def looked(network: Network, back: Sequence[Told]) -> str:
    """Score the words kept back: F1 at SURE and at best; of those found, kinds and modalities right."""
    network.eval()
    sure, names, found = [], [], []
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for batch in batches(back, 0):
            kinds, modalities = network.told(*laid(batch))
            likely = kinds.float().softmax(-1)
            for at, e in enumerate(batch):
                for piece, kind in enumerate(e.kinds):
                    if kind != UNSCORED:
                        sure.append(1 - float(likely[at, piece, NONE]))
                        names.append(kind > NONE)
                    if kind > NONE and sure[-1] >= SURE:
                        rightly = 1 + int(likely[at, piece, 1:].argmax()) == kind
                        found.append((rightly, int(modalities[at, piece].argmax()) == e.modalities[piece]))
    network.train()
    score = f1(len(found), sum(one >= SURE for one in sure), sum(names))
    kinds_right, held_right = (sum(one[k] for one in found) / max(1, len(found)) for k in (0, 1))
    return (
        f"F1 {score:.3f} (best {best(sure, names, sum(names)):.3f}), "
        f"kind {kinds_right:.3f}, modality {held_right:.3f}"
    )


def turns(steps: int) -> Iterator[str]:
    """Give whose turn it is, step by step: silver's by the share of steps to go; only the seed decides."""
    chance = random.Random(SEED)
    for step in range(steps):
        yield "silver" if chance.random() < 1 - step / steps else "own"


def fit(
    network: Network, found: dict[str, list[Told]], back: Sequence[Told], steps: int, folder: Path
) -> None:
    """Train for so many steps; goes on from the folder's checkpoint."""
    training = Training.of(network, steps, RATE)
    point = folder / "checkpoint.pt"
    if point.exists():
        training.resume(point)
    network.train()
    streams = {name: forever(those) for name, those in found.items()}
    began = time.monotonic()
    seen: dict[str, list[float]] = {name: [] for name in found}
    for step, name in enumerate(turns(steps)):
        _, batch = next(streams[name])
        if step < training.step:
            continue
        seen[name].append(training.take(batch, loss))
        if training.step % SHOW_EVERY == 0 or training.step == steps:
            told = "  ".join(f"{name} {np.mean(those):.3f}" for name, those in seen.items() if those)
            print(f"{training.step:6} {told}  {time.monotonic() - began:.0f} s", flush=True)
            seen = {name: [] for name in found}
        if training.step % SAVE_EVERY == 0:
            training.save(point)
        if training.step % LOOK_EVERY == 0 or training.step == steps:
            print(f"{training.step:6} kept back: {looked(network, back)}", flush=True)


def unread(found: Sequence[Told]) -> list[Told]:
    """Leave out the documents that were annotated after the rules read them: some are kept back."""
    annotated = {path.stem for path in KEPT.glob("*/*.json")}
    return [one for one in found if Document(name=one.document, text="").file not in annotated]


def vocabulary_of(encoder: Path) -> Vocabulary:
    """Read the encoder's vocabulary."""
    return Vocabulary.of((encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])


def teach(asked: argparse.Namespace) -> None:
    """Train, and keep the weights with what they rest on."""
    torch.set_num_threads(asked.threads)
    torch.manual_seed(SEED)
    asked.folder.mkdir(parents=True, exist_ok=True)
    vocabulary = vocabulary_of(asked.encoder)
    ours = list(own(asked.sets, vocabulary))
    back = [one for one in ours if kept_back("own", one.document)]
    found = {
        "silver": unread(list(silver(asked.silver, vocabulary))),
        "own": [one for one in ours if not kept_back("own", one.document)],
    }
    print({name: len(those) for name, those in (*found.items(), ("kept back", back))}, flush=True)
    network = Network.pretrained(asked.encoder)
    network.start(torch.load(asked.trained / WEIGHTS))
    fit(network, found, back, asked.steps, asked.folder)
    torch.save(network.state_dict(), asked.folder / WEIGHTS)
    made = json.loads((asked.trained / CONFIG).read_text("utf-8"))
    made["telling"] = {
        "steps": asked.steps,
        "rate": RATE,
        "sets": asked.sets,
        "trained": sha256((asked.trained / WEIGHTS).read_bytes()).hexdigest(),
        "silver": sha256(asked.silver.read_bytes()).hexdigest(),
    }
    (asked.folder / CONFIG).write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


def read(network: Network, report: Report, vocabulary: Vocabulary) -> Iterator[Word]:
    """Read the paragraphs of a report that the rules read; `network` must be in evaluation."""
    kept, _ = within(tuple(paragraphs(report)), report)
    for window in windows(report.text, vocabulary, [one.span for one in kept]):
        ids = torch.tensor([window.ids])
        with torch.no_grad():
            kinds, modalities = network.told(ids, torch.tensor([window.kinds]), torch.ones_like(ids))
        likely = kinds[0].softmax(-1)
        for at, of in enumerate(window.of):
            if of >= 0 and window.of[at - 1] != of:
                word, kind = window.words[of], NAMED[int(likely[at, 1:].argmax())]
                held = MODALITIES[int(modalities[0, at].argmax())].value
                yield Word(word.start, word.end, 1 - float(likely[at, NONE]), kind, held)


def compare(asked: argparse.Namespace) -> None:
    """Print what the network would do to the rules' claims."""
    vocabulary, rules, against = vocabulary_of(asked.encoder), Rules(world()), Against()
    network = Network.pretrained(asked.encoder)
    network.load_state_dict(torch.load(asked.folder / WEIGHTS))
    network.eval()
    with tempfile.TemporaryDirectory() as passing:
        for path, report in gold() if asked.gold else reports(Path(passing)):
            reading = next(iter(rules.extract([report])))
            add(against, path, report, reading, list(read(network, report, vocabulary)))
    print("the gold's built half" if asked.gold else "own reports kept back")
    print("\n".join(table(against)))


def main() -> None:
    """Do what is asked."""
    parser = argparse.ArgumentParser(prog="python -m train.telling")
    ways = parser.add_subparsers(required=True)
    fitting, comparing = ways.add_parser("fit"), ways.add_parser("compare")
    fitting.set_defaults(do=teach)
    comparing.set_defaults(do=compare)
    for way, names in (
        (fitting, ("encoder", "trained", "silver", "folder")),
        (comparing, ("encoder", "folder")),
    ):
        for name in names:
            way.add_argument(name, type=Path)
    fitting.add_argument("--steps", type=int, default=1000)
    fitting.add_argument("--sets", nargs="+", default=list(SETS), choices=SETS)
    fitting.add_argument("--threads", type=int, default=1)
    comparing.add_argument("--gold", action="store_true")
    asked = parser.parse_args()
    asked.do(asked)


if __name__ == "__main__":
    main()
