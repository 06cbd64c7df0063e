"""The two opinions on a halt, the filter's and the closed form's, made one probability."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onrecord.tempo.silence import Silence
    from onrecord.tempo.special import Floats

CAP = 0.97
"""No probability above it is shown: in worlds unlike the ones it was measured on, the surest were right
nine times in ten."""

_SHORT, _LONG = 1.75, 2.3
_LARGER = (0.95, 0.1)
_AGREED = (0.4, 0.0)
_SLOPE = 0.3
_USUAL_RATE = 0.4
_REACH = (-0.6, 1.5)
_LEAST = 1e-4


def combined(filtered: Floats, closed: Silence, lasting: float) -> Floats:
    """Give the probability of a halt by both opinions, one a series.

    Where clusters pass within days, it lies near the larger of the two (the filter holds on through a stray
    incident, where the closed form starts anew; the closed form is sooner sure of a sparse series), and both
    together are surer than either. Where clusters last for weeks, a pause in them looks like a halt to one or
    the other: it lies near the smaller. Both are too sure of sparse series and not sure enough of busy ones;
    the log odds are moved by three tenths of the log of the rate over .4 a day. All numbers were chosen on
    simulated series of seeds that nothing is reported on (docs/tempo.md).

    Args:
        filtered: the filter's probability.
        closed: what the closed form says.
        lasting: how long clusters last, as `lasting.measured` gives it.

    """
    most, least = np.maximum(filtered, closed.halted), np.minimum(filtered, closed.halted)
    larger, agreed = (float(np.interp(lasting, (_SHORT, _LONG), ends)) for ends in (_LARGER, _AGREED))
    both = larger * most + (1 - larger) * least
    both = np.clip(both + agreed * (1 - both) * least, _LEAST, 1 - _LEAST)
    busy = _SLOPE * np.clip(np.log(closed.rate / _USUAL_RATE), *_REACH)
    out: Floats = 1 / (1 + (1 - both) / both * np.exp(-busy))
    return out
