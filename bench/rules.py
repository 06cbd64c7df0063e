"""How often each rule of the `rules` extractor fires on the annotated pages, and how often it is right.

    python -m bench rules [--write]

Pages, their split and the matching of claims are those of `bench.claims`. Of a rule for the kind, every
claim counts (one that matches no annotated claim is wrong); of the others, those within matched claims.
With --write the table goes to docs/rules.md.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.claims import GOLD, half, read_gold, scorer
from onrecord.claims import rulebook
from onrecord.claims.rules import Rules
from onrecord.exports.exchange import exchange
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

PAGE = Path(__file__).parents[1] / "docs" / "rules.md"
SCORED = ("kind", "form", "modality", "actor", "target", "place", "when", "chain", "victims", "count")

Tally = Counter[tuple[str, str, str]]

_HEAD = """# Rules

Written by `python -m bench rules --write`. Each value of a claim names the rule that gave it (`why` in the
exchange form; `onrecord show` tells it in words). The figures are from the annotated pages of
[limits.md](limits.md): how often the rule fired and the share that was right, on the half that rules are made
from (*built*) and on the other (*watched*). Few cases say little. `*` stands for the rest of a rule's name.
"""
_COLUMNS = "| rule | what it says | built | right | watched | right |\n|---|---|---|---|---|---|\n"


def main() -> None:
    """Print the table, or write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options, _ = parser.parse_known_args()
    if not GOLD.is_dir():
        print("../shared is not here: nothing to measure against.")
        return
    page = _HEAD + "".join(_sections(measured()))
    if options.write:
        PAGE.write_text(page, encoding="utf-8")
    else:
        print(page)


def measured() -> Tally:
    """Count by field, family of rules and half: fired, judged and right."""
    score, world = scorer(), World.load()
    tally: Tally = Counter()
    for path, report, reading in read_gold(Rules(world), world):
        gold = json.loads(path.read_bytes())
        predicted: list[Any] = exchange(report, reading)["claims"]  # type: ignore[assignment]
        _count(tally, half(path.stem), gold, predicted, report.text, score)
    return tally


def _count(tally: Tally, part: str, gold: Any, predicted: list[Any], text: str, score: ModuleType) -> None:  # noqa: ANN401 - plain JSON
    views = [score.predicted_view(claim, text) for claim in predicted]
    found, _ = score.match([score.gold_view(claim, text) for claim in gold["claims"]], views)
    partner = {p["id"]: g for g, p in found}
    for claim, view in zip(predicted, views, strict=True):
        match = partner.get(claim["id"])
        for field, rule in claim["why"].items():
            family = rulebook.family(rule) or rule
            tally[field, family, f"{part} fired"] += 1
            if field == "kind" or match is not None:
                tally[field, family, f"{part} judged"] += 1
                tally[field, family, f"{part} right"] += match is not None and _right(
                    score, field, match, view
                )


def _right(score: ModuleType, field: str, gold: Any, predicted: Any) -> bool:  # noqa: ANN401 - plain JSON
    names = ("killed", "injured") if field == "victims" else (field,)
    for name in names:
        a, b = score.value(name, gold), score.value(name, predicted)
        if (a is None) != (b is None) or (a is not None and not score.field_right(name, a, b)):
            return False
    return True


def _sections(tally: Tally) -> Iterator[str]:
    families = list(rulebook.rules())
    for field in SCORED:
        rows = [
            rule for rule in families if any(tally[field, rule, f"{p} fired"] for p in ("built", "watched"))
        ]
        if rows:
            yield f"\n## {field}\n\n{_COLUMNS}"
        for rule in rows:
            cells = []
            for part in ("built", "watched"):
                judged = tally[field, rule, f"{part} judged"]
                share = f"{tally[field, rule, f'{part} right'] / judged:.2f}" if judged else ""
                cells += [str(tally[field, rule, f"{part} fired"]), share]
            yield f"| `{rule}` | {rulebook.rules()[rule]} | {' | '.join(cells)} |\n"


if __name__ == "__main__":
    main()
