"""Who is named for an incident, and how each is tied to it: nobody did it on another's word alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.codebook import group_of
from onrecord.incidents.stances import ANYBODY
from onrecord.model import SET_BY_HAND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.model import FieldValue, Incident, Stance

_NAMED = 3
_TIES = {"claims it": "claims it", "is accused": "accused"}
_DEEDS = frozenset(("violence", "seizure"))


def sides(one: Incident) -> str:
    """Name everyone who is said to have done it, with his tie to it, and to whom.

    The most told come first, but for whom a person set.
    """
    actors = " or ".join(_doers(one, _first(one, "actor")))
    target = SET_BY_HAND if "target" in one.by_hand else ""
    targets = " or ".join(
        _noted(value.value, target if value.chosen else "") for value in _first(one, "target")
    )
    if not actors:
        return f"against {targets}" if targets else ""
    return f"{actors} → {targets}" if targets else actors


def _first(one: Incident, name: str) -> Iterable[FieldValue]:
    values = next((field.values for field in one.fields if field.name == name), ())
    return sorted(values, key=lambda value: (not value.chosen, -len(value.claims)))[:_NAMED]


def denials(one: Incident) -> tuple[str, ...]:
    """Name those who deny that it happened as told, whoever is said to have done it."""
    return tuple(
        sorted({each.name for each in one.stances if (each.says, each.party) == ("denied", ANYBODY)})
    )


def disowned(one: Incident) -> tuple[str, ...]:
    """Name those who deny that they did it, or that somebody else did, where `sides` does not say so."""
    shown = _ties(one, _first(one, "actor"))
    own = {each.party for each in one.stances if each.says == "denies it" and each.party not in shown}
    others = {
        f"{each.name} (for {each.party})"
        for each in one.stances
        if each.says == "denied" and each.party != ANYBODY
    }
    return tuple(sorted(own | others))


def stance(one: Stance) -> str:
    """Give a stance in words, with whose word it is."""
    if one.says == "denied":
        what = "that it happened as told" if one.party == ANYBODY else f"that {one.party} did it"
        return f"{what} is denied: {one.name}"
    return f"{one.party} {one.says}: {one.name}"


def _doers(one: Incident, actors: Iterable[FieldValue]) -> Iterator[str]:
    by_hand = {value.value for value in actors if value.chosen and "actor" in one.by_hand}
    ties = _ties(one, actors)
    denying = {each.party for each in one.stances if each.says == "denies it"}
    for name, tie in ties.items():
        if tie is None:
            yield _noted(name, SET_BY_HAND if name in by_hand else "")
            continue
        ruled, denies = SET_BY_HAND if name in by_hand else "", "denies it" if name in denying else ""
        yield _noted(name, ruled, tie, denies)


def _ties(one: Incident, actors: Iterable[FieldValue]) -> dict[str, str | None]:
    """Give those named for an incident with how each is tied to it; None where it is no deed."""
    if group_of(one.kind) not in _DEEDS:
        return dict.fromkeys(value.value for value in actors)
    ties: dict[str, str | None] = {value.value: _tie(value, one.stances) for value in actors}
    told = {claim for value in actors for claim in value.claims}
    for each in one.stances:
        if each.says in _TIES and not told & set(each.claims) and len(ties) < _NAMED:
            ties.setdefault(each.party, _TIES[each.says])
    return ties


def _noted(name: str, *notes: str) -> str:
    given = ", ".join(note for note in notes if note)
    return f"{name} ({given})" if given else name


def _tie(value: FieldValue, stances: Iterable[Stance]) -> str:
    """Tell how an actor is tied to the act where no report says so in its own voice."""
    says = {each.says for each in stances if set(each.claims) & set(value.claims)}
    return "" if "is named" in says else next((_TIES[each] for each in _TIES if each in says), "")
