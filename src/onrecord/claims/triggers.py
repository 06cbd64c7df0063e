"""Which words of a sentence name a happening, and of what kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.claims.by_force import called_off, thwarted
from onrecord.claims.died_later import DYING
from onrecord.claims.downed import struck_itself
from onrecord.claims.guards import ended, fits
from onrecord.claims.handed_over import handed_over
from onrecord.claims.inaction import inactions
from onrecord.claims.lexicon import Lexicon, Row, table
from onrecord.claims.mishaps import burnt, by_mishap, mishap, relief, traffic
from onrecord.claims.negation import refused
from onrecord.claims.phrase_senses import other_sense
from onrecord.claims.remains import REMAINS, ROW, remains
from onrecord.claims.spoken import counted_as, spoken_of
from onrecord.claims.strife import of_war
from onrecord.claims.tokens import VERBS, Sentence, Token
from onrecord.claims.totals import TOTAL, raised, told_number
from onrecord.claims.walkouts import of_work, on_somebody, walkout
from onrecord.claims.weak import beside_violence, died_of, dies
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Span

UNDONE = Row(kind="other", part="act", modality=Modality.NEGATED)
"""What those who keep order are said not to have done."""
BUNDLES = frozenset({"attempt", "campaign", "wave", "series", "spree", "site", "scene", "effort"})
"""Nouns that leave the word before them a happening ("bombing campaign")."""
VEHICLES = frozenset({"car", "truck", "vehicle"})
GAP = 5
"""Words that "..." in a phrase may stand for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A happening named in a sentence: `at` is its chief word, `tokens` all of its words."""

    at: int
    tokens: tuple[int, ...]
    row: Row
    verbal: bool
    rule: str

    @property
    def kind(self) -> str:
        """Give the kind of happening, a row of the codebook."""
        return self.row.kind


def triggers(
    sentence: Sentence, *, after_violence: bool = False, missing: bool = False
) -> tuple[Trigger, ...]:
    """Give the happenings that a sentence names, in the order of their words.

    After violence was told, the dying of people counts without a violent word beside it. `missing` tells that
    people were taken by somebody just before, and not yet said to be dead.
    """
    lexicon = table()
    phrases = (t for t in _phrases(sentence, lexicon) if not _no_walkout(sentence, t))
    found = [struck_itself(sentence, t) for t in phrases]
    taken = {k for t in found for k in t.tokens}
    free = (token for token in sentence.tokens if token.at not in taken)
    singles = (single for token in free if (single := _single(sentence, token, lexicon)))
    found.extend(struck_itself(sentence, t) for t in singles)
    found.extend(_left_undone(sentence, {k for t in found for k in t.tokens}))
    found.extend(_bodies(sentence, {k for t in found for k in t.tokens}, missing=missing))
    strong = {t.at for t in found if not t.row.weak and t.row.part != "speech" and t.row != TOTAL}
    kept = [
        t
        for t in found
        if not t.row.weak
        or beside_violence(sentence, t, lexicon, strong)
        or (after_violence and (dies(sentence, t) or (t.rule == REMAINS and not mishap(sentence))))
    ]
    kept += [t for t in found if t not in kept and dies(sentence, t) and died_of(sentence, t, kept)]
    harmless = (traffic, burnt, relief, by_mishap)
    kept = [t for t in of_war(sentence, kept) if not any(one(sentence, t) for one in harmless)]
    kept = [t for one in handed_over(sentence, kept) if (t := thwarted(sentence, one)) is not None]
    if not after_violence and all(t.row == TOTAL or t.row.part == "speech" for t in kept):
        # "40 died in the floods; the Red Cross said 60": nobody's deed
        kept = [t for t in kept if t.row != TOTAL]
    held = spoken_of(sentence, kept)
    return counted_as(sentence, sorted((t for t in kept if t.at not in held), key=lambda t: t.at))


def _no_walkout(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether words for a strike of so many days tell of one on a place or a side."""
    chief = sentence.tokens[trigger.at]
    return trigger.kind == "protest" and chief.lemma == "strike" and on_somebody(sentence, chief)


