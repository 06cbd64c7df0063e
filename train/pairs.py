"""Learn what makes two claims likely to be about one happening, on the halves that rules may be looked at on.

    python -m train.pairs            writes src/onrecord/incidents/weights.toml and words.tsv

Pairs: claims of different reports that gathering would compare, of the headlines of
../shared/data/ucdp_sources, the pages that `bench incidents` pools and our own of `bench stories`, the
"built" half of each. Two reports that people tied to one incident have one pair that is right, the likest;
every pair of two others is wrong. A busier record than these sets is made by moving what reports tell of one
incident to the days of another one of its country: such pairs are wrong as well, and weigh less.

A logistic model: what agrees may not speak against, what disagrees not for. Words are counted in those
headlines and in the sentences of ../shared/data/event_location. Never uses the watched halves.
The passages of a report are grouped by the weights that stand when learning starts.
"""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from bench import _pooled, _sets, stories

from onrecord.incidents import blocking, pairs
from onrecord.incidents.commonness import stem
from onrecord.incidents.happenings import OPEN, REAL, content
from onrecord.incidents.lineage import lineages
from onrecord.incidents.signs import BARRED
from onrecord.incidents.weights import BASE, WEIGHTS, WORDS
from onrecord.incidents.within import told_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.pairs import Stories

    Numbers: TypeAlias = "NDArray[np.float64]"

ROUNDS = 3
STRENGTH = 0.25
# How much a pair weighs, by where it is from; moved ones are many and made.
SHARES = {"headlines": 1.0, "pages": 1.0, "crawled": 2.0, "bare": 2.0}
MOVED = {"headlines": 0.05, "pages": 0.5, "crawled": 1.0}
TRIES = {"headlines": 6, "pages": 12, "crawled": 12}
_MOST_MOVED = 6
_ALL = 10**6
_STEPS = 4000
_OFTEN = 8
FOR = frozenset(
    ("when.same-day", "when.same-few-days", "when.within-few-days", "when.news-0", "when.followed",
     "when.mass", "when.leads", "place.town", "place.city", "place.name", "place.site", "place.words",
     "actor.known", "actor.word", "target.known", "target.word", "killed.same", "killed.same-size",
     "killed.allowed",
     "killed.allowed-size", "killed.near-size", "killed.grown", "all.agree", "injured.same",
     "injured.same-size", "injured.allowed", "injured.near-size", "people.same", "people.same-size",
     "people.near-size", "means.blast", "means.same", "words.sum", "words.rarest", "words.cosine",
     "names.any", "names.more", "story")
)  # fmt: skip
AGAINST = frozenset(
    ("when.open", "when.open-far", "when.news-many", "when.later-days", "when.later-weeks",
     "when.later-long", "place.next-town", "place.other-name", "place.other-country",
     "place.within-country", "kind.other", "actor.other", "actor.other-word", "target.other",
     "target.other-word", "killed.other", "killed.other-times", "injured.other", "injured.other-times",
     "people.other", "people.other-times", "means.near", "means.other", "modality.failed")
)  # fmt: skip
_HEAD = """# How much each piece of evidence speaks for two claims being about one happening, in natural
# logarithms of odds: a logistic model, learned on {right} right and {wrong} wrong pairs of claims
# ({moved} of these made by moving days). Written by `python -m train.pairs`, whose head tells on what; not by
# hand. "{base}" is what speaks for any two claims that meet, at the odds of the pairs learned on.
"""
_WORDS_HEAD = """# In how many of {number} sentences of conflict news a word stands, its plural folded in;
# those in {often} and more. Written by `python -m train.pairs`. Headlines of UCDP's sources (CC BY 4.0)
# and the sentences of Halterman's event-location set.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two claims: where they are from, their groups, the reports, the evidence, whether they are one."""

    source: str
    groups: tuple[str, str]
    reports: tuple[str, str]
    rows: dict[str, float]
    right: bool
    moved: bool = False


