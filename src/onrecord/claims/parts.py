"""Which acts a report tells as part of which tally, where its words or its numbers say so."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from onrecord.claims.chosen import nth, out_of_several, picked, ranked
from onrecord.claims.passages import passage
from onrecord.claims.repeats import REAL
from onrecord.claims.same import GENERIC, act_words, party_words
from onrecord.codebook import group_of
from onrecord.model import Days, Form
from onrecord.world.index import distance_km

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.model import Site

ONE = frozenset({"1", "a", "an", "another", "one"})
NAMING = frozenset({"include", "including", "particularly"})
"""Words before those of several acts that are named."""
THEM = frozenset({"them", "these", "those", "which"})
FEWEST = 3
"""Least count of a tally whose parts may be told by adding up."""
NEAR, BEFORE = 1, 3
"""Sentences from "this is the third" to its act, and from a tally to "one of the attacks"."""
PARTED = frozenset({"form.listed"})


def parts(drafts: Sequence[Draft], same: Mapping[int, int]) -> dict[int, int]:
    """Give the numbers of the claims that are part of a tally, each with that of the tally.

    `same` tells of which earlier claim a claim tells the happening again. Nothing is part of itself, nor of
    what tells the same happening, and no tally is part of its own part.
    """
    found: dict[int, int] = {}
    order = sorted(range(len(drafts)), key=lambda n: drafts[n].trigger)
    for ways in (_brought, _lines, _nth, _named, _one_of, _added_up):
        for part, whole in ways(drafts, order, same):
            if part in found or whole == part or same.get(part, part) == same.get(whole, whole):
                continue
            if drafts[whole].form is Form.TALLY and part not in _above(whole, found):
                found[part] = whole
    return found


def _above(claim: int, found: Mapping[int, int]) -> Iterator[int]:
    """Give the tallies that a claim is part of, and that they are part of."""
    while (over := found.get(claim)) is not None:
        yield over
        claim = over


def _brought(
    drafts: Sequence[Draft], order: Sequence[int], _: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Find what brings a total to what it is ("bringing the toll to 15"): told just before."""
    for at, number in enumerate(order):
        total = drafts[number]
        if total.cluster.chief.row.part != "total":
            continue
        near = (
            k
            for k in reversed(order[:at])
            if drafts[k].kind in {"attack", "clash"}
            and drafts[k].form is Form.EVENT
            and total.sentence.at - drafts[k].sentence.at <= 1
            and total.sentence.paragraph == drafts[k].sentence.paragraph
        )
        yield from ((k, number) for k in list(near)[:1])


