"""Measure incidents on own pages about documented ones: which pages are put together, which must not be.

    python -m bench stories [--errors]

Pages and answers: tests/incidents/stories. Each page is read through every stage twice: as met by a monthly
crawl, at the end of the month after its day (or, where it shows none, that of the last incident it tells),
which bounds its publication from above only; and with nothing known beside its text.
A pair is two pages that tell one incident, as news or as background; it is offered where some incident found
holds claims of both. Halves are told by the incident's id: rules may be looked at on "built" only. A right
pair counts in the half of the incident shared, a wrong one in the half of either page, so a wrong pair across
the halves counts in both. B-cubed is over the pages of a half. Intervals: 95 %, incidents drawn anew.

"heard" is how many of the tellings marked by hand were read as a happening that can make an incident; "torn"
how many incidents of two heard tellings or more came out as several; "merged" how many pairs that must not
be merged were: one incident found holds claims from the marked words of both. --errors tells of "built" only.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from bench import _sets
from bench._pairwise import b_cubed, together
from bench._pooled import Item, account, kinds
from onrecord.incidents import gather
from onrecord.incidents.happenings import REAL
from onrecord.model import Form, Problem
from onrecord.reports import read_report
from onrecord.sources import pages as read_pages

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.model import Page, Report

FOLDER = Path(__file__).parents[1] / "tests" / "incidents" / "stories"
ROUNDS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was written down by hand: incidents, those that must stay apart, and what each page tells."""

    incidents: tuple[str, ...]
    apart: tuple[tuple[str, str], ...]
    tells: dict[str, tuple[tuple[str, str], ...]]
    crawled: dict[str, date]

    @classmethod
    def load(cls) -> Answers:
        """Read them; a telling is an incident and the words that tell it."""
        stated = json.loads((FOLDER / "answers.json").read_text(encoding="utf-8"))
        days = {one["id"]: one["last"] for one in stated["incidents"]}
        return cls(
            crawled={
                page["page"]: _crawl(page["published"] or max(days[one["incident"]] for one in page["tells"]))
                for page in stated["pages"]
            },
            incidents=tuple(one["id"] for one in stated["incidents"]),
            apart=tuple((pair["incidents"][0], pair["incidents"][1]) for pair in stated["must_not_merge"]),
            tells={
                page["page"]: tuple((one["incident"], one["quote"]) for one in page["tells"])
                for page in stated["pages"]
            },
        )


