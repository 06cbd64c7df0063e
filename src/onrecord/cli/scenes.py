"""How incidents look in a terminal, and as plain JSON where they are lists of passages or of changes."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from onrecord import answers
from onrecord.answers import wording
from onrecord.cli.sides import sides, stance
from onrecord.model import Standing, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from rich.console import RenderableType

    from onrecord.answers import Revision
    from onrecord.answers.incidents import Doubt, IncidentPage, News, Passages
    from onrecord.model import Descent, Entry, FieldValue, Incident, Kin, Origin, ReportId, SourceId

_SHORT = 10
_LONGEST = 160
_SIDES = ("claims it", "is accused", "is named", "denies it", "denied")


def line(one: Incident) -> RenderableType:
    """Give an incident in lines: what, when, where, the toll; who is named, none chosen; on whose word."""
    head = Text.assemble((one.id[:_SHORT], "dim"), " ", (one.kind, "bold"), "  ", _where_and_when(one))
    toll = "; ".join(
        f"{name} {value.value}" + ("" if value.claims else " (set by hand)")
        for name in ("killed", "injured")
        if (value := answers.proposed(one, name))
    )
    head.append(f"  {toll}" if toll else "", style="bold")
    below = [part for part in (Text(sides(one)), _support(one)) if part.plain]
    return Group(head, *(Padding(part, (0, 0, 0, 2), expand=False) for part in below))


def page(one: IncidentPage) -> RenderableType:
    """Give an incident with its fields and their voices, who says who did it, its reports, its drift."""
    found = one.incident
    parts: list[RenderableType] = [line(found), Text(), _fields(found)]
    if found.stances:
        parts += [Text(), Text("Who did it, on whose word", style="bold")]
        parts += [Text(f"  {stance(each)}") for says in _SIDES for each in found.stances if each.says == says]
    parts += [Text(), Text("Reports, as they became known", style="bold"), _timeline(one)]
    if found.drifts:
        parts += [Text(), Text("Changed on the way", style="bold")]
        parts += [
            Text(f"  {each.field}: {each.was} became {each.became} in {each.report}") for each in found.drifts
        ]
    parts += [
        Text(f"{each.ruling.value} by {each.author}: {each.reason}", style="dim") for each in one.judgements
    ]
    return Group(*parts)


def drift(one: Passages) -> RenderableType:
    """Give a drift with both passages."""
    head = Text.assemble(
        (one.incident[:_SHORT], "dim"),
        " ",
        (one.drift.field, "bold"),
        f": {one.drift.was} → {one.drift.became}",
    )
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="cyan", max_width=24)
    rows.add_column(ratio=1)
    for held in (one.source, one.taken):
        rows.add_row(held.outlet or "an outlet without a name", Text(f"“{wording.one_line(held.quote)}”"))
    return Group(head, Padding(rows, (0, 0, 0, 2), expand=False))


def drifts_form(found: Iterable[Passages]) -> list[dict[str, object]]:
    """Give drifts as plain JSON, with both passages."""
    return [
        {
            "incident": one.incident,
            "field": one.drift.field,
            "was": one.drift.was,
            "became": one.drift.became,
            "source": {
                "report": one.drift.source,
                "claim": one.drift.source_claim,
                "words": one.source.quote,
            },
            "report": {"report": one.drift.report, "claim": one.drift.claim, "words": one.taken.quote},
        }
        for one in found
    ]


def tree(one: IncidentPage, descents: Iterable[Descent]) -> RenderableType:
    """Draw from where each report has its story: the roots first, what was taken from them below."""
    named = {each.report: each for each in one.lines}
    drawn: dict[str, Tree] = {}
    root = Tree(
        Text.assemble(
            (one.incident.id, "dim"), " ", (one.incident.kind, "bold"), "  ", _support(one.incident)
        )
    )
    waiting = sorted(descents, key=lambda each: (each.parent is not None, each.report))
    while waiting:
        ready = [each for each in waiting if each.parent is None or each.parent in drawn]
        for each in ready or waiting[:1]:
            above = drawn.get(each.parent or "", root)
            if each.parent is None and each.wire is not None:
                above = drawn.setdefault(
                    f"w:{each.wire}", root.add(Text(f"{each.wire} (not in the record)", style="bold"))
                )
            drawn[each.report] = above.add(_told(each, named))
            waiting.remove(each)
    return root


def _told(each: Descent, named: Mapping[ReportId, answers.Line]) -> Text:
    told = named.get(each.report)
    label = Text(told.claims[0].outlet or PurePath(each.report).name if told and told.claims else each.report)
    if each.by is not None:
        label.append(f"  {each.by.value} {each.share:.0%}", style="dim")
    speakers = (
        {wording.chain(held.claim.chain, None) for held in told.claims if held.claim.chain} if told else set()
    )
    label.append("".join(f"\n  ← {words}" for words in sorted(speakers)), style="cyan")
    return label


def trace_form(one: IncidentPage, descents: Iterable[Descent], kin: Iterable[Kin]) -> dict[str, object]:
    """Give the same as nodes and edges."""
    edges: list[dict[str, object]] = []
    for each in descents:
        if each.parent or each.wire:
            by = each.by.value if each.by else None
            edges.append(
                {"from": each.report, "to": each.parent or f"w:{each.wire}", "by": by, "share": each.share}
            )
    nodes = [
        {
            "id": told.report,
            "outlet": told.claims[0].outlet if told.claims else None,
            "claims": len(told.claims),
        }
        for told in one.lines
    ]
    related = [
        {"from": each.later, "to": each.earlier, "by": each.kinship.value, "share": each.share}
        for each in kin
    ]
    return {"onrecord": 1, "incident": one.incident.id, "nodes": nodes, "edges": edges, "kin": related}


def revision(one: Revision) -> RenderableType:
    """Give what a newer version of a page changed: words taken out and put in."""
    was, became = one.claims_before, one.claims_after
    head = Text(f"{one.at:%Y-%m-%d %H:%M} {one.source}: a newer version", style="bold")
    head.append(f", {was} claims became {became}" if was != became else f", {was} claims as before")
    edits = [
        Text.assemble(
            "  ", (_cut(edit.was) or "nothing", "red"), " → ", (_cut(edit.became) or "nothing", "green")
        )
        for edit in one.edits
    ]
    return Group(head, *(edits or [Text("  The words of the article are the same.", style="dim")]))


def _cut(words: str) -> str:
    return wording.one_line(words, limit=_LONGEST)


def changes_form(
    found: Iterable[tuple[Entry, datetime]], revised: Iterable[Revision] = ()
) -> dict[str, object]:
    """Give lines of the ledger, and what newer versions of pages changed, as plain JSON."""
    return {
        "onrecord": 1,
        "changes": [
            {
                "at": at.isoformat(),
                "incident": entry.incident,
                "fate": entry.fate.value,
                "other": entry.other,
                "claims": list(entry.claims),
            }
            for entry, at in found
        ],
        "versions": [
            {
                "at": one.at.isoformat(),
                "source": one.source,
                "older": one.older,
                "newer": one.newer,
                "claims": [one.claims_before, one.claims_after],
                "edits": [{"was": edit.was, "became": edit.became} for edit in one.edits],
            }
            for one in revised
        ],
    }


def news(one: News) -> RenderableType:
    """Give what is new of an incident, in one line and what it is about."""
    what = Text("; ".join(one.what), style="bold")
    return Group(what, Padding(line(one.incident), (0, 0, 0, 2), expand=False))


def doubt(one: Doubt) -> RenderableType:
    """Give two claims left to a person, with what speaks for and against their being one happening."""
    parts: list[RenderableType] = [Text(f"Score {one.pair.score}", style="bold")]
    for held in (one.first, one.second):
        about = f"{held.outlet or 'an outlet without a name'}: {wording.headline(held.claim)}"
        parts += [Text(about), Text(f"  “{wording.one_line(held.quote, limit=220)}”", style="dim")]
    parts += [
        Text(
            f"  {reason.weight:+.1f} {reason.about}: {reason.says}",
            style="green" if reason.weight > 0 else "red",
        )
        for reason in one.pair.reasons
    ]
    return Group(*parts)


def _where_and_when(one: Incident) -> str:
    days = wording.days(one.when) or "day not known"
    stated = "" if one.stated or not one.when.known else " (day not stated)"
    place = f", {wording.located(one.place)}" if one.place else ""
    return f"{days}{stated}{place}"


def _support(one: Incident) -> Text:
    parties = sum(each.party for each in one.origins)
    unnamed = sum(each.standing is Standing.ANONYMOUS for each in one.origins)
    notes = [f"{parties} a party" if parties else "", f"{unnamed} unnamed" if unnamed else ""]
    note = ", ".join(part for part in notes if part)
    reports = f"{len(one.reports)} report{'' if len(one.reports) == 1 else 's'}"
    words = f"{reports}, {answers.origins_in_words(one.low, one.high)}" + (f" ({note})" if note else "")
    status = "" if one.status is Status.ONE_ORIGIN else f"; {one.status.value}"
    text = Text(words + status, style="cyan")
    if one.contested:
        text.append(f"; contested: {', '.join(one.contested)}", style="yellow")
    return text


def _fields(one: Incident) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(ratio=1)
    names = {each.id: each for each in one.origins}
    for field in one.fields:
        values = Text()
        for value in field.values:
            values.append("\n" if values else "")
            values.append(value.value, style="bold" if value.chosen else "")
            values.append(f" ({', '.join(value.wordings)})" if value.wordings else "", style="dim")
            values.append(f"  {_behind(value, names)}", style="dim")
        if field.contested:
            values.append("\nthese cannot all be true", style="yellow")
        table.add_row(field.name, values)
    return table


def _behind(value: FieldValue, names: Mapping[SourceId, Origin]) -> str:
    if value.drift:
        return "only by drift"
    if not value.claims:
        return "set by hand"
    who = ", ".join(names[each].name for each in value.origins if each in names)
    return f"{answers.origins_in_words(value.low, value.high)}: {who}"


def _timeline(one: IncidentPage) -> Table:
    table = Table.grid(padding=(0, 2))
    for _ in range(2):
        table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    found = one.incident
    files = {
        report: PurePath(source).name for report, source in zip(found.reports, found.sources, strict=True)
    }
    for told in one.lines:
        for at, held in enumerate(told.claims):
            first = at == 0
            known = wording.days(held.known) if first else ""
            outlet = (held.outlet or files[told.report])[:24] if first else ""
            words = Text(f"“{wording.one_line(held.quote, limit=160)}”")
            words.append(f"  {wording.chain(held.claim.chain, None)}", style="cyan")
            table.add_row(known, outlet, words)
    return table
