"""Did it happen as told? A sentence that tells one act, read as a report is, and held against a record."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.answers.tempo_stated import deed_of, lands, side_told, stated
from onrecord.answers.tempo_unread import unread
from onrecord.dates import TimeKind, find_times
from onrecord.model import Answer, Days, Form, Modality, Range, Span
from onrecord.numbers import find_numbers
from onrecord.tempo import dated_by, deeds, reported, responsibility
from onrecord.tempo.scope import Scope
from onrecord.tempo.unread import Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from onrecord.answers.tempo_record import Opened
    from onrecord.answers.tempo_spoken import Spoken
    from onrecord.answers.tempo_stated import Stated
    from onrecord.model import Claim, Verdict
    from onrecord.tempo.fits import Deed

_TIMELESS = frozenset({TimeKind.DURATION, TimeKind.SET, TimeKind.CLOCK, TimeKind.VAGUE})
_TOLD = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.NEGATED, Modality.DENIED})
_HARM = re.compile(
    r"\b(?:(?:kill|wound|injur|hurt|die|dying|dead|death|leav|left|people|person|others|lives|lost)\w*|when|while"
    r"|where|nobody|no one)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?:only|solely|alone|exclusively|mainly|mostly|also)\b", re.IGNORECASE)
_DENYING = re.compile(
    r"\b(?:no|not|nobody|none|nothing|never|neither|nor|without|den(?:y|ies|ied)|hardly|barely)\b|n['’]t\b",
    re.IGNORECASE,
)
_SPEECH = frozenset(
    ("claim", "claimed", "claims", "claiming", "responsibility", "responsible", "group", "anyone", "anybody",
     "nobody", "one", "behind", "denied", "denies", "deny", "denial", "having", "involvement", "part")
)  # fmt: skip
_ACTED = frozenset({"responsible", "behind"})


def check_deed(here: Opened, sentence: str, said: Spoken, days: Days | None = None) -> Verdict | None:
    """Hold a sentence that tells one act, or who claimed or denied it, against a record; else give None.

    `days` are those of a sentence that says that nobody was killed since a day.
    """
    read = stated(sentence, here)
    if read is None:
        return None
    if (saying := _saying(read, said, here)) is not None:
        verdict = responsibility.judge(saying, sentence, (here.book, here.heard, here.world))
        return _whole(verdict, _left(read, read.claims, here, _SPEECH))
    acts = [one for one in read.claims if one.kind in reported.KINDS]
    deed = deed_of(read, acts[0], said, here) if acts else None
    if deed is None or any(one.form is not Form.EVENT for one in acts):
        if (
            deed is None
            or days is None
            or len(acts) > 1
            or not (acts[0].form is Form.SILENCE and deed.nobody)
        ):
            return None
        deed = replace(deed, days=days, negated=False)
    if unsaid := _unread_act(read, acts, said, (deed, here)):
        return deeds.left(sentence, here.book, unsaid)
    verdict = deeds.judge(deed, sentence, here.book)
    return _whole(verdict, _left(read, acts, here, dated=days is not None))


def _whole(verdict: Verdict, left: Iterable[str]) -> Verdict:
    """Say that a sentence cannot be checked where words of it are left over, and what holds without them."""
    each = tuple(dict.fromkeys(left))
    if not each:
        return verdict
    words = " and ".join(map(repr, each))
    why = f"what {words} adds is not read; without it: {verdict.answer.value}, for {verdict.why}"
    return replace(verdict, answer=Answer.UNREAD, why=why, flips="if it were put without these words")


def _saying(read: Stated, said: Spoken, here: Opened) -> responsibility.Said | None:
    """Give what a sentence says of a claim of responsibility or a denial; None where it says nothing."""
    kinds = (responsibility.CLAIM, responsibility.DENIAL)
    met = [one for one in read.claims if one.kind in kinds]
    acts = [one for one in read.claims if one.kind in reported.KINDS and one.form is Form.EVENT]
    if len(met) != 1 or len(acts) > 1 or met[0].modality not in {Modality.HAPPENED, Modality.NEGATED}:
        return None
    one = met[0]
    about = acts[0] if acts else replace(one, kind="attack", actor=None)
    deed = deed_of(read, replace(about, actor=None, modality=Modality.HAPPENED, victims=None), said, here)
    if not deed.scope.areas and deed.scope.target is None and deed.days is None:
        return None
    return responsibility.Said(
        attack=deed,
        kind=one.kind,
        by=side_told(one.actor, here) if one.actor else None,
        negated=one.modality is Modality.NEGATED,
    )


def _unread_act(
    read: Stated, acts: Sequence[Claim], said: Spoken, held: tuple[Deed, Opened]
) -> Unread | None:
    """Tell what keeps an act from being held against a record, or None."""
    act, (deed, here) = acts[0], held
    text = read.report.text
    one_form = act.form is Form.EVENT
    links = [link for one in acts for link in (*one.chain, *(one.actor.chain if one.actor else ()))]
    people = act.victims and (act.victims.combined or act.victims.people)
    nowhere = deed.scope == Scope(kind=deed.scope.kind, means=deed.scope.means) and deed.days is None
    untimed = one_form and _untimed(text, deed.days)
    doer = said.scope.actor.name if said.scope.actor and deed.scope.actor is None else ""
    tries = (
        (
            len(acts) > 1,
            f"it tells of more than one act ({' and '.join(repr(one.trigger.of(text)) for one in acts)})",
            "if each were put by itself",
        ),
        (
            links,
            f"it tells what somebody says ({links[0].name!r}), and whether they say it is not judged"
            if links
            else "",
            "if what they say were put by itself",
        ),
        (
            (denies := _DENYING.search(text)) is not None and not (deed.negated or deed.nobody),
            f"what it denies ({denies.group() if denies else ''!r}) is not read",
            "if it were put as what did not happen",
        ),
        (act.modality not in _TOLD, f"it tells of what is {act.modality.value}", "if it told what happened"),
        (
            people and people.low is not None and people != Range(1, None),
            "the number of people that it gives is of no sort that is kept (killed, or injured)",
            "if it were put without the number",
        ),
        (doer, f"what {doer!r} did is not read", "if it were put as who did it, to whom, where and when"),
        (
            len(deed.scope.areas) > 1 and not lands(act.target, here),
            f"it names more than one place ({' and '.join(one.name for one in deed.scope.areas)})",
            "if each were put by itself",
        ),
        (nowhere, "it does not say by whom, on whom, where or when", "if it did"),
        (untimed, "its days are not read", "if it named one day or stretch of days"),
    )
    return next((Unread(why=why, flips=flips) for met, why, flips in tries if met), None)


def _untimed(text: str, days: Days | None) -> bool:
    """Tell whether a sentence names days that are not read, more than one stretch of them, or an event."""
    times = find_times(text)
    named = [one for one in times if one.kind not in _TIMELESS]
    if len(named) > 1 or dated_by.dating(text, times) is not None:
        return True
    return bool(named) and (days is None or days.first is None or days.last is None)


def _left(
    read: Stated,
    acts: Sequence[Claim],
    here: Opened,
    known: AbstractSet[str] = _ACTED,
    *,
    dated: bool = False,
) -> Iterator[str]:
    """Give the words that no part of what is told accounts for; an event only dates it where `dated`."""
    text = read.report.text
    spans: list[Span] = [one.span for one in find_times(text)]
    by = dated_by.dating(text, find_times(text)) if dated else None
    spans += [by.span] if by is not None else []
    tolls: list[Range] = []
    for act in acts:
        spans += [act.trigger] + ([act.when.span] if act.when.span else [])
        spans += [one.span for one in (act.actor, act.target, act.place) if one is not None and one.span]
        if act.victims is not None:
            spans += [act.victims.who] if act.victims.who else []
            tolls += [number for number in (act.victims.killed, act.victims.injured) if number]
    names = [hit.span for hit in here.world.hits(text) if not any(one.overlaps(hit.span) for one in spans)]
    places = [hit.span for hit in here.world.place_hits(text)]
    yield from (one.of(text) for one in names if not any(one.overlaps(each) for each in places))
    spans += names + places
    spans += [Span(*met.span()) for met in _HARM.finditer(text)]
    yield from (one.name for one in unread(text, spans, counting=False) if not set(one.name.split()) <= known)
    yield from (met.group().lower() for met in _ONLY.finditer(text))
    times = [one.span for one in find_times(text)]
    for number in find_numbers(text):
        told = number.value in tolls or number.value == Range.exactly(0)
        if not told and not any(span.overlaps(number.core) for span in times):
            yield number.core.of(text)
