"""When it happened: which expression of time belongs to a happening, and the days it allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from onrecord.claims.clock import DATED, Clock
from onrecord.claims.died_later import died_after
from onrecord.claims.hanging import governor, infinitive
from onrecord.claims.joined_times import AHEAD, joined
from onrecord.claims.like_then import likened, of_some
from onrecord.claims.time_nouns import announced_on, bidden_on, holds_part, of_its_rise, since_what
from onrecord.claims.times_of_verbs import Tied
from onrecord.claims.tokens import VERBS, Sentence
from onrecord.claims.truces_ahead import of_its_end
from onrecord.claims.was_to import MEANT, was_to
from onrecord.claims.whose_time import came_about, tied
from onrecord.claims.words import words
from onrecord.dates import Between, Calendar, Length, Shift, Stretch, TimeKind, TimeMention, Unit, Vague
from onrecord.model import Days, Mention, MentionType, Modality, When, Window
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.claims.draft import Cluster
    from onrecord.model import Report

WITHIN = frozenset({"in", "within"})
REACH = 12
"""Words between "since" and the day of its clause."""
UNIT_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14, Unit.MONTH: 30, Unit.YEAR: 365}
OPERATIONS = words("operations")
OPEN = frozenset({Modality.CONDITIONAL, Modality.POSSIBLE})
MODAL = frozenset({"'ll", "can", "could", "may", "might", "shall", "will", "would"})
REAL = frozenset({Modality.HAPPENED, Modality.ATTEMPTED, Modality.DENIED})
RULE = {Tied.OWN: "own", Tied.CLAUSE: "clause", Tied.SENTENCE: "sentence"}


def time_of(
    clock: Clock, sentence: Sentence, cluster: Cluster, others: Collection[int], modality: Modality
) -> tuple[When, Window | None] | None:
    """Give the time that the words tie to a happening, or None where they tell none.

    `others` are the chief words of the other happenings of the sentence and the cues of its frames: what
    hangs on them is theirs. Where the words only tell by when it was over, the time is not stated.
    """
    ranked = _ranked(clock, sentence, cluster, others, modality)
    if not ranked:
        lasting = modality is Modality.NEGATED or _by_now(sentence, cluster, modality)
        return _lasting(clock, sentence, cluster, modality) if lasting else None
    hold, mention = ranked[0]
    if modality is Modality.PLANNED and (
        _aim(sentence, cluster) or announced_on(sentence, cluster.chief, mention)
    ):
        # "launched an offensive to retake the town on Monday": the day is rather that of the launch
        return None
    spoken = _spoken_on(clock, sentence, cluster, mention, others)
    here = clock if spoken is None else replace(clock, published=spoken)
    to_come = modality in AHEAD or _may_come(sentence, cluster, modality)
    ahead = to_come and not bidden_on(sentence, cluster.chief, mention)
    told = here.told(mention, future=ahead)
    if modality in REAL and (end := _only_end(mention)) is not None:
        # "killed before Friday": that Friday is past, too
        by = here.told(end, future=False).days
        told = replace(told, days=Days(None, by.last) if by is not None else told.days)
    if ahead and (was := was_to(sentence, cluster)):
        before = here.told(mention, future=False).days
        both = before.hull(told.days) if before is not None and told.days is not None else told.days
        told = replace(told, days=before if was == MEANT else both)
    if told.since is not None and _of_when(sentence, cluster, mention):
        told = replace(told, days=told.since, since=None, rule="time-stated")
    if hold not in RULE:
        return _bounded(told.days, hold) if modality in REAL else None
    rule = f"when.{RULE[hold]}.{told.rule}"
    window, said = None, joined(here, sentence, mention, told.days, modality)
    if told.since is not None and told.until is not None:
        window = Window(since=told.since, until=told.until, span=mention.span, rule=rule)
    elif said is not None and _since_clause(sentence, cluster, mention):
        window = Window(since=said, until=clock.published, span=mention.span, rule=rule)
        said = Days(said.first, clock.published.last)
    if said is not None and modality not in AHEAD:
        # "this month" ends, for what has been, with the report
        said = said.meet(Days(None, clock.published.last)) or said
    days = said or (Days() if modality in AHEAD else Days(None, clock.published.last))
    return When(days=days, span=mention.span, stated=True, rule=rule), window


def _only_end(mention: TimeMention) -> TimeMention | None:
    """Give the end of a time that has no beginning: the Friday of "before Friday"."""
    value = mention.value
    return value.until if isinstance(value, Between) and value.since is None else None


def _may_come(sentence: Sentence, cluster: Cluster, modality: Modality) -> bool:
    """Tell whether what is open is still to come: "may attack on Friday", "will leave on Friday if"."""
    chief = sentence.tokens[cluster.chief.at]
    if modality not in OPEN or chief.pos not in VERBS:
        return False
    aux = {t.low for t in sentence.children(chief.at, "aux")}
    supposed = modality is Modality.CONDITIONAL and chief.tag in {"VBP", "VBZ"} and not aux
    return supposed or bool(aux & MODAL and not aux & {"have", "has", "had"})


def _ranked(
    clock: Clock, sentence: Sentence, cluster: Cluster, others: Collection[int], modality: Modality
) -> list[tuple[Tied, TimeMention]]:
    """Give the times that are tied to a happening, the nearest tie first."""
    held = [
        (hold, time)
        for time in clock.within(sentence)
        if _dates(time, modality)
        and (not _measures(sentence, time) or _of_when(sentence, cluster, time))
        and not since_what(sentence, cluster.chief.at, time)
        and not of_some(sentence, cluster.chief.at, time)
        and not (cluster.chief.kind == "cease" and of_its_end(sentence, cluster.chief.at, time))
        and (hold := _hold(sentence, cluster, time, others, modality)) is not None
    ]
    return sorted(held, key=lambda x: (x[0], _far(sentence, cluster, x[1], modality)))


def _spoken_on(
    clock: Clock, sentence: Sentence, cluster: Cluster, mention: TimeMention, others: Collection[int]
) -> Days | None:
    """Give the day from which a quotation counts: he said on Sunday, "they shelled us yesterday"."""
    value = mention.value
    if not isinstance(value, Shift) or value.unit is not Unit.DAY or not _quoted(sentence, mention):
        return None
    for time in clock.within(sentence):
        if (
            not _is_day(time)
            or _quoted(sentence, time)
            or tied(sentence, cluster, time, others) is not Tied.TOLD
        ):
            continue
        days = clock.told(time).days
        if days is not None and days.single:
            return days
    return None


def _quoted(sentence: Sentence, time: TimeMention) -> bool:
    """Tell whether a time stands between the marks of a quotation that its sentence opens."""
    before = [t.text for t in sentence.tokens if t.span.end <= time.span.start]
    straight = before.count('"') + before.count("``") + before.count("''")
    return bool(straight % 2) or before.count("“") > before.count("”")


def _aim(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether a happening is only the aim of what has been done."""
    met = governor(sentence, cluster.chief.at)
    if met is None or not infinitive(sentence, cluster.chief.at):
        return False
    chief = sentence.tokens[cluster.chief.at]
    noun = met[0].pos == "NOUN" and met[0].lemma in OPERATIONS
    done = any(t.tag in {"VBD", "VBN"} for t in (met[0], *sentence.above(met[0].at)))
    return done and (noun or chief.dep == "advcl")


