"""Measure incidents: which pages and headlines are put together that tell of one happening.

    python -m bench incidents [--scale]

Pages: English texts of ../shared/data/airwars (login pages and copies left out) with the incidents that
people tied them to, the seven newspaper reports of ../shared/gold/dev on one attack, and the sample dossier
by its hand-written incidents.json. Pages of Airwars that tell no day are taken as met by a monthly crawl. Two
pages are put together where they share an incident that is the news of either. Headlines: those of
../shared/data/ucdp_sources that stand for one event alone, each read as a page of its own, published on the
day of the headline; events with two or more are wanted, others distract. Rules were looked at on "built" and
only watched on the other half, split by incident. Intervals: 95 %, bootstrap over the groups.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import resource
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from bench import _growing, _happenings, _sets
from onrecord.codebook import Codebook
from onrecord.dossier import pages as dossier_pages
from onrecord.incidents import gather, told
from onrecord.incidents.happenings import REAL
from onrecord.model import Account, Days, Form, Problem
from onrecord.reports import read_report
from onrecord.sources import pages as read_pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.model import Gathered, Reading, Report

DISTRACTORS = 700
_ROUNDS = 400
_LOGIN = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A page or a headline with the incidents that people say it tells of."""

    name: str
    account: Account
    wanted: frozenset[str]


def main() -> None:
    """Print the figures; with --scale what gathering costs, and nothing else."""
    if "--scale" in sys.argv:
        cost()
        _growing.curve((2_000, 8_000, 32_000, 100_000))
        return
    for title, items in (("pages", list(pooled())), ("headlines", list(headlines()))):
        start = time.process_time()
        found = gather([item.account for item in items], kinds(), _sets.world())
        spent = time.process_time() - start
        claims = sum(len(item.account.claims) for item in items)
        print(f"{title}: {len(items)} items, {claims} claims, gathered in {spent:.1f} s")
        for half in _sets.HALVES:
            score(half, [item for item in items if half_of(item) == half], found)
        if title == "headlines":
            coded = [item for item in items if _tells(item)]
            print("  only headlines of which a happening was read:")
            for half in _sets.HALVES:
                score(half, [item for item in coded if half_of(item) == half], found)


def _tells(item: Item) -> bool:
    """Tell whether a claim of an item may make an incident."""
    return any(
        claim.form is Form.EVENT and claim.kind in kinds() and claim.modality in REAL
        for claim in item.account.claims
    )


@cache
def kinds() -> frozenset[str]:
    """Give the kinds that make incidents."""
    return frozenset(kind.id for kind in Codebook.load().kinds if kind.incidents)


def half_of(item: Item) -> str:
    """Give the half that an item belongs to."""
    return _sets.half(min(item.wanted, default=item.name))


def score(title: str, items: list[Item], found: Gathered) -> None:
    """Print pairwise precision, recall and F1 with their intervals, and B-cubed."""
    wanted = together({item.account.told.report: item.wanted for item in items})
    offered = {pair for pair, any_news in shared(items, found).items() if any_news}
    tally = _sets.Tally(right=len(wanted & offered), offered=len(offered), wanted=len(wanted))
    low, high = interval(items, wanted, offered)
    print(f"  {title:<8} {tally.line()}  F1 95 % {low:.2f} to {high:.2f}")
    alone = b_cubed(items, wanted, set())
    print(f"           B-cubed F1 {b_cubed(items, wanted, offered):.3f}, alone {alone:.3f}")


def shared(items: list[Item], found: Gathered) -> dict[frozenset[str], bool]:
    """Give the pairs of pages that share an incident, and whether it is the news of one of them.

    The news is what a page tells first, or most of. A stock paragraph of background, which people who code a
    page pass over, makes no pair that they would have made.
    """
    group_of = {claim: incident.id for incident in found.incidents for claim in incident.claims}
    news, held = {}, {}
    for item in items:
        claims = sorted(item.account.claims, key=lambda claim: claim.trigger)
        groups = [group_of[claim.id] for claim in claims if claim.id in group_of]
        most = max(sorted(set(groups)), key=groups.count, default=None)
        held[str(item.account.told.report)] = frozenset(groups)
        news[str(item.account.told.report)] = {most, *groups[:1]}
    pairs: dict[frozenset[str], bool] = {}
    for pair in together(held):
        one, other = sorted(pair)
        pairs[pair] = bool(held[one] & held[other] & (news[one] | news[other]))
    return pairs


