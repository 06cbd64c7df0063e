"""Teach the network of attributions the roles of happenings too, without forgetting what it knows.

    python -m train.both ENCODER TRAINED POLNEAR SILVER FOLDER [--steps N]

TRAINED is the folder that `train.fit` wrote, SILVER the file of `train.silver`. Batches of attributions and
of each set of roles take turns by SHARES. A run that was cut off goes on from its last checkpoint in FOLDER.
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
from onrecord.claims.learned.roles import ROLES
from train import roles
from train.attributions import examples
from train.fit import CONFIG, SAVE_EVERY, SEED, SHOW_EVERY, WEIGHTS, Training, batches, forever, laid, loss
from train.network import Network

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from torch import Tensor

    from train.roles import Asked

RATE = 1e-4
SHARES = {
    "attributions": 0.28,
    "own": 0.1,
    "placed": 0.1,
    "wikievents": 0.03,
    "silver": 0.31,
    "templates": 0.18,
}
LOOK_EVERY, LOOKS = 300, 24
"""Steps between looks at what is kept back, and batches of each set that are looked at."""


def role_loss(network: Network, batch: Sequence[Asked]) -> Tensor:
    """Average the losses of first and last words over the roles that are scored."""
    ids, kinds, mask = laid(batch)
    wanted = torch.full((len(batch), 2 * len(ROLES)), roles.UNSCORED)
    for at, e in enumerate(batch):
        wanted[at] = torch.tensor([end for ends in e.ends for end in ends])
    scores = network.roles(ids, kinds, mask).float().masked_fill(mask[:, None] == 0, -1e4)
    return functional.cross_entropy(
        scores.flatten(0, 1), wanted.flatten(), ignore_index=roles.UNSCORED, reduction="sum"
    ) / (wanted != roles.UNSCORED).sum().clamp(min=1)


def turns(shares: dict[str, float]) -> Iterator[str]:
    """Give whose turn it is, step by step; only the seed decides."""
    chance = random.Random(SEED)
    while True:
        yield chance.choices(list(shares), list(shares.values()))[0]


def looked(network: Network, back: dict[str, list[Asked]]) -> str:
    """Give the loss on some of what is kept back of each set."""
    network.eval()
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        losses = {
            name: np.mean([float(role_loss(network, batch)) for batch in batches(those, 0)[:LOOKS]])
            for name, those in back.items()
            if those
        }
    network.train()
    return "  ".join(f"{name} {value:.3f}" for name, value in losses.items())


def fit(
    network: Network,
    found: dict[str, list[Any]],
    back: dict[str, list[Asked]],
    steps: int,
    folder: Path,
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
    for step, name in enumerate(turns({name: SHARES[name] for name in found})):
        if step >= steps:
            break
        _, batch = next(streams[name])
        if step < training.step:
            continue
        seen[name].append(training.take(batch, loss if name == "attributions" else role_loss))
        if training.step % SHOW_EVERY == 0:
            told = "  ".join(f"{name} {np.mean(those):.3f}" for name, those in seen.items() if those)
            print(f"{training.step:6} {told}  {time.monotonic() - began:.0f} s", flush=True)
            seen = {name: [] for name in found}
        if training.step % SAVE_EVERY == 0:
            training.save(point)
        if training.step % LOOK_EVERY == 0:
            print(f"{training.step:6} kept back: {looked(network, back)}", flush=True)


def main() -> None:
    """Train, and keep the weights."""
    parser = argparse.ArgumentParser(prog="python -m train.both")
    for name in ("encoder", "trained", "polnear", "silver", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--steps", type=int, default=2400)
    parser.add_argument("--without", nargs="*", default=[], choices=sorted(SHARES))
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(SEED)
    asked.folder.mkdir(parents=True, exist_ok=True)
    vocabulary = Vocabulary.of((asked.encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])
    silver = list(roles.silver(asked.silver, vocabulary))
    sets: dict[str, list[Any]] = {
        "attributions": list(examples(asked.polnear / "train", vocabulary)),
        "own": list(roles.own(vocabulary)),
        "placed": list(roles.placed(vocabulary)),
        "wikievents": list(roles.wikievents(vocabulary)),
        "silver": [one for one in silver if not one.document.startswith("muc4")],
        "templates": [one for one in silver if one.document.startswith("muc4")],
    }
    back = {
        name: [one for one in those if roles.kept_back(name, one.document)]
        for name, those in sets.items()
        if name != "attributions"
    }
    found = {
        name: [one for one in those if name == "attributions" or not roles.kept_back(name, one.document)]
        for name, those in sets.items()
        if name not in asked.without
    }
    print({name: (len(those), len(back.get(name, ()))) for name, those in found.items()}, flush=True)
    network = Network.pretrained(asked.encoder)
    network.start(torch.load(asked.trained / WEIGHTS))
    fit(network, found, back, asked.steps, asked.folder)
    torch.save(network.state_dict(), asked.folder / WEIGHTS)
    made = json.loads((asked.trained / CONFIG).read_text("utf-8"))
    made |= {"roles": {"steps": asked.steps, "rate": RATE, "shares": {n: SHARES[n] for n in found}}}
    made["roles"]["silver"] = sha256(asked.silver.read_bytes()).hexdigest()
    (asked.folder / CONFIG).write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
