"""F1 of what `train.labelled` scored, of the rules, and of both.

    python -m train.labelled_score EXAMPLES SCORES ... [--rules RULES]

Networks are taken together by the mean of their logits. Of sentences, a label is told where its logit and
what it counts that the rules tell it come to a threshold. Both numbers are chosen for each label on the built
half, where each row is scored by a network that was not taught its fold, by the mean of F1 there and at the
neighbouring thresholds; the watched half is only counted. The rules were written on the built half: there
they, and both, are flattered.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from train.labelled_examples import WATCHED, Examples, Scores, meant

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Logits = NDArray[np.float64]
    Flags = NDArray[np.bool_]

STEP = 0.5
THRESHOLDS = np.arange(-6, 10 + STEP, STEP)
WEIGHTS = (0.0, 1.0, 2.0, 4.0, 8.0)
"""What it counts that the rules tell a label."""
THREE = ("KILL", "ARREST", "FORCE")


@dataclass(frozen=True, slots=True)
class Chosen:
    """From which sum on a label is told, and what the rules count in it."""

    threshold: float
    weight: float = 0.0

    def tells(self, logits: Logits, rules: Flags) -> Flags:
        """Tell of each row whether it has the label."""
        return logits + self.weight * rules >= self.threshold


def figures(told: Flags, wanted: Flags) -> tuple[float, float, float]:
    """Give precision, recall and F1."""
    right, offered, there = int((told & wanted).sum()), int(told.sum()), int(wanted.sum())
    return right / max(1, offered), right / max(1, there), 2 * right / max(1, offered + there)


def choose(logits: Logits, rules: Flags, wanted: Flags, weights: Sequence[float] = WEIGHTS) -> Chosen:
    """Choose a threshold and a weight; of those as good the lowest weight, and the threshold nearest 0."""

    def good(one: Chosen) -> float:
        near = [Chosen(one.threshold + more, one.weight) for more in (-STEP, 0.0, STEP)]
        return sum(figures(at.tells(logits, rules), wanted)[2] for at in near)

    tried = [Chosen(float(threshold), weight) for weight in weights for threshold in THRESHOLDS]
    return max(sorted(tried, key=lambda one: (one.weight, abs(one.threshold))), key=good)


def by_case(examples: Examples, scores: Sequence[Scores]) -> None:
    """Print weighted and plain F1 of the labels, rows scored by networks that were not taught their fold."""
    logits, many = meant(examples, scores)
    rows = many > 0
    best, wanted = logits.argmax(1)[rows], examples.labels.argmax(1)[rows]
    each = {int(k): figures(best == k, wanted == k)[2] for k in np.unique(wanted)}
    weighted = float(np.mean([each[int(k)] for k in wanted]))
    print(f"{rows.sum()} snippets: weighted F1 {weighted:.3f}, plain {np.mean(list(each.values())):.3f}")


def by_police(examples: Examples, scores: Sequence[Scores], rules: Flags | None) -> None:
    """Print F1 of each label on both halves, by the network, by the rules, and by both."""
    logits, many = meant(examples, scores)
    parts = {
        "built": (many > 0) & (examples.folds != WATCHED),
        "watched": (many > 0) & (examples.folds == WATCHED),
    }
    built = parts["built"]
    said = np.zeros_like(examples.labels) if rules is None else rules
    chosen = {
        way: [
            choose(logits[built, k], said[built, k], examples.labels[built, k], weights)
            for k in range(len(examples.names))
        ]
        for way, weights in (("network", (0.0,)), ("both", WEIGHTS))
    }
    told = {way: decided(logits, said, each) for way, each in chosen.items()}
    told["even odds"] = logits >= 0
    if rules is None:
        del told["both"], chosen["both"]
    else:
        told["rules"] = rules
    for part, rows in parts.items():
        print(f"{part}: {rows.sum()} sentences")
        for way, flags in told.items():
            shown(way, part, flags[rows], examples.labels[rows], [str(name) for name in examples.names])
    alone(examples, scores, chosen["network"])
    for way, each in chosen.items():
        print(way, {str(n): (one.threshold, one.weight) for n, one in zip(examples.names, each, strict=True)})


def decided(logits: Logits, said: Flags, chosen: Sequence[Chosen]) -> Flags:
    """Give the labels told of each row."""
    return np.stack([one.tells(logits[:, k], said[:, k]) for k, one in enumerate(chosen)], 1)


def shown(way: str, part: str, told: Flags, wanted: Flags, names: Sequence[str]) -> None:
    """Print the figures of each label, and of any of three."""
    three = [at for at, name in enumerate(names) if name in THREE]
    columns = {name: [at] for at, name in enumerate(names)} | {"any of three": three}
    for name, at in columns.items():
        there = np.any(wanted[:, at], axis=1, keepdims=True)
        p, r, f = figures(np.any(told[:, at], axis=1, keepdims=True), there)
        print(f"  {part:8} {way:10} {name:12} P {p:.3f} R {r:.3f} F1 {f:.3f}  ({there.sum()} wanted)")


def alone(examples: Examples, scores: Sequence[Scores], chosen: Sequence[Chosen]) -> None:
    """Print the mean F1 on the watched half of the networks one by one."""
    each = []
    for one in scores:
        rows = examples.folds[one.rows] == WATCHED
        wanted = examples.labels[one.rows][rows]
        told = decided(one.logits[rows], np.zeros_like(wanted), chosen)
        each.append([figures(told[:, k], wanted[:, k])[2] for k in range(wanted.shape[1])])
    means = zip(examples.names, np.mean(each, 0), np.std(each, 0), strict=True)
    print(f"  watched  {len(each)} networks one by one:", *(f"{n} {m:.3f} ±{s:.3f}" for n, m, s in means))


def main() -> None:
    """Print the figures of the scores that are named."""
    parser = argparse.ArgumentParser(prog="python -m train.labelled_score")
    parser.add_argument("examples", type=Path)
    parser.add_argument("scores", type=Path, nargs="+")
    parser.add_argument("--rules", type=Path)
    asked = parser.parse_args()
    examples = Examples.load(asked.examples)
    scores = [Scores.load(path) for path in asked.scores]
    if examples.single:
        by_case(examples, scores)
        return
    rules = None
    if asked.rules:
        with np.load(asked.rules) as held:
            if not np.array_equal(held["keys"], examples.keys):
                raise SystemExit(f"{asked.rules} is of other sentences than {asked.examples}.")
            rules = held["told"]
    by_police(examples, scores, rules)


if __name__ == "__main__":
    main()
