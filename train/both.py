"""Teach the network of attributions which words name happenings, how they are held, and their roles.

    python -m train.both ENCODER TRAINED POLNEAR SILVER FOLDER [--steps N] [--without SET ...]

TRAINED is the folder that `train.fit` wrote, SILVER the file of `train.silver`. Batches of attributions and
of each set that tells of happenings take turns by SHARES. A run that was cut off goes on from its last
checkpoint in FOLDER.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch.nn import functional

from onrecord.claims.learned.pieces import Vocabulary
from train import told
from train.annotations import SENTENCES
from train.attributions import examples
from train.copies import ROUNDS
from train.encoders import halved
from train.fit import (
    CONFIG,
    SAVE_EVERY,
    SEED,
    SHOW_EVERY,
    WEIGHTS,
    Training,
    batches,
    forever,
    laid,
    loss,
)
from train.happenings import NONE, UNSCORED
from train.network import ENDS, Network

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from torch import Tensor

    from train.happenings import Told

RATE = 1.5e-4
SHARES = {
    "attributions": (0.3, 0.3),
    "reports": (0.1, 0.4),
    "sentences": (0.03, 0.15),
    "placed": (0.1, 0.06),
    "wikievents": (0.03, 0.03),
    "silver": (0.3, 0.1),
    "templates": (0.17, 0.06),
}
"""How many of the batches are of a set, at the first step and at the last."""
LOOK_EVERY, LOOKS = 300, 24
"""Steps between looks at what is kept back, and batches of each set that are looked at."""
HELD_SHARE, ROLES_SHARE = 0.5, 3.0
"""How much modalities weigh beside kinds, and the mean loss of roles beside a happening's."""


def told_loss(network: Network, batch: Sequence[Told]) -> Tensor:
    """Sum the losses of kinds and modalities by happening, and of roles by role that is scored."""
    ids, pieces, mask = laid(batch)
    wanted = [torch.full_like(ids, UNSCORED), torch.full_like(ids, UNSCORED)]
    for at, e in enumerate(batch):
        for labels, into in zip((e.kinds, e.modalities), wanted, strict=True):
            into[at, : len(labels)] = torch.tensor(labels)
    kinds, modalities, ends = network.told(ids, pieces, mask)
    named, held = (
        functional.cross_entropy(
            scores.float().flatten(0, 1), labels.flatten(), ignore_index=UNSCORED, reduction="sum"
        )
        for scores, labels in zip((kinds, modalities), wanted, strict=True)
    )
    naming = (named + HELD_SHARE * held) / ((wanted[0] > NONE).sum() + 1)
    return naming + ROLES_SHARE * role_loss(ends, mask, batch)


def role_loss(ends: Tensor, mask: Tensor, batch: Sequence[Told]) -> Tensor:
    """Average the losses of first and last words over the roles that are scored."""
    rows = [(at, row) for at, e in enumerate(batch) for row in e.rows]
    if not rows:
        return ends.sum() * 0
    scores = torch.stack([ends[at][:, list(row.pieces)].mean(1) for at, row in rows]).float()
    scores = scores.masked_fill(mask[[at for at, _ in rows]][:, None] == 0, -1e4)
    wanted = torch.tensor([[end for pair in row.ends for end in pair] for _, row in rows])
    each = functional.cross_entropy(
        scores.flatten(0, 1), wanted.view(-1, ENDS).flatten(), ignore_index=UNSCORED, reduction="sum"
    )
    return each / (wanted != UNSCORED).sum().clamp(min=1)


def turns(names: Sequence[str], steps: int) -> Iterator[str]:
    """Give whose turn it is, step by step; only the seed and the step decide."""
    chance = random.Random(SEED)
    for step in range(steps):
        shares = [a + (b - a) * step / steps for a, b in (SHARES[name] for name in names)]
        yield chance.choices(names, shares)[0]


def looked(network: Network, back: dict[str, list[Told]]) -> str:
    """Give the loss on some of what is kept back of each set."""
    network.eval()
    with torch.no_grad(), halved():
        losses = {
            name: np.mean([float(told_loss(network, batch)) for batch in batches(those, 0)[:LOOKS]])
            for name, those in back.items()
            if those
        }
    network.train()
    return "  ".join(f"{name} {value:.3f}" for name, value in losses.items())


def fit(
    network: Network, found: dict[str, list[Any]], back: dict[str, list[Told]], steps: int, folder: Path
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
    for step, name in enumerate(turns(list(found), steps)):
        _, batch = next(streams[name])
        if step < training.step:
            continue
        seen[name].append(training.take(batch, loss if name == "attributions" else told_loss))
        if training.step % SHOW_EVERY == 0:
            told = "  ".join(f"{name} {np.mean(those):.3f}" for name, those in seen.items() if those)
            print(f"{training.step:6} {told}  {time.monotonic() - began:.0f} s", flush=True)
            seen = {name: [] for name in found}
        if training.step % SAVE_EVERY == 0:
            training.save(point)
        if training.step % LOOK_EVERY == 0:
            print(f"{training.step:6} kept back: {looked(network, back)}", flush=True)


def sets(
    polnear: Path, silver: Path, vocabulary: Vocabulary, without: Sequence[str]
) -> tuple[dict[str, list[Any]], dict[str, list[Told]]]:
    """Give what is taught and what is kept back, by set."""
    tellings: dict[str, list[Told]] = {
        "reports": list(told.own(vocabulary, ROUNDS)),
        "sentences": list(told.own(vocabulary, (SENTENCES,))),
        "placed": list(told.placed(vocabulary)),
        "wikievents": list(told.wikievents(vocabulary)),
        "silver": list(told.silver(silver, vocabulary)),
        "templates": list(told.templates(silver, vocabulary)),
    }
    taught: dict[str, list[Any]] = {"attributions": list(examples(polnear / "train", vocabulary))}
    back = {}
    for name, those in tellings.items():
        back[name] = [one for one in those if told.kept_back(name, one.document)]
        taught[name] = [one for one in those if not told.kept_back(name, one.document)]
    return {name: those for name, those in taught.items() if name not in without}, back


def main() -> None:
    """Train, and keep the weights."""
    parser = argparse.ArgumentParser(prog="python -m train.both")
    for name in ("encoder", "trained", "polnear", "silver", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--without", nargs="*", default=[], choices=sorted(SHARES))
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(SEED)
    asked.folder.mkdir(parents=True, exist_ok=True)
    vocabulary = Vocabulary.of((asked.encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])
    found, back = sets(asked.polnear, asked.silver, vocabulary, asked.without)
    print({name: (len(those), len(back.get(name, ()))) for name, those in found.items()}, flush=True)
    network = Network.pretrained(asked.encoder)
    network.start(torch.load(asked.trained / WEIGHTS))
    fit(network, found, back, asked.steps, asked.folder)
    torch.save(network.state_dict(), asked.folder / WEIGHTS)
    made = json.loads((asked.trained / CONFIG).read_text("utf-8"))
    made["happenings"] = {
        "steps": asked.steps,
        "rate": RATE,
        "shares": {name: SHARES[name] for name in found},
        "silver": sha256(asked.silver.read_bytes()).hexdigest(),
    }
    (asked.folder / CONFIG).write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
