"""The pages and headlines on which gathering is measured, with the incidents that people say they tell."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from bench import _sets
from onrecord.codebook import Codebook
from onrecord.dossier import pages as dossier_pages
from onrecord.incidents import told
from onrecord.model import Account, Days, Problem
from onrecord.reports import read_report
from onrecord.sources import pages as read_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Reading, Report

DISTRACTORS = 700
_LOGIN = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A page or a headline with the incidents that people say it tells of, and the language it is in."""

    name: str
    account: Account
    wanted: frozenset[str]
    language: str | None = "en"


@cache
def kinds() -> frozenset[str]:
    """Give the kinds that make incidents."""
    return frozenset(kind.id for kind in Codebook.load().kinds if kind.incidents)


def half_of(item: Item) -> str:
    """Give the half that an item belongs to."""
    return _sets.half(min(item.wanted, default=item.name))


def pooled(*, dated: bool = False) -> Iterator[Item]:
    """Give the pages; `dated` as in `airwars`."""
    yield from airwars(dated=dated)
    for path in sorted((_sets.DATA.parent / "gold" / "dev").glob("g5-*.txt")):
        yield item(path.name, path.read_text(), frozenset({"consulate"}))
    yield from dossier()


def airwars(*, dated: bool = False) -> Iterator[Item]:
    """Give the distinct English pages of Airwars' sources; `dated`: as out within days of what they tell."""
    seen: set[str] = set()
    days = _incident_days()
    with gzip.open(_sets.data("airwars") / "source_texts.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for row in rows:
        text = row["text"]
        head = " ".join(text.split())[:200]
        login = "Log In" in text[:_LOGIN] and "Facebook" in text[:_LOGIN]
        met = _out(row, days) if dated else _met(row, days)
        if row["text_original_language"] == "en" and len(text) >= _LOGIN and not login and head not in seen:
            seen.add(head)
            yield item(row["source_id"], text, frozenset(row["incident_ids"]), None, met)


def _incident_days() -> dict[str, date]:
    with gzip.open(_sets.data("airwars") / "incidents.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return {f"airwars-{row['airwars_id']}": date.fromisoformat(row["date"]) for row in rows if row["date"]}


def _met(row: dict[str, list[str]], days: dict[str, date]) -> Days:
    """Give when a monthly crawl would have met a page: by the end of the month after its first incident's."""
    first = min((days[one] for one in row["incident_ids"] if one in days), default=None)
    if first is None:
        return Days()
    months = first.year * 12 + first.month + 1
    return Days(None, date(months // 12, months % 12 + 1, 1) - timedelta(days=1))


def _out(row: dict[str, list[str]], days: dict[str, date]) -> Days:
    """Give the three days from a page's first incident on."""
    first = min((days[one] for one in row["incident_ids"] if one in days), default=None)
    return Days(first, first + timedelta(days=2)) if first else Days()


def dossier() -> Iterator[Item]:
    """Give the sample pages with the incidents told by hand."""
    folder = dossier_pages()[0].parents[1]
    stated = json.loads((folder / "incidents.json").read_text(encoding="utf-8"))
    wanted = defaultdict(set)
    for incident in stated["incidents"]:
        for page in incident["reports"]:
            wanted[page].add(f"dossier: {incident['name']}")
    for page in read_pages(str(path) for path in dossier_pages()):
        if isinstance(page, Problem):
            continue
        report = read_report(page, known_outlet=_sets.world().outlet)
        if isinstance(report, Problem):
            continue
        reading = next(iter(_sets.rules().extract([report])))
        name = page.source.rpartition("/")[2]
        yield Item(name=name, account=account(report, reading), wanted=frozenset(wanted[name]))


def headlines(distractors: int = DISTRACTORS) -> Iterator[Item]:
    """Give headlines that stand for one event, those of events with several first, then so many others."""
    events = defaultdict(set)
    path = _sets.data("ucdp_sources") / "events_with_sources.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        for article in event["articles"]:
            if article["headline"] and _is_day(article["date"] or ""):
                events[article["outlet"] or "", article["date"], article["headline"]].add(event["id"])
    told: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for (_, day, headline), ids in events.items():
        told[day, _bare(headline)] |= ids
    # One headline that outlets cite for different events of the day is a round-up, whoever cites it.
    alone = {key: next(iter(ids)) for key, ids in events.items() if len(told[key[1], _bare(key[2])]) == 1}
    counts = Counter(alone.values())
    several = sorted(key for key, event in alone.items() if counts[event] > 1)
    others = sorted(key for key, event in alone.items() if counts[event] == 1)
    random.Random(2).shuffle(others)
    for outlet, day, headline in (*several, *others[:distractors]):
        yield item(
            f"{outlet} {day} {headline}",
            headline + ".",
            frozenset({alone[outlet, day, headline]}),
            Days.on(date.fromisoformat(day)),
        )


def _bare(headline: str) -> str:
    """Give a headline without the number of its update, folded."""
    return re.sub(r"^(?:update|wrapup) \d+-", "", headline.casefold()).strip(" .")


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def item(
    name: str, text: str, wanted: frozenset[str], published: Days | None = None, met: Days | None = None
) -> Item:
    """Read a text as a page, published on a known day, or else by the day on which it was met."""
    report, reading = _sets.read_text(text, name, published)
    if met is not None and met.known and not report.published.days.last:
        report, reading = _sets.read_text(text, name, met)
    return Item(name=name, account=account(report, reading), wanted=wanted, language=report.language)


def account(report: Report, reading: Reading) -> Account:
    """Give a report as incidents look at it, known from its publication."""
    return Account(
        told=told(report, reading.claims, _sets.world()),
        source=report.source,
        outlet=report.outlet.name if report.outlet else None,
        title=report.title,
        known=report.published.days,
        claims=reading.claims,
        quotes=tuple(claim.quote.of(report.text) for claim in reading.claims),
    )
