"""The console that everything is printed on, and lines that keep their indent where they are broken."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.measure import Measurement
from rich.segment import Segment
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import ConsoleOptions, RenderableType, RenderResult

_CONTROLS = [code for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"]
_OVERRIDES = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_DROPPED = dict.fromkeys([*_CONTROLS, *_OVERRIDES])
"""What a page could steer a terminal with, or turn the order of words round."""
_HANG = 4
_LEAST = 8


class _Console(Console):
    """Prints the words of strangers: whatever in them would command the terminal is dropped."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Give segments whose text commands nothing."""
        for one in super().render(renderable, options):
            yield one if one.control else Segment(one.text.translate(_DROPPED), one.style)


def console(*, error: bool = False) -> Console:
    """Give the console for data, or for progress and problems."""
    return _Console(file=sys.stderr if error else sys.stdout, highlight=False, emoji=False, markup=False)


class Lines:
    """Words whose first line and further lines begin at columns of their own; nothing is padded."""

    def __init__(self, words: Text | str, first: int = 0, further: int | None = None) -> None:
        """Keep the words; further lines hang below the first unless it is told where they begin."""
        self.words = words if isinstance(words, Text) else Text(words)
        self.first, self.further = first, first + _HANG if further is None else further

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the lines."""
        line, *further = self.words.wrap(console, max(options.max_width - self.first, _LEAST)) or [Text()]
        line.rstrip()
        yield Text(" " * self.first) + line
        if not further:
            return
        rest = self.words[len(line) :]
        rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
        for line in rest.wrap(console, max(options.max_width - self.further, _LEAST)):
            line.rstrip()
            yield Text(" " * self.further) + line

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Tell how wide the lines may become."""
        most = Measurement.get(console, options, self.words).maximum
        return Measurement(_LEAST, min(most + max(self.first, self.further), options.max_width))


def block(words: Text | str, at: int = 2) -> Lines:
    """Give words of which every line begins at one column."""
    return Lines(words, at, at)
