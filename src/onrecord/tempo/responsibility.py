"""Who claimed an attack, and who denied it: sentences that say so, held against what a record tells.

A claim of responsibility, or that there was none, speaks of the incident that its report tells of, or of the
one that fits it in place, days and who was struck; where several fit, of none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.model import Answer, Modality
from onrecord.tempo.deeds import verdict
from onrecord.tempo.denials import struck, there
from onrecord.tempo.fits import fit
from onrecord.tempo.namesakes import side_among
from onrecord.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from onrecord.model import Verdict
    from onrecord.tempo.fits import Deed, Fit
    from onrecord.tempo.recorded import Book
    from onrecord.tempo.reported import Heard, Told
    from onrecord.tempo.scope import Side
    from onrecord.world import World

CLAIM, DENIAL = "claim-responsibility", "deny"
_LATE = timedelta(60)
"""How long after an attack it may be claimed."""
_FLIPS = "if a report told of it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a sentence says of an attack: that somebody (None: anybody) claimed or denied it, or did not."""

    attack: Deed
    kind: str
    by: Side | None
    negated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What is told of an attack: who claimed it and who had not, each with the day it was known."""

    claimed: tuple[Heard, ...]
    unclaimed: tuple[Heard, ...]


def judge(said: Said, sentence: str, held: tuple[Book, Sequence[Heard], World]) -> Verdict:
    """Hold what is said of an attack against a record, as known on the day of its book."""
    book, heard, world = held
    fits = [found for one in book.told if (found := fit(said.attack, one)) is not None]
    acts = [one for one in fits if one.whole] or [one for one in fits if one.maybe]
    if len(acts) != 1:
        number = f"{len(acts):,} incidents" if acts else "no incident"
        why = f"the record holds {number} that may be the one spoken of"
        answer = Answer.OPEN if acts else Answer.UNTOLD
        return verdict(
            said.attack, sentence, book, answer, acts, (why, "if it named one by its day and place")
        )
    answer, why, flips = (_denied if said.kind == DENIAL else _claimed)(
        said, acts[0].told, _known(acts[0], book, heard), (book, world)
    )
    return verdict(said.attack, sentence, book, answer, acts, (why, flips))


def _known(act: Fit, book: Book, heard: Iterable[Heard]) -> _Known:
    each = [
        one
        for one in heard
        if one.claim.kind == CLAIM and one.known <= book.as_of and _of(one, book.told) == act.told.id
    ]
    return _Known(
        claimed=tuple(one for one in each if one.claim.modality is Modality.HAPPENED and one.claim.actor),
        unclaimed=tuple(one for one in each if one.claim.modality is Modality.NEGATED),
    )


def _of(one: Heard, told: Iterable[Told]) -> str | None:
    """Give the incident that a claim of responsibility speaks of, or None where several may be meant."""
    near = [
        each for each in told
        if each.kind == "attack" and each.first_seen - _LATE <= one.known and one.known <= _end(each) + _LATE
    ]  # fmt: skip
    fits = [each for each in near if not {there(one.claim, each), struck(one.claim, each)} & {False}]
    own = [each for each in fits if one.claim.report in each.told_in]
    sure = [each for each in fits if True in {there(one.claim, each), struck(one.claim, each)}]
    met = [each for each in own if each in sure] or own or sure
    return met[0].id if len(met) == 1 else None


def _end(one: Told) -> date:
    return one.days.last or one.first_seen


def _claimed(said: Said, one: Told, known: _Known, held: tuple[Book, World]) -> tuple[Answer, str, str]:
    names: dict[str, str] = dict.fromkeys(one.claimers, "")
    names |= {claim.claim.actor.name: f" ({claim.known})" for claim in known.claimed if claim.claim.actor}
    own = {name: day for name, day in names.items() if said.by is None or _same(said.by, name, held)}
    told = " and ".join(f"{name} claimed it{day}" for name, day in sorted((own or names).items()))
    quiet = max((each.known for each in known.unclaimed), default=None)
    if own:
        return (
            (Answer.CONTRADICTED if said.negated else Answer.SUPPORTED),
            told,
            "if that claim were taken back",
        )
    none = f"by {quiet} nobody had claimed it, as a report tells" if quiet else ""
    if not said.negated:
        why = told or none or "no report tells that anybody claimed it"
        return Answer.UNTOLD, why, _FLIPS
    disowned = said.by is not None and any(_same(said.by, name, held) for name in one.disowned)
    if disowned:
        none = "; ".join(part for part in (none, "they denied having done it") if part)
    if none:
        why = "; ".join((none, told or "no claim is known since"))
        return Answer.CONSISTENT, why, "to contradicted if a report told of a claim"
    why = told or "no report tells of a claim, and none that there was none"
    return Answer.UNTOLD, why, "to contradicted if a report told of a claim"


def _denied(said: Said, one: Told, _: _Known, held: tuple[Book, World]) -> tuple[Answer, str, str]:
    names = (*one.disowned, *one.denied)
    own = [name for name in names if said.by is None or _same(said.by, name, held)]
    if own:
        answer = Answer.CONTRADICTED if said.negated else Answer.SUPPORTED
        return answer, f"{' and '.join(own)} denied it", "if the denial were taken back"
    why = f"no report tells that they denied it{f'; {names[0]} did' if names else ''}"
    return Answer.UNTOLD, why, _FLIPS


def _same(by: Side, name: str, held: tuple[Book, World]) -> bool:
    """Tell whether a name is that of a side, or of one who speaks for it."""
    book, world = held
    bare = name.partition(" (in ")[0]
    other = side_among(bare, book.told, world)
    if by.id is not None and (other.id == by.id or by.id in other.above):
        return True
    words = set(plain(by.name).split())
    return bool(words) and words <= set(plain(bare).split())
