"""The network for MUC-4's templates: the encoder, and heads that read a whole report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from train.encoders import halved
from train.muc4_decode import Read
from train.muc4_keys import CONFIDENCES, EFFECTS, STAGES
from train.muc4_reports import TAGGED, TYPES
from train.network import Network

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from train.encoders import Larger, Small
    from train.muc4_reports import Labelled

WIDTH = 96
MENTIONS = 6.0
"""About so many mentions has a report; losses by word are divided by it."""
TAG_SHARES = (1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5)
"""Weights of the roles' losses, set beforehand: people without names and places are only beside the point."""
MASK = 103
"""The number of the piece that stands for one that is hidden."""
OUTSIDE_FIRST = 5.0
"""Hardly a word is in a mention: so much more likely is it outside, before anything is taught."""
ORGANISATION, PEOPLE = TAGGED.index("PerpOrg"), (TAGGED.index("Victim"), TAGGED.index("Described"))


@dataclass(frozen=True, slots=True)
class Told:
    """Logits of a batch of reports (B), by type (K) and word (L)."""

    types: Tensor
    """(B, K)"""
    stages: Tensor
    """(B, K, 3)"""
    tags: Tensor
    """(B, L, 7, 3)"""
    kinds: Tensor
    """(B, L, K): of which types of incident a mention is."""
    told: Mapping[int, Tensor]
    """By role, (B, L, 5): confidence in an organisation, effect on people."""
    pairs: Tensor
    """(B, L, WIDTH): what `together` compares."""


class Templates(Network):
    """Reads reports: which types of incident, which words fill which role, in which type, and together.

    `masked` is the share of pieces that are hidden while it is taught.
    """

    def __init__(self, encoder: Small | Larger) -> None:
        super().__init__(encoder)
        self.masked = 0.0
        for layer in encoder.model.encoder.layer:
            layer.attention.self.dropout.p = 0.0  # a third of the time of a step, in windows as long as these
        size = encoder.size
        many = len(TYPES)
        self.looks = nn.Parameter(torch.randn(many, size) * 0.1)
        self.typed = nn.Linear(size, many)
        self.stage = nn.Linear(size, len(STAGES))
        self.whole = nn.Linear(many * size, size)
        self.word = nn.Sequential(nn.Linear(2 * size, size), nn.GELU(), nn.Dropout(0.1))
        self.tag = nn.Linear(size, 3 * len(TAGGED))
        nn.init.constant_(self.tag.bias.view(-1, 3)[:, 0], OUTSIDE_FIRST)
        self.of_word, self.of_type = nn.Linear(size, WIDTH), nn.Linear(size, WIDTH)
        self.kind = nn.Parameter(torch.randn(many, WIDTH) * 0.1)
        self.common = nn.Parameter(torch.zeros(many))
        self.confidence, self.effect = nn.Linear(size, len(CONFIDENCES)), nn.Linear(size, len(EFFECTS))
        self.pair = nn.Linear(size, WIDTH)
        self.near = nn.Parameter(torch.zeros(2))

    def scores(self, batch: Sequence[Labelled]) -> Told:
        """Score the reports of a batch."""
        words, mask = self.words(batch)
        looks = (words @ self.looks.T / words.shape[-1] ** 0.5).float()
        looks = looks.masked_fill(~mask[..., None], -1e4).softmax(1).to(words.dtype)
        seen = looks.transpose(1, 2) @ words
        whole = self.whole(seen.flatten(1))[:, None].expand_as(words)
        words = words + self.word(torch.cat([words, whole], -1))
        kinds = self.of_word(words) @ (self.of_type(seen) + self.kind).transpose(1, 2) / WIDTH**0.5
        effect = self.effect(words).float()
        return Told(
            types=((seen * self.typed.weight).sum(-1) + self.typed.bias).float(),
            stages=self.stage(seen).float(),
            tags=self.tag(words).float().view(*mask.shape, len(TAGGED), 3),
            kinds=(kinds + self.common).float(),
            told={ORGANISATION: self.confidence(words).float(), **dict.fromkeys(PEOPLE, effect)},
            pairs=self.pair(words).float(),
        )

    def words(self, batch: Sequence[Labelled]) -> tuple[Tensor, Tensor]:
        """Give what the encoder makes of the first piece of each word, report by report (B, L, H)."""
        cut = [window for one in batch for window in one.windows]
        long = max(len(window.ids) for window in cut)
        ids = torch.zeros(len(cut), long, dtype=torch.long)
        kinds, mask = torch.zeros_like(ids), torch.zeros_like(ids)
        for at, window in enumerate(cut):
            n = len(window.ids)
            ids[at, :n], mask[at, :n] = torch.tensor(window.ids), 1
            kinds[at, :n] = torch.tensor(window.kinds)
        if self.training and self.masked:
            ids = torch.where(torch.rand(ids.shape) < self.masked, MASK, ids)
        hidden = self.drop(self.read(ids, kinds, mask))
        each = iter(hidden)
        rows = [torch.cat([next(each)[firsts(w.of)] for w in one.windows]) for one in batch]
        padded = nn.utils.rnn.pad_sequence(rows, batch_first=True)
        here = torch.arange(padded.shape[1])[None] < torch.tensor([[len(row)] for row in rows])
        return padded, here

    def together(self, ones: Tensor, firsts: Sequence[int]) -> Tensor:
        """Score mentions, by their first words, as of one template (M, M)."""
        picked = ones[list(firsts)]
        at = torch.tensor(firsts, dtype=torch.float)
        apart = (at[:, None] - at[None, :]).abs().clamp(max=300) / 100
        return picked @ picked.T / WIDTH**0.5 + self.near[0] + self.near[1] * apart


