"""The encoders that can be taught: the small one that is shipped, and a larger one.

Both take the pieces of BERT's uncased vocabulary by their numbers there, with the kind of each piece.
all-MiniLM-L6-v2 is a BERT; all-mpnet-base-v2 (MPNet: Song and others 2020, arXiv 2004.09297) has the same
pieces four numbers on, other numbers for the signs at the ends, and no kinds of pieces of its own.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from transformers import BertModel, MPNetModel

from onrecord.claims.learned.pieces import KINDS

if TYPE_CHECKING:
    from pathlib import Path

ON = 4
"""The larger encoder's number of a piece less the small one's."""
SIGNS = {0: 1, 101: 0, 102: 2, 103: 30526}
"""Padding, opening, closing and hidden piece: the small one's numbers and the larger one's."""


class Small(nn.Module):  # type: ignore[misc] # torch's types are not there
    """all-MiniLM-L6-v2, with one kind of piece made into several."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.model = BertModel.from_pretrained(folder, add_pooling_layer=False)
        old = self.model.embeddings.token_type_embeddings.weight.data
        kinds = nn.Embedding(2 * KINDS, old.shape[1])
        kinds.weight.data.copy_(old[:1].expand(2 * KINDS, -1))
        self.model.embeddings.token_type_embeddings = kinds
        self.size: int = old.shape[1]

    @property
    def kinds(self) -> nn.Embedding:
        """Give the table of the kinds of pieces."""
        return self.model.embeddings.token_type_embeddings

    @property
    def last(self) -> nn.Module:
        """Give the last layer."""
        layer: nn.Module = self.model.encoder.layer[-1]
        return layer

    def last_two(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Give what the last layer reads and what it makes of it (B, T, size)."""
        made = self.model(
            input_ids=ids, token_type_ids=kinds, attention_mask=mask, output_hidden_states=True
        ).hidden_states
        return made[-2], made[-1]

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        """Give what the encoder makes of each piece (B, T, size)."""
        hidden: Tensor = self.model(
            input_ids=ids, token_type_ids=kinds, attention_mask=mask
        ).last_hidden_state
        return hidden


class Larger(nn.Module):  # type: ignore[misc] # torch's types are not there
    """all-mpnet-base-v2, taking the small encoder's numbers; kinds of pieces are added from nothing."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.model = MPNetModel.from_pretrained(folder, add_pooling_layer=False)
        self.size: int = self.model.config.hidden_size
        self.kinds = nn.Embedding(2 * KINDS, self.size)
        nn.init.zeros_(self.kinds.weight)
        numbers = torch.arange(self.model.config.vocab_size - 1) + ON
        for small, large in SIGNS.items():
            numbers[small] = large
        self.register_buffer("numbers", numbers, persistent=False)

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        """Give what the encoder makes of each piece (B, T, size)."""
        words = self.model.embeddings.word_embeddings(self.numbers[ids])
        hidden: Tensor = self.model(
            inputs_embeds=words + self.kinds(kinds), attention_mask=mask
        ).last_hidden_state
        return hidden


def pretrained(folder: Path) -> Small | Larger:
    """Load the encoder of a folder, its table of pieces to be left as it is; raises KeyError on others."""
    kind = json.loads((folder / "config.json").read_text("utf-8"))["model_type"]
    kinds: dict[str, type[Small | Larger]] = {"bert": Small, "mpnet": Larger}
    encoder = kinds[kind](folder)
    encoder.model.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
    return encoder


def place() -> torch.device:
    """Give where to count: on a graphics card where there is one."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def halved() -> torch.autocast:
    """Count in bfloat16 where the machine does, in floats elsewhere: there they take ten times as long."""
    if torch.cuda.is_available():
        return torch.autocast("cuda", dtype=torch.bfloat16)
    wide = torch.backends.cpu.get_cpu_capability() == "AVX512"
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=wide)
