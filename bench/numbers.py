"""Score counts against the annotated claims of ../shared/gold/dev, by half.

    python bench/numbers.py [--missed]

Of the tolls (killed, injured) and counts of the gold, how many stand as exactly that range somewhere in the
claim's quotation. Some tolls stand elsewhere in the page or in no number ("killed civilians"): the figure for
tolls is a floor of what the numbers allow, not a recall.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLD = Path(__file__).parents[1] / ".." / "shared" / "gold" / "dev"


def half(name: str) -> str:
    """Tell which half a document belongs to."""
    return "watched" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 else "built"


def wanted() -> Iterator[tuple[str, str, str, list[int | None]]]:
    """Give half, field, quotation and range of each annotated number."""
    for path in sorted(GOLD.glob("*.json")):
        for claim in json.loads(path.read_text(encoding="utf-8"))["claims"]:
            quote = claim["quote"] if isinstance(claim["quote"], str) else claim["quote"]["text"]
            victims = claim.get("victims") or {}
            fields = {"toll": [victims.get("killed"), victims.get("injured")], "count": [claim.get("count")]}
            for field, ranges in fields.items():
                yield from ((half(path.stem), field, quote, r) for r in ranges if r)


def main() -> None:
    """Print the figures of both halves."""
    if not GOLD.exists():
        print(f"left out: {GOLD} is not there")
        return
    counts: Counter[tuple[str, str, bool]] = Counter()
    for which, field, quote, value in wanted():
        found = [
            [m.value.low, m.value.high] for m in find_numbers(quote, with_articles=True) if not m.ordinal
        ]
        counts[which, field, value in found] += 1
        if "--missed" in sys.argv and value not in found and which == "built":
            print(f"   {field} {value}: {quote[:160]!r}")
    for which in ("built", "watched"):
        for field in ("toll", "count"):
            right, wrong = counts[which, field, True], counts[which, field, False]
            print(f"{which:8} {field:5} stands in the quotation {right} of {right + wrong}")


if __name__ == "__main__":
    main()