class Pool:
    """The claims of some items, with the pairs that gathering would compare."""

    def __init__(self, source: str, items: Sequence[_pooled.Item]) -> None:
        self.source = source
        self.wanted = {str(one.account.told.report): one.wanted for one in items}
        self.groups = {str(one.account.told.report): min(one.wanted, default=one.name) for one in items}
        accounts = [one.account for one in items]
        made = told_whole(accounts, _pooled.kinds(), _sets.world())
        self.happened = [one for one in made if one.claim.modality in REAL]
        self.told = pairs.stories(lineages(one.told for one in accounts).kin)

    def cases(self) -> Iterator[Case]:
        """Give the pairs of claims of different reports."""
        for one, other in blocking.candidates(self.happened, tuple(self.told)):
            if one.report != other.report and (rows := evidence(one, other, self.told)) is not None:
                reports = str(one.report), str(other.report)
                right = bool(self.wanted[reports[0]] & self.wanted[reports[1]])
                groups = self.groups[reports[0]], self.groups[reports[1]]
                yield Case(source=self.source, groups=groups, reports=reports, rows=rows, right=right)

    def moved(self, tries: int, chance: random.Random) -> Iterator[Case]:
        """Give pairs told of two incidents of one country, the one moved to the days of the other."""
        by_group: defaultdict[str, list[Happening]] = defaultdict(list)
        for one in self.happened:
            by_group[self.groups[str(one.report)]].append(one)
        where = {group: _country(those) for group, those in by_group.items()}
        for group in sorted(by_group):
            mates = [each for each in sorted(by_group) if each != group and where[each] == where[group]]
            for mate in chance.sample(mates, min(tries, len(mates))):
                days = self._apart(by_group[group], by_group[mate])
                if days is not None:
                    days += chance.choice((0, 0, 0, 1, -1))
                    yield from self._meet(by_group[group], by_group[mate], days)

    def _apart(self, those: Sequence[Happening], others: Sequence[Happening]) -> int | None:
        told = {incident for one in those for incident in self.wanted[str(one.report)]}
        if any(told & self.wanted[str(one.report)] for one in others):
            return None
        first = min((one.known for one in those if one.known < OPEN), default=None)
        second = min((one.known for one in others if one.known < OPEN), default=None)
        return None if first is None or second is None else second - first

    def _meet(self, those: Sequence[Happening], others: Sequence[Happening], days: int) -> Iterator[Case]:
        for one in (_later(each, days) for each in those[:_MOST_MOVED]):
            for other in others[:_MOST_MOVED]:
                if one.group == other.group and blocking.comparable(one, other):
                    rows = evidence(one, other, {})
                    if rows is not None:
                        reports = str(one.report), str(other.report)
                        groups = self.groups[reports[0]], self.groups[reports[1]]
                        yield Case(
                            source=self.source,
                            groups=groups,
                            reports=(f"{one.id}", f"{other.id}"),
                            rows=rows,
                            right=False,
                            moved=True,
                        )


def _country(those: Iterable[Happening]) -> str:
    found = Counter(country for one in those for country in sorted(one.countries))
    return min(found, key=lambda each: (-found[each], each), default="")


def _later(one: Happening, days: int) -> Happening:
    return replace(
        one,
        first=one.first + days if one.first > -OPEN else one.first,
        last=one.last + days if one.last < OPEN else one.last,
        known=one.known + days if one.known < OPEN else one.known,
    )


def evidence(one: Happening, other: Happening, told: Stories) -> dict[str, float] | None:
    """Give the rows of evidence of two claims and how much of each there is; None where something bars."""
    first, second = sorted((one, other), key=lambda each: each.id)
    found: defaultdict[str, float] = defaultdict(float)
    for sign in pairs.evidence(first, second, told):
        if sign.weight <= BARRED:
            return None
        for row, amount in sign.parts:
            found[row] += amount
    return dict(found)


