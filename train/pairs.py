"""Learn what makes two claims likely to be about one happening, on the halves that rules may be looked at on.

    python -m train.pairs            writes src/onrecord/incidents/weights.toml and words.tsv
    python -m train.pairs --check    learns on four fifths of the incidents, scores on the others

Pairs: `train.pair_cases`. Two reports that people tied to one incident have one pair that is right, the
likest; every pair of two others is wrong, and weighs less where it was made by moving days.

A logistic model: what agrees may not speak against, what disagrees not for. It starts from one for and one
against, whatever weights stand, and so gives the same weights each time. What passages of a report lend one
another depends on the weights, so all is done over some times, and the mean of what was learned kept. Words
are counted in the headlines and in the sentences of ../shared/data/event_location. Never uses the watched
halves.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np
from bench import _sets

from onrecord.incidents.commonness import stem
from onrecord.incidents.happenings import content
from onrecord.incidents.weights import BASE, WEIGHTS, WORDS, use
from train import pair_cases, pair_folds
from train.logistic import fitted_within

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bench._pooled import Item

    from train.logistic import Numbers
    from train.pair_cases import Case

ROUNDS = 8
"""So often passages are grouped by the mean of what was learned before; from the fourth on little changes."""

CHOICES = 3
"""So often, within that, the likest pairs are chosen by the weights just learned."""

STRENGTH = 0.7
"""How strongly weights are held near nothing: of .03 to 4, what foresees pairs of left-out incidents best."""

# How much a pair weighs, by where it is from; moved ones are many and made.
SHARES = {"headlines": 1.0, "pages": 1.0, "crawled": 2.0, "bare": 2.0}
MOVED = {"headlines": 0.05, "pages": 0.5, "crawled": 1.0}
_LOOSE = 1e-7
_OFTEN = 8
FOR = frozenset(
    ("when.same-day", "when.same-few-days", "when.within-few-days", "when.news-0", "when.followed",
     "when.mass", "when.leads", "place.town", "place.city", "place.name", "place.site", "place.words",
     "actor.known", "actor.word", "target.known", "target.word", "killed.same", "killed.same-size",
     "killed.allowed",
     "killed.allowed-size", "killed.near-size", "killed.grown", "all.agree", "injured.same",
     "injured.same-size", "injured.allowed", "injured.near-size", "people.same", "people.same-size",
     "people.near-size", "means.blast", "means.same", "words.sum", "words.rarest", "words.cosine",
     "names.any", "names.more", "story", "reports.alike")
)  # fmt: skip
AGAINST = frozenset(
    ("when.open", "when.open-far", "when.news-many", "when.later-days", "when.later-weeks",
     "when.later-long", "place.next-town", "place.other-name", "place.other-country",
     "place.within-country", "kind.other", "actor.other", "actor.other-word", "target.other",
     "target.other-word", "killed.other", "killed.other-times", "killed.allowed-times", "injured.other",
     "injured.other-times", "injured.allowed-times", "people.other", "people.other-times",
     "people.allowed-times", "means.near", "means.other", "modality.failed", "reports.one-outlet")
)  # fmt: skip
START = dict.fromkeys(FOR, 1.0) | dict.fromkeys(AGAINST, -1.0)
"""The weights to begin with: a row that speaks for says one, one that speaks against minus one."""

_HEAD = """# How much each piece of evidence speaks for two claims being about one happening, in natural
# logarithms of odds: a logistic model, learned on {right} right and {wrong} wrong pairs of claims
# ({moved} of these made by moving days). Written by `python -m train.pairs`, whose head tells on what; not by
# hand. "{base}" is what speaks for any two claims that meet, at the odds of the pairs learned on.
"""
_WORDS_HEAD = """# In how many of {number} sentences of conflict news a word stands, its plural folded in;
# those in {often} and more. Written by `python -m train.pairs`. Headlines of UCDP's sources (CC BY 4.0)
# and the sentences of Halterman's event-location set.
"""


def learned_from(read: Mapping[str, Sequence[Item]]) -> tuple[dict[str, float], list[Case]]:
    """Learn from reports, and give the weights, which are in use then, with the pairs learned on."""
    weights, cases = START, []
    for number in range(ROUNDS):
        use(weights)
        cases = pair_cases.cases(read)
        weights = _mean(weights if number else {}, learned(cases), number)
    use(weights)
    return weights, cases


def _mean(before: Mapping[str, float], new: Mapping[str, float], number: int) -> dict[str, float]:
    """Give the mean of weights that are the mean of so many, and new ones: steps on which passages settle."""
    names = sorted({*before, *new})
    return {each: (before.get(each, 0.0) * number + new.get(each, 0.0)) / (number + 1) for each in names}


def learned(cases: Sequence[Case]) -> dict[str, float]:
    """Learn the weights: of each pair of reports that is right the likest pair of claims alone."""
    names = sorted({row for case in cases for row in case.rows})
    table = np.array([[case.rows.get(name, 0.0) for name in names] for case in cases])
    right: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, case in enumerate(cases):
        if case.right:
            right[case.source, *sorted(case.reports)].append(at)
    wrong = [at for at, case in enumerate(cases) if not case.right]
    found = np.array([START.get(name, 0.0) for name in names] + [0.0])
    for _ in range(CHOICES):
        likeness = table @ found[:-1]
        best = [max(those, key=lambda at: (likeness[at], -at)) for those in right.values()]
        kept = np.array(best + wrong)
        found = fit(table[kept], *_answers([cases[at] for at in kept]), names)
    return dict(zip([*names, BASE], map(float, found), strict=True))


def _answers(cases: Sequence[Case]) -> tuple[Numbers, Numbers]:
    """Give whether pairs are right and how much they weigh: an incident with many reports less for each."""
    groups = Counter(min(case.groups) for case in cases if case.right)
    meetings = Counter((case.source, case.moved, *sorted(case.reports)) for case in cases)
    weights = []
    for case in cases:
        share = MOVED[case.source] if case.moved else SHARES[case.source]
        often = groups[min(case.groups)] ** 0.3 if case.right else 1.0
        each = 1.0 if case.right else meetings[case.source, case.moved, *sorted(case.reports)] ** 0.5
        weights.append(share / often / each)
    return np.array([float(case.right) for case in cases]), np.array(weights)


def fit(table: Numbers, right: Numbers, weights: Numbers, names: Sequence[str]) -> Numbers:
    """Fit a logistic model with signs held, the base last."""
    wide = np.hstack([table, np.ones((len(table), 1))])
    low = np.array([0.0 if name in FOR else -np.inf for name in names] + [-np.inf])
    high = np.array([0.0 if name in AGAINST else np.inf for name in names] + [np.inf])
    ridge = np.append(np.full(len(names), STRENGTH), _LOOSE)
    return fitted_within(wide, right, weights, ridge, (low, high))


def counted(headlines: Sequence[Item]) -> tuple[int, dict[str, int]]:
    """Count in how many sentences each word stands."""
    sentences = [quote for one in headlines for quote in one.account.quotes]
    path = _sets.data("event_location") / "sentences.jsonl"
    with path.open(encoding="utf-8") as file:
        sentences += [json.loads(line)["text"] for line in file]
    counts = Counter(word for each in sentences for word in {stem(word) for word in content(each)})
    kept = {word: count for word, count in counts.items() if count >= _OFTEN and not word.isdigit()}
    return len(sentences), dict(sorted(kept.items()))


def main() -> None:
    """Count the words, learn the weights and write both; or tell how they do on incidents left out."""
    read = pair_cases.items()
    if "--check" in sys.argv:
        pair_folds.check(read, learned_from(read)[1], learned)
        return
    number, counts = counted(read["headlines"])
    lines = [f"\t{number}", *(f"{word}\t{count}" for word, count in counts.items())]
    head = _WORDS_HEAD.format(number=number, often=_OFTEN)
    WORDS.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    weights, cases = learned_from(read)
    right = sum(case.right for case in cases)
    told = _HEAD.format(
        right=right, wrong=len(cases) - right, moved=sum(case.moved for case in cases), base=BASE
    )
    rows = [f'"{name}" = {weight:.3f}' for name, weight in sorted(weights.items()) if abs(weight) >= 0.0005]
    WEIGHTS.write_text(told + "\n[weights]\n" + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(cases)} pairs, {right} right, {len(rows)} rows")


if __name__ == "__main__":
    main()
