"""Files, folders and standard input as pages.

A folder gives the files in it and below, in the order of their names, those with a page's suffix only;
a file named outright is read whatever its name. Nothing is followed out of a folder by a symbolic link.
"""

from __future__ import annotations

import gzip
import os
import posixpath
import sys
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from onrecord import keys
from onrecord.errors import NoSuchSource
from onrecord.model import Page, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN = "-"
SUFFIXES = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".shtml"})
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of a page is taken: bytes after unpacking, and how far a packed file may swell."""

    page_bytes: int = 16 << 20
    ratio: int = 200


def pages(
    paths: Iterable[str], *, limits: Limits | None = None, but: Iterable[Path] = ()
) -> Iterator[Page | Problem]:
    """Give each file's page in the order given, or the Problem that kept it from being read.

    The files of `but`, however they are named, are not even opened.

    Raises:
        NoSuchSource: where a path given by the user is not there; before anything is read.

    """
    given = tuple(paths)
    check(given)
    bounds = limits or Limits()
    shut = {_place(path) for path in but if path.exists()}
    for path in given:
        for file in _files(path):
            if isinstance(file, OSError):
                yield _unread(str(file.filename), file)
            else:
                yield _in_use(file) if _is_one(file, shut) else _page(file, bounds)


def check(paths: Iterable[str]) -> None:
    """Raise NoSuchSource where a path is not there."""
    for path in paths:
        if path != STDIN and not Path(path).exists():
            raise NoSuchSource(path)


def address(path: str) -> str:
    """Give the full path, the same however it was spelt; standard input has none but its sign."""
    return path if path == STDIN else str(Path(path).resolve())


def count(paths: Iterable[str]) -> int:
    """Count the files and Problems that `pages` will give."""
    return sum(1 for path in paths for _ in _files(path))


def passed_over(paths: Iterable[str]) -> dict[str, int]:
    """Count the files in folders that `pages` will not give, by their suffix ("" where there is none)."""
    met: Counter[str] = Counter()
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            met.update(_suffix(name) for _, name in _below(path, []) if _suffix(name) not in SUFFIXES)
    return dict(sorted(met.items()))


def _files(path: str) -> Iterator[str | OSError]:
    """Give the files, then why folders could not be looked into."""
    if path == STDIN or not Path(path).is_dir():
        yield path
        return
    missed: list[OSError] = []
    for folder, name in _below(path, missed):
        if _suffix(name) in SUFFIXES:
            yield str(Path(folder) / name)
    yield from missed


def _below(path: str, missed: list[OSError]) -> Iterator[tuple[str, str]]:
    """Give the folder and the name of each file below, in order; hidden ones are left out."""
    for folder, below, names in os.walk(path, onerror=missed.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield folder, name


def _suffix(name: str) -> str:
    return Path(name.lower().removesuffix(".gz")).suffix


def _place(path: Path) -> tuple[int, int]:
    """Tell which file it is, whatever its name."""
    met = path.stat()
    return met.st_dev, met.st_ino


def _is_one(path: str, of: set[tuple[int, int]]) -> bool:
    if not of or path == STDIN:
        return False
    try:
        return _place(Path(path)) in of
    except OSError:
        return False


def _in_use(path: str) -> Problem:
    return Problem(
        stage="sources", subject=path, message="is the record that is written to, no page", fatal=True
    )


def _unread(path: str, error: Exception) -> Problem:
    reason = getattr(error, "strerror", None) or str(error)
    return Problem(stage="sources", subject=path, message=f"cannot be read: {reason}", fatal=True)


def _page(path: str, limits: Limits) -> Page | Problem:
    try:
        body = _body(path, limits)
    except (OSError, EOFError, zlib.error) as error:
        return _unread(path, error)
    digest = keys.sha256(body)
    return Page(
        id=keys.page_id(digest, _address(path)),
        source=path,
        url=None,
        body=body,
        sha256=digest,
        media=_media(path, body),
    )


def _address(path: str) -> str:
    """Give the path as given with its detours taken out, so that "./a.txt" and "a.txt" are one page."""
    return path if path == STDIN else posixpath.normpath(Path(path).as_posix())


def _body(path: str, limits: Limits) -> bytes:
    if path == STDIN:
        return _bounded(sys.stdin.buffer, limits.page_bytes)
    if not Path(path).is_file():
        raise OSError(None, "not a plain file")
    if path.lower().endswith(".gz"):
        allowed = min(limits.page_bytes, max(_CHUNK, Path(path).stat().st_size * limits.ratio))
        with gzip.open(path) as unpacked:
            return _bounded(unpacked, allowed)
    with Path(path).open("rb") as file:
        return _bounded(file, limits.page_bytes)


def _bounded(file: BinaryIO | gzip.GzipFile, allowed: int) -> bytes:
    """Read all of it; raises OSError as soon as there is more than allowed."""
    parts, met = [], 0
    while part := file.read(_CHUNK):
        met += len(part)
        if met > allowed:
            raise OSError(None, f"more than {allowed:,} bytes once unpacked; a page is never that long")
        parts.append(part)
    return b"".join(parts)


def _media(path: str, body: bytes) -> str:
    """Tell HTML from plain text by what the bytes say, else by the name."""
    head = body[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")) or b"<html" in head:
        return "text/html"
    return "text/html" if _suffix(path) in SUFFIXES - {".txt", ".text"} else "text/plain"
