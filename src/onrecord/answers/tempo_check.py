"""Is that sentence true? A sentence held against a user's own list, or against a record."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.answers import tempo_names as names
from onrecord.answers.tempo_deeds import check_deed
from onrecord.answers.tempo_spoken import spoken
from onrecord.answers.tempo_told import decisive, form, lines
from onrecord.dates import find_times, resolve
from onrecord.errors import AmbiguousItem, NoSuchItem, UnreadableSetting
from onrecord.model import Answer, Days, Series
from onrecord.tempo import check as checking
from onrecord.tempo import claimed, recorded
from onrecord.tempo import question as questions
from onrecord.tempo.scope import Scope
from onrecord.tempo.unread import Unread

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from onrecord.answers.tempo_record import Opened
    from onrecord.answers.tempo_spoken import Spoken
    from onrecord.model import Verdict

__all__ = ["check", "check_record", "decisive", "form", "lines"]

_HARM = re.compile(
    r"\b(?:kill(?:s|ed|ing|ings)?|wound(?:s|ed|ing)|injur(?:e|es|ed|ing|y|ies)|hurt|dead|died|dies?|dying"
    r"|deaths?|casualt(?:y|ies)|fatalit(?:y|ies)|deadly|fatal|lethal|maimed|slain|victims?|lives lost)\b",
    re.IGNORECASE,
)
_ATTACK = re.compile(r"\b(?:attack|strike|struck|assault|raid|shell|bomb)", re.IGNORECASE)
_NO_ATTACKS = frozenset({"protests", "riots", "strategic developments"})
"""Event types of ACLED: its other three are battles, explosions and violence against civilians."""
_PLAINLY = "if it were put without these words, or named sides as the record does"
_CLAIM = re.compile(r"c-[a-z2-7]+")


def check(series: Sequence[Series], sentence: str, as_of: date) -> Verdict | None:
    """Hold a sentence against all incidents of a list that its names fit; None where it asks nothing.

    Names in the sentence are looked for among the actors, targets, areas, kinds and series of the list; where
    a column holds a name of the sentence, only incidents with it count. A name that no incident bears, and
    people killed or injured, of whom a list of incidents tells nothing, leave the answer open.

    Raises:
        UnreadableSetting: the sentence names a day that no calendar has.

    """
    if day := questions.no_day(sentence):
        raise UnreadableSetting("the sentence", day, "a day that the calendar has")
    begins = min(one.begins for one in series)
    asked = questions.read(sentence, as_of, begins)
    if asked is None:
        return None
    found, aside = _attacks_only(names.spoken(series, asked.bare), asked.bare)
    whole = Series(
        name=", ".join(found.named) or (series[0].name if len(series) == 1 else "all incidents"),
        begins=begins,
        happenings=found.happenings,
        others=found.unnamed,
        tallies=tuple(t for one in series for t in one.tallies),
        coverage=series[0].coverage if len(series) == 1 else None,
        blackouts=tuple(sorted({b for one in series for b in one.blackouts}, key=str)),
    )
    verdict = checking.check(whole, asked, as_of, series)
    if left := _not_read(asked, () if found.nameless else found.unread, found.named):
        return _unread(verdict, left)
    if asked.subject:
        why = f"which incident of the list {asked.subject!r} means is not read"
        return _unread(
            verdict, Unread(why=why, flips="if it were put of the latest: the deadliest since a day")
        )
    if found.unknown and not found.nameless:
        lacking = " or ".join(found.unknown)
        why = f"the list holds nothing of the name {lacking}"
        return _open(verdict, why, "with a list that tells of it, or if the name is spelled as in the list")
    if verdict.answer is Answer.CONSISTENT and (ends := _ends(series)) < asked.periods[0].last:
        why = f"{verdict.why}; but the list ends on {ends}, so see that it was kept up"
        verdict = replace(verdict, why=why)
    about = f"counted: {whole.name}" if found.named else "counted: everything in the list"
    about += f", without {', '.join(aside)}" if aside else ""
    if found.nameless:
        about += ", which names no actors, targets or areas"
    return replace(verdict, why=f"{verdict.why} ({about})")


def _attacks_only(found: names.Spoken, sentence: str) -> tuple[names.Spoken, tuple[str, ...]]:
    """Leave out of what a sentence on attacks speaks of the events of ACLED that are none; tells which."""
    if not _ATTACK.search(sentence) or any(kind in sentence.lower() for kind in _NO_ATTACKS):
        return found, ()
    aside = {h.kind for h in found.happenings if h.kind and h.kind.lower() in _NO_ATTACKS}
    kept = tuple(h for h in found.happenings if h.kind not in aside)
    unnamed = tuple(h for h in found.unnamed if h.kind not in aside)
    return replace(found, happenings=kept, unnamed=unnamed), tuple(sorted(aside))


def _ends(series: Sequence[Series]) -> date:
    """Give the last day of which a list holds anything."""
    known = [h.first_seen for one in series for h in one.happenings]
    known += [t.first_seen for one in series for t in one.tallies]
    return max(known)


def check_record(here: Opened, words: str) -> Verdict | None:
    """Hold a sentence, or a claim by its id, against a record; None where it asks nothing.

    Names are those that the world knows, or that the record holds; a name of neither leaves the answer open.

    Raises:
        NoSuchItem, AmbiguousItem: the id of a claim that the record does not hold, or of several.
        UnreadableSetting: the sentence names a day that no calendar has, or a claim cannot be checked.

    """
    if _CLAIM.fullmatch(words.strip()):
        return _claim(here, words.strip())
    if day := questions.no_day(words):
        raise UnreadableSetting("the sentence", day, "a day that the calendar has")
    asked = questions.read(words, here.book.as_of, here.book.begins)
    if asked is None:
        return _stated(here, words)
    said = spoken(asked.bare, here.book, here.world)
    found = recorded.found(said.scope, here.book)
    meant = _meant(here, asked.subject, found)
    asked = replace(asked, of=meant[0]) if len(meant) == 1 else asked
    verdict = claimed.judge(asked, found, here.book)
    if left := _not_read(asked, said.unread, ()):
        days = Days(asked.periods[0].first, asked.periods[0].last) if asked.unread is None else None
        return (None if left.bears else _stated(here, words, days)) or _unread(verdict, left)
    if named := _nameless(said):
        return _open(verdict, *named)
    if asked.subject and len(meant) != 1:
        number = f"{len(meant)} incidents" if meant else "no incident"
        why = f"the record holds {number} that {asked.subject!r} may mean"
        return replace(_open(verdict, why, "if it named one of the record"), deciding=meant)
    return verdict


def _stated(here: Opened, words: str, days: Days | None = None) -> Verdict | None:
    """Hold a sentence that tells one act against a record; None where it tells none."""
    said = spoken(words, here.book, here.world)
    verdict = check_deed(here, words, said, days)
    named = _nameless(replace(said, unknown=tuple(one for one in said.unknown if one != one.lower())))
    return _open(verdict, *named) if verdict is not None and named else verdict


def _meant(here: Opened, words: str, found: recorded.Found) -> tuple[str, ...]:
    """Give the incidents that the words for one attack may mean: of its sides, place and days."""
    if not words:
        return ()
    said = spoken(words, here.book, here.world)
    alone = said.scope == Scope(kind=said.scope.kind)
    each = (found if alone else recorded.found(said.scope, here.book)).series.happenings
    days = [resolve(one, published=Days.on(here.book.as_of)).days for one in find_times(words)]
    return tuple(one.id for one in each if all(day is None or one.days.meet(day) for day in days))


def _nameless(said: Spoken) -> tuple[str, str] | None:
    """Tell which name of a sentence is not known for sure, and what would settle it, or None."""
    if said.open:
        why = f"several bear the name {' or '.join(said.open)}, and nothing tells which is meant"
        return why, "if the name is told in full, or with its country"
    if said.unknown:
        why = f"neither the record nor the world knows the name {' or '.join(said.unknown)}"
        return why, "if the name is spelled as the record has it"
    return None


def _not_read(asked: questions.Question, unread: Sequence[str], named: Sequence[str]) -> Unread | None:
    """Tell what of a sentence is not read, or None."""
    if asked.asked is not questions.Asked.DEADLIEST and (harm := _harm(asked.bare, named)):
        why = f"it speaks of people killed or injured ({harm!r}), and only incidents are counted here"
        return Unread(why=why, flips="if it were put as a number of incidents")
    if asked.unread is not None:
        return asked.unread
    return Unread(why=_words(unread), flips=_PLAINLY) if unread else None


def _words(unread: Sequence[str]) -> str:
    words = " and ".join(repr(one) for one in unread)
    return f"what {words} adds is not read: it is no side or place of it, and no word of a count or silence"


def _claim(here: Opened, key: str) -> Verdict:
    """Hold a claim against what else the record holds."""
    fits = [one for one in here.heard if one.claim.id.startswith(key)]
    ids = sorted({one.claim.id for one in fits})
    if len(ids) > 1:
        raise AmbiguousItem(key, ids)
    if not fits:
        raise NoSuchItem("claim", key)
    one = fits[0]
    question = claimed.asked(one, one.words)
    if question is None:
        raise UnreadableSetting("the claim", key, "a claim of a count or a silence that says since when")
    found = recorded.found(claimed.scope_of(one.claim, here.world), claimed.without(here.book, one.claim))
    return claimed.judge_claim(one, question, found, here.book)


def _harm(sentence: str, named: Sequence[str]) -> str | None:
    """Give the word that speaks of people harmed, unless it names a kind of the list."""
    own = " ".join(named).lower()
    return next((word for word in _HARM.findall(sentence) if word.lower() not in own), None)


def _unread(verdict: Verdict, left: Unread) -> Verdict:
    """Say that a sentence cannot be checked; what bears on it all the same is kept."""
    open_ = _open(verdict, left.why, left.flips)
    each = tuple(replace(one, answer=Answer.UNREAD) for one in open_.readings)
    return replace(
        open_, answer=Answer.UNREAD, deciding=verdict.deciding if left.bears else (), readings=each
    )


def _open(verdict: Verdict, why: str, flips: str) -> Verdict:
    """Leave a verdict open: nothing that was counted bears on the sentence."""
    return replace(
        verdict,
        answer=Answer.OPEN,
        probability=None,
        certain=0,
        possible=0,
        missing=0.0,
        entailed=False,
        deciding=(),
        readings=tuple(replace(one, answer=Answer.OPEN, probability=None) for one in verdict.readings),
        flips=flips,
        why=why,
    )
