"""Pairs of pages that are put together, and B-cubed beside them."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bench._pooled import Item


def together(held: Mapping[str, frozenset[str]]) -> set[frozenset[str]]:
    """Give the pairs that share a group."""
    groups = defaultdict(list)
    for one, those in sorted(held.items()):
        for group in those:
            groups[group].append(one)
    return {frozenset(two) for those in groups.values() for two in combinations(those, 2)}


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