def _lines(drafts: Sequence[Draft], order: Sequence[int], _: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Find the lines of a list under their tally."""
    head: int | None = None
    for number in order:
        listed = drafts[number].rule("form") in PARTED
        if listed and head is not None:
            yield number, head
        elif drafts[number].form is Form.TALLY and not listed:
            head = number


def _nth(drafts: Sequence[Draft], order: Sequence[int], _: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Find what "is the third attack this month": its subject, a like act just before it, or the news."""
    for at, number in enumerate(order):
        tally = drafts[number]
        if tally.form is not Form.TALLY or tally.rule("count") != "count.ordinal":
            continue
        sentence = tally.sentence
        over = sentence.head(tally.cluster.chief.at)
        subject = over if ranked(sentence, tally.cluster.chief.at) else sentence.child(over.at, "nsubj")
        acts = [k for k in order[:at] if _one_act(drafts[k]) and _fits(drafts[k], tally)]
        own = [k for k in acts if drafts[k].sentence is sentence and subject in _words(drafts[k])]
        like = [
            k
            for k in acts
            if tally.sentence.at - drafts[k].sentence.at <= NEAR
            and (act_words(tally) & act_words(drafts[k])) - GENERIC
        ]
        news = [k for k in acts if not passage(drafts[k]).before]
        yield from ((k, number) for k in (own or like[::-1] or news)[:1])


def _named(drafts: Sequence[Draft], order: Sequence[int], _: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Find "five attacks, including a raid on Arn" and "the raid was the latest in a series of attacks"."""
    for number in order:
        tally = drafts[number]
        sentence, noun = tally.sentence, tally.cluster.chief.at
        beside = [k for k in order if k != number and drafts[k].sentence is sentence]
        beside = [k for k in beside if _fits(drafts[k], tally)]
        yield from ((k, number) for k in beside if _among(drafts[k], noun))
        best = picked(sentence, noun)
        if best is not None and sentence.head(best.at).lemma == "be":
            subject = sentence.child(sentence.head(best.at).at, "nsubj")
            yield from ((k, number) for k in beside if subject in _words(drafts[k]))


def _among(part: Draft, noun: int) -> bool:
    """Tell whether an act is named as one of those of a noun: "attacks, including one"."""
    sentence, chief = part.sentence, part.cluster.chief.at
    if noun >= chief or (NAMING | {"among"}).isdisjoint(sentence.marks()):
        return False
    over = [sentence.tokens[noun], *sentence.above(noun)]
    if any(_among_them(sentence, t) for t in sentence.children(chief, "prep")):
        # "several attacks, among them a raid": the parser hangs "among" on the raid
        return sentence.head(chief) in over
    for token in sentence.above(chief):
        if (token.low in NAMING or _among_them(sentence, token)) and noun < token.at < chief:
            return sentence.head(token.at) in over
    return False


def _among_them(sentence: Sentence, token: Token) -> bool:
    return token.low == "among" and any(t.low in THEM for t in sentence.children(token.at))


def _one_of(drafts: Sequence[Draft], order: Sequence[int], _: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Find "one of the attacks" and "the second attack", with the tally told shortly before."""
    for at, number in enumerate(order):
        draft = drafts[number]
        chosen = out_of_several(draft)
        if draft.form is not Form.EVENT or not (chosen or nth(draft)):
            continue
        wholes = [
            k
            for k in order[:at]
            if drafts[k].form is Form.TALLY
            and drafts[k].rule("count") != "count.ordinal"
            and _fits(draft, drafts[k])
            and (chosen or _noun(draft) == _noun(drafts[k]))
            and 0 <= draft.sentence.at - drafts[k].sentence.at <= BEFORE
        ]
        yield from ((number, k) for k in wholes[-1:])


def _added_up(
    drafts: Sequence[Draft], order: Sequence[int], same: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Find counts of one noun that add up to a count told before them: 34 strikes, then 23 and 11."""
    taken: set[int] = set()
    for at, number in enumerate(order):
        whole, total = drafts[number], _counted(drafts[number])
        if whole.form is not Form.TALLY or total is None or total < FEWEST:
            continue
        lines = [k for k in order[at + 1 :] if k not in taken and k not in same and _line(drafts[k], whole)]
        sums = list(accumulate(_counted(drafts[k]) or 0 for k in lines))
        if total in sums[1:]:
            told = lines[: sums.index(total) + 1]
            taken.update(told)
            yield from ((k, number) for k in told)


def _line(part: Draft, whole: Draft) -> bool:
    """Tell whether acts are counted by the noun of a tally, and may be some of its acts."""
    return _counted(part) is not None and _noun(part) == _noun(whole) and _fits(part, whole)


def _counted(draft: Draft) -> int | None:
    """Give how many acts a noun counts, where it says so."""
    if draft.cluster.chief.verbal or draft.rule("count") == "count.ordinal":
        return None
    if draft.form is Form.TALLY:
        return draft.count.low if draft.count is not None and draft.count.low == draft.count.high else None
    noun = draft.sentence.tokens[draft.cluster.chief.at]
    one = any(t.low in ONE for t in draft.sentence.children(noun.at, "det", "nummod"))
    return 1 if draft.form is Form.EVENT and one and noun.tag in {"NN", "NNP"} else None


def _elsewhere(part: Draft, whole: Draft) -> bool:
    """Tell whether the place of an act is known, and lies in none of those of the others."""
    if part.place is None or whole.place is None:
        return False
    return all(_away(here, there) for here in part.place.sites for there in whole.place.sites)


def _away(here: Site, there: Site) -> bool:
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return False
    reach = (here.radius_km or 0.0) + (there.radius_km or 0.0)
    return distance_km(here.lat, here.lon, there.lat, there.lon) > reach


def _fits(part: Draft, whole: Draft) -> bool:
    """Tell whether an act may be one of a tally: done, of its kind, by no others, nowhere and never else."""
    real = part.modality in REAL and whole.modality in REAL
    kind = group_of(part.kind) == group_of(whole.kind) and part.sentence.entry == whole.sentence.entry
    return real and kind and not (_by_others(part, whole) or _elsewhere(part, whole) or _apart(part, whole))


def _by_others(part: Draft, whole: Draft) -> bool:
    one, other = part.actor, whole.actor
    if one is None or other is None or (one.id is not None and one.id == other.id):
        return False
    return not party_words(one) & party_words(other)


def _apart(part: Draft, whole: Draft) -> bool:
    """Tell whether an act was on none of the days that a tally is of."""
    if part.when is None or not part.when.stated:
        return False
    if whole.window is not None:
        days = Days(whole.window.since.first, whole.window.until.last)
    elif whole.when is not None and whole.when.stated:
        days = whole.when.days
    else:
        return False
    return part.when.days.meet(days) is None


def _one_act(draft: Draft) -> bool:
    noun = draft.sentence.tokens[draft.cluster.chief.at]
    return draft.form is Form.EVENT and draft.modality in REAL and noun.tag not in {"NNS", "NNPS"}


def _words(draft: Draft) -> list[Token]:
    return [draft.sentence.tokens[t.at] for t in draft.cluster.all]


def _noun(draft: Draft) -> str:
    return draft.sentence.tokens[draft.cluster.chief.at].lemma
