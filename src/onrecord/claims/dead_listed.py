"""Lines of a list of the dead ("Ahmad Selim, 34, killed by shrapnel"): none is a happening of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import BlockKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token

VIOLENT = frozenset({"attack", "clash"})
BULLETS = frozenset({"-", "–", "—", "*", "•", "·", ".", ")", "/", "#"})
HONOURS = frozenset({"the", "martyr", "child", "martyred", "victim"})
AGED = frozenset({"age", "aged"})
OLDEST = 110
_LONGEST = 6
"""Words of the longest name."""
_FAR = 40
"""Sentences back to the act whose dead a list may name."""


def without_lists(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Leave out what lines of a list say of single dead of an act that is told before the list.

    A line with a doer, a day, a source or a place of its own may tell of another act, and is kept.
    """
    lines = dict(_lists(sentences))
    out: list[Draft] = []
    for draft in drafts:
        start = lines.get(draft.sentence.at)
        told = [
            d
            for d in out
            if start is not None and d.kind in VIOLENT and start - _FAR <= d.sentence.at < start
        ]
        if not told or not _only_of_the_dead(draft, told):
            out.append(draft)
    return out


def _lists(sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Give each sentence that is one of some lines in a row, with the first of its row."""
    row: list[int] = []
    numbered = False
    for sentence in sentences:
        if all(_leads(t) for t in sentence.tokens):
            # "1." that the parser took for a sentence
            numbered = True
            continue
        listed = sentence.block is BlockKind.BODY and names_one(sentence, marked=numbered)
        numbered = False
        if listed:
            row.append(sentence.at)
            continue
        if len(row) > 1:
            yield from ((at, row[0]) for at in row)
        row = []
    if len(row) > 1:
        yield from ((at, row[0]) for at in row)


def names_one(sentence: Sentence, *, marked: bool = False) -> bool:
    """Tell whether a sentence opens with somebody's name and age, or with a name behind a bullet."""
    tokens = sentence.tokens
    at = next((t.at for t in tokens if not _leads(t)), len(tokens))
    marked = marked or at > 0
    at = next((t.at for t in tokens[at:] if t.low not in HONOURS), len(tokens))
    name = [t for t in tokens[at : at + _LONGEST] if t.pos == "PROPN" or t.text[:1].isupper()]
    end = at
    while end < len(tokens) and tokens[end] in name:
        end += 1
    if end == at or end + 1 >= len(tokens) or tokens[end].text not in {",", "("}:
        return False
    return _age(tokens[end + 1]) or (marked and tokens[end].text == "," and end - at > 1)


def _leads(token: Token) -> bool:
    return token.text in BULLETS or token.text.rstrip(".-)").isdigit()


def _age(token: Token) -> bool:
    return token.low in AGED or (token.text.isdigit() and int(token.text) <= OLDEST)


def _only_of_the_dead(draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell whether a draft says nothing but who was hurt, and perhaps where the act before it was."""
    if draft.kind not in VIOLENT or draft.form is not Form.EVENT or draft.chain or draft.actor is not None:
        return False
    if draft.when is not None and draft.when.stated:
        return False
    here = draft.place.name if draft.place is not None else None
    there = {party.name for d in told for party in (d.place, d.target) if party is not None}
    origin = draft.sentence.tokens[draft.cluster.chief.at]
    span = draft.place.span if draft.place is not None else None
    before = draft.sentence.tokens[: origin.at]
    from_there = span is not None and any(t.low == "from" and t.span.end <= span.start for t in before)
    return here is None or here in there or from_there or draft.rule("place").endswith(".carried")
