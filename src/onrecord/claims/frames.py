"""Who is said to have said what: the reporting frames of a sentence, found before its happenings."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from onrecord.claims.cited import according, cited, per, referring
from onrecord.claims.closing import inverse
from onrecord.claims.cues import Frame, cues
from onrecord.claims.hearers import COUNTS, LEARNING, learned, put
from onrecord.claims.hearsay import ADVERBS, HEARSAY, RAISING, REPORTS, adverb, hearsay, of_reports, raised
from onrecord.claims.nominal import CLAIMS, DASHES, claimed, headed
from onrecord.claims.observed import observed
from onrecord.claims.relayed import CARRY, carried, relayed
from onrecord.claims.said import said
from onrecord.claims.speakers import VERBS_OF_SAYING
from onrecord.claims.totals import gapped
from onrecord.claims.withdrawn import GIVING, corrected, withdrawn
from onrecord.claims.withdrawn_later import withdrawn_later

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.model import Span

    Finder = Callable[[Sentence, Token], Iterable[Frame]]


def frames(sentence: Sentence) -> tuple[Frame, ...]:
    """Give the frames of one sentence, in the order of their cues."""
    found: list[Frame] = []
    asked = _asked(sentence)
    for token in sentence.tokens:
        for finder in asked:
            found.extend(finder(sentence, token))
    return tuple(sorted(_apart(sentence, _behind(found)), key=lambda f: f.cue))


def _apart(sentence: Sentence, found: Iterable[Frame]) -> Iterator[Frame]:
    """Take what a second source says without a verb out of what others say: "police nine, residents 20"."""
    others = {k: t.at for t in sentence.tokens if gapped(sentence, t) for k in sentence.subtree(t.at)}
    for frame in found:
        own = set(frame.content) <= others.keys()
        yield (
            frame
            if own or not others
            else replace(frame, content=tuple(k for k in frame.content if k not in others))
        )


def _behind(found: Sequence[Frame]) -> Iterator[Frame]:
    """Give who is cited behind a closing source what that source says: "..., X reported, citing Y"."""
    for frame in found:
        closing = (f for f in found if f.rule == "frame.said.closing" and f.cue[-1] < frame.cue[0])
        outer = next(closing, None) if frame.rule == "frame.cited" else None
        yield frame if outer is None else replace(frame, content=outer.content)


def content_spans(sentence: Sentence, frame: Frame) -> tuple[Span, ...]:
    """Give the stretches of text that a frame reports."""
    spans: list[Span] = []
    last = -2
    for number in frame.content:
        span = sentence.tokens[number].span
        if number == last + 1 and spans:
            spans[-1] = spans[-1].hull(span)
        else:
            spans.append(span)
        last = number
    return tuple(spans)


def _asked(sentence: Sentence) -> list[Finder]:
    """Give what may find a frame in a sentence, by the words that it has."""
    marks = sentence.marks()
    return [finder for finder, words in _finders() if words is None or not words.isdisjoint(marks)]


@cache
def _finders() -> tuple[tuple[Finder, AbstractSet[str] | None], ...]:
    """Give what finds frames, each asked of every word, with the words or tags of which it needs one."""
    say, cite = cues().say, cues().cite
    return (
        (said, say),
        (inverse, VERBS_OF_SAYING),
        (observed, None),
        (relayed, cite),
        (carried, CARRY),
        (learned, LEARNING),
        (put, COUNTS | {"NUM", "nummod"}),
        (claimed, CLAIMS),
        (headed, DASHES | {":"}),
        (withdrawn, None),
        (withdrawn_later, None),
        (corrected, say | GIVING),
        (according, {"according"}),
        (per, {"per"}),
        (cited, cite),
        (referring, {"reference"}),
        (adverb, ADVERBS),
        (raised, RAISING),
        (of_reports, REPORTS),
        (hearsay, HEARSAY),
    )
