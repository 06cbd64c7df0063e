"""Chains of sources: which frames stand around a word, outermost first."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.quotations import standing
from onrecord.claims.speakers import is_human, is_outlet, link
from onrecord.claims.speech import denies
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
UNTOLD = frozenset({Role.PERSON, Role.ANONYMOUS, Role.OFFICIAL})
"""Roles that the words of an unknown name may be given: who is told something and is no person, publishes."""
CREDIT = re.compile(r"(?mi)^\W*(?:sources?|via)\s*:\s*(?P<who>[^\n]{2,60}?)\s*$")


def voices(report: Report, sentences: Sequence[Sentence], found: Sequence[tuple[Frame, ...]]) -> Voices:
    """Resolve the sources of all frames of a report, in reading order."""
    by_sentence: list[tuple[Voice, ...]] = []
    said: list[tuple[ChainLink, bool]] = []
    for sentence, frames in zip(sentences, found, strict=True):
        by_sentence.append(
            tuple(
                Voice(frame=frame, links=_links(report, sentence, frame, said))
                for frame in frames
                if frame.voiced
            )
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
    around = [v for v in around if not denies(sentence, v.frame)]
    around = sorted(around, key=lambda v: _depth(v, around, sentence))
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


def _depth(voice: Voice, around: Sequence[Voice], sentence: Sentence) -> tuple[int, bool, int]:
    """Sort outermost first: what stands in another's content is inside it, and who is cited is inside."""
    inside = sum(1 for v in around if v is not voice and _within(voice, v))
    return inside, voice.frame.rule == "frame.cited", len(list(sentence.above(voice.frame.cue[-1])))


def _within(inner: Voice, outer: Voice) -> bool:
    """Tell whether a frame stands in another's content; of two that do, the wider is outside."""
    if not set(inner.frame.cue) & set(outer.frame.content):
        return False
    if not set(outer.frame.cue) & set(inner.frame.content):
        return True
    cited = [v.frame.rule == "frame.cited" for v in (inner, outer)]
    return cited[0] if cited[0] != cited[1] else len(inner.frame.content) < len(outer.frame.content)


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
    if frame.hearer is not None and (hearer := _hearer(sentence, frame.hearer)) is not None:
        links += () if is_outlet(report, hearer.name) else (hearer,)
    for head in heads:
        made = _source(sentence, head, said)
        if made is not None and not is_outlet(report, made.name):
            links.append(made)
            if sentence.tokens[head].low not in SINGULAR | PLURAL:
                said.append((made, is_human(sentence, head)))
    return tuple(links)


def _hearer(sentence: Sentence, at: int) -> ChainLink | None:
    """Give whom a source told where that passes it on: "told Reuters", not "told reporters"."""
    token = sentence.tokens[at]
    hearer = link(sentence, at)
    if hearer.role in HEARERS:
        return None if hearer.anonymous else hearer
    strange = token.pos == "PROPN" and token.ent != "PERSON" and not token.place and not token.actor
    return replace(hearer, role=Role.MEDIA) if strange and hearer.role in UNTOLD else None


def _source(sentence: Sentence, head: int, said: Sequence[tuple[ChainLink, bool]]) -> ChainLink | None:
    """Describe one source; a pronoun takes the name of the last speaker that it can mean."""
    token = sentence.tokens[head]
    if token.low in OWN:
        return None
    if token.low not in SINGULAR | PLURAL:
        return _remembered(sentence, head, said)
    fits = [made for made, human in said if human == (token.low in SINGULAR)] or [made for made, _ in said]
    if not fits:
        return ChainLink(name=token.low, role=Role.ANONYMOUS, anonymous=True, span=token.span)
    return ChainLink(name=fits[-1].name, role=fits[-1].role, anonymous=fits[-1].anonymous, span=token.span)


def _remembered(sentence: Sentence, head: int, said: Sequence[tuple[ChainLink, bool]]) -> ChainLink:
    """Describe a source; a bare surname has the name and role under which it was introduced."""
    made = link(sentence, head)
    if sentence.tokens[head].pos != "PROPN" or " " in made.name:
        return made
    full = (k for k, human in reversed(said) if human and k.name.split()[-1] == made.name != k.name)
    known = next(full, None)
    return made if known is None else replace(known, span=made.span)


def _credit(report: Report) -> ChainLink | None:
    """Give the source that is credited at the foot of the page, where it is not the outlet."""
    for match in reversed(list(CREDIT.finditer(report.text))):
        span = Span(match.start("who"), match.end("who"))
        inside = any(b.span.overlaps(span) for b in report.blocks)
        at_foot = not any(b.kind is BlockKind.BODY and b.span.start > span.end for b in report.blocks)
        if inside and at_foot and "/" not in match["who"] and not is_outlet(report, match["who"]):
            return ChainLink(name=match["who"], role=Role.WIRE, anonymous=False, span=span)
    return None
