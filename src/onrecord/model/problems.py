"""What was wrong with the data, as a value beside the results."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong with the data.

    `stage` is the stage that met it ("sources", "reports", "claims", "record"), `subject` the path or id
    it was met in, `message` one sentence for people; `fatal` tells that nothing could be read.
    """

    stage: str
    subject: str
    message: str
    fatal: bool = False