def together(held: Mapping[str, frozenset[str]]) -> set[frozenset[str]]:
    """Give the pairs that share a group."""
    groups = defaultdict(list)
    for one, those in sorted(held.items()):
        for group in those:
            groups[group].append(one)
    return {frozenset(two) for those in groups.values() for two in combinations(those, 2)}


def interval(
    items: list[Item], wanted: set[frozenset[str]], offered: set[frozenset[str]]
) -> tuple[float, float]:
    """Give the bounds of F1 when the groups are drawn anew with replacement."""
    chance = random.Random(1)
    group = {str(item.account.told.report): min(item.wanted, default=item.name) for item in items}
    names = sorted(set(group.values()))
    by_group: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for pair in wanted | offered:
        # A wrong pair belongs half to each group that it ties.
        for report in sorted(pair):
            tally = by_group[group[report]]
            tally[0] += pair in wanted and pair in offered
            tally[1] += pair in offered
            tally[2] += pair in wanted
    scores = []
    for _ in range(_ROUNDS):
        drawn = Counter(chance.choices(names, k=len(names)))
        right, out, all_ = (sum(by_group[n][i] * k for n, k in drawn.items()) for i in range(3))
        scores.append(2 * right / (out + all_) if out + all_ else 0.0)
    scores.sort()
    return scores[_ROUNDS // 40], scores[-_ROUNDS // 40]


def b_cubed(items: list[Item], wanted: set[frozenset[str]], offered: set[frozenset[str]]) -> float:
    """Give B-cubed F1 over items, each at home with itself."""
    near: dict[bool, defaultdict[str, set[str]]] = {True: defaultdict(set), False: defaultdict(set)}
    for which, pairs in ((True, wanted), (False, offered)):
        for one, other in map(sorted, pairs):
            near[which][one].add(other)
            near[which][other].add(one)
    precision = recall = 0.0
    for item in items:
        report = str(item.account.told.report)
        mine, theirs = near[True][report] | {report}, near[False][report] | {report}
        precision += len(mine & theirs) / len(theirs)
        recall += len(mine & theirs) / len(mine)
    both = precision + recall
    return 2 * precision * recall / both / len(items) if both else 0.0


def pooled() -> Iterator[Item]:
    """Give the pages."""
    yield from airwars()
    for path in sorted((_sets.DATA.parent / "gold" / "dev").glob("g5-*.txt")):
        yield item(path.name, path.read_text(), frozenset({"consulate"}))
    yield from dossier()


def airwars() -> Iterator[Item]:
    """Give the distinct English pages of Airwars' sources."""
    seen: set[str] = set()
    days = _incident_days()
    with gzip.open(_sets.data("airwars") / "source_texts.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for row in rows:
        text = row["text"]
        head = " ".join(text.split())[:200]
        login = "Log In" in text[:_LOGIN] and "Facebook" in text[:_LOGIN]
        if row["text_original_language"] == "en" and len(text) >= _LOGIN and not login and head not in seen:
            seen.add(head)
            yield item(row["source_id"], text, frozenset(row["incident_ids"]), None, _met(row, days))


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


def headlines() -> Iterator[Item]:
    """Give headlines that stand for one event, those of events with several first."""
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
    for outlet, day, headline in (*several, *others[:DISTRACTORS]):
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
    return Item(name=name, account=account(report, reading), wanted=wanted)


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


def cost() -> None:
    """Print what gathering costs as the record grows, on made-up claims as dense as a busy conflict."""
    for number in (2_000, 8_000, 32_000, 100_000):
        made = _happenings.accounts(number)
        start = time.process_time()
        found = gather(made, frozenset({"attack"}), _sets.world())
        spent = time.process_time() - start
        start = time.process_time()
        len({claim.when for one in made for claim in one.claims})
        bare = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"cost: {number} claims in {spent:.1f} s ({spent / bare:.0f} x hashing their days),"
            f" {number / spent:.0f} claims/s, {len(found.incidents)} incidents, {len(found.doubts)} doubts,"
            f" {peak} MB at most"
        )