def pools() -> Iterator[Pool]:
    """Read the built halves."""
    answers = stories.Answers.load()
    yield Pool("headlines", _built(_pooled.headlines(_ALL)))
    yield Pool("pages", _built(_pooled.pooled()))
    yield Pool("crawled", _built(stories.read(answers, answers.crawled)[0]))
    yield Pool("bare", _built(stories.read(answers, {})[0]))


def _built(items: Iterable[_pooled.Item]) -> list[_pooled.Item]:
    return [one for one in items if _pooled.half_of(one) == "built"]


def learned(cases: Sequence[Case]) -> dict[str, float]:
    """Learn the weights: of each pair of reports that is right the likest pair of claims alone."""
    names = sorted({row for case in cases for row in case.rows})
    table = np.array([[case.rows.get(name, 0.0) for name in names] for case in cases])
    right: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, case in enumerate(cases):
        if case.right:
            right[case.source, *sorted(case.reports)].append(at)
    wrong = [at for at, case in enumerate(cases) if not case.right]
    found = np.array([1.0 if name in FOR else -1.0 if name in AGAINST else 0.0 for name in names] + [0.0])
    for _ in range(ROUNDS):
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
    """Fit a logistic model with signs held, by projected gradients with momentum (FISTA), the base last."""
    wide = np.hstack([table, np.ones((len(table), 1))])
    low = np.array([0.0 if name in FOR else -np.inf for name in names] + [-np.inf])
    high = np.array([0.0 if name in AGAINST else np.inf for name in names] + [np.inf])
    ridge = np.append(np.full(len(names), STRENGTH), 0.0)
    steep = np.linalg.norm(wide * np.sqrt(weights)[:, None], 2) ** 2 / 4 + STRENGTH
    here = ahead = np.zeros(len(names) + 1)
    speed = 1.0
    for _ in range(_STEPS):
        odds = 1 / (1 + np.exp(-(wide @ ahead)))
        slope = wide.T @ (weights * (odds - right)) + ridge * ahead
        there = np.clip(ahead - slope / steep, low, high)
        faster = (1 + (1 + 4 * speed * speed) ** 0.5) / 2
        ahead = there + (speed - 1) / faster * (there - here)
        here, speed = there, faster
    return here


def counted() -> tuple[int, dict[str, int]]:
    """Count in how many sentences each word stands."""
    sentences = [quote for one in _built(_pooled.headlines(_ALL)) for quote in one.account.quotes]
    path = _sets.data("event_location") / "sentences.jsonl"
    with path.open(encoding="utf-8") as file:
        sentences += [json.loads(line)["text"] for line in file]
    counts = Counter(word for each in sentences for word in {stem(word) for word in content(each)})
    kept = {word: count for word, count in counts.items() if count >= _OFTEN and not word.isdigit()}
    return len(sentences), dict(sorted(kept.items()))


def main() -> None:
    """Count the words, learn the weights and write both."""
    number, counts = counted()
    lines = [f"\t{number}", *(f"{word}\t{count}" for word, count in counts.items())]
    head = _WORDS_HEAD.format(number=number, often=_OFTEN)
    WORDS.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    chance = random.Random(5)
    cases: list[Case] = []
    for pool in pools():
        cases += pool.cases()
        cases += pool.moved(TRIES.get(pool.source, 0), chance)
    weights = learned(cases)
    right = sum(case.right for case in cases)
    told = _HEAD.format(
        right=right, wrong=len(cases) - right, moved=sum(case.moved for case in cases), base=BASE
    )
    rows = [f'"{name}" = {weight:.3f}' for name, weight in sorted(weights.items()) if abs(weight) >= 0.0005]
    WEIGHTS.write_text(told + "\n[weights]\n" + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(cases)} pairs, {right} right, {len(rows)} rows")


if __name__ == "__main__":
    main()
