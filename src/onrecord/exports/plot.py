"""A series as a drawing fit to publish: incidents a day, what was read, halts and blackouts marked.

SVG written by hand: bars, strips and a few words need no library. To turn it into dots, one is borrowed.
"""

from __future__ import annotations

from datetime import date, timedelta
from importlib import import_module
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from onrecord.errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import Halt, Series

_WIDE, _HIGH = 900, 320
_LEFT, _RIGHT, _TOP, _FOOT = 60, 20, 50, 70
_LONGEST = 366
_ROWS = 6
_FONTS = "Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif"


def svg(
    series: Series,
    halts: Sequence[Halt],
    as_of: date,
    state: str,
    marks: Sequence[tuple[date, str]] = (),
) -> str:
    """Draw the last year of a series up to a day, from what was known by then.

    `marks` are days on which something was said of a halt, with a word for what.
    """
    first = max(series.begins, as_of - timedelta(_LONGEST - 1))
    number = (as_of - first).days + 1
    mass = _mass(series, first, as_of)
    most = max(mass, default=0.0) or 1.0
    step = (_WIDE - _LEFT - _RIGHT) / number
    title = f"{series.name}, as of {as_of}: {state}"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_HIGH}" role="img"'
        f' font-family="{_FONTS}" font-size="12">'
    )
    parts = [
        head,
        f"<title>{escape(title)}</title>",
        f'<rect width="{_WIDE}" height="{_HIGH}" fill="#fff"/>',
        f'<text x="{_LEFT}" y="24" font-size="16">{escape(title)}</text>',
        *_shades(series, halts, first, as_of, step),
        *_bars(mass, most, step),
        *_said(marks, first, number, step),
        *_ticks(first, number, step, most),
        *_read(series, first, number, step),
        *_totals(series, as_of),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _mass(series: Series, first: date, as_of: date) -> list[float]:
    out = [0.0] * ((as_of - first).days + 1)
    for one in series.happenings:
        if one.first_seen > as_of or one.days.first is None or one.days.last is None:
            continue
        low, high = (one.days.first - first).days, min((one.days.last - first).days, len(out) - 1)
        for at in range(max(low, 0), high + 1):
            out[at] += one.weight / (high - low + 1)
    return out


def _bars(mass: Sequence[float], most: float, step: float) -> Iterator[str]:
    tall = _HIGH - _TOP - _FOOT
    for at, value in enumerate(mass):
        if value > 0:
            high = value / most * tall
            yield (
                f'<rect x="{_LEFT + at * step:.2f}" y="{_HIGH - _FOOT - high:.2f}"'
                f' width="{max(step * 0.9, 0.5):.2f}" height="{high:.2f}" fill="#334e68"/>'
            )


def _shades(series: Series, halts: Sequence[Halt], first: date, as_of: date, step: float) -> Iterator[str]:
    tall = _HIGH - _TOP - _FOOT
    shades = [(h.last + timedelta(1), h.until or as_of, "#d9e8d5", "held for a halt") for h in halts]
    shades += [(b.first or first, b.last or as_of, "#dddddd", "blackout") for b in series.blackouts]
    for start, end, colour, words in shades:
        low, high = max((start - first).days, 0), min((end - first).days + 1, (as_of - first).days + 1)
        if low < high:
            left = _LEFT + low * step
            yield (
                f'<rect x="{left:.2f}" y="{_TOP}" width="{(high - low) * step:.2f}" height="{tall}"'
                f' fill="{colour}"/>'
            )
            yield f'<text x="{left + 3:.2f}" y="{_TOP + 14}" fill="#555">{words}</text>'


def png(drawing: str) -> bytes:
    """Turn a drawing into a picture of dots, twice as large; raises MissingExtra."""
    try:
        resvg = import_module("resvg_py")
    except ImportError:
        raise MissingExtra("resvg-py", "png") from None
    return bytes(resvg.svg_to_bytes(svg_string=drawing, width=2 * _WIDE))


def _said(marks: Sequence[tuple[date, str]], first: date, number: int, step: float) -> Iterator[str]:
    """Mark what was said: a line a day, with the words of that day beside it."""
    by_day: dict[date, list[str]] = {}
    for day, word in marks:
        words = by_day.setdefault(day, [])
        if word not in words:
            words.append(word)
    base = _HIGH - _FOOT
    for row, day in enumerate(sorted(by_day)):
        at = (day - first).days
        if not 0 <= at < number:
            continue
        x, late = _LEFT + (at + 0.5) * step, at > number / 2
        yield (
            f'<line x1="{x:.2f}" y1="{_TOP}" x2="{x:.2f}" y2="{base}" stroke="#9b4d00"'
            f' stroke-dasharray="2 3"/>'
        )
        place = f'x="{x - 3 if late else x + 3:.2f}" y="{_TOP + 30 + 13 * (row % _ROWS)}"'
        anchor = ' text-anchor="end"' if late else ""
        words_ = escape(", ".join(by_day[day]))
        yield f'<text {place} fill="#9b4d00" font-size="10"{anchor}>{words_}</text>'


def _ticks(first: date, number: int, step: float, most: float) -> Iterator[str]:
    base = _HIGH - _FOOT
    yield f'<line x1="{_LEFT}" y1="{base}" x2="{_WIDE - _RIGHT}" y2="{base}" stroke="#222"/>'
    yield f'<text x="{_LEFT - 6}" y="{_TOP + 10}" text-anchor="end">{most:.3g}</text>'
    yield f'<text x="{_LEFT - 6}" y="{base}" text-anchor="end">0</text>'
    yield f'<text x="{_LEFT}" y="{_TOP - 8}" fill="#555">incidents a day</text>'
    apart = max(1, -(-number // 8))
    for at in range(0, number, apart):
        x = _LEFT + at * step
        yield f'<line x1="{x:.2f}" y1="{base}" x2="{x:.2f}" y2="{base + 4}" stroke="#222"/>'
        yield f'<text x="{x:.2f}" y="{base + 18}">{first + timedelta(at)}</text>'


def _totals(series: Series, as_of: date) -> Iterator[str]:
    """Say what is counted by totals only and is not drawn."""
    known = [one for one in series.tallies if one.first_seen <= as_of and one.as_of <= as_of]
    if known:
        last = known[-1]
        words = f"not drawn: what only totals count ({last.count} from {last.since} to {last.as_of})"
        yield f'<text x="{_LEFT}" y="{_HIGH - 8}" fill="#555">{escape(words)}</text>'


def _read(series: Series, first: date, number: int, step: float) -> Iterator[str]:
    y = _HIGH - 34
    yield f'<text x="{_LEFT - 6}" y="{y + 9}" text-anchor="end" fill="#555">read</text>'
    if series.coverage is None:
        yield f'<text x="{_LEFT}" y="{y + 9}" fill="#555">what was read is not known</text>'
        return
    for at in range(number):
        k = (first + timedelta(at) - series.coverage.first).days
        share = series.coverage.shares[k] if 0 <= k < len(series.coverage.shares) else 1.0
        yield (
            f'<rect x="{_LEFT + at * step:.2f}" y="{y}" width="{step:.2f}" height="10"'
            f' fill="#334e68" fill-opacity="{share:.2f}"/>'
        )
