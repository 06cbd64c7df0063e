"""Quotations that run over sentences: whose words a sentence without a frame of its own is."""

from __future__ import annotations

from enum import Enum, auto
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.voices import Voice

FIRST = frozenset({"i", "we", "our", "my", "us", "me"})
TELLING = frozenset({"add", "say", "tell"})
LOOK = 4
"""Sentences within which an open quotation must be closed, else the mark is taken for a slip."""


class Reach(Enum):
    """How far a statement goes that a colon opened."""

    PARAGRAPH = auto()
    LIST = auto()
    BLOCK = auto()


def standing(
    sentences: Sequence[Sentence], by_sentence: Sequence[tuple[Voice, ...]]
) -> tuple[Voice | None, ...]:
    """Give for each sentence the voice of what runs into it: a quotation, or a statement after a colon."""
    out: list[Voice | None] = []
    last: Voice | None = None
    paragraph, opened, wrapped = -1, False, False
    given = statements(sentences, by_sentence)
    for number, sentence in enumerate(sentences):
        if sentence.paragraph != paragraph:
            paragraph, opened = sentence.paragraph, False
            wrapped = _is_wrapped(sentences, number)
        running = opened and (_closes(sentences, number) or _until(sentences, number) > paragraph)
        opened = _open_after(sentence, opened=opened) and not wrapped
        own = [v for v in by_sentence[number] if v.frame.rule.startswith("frame.said") and v.links]
        runs = (running or (_is_mark(sentence.tokens[0]) and not wrapped)) and not own
        voice = _voice(sentences, by_sentence, number, last, opened=running, going=opened) if runs else None
        out.append(voice or given[number])
        spoke = [v for v in own if _aloud(sentence, v)]
        last = spoke[-1] if spoke else last
    return tuple(out)


def _inside(sentences: Sequence[Sentence], voice: Voice) -> bool:
    """Tell whether a verb of saying stands within the quotation itself: "the church mourns, it says"."""
    sentence, cue = sentences[voice.frame.sentence], voice.frame.cue[0]
    number, opened = voice.frame.sentence, False
    while number > 0 and sentences[number - 1].paragraph == sentence.paragraph:
        number -= 1
    for before in islice(sentences, number, voice.frame.sentence):
        opened = _open_after(before, opened=opened)
    marks = sum(1 for t in sentence.tokens[:cue] if _is_mark(t))
    return opened if marks % 2 == 0 else not opened


def _aloud(sentence: Sentence, voice: Voice) -> bool:
    """Tell whether a verb is one of speech: who only believes something is not quoted next."""
    return voice.frame.speech or sentence.tokens[voice.frame.cue[-1]].lemma not in cues().thought


def _until(sentences: Sequence[Sentence], number: int) -> int:
    """Give the paragraph in which a quotation ends: it goes on where the next one opens with a mark again."""
    paragraph, opened = sentences[number].paragraph, False
    while number > 0 and sentences[number - 1].paragraph == paragraph:
        number -= 1
    for sentence in islice(sentences, number, None):
        if sentence.paragraph != paragraph:
            if not opened or sentence.paragraph != paragraph + 1 or not _is_mark(sentence.tokens[0]):
                break
            paragraph, opened = sentence.paragraph, False
        opened = _open_after(sentence, opened=opened)
    return paragraph


def statements(
    sentences: Sequence[Sentence], by_sentence: Sequence[tuple[Voice, ...]]
) -> tuple[Voice | None, ...]:
    """Give for each sentence whose statement it stands in: "The minister said:" and what follows unmarked.

    A colon at the end of a paragraph opens a statement to the end of the block, one within a paragraph to
    the paragraph's end, one at the end of what is said already ("as follows:") a list. Another speaker, a
    quotation mark or a heading ends it.
    """
    out: list[Voice | None] = []
    voice: Voice | None = None
    here, mode = -1, Reach.PARAGRAPH
    for number, sentence in enumerate(sentences):
        ahead = next((v for v in by_sentence[number] if _announces(sentence, v)), None)
        told = any(_tells(sentence, v) for v in by_sentence[number])
        on = mode is Reach.BLOCK or (mode is Reach.LIST and _is_item(sentence))
        past = sentence.paragraph != here and not on
        if past or ahead is not None or _ends(sentence, told=told):
            voice = None
        out.append(voice)
        here = sentence.paragraph
        if ahead is not None and ahead.links:
            after = sentences[number + 1] if number + 1 < len(sentences) else sentence
            voice = None if _is_mark(after.tokens[0]) else ahead
            mode = _reach(sentence, ahead) if after.paragraph != here else Reach.PARAGRAPH
    return tuple(out)


