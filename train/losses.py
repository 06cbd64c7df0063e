"""What a network is taught by: labels, or what larger networks make of the same windows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn import functional

from train.attributions import UNSCORED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from train.batches import Batch
    from train.network import Network

HELD_SHARE, ROLES_SHARE = 0.5, 3.0
"""How much modalities weigh beside kinds, and the mean loss of roles beside a happening's."""
CONTENT_SHARE = 1 / 8
LIKELY = 0.05
"""A piece that a larger network thinks less likely to be a cue, or to name a happening, teaches no parts."""
FAR = -1e4


@dataclass(frozen=True, slots=True)
class Scores:
    """What a network makes of a batch, as logits: see `train.network.Network`."""

    cues: Tensor
    said: Tensor
    named: Tensor
    held: Tensor
    roles: Tensor


def scored(network: Network, batch: Batch) -> Scores:
    """Score all of a batch in one pass."""
    cues, said, named, held, roles = network(batch.ids, batch.kinds, batch.mask)
    return Scores(cues.float(), said, named.float(), held.float(), roles)


def labelled(scores: Scores, batch: Batch) -> Tensor:
    """Sum the losses of all labels, by what they weigh."""
    total = cues_loss(scores.cues, batch)
    naming = _by_piece(scores.named, batch.named) + HELD_SHARE * _by_piece(scores.held, batch.held)
    total = total + (naming * batch.of_named[:, None]).sum()
    if len(batch.said_in):
        total = total + said_loss(scores.said, batch)
    if len(batch.role_in):
        total = total + ROLES_SHARE * _roles(scores.roles, batch)
    return total


def _by_piece(scores: Tensor, labels: Tensor) -> Tensor:
    lost: Tensor = functional.cross_entropy(
        scores.transpose(1, 2), labels, ignore_index=UNSCORED, reduction="none"
    )
    return lost


def cues_loss(cues: Tensor, batch: Batch) -> Tensor:
    """Sum the losses of cues by piece."""
    return (_by_piece(cues, batch.cues) * batch.of_cues[:, None]).sum()


def said_loss(said: Tensor, batch: Batch) -> Tensor:
    """Sum the losses of sources and contents by cue."""
    picked = said[batch.said_in, :, batch.said_by].float()
    here = batch.mask[batch.said_in].bool()
    total = torch.zeros((), device=picked.device)
    for part in range(2):
        scores = picked[:, part].masked_fill(~here, FAR)
        each = functional.cross_entropy(scores, batch.said[:, part], reduction="none")
        total = total + (each * batch.of_said).sum()
    each = functional.binary_cross_entropy_with_logits(picked[:, 2], batch.content, reduction="none")
    return total + CONTENT_SHARE * ((each * here).sum(1) * batch.of_said).sum()


def _roles(roles: Tensor, batch: Batch) -> Tensor:
    each = roles[batch.role_in[batch.word_row], :, batch.word].float() * batch.word_share[:, None, None]
    rows = torch.zeros((len(batch.role_in), *each.shape[1:]), device=each.device)
    rows = rows.index_add(0, batch.word_row, each)
    rows = rows.masked_fill(batch.mask[batch.role_in][:, None] == 0, FAR)
    lost = functional.cross_entropy(rows.transpose(1, 2), batch.ends, ignore_index=UNSCORED, reduction="none")
    return (lost.sum(1) * batch.of_role).sum()


def told(scores: Scores, teachers: Sequence[Scores], batch: Batch) -> Tensor:
    """Sum the losses against the mean of what larger networks make of the same windows."""
    inner = batch.mask.bool().clone()
    inner[:, 0] = False
    return _told_said(scores, teachers, batch, inner) + _told_roles(scores, teachers, batch)


def _told_said(scores: Scores, teachers: Sequence[Scores], batch: Batch, inner: Tensor) -> Tensor:
    wanted = torch.stack([one.cues.softmax(-1) for one in teachers]).mean(0)
    likely = (1 - wanted[..., 0]) * inner
    total = (_against(scores.cues, wanted) * inner).sum() / (likely.sum() + 1)
    at, by = (likely > LIKELY).nonzero(as_tuple=True)
    weight, here = likely[at, by], batch.mask[at].bool()
    mine = scores.said[at, :, by].float()
    theirs = [one.said[at, :, by].float() for one in teachers]
    lost = torch.zeros_like(weight)
    for part in range(2):
        own = mine[:, part].masked_fill(~here, FAR)
        soft = torch.stack([one[:, part].masked_fill(~here, FAR).softmax(-1) for one in theirs]).mean(0)
        lost = lost + _against(own, soft)
    content = torch.stack([one[:, 2].sigmoid() for one in theirs]).mean(0)
    each = functional.binary_cross_entropy_with_logits(mine[:, 2], content, reduction="none")
    lost = lost + CONTENT_SHARE * (each * here).sum(1)
    return total + (lost * weight).sum() / (weight.sum() + 1)


def _told_roles(scores: Scores, teachers: Sequence[Scores], batch: Batch) -> Tensor:
    wanted = torch.stack([one.named.softmax(-1) for one in teachers]).mean(0)
    held = torch.stack([one.held.softmax(-1) for one in teachers]).mean(0)
    likely = (1 - wanted[..., 0]) * batch.opens
    naming = (_against(scores.named, wanted) * batch.opens).sum()
    naming = naming + HELD_SHARE * (_against(scores.held, held) * likely).sum()
    at, by = (likely > LIKELY).nonzero(as_tuple=True)
    weight, away = likely[at, by], batch.mask[at][:, None] == 0
    soft = torch.stack(
        [one.roles[at, :, by].float().masked_fill(away, FAR).softmax(-1) for one in teachers]
    ).mean(0)
    own = scores.roles[at, :, by].float().masked_fill(away, FAR)
    lost = (_against(own, soft).mean(1) * weight).sum() / (weight.sum() + 1)
    return naming / (likely.sum() + 1) + ROLES_SHARE * lost


def _against(scores: Tensor, wanted: Tensor) -> Tensor:
    """Give the cross-entropy of scores against probabilities, over their last dimension."""
    return -(wanted * scores.log_softmax(-1)).sum(-1)
