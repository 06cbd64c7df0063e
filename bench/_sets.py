"""What the benches on foreign sets share: reports made as the pipeline makes them, halves, counts."""

from __future__ import annotations

import argparse
import hashlib
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bench.claims import extractor_named
from onrecord.claims.rules import Rules
from onrecord.keys import page_id, report_id, sha256
from onrecord.model import Block, BlockKind, Days, Page, Problem, Publication, Reading, Report, Span
from onrecord.reports import read_report
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from onrecord.ports import Extractor

DATA = Path(__file__).parents[1] / ".." / "shared" / "data"
HALVES = ("built", "watched")


def data(name: str) -> Path:
    """Give the folder of a set; ends the bench with one sentence where it is not there."""
    folder = DATA / name
    if not folder.is_dir():
        sys.exit(f"{folder}: the set is not there; nothing was measured.")
    return folder


def half(name: str) -> str:
    """Tell which half an item belongs to: rules are looked at on "built", and only watched on the other."""
    return HALVES[int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2]


@cache
def world() -> World:
    """Load the world once."""
    return World.load()


@cache
def rules() -> Rules:
    """Load the extractor once."""
    return Rules(world())


def asked_extractor() -> Extractor:
    """Give the extractor that `--extractor=NAME` of the command line names, or the rules."""
    words = argparse.ArgumentParser(add_help=False)
    words.add_argument("--extractor", default="rules")
    name = words.parse_known_args()[0].extractor
    return rules() if name == "rules" else extractor_named(name, world())


def read_text(
    text: str, name: str, published: Days | None = None, by: Extractor | None = None
) -> tuple[Report, Reading]:
    """Read a text as a page of plain text, through every stage, as the program would."""
    body = text.encode()
    digest = sha256(body)
    page = Page(id=page_id(digest, name), source=name, url=None, body=body, sha256=digest, media="text/plain")
    report = read_report(page, published=published, known_outlet=world().outlet)
    if isinstance(report, Problem):
        raise SystemExit(report.message)
    return report, next(iter((by or rules()).extract([report])))


def bare(text: str, name: str) -> Report:
    """Make a report whose body is the text, of no outlet and no day, without any stage."""
    digest = sha256(text.encode())
    page = page_id(digest, name)
    return Report(
        id=report_id(page, digest),
        page=page,
        source=name,
        page_sha256=digest,
        encoding="utf-8",
        text=text,
        text_sha256=digest,
        title=None,
        outlet=None,
        authors=(),
        section=None,
        language="en",
        published=Publication(days=Days(), why="", rule="made"),
        dateline=None,
        blocks=(Block(kind=BlockKind.BODY, span=Span(0, len(text)), rule="made"),),
    )


@dataclass(slots=True)
class Tally:
    """Right ones among those offered and those wanted."""

    right: int = 0
    offered: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Give the share of those offered that are right."""
        return self.right / self.offered if self.offered else 0.0

    @property
    def recall(self) -> float:
        """Give the share of those wanted that were found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Give the harmonic mean of the two."""
        both = self.offered + self.wanted
        return 2 * self.right / both if both else 0.0

    def line(self) -> str:
        """Write the three figures and the counts behind them."""
        return (
            f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"
            f"  ({self.right} right of {self.offered} offered, {self.wanted} wanted)"
        )


@dataclass(slots=True)
class Kinds:
    """How often the right kind was among those offered for a text, and what the others cost.

    `share` gives a text 1/n where the right kind is among n different ones, `first` counts the texts whose
    first kind is right; the tally holds right kinds over all offered, and over all texts.
    """

    texts: int = 0
    share: float = 0.0
    first: int = 0
    tally: Tally = field(default_factory=Tally)

    def add(self, offered: Sequence[str], right: Collection[str]) -> None:
        """Count a text: the kinds offered in order of rank, and those that are right."""
        hits = [kind in right for kind in offered]
        self.texts += 1
        self.share += any(hits) / max(1, len(hits))
        self.first += bool(hits and hits[0])
        self.tally.right += any(hits)
        self.tally.offered += len(hits)
        self.tally.wanted += 1

    def line(self) -> str:
        """Write the figures."""
        number = self.texts or 1
        return f"share {self.share / number:.3f}  first {self.first / number:.3f}  {self.tally.line()}"


def kinds_of(reading: Reading) -> tuple[str, ...]:
    """Give the different kinds of a reading's claims, in the order of the text."""
    return tuple(dict.fromkeys(c.kind for c in sorted(reading.claims, key=lambda c: c.trigger)))
