"""Gathering that grows: a new report touches the claims that a chain of ties leads to, and no others.

What is kept of each report (fingerprints, cards, keys), each pair and each tie is looked up in an index. The
result is that of gathering everything at once: what becomes of a claim depends on its chain alone, and where
a fingerprint or a key passes the number that makes it a stock phrase, all that hold it are looked at anew.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from onrecord.incidents import blocking, cards, lineage, pairs
from onrecord.incidents.bonds import bonds
from onrecord.incidents.happenings import REAL
from onrecord.incidents.regrouping import Regrouped, regrouped
from onrecord.incidents.threads import threads
from onrecord.incidents.within import told_whole
from onrecord.model import Lineages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from onrecord.incidents.happenings import Happening
    from onrecord.incidents.index import Index
    from onrecord.incidents.regrouping import Known
    from onrecord.model import Account, ClaimId, Kin, ReportId, Told

_WORDS, _FACTS = 0, 1
_SOURCE, _THREAD = 0, 1
_KEYS_HELD = 300_000


@dataclass(slots=True)
class _Touch:
    """What a step touches: reports whose source, and claims whose incident, may be another now."""

    laters: set[ReportId] = field(default_factory=set)
    claims: set[ClaimId] = field(default_factory=set)
    traces: Counter[tuple[int, int]] = field(default_factory=Counter)
    keys: Counter[blocking.Key] = field(default_factory=Counter)


def grow(
    index: Index, touched: Sequence[ReportId], now: Sequence[ReportId], ruled: Iterable[ClaimId], known: Known
) -> Regrouped:
    """Take reports in that were read, dated or taken away, and gather anew what they touch.

    `now` are those of them that are there now, `ruled` claims that were ruled on since the last time.
    """
    step = _Touch(claims=set(ruled))
    accounts = index.accounts(now)
    for report in touched:
        _forget(index, report, step)
    for report in sorted(accounts):
        _take_in(index, accounts[report], known, step)
    again, laters = _kin_renewed(index, sorted(accounts), step)
    moved = _descents(index, laters | set(accounts))
    step.claims |= _paired(index, again, step)
    step.claims |= _bound(index, laters | moved | set(accounts))
    step.claims |= set(index.claims_of(moved | set(accounts)))
    return regrouped(index, step.claims, moved | laters | set(touched), known)


@lru_cache(maxsize=400_000)
def number(key: blocking.Key) -> int:
    """Give the number under which a record keeps a key."""
    return int.from_bytes(blake2b(repr(key).encode(), digest_size=8).digest(), "big", signed=True)


def _traces(one: Told) -> set[tuple[int, int]]:
    words = {(_WORDS, each.value) for each in one.prints}
    return words | {(_FACTS, each.value) for each in one.facts}


def _forget(index: Index, report: ReportId, step: _Touch) -> None:
    """Drop what was kept of a report; all that its claims were tied to is gathered anew."""
    old = index.claims_of([report])
    for whole in index.homes(old).values():
        step.claims.update(whole)
    for _, first, second, _ in index.pairs(old):
        step.claims |= {first, second}
    for kind in (_SOURCE, _THREAD):
        for one, other in index.bound(old, kind):
            step.claims |= {one, other}
    step.laters |= {later for _, later, _ in index.kin_ends([report])} | set(index.children(report))
    for written in index.cards(old).values():
        happened = cards.happening(written)
        if happened.claim.modality in REAL:
            keys = set(blocking.keys(happened))
            index.drop_keys(happened.id, map(number, keys))
            step.keys.subtract(keys)
    old_traces = index.traces_of(report)
    step.traces.subtract(old_traces)
    index.drop(report, old_traces)
    # Those that are no more go as well: an incident of theirs alone is touched by nothing else.
    step.claims |= set(old)


def _take_in(index: Index, account: Account, known: Known, step: _Touch) -> None:
    """Keep what is derived from a report alone."""
    traces = _traces(account.told)
    at = index.put(account.told.report, traces)
    step.traces.update(traces)
    made = list(told_whole([account], known.kinds, known.world))
    for one in made:
        real = one.claim.modality in REAL
        keys = set(blocking.keys(one)) if real else set()
        index.put_card(at, one.id, cards.card(one), map(number, keys), real=real)
        step.keys.update(keys)
    real_ones = [one for one in made if one.claim.modality in REAL]
    index.put_bound([one.id for one in made], _THREAD, threads(real_ones))
    index.forget_told([account.told.report])


def _kin_renewed(
    index: Index, fresh: Sequence[ReportId], step: _Touch
) -> tuple[set[ReportId], set[ReportId]]:
    """Look up the kin of new reports and of those whose fingerprints came to be stock phrases, or ceased to.

    Gives these, and the reports that have other kin before them than they had.
    """
    again = set(fresh) | _recounted(index, step)
    laters = set(step.laters)
    for report in sorted(again):
        before = {(one.earlier, one.later): one for one in index.kin([report])}
        found = {(one.earlier, one.later): one for one in _kin_of(index, report)}
        if before != found:
            index.put_kin(report, found.values())
            ends = {*before, *found}
            laters |= {
                later
                for earlier, later in ends
                if before.get((earlier, later)) != found.get((earlier, later))
            }
    return again, laters


def _recounted(index: Index, step: _Touch) -> set[ReportId]:
    changes = {trace: change for trace, change in step.traces.items() if change}
    found: set[ReportId] = set()
    for trace, holders in index.holders(
        changes, lineage.STOCK + max((abs(c) for c in changes.values()), default=0)
    ):
        count, before = len(holders), len(holders) - changes[trace]
        if any((count <= most) != (before <= most) for most in (lineage.STOCK, lineage.RARE)):
            found.update(holders)
    return found


def _kin_of(index: Index, report: ReportId) -> Iterator[Kin]:
    one = index.told([report])[report]
    words: Counter[ReportId] = Counter()
    facts: Counter[ReportId] = Counter()
    rare: Counter[ReportId] = Counter()
    for (kind, _), holders in index.holders(sorted(_traces(one)), lineage.STOCK):
        if 1 < len(holders) <= lineage.STOCK:
            (words if kind == _WORDS else facts).update(holders)
            if kind == _FACTS and len(holders) <= lineage.RARE:
                rare.update(holders)
    near = {each for each in {*words, *facts} if words[each] or facts[each] >= lineage.CREDITED_FACTS}
    others = index.told(near - {report})
    for other in sorted(others):
        shared = lineage.Shared(words[other], facts[other], rare[other])
        first, second = sorted((one, others[other]), key=lambda each: each.report)
        if (kin := lineage.kinship(first, second, shared)) is not None:
            yield kin


def _descents(index: Index, reports: set[ReportId]) -> set[ReportId]:
    """Work out anew where reports, and those taken from them, have their story from; give what moved."""
    seen, waiting = set(reports), sorted(reports)
    while waiting:
        children = [child for child in index.children(waiting.pop()) if child not in seen]
        seen.update(children)
        waiting += children
    known = index.told(seen)
    kept = index.descents(known)
    parents: dict[ReportId, Kin | None] = {}

    def parent(report: ReportId) -> Kin | None:
        if report not in parents:
            kin = [one for one in index.kin([report]) if one.later == report]
            told = index.told({report, *(one.earlier for one in kin)})
            parents[report] = lineage.parent(report, kin, told)
        return parents[report]

    moved: set[ReportId] = set()
    for report in sorted(known):
        root = lineage.root(report, parent)
        one = lineage.descent(known[report], parent(report), index.told([root])[root])
        if kept.get(report) != one:
            index.put_descent(one)
            moved.add(report)
    return moved


def _paired(index: Index, reports: set[ReportId], step: _Touch) -> set[ClaimId]:
    """Weigh claims of reports, and those whose keys came to be crowded or ceased to; give all touched."""
    again = set(index.claims_of(reports))
    changes = {key: change for key, change in step.keys.items() if change}
    held = _Cards(index)
    for key, met in held.meet(changes, max(map(abs, changes.values()), default=0)).items():
        most = blocking.crowd(key)
        if (len(met) <= most) != (len(met) - changes[key] <= most):
            again.update(met)
    both: dict[tuple[ClaimId, ClaimId], pairs.Weighed | None] = {}
    touched = set(again)
    for claim in sorted(again):
        one = held.get(claim)
        if one.claim.modality in REAL:
            ends = index.kin_ends([one.report])
            partners = _partners(index, held, one, {end for two in ends for end in two[:2]} - {one.report})
            told = pairs.shares(ends)
            weighed = []
            for other in partners:
                # What is alike from one side is so from the other: such pairs are weighed once.
                known = (other, claim) in both
                two = both.pop((other, claim)) if known else pairs.weigh(one, held.get(other), told)
                if not known and other in again:
                    both[claim, other] = two
                if two is not None:
                    weighed.append(two)
            # Pairs in doubt join nothing, so they touch nothing.
            touched |= {end for two in index.pairs([claim], sure=True) for end in two[1:3]}
            touched |= {end for two in weighed if two.sure for end in two[1:3]}
            index.put_pairs(claim, weighed)
    return touched


class _Cards:
    """Happenings read off their cards, each once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._held: dict[ClaimId, Happening] = {}
        self._met: dict[blocking.Key, list[ClaimId]] = {}

    def meet(self, keys: Collection[blocking.Key], beyond: int) -> dict[blocking.Key, list[ClaimId]]:
        """Look up the claims that meet under each key, so many beyond the number that makes a crowd."""
        found: dict[blocking.Key, list[ClaimId]] = {}
        by_crowd: dict[int, list[blocking.Key]] = {}
        for key in keys:
            by_crowd.setdefault(blocking.crowd(key), []).append(key)
        if len(self._met) > _KEYS_HELD:
            self._met.clear()
        for most, those in by_crowd.items():
            met = self._index.met([number(key) for key in those], most + beyond)
            found |= {key: met[number(key)] for key in those}
            self._met |= {key: found[key] if len(found[key]) <= most else [] for key in those}
        return found

    def met(self, keys: Collection[blocking.Key]) -> list[tuple[blocking.Key, list[ClaimId]]]:
        """Give the claims that meet under each key; none where they are a crowd."""
        if missing := [key for key in keys if key not in self._met]:
            self.meet(missing, 0)
        return [(key, self._met[key]) for key in keys if self._met[key]]

    def get(self, claim: ClaimId) -> Happening:
        if claim not in self._held:
            self.load([claim])
        return self._held[claim]

    def load(self, claims: Iterable[ClaimId]) -> None:
        wanted = [claim for claim in claims if claim not in self._held]
        for claim, written in self._index.cards(wanted).items():
            self._held[claim] = cards.happening(written)


