"""What changed on the way from a report to one derived from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.codebook import group_of
from onrecord.incidents.happenings import exact, kindred
from onrecord.incidents.whereabouts import CITY_KM
from onrecord.model import Certainty, Drift, Role
from onrecord.world.index import distance_km

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.incidents.voices import Telling
    from onrecord.model import Claim, Located, Party, Range
    from onrecord.world import World

_SURE = frozenset((Certainty.REPORTED, None))


def drifts(taken: Telling, from_: Telling, world: World) -> Iterator[Drift]:
    """Give each field whose value in a derived claim cannot be that of the claim it was taken from.

    A value left out is no drift, but for an attribution: what was somebody's word and is now told as a fact.
    """
    one, other = from_.claim, taken.claim
    changes = (
        *_kind(one, other),
        *_place(one.place, _where(taken)),
        *_party("actor", one.actor, other.actor, world),
        *_party("target", one.target, other.target, world),
        *_tolls(one, other),
        *_modality(one, other),
        *_certainty(one.actor, other.actor),
        *_attribution(taken, from_),
    )
    for field, was, became in changes:
        yield Drift(
            field=field,
            was=was,
            became=became,
            source=one.report,
            report=other.report,
            source_claim=one.id,
            claim=other.id,
        )


def excludes(one: Located, other: Located) -> bool:
    """Tell whether two places cannot be words for one."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    reach = (one.radius_km or CITY_KM) + (other.radius_km or CITY_KM) + 15
    return distance_km(one.lat, one.lon, other.lat, other.lon) > reach


def unrelated(one: Party, other: Party, world: World) -> bool:
    """Tell whether two parties are known and neither is a wing of the other, or of one whole."""
    if one.id is None or other.id is None or one.id.startswith("x:") or other.id.startswith("x:"):
        return False
    return not set(kindred(one.id, world)) & set(kindred(other.id, world))


def numbers(number: Range) -> str:
    """Write a number as it was claimed."""
    if (only := exact(number)) is not None:
        return str(only)
    if number.high is None:
        return f"at least {number.low}"
    return f"{number.low} to {number.high}" if number.low is not None else f"at most {number.high}"


def _kind(one: Claim, other: Claim) -> Iterator[tuple[str, str, str]]:
    if group_of(one.kind) != group_of(other.kind):
        yield "kind", one.kind, other.kind


def _place(one: Located | None, other: Located | None) -> Iterator[tuple[str, str, str]]:
    if one is not None and other is not None and excludes(one, other):
        yield "place", one.name, other.name


def _where(one: Telling) -> Located | None:
    """Give the place of a claim, or the one that an accusation of it names behind it in the same passage."""
    if one.claim.place is not None:
        return one.claim.place
    for other in one.account.claims:
        place = other.place
        if (
            other.kind == "accuse"
            and other.quote.holds(one.claim.trigger)
            and place is not None
            and place.span is not None
            and place.span.start > one.claim.trigger.start
        ):
            return place
    return None


def _party(name: str, one: Party | None, other: Party | None, world: World) -> Iterator[tuple[str, str, str]]:
    if one is not None and other is not None and unrelated(one, other, world):
        yield name, one.name, other.name


def _tolls(one: Claim, other: Claim) -> Iterator[tuple[str, str, str]]:
    if one.victims is None or other.victims is None:
        return
    pairs = (
        ("killed", one.victims.killed, other.victims.killed),
        ("injured", one.victims.injured, other.victims.injured),
    )
    for name, was, became in pairs:
        if was is not None and became is not None and was != became and not _within(became, was):
            yield name, numbers(was), numbers(became)


def _within(one: Range, other: Range) -> bool:
    """Tell whether a number only says less closely what the other says."""
    low, high = one.low or 0, one.high if one.high is not None else 10**9
    return low <= (other.low or 0) and high >= (other.high if other.high is not None else 10**9)


def _modality(one: Claim, other: Claim) -> Iterator[tuple[str, str, str]]:
    if one.modality is not other.modality:
        yield "modality", one.modality.value, other.modality.value


def _certainty(one: Party | None, other: Party | None) -> Iterator[tuple[str, str, str]]:
    if one is not None and other is not None and one.certainty not in _SURE and other.certainty in _SURE:
        yield "certainty", str(one.certainty), "reported"


def _attribution(taken: Telling, from_: Telling) -> Iterator[tuple[str, str, str]]:
    """Give an attribution that was lost: its source names a speaker, the derived report nobody at all."""
    speakers = [link.name for link in from_.claim.chain if link.role not in {Role.WIRE, Role.MEDIA}]
    if speakers and not taken.claim.chain and not taken.account.told.credits:
        yield "chain", " <- ".join(link.name for link in from_.claim.chain), "the report's own voice"
