"""How words tell of a happening: as news, as known from before, or as what came of it."""

from __future__ import annotations

import re

_KNOWN = re.compile(
    r"\b(?:the|this|that|these|those|yesterday's|(?:sun|mon|tues|wednes|thurs|fri|satur)day's) (?:[a-z-]+ )?"
    r"(?:attacks?|strikes?|airstrikes?|bombings?|blasts?|explosions?|raids?|shelling"
    r"|assaults?|shootings?|killings?|clash(?:es)?|bombardment|ambush|incident|massacre|protests?|rall(?:y|ies)"
    r"|march|meeting|visit|truce|ceasefire|deal)\b",
    re.IGNORECASE,
)
_AFTERMATH = re.compile(
    r"\b(?:(?:death )?toll (?:\w+ ){0,8}?(?:rises?|rose|risen|climbs?|climbed|jumps?|jumped|reach(?:es|ed)"
    r"|grows|grew|hits?|now|stands?|up to)|new (?:death )?toll|higher toll"
    r"|mourn(?:s|ed|ing)?|funerals?|buried|memorial|died (?:of|from) (?:his|her|their) (?:wounds|injuries)"
    r"|identified the (?:victims?|dead))\b",
    re.IGNORECASE,
)
# What a report says that something else answers or follows is no news of its day.
_ANSWERED = re.compile(
    r"\b(?:follow(?:s|ed|ing)?|(?:in )?(?:retaliation|response|reprisal|revenge) (?:for|to)"
    r"|retaliat\w+ (?:for|against)|aveng(?:e|es|ed|ing)|(?:days|weeks?|months?) after|responsib\w+ for)"
    r" (?:\w+ ){0,3}?"
    r"(?:killings?|deaths?|attacks?|strikes?|airstrikes?|bombings?|blasts?|assaults?|shootings?|raids?)\b",
    re.IGNORECASE,
)
_DEAD = re.compile(
    r"\b(?:were|was|been|being) (?:killed|wounded|injured|hurt|among the (?:dead|victims))\b|\bdied\b"
    r"|\bkilled (?:any|no|\d+|the|\w+ (?:people|civilians))\b|\bcasualties\b|\btoll\b",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:another|also|separate(?:ly)?|second|third|elsewhere|meanwhile|later|other)\b", re.IGNORECASE
)


def resumes(quote: str, trigger: range | None = None) -> bool:
    """Tell whether words speak of "the attack" as known, and of no other beside it.

    `trigger` is where the word for the happening itself stands in them: what it only answers ("struck two
    camps in response to the attack") it does not resume.
    """
    if tells_another(quote):
        return False
    answered = [range(*m.span()) for m in _ANSWERED.finditer(quote)]
    return any(
        trigger is None
        or _meet(range(*m.span()), trigger)
        or not any(_meet(range(*m.span()), a) for a in answered)
        for m in _KNOWN.finditer(quote)
    )


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def known_before(quote: str) -> bool:
    """Tell whether words take a happening for known, by an article or as what something else follows."""
    return resumes(quote) or _ANSWERED.search(quote) is not None


def of_a_toll(quote: str, trigger: range) -> bool:
    """Tell whether words speak of how many an act that is known killed, and not of the act itself."""
    dead = _DEAD.search(quote)
    if dead is None or not resumes(quote):
        return False
    return dead.end() <= trigger.start or _meet(range(*dead.span()), trigger)


def follows(quote: str) -> bool:
    """Tell whether words tell what came of a happening: a toll that rises, a funeral."""
    return _AFTERMATH.search(quote) is not None


def tells_another(quote: str) -> bool:
    """Tell whether words set a happening beside another one."""
    return _NEW.search(quote) is not None
