"""The language of a text, where there is enough of it to tell."""

from __future__ import annotations

import re

_LETTER = re.compile(r"[^\W\d_]")
_LINK = re.compile(r"(?:https?://|www\.)\S{1,300}|\S{1,100}@\S{1,100}")
_FEWEST = 40
"""Letters below which a guess is no better than chance between near languages."""
_MOST = 4_000
"""Code points looked at: more of them change nothing."""

_ENGLISH = frozenset(
    {"the", "of", "and", "to", "that", "was", "were", "with", "said", "by", "from", "has", "had"}
)
"""Words that make up a quarter of English prose, and a few hundredths of any other language's at most."""
_SHARE = 0.15
_THE = 0.03
_PIDGIN = frozenset({"dat", "dem", "dey", "di", "dis", "don", "im", "sey", "una", "wetin", "wey"})
"""Words of Nigerian Pidgin; the model takes short English, and English in capitals, for it."""


def language_of(text: str) -> str | None:
    """Give the ISO 639-1 code of the language that most of a text is in, or None under 40 letters."""
    sample = _LINK.sub(" ", text[:_MOST])
    if len(_LETTER.findall(sample)) < _FEWEST:
        return None
    if _plainly_english(sample):
        return "en"
    from py3langid.langid import classify  # type: ignore[import-untyped]  # noqa: PLC0415 - loads a model

    code: str = classify(sample)[0]
    if code == "pcm" and len(_PIDGIN.intersection(sample.lower().split())) < 2:
        return "en"
    return code


def _plainly_english(sample: str) -> bool:
    """Tell English by its commonest words, so that most pages need no model; the model judges all others."""
    words = sample.lower().split()
    known = sum(word in _ENGLISH for word in words)
    return known >= _SHARE * len(words) and words.count("the") >= max(2, _THE * len(words))