def _hold(
    sentence: Sentence, cluster: Cluster, time: TimeMention, others: Collection[int], modality: Modality
) -> Tied | None:
    """Tell how a time is tied to a happening, also by a clause on its noun that tells how it came about."""
    hold = tied(sentence, cluster, time, others)
    died = died_after(sentence, cluster)
    if hold is not None and died is not None and _under(sentence, died, time):
        return Tied.BOUND
    if hold is not None and cluster.chief.row.part == "harm" and of_its_rise(sentence, cluster.chief, time):
        return Tied.BOUND
    came = (hold is None or hold > Tied.SENTENCE) and modality in REAL and came_about(sentence, cluster, time)
    return Tied.CLAUSE if came else hold


def _under(sentence: Sentence, verb: int, time: TimeMention) -> bool:
    """Tell whether a time hangs on a verb, with no other verb and no act between."""
    inside = (t for t in sentence.tokens if time.span.holds(t.span))
    top = next((t for t in inside if not time.span.holds(sentence.head(t.at).span)), None)
    above = (t for t in sentence.above(top.at) if t.pos != "ADP") if top is not None else ()
    return any(t.at == verb for t in list(above)[:1])


def _is_day(time: TimeMention) -> bool:
    return isinstance(time.value, Calendar) and time.value.unit is Unit.DAY


def _dates(time: TimeMention, modality: Modality) -> bool:
    """Tell whether an expression dates a happening; "now" and "so far" date only what lasts or never was."""
    lasting = modality in {Modality.NEGATED, Modality.ONGOING}
    if isinstance(time.value, Vague) and time.value.direction == 0:
        return lasting
    if isinstance(time.value, Between) and time.value.since is None and time.value.until is None:
        return lasting
    if isinstance(time.value, Stretch) and time.value.ahead and modality is Modality.HAPPENED:
        # "over the next few months" counts from the story's day, which nobody knows
        return False
    return time.kind in DATED


def _measures(sentence: Sentence, time: TimeMention) -> bool:
    """Tell whether a time is only part of it, or of what it is like: "first since March", "as in 1982"."""
    before = [t for t in sentence.tokens if t.span.start <= time.span.start]
    # "is to last 72 hours": a length, not the hours before
    if holds_part(sentence, time) or (before and before[-1].pos == "VERB" and before[-1].lemma == "last"):
        return True
    return likened(sentence, time)