def _partners(index: Index, held: _Cards, one: Happening, related: set[ReportId]) -> list[ClaimId]:
    """Give the claims that one is to be weighed against."""
    under = held.met(set(blocking.keys(one)))
    kin = index.claims_of(related) if related else []
    held.load({claim for _, met in under for claim in met} | set(kin))
    found = {
        claim
        for key, met in under
        for claim in met
        if claim != one.id and blocking.may_meet(key, one, held.get(claim))
    }
    for claim in kin:
        other = held.get(claim)
        if other.group == one.group and other.claim.modality in REAL:
            found.add(claim)
    return sorted(claim for claim in found if blocking.near(one, held.get(claim)))


def _bound(index: Index, reports: set[ReportId]) -> set[ClaimId]:
    """Work out anew what the claims of reports were taken from; give the claims of which that changed."""
    changed: set[ClaimId] = set()
    descents = index.descents(reports)
    for report in sorted(descents):
        kin = [one for one in index.kin([report]) if one.later == report]
        mine = index.claims_of([report])
        before = {one: other for one, other in index.bound(mine, _SOURCE) if one in set(mine)}
        those = index.claims_of([report, *(one.earlier for one in kin)])
        told = [cards.happening(each) for each in index.cards(those).values()]
        found = bonds(told, Lineages(descents=(descents[report],), kin=tuple(kin))) if kin else {}
        if before != found:
            index.put_bound(mine, _SOURCE, sorted(found.items()))
            changed |= {*before, *before.values(), *found, *found.values()}
    return changed
