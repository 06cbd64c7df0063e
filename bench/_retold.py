"""Which claims that are read tell of one annotated happening, by the matching of the gold's own measure."""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from train.annotations import restore

from bench import _sets
from bench.claims import GOLD, half, scorer
from onrecord.exports.exchange import exchange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import ModuleType

    from onrecord.model import ClaimId, Reading, Report
    from onrecord.ports import Extractor

ROUNDS = ("first", "more", "rest", "capitals")
"""The folders of reports that were annotated for onrecord."""
Name = TypeVar("Name", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A text with what people say it claims: its set, its half, its name and the claims as JSON."""

    part: str
    half: str
    name: str
    text: str
    claims: Any

    def read(self, by: Extractor) -> tuple[Report, Reading]:
        """Read it through every stage."""
        return _sets.read_text(self.text, f"{self.name}.txt", by=by)


def annotated(parts: Iterable[str] = ("gold", *ROUNDS)) -> Iterator[Annotated]:
    """Give the annotated texts of some sets; those of the development gold are "gold"."""
    for part in parts:
        with tempfile.TemporaryDirectory() as passing:
            folder = GOLD if part == "gold" else Path(passing)
            if part != "gold":
                restore(folder, part)
            for path in sorted(folder.glob("*.json")):
                yield Annotated(
                    part=part,
                    half=half(path.stem) if part == "gold" else _sets.half(path.stem),
                    name=path.stem,
                    text=path.with_suffix(".txt").read_bytes().decode(),
                    claims=json.loads(path.read_bytes())["claims"],
                )


def happening_of(
    one: Annotated, report: Report, reading: Reading, score: ModuleType | None = None
) -> dict[ClaimId, str]:
    """Give the annotated happening of each claim that is one: the first claim that tells of it."""
    score = score or scorer()
    read: Any = exchange(report, reading)["claims"]
    views = [score.predicted_view(claim, one.text) for claim in read]
    wanted = [score.gold_view(claim, one.text) for claim in one.claims]
    found, spare = score.match(wanted, views)
    out = {mine["id"]: first_told(one, theirs["id"]) for theirs, mine in found}
    for at in spare:
        theirs = next(each for each in wanted if score.repeats(each, views[at]) is not None)
        out[views[at]["id"]] = first_told(one, theirs["id"])
    return out


def first_told(one: Annotated, claim: str) -> str:
    """Give the first annotated claim of a happening, however the later ones point at it."""
    first = {each["id"]: each.get("same_as") for each in one.claims}
    seen = {claim}
    while (before := first.get(claim)) in first and before is not None and before not in seen:
        claim = before
        seen.add(claim)
    return claim


def pairs(group_of: Mapping[Name, str]) -> set[frozenset[Name]]:
    """Give the pairs of what is in one group."""
    groups = defaultdict(list)
    for name, group in group_of.items():
        groups[group].append(name)
    return {frozenset(two) for those in groups.values() for two in combinations(those, 2)}
