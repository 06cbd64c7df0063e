"""Kinds on the sentences of the PLOVER gold standard records, by half.

    python -m bench plover [--errors]

Each sentence is read as a page of its own. A kind is right where its row of the codebook holds the type
that the record gives; FIGHT and ASSAULT share rows there. Three figures:

share   a sentence earns 1/n where the right kind is among n different kinds offered, so that offering
        every kind earns nothing
first   the kind whose trigger stands first in the sentence is right
F1      right kinds over all kinds offered (precision) and over all sentences (recall)

"conflict" are the types of PLOVER's two conflict quads and RETREAT: ASSAULT, COERCE, DEMAND, DISAPPROVE,
FIGHT, MOBILIZE, PROTEST, REJECT, RETREAT, SANCTION, THREATEN.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from bench._sets import HALVES, Kinds, data, half, kinds_of, read_text
from onrecord.codebook import Codebook
from onrecord.model import Days

CONFLICT = frozenset(
    {
        "ASSAULT",
        "COERCE",
        "DEMAND",
        "DISAPPROVE",
        "FIGHT",
        "MOBILIZE",
        "PROTEST",
        "REJECT",
        "RETREAT",
        "SANCTION",
        "THREATEN",
    }
)


@dataclass(slots=True)
class Figures:
    """Sums by half and set of types, and how many of each type there are and were found."""

    sums: dict[tuple[str, str], Kinds] = field(default_factory=lambda: defaultdict(Kinds))
    number: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)


def measure(*, errors: bool = False) -> Figures:
    """Read all sentences; with `errors`, print those of the built half whose first kind is wrong."""
    book = Codebook.load()
    day = Days.on(date(2000, 1, 1))
    out = Figures()
    lines = (data("plover_gsr") / "records.jsonl").read_text("utf-8").splitlines()
    for record in map(json.loads, filter(str.strip, lines)):
        _, reading = read_text(record["text"], record["id"], day)
        offered, kind = kinds_of(reading), record["event"]
        right = {row.id for row in book.kinds if kind in row.plover}
        for name in ("all", half(record["id"])):
            out.sums[name, "all types"].add(offered, right)
            if kind in CONFLICT:
                out.sums[name, "conflict"].add(offered, right)
        out.number[kind] += 1
        out.found[kind] += bool(right & set(offered))
        if errors and half(record["id"]) == "built" and not right & set(offered[:1]):
            print(f"  {kind:12} {offered} {record['text']}")
    return out


def main() -> None:
    """Print the figures for conflict types and for all, by half, then what was found by type."""
    figures = measure(errors="--errors" in sys.argv)
    for name in (*HALVES, "all"):
        for which in ("conflict", "all types"):
            print(f"{name:8} {which:10} {figures.sums[name, which].line()}")
    by_type = (f"{kind} {figures.found[kind]}/{number}" for kind, number in sorted(figures.number.items()))
    print("found by type: " + "  ".join(by_type))


if __name__ == "__main__":
    main()
