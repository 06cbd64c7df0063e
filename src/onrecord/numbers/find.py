"""Counts in English text, as ranges: "at least 8", "two dozen", "between 5 and 7", "no"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from onrecord.model import Range, Span
from onrecord.numbers.context import Degree, bounds_before, is_other, is_other_word
from onrecord.numbers.worded import MULTIPLIERS, OPENING, Token, worded
from onrecord.numbers.words import ORDINALS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberMention:
    """A number in the text.

    `span` holds the words of degree too ("at least 8"); `core` the number alone. `approximate` tells that
    the words call it so ("about 20") without giving a bound. `ordinal` is set for "third" and "21st": a
    place in a row, no count.
    """

    span: Span
    core: Span
    value: Range
    approximate: bool = False
    ordinal: bool = False


_TOKEN = re.compile(
    r"\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?![\d,])|\d{1,3}(?: 000)+\b|\d{1,3}(?:\.\d{3})+(?![\d.])"
    r"|\d+\.\d+|\d+|[^\W\d_]+(?:['’][^\W\d_]+)?|[-–+]"
)
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th)\b")
_LONGEST = 24


def find_numbers(text: str, *, with_articles: bool = False) -> tuple[NumberMention, ...]:
    """Find counts and ordinals, in order of the text, none overlapping another.

    Left out are years, days, times of day, ages, measures, money, percentages, scores and names that hold
    digits ("S-300", "Tower 22", "Resolution 2254"). With `with_articles`, "a" and "an" before a word
    count as one. What is counted is left to the caller.
    """
    found = list(_walk(text, with_articles=with_articles))
    return tuple(_joined(text, found))


def _walk(text: str, *, with_articles: bool) -> Iterator[NumberMention]:
    tokens = [Token(m.start(), m.end(), m.group().lower()) for m in _TOKEN.finditer(text)]
    at = free = 0
    while at < len(tokens):
        word = tokens[at].word
        if not (word[0].isdigit() or word in OPENING):
            at += 1
            continue
        mention, taken = _read(text, tokens[at : at + _LONGEST], with_articles=with_articles)
        if mention is not None and mention.span.start >= free:
            free = mention.span.end
            yield mention
        at += max(1, taken)


def _read(text: str, tokens: Sequence[Token], *, with_articles: bool) -> tuple[NumberMention | None, int]:
    """Read the number that some tokens start with, and how many of them it takes."""
    word = tokens[0].word
    if word[0].isdigit():
        return _digits(text, tokens)
    if word in ORDINALS:
        return _ordinal(text, tokens[0]), 1
    value, taken = worded(text, tokens, with_articles=with_articles)
    if value is None:
        return None, taken
    core = Span(tokens[0].start, tokens[taken - 1].end)
    if is_other_word(text, core):
        return None, taken
    return _with_bounds(text, core, value), taken


def _digits(text: str, tokens: Sequence[Token]) -> tuple[NumberMention | None, int]:
    word, start, end = tokens[0].word, tokens[0].start, tokens[0].end
    if _ORDINAL_END.match(text, end) and word.isdigit():
        span = Span(start, end + 2)
        ordinal = NumberMention(span=span, core=span, value=Range.exactly(int(word)), ordinal=True)
        return (None if is_other(text, span) else ordinal), 2
    number, taken = _scaled(tokens)
    core = Span(start, tokens[taken - 1].end)
    if number is None or is_other(text, core):
        return None, taken
    if text[core.end : core.end + 1] == "+":
        span = Span(start, core.end + 1)
        return NumberMention(span=span, core=core, value=Range(number, None)), taken
    return _with_bounds(text, core, Range.exactly(number)), taken


_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")


def _scaled(tokens: Sequence[Token]) -> tuple[int | None, int]:
    """Read "12,000", "2.5 million", "3 hundred", "10k"; a fraction without its scale is no count."""
    word = tokens[0].word
    follows = tokens[1].word if len(tokens) > 1 else ""
    if len(word) > 15:
        return None, 1
    fraction = "." in word and not _THOUSANDS.fullmatch(word)
    number = float(word) if fraction else int(re.sub(r"\D", "", word))
    if follows in MULTIPLIERS:
        return round(number * MULTIPLIERS[follows]), 2
    if follows == "k" and tokens[1].start == tokens[0].end:
        return round(number * 1000), 2
    return (None if fraction else round(number)), 1


_FRACTION = re.compile(r"\b(?:a|one|two|three|four)[\s-]\Z", re.IGNORECASE)


def _ordinal(text: str, token: Token) -> NumberMention | None:
    """Read "third"; "a third of" is a part and "second-hand" no place in a row."""
    span, number = Span(token.start, token.end), ORDINALS[token.word]
    if text[span.end : span.end + 1] in {"-", "–"}:
        return None
    if number > 2 and _FRACTION.search(text[max(0, span.start - 8) : span.start]):
        of = text[span.end : span.end + 4]
        return None if of.startswith(" of") else _place(span, number)
    return _place(span, number)


def _place(span: Span, number: int) -> NumberMention:
    return NumberMention(span=span, core=span, value=Range.exactly(number), ordinal=True)


def _with_bounds(text: str, core: Span, value: Range) -> NumberMention:
    """Take in the words of degree before and after a number."""
    bound = bounds_before(text, core.start)
    mention = NumberMention(span=core, core=core, value=value)
    more = re.match(r"(?:\s|-)(?:or (?:more|so)|plus)\b", text[core.end : core.end + 10])
    if more:
        span = Span(core.start, core.end + more.end())
        if more.group().endswith("so"):
            return replace(mention, span=span, approximate=True)
        return replace(mention, span=span, value=Range(value.low, None))
    if bound is None or value == Range.exactly(0):
        return mention
    span = Span(bound.start, core.end)
    if bound.degree is Degree.ABOUT:
        return replace(mention, span=span, approximate=True)
    low, high = value.low or 0, value.high if value.high is not None else value.low or 0
    ranges = {
        Degree.LEAST: Range(low, None),
        Degree.MORE: Range(low + 1, None),
        Degree.MOST: Range(None, high),
        Degree.LESS: Range(None, max(0, high - 1)),
    }
    return replace(mention, span=span, value=ranges[bound.degree])


_JOIN = re.compile(r"\s?[-–—]\s?|\s(?:to|or)\s")
_BETWEEN = re.compile(r"(?:\b(between|from)\s)$", re.IGNORECASE)


def _joined(text: str, found: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """Join "between 5 and 7", "5-7", "5 to 7", "five or six"; a fall ("3-1") is a score and left out."""
    at = 0
    while at < len(found):
        left = found[at]
        right = found[at + 1] if at + 1 < len(found) else None
        if right is None or left.ordinal or right.ordinal or right.core.start - left.core.end > 6:
            yield left
            at += 1
            continue
        gap = text[left.core.end : right.core.start]
        between = _BETWEEN.search(text[max(0, left.span.start - 9) : left.span.start])
        low, high = left.value.low, right.value.high
        joins = _JOIN.fullmatch(gap) or (between and between[1].lower() == "between" and gap == " and ")
        if not joins or low is None or high is None or left.value.high is None:
            yield left
            at += 1
        elif low < high:
            start = left.span.start - (len(between[0]) if between else 0)
            span = Span(start, right.span.end)
            core = Span(left.core.start, right.core.end)
            yield NumberMention(span=span, core=core, value=Range(low, high), approximate=left.approximate)
            at += 2
        else:
            at += 2 if gap.strip() in {"-", "–"} else 1
            if gap.strip() not in {"-", "–"}:
                yield left
