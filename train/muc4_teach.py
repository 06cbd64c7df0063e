"""Teach an encoder MUC-4's templates, and write what it then makes of the reports it was not taught.

    python -m train.muc4_teach ENCODER EXAMPLES SCORES [--seed N] [--start WEIGHTS] [--until TIME] ...

EXAMPLES is what `python -m train.muc4 prepare` writes, SCORES what `python -m train.muc4 score` takes: scores
of the tenth kept back of the training part (DEV-MUC3), and of TST1 and TST2. `--start` takes the encoder out
of a network that `train.teach` made; `--until` is when to end at the latest, in seconds as
`date +%s` has them: rates then fall by the clock. Needs torch, transformers and numpy only.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import asdict, dataclass
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from train.encoders import halved, place
from train.learning import HEAD_RATE, adam, change, height, slow
from train.muc4_labelled import kept, kept_back
from train.muc4_laid import Sheet
from train.muc4_network import Templates, loss, read
from train.muc4_reads import write

if TYPE_CHECKING:
    from collections.abc import Sequence

WARM = 0.06
SHOW_EVERY = 50
LONGER = 16
"""So many pieces longer or shorter may a report seem, so that batches differ from epoch to epoch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to teach; the defaults are the small encoder's."""

    seed: int = 7
    epochs: int = 7
    rate: float = 1.5e-4
    """The encoder's."""
    head_rate: float = HEAD_RATE
    pieces: int = 1280
    """In a batch, with what pads it."""
    masked: float = 0.0
    """The share of pieces that are hidden."""


def batches(found: Sequence[Sheet], pieces: int, chance: random.Random) -> list[list[Sheet]]:
    """Put reports of like lengths together, in an order left to chance."""
    order = sorted(found, key=lambda one: (one.longest + chance.randint(0, LONGER), chance.random()))
    out: list[list[Sheet]] = []
    for one in order:
        both = [*out[-1], one] if out else []
        if both and max(o.longest for o in both) * sum(len(o.windows) for o in both) <= pieces:
            out[-1].append(one)
        else:
            out.append([one])
    chance.shuffle(out)
    return out


def order(found: Sequence[Sheet], plan: Plan) -> list[list[Sheet]]:
    """Give the batches of all epochs, of reports without templates every other one in turn."""
    return [
        batch
        for epoch in range(plan.epochs)
        for batch in batches(
            [one for at, one in enumerate(found) if one.told or (at + epoch) % 2],
            plan.pieces,
            random.Random(plan.seed + epoch),
        )
    ]


def teach(network: Templates, those: Sequence[Sequence[Sheet]], plan: Plan, until: float = inf) -> float:
    """Teach by batches, or as many of them as there is time for; gives the share that was taught."""
    inside = {id(p) for p in network.encoder.parameters()}
    heads = [p for p in network.parameters() if id(p) not in inside]
    kept_on = [p for p in network.encoder.parameters() if p.requires_grad]
    optimizer = adam([(kept_on, plan.rate), (heads, plan.head_rate)], fused=place().type == "cuda")
    network.train()
    began, seen = time.time(), []
    for step, batch in enumerate(those, start=1):
        done = max(step / (len(those) + 1), (time.time() - began) / max(until - began, 1))
        if done >= 1:
            return (step - 1) / len(those)
        slow(optimizer, height(done, WARM, ahead=0.0))
        with halved():
            value = loss(network, batch)
        change(optimizer, value, network.parameters())
        seen.append(float(value.detach()))
        if step % SHOW_EVERY == 0:
            past = time.time() - began
            print(f"{step:6} of {len(those)} loss {np.mean(seen):.3f}  {past:.0f} s", flush=True)
            seen = []
    return 1.0


def started(network: Templates, weights: Path) -> None:
    """Take the encoder of a network that was taught something else."""
    held = torch.load(weights, map_location="cpu")
    network.encoder.load_state_dict(
        {name.removeprefix("encoder."): value for name, value in held.items() if name.startswith("encoder.")}
    )


def asked() -> argparse.Namespace:
    """Give what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m train.muc4_teach")
    for name in ("encoder", "examples", "scores"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--until", type=float, default=inf)
    parser.add_argument("--threads", type=int, default=1)
    for name, value in asdict(Plan()).items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(value), default=value)
    return parser.parse_args()


def main() -> None:
    """Teach, and write scores."""
    words = asked()
    plan = Plan(**{name: getattr(words, name) for name in asdict(Plan())})
    torch.set_num_threads(words.threads)
    torch.manual_seed(plan.seed)
    parts = kept(words.examples)
    taught = [Sheet.of(one) for one in parts["train"] if not kept_back(one.name)]
    others = [one for one in parts["train"] if kept_back(one.name)] + parts["dev"]
    network = Templates.pretrained(words.encoder)
    if words.start:
        started(network, words.start)
    network.masked = plan.masked
    network.to(place())
    done = teach(network, order(taught, plan), plan, words.until)
    made = json.dumps({"encoder": words.encoder.name, "start": str(words.start), "done": done} | asdict(plan))
    print(made, flush=True)
    write(read(network, [Sheet.of(one) for one in others]), words.scores, made)


if __name__ == "__main__":
    main()