def _left_undone(sentence: Sentence, taken: set[int]) -> Iterator[Trigger]:
    for at, numbers in inactions(sentence):
        if not taken.intersection(numbers):
            verbal = sentence.tokens[at].pos in VERBS
            # a verb with "not" or "nothing" says so itself
            said = refused(sentence, at) or {sentence.tokens[k].low for k in numbers} & {"no", "nothing"}
            row = replace(UNDONE, modality=None) if said else UNDONE
            yield Trigger(at=at, tokens=numbers, row=row, verbal=verbal, rule="trigger.inaction")


def _bodies(sentence: Sentence, taken: set[int], *, missing: bool) -> Iterator[Trigger]:
    for verb in sentence.tokens:
        if verb.at not in taken and told_number(sentence, verb) is not None:
            own = (verb.at, *(t.at for t in sentence.children(verb.at, "nummod")))
            verbal, words = verb.pos in VERBS, (verb.at,) if verb.pos in VERBS else own
            rule = f"trigger.{'verb' if verbal else 'noun'}.attack"
            yield Trigger(at=verb.at, tokens=words, row=TOTAL, verbal=verbal, rule=rule)
    for at, marked in remains(sentence, missing=missing):
        if at not in taken:
            row = replace(ROW, weak=not marked)
            yield Trigger(at=at, tokens=(at,), row=row, verbal=False, rule=REMAINS)


def trigger_span(sentence: Sentence, trigger: Trigger) -> Span:
    """Give the words of a trigger, with the weapon before a noun ("drone strike")."""
    numbers = list(trigger.tokens)
    if not trigger.verbal:
        first = min(numbers)
        while (
            first
            and sentence.tokens[first - 1].dep == "compound"
            and (sentence.tokens[first - 1].lemma in table().means.keys() | VEHICLES)
        ):
            first -= 1
        numbers.append(first)
    span = sentence.cover(numbers)
    return span if span.end - span.start <= 48 else sentence.tokens[trigger.at].span


def _phrases(sentence: Sentence, lexicon: Lexicon) -> Iterator[Trigger]:
    taken: set[int] = set()
    for token in sentence.tokens:
        for phrase, row in lexicon.phrases.get(token.lemma, ()):
            numbers = _matched(sentence, token.at, phrase)
            if not numbers or taken.intersection(numbers) or other_sense(sentence, numbers, phrase):
                continue
            chief = _chief(sentence, numbers)
            verbal = sentence.tokens[chief].pos in VERBS
            if token.pos == "NOUN" and not _joined(sentence, numbers):
                continue
            made = Trigger(
                at=chief, tokens=numbers, row=row, verbal=verbal, rule=f"trigger.phrase.{row.kind}"
            )
            if (
                _halts(sentence, made)
                if row.kind == "cease" and row.object
                else fits(sentence, token, row, numbers[-1])
            ):
                taken.update(numbers)
                yield made
                break


def _joined(sentence: Sentence, numbers: tuple[int, ...]) -> bool:
    """Tell whether a verb behind a noun belongs to it: not in "rebels with rockets attacked it"."""
    last = sentence.tokens[numbers[-1]]
    own = last.pos == "VERB" and sentence.child(last.at, "nsubj") is not None
    inside = {last.head, *(t.at for t in sentence.children(last.at))}
    return not own or bool(inside & set(numbers))


