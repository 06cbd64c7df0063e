"""Teach attributions a last layer of the encoder of their own, with their heads.

    python -m train.own ENCODER POLNEAR TAUGHT FOLDER [--passes N]

TAUGHT is the folder that `train.contents` wrote. The layer starts as a copy of the encoder's last one and is
taught to read what the layer before makes of PolNeAR's training part as bytes; what else is told goes on
reading the layer as it was, and stays the same to the last bit. Half an hour of one core.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from onrecord.claims.learned.pieces import Vocabulary
from train.batches import SEED, collated
from train.contents import BEFORE, WARM, examples, laid, reader
from train.learning import adam, passed
from train.losses import cues_loss, said_loss
from train.network import Network
from train.packed import packed
from train.teach import CONFIG, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray
    from torch import Tensor

    from train.attributions import Example
    from train.network import Own

RATE, HEAD_RATE = 2e-4, 5e-4
WINDOWS = 24
EMPTY = 0.3
"""Of the windows without a cue, the share that each pass takes."""
ALIKE = 30
"""Pieces; windows whose lengths differ by less are put into the same batches."""


def batches(found: Sequence[Example], which: int) -> list[list[int]]:
    """Give the windows of a pass by number, in batches of about the same length; its number decides which."""
    chance = random.Random(SEED + which)
    kept = [k for k, one in enumerate(found) if one.rows or chance.random() < EMPTY]
    kept.sort(key=lambda k: (len(found[k].window.ids) // ALIKE, chance.random()))
    out = [kept[at : at + WINDOWS] for at in range(0, len(kept), WINDOWS)]
    chance.shuffle(out)
    return out


def fit(
    network: Network, found: Sequence[Example], below: Sequence[NDArray[np.float16]], passes: int
) -> None:
    """Give attributions a layer of their own, and teach it and their heads; all else stays as it is."""
    layer = network.parted()
    rates = ((layer, RATE), (network.cues, HEAD_RATE), (network.said, HEAD_RATE))
    optimizer = adam((part.parameters(), rate) for part, rate in rates)
    order = [one for each in range(passes) for one in batches(found, each)]

    def lost(those: Sequence[int]) -> Tensor:
        return _lost(network, layer, [found[k] for k in those], [below[k] for k in those])

    network.train()
    passed(order, lost, optimizer, WARM)


def _lost(
    network: Network, layer: Own, found: Sequence[Example], below: Sequence[NDArray[np.float16]]
) -> Tensor:
    batch = collated([(packed(found), range(len(found)), 1.0)])
    hidden = network.drop(layer(laid(below), batch.mask))
    lost: Tensor = cues_loss(network.cues(hidden), batch) + said_loss(network.said(hidden), batch)
    return lost


def main() -> None:
    """Teach, and keep the weights."""
    parser = argparse.ArgumentParser(prog="python -m train.own")
    for name in ("encoder", "polnear", "taught", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--passes", type=int, default=2)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary = Vocabulary.of((asked.encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])
    network = Network.loaded(asked.encoder, asked.taught / WEIGHTS)
    read = reader(network, BEFORE)
    found = list(examples(asked.polnear / "train", vocabulary))
    below = [read(one.window) for one in found]
    print(f"{len(found)} windows", flush=True)
    fit(network, found, below, asked.passes)
    asked.folder.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), asked.folder / WEIGHTS)
    made = json.loads((asked.taught / CONFIG).read_text("utf-8")) | {"own": asked.passes}
    (asked.folder / CONFIG).write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
