"""Kinds that may be words for one happening."""

from __future__ import annotations

_GROUPS = {
    "attack": "violence",
    "clash": "violence",
    "destroy": "violence",
    "arrest": "seizure",
    "abduct": "seizure",
    "protest": "crowd",
    "riot": "crowd",
}


def group_of(kind: str) -> str:
    """Give the group of a kind: its own name where no other kind may be a word for the same happening."""
    return _GROUPS.get(kind, kind)
