"""The network for MUC-4's templates: the encoder, and heads that read a whole report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from train.encoders import halved
from train.muc4_labelled import CONFIDENCES, EFFECTS, STAGES, TAGGED, TYPES
from train.muc4_laid import UNTOLD, Laid
from train.muc4_reads import NAMES, Read
from train.network import Network

if TYPE_CHECKING:
    from collections.abc import Sequence

    from train.encoders import Larger, Small
    from train.muc4_laid import Asked, Sheet

WIDTH = 96
MENTIONS = 6.0
"""About so many mentions has a report; losses by word are divided by it."""
TAG_SHARES = (1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5)
"""Weights of the roles' losses, set beforehand: people without names and places are only beside the point."""
MASK = 103
"""The number of the piece that stands for one that is hidden."""
OUTSIDE_FIRST = 5.0
"""Hardly a word is in a mention: so much more likely is it outside, before anything is taught."""
UNDROPPED = ("attention.self.dropout", "attention.attn.dropout")
"""Attention is not dropped out: that takes a third of the time of a step, in windows as long as these."""
SHARES = {"stages": 0.2, "several": 0.3, "mentions": 0.5, "confidence": 0.2, "effect": 0.2, "pairs": 0.3}
"""Weights of the losses beside those of types and tags."""


@dataclass(frozen=True, slots=True)
class Told:
    """Logits of a batch of reports (B), by type (K) and word (L)."""

    types: Tensor
    """(B, K)"""
    several: Tensor
    """(B, K): of types that are there, whether there are several incidents."""
    stages: Tensor
    """(B, K, 3)"""
    tags: Tensor
    """(B, L, 7, 3)"""
    kinds: Tensor
    """(B, L, K): of which types of incident a mention is."""
    confidence: Tensor
    """(B, L, 5): in an organisation."""
    effect: Tensor
    """(B, L, 5): on people."""
    pairs: Tensor
    """(B, L, WIDTH): what `together` compares."""


class Templates(Network):
    """Reads reports: which types of incident, which words fill which role, in which type, and together.

    `masked` is the share of pieces that are hidden while it is taught.
    """

    def __init__(self, encoder: Small | Larger) -> None:
        super().__init__(encoder)
        self.masked = 0.0
        for name, part in encoder.named_modules():
            if name.endswith(UNDROPPED):
                part.p = 0.0
        size = encoder.size
        many = len(TYPES)
        self.looks = nn.Parameter(torch.randn(many, size) * 0.1)
        self.typed = nn.Linear(size, many)
        self.stage, self.many = nn.Linear(size, len(STAGES)), nn.Linear(size, many)
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

    def scores(self, laid: Laid) -> Told:
        """Score the reports of a batch."""
        words, mask = self.words(laid), laid.here
        looks = (words @ self.looks.T / words.shape[-1] ** 0.5).float()
        looks = looks.masked_fill(~mask[..., None], -1e4).softmax(1).to(words.dtype)
        seen = looks.transpose(1, 2) @ words
        whole = self.whole(seen.flatten(1))[:, None].expand_as(words)
        words = words + self.word(torch.cat([words, whole], -1))
        kinds = self.of_word(words) @ (self.of_type(seen) + self.kind).transpose(1, 2) / WIDTH**0.5
        return Told(
            types=((seen * self.typed.weight).sum(-1) + self.typed.bias).float(),
            several=((seen * self.many.weight).sum(-1) + self.many.bias).float(),
            stages=self.stage(seen).float(),
            tags=self.tag(words).float().view(*mask.shape, len(TAGGED), 3),
            kinds=(kinds + self.common).float(),
            confidence=self.confidence(words).float(),
            effect=self.effect(words).float(),
            pairs=self.pair(words).float(),
        )

    def words(self, laid: Laid) -> Tensor:
        """Give what the encoder makes of the first piece of each word, report by report (B, L, H)."""
        ids = laid.ids
        if self.training and self.masked:
            ids = torch.where(torch.rand(ids.shape, device=ids.device) < self.masked, MASK, ids)
        hidden = self.drop(self.read(ids, laid.kinds, laid.mask))
        words: Tensor = hidden.flatten(0, 1)[laid.words] * laid.here[..., None]
        return words

    def together(self, ones: Tensor, firsts: Tensor) -> Tensor:
        """Score mentions, by their first words, as of one template (M, M)."""
        picked, at = ones[firsts], firsts.float()
        apart = (at[:, None] - at[None, :]).abs().clamp(max=300) / 100
        scores: Tensor = picked @ picked.T / WIDTH**0.5 + self.near[0] + self.near[1] * apart
        return scores


def loss(model: Templates, batch: Sequence[Sheet]) -> Tensor:
    """Average over reports the sum of the losses of all heads."""
    laid = Laid.of(batch)
    told = model.scores(laid)
    types = functional.binary_cross_entropy_with_logits(told.types, laid.types, reduction="sum")
    tags = functional.cross_entropy(
        told.tags.flatten(0, 2), laid.tags.flatten(), ignore_index=UNTOLD, reduction="none"
    ).view(laid.tags.shape)
    each = {
        "stages": _named(told.stages, laid.stages),
        "confidence": _named(told.confidence, laid.confidence),
        "effect": _named(told.effect, laid.effect),
        "several": _likely(_at(told.several, laid.several), laid.several),
        "mentions": _likely(_at(told.kinds, laid.mentions), laid.mentions),
        "pairs": _pairs(model, told.pairs, laid),
    }
    total = types + (tags * tags.new_tensor(TAG_SHARES)).sum() / MENTIONS
    return (total + sum(SHARES[name] * value for name, value in each.items())) / len(batch)


def _at(scores: Tensor, asked: Asked) -> Tensor:
    return scores[asked.report, asked.where]


def _named(scores: Tensor, asked: Asked) -> Tensor:
    """Sum the losses of rows that one of several values is wanted for."""
    each = functional.cross_entropy(_at(scores, asked), asked.wanted, reduction="none")
    return (each * asked.weight).sum()


def _likely(rows: Tensor, asked: Asked) -> Tensor:
    """Sum the losses of rows that yes or no is wanted for, once or by type."""
    each = functional.binary_cross_entropy_with_logits(rows, asked.wanted.float(), reduction="none")
    return (each.flatten(1).sum(1) * asked.weight if each.dim() > 1 else each * asked.weight).sum()


def _pairs(model: Templates, ones: Tensor, laid: Laid) -> Tensor:
    each = [
        functional.binary_cross_entropy_with_logits(model.together(ones[at], firsts), same)
        for at, firsts, same in laid.pairs
    ]
    return torch.stack([ones.new_zeros(()), *each]).sum()


def read(model: Templates, found: Sequence[Sheet]) -> dict[str, Read]:
    """Give the scores of reports by name, one at a time, so that no neighbour changes a result."""
    model.eval()
    out = {}
    with torch.no_grad(), halved():
        for one in found:
            told = model.scores(Laid.of([one]))
            pairs = model.together(told.pairs[0], torch.arange(one.size, device=told.pairs.device))
            scores = {
                "types": told.types[0].sigmoid(),
                "several": told.several[0].sigmoid(),
                "stages": told.stages[0].softmax(-1),
                "tags": told.tags[0].softmax(-1),
                "kinds": told.kinds[0].sigmoid(),
                "confidence": told.confidence[0].softmax(-1),
                "effect": told.effect[0].softmax(-1),
                "pairs": pairs.sigmoid(),
            }
            out[one.name] = Read(**{name: scores[name].float().cpu().numpy() for name in NAMES})
    model.train()
    return out
