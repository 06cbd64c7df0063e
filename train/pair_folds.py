"""How weights do on incidents that they were not learned on: the figures by which anything here is chosen.

The built halves are cut into fifths by incident, three times over; what one page ties together stays in one
fifth. Weights are learned on four of them, all is gathered by these, and the fifth is scored: a pair counts
half for each of its ends in it, so wrong pairs are as many as in the whole.
"""

from __future__ import annotations

import hashlib
from itertools import product
from typing import TYPE_CHECKING

from bench import _pooled, _sets
from bench._pairwise import together
from bench.incidents import most, shared

from onrecord.incidents import gather
from onrecord.incidents.weights import use

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from bench._pooled import Item

    from train.pair_cases import Case

    Read = Mapping[str, Sequence[Item]]

FIFTHS, DRAWN = 5, 3


def check(read: Read, cases: Sequence[Case], learned: Callable[[Sequence[Case]], dict[str, float]]) -> None:
    """Print precision and recall of left-out incidents, and of all by weights learned on all.

    `cases` are the pairs to learn from, of which those with an end in the fifth are left out.
    """
    sets = _scored(read)
    firsts = tied(one for those in read.values() for one in those)
    crossed = {name: [0.0, 0.0, 0.0] for name in sets}
    for draw, fifth in product(range(DRAWN), range(FIFTHS)):
        inside = {name for name, first in firsts.items() if _number(f"{draw} {first}") % FIFTHS == fifth}
        use(learned([case for case in cases if inside.isdisjoint(case.groups)]))
        for name, those in sets.items():
            for at, number in enumerate(_tallied(those, inside)):
                crossed[name][at] += number / DRAWN
    _tell("left out", crossed)
    use(learned(cases))
    _tell("learned on", {name: _tallied(those, firsts.keys()) for name, those in sets.items()})
    pages = list(read["pages"])
    found = gather([one.account for one in pages], _pooled.kinds(), _sets.world())
    print(f"consulate: {most(pages, found)} of 7 reports in one incident")


def _scored(read: Read) -> dict[str, list[Item]]:
    """Give the sets that are scored: headlines as `bench incidents` takes them, and pages in English."""
    benched = {one.name for one in _pooled.headlines()}
    english = [one for one in read["pages"] if one.language in {"en", None}]
    return {
        "headlines scored": [one for one in read["headlines"] if one.name in benched],
        "pages with our own": [*english, *read["crawled"]],
        "our own, crawled": list(read["crawled"]),
        "our own, bare": list(read["bare"]),
    }


def _number(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16)


def tied(items: Iterable[Item]) -> dict[str, str]:
    """Give for each incident the first of those that pages tie to it."""
    groups: dict[str, set[str]] = {}
    for one in items:
        told = set(one.wanted) or {one.name}
        joined = told.union(*(groups.get(each, ()) for each in told))
        groups.update(dict.fromkeys(joined, joined))
    return {name: min(those) for name, those in groups.items()}


def _tallied(items: Sequence[Item], inside: Collection[str]) -> list[float]:
    """Gather, and give how many pairs inside some incidents are right, offered and wanted."""
    found = gather([one.account for one in items], _pooled.kinds(), _sets.world())
    names = {str(one.account.told.report): min(one.wanted, default=one.name) for one in items}
    wanted = together({str(one.account.told.report): one.wanted for one in items})
    offered = {pair for pair, news in shared(list(items), found).items() if news}
    right, out, every = 0.0, 0.0, 0.0
    for pair in wanted | offered:
        weight = sum(names[report] in inside for report in pair) / 2
        right += weight * (pair in wanted and pair in offered)
        out += weight * (pair in offered)
        every += weight * (pair in wanted)
    return [right, out, every]


def _tell(title: str, tallies: Mapping[str, Sequence[float]]) -> None:
    print(title)
    for name, (right, offered, wanted) in tallies.items():
        print(
            f"  {name:<20} P {right / max(1, offered):.3f}  R {right / max(1, wanted):.3f}"
            f"  F1 {2 * right / max(1, offered + wanted):.3f}"
            f"  ({right:.1f} of {offered:.1f}, {wanted:.0f} wanted)",
            flush=True,
        )
