"""Measure which passages of one report are told as one happening, by claims (`same_as`) and in incidents.

    python -m bench one_happening [--extractor=NAME]

Texts: ../shared/gold/dev, on which nothing of this was learned, and reports annotated for onrecord, of which
the built halves were learned on. Claims of events that happened are matched with the annotated ones as the
gold is scored; a pair is right where both tell of one annotated happening (`also`, `same_as`). Incidents:
each report is gathered by itself.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from bench import _sets
from bench._pooled import account, kinds
from bench._retold import annotated, happening_of, pairs
from bench.claims import scorer
from onrecord.incidents import gather
from onrecord.incidents.happenings import REAL
from onrecord.model import Form

if TYPE_CHECKING:
    from onrecord.model import Claim, ClaimId, Reading, Report


def main() -> None:
    """Print precision, recall and F1 of pairs by set and half."""
    tallies: defaultdict[tuple[str, str, str], _sets.Tally] = defaultdict(_sets.Tally)
    by, score = _sets.asked_extractor(), scorer()
    for one in annotated():
        report, reading = one.read(by)
        told = happening_of(one, report, reading, score)
        real = {c.id: c for c in reading.claims if c.id in told and c.form is Form.EVENT and _makes(c)}
        wanted = pairs({claim: told[claim] for claim in real})
        for how, group_of in (("claims", _tied(reading)), ("incidents", _gathered(report, reading))):
            offered = pairs({claim: group_of[claim] for claim in real if claim in group_of})
            for half in (one.half, "all"):
                tally = tallies[how, one.part, half]
                tally.right += len(wanted & offered)
                tally.offered += len(offered)
                tally.wanted += len(wanted)
    for (how, part, half), tally in sorted(tallies.items()):
        print(f"{how:<10} {part:<9} {half:<8} {tally.line()}")


def _makes(claim: Claim) -> bool:
    return claim.modality in REAL and claim.kind in kinds()


def _tied(reading: Reading) -> dict[ClaimId, str]:
    """Give the first claim of each happening as the claims themselves tie it."""
    return {claim.id: claim.same_as or claim.id for claim in reading.claims}


def _gathered(report: Report, reading: Reading) -> dict[ClaimId, str]:
    found = gather([account(report, reading)], kinds(), _sets.world())
    return {claim: incident.id for incident in found.incidents for claim in incident.claims}


if __name__ == "__main__":
    main()
