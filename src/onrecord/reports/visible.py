"""The visible text of an HTML page, block by block, in document order.

What a reader sees stands in the text; what a browser hides without any style sheet does not: scripts,
styles, templates, comments, closed menus and dialogs, the fallback of media, elements with `hidden` or an
inline `display:none` or `visibility:hidden`. `aria-hidden` only hides from a screen reader, so it stays.
The alternative text of images is left out: nobody sees it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from onrecord.model import Span
from onrecord.reports.elements import (
    BLOCK,
    HEADINGS,
    NEVER_SEEN,
    PRE,
    REPLACED,
    RUNNING,
    hints_of,
    is_hidden,
    is_row,
    marks_of,
    touches,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turbohtml import Document, Element, Node

_FOLD = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\x00]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
# How far up a common ancestor is looked for; deeper trees are no longer made by people.
_CLIMB = 64
# A cell's words stand at most so deep in its row; a table for the layout holds whole articles, deeper.
_NEAR_ROW = 4
_MOST_BLANKS = 100


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Box:
    """An element that holds text, equal to itself alone; `hints` are its class, id, role ... as written."""

    tag: str
    hints: str
    depth: int
    parent: Box | None

    def upward(self) -> Iterator[Box]:
        """Give the box itself, then its ancestors."""
        box: Box | None = self
        while box:
            yield box
            box = box.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class VisibleBlock:
    """One block of visible text.

    `box` is the innermost element that holds it all, `linked` counts the code points that stand in links.
    """

    span: Span
    box: Box
    linked: int

    @property
    def row(self) -> Box | None:
        """Give the row of a table that the block stands in."""
        near = zip(self.box.upward(), range(_NEAR_ROW), strict=False)
        return next((box for box, _ in near if box.tag == "tr"), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An element that says what its words are, by `datetime`, `itemprop`, `rel` or `pubdate`."""

    box: Box
    attributes: tuple[tuple[str, str], ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Visible:
    """The visible text of a page: its blocks joined by blank lines, and the marks in it."""

    text: str
    blocks: tuple[VisibleBlock, ...]
    marks: tuple[Mark, ...]


def visible_blocks(html: str) -> Visible:
    """Give the visible text of a page with all its blocks; loses no visible word, and keeps their order.

    Never fails, and takes time linear in the length of the page.
    """
    from turbohtml import parse  # noqa: PLC0415 - heavy, and only HTML needs it

    return visible_of(parse(html))


def visible_of(document: Document) -> Visible:
    """Give the same for a page that is parsed already.

    Where more is hidden than shown, a script was to show it: then attributes and inline styles hide nothing.
    """
    writer = _Writer()
    shown = writer.read(document)
    if writer.hidden <= len(shown.text):
        return shown
    every = _Writer(hides=False).read(document)
    return every if len(every.text) > 2 * len(shown.text) else shown


class _Step(NamedTuple):
    """One thing to do on the way through the tree: enter a node, or leave an element.

    `field` tells that the node is one of several fields in a row, as in "date | author | comments".
    """

    node: Node | None
    box: Box
    running: bool
    pre: bool
    link: bool
    leaves: _Leave | None = None
    field: bool = False


class _Leave(NamedTuple):
    """What is to be done at the end of an element."""

    parts: bool
    attributes: tuple[tuple[str, str], ...]
    start: int


@dataclass(slots=True)
class _Writer:
    """Writes the text while the tree is walked; without recursion, as pages nest deeper than a stack."""

    done: list[str] = field(default_factory=list)
    length: int = 0
    pieces: list[str] = field(default_factory=list)
    size: int = 0
    pending: str = ""
    gap: bool = False
    linked: int = 0
    box: Box | None = None
    blocks: list[VisibleBlock] = field(default_factory=list)
    marks: list[tuple[Box, tuple[tuple[str, str], ...], int, int]] = field(default_factory=list)
    budget: int = 1_000_000
    hides: bool = True
    hidden: int = 0

    def read(self, document: Document) -> Visible:
        from turbohtml import CData, Element, Text  # noqa: PLC0415 - see visible_blocks

        root = Box(tag="", hints="", depth=0, parent=None)
        steps = [
            _Step(child, root, running=False, pre=False, link=False) for child in reversed(document.children)
        ]
        while steps:
            step = steps.pop()
            if step.leaves:
                self._leave(step.box, step.leaves)
            elif isinstance(step.node, Text | CData):
                self._write(step.node.data, step)
            elif isinstance(step.node, Element):
                self._open(step.node, step, steps)
        self._part()
        text = "\n\n".join(self.done)
        marks = (_mark(text, *mark) for mark in self.marks)
        return Visible(text=text, blocks=tuple(self.blocks), marks=tuple(mark for mark in marks if mark))

    def _open(self, element: Element, step: _Step, steps: list[_Step]) -> None:
        tag = element.tag
        plain = not element.attrs and tag not in {"dialog", "time"}
        if tag in NEVER_SEEN:
            return
        if not plain and self.hides and is_hidden(element):
            self.hidden += len(element.text)
            return
        if tag == "br":
            self._break(step)
            return
        parts = tag in BLOCK or ("-" in tag and not step.running)
        if parts or step.field:
            self._part()
        elif tag in REPLACED or (not step.running and touches(element)):
            self.gap = True
        hints, attributes = ("", ()) if plain else (hints_of(element), marks_of(element))
        box = Box(tag=tag, hints=hints, depth=step.box.depth + 1, parent=step.box)
        inside = _Step(
            None,
            box,
            running=step.running or tag in RUNNING,
            pre=step.pre or tag in PRE,
            link=step.link or tag == "a",
        )
        if parts or attributes:
            steps.append(inside._replace(leaves=_Leave(parts, attributes, self._at())))
        running, pre, link = inside.running, inside.pre, inside.link
        in_row = False
        if not running and not pre:
            in_row, self.budget = is_row(element, self.budget)
        steps.extend(
            _Step(child, box, running, pre, link, field=in_row) for child in reversed(element.children)
        )

    def _leave(self, box: Box, leave: _Leave) -> None:
        if leave.attributes:
            self.marks.append((box, leave.attributes, leave.start, self._at()))
        if leave.parts:
            self._part()

    def _break(self, step: _Step) -> None:
        if any(box.tag in HEADINGS for box, _ in zip(step.box.upward(), range(4), strict=False)):
            self.pending += " "  # a headline set in two lines is one headline
        elif step.pre:
            self.pending += "\n"
        else:
            self._part()

    def _at(self) -> int:
        return self.length + (2 if self.done else 0) + self.size

    def _write(self, data: str, step: _Step) -> None:
        data = _INVISIBLE.sub("", data)
        if step.pre:
            first, *others = _BLANK_LINE.split(data)
            self._append(first, step)
            for other in others:
                self._part()
                self._append(other, step)
        else:
            self._append(_FOLD.sub(" ", data), step)

    def _append(self, words: str, step: _Step) -> None:
        core = words.strip()
        if not core:
            self.pending = (self.pending + words)[:_MOST_BLANKS]
            return
        before = self.pending + words[: words.index(core[0])]
        if self.size and not before and self.gap and self.pieces[-1][-1].isalnum() and core[0].isalnum():
            before = " "
        if self.size and before:
            before = before if step.pre else _FOLD.sub(" ", before)
            self.pieces.append(before)
            self.size += len(before)
        self.pieces.append(core)
        self.size += len(core)
        self.linked += len(core) if step.link else 0
        self.box = _common(self.box, step.box)
        self.pending = words[len(words.rstrip()) :]
        self.gap = False

    def _part(self) -> None:
        if self.box:
            text = "".join(self.pieces)
            start = self.length + (2 if self.done else 0)
            self.blocks.append(
                VisibleBlock(span=Span(start, start + len(text)), box=self.box, linked=self.linked)
            )
            self.done.append(text)
            self.length = start + len(text)
        self.pieces, self.size, self.pending, self.gap = [], 0, "", False
        self.linked, self.box = 0, None


def _mark(text: str, box: Box, attributes: tuple[tuple[str, str], ...], start: int, end: int) -> Mark | None:
    words = text[start:end]
    core = words.strip()
    if not core:
        return None
    start += len(words) - len(words.lstrip())
    return Mark(box=box, attributes=attributes, span=Span(start, start + len(core)))


def _common(one: Box | None, other: Box) -> Box:
    """Give the innermost box around both."""
    if one is None or one is other:
        return other
    for _ in range(_CLIMB):
        if one is other:
            return one
        if one.depth >= other.depth:
            one = one.parent or one
        else:
            other = other.parent or other
    return one if one.depth < other.depth else other
