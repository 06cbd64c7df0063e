"""Who stands behind the claims of an incident: origins, in which independent support is counted.

The own voice of a derived report belongs to its lineage's root; otherwise the innermost speaker counts. All
officials of one government are one, named or not; those of a state that is not told ("the army") may be of
one too, and count once towards the least. Other unnamed speakers are told apart only within the root
of their reports, and make the number a range. A report that names a speaker speaks through him alone. The own
voice of a report that came out more than two days after the happening may only repeat others: it counts
towards the most, not towards the least.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord import text as letters
from onrecord.incidents.credits import name_of, source
from onrecord.incidents.happenings import government, kindred
from onrecord.model import ChainLink, EntityType, LineageId, Origin, ReportId, Role, SourceId, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from onrecord.model import Account, Claim, ClaimId, Descent, Entity, Party
    from onrecord.world import World

FRESH_DAYS = 2
"""How long after the happening the own voice of a report is taken for a witness of its own."""

_CARRIERS = frozenset((Role.WIRE, Role.MEDIA, Role.OUTLET))
_SERVANTS = frozenset((Role.OFFICIAL, Role.MILITARY, Role.COURT))
_OFFICES = _SERVANTS | {Role.DOCUMENT}
_STATE = "state:"
# Of these there is one: "the mayor of Orsk" speaks in two reports as one, though nobody names him.
_SOLE_OFFICE = re.compile(
    r"(?:the )?(?:(?:acting|interim|local) )?(?:archbishop|bishop|chairman|chairwoman|chief|director|governor"
    r"|head|headmaster|mayor|prefect|president|prosecutor|sheriff) of (?:the )?[^\W\d_a-z][\w'’ -]+$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A claim with the report it stands in and where that has its story from."""

    claim: Claim
    account: Account
    descent: Descent


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voice:
    id: SourceId
    name: str
    standing: Standing


def origins(
    tellings: Sequence[Telling], accounts: Mapping[ReportId, Account], last: date | None, world: World
) -> tuple[Origin, ...]:
    """Give the origins of claims about one happening; `last` is the last day on which it may have been."""
    heard = [(one, _voice(one, accounts, last, world)) for one in tellings]
    heard = _unnamed_once(list(_through_speakers(heard)))
    parties = _parties((one.claim for one, _ in heard), world)
    found: defaultdict[SourceId, list[tuple[Telling, _Voice]]] = defaultdict(list)
    for one, voice in heard:
        found[voice.id].append((one, voice))
    return tuple(
        Origin(
            id=ident,
            name=those[0][1].name,
            standing=min((voice.standing for _, voice in those), key=list(Standing).index),
            party=ident in parties,
            claims=tuple(sorted(one.claim.id for one, _ in those)),
        )
        for ident, those in sorted(found.items())
    )


def bounds(found: Iterable[Origin]) -> tuple[int, int]:
    """Give the least and the most independent origins that some origins may be."""
    those = list(found)
    return (max(1, sure(those)), len(those)) if those else (0, 0)


def sure(those: Sequence[Origin]) -> int:
    """Give how many of some origins are surely independent: none, where all are unnamed or late."""
    least = sum(one.standing in {Standing.NAMED, Standing.VOICE} for one in those)
    least -= sum(_may_be_another(one, those) for one in those)
    state = any(one.id.startswith(_STATE) for one in those)
    return least + (not state and any(one.standing is Standing.OFFICE for one in those))


def _may_be_another(one: Origin, those: Sequence[Origin]) -> bool:
    """Tell whether a speaker is told of by words for another one: "the hospital", "the Korvo hospital"."""
    if one.standing is not Standing.NAMED or one.name != one.name.lower():
        return False
    words = set(letters.plain(one.name).split())
    return any(words < set(letters.plain(other.name).split()) for other in those)


def speaker(chain: Sequence[ChainLink], world: World) -> tuple[SourceId, str] | None:
    """Name the speaker at the inner end of a chain, or None where he is unnamed and of no government."""
    if not chain:
        return None
    link = chain[-1]
    if link.role in _CARRIERS:
        return (source(link.name, world), link.name) if not link.anonymous else None
    entity = _behind(link, world)
    if entity is not None:
        found = _named(entity, world)
        return None if link.anonymous and not found[0].startswith(_STATE) else found
    outer = [each for each in chain[:-1] if each.role not in _CARRIERS and not each.anonymous]
    if outer and (link.role is Role.PERSON or link.role in _OFFICES):
        return speaker(outer, world)
    if link.anonymous and not _SOLE_OFFICE.match(link.name):
        return None
    return _by_words(link), link.name


def _by_words(link: ChainLink) -> SourceId:
    return SourceId(letters.plain(link.name) or link.name)


def voice_of(party: Party, world: World) -> tuple[SourceId, str]:
    """Name a party as origins are named, were it to speak."""
    entity = world.entity(party.id) if party.id else world.named(party.name)
    if entity is None:
        return SourceId(letters.plain(party.name) or party.name), party.name
    return _named(entity, world)


