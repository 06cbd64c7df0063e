"""Attributions on the development part of PolNeAR, by half: who is said to have said what.

    python -m bench polnear [--errors] [--extractor=NAME]

Counted are the annotated attributions that have a source. One of ours is paired with at most one of them.

relation      our source and our cue each share a character with the annotated ones (the relaxed match of
              the papers on the corpus, there by tokens)
exact         source and cue have the same characters, but for blanks and punctuation at their ends
with content  a relation whose content covers at least half of what both contents cover together
content       contents alone, paired likewise
Ours that fall on an attribution annotated without a source are wrong in all of them.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench._sets import HALVES, Tally, asked_extractor, data, half, read_text
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

EDGES = " \t\n.,;:!?\"'“”‘’()[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An attribution, ours or annotated: each part as its spans in the text."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def main() -> None:
    """Print F1 of relations and of contents, by half."""
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    folder, by = data("polnear") / "dev", asked_extractor()
    for path in sorted((folder / "attributions").glob("*.ann")):
        text = (folder / "text" / f"{path.stem.rpartition('_')[0]}.txt").read_bytes().decode()
        gold = annotated(path)
        report, reading = read_text(text, path.stem, by=by)
        if report.text != text:
            raise SystemExit(f"{path.stem}: the text was changed on reading; offsets would not hold.")
        ours = [
            Said(source=(a.source,), cue=(a.cue,) if a.cue else (), content=a.content)
            for a in reading.attributions
        ]
        for label, fits in MEASURES.items():
            pairs = paired(gold, ours, fits, text)
            for name in ("all", half(path.stem)):
                tally = tallies[name, label]
                tally.right += len(pairs)
                tally.offered += len(ours)
                tally.wanted += len(gold)
        if "--errors" in sys.argv and half(path.stem) == "built":
            show(gold, ours, text)
    for name in (*HALVES, "all"):
        for label in MEASURES:
            print(f"{name:8} {label:13} {tallies[name, label].line()}")


def annotated(path: Path) -> list[Said]:
    """Read the attributions of one file that have a source."""
    marks: dict[str, tuple[Span, ...]] = {}
    rows: list[dict[str, list[str]]] = []
    for line in path.read_text("utf-8").splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            marks[key] = tuple(spans(rest.split("\t")[0].split(" ", 1)[1]))
        elif key.startswith("E"):
            parts: dict[str, list[str]] = defaultdict(list)
            for part in rest.split():
                label, _, mark = part.partition(":")
                parts[re.sub(r"\d+$", "", label)].append(mark)
            rows.append(parts)
    said = (
        Said(
            source=tuple(s for m in row["Source"] for s in marks[m]),
            cue=tuple(s for m in row["Cue"] for s in marks[m]),
            content=tuple(s for m in row["Content"] for s in marks[m]),
        )
        for row in rows
    )
    return [s for s in said if s.source]


def spans(offsets: str) -> Iterator[Span]:
    """Read offsets written "3 9;12 20"."""
    for pair in offsets.split(";"):
        start, end = map(int, pair.split())
        yield Span(start, end)


def paired(
    gold: Sequence[Said], ours: Sequence[Said], fits: Callable[[Said, Said, str], bool], text: str
) -> list[tuple[Said, Said]]:
    """Pair each of ours with at most one annotated, the nearest contents first."""
    free = list(ours)
    out = []
    for wanted in gold:
        fit = [a for a in free if fits(wanted, a, text)]
        if fit:
            best = max(fit, key=lambda a: shared(wanted.content, a.content))
            free.remove(best)
            out.append((wanted, best))
    return out


def touch(left: Sequence[Span], right: Sequence[Span]) -> bool:
    """Tell whether two parts share a character."""
    return any(a.overlaps(b) for a in left for b in right)


def shared(left: Sequence[Span], right: Sequence[Span]) -> float:
    """Give the characters that two parts share, over those that either covers."""
    a = {k for s in left for k in range(s.start, s.end)}
    b = {k for s in right for k in range(s.start, s.end)}
    return len(a & b) / len(a | b) if a | b else 0.0


def trimmed(spans_: Sequence[Span], text: str) -> tuple[str, int]:
    """Give the words of a part without blanks and marks at the ends, and where they start."""
    if not spans_:
        return "", 0
    words = text[spans_[0].start : spans_[-1].end]
    return words.strip(EDGES), spans_[0].start + len(words) - len(words.lstrip(EDGES))


def relation(wanted: Said, ours: Said, _: str) -> bool:
    """Tell whether source and cue are met."""
    return touch(wanted.source, ours.source) and touch(wanted.cue, ours.cue)


def exact(wanted: Said, ours: Said, text: str) -> bool:
    """Tell whether source and cue are the same words."""
    return trimmed(wanted.source, text) == trimmed(ours.source, text) and trimmed(
        wanted.cue, text
    ) == trimmed(ours.cue, text)


def content(wanted: Said, ours: Said, _: str) -> bool:
    """Tell whether the contents cover mostly the same."""
    return shared(wanted.content, ours.content) >= 0.5


def with_content(wanted: Said, ours: Said, text: str) -> bool:
    """Tell whether source, cue and content are met."""
    return relation(wanted, ours, text) and content(wanted, ours, text)


MEASURES = {"relation": relation, "exact": exact, "with content": with_content, "content": content}


def show(gold: Sequence[Said], ours: Sequence[Said], text: str) -> None:
    """Print what was missed and what was added."""
    pairs = paired(gold, ours, relation, text)
    for mark, said in (
        *(("missed", g) for g in gold if all(g is not a for a, _ in pairs)),
        *(("added", o) for o in ours if all(o is not b for _, b in pairs)),
    ):
        parts = [" / ".join(" ".join(s.of(text).split()) for s in p) for p in (said.source, said.cue)]
        inside = " / ".join(" ".join(s.of(text).split())[:80] for s in said.content)
        print(f"  {mark:7} {parts[0]} | {parts[1]} | {inside}")


if __name__ == "__main__":
    main()
