"""What is met in a record whose contents are broken, as the one error that a caller can meet."""

from __future__ import annotations

import functools
from contextlib import contextmanager
from inspect import isfunction
from types import GeneratorType
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord.errors import DamagedRecord
from onrecord.record.schema import translated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

C = TypeVar("C", bound=type)


@contextmanager
def read_back(path: Path) -> Iterator[None]:
    """Raise DamagedRecord where a value does not come back as it was put."""
    try:
        with translated(path):
            yield
    except (ValueError, KeyError) as error:
        raise DamagedRecord(path, f"a value cannot be read back: {error}") from error


def reading(kind: C) -> C:
    """Have every public method of a reader raise what is wrong with its record, also as it goes along."""
    for name, method in list(vars(kind).items()):
        if isfunction(method) and not name.startswith("_"):
            setattr(kind, name, _guarded(method))
    return kind


def _guarded(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def guarded(self: Any, *words: Any, **named: Any) -> Any:  # noqa: ANN401 - of whatever method
        with read_back(self.path):
            found = method(self, *words, **named)
        return _one_by_one(self.path, found) if isinstance(found, GeneratorType) else found

    return guarded


def _one_by_one(path: Path, found: Iterator[Any]) -> Iterator[Any]:
    with read_back(path):
        yield from found
