"""Measure incidents: which pages and headlines are put together that tell of one happening.

    python -m bench incidents [--scale[=NUMBER,...]]

Pages: texts of ../shared/data/airwars that the set calls English (login pages and copies left out) with the
incidents that people tied them to, the seven newspaper reports of ../shared/gold/dev on one attack, and the
sample dossier by its hand-written incidents.json. Some of the former are posts in Arabic or Turkish within
English furniture, of which nothing is read: "in English" leaves them out, and "with our own" takes the pages
of `bench stories` in. Pages of Airwars that tell no day are taken as met by a monthly crawl,
and for what that costs once more as out within two days of their first incident. Two pages are put together
where they share an incident that is the news of either. Headlines: those of ../shared/data/ucdp_sources that
stand for one event alone, each read as a page of its own, published on the day of the headline; events with
two or more are wanted, others distract. Rules were looked at, and weights learned, on "built" and only
watched on the other half, split by incident. Intervals: 95 %, bootstrap over the groups.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from bench import _growing, _sets, stories
from bench._pairwise import b_cubed, together
from bench._pooled import Item, half_of, headlines, kinds, pooled
from onrecord.incidents import gather
from onrecord.incidents.happenings import REAL
from onrecord.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Gathered

_ROUNDS = 400
_SIZES = (10_000, 30_000, 100_000)


def main() -> None:
    """Print the figures; with --scale what gathering so many claims costs, and nothing else."""
    for option in sys.argv:
        if option.startswith("--scale"):
            sizes = option.partition("=")[2]
            _growing.curves(tuple(map(int, sizes.split(","))) if sizes else _SIZES)
            return
    for title, items in _sets_of_pages():
        start = time.process_time()
        found = gather([item.account for item in items], kinds(), _sets.world())
        spent = time.process_time() - start
        claims = sum(len(item.account.claims) for item in items)
        if title == "pages":
            print(f"consulate: {most(items, found)} of 7 reports in one incident")
        print(f"{title}: {len(items)} items, {claims} claims, gathered in {spent:.1f} s")
        for half in _sets.HALVES:
            score(half, [item for item in items if half_of(item) == half], found)
        if title == "headlines":
            coded = [item for item in items if _tells(item)]
            print("  only headlines of which a happening was read:")
            for half in _sets.HALVES:
                score(half, [item for item in coded if half_of(item) == half], found)


def _sets_of_pages() -> Iterator[tuple[str, list[Item]]]:
    answers = stories.Answers.load()
    own, _ = stories.read(answers, answers.crawled)
    pages = list(pooled())
    english = [item for item in pages if item.language in {"en", None}]
    yield "pages", pages
    yield "pages in English", english
    yield "pages in English with our own", [*english, *own]
    yield "pages of known days", list(pooled(dated=True))
    yield "headlines", list(headlines())


def _tells(item: Item) -> bool:
    """Tell whether a claim of an item may make an incident."""
    return any(
        claim.form is Form.EVENT and claim.kind in kinds() and claim.modality in REAL
        for claim in item.account.claims
    )


def most(items: list[Item], found: Gathered) -> int:
    """Give how many of the reports on the consulate share the incident that most of them share."""
    reports = {item.account.told.report for item in items if "consulate" in item.wanted}
    return max((len(reports & set(one.reports)) for one in found.incidents), default=0)


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
