"""How lists of claims, a claim by itself and words found look in a terminal."""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING

from rich.console import Group
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from onrecord.answers import wording
from onrecord.cli.terminal import Lines, block
from onrecord.exports import incidents
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rich.console import Console, RenderableType

    from onrecord.answers import Finding, Shown
    from onrecord.model import Judgement, Report
    from onrecord.record import Found, HeldClaim, HeldHead

_SHORT = 10
_ROOM = 64
_UNSURE = 0.5
_IN_A_HUNDRED = "careful readers wrote the same in {:.0f} of 100 such cases"
_BREAK = re.compile(r"\s*\n\s*\n\s*")
_SPACE = re.compile(r"\s+")


def claim(held: HeldClaim) -> RenderableType:
    """Give a claim of the record: its line, its words, on whose word."""
    one = held.claim
    what = wording.kind(one)
    line = Text.assemble(
        (one.id[:_SHORT], "dim"), " ", (what, "bold"), wording.headline(one).removeprefix(what)
    )
    said = wording.quoted(held.quote, limit=220)
    chain = wording.chain(one.chain, held.outlet)
    return Group(Lines(line), block(Text(said, style="dim")), block(Text(chain, style="cyan")))


def shown(one: Shown) -> RenderableType:
    """Give a claim with everything that stands behind it."""
    claimed, report = one.held.claim, one.report
    title = wording.quote(report.text, report.title) if report.title else "(no headline found)"
    passage = Text.assemble(
        (_flat(one.before, cut_before=True), "dim"),
        (wording.one_line(one.held.quote), "bold"),
        (_flat(one.after, cut_after=True), "dim"),
    )
    parts: list[RenderableType] = [
        Text(wording.headline(claimed), style="bold"),
        Text(wording.chain(claimed.chain, one.held.outlet), style="cyan"),
        Text(),
        block(passage),
        Text(),
        _fields(one),
    ]
    parts += [Lines(f"↔ {link}", 0, 2) for link in one.links]
    about = f"{claimed.id} in {claimed.report}: {title}, published {wording.published(report.published)}"
    parts += [Text(), Text(about, style="dim"), Text(f"read from {report.source}", style="dim")]
    if one.readings > 1:
        current = "the current one" if one.held.current else "not the current one"
        parts.append(Text(f"{one.readings} readings of this report; this is {current}.", style="dim"))
    return Group(*parts)


def _fields(one: Shown) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(ratio=1)
    for field in one.fields:
        value = Text(field.value)
        if field.words and field.words != field.value:
            value.append(f"  “{field.words}”", style="dim")
        if field.rule:
            value.append(f"\n{field.rule}", style="cyan")
            value.append(f": {field.reason}" if field.reason else "", style="dim")
        if field.sure is not None:
            doubt = "unsure, see the words: " if field.sure < _UNSURE else ""
            value.append(f"\n{doubt}{_IN_A_HUNDRED.format(field.sure * 100)}", style="dim")
        table.add_row(field.name, value)
    return table


def hit(found: Found, report: Report) -> RenderableType:
    """Give a report found, with the words around the best place and the words found in bold."""
    text = report.text
    head = Text.assemble((found.report[:_SHORT], "dim"), " ", (found.title or "(no headline found)", "bold"))
    outlet = wording.apart(found.outlet or "")
    about = " · ".join(part for part in (outlet, wording.days(found.known)) if part)
    note = "" if found.in_article else " (in the page's furniture only)"
    return Group(
        Lines(head), block(Text(about + note, style="dim")), block(_marked(text, found.passage, found.spans))
    )


def _marked(text: str, passage: Span, spans: Sequence[Span]) -> Text:
    out, at = Text("…" if passage.start else ""), passage.start
    for span in spans:
        if passage.holds(span):
            out.append(_flat(text[at : span.start]))
            out.append(_flat(span.of(text)), style="bold")
            at = span.end
    out.append(_flat(text[at : passage.end]).rstrip(" |,;:"))
    return out.append("…" if passage.end < len(text) else "")


def _flat(words: str, *, cut_before: bool = False, cut_after: bool = False) -> str:
    """Put words on one line, with a bar where a block ends; a word cut in two at an edge is left out."""
    if cut_before and words:
        words = "…" + words.partition(" ")[2]
    if cut_after and words:
        words = words.rpartition(" ")[0] + "…"
    return _SPACE.sub(" ", _BREAK.sub(" | ", words))


def hits_form(found: Iterable[tuple[Found, Report]]) -> list[dict[str, object]]:
    """Give reports found as plain JSON."""
    return [
        {
            "report": hit.report,
            "title": hit.title,
            "outlet": hit.outlet,
            "passage": hit.passage.of(report.text),
            "spans": [[span.start, span.end] for span in hit.spans],
            "in_article": hit.in_article,
        }
        for hit, report in found
    ]


def heads(listed: Iterable[HeldHead], wide: int) -> RenderableType:
    """Give reports as a table: page, outlet (where there is room), day of publication, claims."""
    room = wide >= _ROOM
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    table.add_column("page", no_wrap=True, max_width=None if room else 16)
    if room:
        table.add_column("outlet", no_wrap=True, max_width=21)
    table.add_column("published", no_wrap=room, max_width=None if room else 12)
    table.add_column("claims", justify="right", no_wrap=True)
    for head in listed:
        claims = str(head.claims) if head.language in {None, "en"} else "not coded"
        published = wording.days(head.published) or "not known"
        outlet = [wording.apart(head.outlet or "not shown")] if room else []
        table.add_row(PurePath(head.source).name, *outlet, published, claims)
    return table


def findings(looked_at: Iterable[Finding]) -> RenderableType:
    """Give what the doctor found, one a line."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(ratio=1)
    for finding in looked_at:
        mark = Text("✓", style="green") if finding.fine else Text("✗ wrong", style="red")
        table.add_row(mark, finding.what, finding.found)
    return table


def judgement(one: Judgement, *, holds: bool) -> RenderableType:
    """Give a judgement: its id and day, who ruled what of which claims, and why."""
    set_to = f" {one.field} = {one.value}" if one.field else ""
    of = one.undoes or ", ".join(claim[:_SHORT] for claim in one.claims)
    line = Text.assemble(
        (one.id[:_SHORT], "dim"),
        f" {one.at:%Y-%m-%d %H:%M} {one.author}: ",
        (one.ruling.value + set_to, "bold"),
    )
    line.append(f" of {of}")
    line.append("" if holds or one.undoes else "  (taken back)", style="yellow")
    return Group(Lines(line), block(Text(one.reason or "no reason given", style="dim")))


def judgements_form(found: Iterable[tuple[Judgement, bool]]) -> dict[str, object]:
    """Give judgements as plain JSON."""
    forms = [
        {
            "id": one.id,
            "ruling": one.ruling.value,
            "claims": list(one.claims),
            "field": one.field,
            "value": one.value,
            "undoes": one.undoes,
            "author": one.author,
            "at": one.at.isoformat(),
            "reason": one.reason,
            "holds": holds,
        }
        for one, holds in found
    ]
    return {"onrecord": incidents.VERSION, "judgements": forms}


@contextmanager
def progress(total: int, *, shown: bool, console: Console) -> Iterator[Callable[[], None]]:
    """Show how far a long work is; gives what to call after each step."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not shown, transient=True) as bar:
        task = bar.add_task("Reading", total=total)
        yield lambda: bar.advance(task)
