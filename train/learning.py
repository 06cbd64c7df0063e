"""How weights learn: at rates that rise at first and fall to nothing, in steps that are held short."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import numpy as np
import torch

from train.batches import SEED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from torch import Tensor
    from torch.nn import Parameter

T = TypeVar("T")

HEAD_RATE = 1e-3
"""What is new learns so much faster than an encoder that knows much already."""
AHEAD = 1e-3
"""So far a run counts as done before its first step, which would else change nothing."""
_DECAY = 0.01
_LONGEST = 1.0
_SHOW_EVERY = 100


def height(part: float, warm: float, ahead: float = AHEAD) -> float:
    """Give the share of its full height that a rate has at a part of a run: it rises up to `warm`."""
    return min((part + ahead) / warm, max(0.0, (1 - part) / (1 - warm)))


def adam(parts: Iterable[tuple[Iterable[Parameter], float]], *, fused: bool = False) -> torch.optim.AdamW:
    """Give what changes weights, each part of them at a rate of its own."""
    groups = [{"params": list(weights), "lr": rate, "full": rate} for weights, rate in parts]
    return torch.optim.AdamW(groups, weight_decay=_DECAY, fused=fused)


def slow(optimizer: torch.optim.AdamW, share: float) -> None:
    """Set all rates to a share of their full height."""
    for group in optimizer.param_groups:
        group["lr"] = group["full"] * share


def change(optimizer: torch.optim.AdamW, lost: Tensor, weights: Iterable[Parameter]) -> None:
    """Change weights by a loss."""
    optimizer.zero_grad()
    lost.backward()
    torch.nn.utils.clip_grad_norm_(weights, _LONGEST)
    optimizer.step()


def passed(
    order: Sequence[T], lost: Callable[[T], Tensor], optimizer: torch.optim.AdamW, warm: float
) -> None:
    """Learn batch after batch, and print the losses; a step's number alone decides what is dropped in it."""
    weights = [one for group in optimizer.param_groups for one in group["params"]]
    seen: list[float] = []
    for number, batch in enumerate(order):
        torch.manual_seed(SEED * 1_000_003 + number)
        slow(optimizer, height(number / len(order), warm))
        value = lost(batch)
        change(optimizer, value, weights)
        seen.append(float(value.detach()))
        if (number + 1) % _SHOW_EVERY == 0:
            print(f"{number + 1:6} of {len(order)} loss {np.mean(seen):.3f}", flush=True)
            seen = []
