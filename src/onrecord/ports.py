"""The seams: what may be exchanged without touching the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from onrecord.model import Problem, Reading, Report

T = TypeVar("T")
U = TypeVar("U")


class Extractor(Protocol):
    """Reads reports into claims."""

    @property
    def name(self) -> str:
        """Name the extractor; it goes into `Claim.by`."""
        ...

    @property
    def version(self) -> str:
        """Name its version: a change here makes new readings."""
        ...

    def extract(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """Give one reading a report, in order; batches are the extractor's affair and change no result."""
        ...


class Runner(Protocol):
    """Does a piece of work for each of many items, here or elsewhere."""

    def map(self, work: Callable[[T], U], items: Iterable[T]) -> Iterator[U | Problem]:
        """Give each item's result in order, or a Problem where its work was stopped or died."""
        ...
