"""Train the network of attributions from the annotated ones.

python -m train.fit ENCODER POLNEAR FOLDER [--steps N]
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING

import torch  # type: ignore[import-not-found] # only who trains has it
from torch.nn import functional  # type: ignore[import-not-found] # as torch

from onrecord.claims.learned.pieces import Vocabulary
from train.attributions import UNSCORED, Example, examples
from train.network import Network

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from torch import Tensor

SEED = 7
PIECES = 1280
"""A batch, with what pads it."""
RATE, HEAD_RATE = 2e-4, 1e-3
WARM = 0.06
SAVE_EVERY = 100


def batches(found: Sequence[Example], epoch: int) -> list[list[Example]]:
    """Put windows of like lengths together, in an order that only the seed and the epoch decide."""
    chance = random.Random(SEED + epoch)
    order = sorted(found, key=lambda e: (len(e.window.ids) + chance.randint(0, 8), chance.random()))
    out: list[list[Example]] = []
    for one in order:
        if out and (len(out[-1]) + 1) * max(len(one.window.ids), len(out[-1][-1].window.ids)) <= PIECES:
            out[-1].append(one)
        else:
            out.append([one])
    chance.shuffle(out)
    return out


def tensors(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Lay a batch out as numbers, kinds, mask and labels of cues."""
    long = max(len(e.window.ids) for e in batch)
    ids = torch.zeros(len(batch), long, dtype=torch.long)
    kinds, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    labels = torch.full_like(ids, UNSCORED)
    for at, e in enumerate(batch):
        n = len(e.window.ids)
        ids[at, :n] = torch.tensor(e.window.ids)
        kinds[at, :n] = torch.tensor(e.window.kinds)
        mask[at, :n] = 1
        labels[at, :n] = torch.tensor(e.labels)
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


def forever(found: Sequence[Example]) -> Iterator[tuple[int, list[Example]]]:
    """Give numbered batches, one epoch after another."""
    step = epoch = 0
    while True:
        for batch in batches(found, epoch):
            yield step, batch
            step += 1
        epoch += 1


def fit(network: Network, found: Sequence[Example], steps: int, folder: Path) -> None:
    """Train for a number of steps; goes on from the last checkpoint in the folder."""
    kept = [p for p in network.encoder.parameters() if p.requires_grad]
    inside = {id(p) for p in network.encoder.parameters()}
    heads = [p for p in network.parameters() if id(p) not in inside]
    groups = [{"params": kept, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = max(int(WARM * steps), 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.0, (steps - s) / max(1, steps - warm)))
    )
    point, done = folder / "checkpoint.pt", 0
    if point.exists():
        state = torch.load(point)
        network.load_state_dict(state["network"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        done = state["step"]
    network.train()
    began, seen = time.time(), []
    for step, batch in forever(found):
        if step < done:
            continue
        if step >= steps:
            break
        torch.manual_seed(SEED * 1_000_003 + step)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            value = loss(network, batch)
        optimizer.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        seen.append(float(value.detach()))
        if (step + 1) % 20 == 0:
            print(f"{step + 1:6} loss {sum(seen) / len(seen):.3f}  {time.time() - began:.0f} s", flush=True)
            seen = []
        if (step + 1) % SAVE_EVERY == 0:
            torch.save(
                {
                    "network": network.state_dict(),
                    "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(),
                    "step": step + 1,
                },
                point.with_suffix(".new"),
            )
            point.with_suffix(".new").replace(point)


def main() -> None:
    """Train, and keep the weights."""
    parser = argparse.ArgumentParser(prog="python -m train.fit")
    parser.add_argument("encoder", type=Path)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, default=2400)
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(SEED)
    asked.folder.mkdir(parents=True, exist_ok=True)
    vocabulary = Vocabulary.of((asked.encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])
    found = list(examples(asked.polnear / "train", vocabulary))
    print(f"{len(found)} windows, {sum(len(e.rows) for e in found)} cues, {len(batches(found, 0))} batches")
    network = Network.pretrained(asked.encoder)
    fit(network, found, asked.steps, asked.folder)
    torch.save(network.state_dict(), asked.folder / "network.pt")
    (asked.folder / "config.json").write_text(json.dumps({"seed": SEED, "steps": asked.steps}) + "\n")


if __name__ == "__main__":
    main()
