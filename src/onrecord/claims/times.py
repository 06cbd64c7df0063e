"""When it happened: which expression of time belongs to a happening."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence
    from onrecord.model import Report, When, Window


def time_of(report: Report, sentence: Sentence, cluster: Cluster) -> tuple[When, Window | None] | None:
    """Give the time that the words tie to a happening, or None where they tell none."""
    return None
