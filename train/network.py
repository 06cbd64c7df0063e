"""The network: a small encoder, and heads for cues, happenings, and what belongs to each of them."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from onrecord.claims.learned.kinds import MODALITIES, NAMED
from train.encoders import Larger, Small, pretrained
from train.packed import ENDS

if TYPE_CHECKING:
    from pathlib import Path

NEAR = 64
"""Pieces; farther ones are all as far."""
WIDTH = 96
FAR = -1e4
PARTS = 3
"""First word of the source, its last word, content."""


class Pairs(nn.Module):  # type: ignore[misc] # torch's types are not there
    """Scores each piece as a part of what another piece asks for."""

    def __init__(self, size: int, parts: int) -> None:
        super().__init__()
        self.parts = parts
        self.asks = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, parts * WIDTH))
        self.answers = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, parts * WIDTH))
        self.far = nn.Parameter(torch.zeros(parts, 2 * NEAR + 1))

    def forward(self, hidden: Tensor) -> Tensor:
        """Score all pairs of pieces (B, parts, T, T)."""
        batch, long = hidden.shape[0], hidden.shape[1]
        asks = self.asks(hidden).view(batch, long, self.parts, WIDTH).transpose(1, 2)
        answers = self.answers(hidden).view(batch, long, self.parts, WIDTH).transpose(1, 2)
        at = torch.arange(long, device=hidden.device)
        apart = (at[None, :] - at[:, None]).clamp(-NEAR, NEAR) + NEAR
        scores: Tensor = asks @ answers.transpose(2, 3) / WIDTH**0.5 + self.far[:, apart]
        return scores


class Own(nn.Module):  # type: ignore[misc] # torch's types are not there
    """A last layer of the encoder that only who said what is read from."""

    def __init__(self, layer: nn.Module) -> None:
        super().__init__()
        self.layer = deepcopy(layer)

    def forward(self, below: Tensor, mask: Tensor) -> Tensor:
        """Give what the layer makes of what the last but one made (B, T, size)."""
        padding = (1 - mask[:, None, None, :].to(below.dtype)) * FAR
        made: Tensor = self.layer(below, padding)
        return made


class Network(nn.Module):  # type: ignore[misc] # torch's types are not there
    """Scores each piece in one pass, as logits.

    As a cue (B, T, 3); as a part of what another piece cues (B, 3, T, T); as naming each kind of happening
    (0: none; B, T, 1 + NAMED); as held in each way (B, T, M); as the ends of the roles of a happening that
    another piece names (B, 2 x 4, T, T). The first two have a last layer of the encoder for themselves after
    `parted`.
    """

    def __init__(self, encoder: Small | Larger) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.size
        self.drop = nn.Dropout(0.1)
        self.cues = nn.Linear(size, 3)
        self.said = Pairs(size, PARTS)
        self.roles = Pairs(size, ENDS)
        self.kinds = nn.Linear(size, 1 + len(NAMED))
        self.modalities = nn.Linear(size, len(MODALITIES))
        self.own: Own | None = None

    @classmethod
    def pretrained(cls, folder: Path) -> Network:
        """Start from the weights of a sentence encoder."""
        return cls(pretrained(folder))

    @classmethod
    def loaded(cls, folder: Path, weights: Path) -> Network:
        """Give the network that weights were written of, with the encoder of a folder."""
        network, held = cls.pretrained(folder), torch.load(weights)
        if any(name.startswith("own.") for name in held):
            network.parted()
        network.load_state_dict(held)
        return network

    def parted(self) -> Own:
        """Give attributions a copy of the encoder's last layer for themselves; nothing else changes by it."""
        self.own = Own(self.encoder.last)
        return self.own

    def read(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        """Give what the encoder makes of each piece."""
        hidden: Tensor = self.encoder(ids, kinds, mask)
        return hidden

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Give the scores of cues, of what is said, of kinds, modalities and roles."""
        if self.own is None:
            hidden = saying = self.drop(self.read(ids, kinds, mask))
        else:
            below, above = self.encoder.last_two(ids, kinds, mask)
            hidden, saying = self.drop(above), self.drop(self.own(below, mask))
        return (
            *(self.cues(saying), self.said(saying)),
            *(self.kinds(hidden), self.modalities(hidden), self.roles(hidden)),
        )
