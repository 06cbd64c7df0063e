"""The network: a small encoder, a head for cues, and one that gives each cue its source and content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from transformers import BertModel

from onrecord.claims.learned.pieces import KINDS
from onrecord.claims.learned.roles import ROLES
from train.happenings import MODALITIES, NAMED

if TYPE_CHECKING:
    from pathlib import Path

NEAR = 64
"""Pieces; farther ones are all as far."""
WIDTH = 96
HEADS = ("ends.", "kinds.", "modalities.")
"""Heads that were taught later than the others."""
PARTS = 3
"""First word of the source, its last word, content."""


class Network(nn.Module):  # type: ignore[misc] # torch's types are not there
    """Gives labels of cues by piece (B, T, 3) and parts by cue piece and piece (B, 3, T, T), as logits.

    Of windows with a marked happening, `roles` gives ends of its roles by piece (B, 2 x 4, T).
    """

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.cues = nn.Linear(size, 3)
        self.asks = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, PARTS * WIDTH))
        self.answers = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, PARTS * WIDTH))
        self.ends = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, 2 * len(ROLES)))
        self.kinds = nn.Linear(size, 1 + len(NAMED))
        self.modalities = nn.Linear(size, len(MODALITIES))
        self.far = nn.Parameter(torch.zeros(PARTS, 2 * NEAR + 1))

    @classmethod
    def pretrained(cls, folder: Path) -> Network:
        """Start from the weights of a sentence encoder, with one kind of piece made into several."""
        encoder = BertModel.from_pretrained(folder, add_pooling_layer=False)
        old = encoder.embeddings.token_type_embeddings.weight.data
        kinds = nn.Embedding(2 * KINDS, old.shape[1])
        kinds.weight.data.copy_(old[:1].expand(2 * KINDS, -1))
        encoder.embeddings.token_type_embeddings = kinds
        encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
        return cls(encoder)

    def start(self, weights: dict[str, Tensor]) -> None:
        """Take the weights of a network that may not know marks and roles yet."""
        name = "encoder.embeddings.token_type_embeddings.weight"
        if len(weights[name]) == KINDS:
            weights = {**weights, name: torch.cat([weights[name], weights[name]])}
        missing = self.load_state_dict(weights, strict=False).missing_keys
        if any(not key.startswith(HEADS) for key in missing):
            raise KeyError(missing[0])

    def read(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        """Give what the encoder makes of each piece."""
        hidden: Tensor = self.encoder(
            input_ids=ids, token_type_ids=kinds, attention_mask=mask
        ).last_hidden_state
        return hidden

    def roles(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        """Score pieces as first and as last of each role of the marked happening."""
        scores: Tensor = self.ends(self.drop(self.read(ids, kinds, mask)))
        return scores.transpose(1, 2)

    def told(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Score pieces as naming each kind of happening (0: none), and as held in each way."""
        hidden = self.drop(self.read(ids, kinds, mask))
        return self.kinds(hidden), self.modalities(hidden)

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Score pieces as cues, and each piece as a part of what each piece cues."""
        return self.said(self.drop(self.read(ids, kinds, mask)))

    def said(self, hidden: Tensor) -> tuple[Tensor, Tensor]:
        """Score what the encoder made of pieces as cues, and as parts of what each cues."""
        batch, long = hidden.shape[0], hidden.shape[1]
        asks = self.asks(hidden).view(batch, long, PARTS, WIDTH).transpose(1, 2)
        answers = self.answers(hidden).view(batch, long, PARTS, WIDTH).transpose(1, 2)
        at = torch.arange(long, device=hidden.device)
        apart = (at[None, :] - at[:, None]).clamp(-NEAR, NEAR) + NEAR
        parts = asks @ answers.transpose(2, 3) / WIDTH**0.5 + self.far[:, apart]
        return self.cues(hidden), parts
