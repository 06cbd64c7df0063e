"""Verbs that stand above an act, and whose deed they say it is; who can have done something."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.lexicon import table
from onrecord.errors import DamagedTable

if TYPE_CHECKING:
    from onrecord.claims.tokens import Token

RINGING = frozenset({"contact", "phone", "ring", "telephone"})
OWN_WORDS = frozenset({"admit", "claim", "deny"})


def listed(name: str) -> frozenset[str]:
    """Give a list of `doers.toml` by its name; raises DamagedTable where a list holds no words."""
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    path = resources.files("onrecord.claims").joinpath("doers.toml")
    read = tomllib.loads(path.read_text("utf-8"))
    for name, value in read.items():
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise DamagedTable(path, f"{name} is no list of words")
    return {name: frozenset(value) for name, value in read.items()}


@cache
def reporting() -> frozenset[str]:
    """Give the verbs that say, hear or condemn what others do."""
    return cues().say | listed("perceiving")


@cache
def uttering() -> frozenset[str]:
    """Give the verbs of speech: of saying, and of demands, accusations, threats and denials."""
    speech = (lemma for lemma, rows in table().verbs.items() if any(r.part == "speech" for r in rows))
    return (cues().say - listed("acting")) | listed("calling") | frozenset(speech)


def rang(up: Token, token: Token) -> bool:
    """Tell whether who reached somebody is who speaks: "phoned a newspaper to deny", "called it to claim"."""
    return up.lemma in RINGING or (up.lemma == "call" and token.lemma in OWN_WORDS)
