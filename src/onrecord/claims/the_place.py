"""Which place "the village" or "the prison" is: the one that the report has named before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.known import resolved_place
from onrecord.claims.own_clause import PARTS
from onrecord.claims.placing import located
from onrecord.claims.tokens import core
from onrecord.claims.words import words
from onrecord.model import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.known import Known
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.model import Located

    Told = tuple[int, int, Located]

SETTLED = frozenset({"city", "town", "village"})
SITES = (words("places") | words("sites")) - PARTS - words("vague-places")
"""Nouns for one place, of which a report that names one of them may say only "the" later."""
TOWN_KM = 30.0
NEAR = 3
"""Sentences back in which a town was named that "the town" means."""


def pointed(drafts: Sequence[Draft], sentences: Sequence[Sentence], known: Known) -> list[Draft]:
    """Give the drafts, each place that is only "the" such-and-such as the one that was named before.

    Where the report names two that it may be, it stays as it stands.
    """
    bare = [_bare(draft) for draft in drafts]
    told = _told(sentences, {noun.lemma for noun in bare if noun is not None})
    out: list[Draft] = []
    for draft, noun in zip(drafts, bare, strict=True):
        found = _meant(noun, draft.sentence, told) if noun is not None else None
        if found is None or draft.place is None:
            out.append(draft)
            continue
        whole = resolved_place(found, known)
        place = replace(whole, span=draft.place.span) if whole is not None else draft.place
        out.append(replace(draft, place=place).because(place="place.the"))
    return out


def _bare(draft: Draft) -> Token | None:
    """Give the noun of a place that is told by "the" and a noun alone."""
    place, sentence = draft.place, draft.sentence
    if place is None or place.span is None or place.members or draft.form is not Form.EVENT:
        return None
    inside = [t for t in sentence.tokens if place.span.holds(t.span)]
    bare = len(inside) == 2 and inside[0].low in {"the", "that", "this"}
    return inside[1] if bare and inside[1].lemma in SITES and inside[1].tag == "NN" else None


def _told(sentences: Sequence[Sentence], lemmas: set[str]) -> dict[str, list[Told]]:
    """Give what the report names by each of some nouns, in reading order; towns by "" too."""
    told: dict[str, list[Told]] = {lemma: [] for lemma in (*lemmas, "")}
    for sentence in sentences if lemmas else ():
        for token in sentence.tokens:
            if token.lemma in lemmas and _names(sentence, token):
                told[token.lemma].append((sentence.at, token.at, located(sentence, token)))
            elif _is_town(token) and not _before_hyphen(sentence, token):
                told[""].append((sentence.at, token.at, located(sentence, token)))
    return told


def _meant(noun: Token, sentence: Sentence, told: dict[str, list[Told]]) -> Located | None:
    """Give the one place with a name that a noun can mean where it stands; of towns one named just before."""
    here = (sentence.at, noun.at)
    named = told[noun.lemma]
    if noun.lemma in SETTLED:
        named = [one for one in (*named, *told[""]) if one[0] >= sentence.at - NEAR]
    before = [place for at, word, place in named if (at, word) < here]
    return before[-1] if len({place.name.casefold() for place in before}) == 1 else None


def _names(sentence: Sentence, noun: Token) -> bool:
    """Tell whether a name stands with a noun: "Zer village", "the prison of Sidon"."""
    before = [sentence.tokens[k] for k in core(sentence, noun.at)[:-1]]
    told = (t.pos == "PROPN" or (t.at and t.pos == "ADJ" and t.text[0].isupper()) for t in before)
    if any(t and b.ent != "NORP" for t, b in zip(told, before, strict=True)):
        return True
    of = (
        t
        for p in sentence.children(noun.at, "prep")
        if p.low == "of"
        for t in sentence.children(p.at, "pobj")
    )
    return any(t.pos == "PROPN" for t in of)


def _before_hyphen(sentence: Sentence, token: Token) -> bool:
    """Tell whether a name is only part of a word: "the Moscow-backed leader" is not in Moscow."""
    after = sentence.tokens[token.at + 1 : token.at + 2]
    return bool(after) and after[0].text == "-" and after[0].span.start == token.span.end


def _is_town(token: Token) -> bool:
    """Tell whether a name alone may be that of a town; so may that of what nobody knows."""
    town = 0 < token.place <= TOWN_KM or (token.place == 0 and not token.actor)
    named = token.pos == "PROPN" and token.ent == "GPE"
    return town and named and token.dep not in {"compound", "nmod"}
