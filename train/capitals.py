"""Texts in capitals, written as the rules and the network are given them."""

from __future__ import annotations

from functools import cache

from bench._sets import world

from onrecord.claims.loud import told_quietly
from onrecord.claims.parser import English


@cache
def uncapitalised(text: str) -> str:
    """Give a text in capitals as others are written, as long as it was."""
    return told_quietly(text, world(), English().dictionary)
