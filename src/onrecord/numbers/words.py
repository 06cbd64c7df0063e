"""Numbers as English words: reading and writing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNIT_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_UNITS, _TENS = _UNIT_WORDS.split(), _TEN_WORDS.split()
UNITS = {word: number for number, word in enumerate(_UNITS)}
TENS = {word: 10 * number for number, word in enumerate(_TENS, 2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
WORDS = UNITS | TENS | SCALES | {"dozen": 12}

_IRREGULAR = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
ORDINALS = (
    {f"{word}th": number for word, number in UNITS.items() if word not in {"one", "two", "three"}}
    | {f"{word[:-1]}ieth": number for word, number in TENS.items()}
    | {"hundredth": 100, "thousandth": 1000}
    | _IRREGULAR
)


def spelled(number: int) -> str:
    """Write a number from 0 to 999,999,999 in words, as in "two hundred and four thousand and one".

    Raises ValueError outside of these.
    """
    if not 0 <= number < 1_000_000_000:
        raise ValueError(f"not from 0 to 999,999,999: {number}")
    if number < 20:
        return _UNITS[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_UNITS[rest]}" if rest else "")
    for name, scale in reversed(SCALES.items()):
        if number >= scale:
            many, rest = divmod(number, scale)
            join = " and " if 0 < rest < 100 else " "
            return f"{spelled(many)} {name}" + (f"{join}{spelled(rest)}" if rest else "")
    raise AssertionError(number)


def read_words(words: Sequence[str]) -> tuple[int, int] | None:
    """Read the number that a sequence of lower-case words starts with: its value and how many words it takes.

    Hyphens are words of their own ("twenty", "-", "one"). None where the first word is no number.
    """
    total, part, taken, at = 0, 0, 0, 0
    last = 10**12
    while at < len(words):
        word = words[at]
        if word in {"and", "-"}:
            if not taken or at + 1 >= len(words) or not _goes_on(words[at + 1], part, after=word):
                break
        elif word in SCALES:
            scale = SCALES[word]
            if scale >= last or (taken and not part):
                break
            if scale == 100:
                part = (part or 1) * 100
            else:
                total, part, last = total + (part or 1) * scale, 0, scale
            taken = at + 1
        elif word in WORDS and (not taken or _goes_on(word, part, after="")):
            part, taken = part + WORDS[word], at + 1
        else:
            break
        at += 1
    return (total + part, taken) if taken else None


def _goes_on(word: str, part: int, *, after: str) -> bool:
    """Tell whether a word adds to the number read so far ("hundred" and "five", "twenty" and "one")."""
    value = WORDS.get(word)
    if value is None or word == "dozen" or word in SCALES:
        return False
    if part % 100 == 0:
        # "two thousand and one", "two hundred (and) four"; "five and six" are two numbers.
        return value > 0 and after != "-"
    return 20 <= part % 100 < 100 and part % 10 == 0 and 0 < value < 10 and after != "and"
