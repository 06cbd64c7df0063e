"""Tallies, silences and states: what is counted over a window, absent from it, or going on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.chosen import ranked
from onrecord.claims.going_on import in_many
from onrecord.claims.tokens import VERBS, Sentence, core
from onrecord.claims.totals import total
from onrecord.claims.victims import quantity, reached
from onrecord.claims.words import words
from onrecord.model import Days, Form, Modality, Range, Window
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Token


DAYS, MONTH = 3, 27
"""Least days over which people of a range ("from Monday to Friday"), or of one stretch, are told together."""
MANY = 20
PERIOD_FORM = "form.period"
PERIODS = frozenset({"period", "span", "time", "timeframe"})
WITHIN = frozenset({"during", "in", "over", "within"})
NOBODY = frozenset({"nobody", "no one", "none"})
ATTACKS = words("noun-attack")
AHEAD = frozenset({"will", "'ll", "wo", "would", "shall", "can", "ca", "may", "might"})
REACHING = frozenset({"number", "total", "reach", "exceed"})
CHANGING = dict.fromkeys(
    ("climb", "drop", "fall", "grow", "increase", "jump", "rise", "soar", "surge", "decline"), "to"
) | {"stand": "at", "run": "at"}
"""Verbs of a count with the word that leads to what it has come to."""
COUNTABLE = frozenset({"attack", "clash", "protest", "riot", "abduct"})


def form_of(sentence: Sentence, made: Draft) -> Draft:
    """Give the draft with its form, and with a count where happenings are counted; events keep no window."""
    if made.cluster.chief.row.part == "total":
        own = _in_total(sentence, made)
        out = replace(
            made, form=Form.TALLY, when=made.when if own else None, window=made.window if own else None
        )
        return windowed(out.because(form="form.toll"))
    if made.modality is Modality.NEGATED and made.kind in COUNTABLE and _is_silence(sentence, made):
        nobody = made.target is not None and made.target.name.lower() in NOBODY
        out = replace(made, form=Form.SILENCE, count=Range(0, 0), target=None if nobody else made.target)
        return windowed(out.because(form="form.none", count="count.none"))
    counted = _counted(sentence, made) if made.kind in COUNTABLE | {"arrest"} else None
    if counted is not None:
        others = _changed(sentence, made) or _of_the_act_beside(sentence, made)
        out = replace(made, form=Form.TALLY, count=counted[0], when=None if others else made.when)
        return windowed(out.because(form="form.tally", count=counted[1]))
    if (rule := _summed_by(sentence, made)) is not None:
        summed = replace(made, form=Form.TALLY).because(form=rule)
        return summed if rule == PERIOD_FORM else windowed(summed)
    if made.modality is Modality.ONGOING:
        return replace(made, form=Form.STATE).because(form="form.state")
    return replace(made, window=None).because(form="form.event")


def _summed_by(sentence: Sentence, made: Draft) -> str | None:
    """Give the rule by which people or happenings without a number are summed up, or None."""
    if made.victims is not None and _in_the_period(sentence, made.cluster.chief.at):
        return PERIOD_FORM
    if _over_time(made):
        return "form.toll"
    many = made.kind in COUNTABLE and made.modality is Modality.HAPPENED and in_many(made)
    return "form.many" if many else None


def _in_the_period(sentence: Sentence, at: int) -> bool:
    """Read "12 have been killed in the same period": a count over days that were told before."""
    preps = [p for t in (at, sentence.tokens[at].head) for p in sentence.children(t, "prep")]
    things = (t for p in preps if p.low in WITHIN for t in sentence.children(p.at, "pobj"))
    return any(
        t.lemma in PERIODS and any(k.low in {"same", "that"} for k in sentence.children(t.at, "amod", "det"))
        for t in things
    )


def _over_time(made: Draft) -> bool:
    """Tell whether the dead or hurt of a stretch of time are told and no act: "between January and March".

    Of a month or a year, which may only not be told more precisely, it must be many, anywhere.
    """
    toll, when = made.victims, made.when
    if made.cluster.chief.row.part != "harm" or made.cluster.chief.kind != "attack" or toll is None:
        return False
    if made.modality is not Modality.HAPPENED or when is None or not when.stated:
        return False
    least = max((n.low or 0 for n in (toll.killed, toll.injured) if n is not None), default=0)
    first, last = when.days.first, when.days.last
    if first is None or last is None:
        return False
    days = (last - first).days
    if when.rule.endswith("time-range"):
        return days >= DAYS and least > 1
    # forty killed by somebody in a village in March may well be one massacre
    return days >= MONTH and least >= MANY and made.actor is None and made.place is None


def _in_total(sentence: Sentence, made: Draft) -> bool:
    """Tell whether the time of a total is its own: it stands within what is counted."""
    noun = total(sentence, made.cluster.chief.at)
    span = made.when.span if made.when is not None else None
    return noun is not None and span is not None and sentence.cover(sentence.subtree(noun.at)).holds(span)


def windowed(made: Draft) -> Draft:
    """Give a count the stretch of days that its time names, where that has no ends of its own."""
    when = made.when
    if made.window is not None or when is None or when.days.first is None or when.days.last is None:
        return made
    since, until = Days.on(when.days.first), Days.on(when.days.last)
    return replace(made, window=Window(since=since, until=until, span=when.span, rule=when.rule))


def _is_silence(sentence: Sentence, made: Draft) -> bool:
    """Tell whether none happened over a stretch of time: "no attacks", "not ... since"."""
    chief = made.cluster.chief
    if _ahead(sentence, chief.at):
        return False
    if chief.row.modality is Modality.NEGATED:
        # "the day passed off peacefully"
        return True
    before = [sentence.tokens[k].low for k in core(sentence, chief.at) if k < chief.at]
    single = bool({"no", "single", "zero"} & set(before)) or before[:2] in (["not", "a"], ["not", "one"])
    single = single or sentence.head(chief.at).low == "without"
    verbs = [chief.at, sentence.tokens[chief.at].head]
    since = any(sentence.tokens[k].low == "since" for at in verbs for k in sentence.subtree(at))
    return (single and not chief.verbal) or made.window is not None or since


def _ahead(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb speaks of what is to come: "there would be no attacks" tells of no silence."""
    verbs = [sentence.tokens[at], *list(sentence.above(at))[:2]]
    held = next((t for t in verbs if t.pos in VERBS), None)
    return held is not None and any(t.low in AHEAD for t in sentence.children(held.at, "aux"))


