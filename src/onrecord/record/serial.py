"""Values of the model to plain data and back, exactly.

The form inside the record only; the published one is the exchange form. `None` and `()` are left out and
read as themselves; every other value is written, so that a changed default never changes what was kept.
Where a field may hold one of several kinds of value, the name of the kind stands under "is".
"""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import (
    TYPE_CHECKING,
    Any,
    NewType,
    TypeAlias,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from onrecord import model

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"


class UnreadableValueError(ValueError):
    """Data that is not what was written, as in a damaged record."""


_NAMES = {**vars(model), "date": date, "datetime": datetime}


def to_plain(kind: type[T], value: T) -> Plain:
    """Give a value of the model as data that JSON can hold."""
    return cast("Plain", _writer(cast("Any", kind))(value))


def from_plain(kind: type[T], plain: Plain) -> T:
    """Give back the value; raises UnreadableValueError where the data is no such value."""
    try:
        return cast("T", _reader(cast("Any", kind))(plain))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableValueError(f"no {kind.__name__}: {error}") from error


def dumps(plain: Plain) -> str:
    """Write plain data as canonical JSON: sorted keys, no blanks; lone surrogates stay escaped."""
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if text.isascii() or text.encode("utf-8", "replace").decode() == text:
        return text
    return json.dumps(plain, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def loads(text: str) -> Plain:
    """Read what `dumps` wrote; raises UnreadableValueError where it is no JSON."""
    try:
        return cast("Plain", json.loads(text))
    except ValueError as error:
        raise UnreadableValueError(str(error)) from error


@cache
def _hints(kind: type) -> dict[str, Any]:
    """Give the types of the fields; the model imports their names for the type checker only."""
    return get_type_hints(kind, localns=_NAMES)


def _choices(kind: object) -> tuple[list[Any], bool]:
    """Split a union into what it may hold and whether it may be None."""
    arguments = get_args(kind)
    return [choice for choice in arguments if choice is not types.NoneType], types.NoneType in arguments


def _is_union(kind: object) -> bool:
    return get_origin(kind) in {Union, types.UnionType}


def _is_empty(value: object) -> bool:
    return value is None or value == ()


@cache
def _writer(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a type, of which typing has no type
    if isinstance(kind, NewType):
        return _writer(kind.__supertype__)
    if _is_union(kind):
        return _union_writer(kind)
    if get_origin(kind) is tuple:
        write = _writer(get_args(kind)[0])
        return lambda value: [write(one) for one in value]
    if is_dataclass(kind):
        return _dataclass_writer(cast("type", kind))
    return _leaf_writer(kind)


def _leaf_writer(kind: object) -> Callable[[Any], Any]:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value
    if kind in {date, datetime}:
        return lambda value: value.isoformat()
    if kind in {bool, int, float, str}:
        return lambda value: value
    raise TypeError(f"no plain form for {kind}")


def _union_writer(kind: object) -> Callable[[Any], Any]:
    choices, _ = _choices(kind)
    if len(choices) == 1:
        write = _writer(choices[0])
        return lambda value: None if value is None else write(value)
    writers = {choice: _writer(choice) for choice in choices}
    return lambda value: (
        None if value is None else {"is": type(value).__name__, **writers[type(value)](value)}
    )


def _dataclass_writer(kind: type) -> Callable[[Any], Any]:
    hints = _hints(kind)
    writers = [(field.name, _writer(hints[field.name])) for field in fields(kind)]

    def write(value: object) -> dict[str, Any]:
        held = ((name, getattr(value, name), writer) for name, writer in writers)
        return {name: writer(one) for name, one, writer in held if not _is_empty(one)}

    return write


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - as in _writer
    if isinstance(kind, NewType):
        return _reader(kind.__supertype__)
    if _is_union(kind):
        return _union_reader(kind)
    if get_origin(kind) is tuple:
        read = _reader(get_args(kind)[0])
        return lambda plain: tuple(read(one) for one in plain)
    if is_dataclass(kind):
        return _dataclass_reader(cast("type", kind))
    return _leaf_reader(kind)


def _leaf_reader(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - as in _writer
    if isinstance(kind, type) and issubclass(kind, Enum):
        return cast("Callable[[Any], Any]", kind)
    if kind in {date, datetime}:
        return cast("Callable[[Any], Any]", kind.fromisoformat)
    return lambda plain: plain


def _union_reader(kind: object) -> Callable[[Any], Any]:
    choices, _ = _choices(kind)
    if len(choices) == 1:
        read = _reader(choices[0])
        return lambda plain: None if plain is None else read(plain)
    readers = {choice.__name__: _reader(choice) for choice in choices}

    def read_choice(plain: dict[str, Any] | None) -> object:
        if plain is None:
            return None
        return readers[plain["is"]]({name: one for name, one in plain.items() if name != "is"})

    return read_choice


def _dataclass_reader(kind: type) -> Callable[[Any], Any]:
    hints = _hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    absent = {field.name: _absent(hints[field.name], field.default) for field in fields(kind)}

    def read(plain: dict[str, Any]) -> object:
        held = {name: readers[name](one) for name, one in plain.items()}
        left_out = {name: absent[name] for name in absent if name not in held and absent[name] is not MISSING}
        return kind(**held, **left_out)

    return read


def _absent(kind: object, default: object) -> object:
    """Tell what a field that was left out holds; MISSING where it cannot be left out.

    A field younger than the row takes its default.
    """
    if get_origin(kind) is tuple:
        return ()
    if _is_union(kind) and _choices(kind)[1]:
        return None
    return default
