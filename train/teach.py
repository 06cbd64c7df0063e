"""Teach a network all sets at once, from labels or from larger networks beside them.

    python -m train.teach ENCODER PACKED FOLDER [--seed N] [--steps N] [--seconds N] [--windows N] [--rate R]
    python -m train.teach ENCODER PACKED FOLDER --by LARGER ENCODER_OF_LARGER ... (as above)

PACKED is the file of `train.pack`. Each batch holds windows of every set, which counts by its share; with
`--by` half of the windows bear no labels, and all are taught what the larger networks make of them (weights
that this module wrote, each with the folder of its encoder). Teaching ends after so many steps, or seconds:
the rates fall by whichever is nearer. On a graphics card minutes, without one hours. A run that was cut off
goes on from its last checkpoint in FOLDER.
"""

from __future__ import annotations

import argparse
import json
import queue
import threading
import time
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from train.batches import SEED, collated, drawn
from train.encoders import halved, place
from train.happenings import UNSCORED
from train.learning import HEAD_RATE, adam, change, height, slow
from train.losses import labelled, scored, told
from train.network import Network
from train.packed import BACK, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from torch import Tensor

    from train.batches import Batch
    from train.losses import Scores
    from train.packed import Packed

    Back = Mapping[str, Packed]
    """What is kept back from teaching, by set."""


SHARES = {
    "attributions": 0.3,
    "reports": 0.32,
    "sentences": 0.14,
    "placed": 0.06,
    "wikievents": 0.02,
    "silver": 0.11,
    "templates": 0.05,
}
READ = "read"
READ_SHARE = 0.5
"""Of the windows of a batch that larger networks label, those without labels of their own."""
LABELS = 0.3
"""How much labels count beside larger networks."""
WARM = 0.06
SHOW_EVERY, LOOK_EVERY = 50, 300
SAVE_SECONDS = 300
LOOKED = 256
WEIGHTS, CONFIG, CHECKPOINT = "network.pt", "config.json", "checkpoint.pt"


@dataclass(slots=True)
class Pace:
    """How far a run is: by steps or by seconds, whichever is more."""

    steps: int
    seconds: float
    step: int = 0
    began: float = field(default_factory=time.monotonic)

    @property
    def part(self) -> float:
        """Give the part that is done; from 1 on, all is."""
        return max(self.step / self.steps, (time.monotonic() - self.began) / self.seconds)

    def rate(self) -> float:
        """Give the rate as a share of its full height: it rises at first, and falls to nothing."""
        return height(self.part, WARM)


@dataclass(slots=True)
class Training:
    """A network with what changes it, which a checkpoint holds whole."""

    network: Network
    optimizer: torch.optim.AdamW
    pace: Pace
    seed: int

    @classmethod
    def of(cls, network: Network, pace: Pace, rate: float, seed: int) -> Training:
        """Start: the heads change faster than what they rest on."""
        inside = {id(p) for p in network.encoder.parameters()}
        heads = [p for p in network.parameters() if id(p) not in inside]
        kept = [p for p in network.encoder.parameters() if p.requires_grad]
        optimizer = adam([(kept, rate), (heads, HEAD_RATE)], fused=place().type == "cuda")
        return cls(network, optimizer, pace, seed)

    def take(self, batch: Batch, larger: Sequence[Network]) -> Tensor:
        """Learn from one batch; gives the loss before. The step's number decides what is dropped."""
        torch.manual_seed(SEED * 1_000_003 + self.seed * 10_007 + self.pace.step)
        slow(self.optimizer, self.pace.rate())
        value = taught(self.network, batch, larger)
        change(self.optimizer, value, self.network.parameters())
        self.pace.step += 1
        return value.detach()

    def save(self, point: Path) -> None:
        """Write a checkpoint; a run that is cut off leaves the last one whole."""
        parts = {"network": self.network.state_dict(), "optimizer": self.optimizer.state_dict()}
        torch.save({**parts, "step": self.pace.step}, point.with_suffix(".new"))
        point.with_suffix(".new").replace(point)

    def resume(self, point: Path) -> None:
        """Go on from a checkpoint."""
        state = torch.load(point)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.pace.step = state["step"]


def ahead(found: Iterator[Batch]) -> Iterator[Batch]:
    """Make the next batches while one is taught."""
    held: queue.Queue[Batch] = queue.Queue(8)

    def fill() -> None:
        for one in found:
            held.put(one)

    threading.Thread(target=fill, daemon=True).start()
    while True:
        yield held.get().to(place())


def taught(network: Network, batch: Batch, larger: Sequence[Network]) -> Tensor:
    """Give the loss of a batch."""
    with halved():
        scores = scored(network, batch)
    value = labelled(scores, batch)
    if not larger:
        return value
    with torch.no_grad(), halved():
        theirs: list[Scores] = [scored(one, batch) for one in larger]
    return told(scores, theirs, batch) + LABELS * value


