"""The network, run with onnxruntime alone; its files are checked against their digests before loading."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import import_module, resources
from typing import TYPE_CHECKING, Any

import numpy as np

from onrecord.claims.learned.decoding import decoded
from onrecord.claims.learned.happenings import LEAST, happenings
from onrecord.claims.learned.pieces import Vocabulary
from onrecord.claims.learned.windows import windows
from onrecord.claims.paragraphs import paragraphs, within
from onrecord.errors import DamagedModel, MissingExtra

if TYPE_CHECKING:
    from collections.abc import Collection
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from numpy.typing import NDArray

    from onrecord.claims.learned.decoding import Said
    from onrecord.claims.learned.happenings import Happening
    from onrecord.claims.learned.windows import Window
    from onrecord.model import Report, Span

NETWORK, PIECES, DIGESTS = "network.onnx", "pieces.txt", "digests.toml"
OUTPUTS = ("cues", "parts", "named", "held", "ends")
"""What the network gives, each for one window at a time; see `decoding` and `happenings`."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What the network reads in a report, in reading order.

    `doubted` are words that it was asked for and hardly takes for a happening.
    """

    said: tuple[Said, ...]
    happenings: tuple[Happening, ...]
    doubted: tuple[Happening, ...] = ()

    def around(self, words: Span) -> Happening | None:
        """Give the likeliest happening that some words name."""
        met = (one for one in self.happenings if one.span.overlaps(words))
        return max(met, key=lambda one: one.sure, default=None)

    def by_start(self) -> dict[int, Happening]:
        """Give what is read around words, doubted ones too, by where each starts."""
        return {one.span.start: one for one in (*self.happenings, *self.doubted)}


class Reader:
    """Reads who is said to have said what, what happened, and who did it to whom, where and when.

    One window is read at a time, so that no neighbour changes a result. Raises MissingExtra where onnxruntime
    is not installed, and DamagedModel where a file is not the one that onrecord was made with.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._session, self._vocabulary = _load(folder)

    def read(self, report: Report, asked: Collection[int] = ()) -> Learned:
        """Read the readable text of a report; around words that start where it is asked in any case."""
        kept, _ = within(tuple(paragraphs(report)), report)
        said: list[Said] = []
        found: list[Happening] = []
        for window in windows(report.text, self._vocabulary, [p.span for p in kept]):
            cues, parts, named, held, ends = self._scores(window)
            said.extend(decoded(window, cues, parts))
            found.extend(happenings(window, named, held, ends, asked))
        sure = tuple(one for one in found if one.sure >= LEAST)
        return Learned(tuple(said), sure, tuple(one for one in found if one.sure < LEAST))

    def _scores(self, window: Window) -> list[NDArray[np.float32]]:
        ids, kinds = (np.array([row], dtype=np.int64) for row in (window.ids, window.kinds))
        found = self._session.run(list(OUTPUTS), {"ids": ids, "kinds": kinds})
        return [one[0] for one in found]


def home() -> Traversable:
    """Give the folder that the network is kept in."""
    return resources.files("onrecord.claims.learned").joinpath("network")


@cache
def _load(at: Path | None) -> tuple[Any, Vocabulary]:  # the session: onnxruntime has no types
    folder = at or home()
    try:
        runtime = import_module("onnxruntime")
    except ModuleNotFoundError:
        raise MissingExtra("onnxruntime", "learned") from None
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = runtime.InferenceSession(
        checked(folder, NETWORK), sess_options=options, providers=["CPUExecutionProvider"]
    )
    return session, Vocabulary.of(checked(folder, PIECES).decode().splitlines())


def check_network() -> None:
    """Compare the network's files with their digests; raises DamagedModel."""
    for name in (NETWORK, PIECES):
        checked(home(), name)


def checked(folder: Traversable, name: str) -> bytes:
    """Give the bytes of a file of the network; raises DamagedModel where they are not the pinned ones."""
    try:
        pinned = tomllib.loads(folder.joinpath(DIGESTS).read_text("utf-8"))["sha256"]
        body = folder.joinpath(name).read_bytes()
    except (FileNotFoundError, KeyError):
        raise DamagedModel("the network of attributions", name) from None
    if sha256(body).hexdigest() != pinned.get(name):
        raise DamagedModel("the network of attributions", name)
    return body
