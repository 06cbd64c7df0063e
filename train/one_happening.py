"""Learn which passages of a report tell of one happening, on reports annotated for onrecord.

    python -m train.one_happening            writes src/onrecord/claims/one_happening.toml
    python -m train.one_happening --check    learns on nine tenths of the reports, scores on the others
    ... --learned                            the same for claims read with the network, by its rows too:
                                             src/onrecord/claims/learned/one_happening.toml

Two claims that were read are right together where both are matched with one annotated happening, as the gold
is scored; claims that no annotator made are left out. Only the built halves: neither the others, nor the
development gold, nor a copy of one of its pages.
"""

from __future__ import annotations

import hashlib
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from bench._retold import ROUNDS, annotated, happening_of, pairs
from bench._sets import Tally, world
from bench.claims import scorer

from onrecord.capitals import loud
from onrecord.claims import one_happening
from onrecord.claims.learned.alike import ROWS, Alike
from onrecord.claims.learned.pieces import words
from onrecord.claims.learned.reader import Reader
from onrecord.claims.rules import Rules
from train.copies import copied_from_gold
from train.logistic import fitted

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from onrecord.claims.draft import Draft
    from onrecord.claims.learned.reader import Learned
    from onrecord.claims.two_passages import Rows
    from onrecord.model import Claim, Report

CLAIMS = Path(__file__).parents[1] / "src" / "onrecord" / "claims"
TABLES = {False: CLAIMS / "one_happening.toml", True: CLAIMS / "learned" / "one_happening.toml"}
"""What is written, without the network and with it."""
STRENGTH = 15.0
"""How strongly weights are held near nothing."""
FREER = 2.0
"""Rows of the network count this much for that: they are shares, seldom near 1."""
_OFTEN = 5
_FOLDS = 10
_HEAD = """# How much each row speaks for two passages of a report telling of one happening, in natural
# logarithms of odds: a logistic model, learned on {right} right and {wrong} wrong pairs of
# {reports} annotated reports. Written by `python -m train.one_happening{how}`; not by hand.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A report: its drafts, the annotated happening of each that has one, and all pairs with their rows.

    `beside` is what the network tells of them, `capitals` whether the report is in capitals.
    """

    name: str
    capitals: bool
    drafts: Sequence[Draft]
    beside: Alike | None
    told: dict[int, str]
    pairs: Sequence[tuple[int, int, Rows]]

    def known(self) -> list[tuple[Rows, bool]]:
        """Give the rows of each pair of which both are annotated, and whether they are one happening."""
        both = [(a, b, rows) for a, b, rows in self.pairs if a in self.told and b in self.told]
        return [(rows, self.told[a] == self.told[b]) for a, b, rows in both]


class _Noting:
    """A judge that judges nothing, and notes the drafts of the claims."""

    drafts: Sequence[Draft] = ()

    def __call__(self, drafts: Sequence[Draft], claims: Sequence[Claim]) -> tuple[Claim, ...]:
        self.drafts = drafts
        return tuple(claims)


class _Reading(Reader):
    """The network, reading around every word of every report, and noting what it compares passages by."""

    alike: Alike | None = None

    def read(self, report: Report, asked: Collection[int] = ()) -> Learned:
        found = super().read(report, {*asked, *(word.start for word in words(report.text))})
        self.alike = Alike(report.text, found.by_start())
        return found


def cases(*, learned: bool) -> list[Case]:
    """Read the reports that may be learned on, with the network or without it."""
    noting, score = _Noting(), scorer()
    reader = _Reading() if learned else None
    rules = Rules(world(), judge=noting, reader=reader)
    out = []
    for one in annotated(ROUNDS):
        if one.half != "built" or copied_from_gold(one.text):
            continue
        report, _ = one.read(rules)
        reading = next(iter(rules.extract((report,))))
        happening = happening_of(one, report, reading, score)
        at = {(draft.trigger, draft.form): number for number, draft in enumerate(noting.drafts)}
        told = {
            at[claim.trigger, claim.form]: happening[claim.id]
            for claim in reading.claims
            if claim.id in happening and (claim.trigger, claim.form) in at
        }
        beside = reader.alike if reader is not None else None
        met = [
            (later, earlier, rows)
            for later, those in one_happening.candidates(noting.drafts, beside)
            for earlier, rows in those
        ]
        in_capitals = loud(one.text)
        out.append(
            Case(
                name=one.name,
                capitals=in_capitals,
                drafts=noting.drafts,
                beside=beside,
                told=told,
                pairs=met,
            )
        )
    return out


def learned(met: Sequence[Case], strength: float = STRENGTH) -> dict[str, float]:
    """Give the weights."""
    known = [pair for case in met for pair in case.known()]
    often = Counter(row for rows, _ in known for row in rows)
    names = ["always", *sorted(row for row, n in often.items() if n >= _OFTEN and row != "always")]
    table: NDArray[np.float64] = np.array([[rows.get(name, 0.0) for name in names] for rows, _ in known])
    right = np.array([float(same) for _, same in known])
    freer = np.array([FREER if name.startswith(ROWS) else 1.0 for name in names])
    weights = fitted(table * freer, right, strength) * freer
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def check(met: Sequence[Case]) -> None:
    """Print how pairs of reports left out come out, by how strongly weights are held and by the bound.

    With the network those in capitals are scored: only there it is asked.
    """
    scored = [case for case in met if case.capitals or case.beside is None]
    fold = {case.name: int(hashlib.sha256(case.name.encode()).hexdigest(), 16) % _FOLDS for case in met}
    for strength in (3.0, 10.0, 15.0, 30.0):
        by = [learned([c for c in met if fold[c.name] != each], strength) for each in range(_FOLDS)]
        for least in (-0.8, -0.7, -0.6, -0.5, -0.4, -0.2):
            tally = Tally()
            for case in scored:
                weights = by[fold[case.name]]
                bound = case.beside.least if case.beside is not None else one_happening.LEAST
                one_happening.use(weights | {"always": weights["always"] - least + bound})
                home: dict[int, str] = {}
                for later, earlier in one_happening.one_happening(case.drafts, case.beside):
                    home[later] = home.setdefault(earlier, str(earlier))
                group = {n: home.get(n, str(n)) for n in case.told}
                wanted, offered = pairs(case.told), pairs(group)
                tally.right += len(wanted & offered)
                tally.offered += len(offered)
                tally.wanted += len(wanted)
            print(f"held by {strength:4}, from {least:4}: {tally.line()}")


def main() -> None:
    """Learn and write the weights, or tell how they do on reports left out."""
    with_network = "--learned" in sys.argv
    met = cases(learned=with_network)
    if "--check" in sys.argv:
        check(met)
        return
    known = [same for case in met for _, same in case.known()]
    found = learned(met)
    how = " --learned" if with_network else ""
    head = _HEAD.format(right=sum(known), wrong=len(known) - sum(known), reports=len(met), how=how)
    rows = "".join(f'"{name}" = {weight}\n' for name, weight in found.items() if weight)
    TABLES[with_network].write_text(f"{head}\n[weights]\n{rows}", encoding="utf-8")
    print(f"{len(known)} pairs, {sum(known)} right, {len(found)} rows")


if __name__ == "__main__":
    main()
