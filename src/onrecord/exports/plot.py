"""A series as a drawing fit to publish: incidents a day, what was read, halts and blackouts marked.

SVG written by hand: bars, strips and a few words need no library. To turn it into dots, one is borrowed.
What is not sure is drawn otherwise than what is: days that are not known, days on which little was read.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from importlib import import_module
from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from onrecord.errors import MissingExtra
from onrecord.exports.cells import visible
from onrecord.exports.legend import BLACKOUT, HALT, PATTERNS, READ, SAID, SURE, UNREAD, UNSURE, Sign, legend

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import Halt, Series

_WIDE, _TALL = 760, 210
_LEFT, _RIGHT = 56, 24
_LONGEST = 366
_ROWS = 6
_LITTLE = 0.25
"""The share of the usual sources below which a silence tells nothing (docs/tempo.md)."""
_TICKS = 7
_MONTHLY = 70
_LINE = 92
_DAY = 72
"""Width of a day that is written."""
_FONTS = "Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif"
_HALO = 'stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'


def svg(
    series: Series,
    halts: Sequence[Halt],
    as_of: date,
    state: str,
    marks: Sequence[tuple[date, str]] = (),
    notes: Sequence[str] = (),
) -> str:
    """Draw the last year of a series up to a day, from what was known by then.

    `marks` are days on which something was said of a halt, with a word for what; `notes` stand below.
    """
    first = max(series.begins, as_of - timedelta(_LONGEST - 1))
    name, said = wrap(series.name, _LINE - 22), wrap(f"as of {as_of}. {state}", _LINE)
    frame = _Frame(first=first, number=(as_of - first).days + 1, top=22 * len([*name, *said]) + 34)
    dark, light = _mass(series, first, as_of)
    scale = _scale(max((a + b for a, b in zip(dark, light, strict=True)), default=0.0))
    shades, shown = _shades(series, halts, as_of, frame)
    there = {SURE: any(dark), UNSURE: any(light), READ: series.coverage is not None}
    there[SAID] = any(frame.within(day, day) for day, _ in marks)
    shown |= {sign for sign, found in there.items() if found}
    below, high = legend(shown, (_LEFT, _WIDE - _RIGHT), frame.base + (60 if series.coverage else 52))
    foot = [line for note in (*_totals(series, as_of), *notes) for line in wrap(note, _LINE)]
    parts = [
        *_written(name, 22, 22, 17),
        *_written(said, 22 + 22 * len(name), 22),
        *shades,
        *_axis(frame, scale),
        *_bars(dark, light, scale, frame),
        *_said(marks, frame),
        *_read(series, frame),
        *below,
        *_written(foot, high + 18, 18),
    ]
    return _sheet(f"{series.name}, as of {as_of}: {state}", high + 18 * len(foot) + 6, parts)


def _sheet(title: str, high: int, parts: Sequence[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {high}" role="img"'
        f' font-family="{_FONTS}" font-size="13" fill="#222">'
    )
    paper = '<rect width="100%" height="100%" fill="#fff"/>'
    return (
        "\n".join([head, f"<title>{escape(visible(title))}</title>", PATTERNS, paper, *parts, "</svg>"])
        + "\n"
    )


def _written(lines: Sequence[str], top: int, apart: int, size: int = 13) -> Iterator[str]:
    for at, line in enumerate(lines):
        yield f'<text x="{_LEFT}" y="{top + apart * at}" font-size="{size}">{escape(visible(line))}</text>'


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """Where days and numbers lie on the drawing: `number` days from the first on, `top` the highest line."""

    first: date
    number: int
    top: int

    @property
    def base(self) -> int:
        """Give the line on which the bars stand."""
        return self.top + _TALL

    @property
    def step(self) -> float:
        """Give the width of a day."""
        return (_WIDE - _LEFT - _RIGHT) / self.number

    def x(self, day: date) -> float:
        """Give where a day begins."""
        return _LEFT + (day - self.first).days * self.step

    def within(self, first: date, last: date) -> tuple[date, date] | None:
        """Give the part of two days' stretch that is drawn."""
        low, high = max(first, self.first), min(last, self.first + timedelta(self.number - 1))
        return (low, high) if low <= high else None

    def block(
        self, first: date, last: date, fill: str, at: tuple[float, float] | None = None
    ) -> Iterator[str]:
        """Fill whole days, over the height of the bars or between two heights."""
        if part := self.within(first, last):
            y, tall = at or (self.top, _TALL)
            left, right = self.x(part[0]), self.x(part[1] + timedelta(1))
            yield (
                f'<rect x="{left:.2f}" y="{y:.2f}" width="{right - left:.2f}" height="{tall:.2f}"'
                f' fill="{fill}"/>'
            )