def _named(entity: Entity, world: World) -> tuple[SourceId, str]:
    country = government(entity.id, world)
    if country is not None:
        return SourceId(f"{_STATE}{country}"), _state_name(country, entity, world)
    return SourceId(entity.id), entity.name


def _behind(link: ChainLink, world: World) -> Entity | None:
    """Give the known body that a source is or speaks for; of unnamed people only their government."""
    entity = world.named(link.name)
    if entity is None:
        hits = world.hits(link.name)
        entity = hits[0].entity if hits else None
    if entity is not None and entity.type is EntityType.DESCRIBED:
        return None
    if link.anonymous and link.role not in _OFFICES:
        return None
    return entity


def _state_name(country: str, entity: Entity, world: World) -> str:
    chain = [entity, *(each for ident in kindred(entity.id, world) if (each := world.entity(ident)))]
    whole = next((each for each in chain if each.type is EntityType.GOVERNMENT), None)
    state = next((each for each in chain if each.type is EntityType.STATE), None)
    return whole.name if whole else f"Government of {state.name if state else country}"


def _voice(one: Telling, accounts: Mapping[ReportId, Account], last: date | None, world: World) -> _Voice:
    chain = one.claim.chain
    named = speaker(chain, world)
    if named is not None:
        return _Voice(id=named[0], name=named[1], standing=_standing(chain[-1], named[0]))
    root = one.descent.root
    if chain:
        # "Two of the officials" are of "security officials": within a root the last noun tells them apart.
        noun = (letters.plain(chain[-1].name).split() or [""])[-1].removesuffix("s")
        return _Voice(id=SourceId(f"{root}/{noun}"), name=chain[-1].name, standing=Standing.ANONYMOUS)
    ident, name = _own(one, accounts, world)
    first = one.account.told.published.first
    late = first is None or (last is not None and (first - last).days > FRESH_DAYS)
    return _Voice(id=ident, name=name, standing=Standing.LATER if late else Standing.VOICE)


def _standing(link: ChainLink, ident: SourceId) -> Standing:
    """Tell what a speaker is as an origin; one named by his own words alone speaks for nobody known."""
    if link.role in _CARRIERS:
        return Standing.VOICE
    return Standing.OFFICE if link.role in _SERVANTS and ident == _by_words(link) else Standing.NAMED


def _own(one: Telling, accounts: Mapping[ReportId, Account], world: World) -> tuple[SourceId, str]:
    """Name whose own voice a report speaks in: its root's outlet, or the wire it credits."""
    root = one.descent.root
    if root.startswith("w:"):
        wire = SourceId(root[2:])
        return wire, name_of(wire, one.account.claims, world)
    held = accounts.get(ReportId(root), one.account)
    return held.told.outlet or SourceId(root), held.outlet or "an outlet without a name"


def _through_speakers(heard: list[tuple[Telling, _Voice]]) -> Iterable[tuple[Telling, _Voice]]:
    """Let the own voice of a story speak through those whom the story names for the happening."""
    spoken: defaultdict[LineageId, list[_Voice]] = defaultdict(list)
    for one, voice in heard:
        if one.claim.chain and voice.standing is not Standing.VOICE:
            spoken[one.descent.root].append(voice)
    for one, voice in heard:
        through = spoken[one.descent.root]
        if through and voice.standing in {Standing.VOICE, Standing.LATER}:
            yield one, through[0]
        else:
            yield one, voice


def _unnamed_once(heard: list[tuple[Telling, _Voice]]) -> list[tuple[Telling, _Voice]]:
    """Count the unnamed speakers of one root once, however its reprints call them."""
    by_root: defaultdict[LineageId, defaultdict[ReportId, dict[SourceId, _Voice]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for one, voice in heard:
        if voice.standing is Standing.ANONYMOUS:
            by_root[one.descent.root][one.claim.report][voice.id] = voice
    fullest = {
        root: max(sorted(reports), key=lambda report: (str(report) == str(root), len(reports[report])))
        for root, reports in by_root.items()
    }
    result = []
    for one, voice in heard:
        kept = by_root[one.descent.root][fullest[one.descent.root]] if one.descent.root in fullest else {}
        first = next(iter(kept.values()), voice)
        result.append((one, kept.get(voice.id, first) if voice.standing is Standing.ANONYMOUS else voice))
    return result


def _parties(claims: Iterable[Claim], world: World) -> frozenset[str]:
    """Give the ids under which the two sides of a happening would speak."""
    found: set[str] = set()
    for claim in claims:
        for party in (claim.actor, claim.target):
            for ident in (party.id, *(m.id for m in party.members)) if party else ():
                if ident is not None:
                    country = government(ident, world)
                    found |= {f"{_STATE}{country}"} if country else set(kindred(ident, world))
    return frozenset(found)


def rests_on(claims: Iterable[ClaimId], found: Sequence[Origin]) -> tuple[Origin, ...]:
    """Give the origins that some claims rest on."""
    wanted = set(claims)
    return tuple(one for one in found if wanted & set(one.claims))
