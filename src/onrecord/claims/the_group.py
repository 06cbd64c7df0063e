"""Whom "the group" means: the one armed group that was named just before; "the troops", who was called so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.fitness import DEEDS
from onrecord.model import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.known import Known
    from onrecord.model import Entity, Hit, Party

DOING = DEEDS | {"cease", "claim-responsibility", "threaten"}
"""Kinds whose doer is no relief group and no monitor."""
POINTING = frozenset(
    {
        f"{det} {noun}"
        for det in ("the", "this")
        for noun in (
            "armed group",
            "group",
            "insurgent group",
            "jihadist group",
            "militant group",
            "movement",
            "organisation",
            "organization",
            "rebel group",
        )
    }
)
BACK = 500
"""Characters looked back over: about three sentences."""
SEVERAL = (" groups", "another group", "other group", "factions", "different group")


SIDES = ("extremists", "fighters", "guerrillas", "insurgents", "jihadists", "militants", "rebels")
"""What an armed group is called by, beside its name and later without: "the M23 rebels ... the rebels"."""
FORCES = ("army", "forces", "military", "navy", "police", "soldiers", "troops")
"""What the force of a state is called by, and later without its state: "Israeli troops ... the troops"."""
SAME = frozenset({"the", "these", "those"})
OF_A_LAND = frozenset({"army", "military", "navy", "police"})
"""Of these what every land has one of."""
TIED = re.compile(
    r"(?<!-)\b(?:affiliat\w+|aligned|allegiance|allied|arm|armed|backed|branch|break\w*|broke|connected|faction|franchise"
    r"|inspired|linked|links|loyal\w*|offshoot|opposed|rival\w*|splinter\w*|split|supported|ties|wing)"
    r"(?: away)?(?: (?:by|from|of|to|with))?(?: the)? $",
    re.IGNORECASE,
)
"""What makes the name after it another group's: "pledged allegiance to the Islamic State"."""
TYING = re.compile(
    r"(?:-|(?: group)?['\u2019]s (?:[\w-]+ ){0,3})"
    r"(?:affiliat|align|alli|back|branch|inspir|link|offshoot|province|support|wing)"
)
"""What makes the name before it another group's: "an al-Qaeda-linked group"."""
LETTERS = re.compile(r"\b[A-Z][A-Z-]{2,}\b")


def the_group(made: Draft, known: Known) -> Draft:
    """Give "the group" that acts the name of the armed group that it can only mean; its span stays."""
    if made.kind not in DOING:
        return made
    actor = _meant(made.actor, known)
    if actor is None:
        return made
    made = replace(made, actor=actor)
    return made.because(actor="actor.group") if made.rule("actor") == "actor.subject" else made


def _meant(party: Party | None, known: Known) -> Party | None:
    known_by_name = party is not None and party.id is not None and not party.id.startswith("x:")
    if party is None or party.span is None or known_by_name or party.members:
        return None
    start = party.span.start
    words = " ".join(known.text[max(0, start - 5) : party.span.end].lower().split())
    if any(words.endswith(pointing) for pointing in POINTING):
        named = _just_named(known, start)
    elif side := next((side for side in SIDES if words.endswith(f"the {side}")), None):
        called = [h for h in _armed(known, 0, start) if _called(known.text, h, side)]
        named = {} if _anew(known.text, called, start, side) else {h.entity.id: h.entity for h in called}
    elif force := next((force for force in FORCES if words.endswith(f"the {force}")), None):
        named = _force(known, start, force)
    else:
        return None
    if len(named) != 1:
        return None
    (entity,) = named.values()
    return replace(party, name=entity.name, id=entity.id)


def _armed(known: Known, first: int, end: int) -> list[Hit]:
    return [
        h for h in known.actors if first <= h.span.start < end and h.entity.type is EntityType.ARMED_GROUP
    ]


def _force(known: Known, start: int, noun: str) -> dict[str, Entity]:
    """Give the force of a state that was just called by a noun; all, where another's was named too."""
    forces = [
        h for h in known.actors if start - BACK <= h.span.start < start and h.entity.type is EntityType.FORCE
    ]
    called = [h for h in forces if noun in h.span.of(known.text).lower().split()]
    if not called or _anew(known.text, called, start, noun):
        return {}
    if noun in OF_A_LAND and _abroad(known, start, called[-1].entity):
        return {}
    return {h.entity.id: h.entity for h in forces}


def _anew(text: str, called: Sequence[Hit], start: int, noun: str) -> bool:
    """Tell whether others were called by a noun since: "M23 rebels ... suspected rebels ... the rebels"."""
    last = max((h.span.end for h in called), default=start)
    since = re.finditer(rf"([\w-]+) {noun}\b", text[last:start], re.IGNORECASE)
    return any(m[1].lower() not in SAME for m in since)


def _abroad(known: Known, start: int, force: Entity) -> bool:
    """Tell whether the passage is of another land too, whose own army "the army" may be."""
    near = (h.place.country for h in known.places if start - BACK <= h.span.start < start + BACK)
    return any(country not in {None, force.country} for country in near)


def _just_named(known: Known, start: int) -> dict[str, Entity]:
    """Give the armed groups that were named just before, none where there is word of others.

    Letters that nobody knows may be another group's.
    """
    text = known.text[max(0, start - BACK) : start]
    if any(words in text.lower() for words in SEVERAL) or _strange(known, start):
        return {}
    hits = _armed(known, start - BACK, start)
    own = [h for h in hits if not _of_another(known.text, h)]
    return {h.entity.id: h.entity for h in own}


def _strange(known: Known, start: int) -> bool:
    """Tell whether letters stand before that are no name known here: "the ADF", in a report of no country."""
    first = max(0, start - BACK)
    text = known.text[first:start]
    if text.isupper():
        return False
    told = [h.span for h in known.actors] + [h.span for h in known.places]
    found = (first + m.start() for m in LETTERS.finditer(text))
    return any(not any(span.start <= at < span.end for span in told) for at in found)


def _of_another(text: str, hit: Hit) -> bool:
    """Tell whether a name only says whose friend or foe a group is."""
    before, after = text[max(0, hit.span.start - 40) : hit.span.start], text[hit.span.end :][:30]
    return TIED.search(before) is not None or TYING.match(after) is not None


def _called(text: str, hit: Hit, side: str) -> bool:
    """Tell whether a group is called by a noun where it is named: "the M23 rebels", "rebels of the FARC"."""
    before, after = text[max(0, hit.span.start - 30) : hit.span.start], text[hit.span.end :][:16]
    if _of_another(text, hit):
        return False
    noun, told = side[:-1], hit.span.of(text).lower()
    behind = re.search(rf"\b{noun}(?:s(?: of| from| with)?| group)?(?: the)? $", before, re.IGNORECASE)
    ahead = re.match(rf" {noun}", after, re.IGNORECASE)
    return behind is not None or ahead is not None or noun in told.split() or side in told.split()