def _mass(series: Series, first: date, as_of: date) -> tuple[list[float], list[float]]:
    """Count incidents a day: those whose day is known, and those that are spread over several days."""
    dark = [0.0] * ((as_of - first).days + 1)
    light = list(dark)
    for one in series.happenings:
        if one.first_seen > as_of or one.days.first is None or one.days.last is None:
            continue
        low, high = (one.days.first - first).days, min((one.days.last - first).days, len(dark) - 1)
        for at in range(max(low, 0), high + 1):
            (dark if one.days.single else light)[at] += one.weight / (high - low + 1)
    return dark, light


def _scale(most: float) -> tuple[int, int]:
    """Give the top of the scale and the distance of its lines, both whole numbers."""
    apart = next(size * 10**k for k in range(9) for size in (1, 2, 5) if most <= 5 * size * 10**k)
    return max(1, math.ceil(most / apart)) * apart, apart


def _bars(
    dark: Sequence[float], light: Sequence[float], scale: tuple[int, int], frame: _Frame
) -> Iterator[str]:
    width = max(frame.step * 0.9, 0.8)
    for at, (sure, unsure) in enumerate(zip(dark, light, strict=True)):
        low = frame.base - sure / scale[0] * _TALL
        tall = unsure / scale[0] * _TALL
        for y, high, fill in ((low, frame.base - low, SURE), (low - tall, tall, UNSURE)):
            if high > 0:
                yield (
                    f'<rect x="{_LEFT + at * frame.step:.2f}" y="{y:.2f}" width="{width:.2f}"'
                    f' height="{high:.2f}" fill="{fill.fill}"/>'
                )


def _shades(series: Series, halts: Sequence[Halt], as_of: date, frame: _Frame) -> tuple[list[str], set[Sign]]:
    """Fill the days of halts, of blackouts, and those on which hardly anything was read."""
    ends = frame.first + timedelta(frame.number - 1)
    stretches = [(HALT, h.noticed, h.until or as_of) for h in halts]
    stretches += [(UNREAD, *days) for days in _hardly_read(series, frame)]
    stretches += [(BLACKOUT, b.first or frame.first, b.last or ends) for b in series.blackouts]
    out: list[str] = []
    shown: set[Sign] = set()
    for what, start, end in stretches:
        if frame.within(start, end):
            out += frame.block(start, end, what.fill)
            shown.add(what)
    return out, shown


def _shares(series: Series, frame: _Frame) -> list[tuple[date, float]]:
    """Give how much was read each day."""
    out = []
    for at in range(frame.number):
        day, share = frame.first + timedelta(at), 1.0
        if series.coverage:
            k = (day - series.coverage.first).days
            share = series.coverage.shares[k] if 0 <= k < len(series.coverage.shares) else 1.0
        out.append((day, share))
    return out


def _hardly_read(series: Series, frame: _Frame) -> Iterator[tuple[date, date]]:
    for little, run in groupby(_shares(series, frame), lambda each: each[1] < _LITTLE):
        days = [day for day, _ in run]
        if little:
            yield days[0], days[-1]


def png(drawing: str) -> bytes:
    """Turn a drawing into a picture of dots, twice as large; raises MissingExtra."""
    try:
        resvg = import_module("resvg_py")
    except ImportError:
        raise MissingExtra("resvg-py", "png") from None
    return bytes(resvg.svg_to_bytes(svg_string=drawing, width=2 * _WIDE))