def _halts(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether what some words put an end to is what their row asks for."""
    over = [t for noun in ended(sentence, trigger) for t in (noun, *sentence.conjuncts(noun.at))]
    if of_work(sentence, sentence.tokens[trigger.at], over) or called_off(sentence, trigger.at, over):
        return False
    return any(trigger.row.object & {t.lemma, t.low} for t in over)


def _matched(sentence: Sentence, at: int, phrase: tuple[str, ...]) -> tuple[int, ...]:
    """Give the tokens that a phrase matches from one on, or nothing."""
    numbers, here, gap = [at], at + 1, False
    for word in phrase[1:]:
        if word == "...":
            gap = True
            continue
        limit = here + (GAP + 1 if gap else 1)
        met = next(
            (k for k in range(here, min(limit, len(sentence.tokens))) if sentence.tokens[k].lemma == word),
            None,
        )
        if met is None:
            return ()
        numbers.append(met)
        here, gap = met + 1, False
    return tuple(numbers)


def _chief(sentence: Sentence, numbers: tuple[int, ...]) -> int:
    """Give the token of a phrase that the others hang on."""
    full = [k for k in numbers if sentence.tokens[k].pos != "ADP"] or list(numbers)
    if sentence.tokens[full[0]].lemma in DYING:
        # "died of his injuries"
        return full[0]
    tops = [k for k in full if sentence.tokens[k].head not in full or sentence.tokens[k].head == k]
    # "artillery and rocket fire": the first word hangs on another that stands before the same noun
    tops.sort(key=lambda k: sentence.tokens[k].dep in {"compound", "conj", "nmod"})
    return next(iter(tops), full[0])


def _single(sentence: Sentence, token: Token, lexicon: Lexicon) -> Trigger | None:
    if token.ent in {"DATE", "TIME"}:
        # "March"
        return None
    # the parser takes "a counteroffensive" for an adjective
    noun = token.pos in {"NOUN", "PROPN"} or (
        token.tag in {"VBG", "JJ"} and token.dep in {"pobj", "nsubj", "nsubjpass", "dobj", "attr", "compound"}
    )
    head = sentence.head(token.at)
    if (
        noun
        and token.dep in {"compound", "nmod", "amod"}
        and head.pos in {"NOUN", "PROPN"}
        and head.lemma not in BUNDLES
    ):
        # "attack helicopter", "strike group": the word only describes another
        return None
    empty = walkout(sentence, token) or _mourned(sentence, token)
    rows = lexicon.nouns.get(_noun_lemma(token), ()) if noun and not empty else ()
    verbal = False
    if not rows and (token.pos == "VERB" or token.tag in {"VBN", "VBG", "VBD"}):
        if token.dep in {"amod", "compound"} and token.tag in {"VBN", "VBG"}:
            # "an occupying army", "the wounded men"
            return None
        rows, verbal = lexicon.verbs.get(token.lemma, ()), True
    fitting = [row for row in rows if fits(sentence, token, row)]
    if raised(sentence, token.at) is None:
        fitting = [row for row in fitting if row.part != "total"]
    row = next((row for row in fitting if not row.weak), fitting[0] if fitting else None)
    if row is None:
        return None
    rule = f"trigger.{'verb' if verbal else 'noun'}.{row.kind}"
    made = Trigger(at=token.at, tokens=(token.at,), row=row, verbal=verbal, rule=rule)
    return None if row.kind == "cease" and of_work(sentence, token, ended(sentence, made)) else made


def _mourned(sentence: Sentence, token: Token) -> bool:
    """Tell whether victims are only thought of, with no number: "condolences to the victims"."""
    counted = sentence.child(token.at, "nummod") is not None or sentence.head(token.at).low == "of"
    none = any(t.low in {"no", "any"} for t in sentence.children(token.at, "det"))
    return token.lemma == "victim" and not none and (not counted or _families(sentence, token))


def _families(sentence: Sentence, token: Token) -> bool:
    return sentence.head(sentence.tokens[token.at].head).lemma in {"family", "friend", "memory", "relative"}


def _noun_lemma(token: Token) -> str:
    """Give the singular; the parser leaves names and gerunds as they stand."""
    low = token.low
    if token.pos == "PROPN" or token.tag == "VBG":
        return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
    return token.lemma
