"""When a report was published: an interval, with its reason. No date is guessed into a point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model import Days, Publication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Block
    from onrecord.reports.candidates import DateCandidate


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is known of the day from outside the page.

    `published` is the day as the user gives it, and wins; `seen` is the interval in which the page was
    first met, of which the end is an upper bound.
    """

    published: Days | None = None
    seen: Days | None = None


def publication(
    candidates: Sequence[DateCandidate], blocks: Sequence[Block], text: str, told: Told | None = None
) -> Publication:
    """Give the interval in which a report was published, and why."""
    told = told or Told()
    if told.published is not None:
        return Publication(days=told.published, why="Given by the user.", rule="told")
    del candidates, blocks, text
    return Publication(days=Days(), why="The page does not say.", rule="nothing-stated")
