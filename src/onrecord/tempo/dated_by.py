"""What a sentence dates by an event: "since the attack of 4 May", "since the truce began on 12 April".

The day of the event bounds the days asked about; its words are none of the sentence's own sides and places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.dates import Between, Calendar, Shift
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.dates import TimeMention

_FROM = frozenset({"since", "after", "following"})
_LEAD = re.compile(r"\b(since|after|following|before|until|till|during|amid)\b", re.IGNORECASE)
_PLAIN = frozenset({"", "the", "of", "about", "around"})
_OF = re.compile(r"[^,;:.!?]{1,90}")
_TAIL = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ ){0,3}?(?P<noun>attack|strike|airstrike|raid|bombing|shelling|assault|offensive"
    r"|ambush|massacre|killing|clash|blast|explosion|abduction|kidnapping|ceasefire|cease-fire|truce|lull"
    r"|pause|coup|election|vote|deal|agreement|accord|pact|war|invasion|takeover|withdrawal|announcement"
    r"|declaration|summit|talks|meeting|protest|earthquake|mutiny|revolt|uprising|revolution)(?:e?s)?\b"
    r"(?: (?:on|against|of) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)?"
)
_ACT = re.compile(
    r"\b(?:attack|strike|airstrike|raid|bombing|shelling|assault|offensive|ambush|massacre|killing|clash"
    r"|blast|explosion|attacked|struck|raided|bombed|shelled|killed|killing)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """An event that dates: the words that tell it, the expression of its day (None where none is told).

    `leads` is the word before it; `act` tells that it is itself an act of the sort that is counted.
    """

    span: Span
    leads: str
    time: TimeMention | None
    act: bool

    def words(self, sentence: str) -> str:
        """Give the event as the sentence names it."""
        return sentence[self.span.start + len(self.leads) : self.span.end].strip(" ,.;")

    @property
    def since(self) -> bool:
        """Tell whether the days asked about begin with the event."""
        return self.leads in _FROM


def dating(sentence: str, times: Sequence[TimeMention]) -> Dating | None:
    """Find the event that a sentence dates by, or None where it names a day by itself or nothing.

    "Since 4 May" names a day; in "since Monday's attack on Kutum" the attack goes with its day.
    """
    for lead in _LEAD.finditer(sentence):
        if any(t.span.start < lead.start() < t.span.end for t in times):
            continue
        time = next((t for t in times if t.span.start >= lead.start()), None)
        if time is not None and time.span.start == lead.start():
            if isinstance(time.value, Between) and (tail := _possessed(sentence, time)):
                return _made(sentence, lead, time, tail)
            continue
        found = _following(sentence, lead, time)
        if found is not None:
            return found
    return None


def _possessed(sentence: str, time: TimeMention) -> re.Match[str] | None:
    tail = _TAIL.match(sentence, time.span.end)
    return tail if tail is not None and tail.group().startswith(("'", "’")) else None


def _following(sentence: str, lead: re.Match[str], time: TimeMention | None) -> Dating | None:
    """Read the words after "since": up to the day among them, with the noun that a day stands before."""
    clause = _OF.match(sentence, lead.end())
    if clause is None:
        return None
    if time is None or time.span.start >= clause.end():
        return Dating(span=Span(lead.start(), clause.end()), leads=lead[1].lower(), time=None, act=False)
    if not isinstance(time.value, (Calendar, Shift)):
        return None
    tail = _TAIL.match(sentence, time.span.end)
    plain = sentence[lead.end() : time.span.start].strip().lower() in _PLAIN
    return None if plain and tail is None else _made(sentence, lead, time, tail)


def _made(sentence: str, lead: re.Match[str], time: TimeMention, tail: re.Match[str] | None) -> Dating:
    end = max(time.span.end, tail.end() if tail else 0)
    about = sentence[lead.end() : end]
    return Dating(
        span=Span(lead.start(), end), leads=lead[1].lower(), time=time, act=_ACT.search(about) is not None
    )


def blanked(sentence: str, found: Dating | None) -> str:
    """Blank the words of an event that only dates, behind the one that leads it; all else keeps its place."""
    if found is None:
        return sentence
    start = found.span.start + len(found.leads)
    return sentence[:start] + " " * (found.span.end - start) + sentence[found.span.end :]