def firsts(of: Sequence[int]) -> list[int]:
    """Give the first pieces of the words."""
    return [at for at, word in enumerate(of) if word >= 0 and of[at - 1] != word]


def loss(model: Templates, batch: Sequence[Labelled]) -> Tensor:
    """Average over reports the sum of the losses of all heads."""
    told = model.scores(batch)
    wanted = torch.tensor([_types(frozenset().union(*one.types)) for one in batch])
    total = functional.binary_cross_entropy_with_logits(told.types, wanted, reduction="sum")
    for at, one in enumerate(batch):
        tags = functional.cross_entropy(
            told.tags[at, : one.size].flatten(0, 1), torch.tensor(one.tags()).flatten(), reduction="none"
        )
        total = total + (tags.view(one.size, -1) * torch.tensor(TAG_SHARES)).sum() / MENTIONS
        if one.key:
            total = total + 0.2 * _stage_loss(told.stages[at], one)
        if one.mentions:
            total = total + 0.5 * _kind_loss(told.kinds[at], one) + 0.2 * _told_loss(told.told, at, one)
        if len(one.key) > 1 and len(one.mentions) > 1:
            total = total + 0.3 * _pair_loss(model, told.pairs[at], one)
    return total / len(batch)


def _stage_loss(stages: Tensor, one: Labelled) -> Tensor:
    asked = [
        (kind, STAGES.index(min(beside.stage)))
        for kinds, beside in zip(one.types, one.dropped, strict=True)
        for kind in kinds
    ]
    return functional.cross_entropy(stages[[k for k, _ in asked]], torch.tensor([s for _, s in asked]))


def _kind_loss(kinds: Tensor, one: Labelled) -> Tensor:
    wanted = [_types(frozenset().union(*(one.types[n] for n in m.templates))) for m in one.mentions]
    rows = kinds[[m.first for m in one.mentions]]
    each = functional.binary_cross_entropy_with_logits(rows, torch.tensor(wanted), reduction="none")
    return each.sum(1).mean()


def _told_loss(told: Mapping[int, Tensor], at: int, one: Labelled) -> Tensor:
    asked = [m for m in one.mentions if m.told >= 0]
    if not asked:
        return torch.zeros(())
    rows = torch.stack([told[m.role][at, m.first] for m in asked])
    return functional.cross_entropy(rows, torch.tensor([m.told for m in asked]))


def _pair_loss(model: Templates, ones: Tensor, one: Labelled) -> Tensor:
    same = torch.tensor(
        [[float(bool(a.templates & b.templates)) for b in one.mentions] for a in one.mentions]
    )
    scores = model.together(ones, [m.first for m in one.mentions])
    return functional.binary_cross_entropy_with_logits(scores, same)


def _types(numbers: frozenset[int]) -> list[float]:
    return [float(at in numbers) for at in range(len(TYPES))]


def read(model: Templates, found: Sequence[Labelled]) -> list[Read]:
    """Give the scores of reports, one at a time, so that no neighbour changes a result."""
    model.eval()
    out = []
    with torch.no_grad(), halved():
        for one in found:
            told = model.scores([one])
            pairs = model.together(told.pairs[0], range(one.size))
            out.append(
                Read(
                    types=told.types[0].sigmoid().numpy(),
                    stages=told.stages[0].softmax(-1).numpy(),
                    tags=told.tags[0].softmax(-1).numpy(),
                    kinds=told.kinds[0].sigmoid().numpy(),
                    told={role: each[0].softmax(-1).numpy() for role, each in told.told.items()},
                    pairs=pairs.float().sigmoid().numpy(),
                )
            )
    model.train()
    return out
