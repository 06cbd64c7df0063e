"""Rows of the codebook, and what their codes may be."""

from __future__ import annotations

from dataclasses import dataclass

PLOVER = frozenset(
    {
        "ACCUSE",
        "AGREE",
        "AID",
        "ASSAULT",
        "COERCE",
        "CONCEDE",
        "CONSULT",
        "COOPERATE",
        "DEMAND",
        "DISAPPROVE",
        "FIGHT",
        "INVESTIGATE",
        "MOBILIZE",
        "PROTEST",
        "REJECT",
        "REQUEST",
        "RETREAT",
        "SANCTION",
        "SUPPORT",
        "THREATEN",
    }
)
"""Types of PLOVER in any of its versions (Open Event Data Alliance, CC BY-SA 4.0; the codes only)."""

ACLED = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Air/drone strike",
        "Chemical weapon",
        "Grenade",
        "Remote explosive/landmine/IED",
        "Shelling/artillery/missile attack",
        "Suicide bomb",
    ),
    "Protests": ("Excessive force against protesters", "Peaceful protest", "Protest with intervention"),
    "Riots": ("Mob violence", "Violent demonstration"),
    "Strategic developments": (
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ),
    "Violence against civilians": ("Abduction/forced disappearance", "Attack", "Sexual violence"),
}
"""Event types of ACLED with their sub-event types (codebook of October 2024)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acled:
    """An event type of ACLED with one of its sub-event types."""

    event: str
    sub_event: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a claim may be about.

    `covers` is one sentence for people. `plover` and `acled` hold the codes that fit, the usual one
    first; `cameo` is as wide as the row. `incidents` tells whether such claims make incidents: speech
    about an act does not.
    """

    id: str
    covers: str
    plover: tuple[str, ...]
    acled: tuple[Acled, ...]
    cameo: str | None
    incidents: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """With what an attack was made; `acled` is set where the means alone decides the type."""

    id: str
    covers: str
    acled: Acled | None
    cameo: str | None
