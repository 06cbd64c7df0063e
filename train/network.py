"""The network: a small encoder, a head for cues, and one that gives each cue its source and content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from transformers import BertModel

from onrecord.claims.learned.pieces import KINDS

if TYPE_CHECKING:
    from pathlib import Path

NEAR = 64
"""Pieces; farther ones are all as far."""
WIDTH = 96
PARTS = 3
"""First word of the source, its last word, content."""


class Network(nn.Module):  # type: ignore[misc] # torch's types are not there
    """Gives labels of cues by piece (B, T, 3) and parts by cue piece and piece (B, 3, T, T), as logits."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.cues = nn.Linear(size, 3)
        self.asks = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, PARTS * WIDTH))
        self.answers = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, PARTS * WIDTH))
        self.far = nn.Parameter(torch.zeros(PARTS, 2 * NEAR + 1))

    @classmethod
    def pretrained(cls, folder: Path) -> Network:
        """Start from the weights of a sentence encoder, with one kind of piece made into several."""
        encoder = BertModel.from_pretrained(folder, add_pooling_layer=False)
        old = encoder.embeddings.token_type_embeddings.weight.data
        kinds = nn.Embedding(KINDS, old.shape[1])
        kinds.weight.data.copy_(old[:1].expand(KINDS, -1))
        encoder.embeddings.token_type_embeddings = kinds
        encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
        return cls(encoder)

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Score pieces as cues, and each piece as a part of what each piece cues."""
        hidden = self.encoder(input_ids=ids, token_type_ids=kinds, attention_mask=mask).last_hidden_state
        hidden = self.drop(hidden)
        batch, long = ids.shape[0], ids.shape[1]
        asks = self.asks(hidden).view(batch, long, PARTS, WIDTH).transpose(1, 2)
        answers = self.answers(hidden).view(batch, long, PARTS, WIDTH).transpose(1, 2)
        at = torch.arange(long, device=ids.device)
        apart = (at[None, :] - at[:, None]).clamp(-NEAR, NEAR) + NEAR
        parts = asks @ answers.transpose(2, 3) / WIDTH**0.5 + self.far[:, apart]
        return self.cues(hidden), parts
