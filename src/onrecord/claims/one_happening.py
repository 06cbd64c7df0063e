"""Which passages of a report tell of one happening: what rules are sure of, then what was learned.

A logistic model weighs what speaks for and against two passages (`two_passages`). Going down the report, each
passage joins the one before it that is likeliest its happening, if that is likely enough and what else joined
that does not speak against it; else it tells of a new one. Weights: one_happening.toml, learned by
`python -m train.one_happening` on reports annotated for onrecord. That each is tied to its likeliest
antecedent is from Ng and Cardie, Improving machine learning approaches to coreference resolution (ACL 2002).
"""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol

from onrecord.claims.passages import Passage, passage
from onrecord.claims.repeats import FAR, REAL, repetitions
from onrecord.claims.set_apart import set_apart
from onrecord.claims.told_apart import told_apart
from onrecord.claims.two_passages import Rows, evidence
from onrecord.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.claims.draft import Draft

LEAST = -0.5
"""Log odds from which a passage joins an earlier one."""
AGAINST = -1.9
"""Log odds that what joined before must reach in the mean."""


class Beside(Protocol):
    """What tells beside the rules whether two passages are of one happening."""

    @property
    def least(self) -> float:
        """Give the log odds from which a passage then joins an earlier one."""

    def rows(self, later: Draft, earlier: Draft) -> Rows:
        """Give its own rows of two passages; none where it can't tell."""

    def tells(self, rows: Rows) -> bool:
        """Tell whether any of its own rows are among these."""

    def weights(self) -> Mapping[str, float]:
        """Give the weights of its own rows and of those of the rules, learned together."""


def one_happening(drafts: Sequence[Draft], beside: Beside | None = None) -> Iterator[tuple[int, int]]:
    """Give the numbers of each claim that tells of a happening told before, and of the claim it goes with."""
    least = LEAST if beside is None else beside.least
    surely = dict(repetitions(drafts))
    home: dict[int, list[int]] = {}
    scores: dict[tuple[int, int], float] = {}
    for later, met in candidates(drafts, beside):
        scores.update(((later, k), weigh(rows, beside)) for k, rows in met)
        found = surely.get(later)
        if found not in home or set_apart(passage(drafts[later]), passage(drafts[found])):
            likely = {k: odds for k, _ in met if (odds := scores[later, k]) >= least}
            found = _antecedent(later, likely, scores, home)
        home[later] = home[found] if found is not None else []
        home[later].append(later)
        if found is not None:
            yield later, found


def candidates(
    drafts: Sequence[Draft], beside: Beside | None = None
) -> Iterator[tuple[int, list[tuple[int, Rows]]]]:
    """Give each claim of what happened, with those before it that may tell of the same, and the rows."""
    before: dict[str, list[tuple[int, Passage]]] = {}
    first: int | None = None
    for number, draft in sorted(enumerate(drafts), key=lambda each: each[1].trigger):
        if draft.form is not Form.EVENT or draft.modality not in REAL:
            continue
        first = number if first is None else first
        later = passage(draft)
        told = before.setdefault(later.group, [])
        near = told[-FAR:]
        yield (
            number,
            [
                (k, evidence(later, one, len(near) - at - 1, opens=k == first) | _more(beside, later, one))
                for at, (k, one) in enumerate(near)
                if not told_apart(later, one) and not set_apart(later, one)
            ],
        )
        told.append((number, later))


def _more(beside: Beside | None, later: Passage, earlier: Passage) -> Rows:
    return beside.rows(later.draft, earlier.draft) if beside is not None else {}


def weigh(rows: Rows, beside: Beside | None = None) -> float:
    """Give the log odds of two passages being of one happening; by the rules where nothing else tells."""
    known = _used or (beside.weights() if beside is not None and beside.tells(rows) else weights())
    return math.fsum(known.get(name, 0.0) * amount for name, amount in rows.items())


_used: dict[str, float] = {}


def use(given: Mapping[str, float]) -> None:
    """Weigh by other weights from now on, in the whole process: for learning alone."""
    _used.clear()
    _used.update(given)


@cache
def weights() -> Mapping[str, float]:
    """Give what was learned: the weight of each row, in log odds."""
    text = files("onrecord.claims").joinpath("one_happening.toml").read_text(encoding="utf-8")
    return {name: float(weight) for name, weight in tomllib.loads(text)["weights"].items()}


def _antecedent(
    later: int,
    likely: Mapping[int, float],
    scores: Mapping[tuple[int, int], float],
    home: Mapping[int, Sequence[int]],
) -> int | None:
    """Give the likeliest earlier claim, the nearest of those alike, unless what joined it speaks against."""
    for _, earlier in sorted(((score, k) for k, score in likely.items()), reverse=True):
        those = [scores.get((later, k)) for k in home[earlier]]
        held = [each for each in those if each is not None]
        if len(held) == len(those) and math.fsum(held) / len(held) >= AGAINST:
            return earlier
    return None
