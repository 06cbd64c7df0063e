"""Quotations that run over sentences: whose words a sentence without a frame of its own is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence
    from onrecord.claims.voices import Voice

LOOK = 9
"""Sentences within which an open quotation must be closed, else the mark is taken for a slip."""


def standing(
    sentences: Sequence[Sentence], by_sentence: Sequence[tuple[Voice, ...]]
) -> tuple[Voice | None, ...]:
    """Give for each sentence the voice of a quotation that runs into it from another sentence."""
    out: list[Voice | None] = []
    last: Voice | None = None
    paragraph, marks = -1, 0
    for number, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            paragraph, marks = sentence.paragraph, 0
        opened = marks % 2 == 1 and _closes(sentences, number)
        marks += _marks(sentence)
        own = [v for v in by_sentence[number] if v.frame.rule.startswith("frame.said") and v.links]
        runs = (opened or not sentence.tokens[0].text.strip('"')) and not own
        out.append(_voice(sentences, by_sentence, number, last, opened=opened) if runs else None)
        last = own[-1] if own else last
    return tuple(out)


def _marks(sentence: Sentence) -> int:
    """Count the quotation marks of a sentence, a doubled one as one."""
    marks = [t.at for t in sentence.tokens if not t.text.strip('"')]
    return sum(1 for at in marks if at - 1 not in marks)


def _closes(sentences: Sequence[Sentence], number: int) -> bool:
    paragraph = sentences[number].paragraph
    return any(_marks(s) for s in sentences[number : number + LOOK] if s.paragraph == paragraph)


def _voice(
    sentences: Sequence[Sentence],
    by_sentence: Sequence[tuple[Voice, ...]],
    number: int,
    last: Voice | None,
    *,
    opened: bool,
) -> Voice | None:
    """Give the speaker before, or the one that the paragraph names after its quotation."""
    paragraph = sentences[number].paragraph
    after = (
        v
        for k in range(number + 1, len(sentences))
        if sentences[k].paragraph == paragraph
        for v in by_sentence[k]
    )
    ahead = next((v for v in after if v.frame.speech and v.links), None)
    return last if last is not None and (opened or ahead is None) else ahead
