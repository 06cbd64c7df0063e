"""Values of reports and claims as plain JSON, as the exchange form has them; what is unknown is null."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from onrecord.model import (
        ChainLink,
        Days,
        Located,
        Member,
        Named,
        Party,
        Range,
        Site,
        Span,
        Victims,
        When,
        Window,
    )

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Object: TypeAlias = dict[str, Json]


def span(given: Span | None) -> Json:
    """Give a span as its two offsets."""
    return None if given is None else [given.start, given.end]


def days(given: Days) -> Object:
    """Give an interval of days as its first and its last."""
    return {
        "first": given.first.isoformat() if given.first else None,
        "last": given.last.isoformat() if given.last else None,
    }


def number(given: Range | None) -> Json:
    """Give a number as its bounds."""
    return None if given is None else [given.low, given.high]


def named(given: Named | None) -> Json:
    """Give a name of an outlet or an author."""
    if given is None:
        return None
    return {"name": given.name, "id": given.id, "span": span(given.span), "rule": given.rule}


def _members(members: tuple[Member, ...]) -> list[Json]:
    return [{"name": member.name, "span": span(member.span), "id": member.id} for member in members]


def chain(links: tuple[ChainLink, ...]) -> list[Json]:
    """Give who says so, outermost first."""
    return [
        {"name": link.name, "role": link.role.value, "anonymous": link.anonymous, "span": span(link.span)}
        for link in links
    ]


def party(given: Party | None) -> Json:
    """Give an actor or a target."""
    if given is None:
        return None
    return {
        "name": given.name,
        "span": span(given.span),
        "id": given.id,
        "certainty": given.certainty.value if given.certainty else None,
        "members": _members(given.members),
        "chain": chain(given.chain),
    }


def victims(given: Victims | None) -> Json:
    """Give the victims, and each group of them."""
    if given is None:
        return None
    return {
        "killed": number(given.killed),
        "injured": number(given.injured),
        "combined": number(given.combined),
        "people": number(given.people),
        "who": span(given.who),
        "groups": [
            {
                "status": group.status,
                "killed": number(group.killed),
                "injured": number(group.injured),
                "part_of_total": group.part_of_total,
                "who": span(group.who),
            }
            for group in given.groups
        ],
    }


def place(given: Located | None) -> Json:
    """Give a place, and those that it is made of."""
    return None if given is None else {**_site(given), "members": [_site(site) for site in given.members]}


def _site(site: Site | Located) -> Object:
    return {
        "name": site.name,
        "span": span(site.span),
        "id": site.id,
        "country": site.country,
        "lat": None if site.lat is None else round(site.lat, 4),
        "lon": None if site.lon is None else round(site.lon, 4),
        "radius_km": site.radius_km,
    }


def when(given: When) -> Object:
    """Give when something happened."""
    return {**days(given.days), "span": span(given.span), "stated": given.stated, "rule": given.rule}


def window(given: Window | None) -> Json:
    """Give the window of a tally, a silence or a state."""
    if given is None:
        return None
    return {
        "from": days(given.since),
        "until": days(given.until),
        "span": span(given.span),
        "rule": given.rule,
    }
