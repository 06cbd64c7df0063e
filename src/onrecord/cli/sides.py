"""Who is named for an incident, and how each is tied to it: nobody did it on another's word alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.incidents.happenings import GROUPS
from onrecord.incidents.stances import ANYBODY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.model import FieldValue, Incident, Stance

_NAMED = 3
_TIES = {"claims it": "claims it", "is accused": "accused"}
_DEEDS = frozenset(("violence", "seizure"))


def sides(one: Incident) -> str:
    """Name everyone who is said to have done it, with his tie to it, and to whom, the most told first."""
    values = {field.name: sorted(field.values, key=lambda value: -len(value.claims)) for field in one.fields}
    actors = " or ".join(_doers(one, values.get("actor", [])[:_NAMED]))
    targets = " or ".join(value.value for value in values.get("target", [])[:_NAMED])
    if not actors:
        return f"against {targets}" if targets else ""
    return f"{actors} → {targets}" if targets else actors


def stance(one: Stance) -> str:
    """Give a stance in words, with whose word it is."""
    if one.says == "denied":
        what = "that it happened as told" if one.party == ANYBODY else f"that {one.party} did it"
        return f"{what} is denied: {one.name}"
    return f"{one.party} {one.says}: {one.name}"


def _doers(one: Incident, actors: Iterable[FieldValue]) -> Iterator[str]:
    if GROUPS.get(one.kind, one.kind) not in _DEEDS:
        yield from (value.value for value in actors)
        return
    ties = {value.value: _tie(value, one.stances) for value in actors}
    told = {claim for value in actors for claim in value.claims}
    for each in one.stances:
        if each.says in _TIES and not told & set(each.claims) and len(ties) < _NAMED:
            ties.setdefault(each.party, _TIES[each.says])
    denying = {each.party for each in one.stances if each.says == "denies it"}
    for name, tie in ties.items():
        notes = [note for note in (tie, "denies it" if name in denying else "") if note]
        yield f"{name} ({', '.join(notes)})" if notes else name


def _tie(value: FieldValue, stances: Iterable[Stance]) -> str:
    """Tell how an actor is tied to the act where no report says so in its own voice."""
    says = {each.says for each in stances if set(each.claims) & set(value.claims)}
    return "" if "is named" in says else next((_TIES[each] for each in _TIES if each in says), "")
