"""Attributions of PolNeAR as examples for the network: windows with cues, and what belongs to each cue."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.claims.learned.windows import Window, windows
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from onrecord.claims.learned.pieces import Vocabulary

OUTSIDE, BEGINS, INSIDE, UNSCORED = 0, 1, 2, -100


@dataclass(frozen=True, slots=True)
class Row:
    """What belongs to one cue, by piece: the cue, where its source's first and last words begin, the content.

    A source of 0 (the opening piece) is none, or one outside the window.
    """

    cue: tuple[int, ...]
    first: int
    last: int
    content: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A window with the label of each piece and a row for each cue."""

    window: Window
    labels: tuple[int, ...]
    rows: tuple[Row, ...]


def examples(folder: Path, vocabulary: Vocabulary) -> Iterator[Example]:
    """Give the examples of a part of PolNeAR, in the order of its files' names."""
    for path in sorted((folder / "attributions").glob("*.ann")):
        text = (folder / "text" / f"{path.stem.rpartition('_')[0]}.txt").read_bytes().decode()
        said = annotated(path)
        for window in windows(text, vocabulary):
            yield example(window, said)


def annotated(path: Path) -> list[dict[str, tuple[Span, ...]]]:
    """Read all attributions of one file, those without a source too, as spans by part."""
    lines = [line.partition("\t") for line in path.read_text("utf-8").split("\n")]
    marks = {
        key: tuple(spans(rest.split("\t")[0].split(" ", 1)[1]))
        for key, _, rest in lines
        if re.fullmatch(r"T\d+", key)
    }
    out = []
    for key, _, rest in lines:
        if re.fullmatch(r"E\d+", key):
            parts: dict[str, list[Span]] = defaultdict(list)
            for part in rest.split():
                label, _, mark = part.partition(":")
                parts[re.sub(r"\d+$", "", label)].extend(marks.get(mark, ()))
            out.append({label: tuple(sorted(found)) for label, found in parts.items()})
    return out


def spans(offsets: str) -> Iterator[Span]:
    """Read offsets written "3 9;12 20"."""
    for pair in offsets.split(";"):
        start, end = map(int, pair.split())
        yield Span(start, end)


def example(window: Window, said: Sequence[dict[str, tuple[Span, ...]]]) -> Example:
    """Put the attributions whose cue starts in a window on its pieces."""
    labels = [OUTSIDE] * len(window.ids)
    labels[0] = labels[-1] = UNSCORED
    rows = []
    for parts in said:
        cue = touched(window, parts.get("Cue", ())[:1])
        if not cue:
            continue
        for at in touched(window, parts.get("Cue", ())[1:]):
            labels[at] = UNSCORED
        for at in cue:
            labels[at] = BEGINS if at == cue[0] else INSIDE
        source = heads(window, touched(window, parts.get("Source", ())))
        rows.append(
            Row(
                tuple(cue),
                source[0] if source else 0,
                source[-1] if source else 0,
                tuple(touched(window, parts.get("Content", ()))),
            )
        )
    return Example(window, tuple(labels), tuple(rows))


def touched(window: Window, found: Sequence[Span]) -> list[int]:
    """Give the pieces of the words that spans touch."""
    return [
        at
        for at, word in enumerate(window.of)
        if word >= 0
        and any(s.start < window.words[word].end and window.words[word].start < s.end for s in found)
    ]


def heads(window: Window, pieces: Sequence[int]) -> list[int]:
    """Keep the pieces that are the first of their word."""
    return [at for at in pieces if window.of[at] != window.of[at - 1]]
