"""What the colours of a drawing mean, told below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One way of filling, and what it means."""

    fill: str
    words: str


SURE = Sign(fill="#334e68", words="incident")
UNSURE = Sign(fill="#8aa5c2", words="incident whose day is not sure, spread over its days")
HALT = Sign(fill="#d9e8d5", words="on that evening a halt was held to be probable")
UNREAD = Sign(fill="url(#unread)", words="hardly anything read (under a quarter): an empty day tells nothing")
BLACKOUT = Sign(fill="url(#dark)", words="blackout: nothing could be seen")
SAID = Sign(fill="#8a4500", words="something was said of a halt")
READ = Sign(fill="#334e68", words="read: share of the usual sources, white none, dark all")

_SIGNS = (SURE, UNSURE, HALT, UNREAD, BLACKOUT, SAID, READ)
_SWATCH, _HIGH = 16, 20
_LETTER = 6.2
"""Width of a letter of the size in which the legend is written, on average."""

PATTERNS = (
    '<defs><pattern id="unread" width="7" height="7" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><rect width="1.4" height="7" fill="#bbb"/></pattern>'
    '<pattern id="dark" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">'
    '<rect width="5" height="5" fill="#ddd"/><rect width="2" height="5" fill="#999"/></pattern></defs>'
)


def legend(shown: Collection[Sign], sides: tuple[int, int], top: int) -> tuple[list[str], int]:
    """Write the signs that are shown, as many a line as fit; gives the lines and where they end."""
    out: list[str] = []
    x, y = float(sides[0]), top
    for sign in _SIGNS:
        if sign not in shown:
            continue
        wide = _SWATCH + 6 + _LETTER * len(sign.words)
        if x > sides[0] and x + wide > sides[1]:
            x, y = float(sides[0]), y + _HIGH
        out += [_swatch(sign, x, y), f'<text x="{x + _SWATCH + 6:.1f}" y="{y + 11}">{sign.words}</text>']
        x += wide + 18
    return out, y + _HIGH


def _swatch(sign: Sign, x: float, y: int) -> str:
    if sign is SAID:
        middle = x + _SWATCH / 2
        return (
            f'<line x1="{middle:.1f}" y1="{y}" x2="{middle:.1f}" y2="{y + 12}" stroke="{sign.fill}"'
            f' stroke-dasharray="2 3"/>'
        )
    if sign is READ:
        steps = range(4)
        return (
            "".join(
                f'<rect x="{x + 4 * k:.1f}" y="{y}" width="4" height="12" fill="{sign.fill}"'
                f' fill-opacity="{k / 3:.2f}"/>'
                for k in steps
            )
            + f'<rect x="{x:.1f}" y="{y}" width="{_SWATCH}" height="12" fill="none" stroke="#999"/>'
        )
    edge = ' stroke="#999"' if sign.fill.startswith("url") else ""
    return f'<rect x="{x:.1f}" y="{y}" width="{_SWATCH}" height="12" fill="{sign.fill}"{edge}/>'
