"""What the network reads, beside what the rules found: attributions that it adds or settles, and frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.attributions import OWN
from onrecord.claims.cues import Frame, cues
from onrecord.model import Attribution

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.learned.decoding import Said
    from onrecord.claims.tokens import Sentence
    from onrecord.model import Span

LEARNED = "frame.learned"
SETTLES = 0.5
"""Least probability of cue and source together for the network to say it instead of the rules."""
FRAMES = 0.8
"""Least probability of cue and source together for a frame that chains of claims may rest on: a wrong source
of an attack weighs more than a missing one."""


def joined(
    text: str, ruled: Sequence[Attribution], said: Sequence[Said] | None, settles: float = SETTLES
) -> tuple[Attribution, ...]:
    """Give the attributions of both: the network's where it is sure, the rules' where it doubts.

    Where it reads nothing at all, nothing is left of the rules either; without a network (None) they stand.
    """
    if said is None:
        return tuple(ruled)
    told = [one for one in said if one.source and _sure(one) >= settles and not _own(text, one.source)]
    doubted = [one.cue for one in said if _sure(one) < settles or not one.source]
    taken = [one.cue for one in told]
    both = [*map(_attribution, told), *(a for a in ruled if _met(a, doubted) and not _met(a, taken))]
    return tuple(sorted(both, key=lambda a: (a.cue or a.source, a.source)))


def _met(one: Attribution, cues_: Sequence[Span]) -> bool:
    return any((one.cue or one.source).overlaps(cue) for cue in cues_)


def _attribution(one: Said) -> Attribution:
    return Attribution(source=one.source or one.cue, cue=one.cue, content=one.content)


def _own(text: str, source: Span) -> bool:
    return source.of(text).lower() in OWN


def _sure(one: Said) -> float:
    return one.cue_sure * one.source_sure


def framed(
    sentences: Sequence[Sentence],
    found: Sequence[tuple[Frame, ...]],
    said: Sequence[Said],
    sure: float = FRAMES,
) -> list[tuple[Frame, ...]]:
    """Add a frame for what the network reads as said and no rule found, in the sentence of its cue."""
    likely = [one for one in said if one.source is not None and _sure(one) >= sure]
    return [
        tuple(sorted((*here, *_more(sentence, here, likely)), key=lambda f: f.cue))
        for sentence, here in zip(sentences, found, strict=True)
    ]


def _more(sentence: Sentence, here: Sequence[Frame], said: Sequence[Said]) -> Iterator[Frame]:
    told = {at for frame in here for at in frame.cue}
    for one in said:
        cue, source = _within(sentence, one.cue), one.source and _within(sentence, one.source)
        if not cue or not source or told & set(cue) or not _says(sentence, cue):
            continue
        own = {*cue, *source}
        content = sorted({at for s in one.content for at in _within(sentence, s)} - own)
        if content:
            yield Frame(
                sentence=sentence.at,
                source=source,
                head=_top(sentence, source),
                cue=cue,
                content=tuple(content),
                rule=LEARNED,
            )


def _says(sentence: Sentence, cue: Sequence[int]) -> bool:
    """Tell whether a cue is one of saying: whoever hopes or refuses is no source of what happened."""
    table = cues()
    words = table.say | table.clausal | table.nominal | table.cite | {"according", "accord"}
    return any(sentence.tokens[at].lemma in words for at in cue)


def _within(sentence: Sentence, span: Span) -> tuple[int, ...]:
    if not sentence.span.overlaps(span):
        return ()
    return tuple(t.at for t in sentence.tokens if t.span.overlaps(span))


def _top(sentence: Sentence, numbers: Sequence[int]) -> int:
    """Give the word that the others hang on: the first whose head is not among them."""
    return next((at for at in numbers if sentence.tokens[at].head not in numbers), numbers[-1])
