"""Chains of sources: which frames stand around a word, outermost first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.quotations import standing
from onrecord.claims.speakers import is_human, is_outlet, link
from onrecord.claims.voices import Voice, Voices
from onrecord.model import BlockKind, ChainLink, Role, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.cues import Frame
    from onrecord.claims.tokens import Sentence
    from onrecord.model import Report

SINGULAR = frozenset({"he", "she", "him", "her"})
PLURAL = frozenset({"they", "it", "them"})
OWN = frozenset(
    {"we", "i", "us", "who", "one", "this", "that", "these", "those", "you", "what", "many", "some"}
)
HEARERS = frozenset({Role.WIRE, Role.MEDIA, Role.NGO})
"""Whom a source may tell so that they are a link of the chain: "told Reuters"."""
CREDIT = re.compile(r"(?mi)^\W*(?:sources?|via)\s*:\s*(?P<who>[^\n]{2,60}?)\s*$")


def voices(report: Report, sentences: Sequence[Sentence], found: Sequence[tuple[Frame, ...]]) -> Voices:
    """Resolve the sources of all frames of a report, in reading order."""
    by_sentence: list[tuple[Voice, ...]] = []
    said: list[tuple[ChainLink, bool]] = []
    for sentence, frames in zip(sentences, found, strict=True):
        by_sentence.append(
            tuple(Voice(frame=frame, links=_links(report, sentence, frame, said)) for frame in frames)
        )
    runs = standing(sentences, by_sentence)
    return Voices(by_sentence=tuple(by_sentence), standing=runs, credit=_credit(report))


def chain(
    voices: Voices, sentence: Sentence, at: int, without: frozenset[str] = frozenset()
) -> tuple[tuple[ChainLink, ...], Span | None, str]:
    """Give the chain that holds at a word of a sentence, outermost first, the innermost cue, and the rule.

    `without` names the rules of frames that do not count for it.
    """
    here = voices.by_sentence[sentence.at]
    around = [v for v in here if at in v.frame.content and v.frame.rule not in without]
    around.sort(key=lambda v: _depth(v, around, sentence))
    running = voices.standing[sentence.at]
    quoted = running is not None and not any(v.frame.speech for v in around)
    links: list[ChainLink] = list(running.links) if quoted and running is not None else []
    for voice in around:
        links.extend(k for k in voice.links if k.name not in {x.name for x in links})
    if around:
        inner = around[-1].frame
        return tuple(links), sentence.cover(inner.cue), inner.rule.replace("frame", "chain", 1)
    if quoted:
        return tuple(links), None, "chain.quotation"
    return ((voices.credit,), None, "chain.credit") if voices.credit else ((), None, "chain.own-voice")


def _depth(voice: Voice, around: Sequence[Voice], sentence: Sentence) -> tuple[int, int]:
    """Sort outermost first: what stands in another's content is inside it."""
    inside = sum(1 for v in around if v is not voice and set(voice.frame.cue) & set(v.frame.content))
    return inside, len(list(sentence.above(voice.frame.cue[-1])))


def _links(
    report: Report, sentence: Sentence, frame: Frame, said: list[tuple[ChainLink, bool]]
) -> tuple[ChainLink, ...]:
    """Give the links of a frame; nothing for the outlet itself, or where the source cannot be told."""
    if frame.head is None:
        return (ChainLink(name="unnamed", role=Role.ANONYMOUS, anonymous=True, span=None),)
    heads = [frame.head]
    if frame.rule.startswith("frame.said"):
        others = (t.at for t in sentence.conjuncts(frame.head))
        heads += [at for at in others if at < max(frame.cue) or at in frame.source]
    links: list[ChainLink] = []
    if frame.hearer is not None:
        hearer = link(sentence, frame.hearer)
        body = sentence.tokens[frame.hearer].pos == "PROPN" and sentence.tokens[frame.hearer].ent not in {
            "PERSON",
            "GPE",
        }
        if (hearer.role in HEARERS or body) and not is_outlet(report, hearer.name):
            links.append(hearer)
    for head in heads:
        made = _source(sentence, head, said)
        if made is not None and not is_outlet(report, made.name):
            links.append(made)
            if sentence.tokens[head].low not in SINGULAR | PLURAL:
                said.append((made, is_human(sentence, head)))
    return tuple(links)


def _source(sentence: Sentence, head: int, said: Sequence[tuple[ChainLink, bool]]) -> ChainLink | None:
    """Describe one source; a pronoun takes the name of the last speaker that it can mean."""
    token = sentence.tokens[head]
    if token.low in OWN:
        return None
    if token.low not in SINGULAR | PLURAL:
        return link(sentence, head)
    fits = [made for made, human in said if human == (token.low in SINGULAR)] or [made for made, _ in said]
    if not fits:
        return None
    return ChainLink(name=fits[-1].name, role=fits[-1].role, anonymous=fits[-1].anonymous, span=token.span)


def _credit(report: Report) -> ChainLink | None:
    """Give the source that is credited at the foot of the page, where it is not the outlet."""
    for match in reversed(list(CREDIT.finditer(report.text))):
        span = Span(match.start("who"), match.end("who"))
        inside = any(b.span.overlaps(span) for b in report.blocks)
        at_foot = not any(b.kind is BlockKind.BODY and b.span.start > span.end for b in report.blocks)
        if inside and at_foot and "/" not in match["who"] and not is_outlet(report, match["who"]):
            return ChainLink(name=match["who"], role=Role.WIRE, anonymous=False, span=span)
    return None
