"""How incidents look in a terminal."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from onrecord import answers
from onrecord.answers import wording
from onrecord.cli.sides import denials, disowned, sides, stance
from onrecord.cli.terminal import Lines, block
from onrecord.model import SET_BY_HAND, Days, Kinship, Standing, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from onrecord.answers import Doubt, IncidentPage, News, Node, Passages, Revision, Trace
    from onrecord.model import ChainLink, Descent, FieldValue, Incident, Judgement, Origin, ReportId, SourceId

_SHORT = 10
_LONGEST = 160
_BY = {
    Kinship.COPY: "copied",
    Kinship.CREDIT: "credits it",
    Kinship.RETOLD: "retold",
    Kinship.PART: "takes a passage",
    Kinship.RELATED: "tells the same",
}
_SIDES = ("claims it", "takes its claim back", "is accused", "is named", "denies it", "denied")


def line(one: Incident, at: int = 0) -> RenderableType:
    """Give an incident in lines: what, when, where, the toll; who is named, none chosen; on whose word.

    The first begins at a column, the others two further on.
    """
    kind = _marked(one, "kind", one.kind)
    head = Text.assemble((one.id[:_SHORT], "dim"), " ", (kind, "bold"), "  ", _where_and_when(one))
    toll = "; ".join(
        _marked(one, name, f"{name} {value.value}{_told_too(one, name)}")
        for name in ("killed", "injured")
        if (value := answers.proposed(one, name))
    )
    head.append(f"  {toll}" if toll else "", style="bold")
    below = [part for part in (Text(sides(one)), _support(one)) if part.plain]
    return Group(Lines(head, at), *(block(part, at + 2) for part in below))


def _told_too(one: Incident, name: str) -> str:
    """Give between which numbers a toll is told where they cannot all be true: one alone would mislead."""
    between = next((wording.between(field) for field in one.fields if field.name == name), "")
    return f" (told: {between})" if between and name in one.contested else ""


def page(one: IncidentPage) -> RenderableType:
    """Give an incident with its fields and their voices, who says who did it, its reports, its drift."""
    found = one.incident
    parts: list[RenderableType] = [line(found), Text(), _fields(found)]
    if found.stances:
        parts += [Text(), Text("Who did it, on whose word", style="bold")]
        parts += [Lines(stance(each), 2) for says in _SIDES for each in found.stances if each.says == says]
    parts += [Text(), Text("Reports, as they became known", style="bold"), *_timeline(one)]
    if found.drifts:
        parts += [Text(), Text("Changed on the way", style="bold")]
        files = _files(found)
        named = {
            each.report: each.claims[0].outlet or files[each.report] for each in one.lines if each.claims
        }
        parts += [
            Lines(
                f"{each.field}: {each.was} became {each.became} in {named.get(each.report, each.report)}", 2
            )
            for each in found.drifts
        ]
    parts += [Lines(Text(_ruled(each), style="dim"), 0, 2) for each in one.judgements]
    return Group(*parts)


def _ruled(one: Judgement) -> str:
    what = f" {one.field} = {one.value}" if one.field else ""
    return f"{one.ruling.value}{what} by {one.author}: {one.reason}"


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
        rows.add_row(_outlet(held.outlet), Text(wording.quoted(held.quote)))
    return Group(Lines(head), Padding(rows, (0, 0, 0, 2), expand=False))


def tree(one: IncidentPage, found: Trace) -> RenderableType:
    """Draw from where each report has its story: the roots first, what was taken from them below."""
    named = {each.report: each for each in one.lines}
    drawn: dict[str, Tree] = {}
    root = Tree(
        Text.assemble(
            (one.incident.id, "dim"), " ", (one.incident.kind, "bold"), "  ", _support(one.incident)
        )
    )
    waiting = sorted(found.descents, key=lambda each: (each.parent is not None, each.report))
    while waiting:
        ready = [each for each in waiting if each.parent is None or each.parent in drawn]
        for each in ready or waiting[:1]:
            above = drawn.get(each.parent or "", root)
            if each.parent is None and each.wire is not None:
                wire = found.nodes[f"w:{each.wire}"]
                if wire.id not in drawn:
                    label = f"{wording.apart(wire.name)} (not in the record)"
                    drawn[wire.id] = root.add(Text(label, style="bold"))
                above = drawn[wire.id]
            drawn[each.report] = above.add(_told(each, named.get(each.report), found.nodes[each.report]))
            waiting.remove(each)
    return root


def _told(each: Descent, told: answers.Line | None, node: Node) -> Text:
    label = Text(wording.apart(node.name))
    if each.by is not None:
        label.append(f"  {_BY[each.by]}, {each.share:.0%} shared", style="dim")
    speakers = {_speakers(held.claim.chain) for held in told.claims if held.claim.chain} if told else set()
    label.append("".join(f"\n  {words}" for words in sorted(speakers)), style="cyan")
    return label


def revision(one: Revision) -> RenderableType:
    """Give what a newer version of a page changed: words taken out and put in."""
    was, became = one.claims_before, one.claims_after
    head = Text(f"{one.at:%Y-%m-%d %H:%M} {one.source}: a newer version", style="bold")
    head.append(f", {was} claims became {became}" if was != became else f", {was} claims as before")
    edits = [
        Lines(
            Text.assemble(
                (_cut(edit.was) or "nothing", "red"), " → ", (_cut(edit.became) or "nothing", "green")
            ),
            2,
        )
        for edit in one.edits
    ]
    return Group(Lines(head), *(edits or [block("The words of the article are the same.")]))


def _cut(words: str) -> str:
    return wording.one_line(words, limit=_LONGEST)


def news(one: News) -> RenderableType:
    """Give what is new of an incident, in one line and what it is about."""
    return Group(Lines(Text("; ".join(one.what), style="bold"), 0, 2), line(one.incident, 2))


def doubt(one: Doubt) -> RenderableType:
    """Give two claims left to a person, with what speaks for and against their being one happening."""
    parts: list[RenderableType] = [Text(f"Score {one.pair.score}", style="bold")]
    for held in (one.first, one.second):
        about = f"{_outlet(held.outlet)}: {wording.headline(held.claim)}"
        parts += [Lines(about), block(Text(wording.quoted(held.quote, limit=220), style="dim"))]
    parts += [
        Lines(
            Text(
                f"{reason.weight:+.1f} {reason.about}: {reason.says}",
                style="green" if reason.weight > 0 else "red",
            ),
            2,
        )
        for reason in one.pair.reasons
    ]
    return Group(*parts)


def _where_and_when(one: Incident) -> str:
    days = wording.days(one.when) or "day not known"
    stated = "" if one.stated or not one.when.known else " (day not stated)"
    place = f", {_marked(one, 'place', wording.located(one.place))}" if one.place else ""
    return f"{_marked(one, 'when', days)}{stated}{place}"


def _marked(one: Incident, field: str, words: str) -> str:
    """Mark a value that a person set, whether somebody claims it or not."""
    return f"{words} ({SET_BY_HAND})" if field in one.by_hand else words


def _support(one: Incident) -> Text:
    parties = sum(each.party for each in one.origins)
    unnamed = sum(each.standing is Standing.ANONYMOUS for each in one.origins)
    offices = sum(each.standing is Standing.OFFICE for each in one.origins)
    notes = [
        f"{parties} a party" if parties else "",
        f"{unnamed} unnamed" if unnamed else "",
        f"{offices} of a state not told" if offices and one.low < one.high else "",
    ]
    note = ", ".join(part for part in notes if part)
    reports = f"{len(one.reports)} report{'' if len(one.reports) == 1 else 's'}"
    words = f"{reports}, {answers.origins_in_words(one.low, one.high)}" + (f" ({note})" if note else "")
    status = "" if one.status is Status.ONE_ORIGIN else f"; {one.status.value}"
    text = Text(words + status, style="cyan")
    if against := denials(one):
        text.append(f"; denied: {', '.join(against)}", style="yellow")
    if denying := disowned(one):
        text.append(f"; denies it: {', '.join(denying)}", style="yellow")
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
            shown = _days(value.value) if field.name == "when" else wording.apart(value.value)
            values.append(shown, style="bold" if value.chosen else "")
            values.append(f" ({', '.join(value.wordings)})" if value.wordings else "", style="dim")
            by_hand = field.by_hand and value.chosen
            values.append(f"  {_behind(value, names, by_hand=by_hand)}", style="dim")
        if field.contested:
            values.append("\nthese cannot all be true", style="yellow")
        table.add_row(field.name, values)
    return table


def _days(value: str) -> str:
    """Give days as everywhere else; in a field they are 2024-01-27/2024-01-29, an open end two dots."""
    first, _, last = value.partition("/")
    try:
        ends = [None if end == ".." else date.fromisoformat(end) for end in (first, last or first)]
    except ValueError:
        return value
    return wording.days(Days(first=ends[0], last=ends[1])) or value


def _behind(value: FieldValue, names: Mapping[SourceId, Origin], *, by_hand: bool) -> str:
    parts = [SET_BY_HAND] if by_hand else []
    if value.drift:
        parts.append("only by drift")
    elif value.claims:
        who = ", ".join(names[each].name for each in value.origins if each in names)
        parts.append(f"{answers.origins_in_words(value.low, value.high)}: {who}")
    return "; ".join(parts)


def _timeline(one: IncidentPage) -> Iterator[RenderableType]:
    files = _files(one.incident)
    for told in one.lines:
        for at, held in enumerate(told.claims):
            if at == 0:
                outlet = wording.apart(held.outlet or files.get(told.report, told.report[:_SHORT]))
                yield Lines(Text.assemble(wording.days(held.known), "  ", (outlet, "bold")), 2)
            words = Text(wording.quoted(held.quote, limit=160))
            words.append(f"  {_speakers(held.claim.chain) or wording.OWN_VOICE}", style="cyan")
            yield block(words, 4)


def _files(one: Incident) -> dict[ReportId, str]:
    """Give the name of each report's page."""
    return {report: PurePath(source).name for report, source in zip(one.reports, one.sources, strict=True)}


def _speakers(chain: Sequence[ChainLink]) -> str:
    """Give who stands between a report's outlet and what it tells."""
    return " ".join(f"← {wording.link(one)}" for one in chain)


def _outlet(name: str | None) -> str:
    return wording.apart(name or "an outlet without a name")
