"""Chains of sources: which frames stand around a word, outermost first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.credited import credited, signed
from onrecord.claims.cues import cues
from onrecord.claims.he_or_she import sex_of
from onrecord.claims.known import Known
from onrecord.claims.known_sources import as_known
from onrecord.claims.own_outlet import is_outlet
from onrecord.claims.own_words import own_words
from onrecord.claims.pointing import BACK, pointing
from onrecord.claims.quotations import standing
from onrecord.claims.remembered import (
    PLURAL,
    SINGULAR,
    Heard,
    Spoken,
    meant,
    named_in,
    remembered,
    source,
    told_of,
)
from onrecord.claims.source_roles import by_default
from onrecord.claims.speakers import is_human
from onrecord.claims.speech import denies
from onrecord.claims.states_heading import heads_only
from onrecord.claims.transcripts import RULE, headed_by, spoken_by
from onrecord.claims.voices import Voice, Voices
from onrecord.claims.withdrawn import taken_back_before
from onrecord.claims.withdrawn_later import retracted
from onrecord.claims.words import words
from onrecord.model import ChainLink, Role, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.cues import Frame
    from onrecord.claims.tokens import Sentence
    from onrecord.model import Report

RUNNING = {BACK: "chain.back", RULE: "chain.transcript"}
"""Rules of chains whose voice runs on over sentences, where it does not quote."""
AFTERWARDS = 2
"""Sentences behind a report that is taken back in which "the report said" is that report."""
FACTS = frozenset({"frame.support"})
"""Frames whose content is known before: who mourns an attack is not the source of it."""
SHOWING = frozenset({"depict", "show"})
DENIALS = frozenset({"frame.deny", "frame.reject"})
MORE = frozenset({"add", "continue", "stress"})
"""Verbs of saying more of the same to the same."""
ASKING = frozenset({"if", "whether", "about", "how", "what", "when", "where", "why"})
HEARERS = frozenset({Role.WIRE, Role.MEDIA, Role.NGO})
"""Whom a source may tell so that they are a link of the chain: "told Reuters"."""
UNTOLD = frozenset({Role.PERSON, Role.ANONYMOUS, Role.OFFICIAL})
"""Roles that the words of an unknown name may be given: who is told something and is no person, publishes."""
ASSEMBLIES = words("assemblies") - {"group"}
ACCUSED = frozenset({"allegedly", "purportedly"})


def voices(
    report: Report,
    sentences: Sequence[Sentence],
    found: Sequence[tuple[Frame, ...]],
    known: Known | None = None,
) -> Voices:
    """Resolve the sources of all frames of a report, in reading order; `known` tells what names are."""
    by_sentence: list[tuple[Voice, ...]] = []
    said = Heard()
    for sentence, frames in zip(sentences, found, strict=True):
        told = [f for f in frames if f.voiced and not _asks(sentence, f)]
        told = [f for f in told if known is None or not heads_only(sentence, f, known)]
        heard = tuple(
            Voice(frame=frame, links=_links(report, sentence, frame, said, known or Known()))
            for frame in told
        )
        if by_sentence:
            by_sentence[-1] = retracted(sentence, heard, sentences, by_sentence[-1])
        by_sentence.append(_taken_back(sentence, heard, sentences, by_sentence[-AFTERWARDS:]))
        if (one := told_of(sentence, said)) is not None:
            said.add(one)
        for person in tuple(named_in(sentence, said)):
            said.add(person)
    headed = headed_by(report, sentences)
    credit = credited(report) or signed(report, sentences) or (headed and as_known(headed, known or Known()))
    runs = standing(sentences, by_sentence)
    spoken = spoken_by(report, sentences)
    runs = tuple(run or one for run, one in zip(runs, spoken, strict=True))
    back = pointing(sentences, by_sentence)
    runs = tuple(run or on for run, on in zip(runs, back, strict=True))
    return Voices(by_sentence=tuple(by_sentence), standing=runs, credit=credit)


def _taken_back(
    sentence: Sentence,
    heard: tuple[Voice, ...],
    sentences: Sequence[Sentence],
    before: Sequence[tuple[Voice, ...]],
) -> tuple[Voice, ...]:
    """Give the voices of a sentence with those of reports that were just said to be taken back as such."""
    back = [v for voices in before for v in voices if v.frame.rule == "frame.withdrawn"]
    if not back:
        return heard
    of, first = back[-1], sentences[back[-1].frame.sentence]
    return tuple(
        replace(v, frame=replace(v.frame, rule="frame.withdrawn"), links=of.links)
        if taken_back_before(sentence, v.frame, of.frame, first)
        else v
        for v in heard
    )


def _asks(sentence: Sentence, frame: Frame) -> bool:
    """Tell whether a frame is a question: who asks whether says nothing, but for what is quoted."""
    asked = not frame.speech and sentence.tokens[frame.cue[-1]].lemma in {"ask", "question", "wonder"}
    return asked and any(sentence.tokens[k].low in ASKING for k in frame.content[:2])


def chain(
    voices: Voices,
    sentence: Sentence,
    at: int,
    without: frozenset[str] = frozenset(),
    *,
    denied: bool = False,
) -> tuple[tuple[ChainLink, ...], Span | None, str]:
    """Give the chain that holds at a word of a sentence, outermost first, the innermost cue, and the rule.

    `without` names the rules of frames that do not count for it. Of what is `denied` who denies it is the
    source, and not whoever had said so.
    """
    here = voices.by_sentence[sentence.at]
    around = [v for v in here if at in v.frame.content and v.frame.rule not in FACTS]
    if any(at in v.frame.granted for v in here):
        without |= {"frame.accuse"}
    around = [v for v in around if v.frame.rule not in without and not denies(sentence, v.frame)]
    around = _aside(sentence, _still_said(around))
    around = sorted(around, key=lambda v: _depth(v, around, sentence))
    first = next((k for k, v in enumerate(around) if denied and v.frame.rule in DENIALS), len(around))
    around = around[: first + 1]
    running = voices.standing[sentence.at]
    quoted = running is not None and not any(v.frame.speech and v.links for v in around)
    links: list[ChainLink] = list(running.links) if quoted and running is not None else []
    for voice in around:
        links.extend(k for k in voice.links if k.name not in {x.name for x in links})
    if around:
        inner = around[-1].frame
        return tuple(links), sentence.cover(inner.cue), inner.rule.replace("frame", "chain", 1)
    if quoted and running is not None:
        return tuple(links), None, RUNNING.get(running.frame.rule, "chain.quotation")
    return ((voices.credit,), None, "chain.credit") if voices.credit else ((), None, "chain.own-voice")


def _still_said(around: Sequence[Voice]) -> list[Voice]:
    """Leave out the sayings that are taken back: who takes them back is the source of that."""
    own = [v for v in around if v.frame.rule == "frame.corrected"]
    back = {k for v in around if v.frame.rule == "frame.withdrawn" for k in v.frame.content}
    if own:
        return own
    return [v for v in around if v.frame.rule == "frame.withdrawn" or not back & set(v.frame.cue)]


def _aside(sentence: Sentence, around: Sequence[Voice]) -> list[Voice]:
    """Leave out who speaks around what others say beside it: "denied bombing it, which they said was hit".

    Inside quotation marks the speaker says all of it.
    """
    for voice in around:
        cue = sentence.tokens[voice.frame.cue[-1]]
        first = sentence.subtree(cue.at)[0]
        if cue.dep == "relcl" and first and sentence.tokens[first - 1].text == "," and not voice.frame.speech:
            return [v for v in around if v is voice or v.frame.speech or _within(v, voice)]
    return list(around)


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
    report: Report, sentence: Sentence, frame: Frame, said: Heard, known: Known
) -> tuple[ChainLink, ...]:
    """Give the links of a frame; nothing for the outlet itself, or where the source cannot be told."""
    if frame.head is None:
        if sentence.tokens[frame.cue[0]].low in ACCUSED or frame.rule == "frame.corrected":
            # "allegedly" holds back who did it, and cites nobody; what the outlet corrects is its own
            return ()
        return (ChainLink(name="unnamed", role=Role.ANONYMOUS, anonymous=True, span=None),)
    heads = [frame.head]
    if frame.rule.startswith("frame.said"):
        others = (t.at for t in sentence.conjuncts(frame.head))
        heads += [
            at
            for at in others
            if (at < max(frame.cue) or at in frame.source) and not _same_person(sentence, frame.head, at)
        ]
    links: list[ChainLink] = []
    hearer = _hearer(sentence, frame.hearer, said, known) if frame.hearer is not None else None
    hearer = hearer or _told_before(sentence, frame, said)
    if hearer is not None and not is_outlet(report, hearer.name):
        links.append(hearer)
    for head in heads:
        made = source(sentence, own_words(sentence, head), said)
        if sentence.tokens[head].low == "it" and sentence.tokens[frame.cue[-1]].lemma in SHOWING:
            # "said that it showed": pictures that were told of, and nobody
            continue
        made = as_known(made, known) if made is not None else None
        if made is not None:
            made = replace(made, role=_role(sentence, frame, head, made))
        if made is not None and not is_outlet(report, made.name):
            links.append(made)
            if sentence.tokens[head].low not in SINGULAR | PLURAL:
                said.add(_spoke(sentence, head, made, hearer, frame))
    return tuple(links)


def _role(sentence: Sentence, frame: Frame, head: int, made: ChainLink) -> Role:
    """Give the role of a source by how it speaks: a land before a colon, or one that cites others."""
    if frame.rule == "frame.headed" and sentence.tokens[head].place:
        return Role.OFFICIAL
    return Role.MEDIA if by_default(made) and _cites(sentence, frame) else made.role


def _spoke(sentence: Sentence, head: int, made: ChainLink, hearer: ChainLink | None, frame: Frame) -> Spoken:
    """Note who spoke and to which medium; reports of something speak of it, and say nothing more."""
    return Spoken(
        link=made,
        human=is_human(sentence, head),
        paragraph=sentence.paragraph,
        spoke=frame.rule != "frame.reports",
        many=sentence.tokens[head].tag == "NNS" and sentence.tokens[head].low != "media",
        sex=sex_of(sentence, head),
        to=hearer,
    )


def _told_before(sentence: Sentence, frame: Frame, said: Heard) -> ChainLink | None:
    """Give the medium that "he added" is still told to: the one told in the same paragraph."""
    low = sentence.tokens[frame.head].low if frame.head is not None else ""
    if low not in SINGULAR | PLURAL or sentence.tokens[frame.cue[-1]].lemma not in MORE:
        return None
    one = meant(said, low, sentence.paragraph)
    return one.to if one is not None and one.paragraph == sentence.paragraph else None


def _cites(sentence: Sentence, frame: Frame) -> bool:
    """Tell whether who says it cites somebody for it, as media do: "the Star said, citing police"."""
    return any(t.lemma in cues().cite and t.tag == "VBG" for t in sentence.children(frame.cue[-1], "advcl"))


def _same_person(sentence: Sentence, first: int, second: int) -> bool:
    """Tell whether two nouns name one person: "the mayor and former senator"."""
    one, other = sentence.tokens[first], sentence.tokens[second]
    both = one.tag == other.tag == "NN" and is_human(sentence, first) and is_human(sentence, second)
    return both and sentence.child(first, "det") is not None and sentence.child(second, "det") is None


def _hearer(sentence: Sentence, at: int, said: Heard, known: Known) -> ChainLink | None:
    """Give whom a source told where that passes it on: "told Reuters", not "told reporters"."""
    token = sentence.tokens[at]
    own = any(t.pos == "PRON" for t in sentence.children(at, "poss"))
    if own or token.lemma in ASSEMBLIES:
        # "told his cabinet": nobody publishes that
        return None
    hearer = as_known(remembered(sentence, at, said), known)
    if hearer.role in HEARERS:
        return None if hearer.anonymous else hearer
    strange = token.pos == "PROPN" and token.ent != "PERSON" and not token.place and not token.actor
    return replace(hearer, role=Role.MEDIA) if strange and hearer.role in UNTOLD else None
