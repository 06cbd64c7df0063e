"""What stands around digits: words of degree, and signs that they are no count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.model import Span


class Degree(Enum):
    """What words before a number say of it."""

    LEAST = "at least"
    MORE = "more than"
    MOST = "up to"
    LESS = "fewer than"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Bound:
    """Words of degree before a number: where they start, and what they say."""

    start: int
    degree: Degree


_DEGREES = {
    Degree.LEAST: r"at (?:the very )?least|(?:no|not) (?:fewer|less) than|a minimum of|upwards? of|a full",
    Degree.MOST: r"up to|at (?:the )?most|as many as|(?:no|not) more than|a maximum of",
    Degree.MORE: r"(?:(?:many|much|far|slightly) )?more than|(?:(?:just|well|slightly) )?over|above"
    r"|in excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)|greater than|beyond",
    Degree.LESS: r"(?:(?:far|slightly) )?(?:fewer|less) than|(?:(?:just|well) )?under|below",
    Degree.ABOUT: r"about|around|some|approximately|roughly|nearly|almost|close to|(?:an )?estimated|circa"
    r"|an average of|perhaps|maybe|nearing",
}
_BOUNDS = {
    degree: re.compile(
        rf"(?<!\w)(?:{words})\s(?:an?\s)?(?:(?:estimated|total of|further)\s)?\Z", re.IGNORECASE
    )
    for degree, words in _DEGREES.items()
}
_REACH = 40
_ENDINGS = (
    "least than of full to most as over above exceed exceeds exceeded exceeding surpasses surpassed"
    " surpassing beyond under below about around some approximately roughly nearly almost estimated"
    " circa perhaps maybe nearing a an further upward upwards"
)
_LAST_WORDS = frozenset(_ENDINGS.split())


def bounds_before(text: str, start: int) -> Bound | None:
    """Read the words of degree that end where a number starts."""
    window = text[max(0, start - _REACH) : start]
    if window[-1:] == "~":
        return Bound(start - 1, Degree.ABOUT)
    if not window[-1:].isspace() or _last_word(window) not in _LAST_WORDS:
        return None
    for degree, pattern in _BOUNDS.items():
        match = pattern.search(window)
        if match:
            return Bound(start - len(window) + match.start(), degree)
    return None


def _last_word(window: str) -> str:
    words = window.split()
    return words[-1].lower().strip("(\"“‘'[") if words else ""


_MONTH_NAMES = (
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
_MONTH_WORDS = frozenset(_MONTH_NAMES.split())
_MONTH = rf"(?:{'|'.join(sorted(_MONTH_WORDS, key=len, reverse=True))})\b\.?"
_TIME_UNITS = (
    r"(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|years?|decades?|century|centuries|fortnights?"
    r"|nights?|quarters?|mins?|hrs?)\b"
)
_MEASURES = (
    r"(?:percent(?:age)?|per\scent|pct|points?|degrees?|dollars?|euros?|pounds?|rubles?|roubles?|lira|shekels?"
    r"|usd|eur|cents?|kilomet(?:er|re)s?|km|met(?:er|re)s?|cm|mm|m|miles?|feet|foot|ft|inch(?:es)?|yards?|acres?"
    r"|hectares?|dunams?|square|sq|cubic|kilograms?|kilos?|kgs?|grams?|tons?|tonnes?|litres?|liters?|gallons?"
    r"|barrels?|watts?|mw|gb|mb|mph|kph|knots?|hz|volts?|calibre|caliber|a\.?m\b\.?|p\.?m\b\.?|o['’]clock|gmt"
    r"|utc|hrs)\b"
)
_PERSONS = r"(?:man|men|member|person|people|strong|woman|women|soldier|plus|odd)\b"
_SECOND = r"(?:\s?[-–]\s?\d+|\s(?:to|or)\s\d+)?"
_NOT_AFTER = re.compile(
    rf"{_SECOND}\s?(?:%|°|[-–]?{_TIME_UNITS}|[-–]?{_MEASURES})"
    rf"|(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}"
    rf"|\s?(?:,|and|to|or|[-–])\s?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}"
    rf"|[-–](?!\d)(?!{_PERSONS})[^\W\d_]|[:/.,]\d|\s\d|[^\W\d_]",
    re.IGNORECASE,
)
_GLUED = frozenset("$€£¥₺₪#/:@.+")
_DESIGNATOR_WORDS = (
    "resolution article articles no no. number chapter section route road highway motorway flight tower"
    " unit brigade battalion division regiment phase page pages group block zone area sector camp room"
    " channel part level paragraph law decree figure table type class mark model category item ward"
    " district point gate line base hill house building apartment version volume vol. season episode size"
    " grade aged age ages us$ rs rs. usd eur gbp formula step day week year round game appendix annex"
    " station terminal checkpoint post km mile lot exhibit case platform pier berth"
)
_DESIGNATORS = frozenset(_DESIGNATOR_WORDS.split())
_MONTH_LIST = re.compile(
    rf"{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,|\sand|\sto|\sor|\s?[-–])\s?\Z", re.IGNORECASE
)
_YEAR = re.compile(r"(?:1[89]\d\d|20\d\d)\Z")
_YEAR_LEADS = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|during|early|mid|late|before|after|year)|[-–(])\s?\Z", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\s(?:[a-z]+[- ])?(?:people|men|women|children|police|[a-z]{3,}s)\b(?<!\bwas)(?<!\bhas)(?<!\bthis)"
)
_AGE = re.compile(r"[A-Z][\w'’-]+,\s\Z")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w'’-]*\s\Z")
_NO_NAME_WORDS = (
    "at in on about some the over around nearly almost only these those all another our their his her its and"
    " of by with killed killing than for from to after least up other more additional kills wounds"
)
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())


def is_other(text: str, core: Span) -> bool:
    """Tell whether digits are something else than a count: a day, a year, an age, a measure, a name."""
    before, after = text[max(0, core.start - _REACH) : core.start], text[core.end : core.end + _REACH]
    if _is_glued(before) or _NOT_AFTER.match(after):
        return True
    last = _last_word(before)
    if last in _DESIGNATORS or last.rstrip(".,") in _MONTH_WORDS or _MONTH_LIST.search(before):
        return True
    word = core.of(text)
    if _YEAR.match(word):
        return _YEAR_LEADS.search(before) is not None or not _COUNTED.match(after)
    if len(word) <= 2 and after[:1] in {",", ";", ")"} and _AGE.search(before):
        return True
    return _NAME.search(before) is not None and last not in _NO_NAMES and not _COUNTED.match(after)


def _is_glued(before: str) -> bool:
    """Tell whether digits hang on what stands before them: "$5", "M23", "S-300", "12:30", "+98 21"."""
    last, one_more = before[-1:], before[-2:-1]
    if last in {"-", "–"}:
        return one_more.isalpha() or re.search(r"[-–]\d+[-–]\Z", before) is not None
    if last.isspace():
        return one_more.isdigit()
    return bool(last) and (last in _GLUED or last.isalpha() or (last == "," and one_more.isdigit()))


_WORDED_AFTER = re.compile(
    rf"\s?[-–]?(?:{_TIME_UNITS}|{_MEASURES}|(?:thirds|halves|quarters|fifths)\b)|[-–](?!{_PERSONS})[^\W\d_]"
    rf"|(?:\s(?:to|or)\s\w+)?\s{_TIME_UNITS}|['’]s\b|\sanother\b",
    re.IGNORECASE,
)
_PRONOUN = frozenset({"the", "this", "that", "any", "each", "every", "which", "another", "no", "day"})


def is_other_word(text: str, core: Span) -> bool:
    """Tell whether a number in words is a duration, a measure, a fraction or a pronoun."""
    if _WORDED_AFTER.match(text[core.end : core.end + _REACH]):
        return True
    return (
        core.of(text).lower() == "one" and _last_word(text[max(0, core.start - 12) : core.start]) in _PRONOUN
    )