def looked(network: Network, back: Back) -> str:
    """Tell of what is kept back: the loss, F1 of words, and the share of named roles' ends that are right."""
    network.eval()
    out = []
    for name, packed in back.items():
        batch = collated([(packed, range(min(LOOKED, len(packed))), 1.0)]).to(place())
        with torch.no_grad(), halved():
            scores = scored(network, batch)
        value = float(labelled(scores, batch))
        out.append(f"{name.removeprefix(BACK)} {value:.2f}{_right(scores, batch)}")
    network.train()
    return "  ".join(out)


def _right(scores: Scores, batch: Batch) -> str:
    told_of = batch.named != UNSCORED
    wanted, offered = (batch.named > 0) & told_of, (scores.named.softmax(-1)[..., 0] < 0.5) & told_of
    words = 2 * int((wanted & offered).sum()) / max(1, int(wanted.sum() + offered.sum()))
    if not len(batch.role_in):
        return f" {words:.3f}"
    first = torch.zeros(len(batch.role_in), dtype=torch.long, device=batch.word.device)
    first = first.index_copy(0, batch.word_row.flip(0), batch.word.flip(0))
    rows = scores.roles[batch.role_in, :, first].float()
    rows = rows.masked_fill(batch.mask[batch.role_in][:, None] == 0, -1e4)
    right, named = rows.argmax(-1) == batch.ends, batch.ends > 0
    each = [float(right[:, k : k + 2][named[:, k : k + 2]].float().mean()) for k in range(0, 8, 2)]
    return f" {words:.3f} " + "/".join(f"{one:.3f}" for one in each)


def shares_of(without: Sequence[str], larger: Sequence[Network]) -> dict[str, float]:
    """Give how much each set counts."""
    kept = {name: share for name, share in SHARES.items() if name not in without}
    if not larger:
        return kept
    return {name: share * (1 - READ_SHARE) for name, share in kept.items()} | {READ: READ_SHARE}


def fit(
    training: Training, found: Iterator[Batch], larger: Sequence[Network], point: Path, back: Back
) -> None:
    """Teach until the pace is done; goes on from a checkpoint."""
    network, pace = training.network, training.pace
    if point.exists():
        training.resume(point)
    network.train()
    seen: list[Tensor] = []
    saved = time.monotonic()
    for number, batch in enumerate(ahead(found)):
        if pace.part >= 1:
            break
        if number < pace.step:
            continue
        seen.append(training.take(batch, larger))
        if pace.step % SHOW_EVERY == 0:
            past = time.monotonic() - pace.began
            print(f"{pace.step:6} loss {float(torch.stack(seen).mean()):.3f}  {past:.0f} s", flush=True)
            seen = []
        if time.monotonic() - saved > SAVE_SECONDS:
            saved = time.monotonic()
            training.save(point)
        if pace.step % LOOK_EVERY == 0:
            print(f"{pace.step:6} kept back: {looked(network, back)}", flush=True)
    print(f"{pace.step:6} kept back: {looked(network, back)}", flush=True)


def larger_of(given: Sequence[Path]) -> list[Network]:
    """Load larger networks: weights, encoder, weights, encoder ..."""
    out = []
    for weights, encoder in zip(given[::2], given[1::2], strict=True):
        one = Network.pretrained(encoder)
        one.load_state_dict(torch.load(weights))
        out.append(one.to(place()).eval().requires_grad_(requires_grad=False))
    return out


def main() -> None:
    """Teach, and keep the weights."""
    parser = argparse.ArgumentParser(prog="python -m train.teach")
    for name in ("encoder", "packed", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--by", type=Path, nargs="*", default=[])
    parser.add_argument("--without", nargs="*", default=[], choices=sorted(SHARES))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--windows", type=int, default=96)
    parser.add_argument("--rate", type=float, default=2e-4)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED + asked.seed)
    network = Network.pretrained(asked.encoder).to(place())
    pace, larger, sets = Pace(asked.steps, asked.seconds), larger_of(asked.by), load(asked.packed)
    found = drawn(sets, shares_of(asked.without, larger), asked.windows, asked.seed)
    back = {name: one for name, one in sets.items() if name.startswith(BACK) and len(one)}
    training = Training.of(network, pace, asked.rate, asked.seed)
    fit(training, found, larger, asked.folder / CHECKPOINT, back)
    torch.save(network.state_dict(), asked.folder / WEIGHTS)
    made = {name: getattr(asked, name) for name in ("seed", "windows", "rate")} | {
        "steps": pace.step,
        "shares": SHARES,
        "without": asked.without,
        "larger": [sha256(path.read_bytes()).hexdigest() for path in asked.by[::2]],
        "encoder": sha256((asked.encoder / "model.safetensors").read_bytes()).hexdigest(),
        "packed": sha256(asked.packed.read_bytes()).hexdigest(),
    }
    (asked.folder / CONFIG).write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
