"""Gathering that grows: a new report touches the claims that a chain of ties leads to, and no others.

What is kept of each report (fingerprints, cards, keys), each pair and each tie is looked up in an index. The
result is that of gathering everything at once: what becomes of a claim depends on its chain alone, and where
a fingerprint or a key passes the number that makes it a stock phrase, all that hold it are looked at anew.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.incidents import cards, disputes, kinships, meeting_keys, pairing
from onrecord.incidents.bonds import bonds
from onrecord.incidents.happenings import REAL
from onrecord.incidents.index import DENIED, SOURCE, THREAD
from onrecord.incidents.regrouping import Regrouped, regrouped
from onrecord.incidents.steps import Step
from onrecord.incidents.threads import threads
from onrecord.incidents.within import told_whole
from onrecord.model import Lineages

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.incidents.index import Index
    from onrecord.incidents.meeting_keys import Key
    from onrecord.incidents.regrouping import Known
    from onrecord.model import ClaimId, Kin, ReportId


def grow(
    index: Index, touched: Sequence[ReportId], now: Sequence[ReportId], ruled: Iterable[ClaimId], known: Known
) -> Regrouped:
    """Take reports in that were read, dated or taken away, and gather anew what they touch.

    `now` are those of them that are there now, `ruled` claims that were ruled on since the last time.
    """
    step = Step(cards.Hand(index.claims))
    step.claims.update(ruled)
    _forget(index, index.reports.kept(touched), step)
    fresh = _taken_in(index, now, known, step)
    moved = kinships.moved(index.reports, step.laters | fresh)
    step.claims |= _bound(index, step, step.laters | moved | fresh)
    step.claims |= {claim for those in index.claims.of(moved | fresh).values() for claim in those}
    return regrouped(index, step, moved | step.laters | set(touched), known)


def _forget(index: Index, reports: Sequence[ReportId], step: Step) -> None:
    """Drop what was kept of reports; all that their claims were tied to is gathered anew."""
    if not reports:
        return
    old = {claim for those in index.claims.of(reports).values() for claim in those}
    # Those that are no more go as well: an incident of theirs alone is touched by nothing else.
    step.claims |= old
    step.claims |= {claim for whole in index.homes.of(old).values() for claim in whole}
    step.claims |= {end for two in index.claims.pairs(old) for end in two[1:3]}
    step.claims |= {end for kind in (SOURCE, THREAD) for two in index.claims.bound(old, kind) for end in two}
    step.laters |= {later for _, later, _ in index.reports.kin_ends(reports)}
    step.laters |= set(index.reports.children(reports))
    numbers = index.claims.numbers(old)
    held = [cards.happening(written) for written in index.claims.cards(old).values()]
    posts: list[tuple[Key, int]] = []
    for one in held:
        if one.claim.modality in REAL:
            keys = meeting_keys.keys(one)
            step.lost_keys.update(keys)
            posts += pairing.posts(one, numbers[one.id], keys)
        else:
            posts += disputes.posts(one, numbers[one.id])
    step.denials |= disputes.of(index, (one for one in held if one.claim.modality in REAL))
    step.cleared |= {act for denied, act in index.claims.bound(old, DENIED) if denied in old}
    index.claims.drop(reports, posts)
    step.lost_traces.update(index.reports.traces(reports))
    index.reports.drop(reports)


def _taken_in(index: Index, now: Sequence[ReportId], known: Known, step: Step) -> set[ReportId]:
    """Keep what is derived from reports alone, then whom they are kin to and what claims are alike."""
    traces = {report: kinships.traces(one) for report, one in index.reports.told(now).items()}
    made = list(told_whole(index.reports.accounts(now).values(), known.kinds, known.world))
    real = [one for one in made if one.claim.modality in REAL]
    keys = {one.id: step.hand.keys(one) for one in real}
    holders = kinships.Holders(index.reports, traces, step.lost_traces)
    standing = pairing.Standing(index.claims, keys.values(), step.lost_keys)
    step.hand.put(made)
    index.reports.put(traces)
    numbers = index.claims.put([(one.report, one.id, *cards.row(one)) for one in made])
    index.claims.put_meetings(
        post for one in real for post in pairing.posts(one, numbers[one.id], keys[one.id])
    )
    index.claims.put_meetings(
        post
        for one in made
        if one.claim.modality not in REAL
        for post in disputes.posts(one, numbers[one.id])
    )
    index.claims.put_bound((), THREAD, threads(real))
    again = kinships.renewed(index.reports, holders, traces.keys(), step)
    step.claims |= pairing.paired(index, step.hand, standing, numbers, again - traces.keys())
    return set(traces)


def _bound(index: Index, step: Step, reports: set[ReportId]) -> set[ClaimId]:
    """Work out anew what the claims of reports were taken from; give the claims of which that changed."""
    kin: defaultdict[ReportId, list[Kin]] = defaultdict(list)
    for one in index.reports.kin(reports):
        if one.later in reports:
            kin[one.later].append(one)
    mine = index.claims.of(reports)
    home = {claim: report for report, those in mine.items() for claim in those}
    before: defaultdict[ReportId, dict[ClaimId, ClaimId]] = defaultdict(dict)
    for claim, source in index.claims.bound(home, SOURCE):
        if claim in home:
            before[home[claim]][claim] = source
    changed: set[ClaimId] = set()
    for report, descent in sorted(index.reports.descents(kin.keys() | before.keys()).items()):
        those = index.claims.of({report, *(one.earlier for one in kin[report])}).values()
        told = step.hand.get(claim for each in those for claim in each).values()
        found = bonds(told, Lineages(descents=(descent,), kin=tuple(kin[report]))) if kin[report] else {}
        if before[report] != found:
            index.claims.put_bound(mine.get(report, ()), SOURCE, sorted(found.items()))
            changed |= {*before[report], *before[report].values(), *found, *found.values()}
    return changed