def _announces(sentence: Sentence, voice: Voice) -> bool:
    """Tell whether a colon opens a statement without quotation marks: after the verb, or at the end."""
    if not voice.frame.rule.startswith("frame.said"):
        return False
    after = voice.frame.cue[-1] + 1
    colon = after < len(sentence.tokens) and sentence.tokens[after].text == ":"
    return (colon or sentence.tokens[-1].text == ":") and not any(_is_mark(t) for t in sentence.tokens)


def _tells(sentence: Sentence, voice: Voice) -> bool:
    """Tell whether the outlet lets somebody speak: "a doctor said", not "the inquiry concluded"."""
    verb = sentence.tokens[voice.frame.cue[-1]]
    return bool(voice.links) and verb.tag == "VBD" and verb.lemma in TELLING


def _reach(sentence: Sentence, voice: Voice) -> Reach:
    """Tell how far a statement goes whose colon ends a paragraph: to a list, where the rest is said."""
    bare = not voice.frame.content or voice.frame.cue[-1] == sentence.tokens[-1].at - 1
    return Reach.BLOCK if bare else Reach.LIST


def _is_item(sentence: Sentence) -> bool:
    """Tell whether a paragraph is a line of a list: it opens with a dash, a bullet or a number."""
    first = sentence.tokens[0]
    return first.pos in {"PUNCT", "SYM", "NUM"} or first.ent == "CARDINAL"


def _ends(sentence: Sentence, *, told: bool) -> bool:
    """Tell whether a sentence is no part of a statement: a heading, or the outlet telling who said what."""
    heading = sentence.block is not BlockKind.BODY
    return heading or (told and not any(t.low in FIRST for t in sentence.tokens))


def _as_far_as_quoted(rest: Iterable[Sentence], *, opened: bool) -> Iterator[Sentence]:
    """Give the sentences that a quotation runs on over, and the one behind it, which may name its speaker."""
    for sentence in rest:
        yield sentence
        if not opened and not _is_mark(sentence.tokens[0]):
            return
        opened = _open_after(sentence, opened=opened)


def _is_wrapped(sentences: Sequence[Sentence], number: int) -> bool:
    """Tell whether a paragraph is a cell of a table, quoted as a whole, its own marks doubled."""
    paragraph = [s for s in sentences[number:] if s.paragraph == sentences[number].paragraph]
    marks = [t for s in paragraph for t in s.tokens if _is_mark(t)]
    doubled = any(len(t.text) > 1 for t in marks) or any(
        a.span.end == b.span.start for a, b in pairwise(marks)
    )
    return doubled and _is_mark(paragraph[0].tokens[0])


def _is_mark(token: Token) -> bool:
    return not token.text.strip('"')


def _open_after(sentence: Sentence, *, opened: bool) -> bool:
    """Tell whether a quotation is open at the end of a sentence.

    A mark glued to the word after it opens, one glued to the word before it closes; one that stands free,
    or between two words, turns over what was.
    """
    for token in sentence.tokens:
        if not _is_mark(token):
            continue
        before = sentence.tokens[token.at - 1] if token.at else None
        after = sentence.tokens[token.at + 1] if token.at + 1 < len(sentence.tokens) else None
        if before is not None and _is_mark(before) and before.span.end == token.span.start:
            continue
        left = before is not None and before.span.end == token.span.start
        right = after is not None and (after.span.start == token.span.end)
        closes = left and before is not None and before.pos == "PUNCT"
        opened = False if closes and right else right if left != right else not opened
    return opened


def _closes(sentences: Sequence[Sentence], number: int) -> bool:
    paragraph = sentences[number].paragraph
    near = sentences[number : number + LOOK]
    return any(_is_mark(t) for s in near if s.paragraph == paragraph for t in s.tokens)


def _voice(
    sentences: Sequence[Sentence],
    by_sentence: Sequence[tuple[Voice, ...]],
    number: int,
    last: Voice | None,
    *,
    opened: bool,
    going: bool,
) -> Voice | None:
    """Give the speaker before, or the one whom the paragraph or the end of the quotation names after it."""
    until = _until(sentences, number)
    rest = takewhile(lambda s: s.paragraph <= until, islice(sentences, number + 1, None))
    near = _as_far_as_quoted(rest, opened=going)
    after = (v for s in near for v in by_sentence[s.at] if not _inside(sentences, v))
    ahead = next((v for v in after if v.frame.speech and v.links), None)
    behind = last is not None and (opened or ahead is None)
    return last if behind and (ahead is None or until == sentences[number].paragraph) else ahead
