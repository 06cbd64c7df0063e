"""Learn how likely claims and their fields are right, on the reports annotated for onrecord.

    python -m train.confidence            writes src/onrecord/claims/confidence.toml

Our claims are matched with the annotated ones as the gold is scored. A field's model is kept where, on
reports that it was not learned on, it tells better (log loss, by more than its standard error) than how
often the field is right at all; else, and where there are fewer than a hundred cases, that share is kept by
rule, drawn toward the share of all. Never uses the development gold, nor a copy of one of its pages.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from bench._sets import read_text, world
from bench.claims import scorer

from onrecord.claims.confidence import CLAIM, FIELDS, Features, features_of
from onrecord.claims.odds import LEAST, MOST
from onrecord.claims.rules import Rules
from onrecord.exports.exchange import exchange
from train.annotations import restore
from train.copies import ROUNDS, copied_from_gold
from train.logistic import fitted, shares

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from onrecord.claims.draft import Draft
    from onrecord.model import Claim, ClaimId
    from train.logistic import Numbers

TABLE = Path(__file__).parents[1] / "src" / "onrecord" / "claims" / "confidence.toml"
ALWAYS, RULE = "always", "rule:"
_FOLDS = 10
_STRENGTHS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0)
_OFTEN = 5
_FEW = 100
_DRAWN = 4.0
_HEAD = """# How likely claims and their fields are right: a logistic model a field, learned on {claims}
# claims of {reports} annotated reports. Written by `python -m train.confidence`; not by hand.
# right: the share that is right among `cases`. loss, base: log loss of the model, and of that share alone,
# on reports that neither was learned on.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One value that was read: its report and claim, what is known of it, and whether it is right."""

    report: str
    claim: str
    known: Features
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What was learned of a field; `told` are the logits of its cases by models that had not met them."""

    weights: dict[str, float]
    told: Numbers
    share: float
    base: float
    loss: float


@dataclass(slots=True)
class Noting:
    """A judge that judges nothing, and notes what is known of each claim."""

    known: dict[ClaimId, dict[str, Features]] = field(default_factory=dict)

    def __call__(self, drafts: Sequence[Draft], claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Note the features of each claim."""
        self.known.update(zip((c.id for c in claims), features_of(drafts, claims), strict=True))
        return tuple(claims)


def rights(score: ModuleType, text: str, gold: Any, read: Any) -> Iterator[tuple[str, str, bool]]:  # noqa: ANN401 - plain JSON
    """Tell of each claim read, and of each field with a value, whether it is right, as the gold is scored.

    Gives the claim's id, the field and the answer; a further telling of a matched claim is passed over.
    """
    views = [score.predicted_view(claim, text) for claim in read]
    found, spare = score.match([score.gold_view(claim, text) for claim in gold], views)
    partner = {mine["id"]: theirs for theirs, mine in found}
    for at, view in enumerate(views):
        theirs = partner.get(view["id"])
        if at not in spare:
            yield view["id"], CLAIM, theirs is not None
        for name in FIELDS if at not in spare else ():
            value = score.value(name, view)
            if value is not None:
                wanted = score.value(name, theirs) if theirs else None
                yield view["id"], name, wanted is not None and bool(score.field_right(name, wanted, value))


