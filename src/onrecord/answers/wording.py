"""Days, numbers, sources and claims in plain words, the same at every door."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from onrecord.model import Certainty, Form, Modality, Role

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.model import (
        ChainLink,
        Claim,
        Days,
        Field,
        Located,
        Party,
        Publication,
        Range,
        Report,
        Site,
        Span,
        Victims,
        When,
        Window,
    )

SMALL = 100.0
"""Radius in km below which a place is told with its country."""
_NEAR = 10.0
_MARK = "\u200e"
_LEFTWARD = {"R", "AL"}
OWN_VOICE = "the report's own voice"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(when: date) -> str:
    """Give a day as "4 Feb 2024"."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def days(interval: Days) -> str:
    """Give an interval as "4 Feb 2024", "4-11 Feb 2024", "by 3 Feb 2024"; "" where both ends are open."""
    first, last = interval.first, interval.last
    if first is None or last is None:
        bounds = (f"from {day(first)} on" if first else "", f"by {day(last)}" if last else "")
        return "".join(bounds)
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} - {day(last)}"
    return f"{day(first)} - {day(last)}"


def when(value: When) -> str:
    """Give when it happened, and that the text does not say so where it does not."""
    words = days(value.days)
    if value.stated:
        return words or "at a time that is stated but not resolved"
    return f"{words} (day not stated)" if words else "day not stated"


def window(value: Window) -> str:
    """Give the window of a tally, a silence or a state."""
    since, until = days(value.since), days(value.until)
    if since and until:
        return f"from {since.removeprefix('from ').removesuffix(' on')} until {until.removeprefix('by ')}"
    if since:
        return f"since {since.removeprefix('from ').removesuffix(' on')}"
    return f"until {until.removeprefix('by ')}" if until else "over a window that is not stated"


def number(value: Range) -> str:
    """Give a range as "3", "at least 21", "up to 50", "5 to 7" or "some"."""
    low, high = value.low, value.high
    if low is None:
        return "some" if high is None else f"up to {high}"
    if high is None:
        return f"at least {low}"
    return str(low) if low == high else f"{low} to {high}"


def between(field: Field) -> str:
    """Give between what a number is told to be but by drift, as "22 to 26" or "21 to 32 or more"."""
    told = [value.number for value in field.values if value.number is not None and not value.drift]
    if not told:
        return ""
    least = min(one.low or 0 for one in told)
    most = max(one.high if one.high is not None else one.low or 0 for one in told)
    more = any(one.high is None and (one.low or 0) == most for one in told)
    return f"{least} to {most}{' or more' if more else ''}"


def times(value: Range) -> str:
    """Give a count of happenings as "once", "at least 21 times"."""
    return "once" if value.low == value.high == 1 else f"{number(value)} times"


def victims(value: Victims) -> str:
    """Give the people hurt as "3 killed, at least 40 injured"."""
    parts = (
        (value.killed, "killed"),
        (value.injured, "injured"),
        (value.combined, "killed or injured"),
        (value.people, "people"),
    )
    return ", ".join(f"{number(count)} {word}" for count, word in parts if count)


