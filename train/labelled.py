"""What an encoder reaches on sentences and snippets that bear labels: a measure, nothing that is shipped.

    python -m train.labelled ENCODER EXAMPLES FOLDER/NAME [--rate R] [--passes N] [--batch N] [--seeds N ...]
        [--folds N ...] [--soft SCORES ...] [--whole] [--until T]

teaches a fresh network for each fold of the examples (`train.labelled_sets` makes them) and writes what it
scores of that fold and of the watched rows to FOLDER/NAME-SEED-FOLD.npz; `train.labelled_score` counts.
--soft teaches, for three parts of four, what other networks scored of the rows that they were not taught.
--whole teaches one more network everything but the watched rows. What would not be done by the second
--until of the clock (since 1970) is not begun.

Rates, passes and sizes were set beforehand; nothing is looked at on the watched rows.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.claims.learned.pieces import KINDS
from train.encoders import halved, place, pretrained
from train.labelled_examples import WATCHED, Examples, Scores, softened
from train.learning import HEAD_RATE, adam, change

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from train.labelled_examples import Numbers

WARM = 0.1
KINDS_FASTER = 5
"""The table of the kinds of pieces is new, and learns so much faster than what the encoder knows already."""
MARK = 0.4
"""How far the kinds of marked pieces are moved at first, as a share of how far pieces are apart."""
SMOOTHED = 0.1
"""Of snippets with one label, so much goes to all labels alike."""
SOFT = 0.75
SCORED_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Plan:
    """How a network is taught, and until when (by `time.time`)."""

    rate: float
    passes: int
    batch: int
    until: float


class Labels(nn.Module):  # type: ignore[misc] # torch's types are not there
    """Scores labels (B, labels) by the mean of the marked pieces, or of all where none is marked."""

    def __init__(self, encoder: Path, many: int) -> None:
        super().__init__()
        self.encoder = pretrained(encoder)
        known, kinds = self.encoder.model.embeddings.word_embeddings, self.encoder.kinds
        kinds.weight.data[KINDS:] += MARK * known.weight.std() * torch.randn(self.encoder.size)
        self.drop = nn.Dropout(0.1)
        self.label = nn.Linear(self.encoder.size, many)

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        """Score windows."""
        hidden = self.drop(self.encoder(ids, kinds, mask))
        marked = (kinds >= KINDS).long()
        weight = torch.where(marked.sum(1, keepdim=True) > 0, marked, mask)[..., None].to(hidden.dtype)
        scores: Tensor = self.label((hidden * weight).sum(1) / weight.sum(1))
        return scores.float()

    def learning(self, rate: float) -> Any:  # noqa: ANN401 # torch's types are not there
        """Give what changes the weights."""
        kinds, new = list(self.encoder.kinds.parameters()), list(self.label.parameters())
        apart = {id(one) for one in (*kinds, *new)}
        known = [one for one in self.parameters() if id(one) not in apart and one.requires_grad]
        rates = [(known, rate), (kinds, KINDS_FASTER * rate), (new, HEAD_RATE)]
        return adam(rates, fused=place().type == "cuda")


@dataclass(frozen=True, slots=True)
class There:
    """Examples laid out where the counting is done, with what is wanted of each row."""

    examples: Examples
    laid: tuple[Tensor, ...]
    wanted: Tensor
    soft: bool

    @classmethod
    def of(cls, examples: Examples, soft: NDArray[np.float32] | None = None) -> There:
        """Lay all out; what is wanted are the labels, where nothing softer is given."""
        laid = examples.laid(np.arange(len(examples.labels)))
        wanted = examples.labels.astype(np.float32) if soft is None else soft
        numbers = tuple(torch.from_numpy(one).to(place()) for one in (*laid, wanted))
        return cls(examples, numbers[:-1], numbers[-1], soft is not None)

    def batch(self, rows: Numbers) -> tuple[tuple[Tensor, ...], Tensor]:
        """Give what a network takes of rows, and what is wanted."""
        long, at = int(self.examples.lengths[rows].max()), torch.from_numpy(rows).to(place())
        return tuple(one[at, :long] for one in self.laid), self.wanted[at]


def lost(scores: Tensor, wanted: Tensor, *, single: bool, heavier: Tensor | None) -> Tensor:
    """Give the loss of a batch; labels weigh as much heavier where they are wanted."""
    if single:
        return functional.cross_entropy(scores, wanted, label_smoothing=SMOOTHED)
    return functional.binary_cross_entropy_with_logits(scores, wanted, pos_weight=heavier)


def rarity(labels: NDArray[np.bool_]) -> Tensor:
    """Tell how much heavier a label weighs than its absence: the root of what would make them even."""
    there = labels.sum(0)
    return torch.tensor(((len(labels) - there) / np.maximum(1, there)) ** 0.5, dtype=torch.float32)


def taught(model: Labels, there: There, rows: Numbers, plan: Plan) -> bool:
    """Teach a fresh network; tells whether there was time for it."""
    chance, examples = np.random.default_rng(torch.initial_seed()), there.examples
    order = [
        batch
        for turn in range(plan.passes)
        for batch in examples.batches(examples.drawn(rows, turn), plan.batch, chance)
    ]
    optimizer = model.learning(plan.rate)
    warm = max(1, int(WARM * len(order)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, (len(order) - s) / max(1, len(order) - warm))
    )
    heavier = None if there.soft else rarity(examples.labels[rows]).to(place())
    single = examples.single
    model.train()
    for batch in order:
        if time.time() > plan.until:
            return False
        windows, wanted = there.batch(batch)
        with halved():
            scores = model(*windows)
        value = lost(scores, wanted, single=single, heavier=heavier)
        change(optimizer, value, model.parameters())
        schedule.step()
    return True


def read(model: Labels, there: There, rows: Numbers) -> NDArray[np.float64]:
    """Score rows, in their order."""
    model.eval()
    order = rows[np.argsort(there.examples.lengths[rows], kind="stable")]
    out = np.zeros(there.examples.labels.shape)
    with torch.no_grad(), halved():
        for at in range(0, len(order), SCORED_AT_ONCE):
            batch = order[at : at + SCORED_AT_ONCE]
            out[batch] = model(*there.batch(batch)[0]).double().cpu().numpy()
    return out[rows]


def main() -> None:
    """Teach a network for each fold, and write what it scores."""
    asked = options()
    examples = Examples.load(asked.examples)
    softer = [Scores.load(path) for path in asked.soft]
    there = There.of(examples, softened(examples, softer, SOFT) if softer else None)
    plan = Plan(asked.rate, asked.passes, asked.batch, asked.until)
    folds = asked.folds or sorted({int(one) for one in examples.folds} - {WATCHED})
    longest = 0.0
    for seed in asked.seeds:
        for fold in [*folds, *([WATCHED] if asked.whole else [])]:
            start = time.time()
            if start + longest > plan.until:
                print(f"no time for seed {seed}, fold {fold}", flush=True)
                return
            torch.manual_seed(100 * seed + fold + 1)
            model = Labels(asked.encoder, len(examples.names)).to(place())
            if not taught(model, there, examples.taught(fold), plan):
                print(f"no time for all of seed {seed}, fold {fold}", flush=True)
                return
            rows = examples.scored(fold)
            scores = Scores(fold, rows, read(model, there, rows))
            scores.save(asked.out.with_name(f"{asked.out.name}-{seed}-{fold}.npz"))
            longest = max(longest, time.time() - start)
            print(f"{asked.out.name} {seed} {fold}: {time.time() - start:.1f} s", flush=True)


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.labelled")
    parser.add_argument("encoder", type=Path)
    parser.add_argument("examples", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--seeds", type=int, nargs="*", default=[0])
    parser.add_argument("--folds", type=int, nargs="*", help="these alone")
    parser.add_argument("--soft", type=Path, nargs="*", default=[])
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--until", type=float, default=float("inf"))
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    return asked


if __name__ == "__main__":
    main()
