"""The few functions of probability that are needed, exact to about nine digits."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Whole = NDArray[np.int64]

_SHIFT = 8
_STEPS = 400


def log_gamma(x: Floats) -> Floats:
    """Give the logarithm of the gamma function of positive numbers (Stirling after a shift by eight)."""
    product = np.ones_like(x)
    for step in range(_SHIFT):
        product = product * (x + step)
    far = x + _SHIFT
    series = 1 / (12 * far) - 1 / (360 * far**3) + 1 / (1260 * far**5)
    out: Floats = (far - 0.5) * np.log(far) - far + 0.5 * math.log(2 * math.pi) + series - np.log(product)
    return out


def gamma_below(shape: float, x: float) -> float:
    """Give the probability that a gamma variable of unit scale lies below x."""
    if x <= 0:
        return 0.0
    front = math.exp(shape * math.log(x) - x - math.lgamma(shape))
    if x < shape + 1:
        term = total = 1 / shape
        for step in range(1, _STEPS * 10):
            term *= x / (shape + step)
            total += term
            if term < total * 1e-12:
                break
        return min(1.0, front * total)
    return 1 - min(1.0, front * _fraction(shape, x))


def _fraction(shape: float, x: float) -> float:
    """Evaluate the continued fraction of the upper incomplete gamma function (Lentz)."""
    b = x + 1 - shape
    c, d = 1e300, 1 / b
    out = d
    for step in range(1, _STEPS * 10):
        a = -step * (step - shape)
        b += 2
        d = 1 / (a * d + b)
        c = b + a / c
        out *= d * c
        if abs(d * c - 1) < 1e-12:
            break
    return out


SHARES = (0.05, 0.5, 0.95)
_SHAPES = np.geomspace(0.02, 20_000.0, 120)


def _quantile(shape: float, share: float) -> float:
    """Find by bisection of the logarithm the value below which a gamma variable of unit scale lies."""
    low, high = -400.0, math.log(shape + 10 * math.sqrt(shape) + 10)
    for _ in range(50):
        middle = (low + high) / 2
        if gamma_below(shape, math.exp(middle)) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


@cache
def _table() -> Floats:
    return np.array([[_quantile(float(shape), share) for shape in _SHAPES] for share in SHARES])


def gamma_quantiles(shape: Floats, rate: Floats) -> Floats:
    """Give the 5 %, 50 % and 95 % points of gamma variables, n x 3, read off a table to within 1 %."""
    at = np.log(np.clip(shape, _SHAPES[0], _SHAPES[-1]))
    points = [np.interp(at, np.log(_SHAPES), row) for row in _table()]
    out: Floats = np.exp(np.stack(points, axis=1)) / rate[:, None]
    return out


def negative_binomial(mean: float, size: float, upto: int) -> Floats:
    """Give the probabilities of 0, 1, ... `upto` of a negative binomial; variance mean + mean²/size."""
    k = np.arange(upto + 1, dtype=np.float64)
    if mean <= 0:
        return np.asarray(k == 0, dtype=np.float64)
    steps = log_gamma(k + size) - math.lgamma(size) - log_gamma(k + 1)
    out: Floats = np.exp(steps + size * math.log(size / (size + mean)) + k * math.log(mean / (size + mean)))
    return out
