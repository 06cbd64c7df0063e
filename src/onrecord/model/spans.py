"""Stretches of text, of days and of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of `Report.text`, in code points; raises ValueError unless 0 <= start < end."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Give the words the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Tell whether the other lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def hull(self, other: Span) -> Span:
        """Give the shortest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def moved(self, by: int) -> Span:
        """Give the span shifted by a number of code points."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Days:
    """An interval of uncertainty in whole days, both ends included; None is an open end.

    Raises ValueError where first lies after last.
    """

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"not an interval: {self.first} to {self.last}")

    @classmethod
    def on(cls, day: date) -> Self:
        """Give the interval of one day."""
        return cls(day, day)

    @property
    def known(self) -> bool:
        """Tell whether at least one end is bounded."""
        return self.first is not None or self.last is not None

    @property
    def single(self) -> bool:
        """Tell whether it is one day."""
        return self.first is not None and self.first == self.last

    def hull(self, other: Days) -> Days:
        """Give the shortest interval that holds both; an open end stays open."""
        return Days(
            min(self.first, other.first) if self.first and other.first else None,
            max(self.last, other.last) if self.last and other.last else None,
        )

    def meet(self, other: Days) -> Days | None:
        """Give what both allow, or None where they exclude each other."""
        first = max((d for d in (self.first, other.first) if d), default=None)
        last = min((d for d in (self.last, other.last) if d), default=None)
        return None if first and last and first > last else Days(first, last)


@dataclass(frozen=True, slots=True)
class Range:
    """A number known within bounds, both included; None is an open end ("at least 8" is [8, None])."""

    low: int | None
    high: int | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"not a range: {self.low} to {self.high}")

    @classmethod
    def exactly(cls, number: int) -> Self:
        """Give the range of one number."""
        return cls(number, number)
