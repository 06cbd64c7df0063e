"""Do the work here, one item after the other: no limits, no second process."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
U = TypeVar("U")


class Inline:
    """A runner for notebooks and tests: what the work raises, it raises."""

    def map(self, work: Callable[[T], U], items: Iterable[T]) -> Iterator[U]:
        """Give each item's result in order."""
        return map(work, items)
