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


def main() -> None:
    """Print the figures for conflict types and for all, by half, then what was found by type."""
    book = Codebook.load()
    day = Days.on(date(2000, 1, 1))
    sums: dict[tuple[str, str], Kinds] = defaultdict(Kinds)
    found: Counter[str] = Counter()
    number: Counter[str] = Counter()
    lines = (data("plover_gsr") / "records.jsonl").read_text("utf-8").splitlines()
    for record in map(json.loads, filter(str.strip, lines)):
        _, reading = read_text(record["text"], record["id"], day)
        offered, kind = kinds_of(reading), record["event"]
        right = {row.id for row in book.kinds if kind in row.plover}
        for name in ("all", half(record["id"])):
            sums[name, "all types"].add(offered, right)
            if kind in CONFLICT:
                sums[name, "conflict"].add(offered, right)
        number[kind] += 1
        found[kind] += bool(right & set(offered))
        if "--errors" in sys.argv and half(record["id"]) == "built" and not right & set(offered[:1]):
            print(f"  {kind:12} {offered} {record['text']}")
    for name in (*HALVES, "all"):
        for which in ("conflict", "all types"):
            print(f"{name:8} {which:10} {sums[name, which].line()}")
    print("found by type: " + "  ".join(f"{kind} {found[kind]}/{number[kind]}" for kind in sorted(number)))


if __name__ == "__main__":
    main()
