"""What the words of an accusation, a claim of responsibility or a denial point at: the act told, or another.

"Denied involvement" and "claimed the attack" are about what was told just before; "denied responsibility for
a separate attack" is not, nor is "claimed responsibility for the Orsk bombing" about one in Homs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord import text as letters
from onrecord.incidents.wording import tells_another

_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_ACT = (
    r"(?:attack|strike|airstrike|bombing|bomb|blast|explosion|raid|shelling|assault|shooting|killing|bombardment"
    r"|ambush|incident|massacre|murder|assassination|abduction|kidnapping|ied|suicide bombing|car bomb"
    r"|hit|operation)"
)
_ITS = r"(?:any|all|its|their|his|her|direct|these|those|the|that|such|full|a|no)"
_HE = r"(?:that )?(?:it|they|he|she|its (?:\w+ )?(?:forces|fighters|men|members|troops|planes)) "
_DID = (
    r"(?:carr(?:y|ied|ying) out|stag(?:ed|ing)|conduct(?:ed|ing)|launch(?:ed|ing)|commit(?:ted|ting)"
    r"|order(?:ed|ing))"
)
# Each gives what is said of the act after it.
_CLAIMED = re.compile(
    r"\b(?:claim|took|taken|take|assum|admit|accept)\w* (?:\w+ )?(?:responsibility|credit)\b", re.IGNORECASE
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disclaim(?:s|ed|ing)?|disavow(?:s|ed|ing)?|reject(?:s|ed|ing)?)"
    rf"(?: (?:strongly|categorically|flatly|again|later|also))? (?:(?:{_ITS} ){{0,2}}(?:involvement"
    r"|responsibility|role|part|complicity|blame|hand|links?|connections?|accusations?|allegations?|charges?|claims?)"
    rf"|being (?:behind|involved|responsible)|having (?:anything to do|any part|{_DID})|{_DID}"
    rf"|{_HE}(?:was|were|is|are|had been) (?:involved|behind|responsible)"
    rf"|{_HE}(?:had|has|have) (?:anything to do|any part|any role|{_DID})|{_HE}{_DID}|(?=it\b))",
    re.IGNORECASE,
)  # fmt: skip
_NOT_HIS = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|do)(?: not|n.t|nothing)"
    rf"(?: (?:involved|behind|responsible|to do|(?:any|no|a) (?:role|part|hand)|{_DID}|play any part))",
    re.IGNORECASE,
)
_BLAMED = re.compile(r"\bblam(?:e|es|ed|ing) (?P<who>.*)$", re.IGNORECASE | re.DOTALL)
_ACCUSED = re.compile(r"\baccus(?:e|es|ed|ing) .*? of (?=(?P<of>.*)$)", re.IGNORECASE | re.DOTALL)
_HELD = re.compile(r"\b(?:hold|holds|held) .*? (?:responsible|accountable)\b", re.IGNORECASE | re.DOTALL)
_ACCUSED_BARE = re.compile(r"\baccus(?:e|es|ed|ing) (?!\S+ing\b)(?:(?! of | that )[^,;:])+$", re.IGNORECASE)
_DOING = re.compile(rf"^(?:being (?:behind|responsible for)|{_DID}|involvement in)\b", re.IGNORECASE)
_LINK = re.compile(r"^\s*(?:for|in|of|to|with|over|behind|from)\b\s*", re.IGNORECASE)
_PLAIN_END = re.compile(
    r"^\s*(?:$|[.,;:\"”»)(–—-]|(?:early |late )?on\b"
    r"|in an?\b (?:\w+ ){0,3}?(?:statement|post|message|video|note|call)"
    r"|to reporters|later|but|and|through|via|saying|as|while|when|without|yet|so far|immediately|hours"
    r"|days)",
    re.IGNORECASE,
)
_THE = re.compile(
    rf"^(?:the|this|that|yesterday's|(?:last )?(?:{'|'.join(_WEEKDAYS)})day['’]s)"
    rf" (?:[\w'’-]+ ){{0,3}}?{_ACT}\b",
    re.IGNORECASE,
)
_IT = re.compile(r"^it\b(?! (?:would|will|had (?:asked|agreed)))", re.IGNORECASE)
_ANSWERED = re.compile(r"\b(?:accusations?|allegations?|charges?|claims?)$", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}")
_DAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})day\b", re.IGNORECASE)
_SPOKEN = re.compile(
    r"(?:,|\bin an? (?:\w+ ){0,3}?(?:statement|post|message|video)|\bsaying\b|\bon (?:its|his|their)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """At what words point: `after` is where what they say of the act begins.

    `bare`: they say nothing of it; `known`: they speak of it as told, and of one alone; `other`: they set it
    beside another one; `answers`: they answer what somebody was accused of. `names` and `weekdays` (Monday is
    0) are those by which they tell it from others.
    """

    after: int
    bare: bool
    known: bool
    other: bool
    answers: bool = False
    names: frozenset[str] = frozenset()
    weekdays: frozenset[int] = frozenset()


def pointer(kind: str, quote: str) -> Pointer | None:
    """Give at what the words of an accusation, a claim of responsibility or a denial point.

    None where they are about nothing that one has done.
    """
    found = _after(kind, quote)
    if found is None:
        return None
    after, rest = found
    bare = _PLAIN_END.match(rest) is not None
    of = rest[match.end() :] if (match := _LINK.match(rest)) else rest
    of = of.strip()
    said = "" if bare else _SPOKEN.split(of, maxsplit=1)[0]
    known = _IT.match(of) is not None or _THE.match(of) is not None
    days = frozenset(_WEEKDAYS.index(each.casefold()) for each in _DAY.findall(said))
    words = {letters.plain(each) for each in _NAME.findall(said)}
    return Pointer(
        after=after,
        bare=bare,
        known=known and not bare,
        other=tells_another(said),
        answers=_ANSWERED.search(quote[:after]) is not None or (kind == "deny" and _IT.match(of) is not None),
        names=frozenset(word for word in words if not _DAY.fullmatch(word)),
        weekdays=days,
    )


def _after(kind: str, quote: str) -> tuple[int, str] | None:
    """Give where the words about the act begin, and these words."""
    if kind == "accuse":
        accused = _ACCUSED.search(quote)
        if accused is not None and (doing := _DOING.match(accused["of"])):
            return accused.end() + doing.end(), accused["of"][doing.end() :]
        if accused is None and _ACCUSED_BARE.search(quote):
            return len(quote), ""
        held = _HELD.search(quote)
        if held is not None:
            return held.end(), quote[held.end() :]
        blamed = _BLAMED.search(quote)
        if blamed is None:
            return None
        who, link, what = f" {blamed['who']}".partition(" for ")
        return blamed.start("who") + len(who) - 1, link + what
    patterns = (_CLAIMED,) if kind == "claim-responsibility" else (_DENIED, _NOT_HIS)
    match = next((found for each in patterns if (found := each.search(quote))), None)
    return (match.end(), quote[match.end() :]) if match is not None else None
