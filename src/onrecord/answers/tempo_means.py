"""The means of attack that a sentence names."""

from __future__ import annotations

import re

MEANS = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), means)
    for words, means in (
        (r"drones?|uavs?|unmanned aircraft", "drone"),
        (r"air ?strikes?|air-strikes?|air ?raids?", "airstrike"),
        (r"rockets?", "rocket"),
        (r"missiles?", "missile"),
        (r"artillery|mortars?|shelling|shelled", "artillery"),
        (r"ieds?|roadside bombs?|roadside bombings?", "ied"),
        (r"car bombs?|car bombings?|truck bombs?|vehicle bombs?", "vehicle-bomb"),
        (r"suicide bombings?|suicide attacks?|suicide bombers?", "suicide"),
    )
)
"""Words for means of attack, and the rows of the codebook that they mean."""


def named_means(sentence: str) -> str | None:
    """Give the one means that a sentence names; of several ("drones and rockets") none is asked for alone."""
    met = [means for pattern, means in MEANS if pattern.search(sentence)]
    return met[0] if len(met) == 1 else None
