"""What the world knows of a name, and which names of a record it does not know."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord import record
from onrecord.world import World

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from onrecord.model import Claim, Days
    from onrecord.world import Explanation


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A name that the world does not know: how many claims it stands in, and as what."""

    name: str
    claims: int
    parts: tuple[str, ...]


def explain(extra: Path | None, name: str, near: Collection[str], on: Days | None) -> Explanation:
    """Give whom and which place a name means, and why; raises DamagedTable and NoSuchSource."""
    return World.load(extra).explain(name, near=near, on=on)


def unknown(db: Path, limit: int) -> tuple[Unknown, ...]:
    """Give the names of a record's actors, targets and places that have no id, the most frequent first."""
    counted: Counter[str] = Counter()
    parts: dict[str, set[str]] = {}
    with record.read_record(db) as held:
        for one in held.claims():
            for part, name in _unknown_in(one.claim):
                counted[name] += 1
                parts.setdefault(name, set()).add(part)
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]
    return tuple(Unknown(name=name, claims=n, parts=tuple(sorted(parts[name]))) for name, n in ranked)


def _unknown_in(claim: Claim) -> Iterator[tuple[str, str]]:
    for part, named in (("actor", claim.actor), ("target", claim.target), ("place", claim.place)):
        if named is not None and named.id is None and not named.members:
            yield part, named.name
        if named is not None:
            yield from ((part, member.name) for member in named.members if member.id is None)
