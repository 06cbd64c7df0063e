"""Measure which acts are told as part of which tally of their report (`part_of`).

    python -m bench part_of [--extractor=NAME]

Texts: ../shared/gold/dev and reports annotated for onrecord; copies of gold pages are left out. Claims are
matched with the annotated ones as the gold is scored. A link is wanted where both its claims were read,
whatever form they were given, and right where the annotators tie the two happenings, however often each of
them is told. Links with a claim that no annotator made are neither; how many there are stands last, with how
many links the annotators made in all.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from train.copies import copied_from_gold

from bench import _sets
from bench._retold import annotated, first_told, happening_of
from bench.claims import scorer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bench._retold import Annotated
    from onrecord.model import ClaimId, Reading


@dataclass(slots=True)
class _Links:
    tally: _sets.Tally = field(default_factory=_sets.Tally)
    beside: int = 0
    told: int = 0

    def add(self, one: Annotated, reading: Reading, happening: Mapping[ClaimId, str]) -> None:
        """Count the links of a report."""
        wanted = _told(one)
        read = set(happening.values())
        links = [(c.id, c.part_of) for c in reading.claims if c.part_of is not None]
        offered = {(happening[a], happening[b]) for a, b in links if a in happening and b in happening}
        self.tally.right += len(wanted & offered)
        self.tally.offered += len(offered)
        self.tally.wanted += sum(set(link) <= read for link in wanted)
        self.beside += sum(a not in happening or b not in happening for a, b in links)
        self.told += len(wanted)


def main() -> None:
    """Print precision, recall and F1 of links by set and half."""
    by, score = _sets.asked_extractor(), scorer()
    found: defaultdict[tuple[str, str], _Links] = defaultdict(_Links)
    for one in annotated():
        if one.part != "gold" and copied_from_gold(one.text):
            continue
        report, reading = one.read(by)
        happening = happening_of(one, report, reading, score)
        part = "gold" if one.part == "gold" else "own"
        for half in (one.half, "all"):
            found[part, half].add(one, reading, happening)
    for (part, half), links in sorted(found.items()):
        print(f"{part:<5} {half:<8} {links.tally.line()}; {links.beside} beside, {links.told} in all")


def _told(one: Annotated) -> set[tuple[str, str]]:
    """Give the links that annotators made, by the first claim of each happening."""
    ids = {claim["id"] for claim in one.claims}
    ends = [(c["id"], c["part_of"]) for c in one.claims if c.get("part_of") in ids]
    return {(first_told(one, part), first_told(one, whole)) for part, whole in ends}


if __name__ == "__main__":
    main()