def _crawl(day: str) -> date:
    months = int(day[:4]) * 12 + int(day[5:7]) + 1
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A passage of a page that tells an incident, and the incidents found that hold claims from it."""

    page: str
    incident: str
    heard: bool
    found: frozenset[str]


def main() -> None:
    """Print the figures of both halves, both ways."""
    answers = Answers.load()
    print(f"stories: {len(answers.tells)} pages, {len(answers.incidents)} incidents")
    measure("met by a monthly crawl", answers, answers.crawled, errors="--errors" in sys.argv)
    measure("nothing known beside the page", answers, {})


def measure(title: str, answers: Answers, seen: Mapping[str, date], *, errors: bool = False) -> None:
    """Read and gather the pages, and print what came out."""
    items, texts = read(answers, seen)
    found = gather([item.account for item in items], kinds(), _sets.world())
    group_of = {str(claim): str(one.id) for one in found.incidents for claim in one.claims}
    named = {str(item.account.told.report): item for item in items}
    wanted = together({report: item.wanted for report, item in named.items()})
    offered = together({report: _groups(item, group_of) for report, item in named.items()})
    told = tellings(answers, items, texts, group_of)
    bounded = sum(item.account.known.last is not None for item in items)
    print(f" {title}: {bounded} pages have a last day of publication")
    for half in _sets.HALVES:
        _tell(half, named, wanted, offered)
        _tell_tellings(half, told, answers.apart)
    if errors:
        _errors(named, wanted, offered, told)


def read(answers: Answers, seen: Mapping[str, date]) -> tuple[list[Item], dict[str, str]]:
    """Read the pages, each with the incidents that it tells, and give their texts by name."""
    wanted = {name: frozenset(incident for incident, _ in tells) for name, tells in answers.tells.items()}
    items, texts = [], {}
    for page in read_pages(str(path) for path in sorted((FOLDER / "pages").iterdir())):
        report = page if isinstance(page, Problem) else _report(page, seen)
        if isinstance(page, Problem) or isinstance(report, Problem):
            sys.exit(f"{FOLDER}: a page cannot be read; nothing was measured.")
        reading = next(iter(_sets.rules().extract([report])))
        name = _name(page)
        items.append(Item(name=name, account=account(report, reading), wanted=wanted[name]))
        texts[name] = report.text
    return items, texts


def _report(page: Page, seen: Mapping[str, date]) -> Report | Problem:
    return read_report(page, known_outlet=_sets.world().outlet, seen=seen.get(_name(page)))


def _name(page: Page) -> str:
    return page.source.rpartition("/")[2]


def _groups(item: Item, group_of: dict[str, str]) -> frozenset[str]:
    ids = (str(claim.id) for claim in item.account.claims)
    return frozenset(group_of[one] for one in ids if one in group_of)


def tellings(
    answers: Answers, items: list[Item], texts: dict[str, str], group_of: dict[str, str]
) -> list[Telling]:
    """Find the claims that were read from the passages marked by hand, and where they came to lie."""
    accounts = {item.name: item.account for item in items}
    told = []
    for name, tells in answers.tells.items():
        for incident, quote in tells:
            start = texts[name].index(quote)
            inside = [
                claim
                for claim in accounts[name].claims
                if claim.trigger.start < start + len(quote) and claim.trigger.end > start
            ]
            heard = any(
                claim.form is Form.EVENT and claim.kind in kinds() and claim.modality in REAL
                for claim in inside
            )
            ids = frozenset(group_of[str(claim.id)] for claim in inside if str(claim.id) in group_of)
            told.append(Telling(page=name, incident=incident, heard=heard, found=ids))
    return told


def _halves(item: Item) -> set[str]:
    return {_sets.half(incident) for incident in item.wanted or {item.name}}


def _counted(half: str, pair: frozenset[str], named: dict[str, Item]) -> bool:
    """Tell whether a pair counts in a half: by the incidents shared, or else by those of either page."""
    one, other = (named[report] for report in sorted(pair))
    both = one.wanted & other.wanted
    if both:
        return any(_sets.half(incident) == half for incident in both)
    return half in _halves(one) | _halves(other)


def _tell(
    half: str, named: dict[str, Item], wanted: set[frozenset[str]], offered: set[frozenset[str]]
) -> None:
    right = {pair for pair in wanted if _counted(half, pair, named)}
    out = {pair for pair in offered if _counted(half, pair, named)}
    tally = _sets.Tally(right=len(right & out), offered=len(out), wanted=len(right))
    low, high = interval(named, right, out)
    items = [item for item in named.values() if half in _halves(item)]
    print(f"  {half:<8} {tally.line()}  F1 95 % {low:.2f} to {high:.2f}")
    print(
        f"           B-cubed F1 {b_cubed(items, right, out):.3f}, alone {b_cubed(items, right, set()):.3f},"
        f" {len(items)} pages"
    )


def interval(
    named: dict[str, Item], wanted: set[frozenset[str]], offered: set[frozenset[str]]
) -> tuple[float, float]:
    """Give the bounds of F1 when the incidents are drawn anew with replacement."""
    shares: defaultdict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for pair in sorted(wanted | offered, key=sorted):
        one, other = (named[report] for report in sorted(pair))
        both = one.wanted & other.wanted
        # A right pair belongs to what it shares; a wrong one in equal parts to all that it ties.
        groups = sorted(both or (one.wanted or {one.name}) | (other.wanted or {other.name}))
        for group in groups:
            tally = shares[group]
            tally[0] += (pair in wanted and pair in offered) / len(groups)
            tally[1] += (pair in offered) / len(groups)
            tally[2] += (pair in wanted) / len(groups)
    chance, names, scores = random.Random(1), sorted(shares), []
    for _ in range(ROUNDS if names else 0):
        drawn = Counter(chance.choices(names, k=len(names)))
        right, out, all_ = (sum(shares[n][i] * k for n, k in drawn.items()) for i in range(3))
        scores.append(2 * right / (out + all_) if out + all_ else 0.0)
    scores.sort()
    return (scores[ROUNDS // 40], scores[-ROUNDS // 40]) if scores else (0.0, 0.0)


def _tell_tellings(half: str, told: list[Telling], apart: tuple[tuple[str, str], ...]) -> None:
    mine = [one for one in told if _sets.half(one.incident) == half]
    by_incident = _by_incident(told)
    several = [
        incident
        for incident, those in by_incident.items()
        if _sets.half(incident) == half and sum(bool(one.found) for one in those) > 1
    ]
    torn = [one for one in several if not _whole(by_incident[one])]
    pairs = [pair for pair in apart if half in map(_sets.half, pair)]
    merged = [pair for pair in pairs if _merged(*(by_incident[one] for one in pair))]
    print(
        f"           heard {sum(one.heard for one in mine)} of {len(mine)} tellings,"
        f" torn {len(torn)} of {len(several)} incidents, merged {len(merged)} of {len(pairs)} pairs apart"
    )


def _by_incident(told: list[Telling]) -> dict[str, list[Telling]]:
    those: defaultdict[str, list[Telling]] = defaultdict(list)
    for one in told:
        those[one.incident].append(one)
    return dict(sorted(those.items()))


def _whole(those: list[Telling]) -> bool:
    """Tell whether one incident found holds claims of every telling that was heard."""
    return bool(frozenset.intersection(*(one.found for one in those if one.found)))


def _merged(one: list[Telling], other: list[Telling]) -> bool:
    """Tell whether an incident found holds claims from the words of both."""
    return any(a.found & b.found for a in one for b in other)


def _errors(
    named: dict[str, Item], wanted: set[frozenset[str]], offered: set[frozenset[str]], told: list[Telling]
) -> None:
    """Name what went wrong on the half that may be looked at."""
    by_incident = _by_incident(told)
    for incident, those in by_incident.items():
        if _sets.half(incident) == "built":
            parts = "; ".join(f"{o.page} {'heard' if o.heard else 'DEAF'} {sorted(o.found)}" for o in those)
            print(f"  {incident}: {parts}")
    for (one, these), (other, those) in combinations(by_incident.items(), 2):
        if {_sets.half(one), _sets.half(other)} == {"built"} and _merged(these, those):
            print(f"  merged: {one} and {other}")
    for pair in sorted(offered - wanted, key=sorted):
        two = [named[report] for report in sorted(pair)]
        if all(_halves(item) == {"built"} for item in two):
            print(f"  wrong: {' and '.join(item.name for item in two)}")