def cases() -> dict[str, list[Case]]:
    """Read the annotated reports, and give what was read by field."""
    noting, score = Noting(), scorer()
    rules = Rules(world(), judge=noting)
    out: defaultdict[str, list[Case]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as passing:
        for who in ROUNDS:
            restore(Path(passing), who)
        for path in sorted(Path(passing).glob("*.txt")):
            text = path.read_bytes().decode()
            if copied_from_gold(text):
                continue
            report, _ = read_text(text, path.name)
            gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["claims"]
            read = exchange(report, next(iter(rules.extract((report,)))))["claims"]
            known = {str(claim): found for claim, found in noting.known.items()}
            for claim, name, right in rights(score, report.text, gold, read):
                if name in known[claim]:
                    case = Case(report=path.stem, claim=claim, known=known[claim][name], right=right)
                    out[name].append(case)
    return dict(out)


def learned(met: Sequence[Case]) -> Learned:
    """Learn a field, with the strongest penalty that tells unseen reports about as well as the best does."""
    right = np.array([float(case.right) for case in met])
    folds = np.array([int(hashlib.sha256(c.report.encode()).hexdigest(), 16) % _FOLDS for c in met])
    often = Counter(name for case in met for name in case.known)
    names = [ALWAYS, *sorted(name for name, n in often.items() if n >= _OFTEN and name != ALWAYS)]
    table = np.array([[case.known.get(name, 0.0) for name in names] for case in met])
    alone = _unseen(table[:, :1], right, folds, 1.0)
    ruled = [name for name in names if name == ALWAYS or name.startswith(RULE)]
    by_rule = table[:, [names.index(name) for name in ruled]]
    tried = {strength: _unseen(table, right, folds, strength) for strength in _STRENGTHS}
    least = min(_STRENGTHS, key=lambda one: _loss(tried[one], right))
    best = max(one for one in _STRENGTHS if not _better(tried[least], tried[one], right))
    firm = len(met) >= _FEW and _better(tried[best], alone, right)
    shares = (ruled, by_rule, _unseen(by_rule, right, folds, _DRAWN), _DRAWN)
    kept = (names, table, tried[best], best) if firm else shares
    found = fitted(kept[1], right, kept[3])
    weights = {name: round(float(weight), 3) for name, weight in zip(kept[0], found, strict=True)}
    base, loss = _loss(alone, right), _loss(kept[2], right)
    return Learned(weights=weights, told=kept[2], share=float(right.mean()), base=base, loss=loss)


def _unseen(table: Numbers, right: Numbers, folds: Numbers, strength: float) -> Numbers:
    """Give each case's logit by a model learned on the reports of the other folds."""
    out = np.zeros(len(right))
    for fold in np.unique(folds):
        held = folds == fold
        out[held] = table[held] @ fitted(table[~held], right[~held], strength)
    return out


def _better(one: Numbers, other: Numbers, right: Numbers) -> bool:
    """Tell whether logits are better than others by more than the standard error of the difference."""
    gain = _losses(other, right) - _losses(one, right)
    return bool(gain.mean() > gain.std() / np.sqrt(len(gain)))


def _loss(logits: Numbers, right: Numbers) -> float:
    return float(_losses(logits, right).mean())


def _losses(logits: Numbers, right: Numbers) -> Numbers:
    share = np.clip(shares(logits), LEAST, MOST)
    losses: Numbers = -(right * np.log(share) + (1 - right) * np.log(1 - share))
    return losses


def main() -> None:
    """Learn claims first, then each field with how likely its claim is; write the table."""
    met = cases()
    whole = learned(met[CLAIM])
    told = {case.claim: float(logit) for case, logit in zip(met[CLAIM], whole.told, strict=True)}
    found = {CLAIM: whole}
    for name in FIELDS:
        with_claim = [
            Case(report=c.report, claim=c.claim, known=c.known | {CLAIM: told[c.claim]}, right=c.right)
            for c in met[name]
        ]
        found[name] = learned(with_claim)
    reports = len({case.report for case in met[CLAIM]})
    head = _HEAD.format(claims=len(met[CLAIM]), reports=reports)
    TABLE.write_text(head + "".join(_table(n, len(met[n]), one) for n, one in found.items()))
    for name, one in found.items():
        kept = "model" if any(w != ALWAYS and not w.startswith(RULE) for w in one.weights) else "by rule"
        print(f"{name:9} {len(met[name]):4} cases, right {one.share:.3f}, loss {one.loss:.3f}", end="")
        print(f" (share alone {one.base:.3f}): {kept}")


def _table(name: str, number: int, one: Learned) -> str:
    figures = f"cases = {number}\nright = {one.share:.3f}\nloss = {one.loss:.3f}\nbase = {one.base:.3f}\n"
    rows = "".join(f'"{key}" = {value}\n' for key, value in one.weights.items() if value)
    return f"\n[{name}]\n{figures}\n[{name}.weights]\n{rows}"


if __name__ == "__main__":
    main()
