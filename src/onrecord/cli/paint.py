"""How reports and claims look in a terminal: good at 80 columns, and without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text
from rich.tree import Tree

from onrecord.answers import wording
from onrecord.cli.terminal import Lines, block, console
from onrecord.model import BlockKind, Modality

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from onrecord.model import ChainLink, Claim, Problem, Reading, Report

__all__ = ["console", "count", "dim", "head", "leaf", "problems", "who_says_what", "whole"]

LANGUAGES = {
    "am": "Amharic",
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "it": "Italian",
    "ku": "Kurdish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
    "zxx": "no language",
}
_REAL = {Modality.HAPPENED, Modality.ONGOING}
_QUOTE = 300


def head(report: Report) -> RenderableType:
    """Give a report's head: title, outlet, authors, when published and why, what was left out."""
    text = report.text
    title = wording.quote(text, report.title) if report.title else "(no headline found)"
    rows: list[RenderableType] = [Text(title, style="bold")]
    about = [wording.apart(wording.outlet(report) or "outlet not shown")]
    about += [wording.apart(author.name) for author in report.authors]
    about.append(LANGUAGES.get(report.language or "", report.language or "language not known"))
    rows.append(Text(" · ".join(about)))
    rows.append(Text.assemble("Published ", wording.published(report.published)))
    rows.append(block(Text(report.published.why, style="dim")))
    left_out = [block for block in report.blocks if block.kind is BlockKind.FURNITURE]
    if left_out:
        kinds = sorted({block.furniture.value for block in left_out if block.furniture})
        words = f"Left out as furniture: {len(left_out)} of {len(report.blocks)} blocks ({', '.join(kinds)})"
        rows.append(Lines(Text(words, style="dim"), 0, 2))
    return Group(*rows)


def who_says_what(report: Report, reading: Reading) -> RenderableType:
    """Give the claims as a tree of who says so, the report's own voice first."""
    outlet = wording.apart(wording.outlet(report) or "The report")
    root = Tree(Text.assemble((outlet, "bold"), f" ({wording.OWN_VOICE})"), guide_style="dim")
    nodes: dict[tuple[str, ...], Tree] = {(): root}
    numbered = list(enumerate(sorted(reading.claims, key=lambda c: (c.trigger, c.id)), 1))
    for number, claim in sorted(numbered, key=lambda pair: bool(pair[1].chain)):
        _node(nodes, claim.chain).add(leaf(report.text, claim, str(number)))
    return root


def _node(nodes: dict[tuple[str, ...], Tree], chain: Sequence[ChainLink]) -> Tree:
    key = tuple(link.name for link in chain)
    if key not in nodes:
        label = Text(wording.link(chain[-1]), style="bold")
        nodes[key] = _node(nodes, chain[:-1]).add(label)
    return nodes[key]


def leaf(text: str, claim: Claim, number: str) -> RenderableType:
    """Give a claim as one readable line with its quote under it."""
    style = "" if claim.modality in _REAL else "yellow"
    what = wording.kind(claim)
    rest = wording.headline(claim).removeprefix(what)
    line = Text.assemble((f"{number} ", "dim"), (what, f"bold {style}"), (rest, style))
    said = wording.quoted(claim.quote.of(text), limit=_QUOTE)
    return Group(Lines(line, 0, len(number) + 1), block(Text(said, style="dim"), len(number) + 1))


def whole(report: Report, reading: Reading | None) -> RenderableType:
    """Give a report as `read` prints it."""
    parts: list[RenderableType] = [head(report)]
    if reading is not None:
        parts.append(Text())
        if reading.claims:
            parts.append(who_says_what(report, reading))
            parts.append(Text())
            parts.append(
                Text(f"{count(len(reading.claims), 'claim')}, read by {reading.extractor}", style="dim")
            )
        elif not reading.problems:
            parts.append(Text("No claims about political violence were found."))
    met = (*report.problems, *(reading.problems if reading else ()))
    if met:
        parts += [Lines(Text(f"! {problem.message}", style="red"), 0, 2) for problem in met]
    return Group(*parts)


def dim(words: str) -> Text:
    """Give words that stand back."""
    return Text(words, style="dim")


def problems(met: Iterable[Problem]) -> RenderableType:
    """Give problems with the files they were met in, one a line; paths are not broken."""
    lines = (f"! {problem.subject}: {problem.message}" for problem in met)
    return Group(*(Text(line, style="red", no_wrap=True, overflow="ignore") for line in lines))


def count(number: int, noun: str) -> str:
    """Give "1 claim", "1,200 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
