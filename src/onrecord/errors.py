"""The tree of errors a caller can meet.

OnrecordError
├── NoSuchSource      a path that is not there
├── UnreadableSetting a setting or option whose value cannot be used
├── NoSuchRecord      a record file that is not there, or is something else
├── DamagedRecord     a record file whose contents are broken
├── StrayLog          a record beside which the log of another lies
├── RecordTooNew      a record written by a later version
├── RecordBusy        a second bulk load, or a writer that waited too long
├── RecordFull        the disk or the quota is full
├── NoSuchItem        an id that the record does not hold
├── RejectedItem      an incident that a person rejected
├── NothingFits       filters that leave nothing
├── AmbiguousItem     a shortened id that fits more than one
├── DamagedModel      a language model whose files are not the pinned ones
├── DamagedTable      a table of the project or the user that breaks its schema
├── UnusableEndpoint  a language model's address that cannot be used, or does not answer
├── LimitReached      a run that took all that it may
└── MissingExtra      a package that only an extra installs

Wrong data is never raised: it is a `Problem` beside the results. These are for wrong use,
each one sentence that says what was met, where, and what to do.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Self

E = TypeVar("E", bound="OnrecordError")

_LISTED = {"incident": "onrecord incidents", "judgement": "onrecord judgements"}


class OnrecordError(Exception):
    """The root: catch this to catch all of them."""

    def __reduce__(self) -> tuple[Callable[[type[Self], str], Self], tuple[type[Self], str]]:
        """Let it pass between processes with its sentence, whatever its constructor takes."""
        return _said_again, (type(self), str(self))


def _said_again(kind: type[E], sentence: str) -> E:
    error = kind.__new__(kind)
    error.args = (sentence,)
    return error


class NoSuchSource(OnrecordError):
    """A path that is not there."""

    def __init__(self, path: object) -> None:
        super().__init__(f"{path}: no such file or folder; check the spelling.")


class UnreadableSetting(OnrecordError):
    """A setting or option whose value cannot be used."""

    def __init__(self, name: str, value: object, wanted: str) -> None:
        super().__init__(f"{name}: {value!r} cannot be used; give {wanted}.")


class NoSuchRecord(OnrecordError):
    """A record file that is not there, or is something else."""

    def __init__(self, path: object, met: str | None = None) -> None:
        makes = f'"onrecord add FILE --db {path}" makes one'
        other = 'give --db a record, or a new path where "onrecord add" makes one'
        super().__init__(f"{path}: {met or 'no such record'}; {other if met else makes}.")


class DamagedRecord(OnrecordError):
    """A record file whose contents are broken."""

    def __init__(self, path: object, what: object) -> None:
        super().__init__(
            f"{path}: the record is damaged ({what}); put a backup in its place, "
            f'and leave no "{Path(str(path)).name}-wal" beside it.'
        )


class StrayLog(OnrecordError):
    """A record beside which the log of another lies."""

    def __init__(self, path: object, log: object) -> None:
        super().__init__(
            f"{path}: beside it lies {log}, the log of a record that stood here before; "
            "it would spoil this one: delete it, then try again."
        )


class RecordTooNew(OnrecordError):
    """A record written by a later version."""

    def __init__(self, path: object, met: int, known: int) -> None:
        super().__init__(
            f"{path}: written by a later onrecord (schema {met}, this one knows {known}); upgrade onrecord."
        )


class RecordBusy(OnrecordError):
    """A second bulk load, or a writer that waited too long."""

    def __init__(self, path: object, holder: str) -> None:
        super().__init__(
            f"{path}: {holder} is writing to this record; wait for it or stop it, then try again."
        )


class RecordFull(OnrecordError):
    """The disk or the quota is full."""

    def __init__(self, path: object) -> None:
        super().__init__(
            f"{path}: the disk is full; all finished pages are kept; free some space and add again."
        )


class NoSuchItem(OnrecordError):
    """An id that the record does not hold."""

    def __init__(self, what: str, key: str) -> None:
        lists = _LISTED.get(what, "onrecord claims")
        super().__init__(f'No {what} "{key}" in this record; "{lists}" lists what there is.')


class RejectedItem(OnrecordError):
    """An incident that a person rejected."""

    def __init__(self, key: str, author: str, reason: str, judgement: str) -> None:
        super().__init__(
            f'{key} was rejected by {author} ("{reason}"); '
            f'"onrecord undo {judgement} --reason WHY" takes that back.'
        )


class NothingFits(OnrecordError):
    """Filters that leave nothing of what is there, or nothing is there."""

    def __init__(self, what: str, advice: str = "leave out a filter, or add pages that tell of it") -> None:
        super().__init__(f"No {what} fits; {advice}.")


class AmbiguousItem(OnrecordError):
    """A shortened id that fits more than one."""

    def __init__(self, key: str, fits: Sequence[str]) -> None:
        super().__init__(f'"{key}" fits {len(fits)} ids ({", ".join(fits[:3])}, ...); give more of it.')


class DamagedModel(OnrecordError):
    """A language model whose files are not the pinned ones."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(
            f"{name}: {file} is not the file onrecord was made with; reinstall onrecord from its lock file."
        )


class DamagedTable(OnrecordError):
    """A table of the project or the user that breaks its schema."""

    def __init__(self, path: object, what: str) -> None:
        super().__init__(f"{path}: {what}; correct the file.")


class UnusableEndpoint(OnrecordError):
    """A language model's address that cannot be used, or does not answer; the sentence says which."""


class LimitReached(OnrecordError):
    """A run that took all that it may."""

    def __init__(self, what: str, option: str) -> None:
        super().__init__(
            f"{what}; the run was stopped. What is finished is kept: run it again with a higher {option}, "
            "and answers already given cost nothing."
        )


class MissingExtra(OnrecordError):
    """A package that only an extra installs."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"This needs {package}, which is not installed; pip install 'onrecord[{extra}]'.")
