"""Kinds of happenings and ways they are held, in the order in which the network scores them."""

from __future__ import annotations

from onrecord.model import Modality

NAMED = (
    *("attack", "clash", "abduct", "arrest", "protest", "riot", "move", "retreat", "cease", "release"),
    *("threaten", "demand", "accuse", "deny", "claim-responsibility", "meet", "agree", "sanction", "aid"),
    *("destroy", "displace", "other"),
)
"""Kinds that the network is taught; before them stands "no happening"."""
MODALITIES = tuple(Modality)
