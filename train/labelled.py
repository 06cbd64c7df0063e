"""What the encoder reaches on sentences and snippets that bear labels: a measure, nothing that is shipped.

    python -m train.labelled ENCODER case      the snippets of CASE 2021, five folds
    python -m train.labelled ENCODER police    sentences of IndiaPoliceEvents, taught the built half

Snippets have one label each; the folds are drawn by hash, each is scored by a network that was taught the
other four; weighted and plain mean of F1 over the labels. Sentences have any of five labels; the watched half
is scored, and nothing but the loss was ever looked at on it. Steps and rates were set beforehand, once.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from bench import police
from bench._sets import data, half
from torch import Tensor, nn
from torch.nn import functional

from onrecord.claims.learned.pieces import KINDS, Vocabulary
from onrecord.claims.learned.windows import Window, windows
from train.compare import f1
from train.encoders import halved
from train.fit import SEED, batches
from train.marking import Marking
from train.network import Network

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLDS = 5
EPOCHS = {"case": 10, "police": 2}
RATE, HEAD_RATE, WARM = 1e-4, 1e-3, 0.1
POLICE = ("ANY_ACTION", "KILL", "ARREST", "FORCE", "FAIL")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A window, its labels by number, and the part that it belongs to."""

    window: Window
    labels: frozenset[int]
    part: str


class Labels(nn.Module):  # type: ignore[misc] # torch's types are not there
    """Scores labels (B, labels) by the mean of the marked words, or of all where none is marked."""

    def __init__(self, encoder: Path, many: int) -> None:
        super().__init__()
        self.network = Network.pretrained(encoder)
        old = self.network.encoder.kinds.weight.data
        old[KINDS:] += 0.02 * torch.randn(old.shape[1])
        self.label = nn.Linear(old.shape[1], many)

    def forward(self, batch: Sequence[Labelled]) -> Tensor:
        """Score a batch."""
        long = max(len(one.window.ids) for one in batch)
        ids = torch.zeros(len(batch), long, dtype=torch.long)
        kinds, mask = torch.zeros_like(ids), torch.zeros_like(ids)
        for at, one in enumerate(batch):
            n = len(one.window.ids)
            ids[at, :n], mask[at, :n] = torch.tensor(one.window.ids), 1
            kinds[at, :n] = torch.tensor(one.window.kinds)
        hidden = self.network.drop(self.network.read(ids, kinds, mask))
        marked = (kinds >= KINDS).long()
        weight = torch.where(marked.sum(1, keepdim=True) > 0, marked, mask)[..., None].to(hidden.dtype)
        scores: Tensor = self.label((hidden * weight).sum(1) / weight.sum(1))
        return scores.float()


def case(vocabulary: Vocabulary) -> tuple[list[Labelled], list[str]]:
    """Give the snippets with their label, and the labels; the part is the fold."""
    path = data("case2021") / "test_dataset" / "test_set_final_release_with_labels.tsv"
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    names = sorted({label for _, _, label in rows})
    found = []
    for _, text, label in rows:
        fold = int(sha256(text.encode()).hexdigest(), 16) % FOLDS
        window = next(windows(text, vocabulary))
        found.append(Labelled(window, frozenset({names.index(label)}), str(fold)))
    return found, names


def sentences(vocabulary: Vocabulary) -> Iterator[Labelled]:
    """Give the sentences, marked within what stands around them; the part is the half."""
    for document in police.documents():
        marking = Marking(document.text, vocabulary)
        for sentence in document.sentences:
            window = marking.around(sentence.span)
            if window is not None:
                labels = frozenset(at for at, name in enumerate(POLICE) if name in sentence.labels)
                yield Labelled(window, labels, half(document.key))