def _said(marks: Sequence[tuple[date, str]], frame: _Frame) -> Iterator[str]:
    """Mark what was said: a line a day, with the words of that day beside it."""
    by_day: dict[date, list[str]] = {}
    for day, word in marks:
        words = by_day.setdefault(day, [])
        if word not in words and frame.within(day, day):
            words.append(word)
    drawn = [day for day in sorted(by_day) if by_day[day]]
    for day in drawn:
        x = frame.x(day) + frame.step / 2
        yield (
            f'<line x1="{x:.2f}" y1="{frame.top}" x2="{x:.2f}" y2="{frame.base}" stroke="{SAID.fill}"'
            f' stroke-dasharray="2 3"/>'
        )
    for row, day in enumerate(drawn):
        x, late = frame.x(day) + frame.step / 2, (day - frame.first).days > frame.number / 2
        place = f'x="{x - 4 if late else x + 4:.2f}" y="{frame.top + 16 + 17 * (row % _ROWS)}"'
        anchor = ' text-anchor="end"' if late else ""
        yield f'<text {place} fill="{SAID.fill}" {_HALO}{anchor}>{escape(", ".join(by_day[day]))}</text>'


def _axis(frame: _Frame, scale: tuple[int, int]) -> Iterator[str]:
    most, apart = scale
    yield f'<text x="{_LEFT}" y="{frame.top - 10}" fill="#444">incidents a day</text>'
    for value in range(0, most + 1, apart):
        y = frame.base - value / most * _TALL
        yield f'<line x1="{_LEFT}" y1="{y:.2f}" x2="{_WIDE - _RIGHT}" y2="{y:.2f}" stroke="#ccc"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.2f}" text-anchor="end">{value:,}</text>'
    yield (f'<line x1="{_LEFT}" y1="{frame.base}" x2="{_WIDE - _RIGHT}" y2="{frame.base}" stroke="#222"/>')
    free = 0.0
    for day in _ticks(frame):
        x = frame.x(day)
        yield f'<line x1="{x:.2f}" y1="{frame.base}" x2="{x:.2f}" y2="{frame.base + 5}" stroke="#222"/>'
        middle = min(max(x, _LEFT + _DAY / 2 - 12), _WIDE - _DAY / 2)
        if middle - _DAY / 2 >= free:
            free = middle + _DAY / 2 + 6
            yield f'<text x="{middle:.2f}" y="{frame.base + 20}" text-anchor="middle">{day}</text>'


def _ticks(frame: _Frame) -> list[date]:
    """Give the days that are written: first days of months, or of a short series days evenly apart."""
    days = [frame.first + timedelta(at) for at in range(frame.number)]
    months = [day for day in days if day.day == 1]
    if frame.number < _MONTHLY:
        return days[:: max(1, math.ceil(frame.number / _TICKS))]
    return months[:: max(1, math.ceil(len(months) / _TICKS))]


def _totals(series: Series, as_of: date) -> Iterator[str]:
    """Say what is counted by totals only and is not drawn."""
    known = [one for one in series.tallies if one.first_seen <= as_of and one.as_of <= as_of]
    if known:
        last = known[-1]
        yield f"Not drawn: what only totals count ({last.count:,} from {last.since} to {last.as_of})."


def _read(series: Series, frame: _Frame) -> Iterator[str]:
    """Draw how much was read each day, the darker the more; without coverage say that it is not known."""
    y = frame.base + 30
    if series.coverage is None:
        yield f'<text x="{_LEFT}" y="{y + 10}" fill="#444">How much was read each day is not known.</text>'
        return
    yield f'<text x="{_LEFT - 8}" y="{y + 11}" text-anchor="end">read</text>'
    for share, run in groupby(_shares(series, frame), lambda each: round(each[1], 2)):
        days = [day for day, _ in run]
        for rect in frame.block(days[0], days[-1], READ.fill, (y, 12)):
            yield rect.replace("/>", f' fill-opacity="{share:.2f}"/>')
    yield (
        f'<rect x="{_LEFT}" y="{y}" width="{_WIDE - _LEFT - _RIGHT}" height="12" fill="none" stroke="#999"/>'
    )