def _of_when(sentence: Sentence, cluster: Cluster, time: TimeMention) -> bool:
    """Tell whether a time is remembered for a happening: "the worst since 2014, when rebels killed ten"."""
    tops = (t for t in sentence.tokens if time.span.holds(t.span))
    clauses = (c for t in tops for c in sentence.children(t.at, "relcl", "advcl"))
    return any(cluster.chief.at in sentence.subtree(c.at) for c in clauses)


def _bounded(days: Days | None, hold: Tied) -> tuple[When, None] | None:
    """Give the time of what was over by a day that the text tells; a day of telling is kept for `dating`."""
    if days is None or days.last is None:
        return None
    rule = "when.told-on" if hold is Tied.TOLD and days.first is not None else "when.bounded"
    first = days.first if rule == "when.told-on" else None
    return When(days=Days(first, days.last), span=None, stated=False, rule=rule), None


def _since_clause(sentence: Sentence, cluster: Cluster, time: TimeMention) -> bool:
    """Tell whether a day stands in a clause that "since" opens: "since the truce began on 24 November".

    What began then is of that day; what the clause hangs on has lasted since.
    """
    before = [t for t in sentence.tokens if t.span.end <= time.span.start][-REACH:]
    since = next((k for k, t in enumerate(before) if t.low == "since"), None)
    return (
        since is not None
        and cluster.chief.at not in range(before[since].at, before[-1].at + 1)
        and any(t.pos in VERBS for t in before[since:])
        and all(t.text not in {",", ";"} for t in before[since:])
    )


def _by_now(sentence: Sentence, cluster: Cluster, modality: Modality) -> bool:
    """Tell whether the perfect counts what was done up to now: "ten have been killed in two weeks"."""
    chief = sentence.tokens[cluster.chief.at]
    perfect = any(t.low in {"has", "have", "'ve"} for t in sentence.children(chief.at, "aux"))
    return modality is Modality.HAPPENED and chief.pos in VERBS and perfect


def _lasting(
    clock: Clock, sentence: Sentence, cluster: Cluster, modality: Modality
) -> tuple[When, Window | None] | None:
    """Read a stretch up to publication: "no attacks for two weeks", "ten have been killed in two weeks".

    "Had gone two weeks without an attack" tells of a stretch up to a day before.
    """
    last = clock.published.last
    verb = next((t for t in sentence.above(cluster.chief.at) if t.pos in VERBS), None)
    if verb is not None and any(t.low == "had" for t in sentence.children(verb.at, "aux")):
        return None
    for time in clock.within(sentence):
        value = time.value
        if not isinstance(value, Length) or value.unit not in UNIT_DAYS or value.low is None or last is None:
            continue
        before = [t.low for t in sentence.tokens if t.span.end <= time.span.start][-3:]
        if modality is Modality.HAPPENED and not WITHIN & set(before):
            continue
        over = "over" in before or ("than" in before and "less" not in before)
        latest = last - timedelta(days=value.low * UNIT_DAYS[value.unit])
        open_end = value.high is None or (over and modality is Modality.NEGATED)
        earliest = last - timedelta(days=(value.high or 0) * UNIT_DAYS[value.unit])
        since = Days(None if open_end else earliest, latest)
        rule = "when.clause.duration"
        window = Window(since=since, until=clock.published, span=time.span, rule=rule)
        when = When(days=Days(since.first, last), span=time.span, stated=True, rule=rule)
        return when, window if modality is Modality.NEGATED else None
    return None


def _far(sentence: Sentence, cluster: Cluster, time: TimeMention, modality: Modality) -> tuple[bool, int]:
    """Sort times of one rank: plain days before what counts from elsewhere, then the nearest.

    For what did not happen a stretch of time comes first.
    """
    later = time.kind in {TimeKind.ANAPHORIC, TimeKind.VAGUE}
    if modality is Modality.NEGATED:
        later = time.kind is not TimeKind.RANGE
    return later, abs(sentence.tokens[cluster.chief.at].span.start - time.span.start)


def number_mentions(report: Report, sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """Give the counts of the article as ranges; ordinals are none."""
    for sentence in sentences:
        span = sentence.span
        for number in find_numbers(span.of(report.text)):
            if not number.ordinal:
                yield Mention(type=MentionType.NUMBER, span=number.span.moved(span.start), value=number.value)


def time_mentions(clock: Clock, sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """Give the expressions of time of the article with the days they allow."""
    for sentence in sentences:
        for time in clock.within(sentence):
            days = clock.told(time).days
            yield Mention(type=MentionType.TIME, span=time.span, value=days)
