"""Sentences that go on about what somebody was just cited for: "This meeting took place after ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.lexicon import table
from onrecord.claims.speakers import PASSING
from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words
from onrecord.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.voices import Voice

KINDS = ("attack", "cease", "clash", "demand", "meet", "protest")
THIS = frozenset({"such", "that", "these", "this", "those"})
THE = frozenset({"the"})
ACTS = frozenset({"frame.accuse", "frame.demand", "frame.deny", "frame.support", "frame.threaten"})
"""Frames of acts of speech: they tell what somebody did with words, and end no source."""
ADDING = frozenset({"add"})
NEAR = 2
"""Sentences to look before and behind, and paragraphs that two sayings may lie apart."""
BACK = "frame.back"


def pointing(
    sentences: Sequence[Sentence], by_sentence: Sequence[tuple[Voice, ...]]
) -> tuple[Voice | None, ...]:
    """Give for each sentence whose word it still is: its subject is a happening that somebody just told of.

    Only within a paragraph, and only where the sentence names no source of its own. "The" points back to
    what a wire, a paper or a document told; "this" to what anybody told. So does what stands between two
    sayings of one source, of which the second adds to the first.
    """
    out: list[Voice | None] = []
    for number, sentence in enumerate(sentences):
        out.append(_back(sentences, by_sentence, out, number) if not _sourced(by_sentence[number]) else None)
        if sentence.paragraph != sentences[max(number - 1, 0)].paragraph:
            out[-1] = None
        if out[-1] is None:
            out[-1] = _between(sentences, by_sentence, number)
    return tuple(out)


def _back(
    sentences: Sequence[Sentence],
    by_sentence: Sequence[tuple[Voice, ...]],
    out: Sequence[Voice | None],
    number: int,
) -> Voice | None:
    if number == 0:
        return None
    sentence, before = sentences[number], sentences[number - 1]
    named = _named(sentence)
    if named is None:
        return None
    kinds, pointer = named
    over = [v for v in by_sentence[number - 1] if v.links and _over_all(before, v)]
    voice = next((v for v in over if _tells(before, v, kinds)), None) or out[number - 1]
    if voice is None or (pointer in THE and voice.links[0].role not in PASSING):
        return None
    return replace(voice, frame=replace(voice.frame, rule=BACK, speech=False))


def _between(
    sentences: Sequence[Sentence], by_sentence: Sequence[tuple[Voice, ...]], number: int
) -> Voice | None:
    """Give who spoke before and adds something behind: "Police said A. B happened. C, police added"."""
    if _sourced(by_sentence[number]) or sentences[number].block is not BlockKind.BODY:
        return None
    before = _nearest(by_sentence, range(number - 1, number - 1 - NEAR, -1))
    behind = _nearest(by_sentence, range(number + 1, number + 1 + NEAR))
    if before is None or behind is None or behind.links[-1].name.lower() != before.links[-1].name.lower():
        return None
    verb = sentences[behind.frame.sentence].tokens[behind.frame.cue[-1]]
    apart = sentences[behind.frame.sentence].paragraph - sentences[before.frame.sentence].paragraph
    if verb.lemma not in ADDING or apart > NEAR:
        return None
    return replace(before, frame=replace(before.frame, rule=BACK, speech=False))


def _nearest(by_sentence: Sequence[tuple[Voice, ...]], numbers: range) -> Voice | None:
    """Give the source of the nearest sentence that has one."""
    for number in numbers:
        here = by_sentence[number] if 0 <= number < len(by_sentence) else ()
        told = [v for v in here if v.links and v.frame.rule not in ACTS]
        if told:
            return told[0] if told[0].frame.rule.startswith("frame.said") else None
    return None


def _sourced(voices: Sequence[Voice]) -> bool:
    return any(v.links and v.frame.rule not in ACTS for v in voices)


def _named(sentence: Sentence) -> tuple[frozenset[str], str] | None:
    """Give the kinds of happening that the subject of a sentence points back to, and the word that points."""
    root = next(t for t in sentence.tokens if t.head == t.at)
    subject = sentence.child(root.at, "nsubj", "nsubjpass")
    if subject is None or subject.pos != "NOUN":
        return None
    kinds = frozenset(kind for kind in KINDS if subject.lemma in words(f"noun-{kind}"))
    pointers = (t.low for t in sentence.children(subject.at, "det", "amod") if t.low in THIS | THE)
    pointer = next(pointers, None)
    return (kinds, pointer) if kinds and pointer is not None else None


def _over_all(sentence: Sentence, voice: Voice) -> bool:
    """Tell whether a source stands over a whole sentence: over its chief verb, or by it."""
    root = next(t.at for t in sentence.tokens if t.head == t.at)
    frame = voice.frame
    return frame.voiced and frame.rule not in ACTS and (root in frame.content or root in frame.cue)


def _tells(sentence: Sentence, voice: Voice, kinds: frozenset[str]) -> bool:
    return any(kinds & _kinds(sentence.tokens[k]) for k in voice.frame.content)


def _kinds(token: Token) -> frozenset[str]:
    """Give the kinds of happening that a word may name."""
    rows = table().verbs.get(token.lemma, ()) if token.pos in VERBS else table().nouns.get(token.lemma, ())
    phrases = table().phrases.get(token.lemma, ())
    named = (kind for kind in KINDS if token.lemma in words(f"noun-{kind}"))
    return frozenset((*(row.kind for row in rows), *(row.kind for _, row in phrases), *named))
