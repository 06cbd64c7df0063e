"""Is that sentence true? A sentence held against a user's own list, or against a record."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from onrecord.answers import tempo_names as names
from onrecord.answers import wording
from onrecord.answers.tempo_record import Opened
from onrecord.answers.tempo_spoken import spoken
from onrecord.errors import AmbiguousItem, NoSuchItem, UnreadableSetting
from onrecord.model import Answer, Series
from onrecord.tempo import check as checking
from onrecord.tempo import claimed, recorded
from onrecord.tempo import question as questions
from onrecord.tempo.judged import ANY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from onrecord.model import Days, Happening, Verdict
    from onrecord.tempo.reported import Told

Json = dict[str, object]

_HARM = re.compile(
    r"\b(?:kill(?:s|ed|ing|ings)?|wound(?:s|ed|ing)|injur(?:e|es|ed|ing|y|ies)|hurt|dead|died|dies?|dying"
    r"|deaths?|casualt(?:y|ies)|fatalit(?:y|ies)|deadly|fatal|lethal|maimed|slain|victims?|lives lost)\b",
    re.IGNORECASE,
)
_HEADS = {
    Answer.SUPPORTED: "Supported.",
    Answer.CONSISTENT: "Consistent with this record.",
    Answer.CONTRADICTED: "Contradicted.",
    Answer.OPEN: "Not enough record.",
}
_ATTACK = re.compile(r"\b(?:attack|strike|struck|assault|raid|shell|bomb)", re.IGNORECASE)
_NO_ATTACKS = frozenset({"protests", "riots", "strategic developments"})
"""Event types of ACLED: its other three are battles, explosions and violence against civilians."""
_TOTAL = "what totals up to that day count, of which no single day is known"
_BEARS = {Answer.SUPPORTED: "For it", Answer.CONTRADICTED: "Against it"}
_SHOWN = 8
_YEARLESS = re.compile(
    r"^(?!.*\b[12]\d{3}\b).*\b(?:May\b|(?i:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
)
"""A sentence that names a month and no year."""
_NO_WORDS: Mapping[str, str] = MappingProxyType({})
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
    found, aside = _attacks_only(names.spoken(series, sentence), sentence)
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
    if asked.asked is not questions.Asked.DEADLIEST and (harm := _harm(sentence, found.named)):
        why = (
            f"the sentence speaks of people killed or injured ({harm!r}), and only incidents are counted here"
        )
        return _open(verdict, why, "if it were put as a number of incidents")
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
        return None
    said = spoken(words, here.book, here.world)
    verdict = claimed.judge(asked, recorded.found(said.scope, here.book), here.book)
    if asked.asked is not questions.Asked.DEADLIEST and (harm := _harm(words, ())):
        why = (
            f"the sentence speaks of people killed or injured ({harm!r}), and only incidents are counted here"
        )
        return _open(verdict, why, "if it were put as a number of incidents")
    if said.open:
        why = f"several bear the name {' or '.join(said.open)}, and nothing tells which is meant"
        return _open(verdict, why, "if the name is told in full, or with its country")
    if said.unknown:
        why = f"neither the record nor the world knows the name {' or '.join(said.unknown)}"
        return _open(verdict, why, "if the name is spelled as the record has it")
    return verdict


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


def decisive(verdict: Verdict, held: Opened | Sequence[Series]) -> dict[str, str]:
    """Give what decides a verdict in words, by id: when, by whom, on whom and where."""
    if isinstance(held, Opened):
        told = {one.id: one for one in held.book.told}
        totals = {key: _TOTAL for key in verdict.deciding if key.startswith("total ")}
        return totals | {key: _told(told[key]) for key in verdict.deciding if key in told}
    rows = {h.id: h for one in held for h in (*one.happenings, *one.others)}
    return {key: _happened(rows[key]) for key in verdict.deciding if key in rows}


def _told(one: Told) -> str:
    actors = " or ".join(each.name for each in one.actors) or "unnamed"
    targets = " or ".join(each.name for each in one.targets) or "target not known"
    where = " and ".join(each.name for each in one.places)
    support = f"at least {one.origins} origin{'' if one.origins == 1 else 's'}"
    support += f", denied by {' and '.join(one.denied)}" if one.denied else ""
    support += f"; {' and '.join(one.disowned)} denied having done it" if one.disowned else ""
    return f"{_line(one.days, f'{actors} → {targets}', where, one.weight)}, {support}"


def _happened(one: Happening) -> str:
    who = f"{one.actor or 'unnamed'} → {one.target or 'target not known'}" if one.actor or one.target else ""
    return _line(one.days, who, one.area or "", one.weight)


def _line(days: Days, who: str, where: str, weight: float) -> str:
    unsure = "" if weight >= 1 else "not sure to count"
    return ", ".join(part for part in (wording.days(days), who, where, unsure) if part)


def lines(verdict: Verdict, *, explain: bool, incidents: Mapping[str, str] = _NO_WORDS) -> list[str]:
    """Give a verdict line by line: the answer first, then why, what decides, and what would flip it.

    `incidents` are those that decide in words, by id, as `decisive` gives them.
    """
    why, counted, about = verdict.why.partition(" (counted: ")
    out = [f"{_HEADS[verdict.answer]} As of {verdict.as_of}: {why}."]
    out += [f"What was counted: {about.removesuffix(')')}."] if counted else []
    if verdict.answer is Answer.SUPPORTED and not verdict.entailed:
        out.append("This is probable, not certain: the record alone does not entail it.")
    read = verdict.readings
    out.append(f"Read as: {read[0].words}, {read[0].first} to {read[0].last}.")
    if _YEARLESS.search(verdict.sentence) and read[0].first and read[0].first.year < verdict.as_of.year:
        taken = f"{read[0].first.year} is taken, as of {verdict.as_of}"
        out.append(f"No year is named: {taken}; --as-of gives another day.")
    out += [f"Read {one.words} ({one.first} to {one.last}): {one.answer.value}." for one in read[1:]]
    bears = _BEARS.get(verdict.answer, "In doubt")
    for key in verdict.deciding[:_SHOWN]:
        out.append(f"{bears}: {key}" + (f", {incidents[key]}." if key in incidents else "."))
    if (more := len(verdict.deciding) - _SHOWN) > 0:
        out.append(f"{bears}: {more:,} more, which --json lists.")
    out.append(f"Would change {verdict.flips}.")
    if explain:
        possible = _possible(verdict)
        chance = "not computed" if verdict.probability is None else f"{verdict.probability:.3f}"
        out.append(
            f"Probability {chance}; certain {verdict.certain}, possible"
            f" {'any number' if possible is None else possible}, still missing {verdict.missing:.1f}."
        )
    return out


def _possible(verdict: Verdict) -> int | None:
    """Give how many incidents there may be; None where totals leave it open."""
    return verdict.possible if verdict.possible < ANY else None


def form(verdict: Verdict, incidents: Mapping[str, str]) -> Json:
    """Give a verdict as plain JSON, with what decides in words."""
    return {
        "sentence": verdict.sentence,
        "as_of": verdict.as_of.isoformat(),
        "answer": verdict.answer.value,
        "probability": verdict.probability,
        "entailed": verdict.entailed,
        "certain": verdict.certain,
        "possible": _possible(verdict),
        "missing": verdict.missing,
        "deciding": list(verdict.deciding),
        "incidents": [{"id": key, "words": incidents.get(key)} for key in verdict.deciding],
        "readings": [
            {
                "words": one.words,
                "first": one.first.isoformat(),
                "last": one.last.isoformat(),
                "answer": one.answer.value,
                "probability": one.probability,
            }
            for one in verdict.readings
        ],
        "flips": verdict.flips,
        "why": verdict.why,
    }
