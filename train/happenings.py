"""Happenings of annotated reports as examples for the network: which words name one, its kind and modality.

Our own annotations tell all happenings of a report, so that every other word names none; words of passages
that repeat one ("also"), and triggers of kinds that are not taught, tell nothing. What the rules are sure of
is told too; what they are not sure of tells nothing, and what they do not see names none.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.claims.learned.windows import Window, windows
from onrecord.model import Modality, Span
from train.annotations import restore
from train.copies import IN_CAPITALS, copied, taught
from train.roles import uncapitalised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.learned.pieces import Vocabulary

NAMED = (
    *("attack", "clash", "abduct", "arrest", "protest", "riot", "move", "retreat", "cease", "release"),
    *("threaten", "demand", "accuse", "deny", "claim-responsibility", "meet", "agree", "sanction", "aid"),
    *("destroy", "displace", "other"),
)
"""Kinds that the network is taught, in the order of its scores; before them stands "no happening"."""
MODALITIES = tuple(Modality)
"""In the order of the network's scores."""
UNSCORED, NONE = -100, 0
_SHIFTS = (160, 120, 96)
"""Lengths of windows that a report is cut into in turn: a happening is seen with other words around it."""
SURE = 0.75


@dataclass(frozen=True, slots=True)
class Told:
    """A window with the kind and the modality of each piece."""

    document: str
    window: Window
    kinds: tuple[int, ...]
    modalities: tuple[int, ...]


def own(folders: Sequence[str], vocabulary: Vocabulary) -> Iterator[Told]:
    """Give the windows of our own annotated reports that are taught."""
    for who in folders:
        with tempfile.TemporaryDirectory() as passing:
            restore(Path(passing), who)
            for path in sorted(Path(passing).glob("*.json")):
                plain = path.with_suffix(".txt").read_bytes().decode()
                if taught(path.stem) and not copied(plain):
                    form = json.loads(path.read_text("utf-8"))
                    capitals = path.stem.startswith(IN_CAPITALS)
                    for text in (plain, uncapitalised(plain)) if capitals else (plain,):
                        yield from annotated(path.stem, text, form, vocabulary)


def annotated(name: str, text: str, form: dict[str, Any], vocabulary: Vocabulary) -> Iterator[Told]:
    """Give the windows of one annotated report, cut several ways."""
    marks: list[tuple[Span, int, int]] = []
    for claim in form["claims"]:
        spans = claim["spans"]
        marks.extend((Span(*one), UNSCORED, UNSCORED) for one in spans["also"] if one)
        if spans["trigger"]:
            marks.append((Span(*spans["trigger"]), *_labels(claim)))
    marks.sort(key=lambda mark: mark[1])
    stretches = _article(text, [Span(*one) for one in form["spans"]["furniture"] if one])
    for fits in _SHIFTS:
        for window in windows(text, vocabulary, stretches, fits):
            yield marked(name, window, marks)


def _labels(claim: dict[str, Any]) -> tuple[int, int]:
    """Give the numbers of a claim's kind and modality; one of a kind that is not taught is not scored."""
    if claim["kind"] not in NAMED:
        return UNSCORED, UNSCORED
    return 1 + NAMED.index(claim["kind"]), MODALITIES.index(claim["modality"])


def _article(text: str, furniture: Sequence[Span]) -> list[Span]:
    """Give the lines that are no furniture."""
    out, at = [], 0
    for line in text.split("\n"):
        if line.strip() and not any(one.start < at + len(line) and at < one.end for one in furniture):
            out.append(Span(at, at + len(line)))
        at += len(line) + 1
    return out


def marked(name: str, window: Window, marks: Sequence[tuple[Span, int, int]], other: int = NONE) -> Told:
    """Put marks on the pieces of a window; later ones count."""
    kinds = [UNSCORED if w < 0 else other for w in window.of]
    modalities = [UNSCORED] * len(kinds)
    for at, w in enumerate(window.of):
        if w < 0:
            continue
        if at and window.of[at - 1] == w:
            kinds[at] = UNSCORED
            continue
        word = window.words[w]
        for span, kind, modality in marks:
            if word.start < span.end and span.start < word.end:
                kinds[at], modalities[at] = kind, modality
    return Told(name, window, tuple(kinds), tuple(modalities))


def silver(path: Path, vocabulary: Vocabulary) -> Iterator[Told]:
    """Give what `train.silver` wrote of the rules' own claims."""
    for line in path.read_text("utf-8").split("\n")[:-1]:
        row = json.loads(line)
        marks = []
        for claim in row["claims"]:
            if "kind" in claim:
                labels = _labels(claim) if claim["score"] >= SURE else (UNSCORED, UNSCORED)
                marks.append((Span(*claim["trigger"]), *labels))
        if marks:
            for window in windows(row["text"], vocabulary):
                yield marked(row["document"], window, marks)