def _counted(sentence: Sentence, made: Draft) -> tuple[Range, str] | None:
    """Give how many happenings are counted, by the noun or by "times" under the verb."""
    for trigger in made.cluster.all:
        if trigger.row.part == "act" and (times := _times(sentence, trigger.at)) is not None:
            return times, "count.times"
    chief = made.cluster.chief
    if chief.verbal and chief.row.modality is Modality.ATTEMPTED:
        # "repelled 14 attacks", and not "intercepted 14 missiles"
        acts = (t for t in sentence.children(chief.at, "dobj", "nsubjpass") if t.lemma in ATTACKS)
        return next((number for t in acts if (number := number_of(sentence, t.at)) is not None), None)
    return None if chief.verbal or chief.row.part != "act" else number_of(sentence, chief.at)


def _times(sentence: Sentence, at: int) -> Range | None:
    """Read "were attacked more than twenty times"."""
    for_them = (t for p in sentence.children(at, "prep") if p.low == "for" for t in sentence.children(p.at))
    for kid in (*sentence.children(at, "npadvmod", "advmod", "dobj", "nmod", "dep", "oprd"), *for_them):
        if kid.low == "twice":
            return Range.exactly(2)
        # "attacked about 170 times": the parser may hang the times on the number
        on_number = kid.pos == "NUM" and any(t.low == "times" for t in sentence.children(kid.at))
        if kid.low == "times" or on_number:
            words = " ".join(sentence.tokens[k].text for k in sentence.subtree(kid.at))
            found = [n for n in find_numbers(words) if not n.ordinal]
            return found[0].value if found else None
    return None


def number_of(sentence: Sentence, at: int) -> tuple[Range, str] | None:
    """Give how many happenings a noun counts: "is the third", "the number of raids reached 9", "nine"."""
    token, prep = sentence.tokens[at], sentence.head(at)
    before = " ".join(sentence.tokens[k].text for k in core(sentence, at) if k < at)
    found = find_numbers(before)
    ordinal = next((n for n in found if n.ordinal), None)
    if ordinal is not None:
        # "the first in three weeks" tells of one, and of a silence before it
        # "the second attack was worse" tells of that one
        told = ranked(sentence, at) or (prep.lemma == "be" and token.dep not in {"nsubj", "nsubjpass"})
        being = told and token.tag in {"NN", "NNP"} and ordinal.value != Range(1, 1)
        return (ordinal.value, "count.ordinal") if being else None
    if token.dep == "pobj" and prep.low == "of" and (part := _part(sentence, prep.head)) is not None:
        return part
    if token.dep == "nsubj" and (total := _total(sentence, prep)) is not None:
        return total, "count.reached"
    if token.tag in {"NNS", "NNPS"} and found and found[0].value != Range(1, 1):
        return _plus(before, found[0].value), "count.number"
    return None


def _changed(sentence: Sentence, made: Draft) -> bool:
    """Tell whether a count went from one number to another: a time beside it may be that of either."""
    up = list(sentence.above(made.cluster.chief.at))[:4]
    verb = next((t for t in up if t.lemma in CHANGING), None)
    return verb is not None and any(t.low == "from" for t in sentence.children(verb.at, "prep"))


def _of_the_act_beside(sentence: Sentence, made: Draft) -> bool:
    """Tell whether a time is that of the act beside which a rank stands: "on Monday, the third this year"."""
    at, span = made.cluster.chief.at, made.when.span if made.when is not None else None
    own = sentence.cover(sentence.subtree(at))
    return ranked(sentence, at) and span is not None and not own.holds(span)


def _total(sentence: Sentence, verb: Token) -> Range | None:
    """Read how far a count has come: "number 18", "have reached 96", "rose to 30", "stand at nine"."""
    told = sentence.children(verb.at, "dobj", "attr", "acomp") if verb.lemma in REACHING else ()
    to = CHANGING.get(verb.lemma, "")
    for prep in sentence.children(verb.at, "prep"):
        if to and prep.low == to:
            told = (*told, *sentence.children(prep.at, "pobj"))
    return next((n for t in told if t.pos == "NUM" and (n := quantity(sentence, t.at)) is not None), None)


def _part(sentence: Sentence, head: int) -> tuple[Range, str] | None:
    """Read "ten of the attacks", "dozens of attacks", "the number of attacks reached 96"."""
    word = sentence.tokens[head]
    if word.lemma in {"number", "total", "tally"}:
        number = reached(sentence, head)
        total = quantity(sentence, number) if number is not None else None
        return (total, "count.reached") if total is not None else None
    numeral = word.pos == "NUM" or word.lemma in {"dozen", "score", "hundred", "thousand"}
    found = find_numbers(" ".join(sentence.tokens[k].text for k in core(sentence, head))) if numeral else ()
    # "one of the attacks" is one
    return (found[0].value, "count.part") if found and found[0].value != Range(1, 1) else None


def _plus(words: str, value: Range) -> Range:
    """Open a number that is followed by "plus" or "odd"."""
    return Range(value.low, None) if words.lower().endswith(("plus", "+")) else value