def taught(encoder: Path, found: Sequence[Labelled], many: int, epochs: int, *, single: bool) -> Labels:
    """Teach a fresh network."""
    torch.manual_seed(SEED)
    model = Labels(encoder, many)
    inner = {id(p) for p in model.network.encoder.parameters()}
    heads = [p for p in model.parameters() if id(p) not in inner and p.requires_grad]
    kept = [p for p in model.network.encoder.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": kept, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01
    )
    order = [batch for epoch in range(epochs) for batch in batches(found, epoch)]
    warm = max(1, int(WARM * len(order)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, (len(order) - s) / max(1, len(order) - warm))
    )
    model.train()
    for batch in order:
        with halved():
            scores = model(batch)
        wanted = torch.tensor([[float(k in one.labels) for k in range(many)] for one in batch])
        value = (
            functional.cross_entropy(scores, wanted.argmax(1), label_smoothing=0.1)
            if single
            else functional.binary_cross_entropy_with_logits(scores, wanted)
        )
        optimizer.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
    model.eval()
    return model


def read(model: Labels, found: Sequence[Labelled]) -> Iterator[tuple[Labelled, Tensor]]:
    """Give each example with its scores."""
    with torch.no_grad(), halved():
        for batch in batches(found, 0):
            yield from zip(batch, model(batch), strict=True)


def fold_case(encoder: Path, vocabulary: Vocabulary) -> None:
    """Print weighted and plain F1 over the five folds."""
    found, names = case(vocabulary)
    right, offered, wanted = Counter[int](), Counter[int](), Counter[int]()
    for fold in sorted({one.part for one in found}):
        rest = [one for one in found if one.part != fold]
        model = taught(encoder, rest, len(names), EPOCHS["case"], single=True)
        for one, scores in read(model, [one for one in found if one.part == fold]):
            label, best = min(one.labels), int(scores.argmax())
            wanted[label] += 1
            offered[best] += 1
            right[label] += best == label
        print(f"fold {fold}: {sum(right.values())} of {sum(wanted.values())} right so far", flush=True)
    each = {k: f1(right[k], offered[k], wanted[k]) for k in wanted}
    weighted = sum(each[k] * wanted[k] for k in wanted) / sum(wanted.values())
    print(f"{len(found)} snippets, {len(names)} labels: weighted F1 {weighted:.3f}, ", end="")
    print(f"plain {sum(each.values()) / len(each):.3f}")


def halves_police(encoder: Path, vocabulary: Vocabulary) -> None:
    """Print F1 of each label on the watched half, at even odds."""
    found = list(sentences(vocabulary))
    chance = random.Random(SEED)
    built = [one for one in found if one.part == "built"]
    chance.shuffle(built)
    model = taught(encoder, built, len(POLICE), EPOCHS["police"], single=False)
    right, offered, wanted = Counter[str](), Counter[str](), Counter[str]()
    three = {POLICE.index(name) for name in ("KILL", "ARREST", "FORCE")}
    for one, scores in read(model, [one for one in found if one.part == "watched"]):
        said = {k for k in range(len(POLICE)) if scores[k] > 0}
        rows = [(name, k in one.labels, k in said) for k, name in enumerate(POLICE)]
        for name, is_, told in (*rows, ("any of three", bool(three & one.labels), bool(three & said))):
            wanted[name] += is_
            offered[name] += told
            right[name] += is_ and told
    for name in wanted:
        p, r = right[name] / max(1, offered[name]), right[name] / wanted[name]
        print(f"watched {name:12} P {p:.3f} R {r:.3f} F1 {f1(right[name], offered[name], wanted[name]):.3f}")


def main() -> None:
    """Teach and score what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m train.labelled")
    parser.add_argument("encoder", type=Path)
    parser.add_argument("set", choices=("case", "police"))
    asked = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary = Vocabulary.of((asked.encoder / "vocab.txt").read_text("utf-8").split("\n")[:-1])
    {"case": fold_case, "police": halves_police}[asked.set](asked.encoder, vocabulary)


if __name__ == "__main__":
    main()
