"""One act that a sentence tells, held against the incidents of a record: told so, denied, or not told.

That no report tells of an act shows nothing but that; so no act is ever contradicted, only one that is said
not to have happened, or to have killed nobody, and is told of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.model import Answer, Status, Understood, Verdict
from onrecord.tempo.fits import Deed, fit, hurt, spelled, within
from onrecord.tempo.judged import incidents
from onrecord.tempo.scope import Scope

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.model import Range
    from onrecord.tempo.fits import Fit
    from onrecord.tempo.recorded import Book
    from onrecord.tempo.reported import Told
    from onrecord.tempo.unread import Unread

_NEAREST = 2
_APART = 2
"""So many parts may be told otherwise, or not be told, in what is called near."""
_BY_A_PARTY = frozenset({Status.CLAIMED_BY_ACTOR, Status.CLAIMED_BY_ADVERSARY})
_HAPPENED = "that it happened is told"
_DEAD = "dead are told"


def judge(deed: Deed, sentence: str, book: Book) -> Verdict:
    """Hold an act against a record, as known on the day of its book."""
    if deed.nobody:
        return _nobody(deed, sentence, book)
    fits = [
        found for one in book.told if one.first_seen <= book.as_of and (found := fit(deed, one)) is not None
    ]
    whole = [one for one in fits if one.whole]
    unsure = [one for one in fits if one.maybe]
    if whole:
        answer, why, flips = _negated(whole, deed) if deed.negated else _told_so(whole, deed)
        return verdict(deed, sentence, book, answer, whole, (why, flips))
    if unsure:
        doubts = "; ".join(dict.fromkeys(words for one in unsure[:_NEAREST] for _, words in one.open))
        why = f"{_may(len(unsure))}, but {doubts}"
        to = "contradicted" if deed.negated else "supported"
        which = "it is" if len(unsure) == 1 else "one of them is"
        flips = f"to {to} if {which} found to be the one that is meant"
        return verdict(deed, sentence, book, Answer.OPEN, unsure, (why, flips))
    near = [] if deed.negated else _nearest(fits)
    why = "no incident of the record is told so"
    if near:
        otherwise = "; ".join(dict.fromkeys(words for one in near for _, words in (*one.other, *one.open)))
        why += f"; in what comes nearest, {otherwise}"
    if deed.negated:
        why = "the record tells of no such act, which does not show that there was none"
    return verdict(deed, sentence, book, Answer.UNTOLD, near, (why, "if a report told of it"))


def _nobody(deed: Deed, sentence: str, book: Book) -> Verdict:
    """Judge "nobody was killed": acts of these parts that told of dead contradict it."""
    plainly = replace(deed, hurt=frozenset(), nobody=False)
    each = [found for one in book.told if (found := fit(plainly, one)) is not None and not found.other]
    dead = [one for one in each if any((number.low or 0) > 0 for number, _ in one.told.killed)]
    called = [one for one in dead if one.whole and hurt(deed, one.told) is None]
    firm = [one for one in called if not _denied(one.told, deed)]
    if called:
        answer = Answer.CONTRADICTED if firm else Answer.DISPUTED
        why = _telling(firm or called, _DEAD) + ("" if firm else f", and {_deniers(called)}")
        return verdict(deed, sentence, book, answer, firm or called, (why, "if the dead were taken back"))
    if dead:
        why = f"{incidents(len(dead))} with dead may be meant, but it is not told so plainly that they are"
        return verdict(
            deed, sentence, book, Answer.OPEN, dead, (why, "if who was killed, and where, were told")
        )
    why = "the record tells of no dead, which does not show that there were none"
    return verdict(deed, sentence, book, Answer.UNTOLD, each[:_NEAREST], (why, "if a report told of any"))


def left(sentence: str, book: Book, why: Unread) -> Verdict:
    """Say that a sentence cannot be checked, and why."""
    blank = Deed(scope=Scope())
    return verdict(blank, sentence, book, Answer.UNREAD, (), (why.why, why.flips))


def _nearest(fits: Sequence[Fit]) -> list[Fit]:
    """Give the incidents of which least is told otherwise or not told, where that is not much."""
    apart = sorted(fits, key=lambda one: (len(one.other) + len(one.open), len(one.other)))
    return [one for one in apart if len(one.other) + len(one.open) <= _APART][:_NEAREST]


def _may(number: int) -> str:
    return "1 incident may be the one" if number == 1 else f"{number:,} incidents may be the one"


def _told_so(whole: Sequence[Fit], deed: Deed) -> tuple[Answer, str, str]:
    firm = [one for one in whole if not _denied(one.told, deed)]
    if not firm:
        return (
            Answer.DISPUTED,
            f"{_telling(whole)}, and {_deniers(whole)}",
            "if the denial were borne out, or taken back",
        )
    one = firm[0].told
    for asked, word, told in ((deed.killed, "killed", one.killed), (deed.injured, "injured", one.injured)):
        if asked is not None and (differs := _differing(asked, told, word)):
            return Answer.DISPUTED, f"{_telling(firm)}, but {differs}", "if one of the tolls were taken back"
    if deed.scope.means is not None and set(one.means) - {deed.scope.means, "other"}:
        why = f"{_telling(firm)}, but the means are told as {' or '.join(one.means)}"
        return Answer.DISPUTED, why, "if all but one of them were taken back"
    doubters = " and ".join(one.disowned)
    denied = f"; {doubters} denied having done it" if doubters and deed.scope.actor is None else ""
    return Answer.SUPPORTED, f"{_telling(firm)}{denied}", "if it were denied, corrected, or told otherwise"


def _denied(one: Told, deed: Deed) -> bool:
    return bool(one.denied or (one.by_doer and deed.scope.actor is not None))


def _deniers(whole: Sequence[Fit]) -> str:
    names = dict.fromkeys(name for one in whole for name in one.told.denied or one.told.disowned)
    return f"{' and '.join(names)} denied it"


def _telling(whole: Sequence[Fit], what: str = "it is told so") -> str:
    """Say how many incidents are told so, and on how many origins the best of them rests."""
    best = max(whole, key=lambda one: one.told.origins).told
    reports = "1 report" if len(best.told_in) <= 1 else f"{len(best.told_in):,} reports"
    most = max(best.most, best.origins)
    origins = f"{best.origins}" if best.origins == most else f"{best.origins} to {most}"
    behind = f"one origin alone ({reports})" if most == 1 else f"{origins} origins ({reports})"
    several = (
        f"{incidents(len(whole))} are told so"
        if what != _DEAD
        else f"dead are told of {incidents(len(whole))}"
    )
    many = what if len(whole) == 1 else f"{several}, the best supported one"
    party = f"; {best.status.value}" if best.status in _BY_A_PARTY else ""
    return f"{many} by {behind}{party}"


def _differing(asked: Range, told: Sequence[tuple[Range, date]], word: str) -> str:
    """Say which tolls are told, where one of them is not the one asked about."""
    if all(within(asked, number) for number, _ in told):
        return ""
    each = " or ".join(dict.fromkeys(spelled(number) for number, _ in told))
    number, known = told[-1]
    return f"{each} {word} are told, the last of them {spelled(number)} ({known})"


def _negated(whole: Sequence[Fit], deed: Deed) -> tuple[Answer, str, str]:
    firm = [one for one in whole if not _denied(one.told, deed)]
    if firm:
        return Answer.CONTRADICTED, _telling(firm, _HAPPENED), "if it were denied, or found to be another act"
    return (
        Answer.DISPUTED,
        f"{_telling(whole)}, and {_deniers(whole)}",
        "if the denial were borne out, or taken back",
    )


def verdict(
    deed: Deed,
    sentence: str,
    book: Book,
    answer: Answer,
    deciding: Sequence[Fit],
    words: tuple[str, str],
) -> Verdict:
    """Put a verdict on an act together: `words` say why, and what would change it."""
    days, certain = deed.days, sum(one.whole for one in deciding)
    read = (
        (
            Understood(
                words="the days named", first=days.first, last=days.last, answer=answer, probability=None
            ),
        )
        if days and days.first and days.last
        else ()
    )
    return Verdict(
        sentence=sentence,
        as_of=book.as_of,
        answer=answer,
        probability=None,
        certain=certain,
        possible=len(deciding),
        missing=0.0,
        entailed=False,
        deciding=tuple(one.told.id for one in deciding),
        readings=read,
        flips=words[1],
        why=words[0],
    )
