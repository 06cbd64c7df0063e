"""Interviews, speeches and recordings, told as transcripts: who speaks where a label names the speaker.

"[SANCHEZ] We captured two men": the words up to the next label are those of Sanchez. Reporters who ask are
labelled in the same way, and state nothing. What is headed "[Communique] [Northern Front] [Text]" is the
word of the Northern Front.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import Frame, cues
from onrecord.claims.editors import BRACKET, is_note
from onrecord.claims.own_outlet import is_outlet
from onrecord.claims.source_roles import ORDER
from onrecord.claims.speakers import link
from onrecord.claims.voices import Voice
from onrecord.model import ChainLink, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.tokens import Sentence
    from onrecord.model import Report

RULE = "frame.transcript"
LONGEST = 8
"""Words of the longest label, title and all."""
_RECORDING = re.compile(
    r"\[\s*(?:begin recording|reporter|question|interviewer|correspondent)\b", re.IGNORECASE
)
_ENDS = re.compile(r"end (?:recording|video|audio)|passage omitted", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:unidentified )?(?:reporter|question|interviewer|correspondent|announcer|presenter)s?\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\[(?:address|communique|declaration|message|paid advertisement|proclamation|speech|statement)s?\]"
    r"\s*\[([^\[\]]{2,120})\]",
    re.IGNORECASE,
)
_FORMS = re.compile(
    r"(?:\w+ )?(?:address|announcement|article|commentary|communique|correspondence|declaration|dispatch"
    r"|editorial|interview|item|message|news conference|press conference|proclamation|report|review|roundup"
    r"|speech|statement)s?\b.*",
    re.IGNORECASE,
)
"""Brackets that tell what sort of text follows."""
_TEXT = re.compile(r"\[(?:text|excerpts?|summary)\]", re.IGNORECASE)
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    """A bracket between sentences: whom it names, or nobody where a recording ends or a reporter asks."""

    span: Span
    names: bool


def spoken_by(report: Report, sentences: Sequence[Sentence]) -> tuple[Voice | None, ...]:
    """Give for each sentence the speaker whose label stands before it in a transcript, or None."""
    none = (None,) * len(sentences)
    if "[" not in report.text or _RECORDING.search(report.text) is None:
        return none
    out: list[Voice | None] = []
    voice, end = None, _head(report.text, sentences)
    for sentence in sentences:
        for label in _labels(report.text, end, sentence.span.start):
            voice = _voice(report, sentences, label) if label.names else None
        out.append(voice)
        end = sentence.span.end
    return tuple(out)


def headed_by(report: Report, sentences: Sequence[Sentence]) -> ChainLink | None:
    """Give whose speech, statement or communique a text is by the brackets at its head."""
    head = min((s.span.start for s in sentences), default=0)
    match = _OWN.search(report.text, 0, head)
    if match is None or is_note(match[1]):
        return None
    made = _named(report, sentences, match[1], Span(match.start(1), match.end(1)))
    return None if is_outlet(report, made.name) else made


def _head(text: str, sentences: Sequence[Sentence]) -> int:
    """Give the end of the brackets at the head of a text that name its form and its author."""
    first = min((s.span.start for s in sentences), default=0)
    return max((m.end() for m in _TEXT.finditer(text, 0, first)), default=0)


def _labels(text: str, start: int, end: int) -> Iterator[_Label]:
    for match in BRACKET.finditer(text, start, end):
        words = " ".join(match[1].split())
        if _ENDS.match(words) or _ASKS.match(words):
            yield _Label(span=Span(*match.span(1)), names=False)
        elif (
            not is_note(words)
            and not _FORMS.fullmatch(words)
            and not _DIGITS.search(words)
            and len(words.split()) <= LONGEST
        ):
            yield _Label(span=Span(*match.span(1)), names=True)


def _voice(report: Report, sentences: Sequence[Sentence], label: _Label) -> Voice | None:
    made = _named(report, sentences, label.span.of(report.text), label.span)
    if is_outlet(report, made.name):
        return None
    frame = Frame(sentence=0, source=(), head=None, cue=(), content=(), rule=RULE)
    return Voice(frame=frame, links=(made,))


def _named(report: Report, sentences: Sequence[Sentence], words: str, span: Span) -> ChainLink:
    """Describe a speaker by the label, or by the fullest name that the report has for its last word."""
    words = " ".join(words.split())
    if _role(words) is None and (full := _introduced(report.text, sentences, words.split()[-1])) is not None:
        return replace(full, span=span, anonymous=False)
    unnamed = all(_role(word) is not None or word.lower().startswith("un") for word in words.split())
    return ChainLink(name=words, role=_role(words) or Role.PERSON, anonymous=unnamed, span=span)


def _role(words: str) -> Role | None:
    """Give the role that the words for a speaker point to by themselves."""
    lows = {low for word in words.lower().split() for low in (word, word.removesuffix("s"))}
    return next((r for r in ORDER if lows & cues().roles[r.value]), None)


def _introduced(text: str, sentences: Sequence[Sentence], surname: str) -> ChainLink | None:
    """Give how somebody is named with more than a surname, in a sentence or in a bracket."""
    low = surname.lower()
    met = ((s, t.at) for s in sentences for t in s.tokens if t.low == low and t.pos == "PROPN")
    made = [one for sentence, at in met if " " in (one := link(sentence, at)).name]
    if (told := next((one for one in made if one.role is not Role.PERSON), None)) is not None:
        return told
    for match in BRACKET.finditer(text):
        before = " ".join(match[1].split()).partition(f" {surname}")
        name = _titled(before[0].split()) if before[1] else []
        if name:
            full = " ".join((*name, surname))
            return ChainLink(name=full, role=_role(full) or Role.PERSON, anonymous=False, span=None)
    return next(iter(made), None)


def _titled(words: list[str]) -> list[str]:
    """Give the title and the given names that stand right before a surname."""
    kept: list[str] = []
    for word in reversed(words):
        if not (word[:1].isupper() or _role(word) is not None):
            break
        kept.insert(0, word)
    return kept
