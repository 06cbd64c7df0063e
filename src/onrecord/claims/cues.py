"""Reporting frames as values, and the words that make them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

QUOTES = frozenset({'"', "“", "”", "``", "''"})
"""Double quotation marks; the parser is given plain ones for the typographic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cues:
    """Words that report speech, and words that tell what a source is."""

    say: frozenset[str]
    clausal: frozenset[str]
    thought: frozenset[str]
    nominal: frozenset[str]
    cite: frozenset[str]
    roles: Mapping[str, frozenset[str]]
    spokes: frozenset[str]
    plain: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One attribution in a sentence: token numbers of source, cue and content.

    `hearer` is whom it was told to; `source` is empty where the words name nobody ("reportedly"). `rule`
    names what found it. `speech` tells of quotation marks, `voiced` that the content is told on the source's
    word, which it is not in "did not say that". `granted` are the words of an act that an accusation takes as
    known: they are nobody's word, and only who did it is.
    """

    sentence: int
    source: tuple[int, ...]
    head: int | None
    cue: tuple[int, ...]
    content: tuple[int, ...]
    rule: str
    hearer: int | None = None
    speech: bool = False
    voiced: bool = True
    granted: tuple[int, ...] = ()


@cache
def cues() -> Cues:
    """Load the table of cues."""
    read = tomllib.loads(resources.files("onrecord.claims").joinpath("frames.toml").read_text("utf-8"))
    said = read["cues"]
    return Cues(
        say=frozenset(said["say"]),
        clausal=frozenset(said["clausal"]),
        thought=frozenset(said["thought"]),
        nominal=frozenset(said["nominal"]),
        cite=frozenset(said["cite"]),
        roles={role: frozenset(words) for role, words in read["roles"].items()},
        spokes=frozenset(read["for"]["words"]),
        plain=frozenset(read["plain"]["words"]),
    )
