"""What the world knows of a name, and which names of a record it does not know."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from onrecord import record
from onrecord.world import World, name_id

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


def known_country(code: str, extra: Path | None) -> bool:
    """Tell whether a state has a code (ISO 3166 alpha-3)."""
    return World.load(extra).has_country(code)


def unknown(db: Path, extra: Path | None, limit: int) -> tuple[Unknown, ...]:
    """Give the names of a record's actors, targets and places that nobody knows, the most frequent first.

    Only proper names, which a user could settle in his own file `extra`, and which are not settled there;
    spellings that differ in capitals and accents alone count as one.
    """
    world = World.load(extra)
    counted: Counter[str] = Counter()
    parts: dict[str, set[str]] = {}
    shown: dict[str, str] = {}
    with record.read_record(db, still=True) as held:
        for one in held.claims():
            for part, name in _unknown_in(one.claim):
                ident = name_id(name)
                shown.setdefault(ident, name)
                counted[ident] += 1
                parts.setdefault(ident, set()).add(part)
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    open_ = ((ident, n) for ident, n in ranked if _open(world, shown[ident]))
    return tuple(
        Unknown(name=shown[ident], claims=n, parts=tuple(sorted(parts[ident])))
        for ident, n in islice(open_, limit)
    )


def _open(world: World, name: str) -> bool:
    """Tell whether a name is one to settle, and is not settled since it was read."""
    return world.could_settle(name) and world.named(name) is None and world.place(name) is None


def _unknown_in(claim: Claim) -> Iterator[tuple[str, str]]:
    for part, named in (("actor", claim.actor), ("target", claim.target), ("place", claim.place)):
        if named is not None and named.id is None and not named.members:
            yield part, named.name
        if named is not None:
            yield from ((part, member.name) for member in named.members if member.id is None)
