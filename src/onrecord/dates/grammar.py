"""The grammar of single expressions of time: patterns over the classes of words, with what each means.

Patterns stand in order: the first that claims a word keeps it. All are bounded, so that time grows with
the text alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.dates import spoken, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.dates.build import Found
    from onrecord.dates.tokens import Tokens

_NUM = "(?P<num>aJo?|NHN|NN|NJ|[aDNJ]o?)"
_ABOUT = "(?P<about>[m@]{1,3})?"
_DEGREE = "(?P<degree>[im@]{1,3})?"
_PART = "(?P<part>k[ij]?d?|d?e[Hij]?d?|d?B[oj]d?|d?OBod?)?"
_HOURS = "(?P<hours>d?eUod?|dPod?|(?<=[wzF])Pj)?"
_DAYPART = "(?:[jiy@]?d?(?P<daypart>P))?"
_WHICH = "(?P<which>[ltvxc]p?)"
_MONTH = "(?P<month>[M?!])"
_YEAR = "(?P<year>Y)"
_FISCAL = "(?:ZH?)?"
_OF = "(?:o?(?P<of>[tlx])(?P<whole>U))?"

_TABLE: tuple[tuple[str, Callable[[Tokens, re.Match[str]], Found | None]], ...] = (
    # "daily", "every Friday"
    (r"E?(?P<unit>G|(?<=E)[UWP])", spoken.often),
    # Days written out, with the time of day.
    (rf"{_PART}{_HOURS}(?P<date>I){_OF}{_DAYPART}", written.date),
    # "three days ago", "year-ago", "a year ago today", "ten years ago on Sunday"
    (rf"{_ABOUT}(?:{_NUM}m?)?(?P<unit>[UQ])g(?:T|tU|j?W)?", spoken.ago),
    # "the year-ago quarter", "the corresponding period last year"
    (r"d(?P<unit>U)H[gk](?:ZH?)?(?:OH?)?[Qs]", spoken.year_ago),
    (r"(?P<unit>U)H[gk]", spoken.year_ago),
    (r"dq[sQ]i?d?(?P<which>[lt])(?P<unit>U)", spoken.shift),
    # "the day before yesterday", "late yesterday", "tomorrow morning"
    (rf"dU(?P<beyond>A)(?P<day>T){_DAYPART}", spoken.today),
    (rf"{_PART}{_HOURS}(?P<day>T){_DAYPART}", spoken.today),
    (rf"{_PART}(?P<which>[tl]|(?<!d)x)(?P<daypart>P)", spoken.this_morning),
    # "less than 48 hours after", "the two weeks preceding", "two days later", "the day before"
    (rf"d{_NUM}(?P<unit>[UQ])(?P<how>[vfA])", spoken.apart),
    (rf"{_DEGREE}{_NUM}m?(?P<unit>[UQ])(?P<how>[Ak])(?!t)", spoken.apart),
    (rf"(?P<degree>i){_NUM}(?P<unit>[UQ])(?P<how>o)", spoken.apart),
    (r"(?P<one>d)(?P<unit>U)(?P<how>A)", spoken.apart),
    (r"(?<![lptvxcE])(?P<unit>U)(?P<how>[Ak])(?!t)", spoken.apart),
    # "later that day", "the same week", "the following month"
    (r"(?:k)?(?P<how>h)q?(?P<unit>[UP])", spoken.beside),
    (r"d?(?P<how>q)(?P<unit>[UP])", spoken.beside),
    (r"d(?P<how>[fvx])(?P<unit>[UP])", spoken.beside),
    # "the past two weeks", "recent days"
    (rf"(?P<lead>[i@])?[dt]?(?P<how>[lpx]p?){_NUM}(?P<unit>[UQ])", spoken.stretch),
    (r"(?P<lead>[i@])?[dt]?(?P<how>[Rx])(?P<unit>U)", spoken.stretch),
    (r"(?P<lead>[i@])?d(?P<how>[lp])(?P<unit>U)", spoken.stretch),
    # "the previous Friday", "the following Tuesday", "the Friday before"
    (rf"d(?P<how>[fv])(?P<weekday>W){_DAYPART}", spoken.weekday_beside),
    (r"d(?P<weekday>W)(?P<how>A)", spoken.weekday_beside),
    # "last Friday", "the early hours of Friday morning", "Monday of last week"
    (rf"(?:(?P<lead>d)(?=W)|{_PART}{_HOURS}d?){_WHICH}?(?P<weekday>W){_OF}{_DAYPART}", written.weekday),
    # "early May 2023", "last December"
    (rf"(?:(?P<lead>d)(?=[M?!])|{_PART}d?){_WHICH}?{_MONTH}(?:,|o)?{_YEAR}", written.month),
    (rf"(?:(?P<lead>d)(?=[M?!])|{_PART}d?){_WHICH}?{_MONTH}{_OF}", written.month),
    # "the 1988 third quarter", "the 1988 period", "this year's third quarter"
    (rf"d{_YEAR}[sQ]", written.year),
    (rf"d?{_YEAR}(?P<ordinal>O)H?(?P<unit>Q)", written.quarter),
    (r"(?P<of>[tlx])(?P<whole>U)\.\.(?P<ordinal>O)H?(?P<unit>Q)", written.quarter),
    # seasons, quarters, decades, centuries
    (
        rf"{_PART}(?:(?P<lead>[iwzy])d?|d(?=So?[Ytlx])|{_WHICH})(?P<season>S)(?:o?{_YEAR}|{_OF})",
        written.season,
    ),
    (rf"{_PART}(?P<season>S)o?{_YEAR}", written.season),
    (r"(?P<part>d?eH?)(?P<season>S)(?!o)", written.season),
    (
        rf"{_PART}(?:(?P<lead>d)(?=OHQ)|d)?{_WHICH}?{_FISCAL}(?P<ordinal>O)H?(?P<unit>Q)(?:o?{_YEAR}|{_OF})",
        written.quarter,
    ),
    (rf"{_PART}d?(?:eH?)?(?P<year>C)", written.decade),
    (rf"{_PART}d?(?P<ordinal>O)H?(?P<unit>U)", written.century),
    # "last week", "the current year", "the end of the month", "the weekend"
    (rf"{_PART}d?{_WHICH}{_FISCAL}(?P<unit>[UQ])", spoken.shift),
    (r"(?P<unit>U)H?(?P<part>B)(?!o)", spoken.year_end),
    (r"(?P<lead>i)?d(?:m|Z)?(?P<unit>[UQ])(?![oYfvAkwU])", spoken.the_week),
    (rf"{_PART}d(?P<unit>[UQ])", spoken.the_unit),
    # years
    (r"(?P<hours>[NY])X", spoken.four_digits),
    (rf"{_PART}(?P<named>dU|Z){_YEAR}", written.year),
    (rf"(?P<lead>[iwzFybA&oH](?:d(?=Y))?)?{_PART}{_YEAR}", written.year),
    # "now", "recently", "in the past", "the near future"
    (r"uu|zu", spoken.until_now),
    (r"(?P<here>n)|(?P<before>r)", spoken.vague),
    (r"(?P<lead>i)d(?P<before>p)(?!N)|dm?(?P<ahead>V)", spoken.vague),
    (r"c(?!p)|t(?P<unit>U)", spoken.at_present),
    # how long
    (rf"{_ABOUT}{_NUM}m?H?(?P<unit>[UQ])(?!H)", spoken.length),
    (r"(?P<lead>i)(?P<unit>U)", spoken.length_unsaid),
    # times of day
    (r"(?P<hours>K)(?:LX|X)?(?:id?P)?|(?P<lead>[@y])(?P<daypart>P)", spoken.clock),
)
_PATTERNS = tuple((re.compile(pattern), build) for pattern, build in _TABLE)


def points(tokens: Tokens) -> list[Found]:
    """Find the single expressions, in order of the text, none overlapping another."""
    free = bytearray(len(tokens.classes))
    found: list[Found] = []
    for pattern, build in _PATTERNS:
        for match in pattern.finditer(tokens.classes):
            if any(free[match.start() : match.end()]):
                continue
            made = build(tokens, match)
            if made is not None:
                free[made.first : made.last] = b"\x01" * (made.last - made.first)
                found.append(made)
    return sorted(found, key=lambda f: f.first)