def one_line(text: str, *, limit: int | None = None) -> str:
    """Give words on one line, cut at a word with an ellipsis where they are longer than the limit."""
    line = " ".join(text.split())
    if limit is None or len(line) <= limit:
        return line
    return line[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def quoted(text: str, *, limit: int | None = None) -> str:
    """Give words in quotation marks, without a mark at an edge whose fellow was left outside."""
    line = one_line(text, limit=limit)
    if line.count('"') % 2:
        line = line.removesuffix('"') if line.endswith('"') else line.removeprefix('"')
    if line.count("“") > line.count("”"):
        line = line.removeprefix("“")
    elif line.count("“") < line.count("”"):
        line = line.removesuffix("”")
    return f"“{line}”"


def apart(name: str) -> str:
    """Give a name so that letters from right to left in it do not turn round the numbers beside it."""
    return f"{_MARK}{name}{_MARK}" if any(bidirectional(letter) in _LEFTWARD for letter in name) else name


def quote(text: str, span: Span) -> str:
    """Give the exact words of a span on one line."""
    return one_line(span.of(text))


def party(value: Party | None) -> str:
    """Give an actor or target by name, with how sure the words are of an actor, and on whose word."""
    if value is None:
        return "unnamed"
    name = apart(value.name)
    match value.certainty:
        case Certainty.ALLEGED:
            by = f" by {apart(value.chain[-1].name)}" if value.chain else ""
            return f"{name} (alleged{by})"
        case Certainty.CLAIMED:
            return f"{name} (by its own claim)"
        case _:
            return name


def parties(claim: Claim) -> str:
    """Give who and to whom, as "A → B", "A" or "against B"; nothing where neither is named."""
    if claim.target is None:
        return party(claim.actor) if claim.actor else ""
    target = apart(claim.target.name)
    return f"{party(claim.actor)} → {target}" if claim.actor else f"against {target}"


def place(value: Located | None) -> str:
    """Give the place by name, with its country's code where it is smaller than a country's region."""
    if value is None:
        return ""
    small = all(_small(site) for site in value.sites)
    name = apart(value.name)
    return f"{name} ({value.country})" if value.country and small else name


def located(value: Located) -> str:
    """Give the place with how precise the words are about it, and that it is not known where it is not."""
    if value.members:
        return "; ".join(_precisely(site, _site(site)) for site in value.members)
    return _precisely(value, place(value))


def _site(value: Site) -> str:
    name = apart(value.name)
    return f"{name} ({value.country})" if value.country and _small(value) else name


def _small(value: Site) -> bool:
    return value.radius_km is not None and value.radius_km < SMALL


def _precisely(value: Located | Site, name: str) -> str:
    if value.lat is None:
        return f"{name}, position not known"
    return f"{name}, within {_km(value.radius_km)} km" if value.radius_km is not None else name


def _km(radius: float) -> str:
    """Round a radius up, the more the wider it is: none is known to the kilometre."""
    step = 10 if radius >= SMALL else 1 if radius >= _NEAR else 0.1
    return f"{round(math.ceil(radius / step - 1e-9) * step, 1):g}"


def kind(claim: Claim) -> str:
    """Give what is claimed, with its form and modality where they are not the plain ones."""
    words = f"{claim.kind} ({claim.means})" if claim.means else claim.kind
    notes = []
    if claim.form is not Form.EVENT:
        notes.append(claim.form.value)
    if claim.modality is not Modality.HAPPENED and claim.form is not Form.SILENCE:
        notes.append(claim.modality.value)
    return f"{words}, {', '.join(notes)}" if notes else words


def headline(claim: Claim) -> str:
    """Give a claim in one line: what, who to whom, where, when, how many."""
    time = window(claim.window) if claim.window else when(claim.when)
    count = times(claim.count) if claim.count and claim.form is not Form.SILENCE else ""
    parts = (
        parties(claim),
        place(claim.place),
        time,
        count,
        victims(claim.victims) if claim.victims else "",
    )
    return " · ".join(part for part in (kind(claim), *parts) if part)


def link(value: ChainLink) -> str:
    """Give one source with what it is."""
    role = "unnamed" if value.anonymous or value.role is Role.ANONYMOUS else value.role.value
    if value.anonymous and value.role is not Role.ANONYMOUS:
        role = f"{value.role.value}, unnamed"
    return f"{apart(one_line(value.name))} ({role})"


def chain(links: Sequence[ChainLink], outlet: str | None) -> str:
    """Give a whole chain, outermost first: "Outlet ← wire ← speaker"."""
    names = [apart(outlet or "the report"), *(link(one) for one in links)]
    return " ← ".join(names) if links else f"{names[0]}, in its own voice"


def published(value: Publication) -> str:
    """Give the publication interval with what was assumed."""
    words = days(value.days) or "day not known"
    return f"{words} ({' and '.join(value.assumed)} assumed)" if value.assumed else words


def outlet(report: Report) -> str | None:
    """Give the outlet's name, where the page shows it."""
    return report.outlet.name if report.outlet else None
