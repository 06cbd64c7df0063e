"""Words of a sentence that neither name anybody nor belong to how counts and silences are told.

"No hospitals were attacked" asks of hospitals, "no attack was claimed" asks something else: a word that is
passed over may be the very one that the sentence hangs on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.answers.tempo_phrases import Small
from onrecord.dates import find_times
from onrecord.model import Span
from onrecord.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LONGEST = 4
_FORMS = frozenset(
    ("the", "a", "an", "any", "all", "some", "of", "on", "against", "by", "in", "near", "at", "from",
     "around", "inside", "across", "off", "over", "within", "to", "since", "until", "till", "after",
     "before", "between", "during", "following", "for", "than", "per", "up", "down", "into", "and", "or",
     "with", "without", "this", "that", "these", "those", "it", "its", "they", "their", "there", "which",
     "who", "as", "has", "have", "had", "been", "being", "be", "is", "are", "was", "were", "do", "does",
     "did", "get", "no", "none", "not", "zero", "single", "one", "never", "longer", "haven't", "hasn't",
     "weren't", "wasn't", "haven’t", "hasn’t", "weren’t", "wasn’t", "each", "every", "both")
)  # fmt: skip
_COUNTING = frozenset(
    ("more", "fewer", "less", "least", "most", "about", "roughly", "nearly", "almost", "approximately",
     "exactly", "total", "number", "numbers", "numbered", "rate", "average", "half", "time", "times", "once",
     "twice", "day", "week", "month", "year", "night",
     "series", "record", "list", "row", "far", "yet", "now", "again", "anywhere", "further", "new",
     "additional", "so", "period", "past", "last", "latest", "recent", "same", "whole", "entire", "first",
     "second", "third", "deadliest", "bloodiest", "deadly", "worst", "highest", "busiest", "toll", "death",
     "known", "recorded", "reported", "registered", "documented", "logged", "counted", "seen", "observed",
     "summer", "winter", "spring", "autumn", "quarter", "many", "much", "as")
)  # fmt: skip
_CHANGES = frozenset(
    ("stopped", "halted", "ceased", "ended", "paused", "suspended", "doubled", "tripled", "trebled",
     "quadrupled", "halved", "twofold", "threefold", "fourfold", "rose", "risen", "increased", "grew",
     "grown", "fell", "fallen", "decreased", "dropped", "percent", "cent", "ceasefire", "cease-fire",
     "truce", "armistice", "hold", "holds", "held", "holding", "broken", "violated", "breached", "collapsed")
)  # fmt: skip
_TELLING = frozenset(
    ("carried", "carry", "out", "conducted", "mounted", "launched", "launch", "launches", "staged", "made",
     "occurred", "happened", "took", "taken", "take", "place", "come", "came", "coming", "under", "suffered",
     "saw", "hit", "hits", "struck", "targeted", "targeting", "fired", "fire", "made")
)  # fmt: skip
_KNOWN = _FORMS | _COUNTING | _CHANGES | _TELLING
_PARTS = re.compile(r"[-'’]")
_ACT = re.compile(
    r"(?:air|drone|rocket|missile|roadside|car|truck|vehicle|suicide|cross-?border)?-?(?:attack|strike|raid"
    r"|assault|bombing|bombardment|shelling|shooting|ambush|abduction|kidnapping|protest|riot|clash|incident"
    r"|event|launch|attacker|bomber)(?:e?s|ed|ing)?|attacking|striking|raiding|shelled|bombed|bombarded|shot"
    r"|ambushed|abducted|kidnapped|protested|clashed|rioted|drones?|uavs?|unmanned|aircraft|rockets?|missiles?"
    r"|artillery|mortars?|ieds?|roadside|car|truck|vehicle|suicide|bombs?|air|destruction|fighting"
)
_EXACTLY = frozenset({"only", "just"})


def unread(sentence: str, taken: Collection[Span], *, counting: bool = True) -> Iterator[Small]:
    """Find runs of words in small letters that are not taken by names and mean nothing to a count.

    The first word of a sentence counts as one in small letters. Without `counting`, words of counts and ranks
    ("more than", "first", "again") are found too: a sentence on one act has no use for them.
    """
    known = _KNOWN if counting else _FORMS | _TELLING
    spans = [*taken, *(time.span for time in find_times(sentence))]
    numbers = [number.span for number in find_numbers(sentence)]
    spans += numbers
    run: list[tuple[str, Span]] = []
    for found in _WORD.finditer(sentence):
        word, span = found.group(), Span(*found.span())
        low = word.lower()
        small = word == low or not sentence[: span.start].strip(" \"'“‘(")
        free = small and not any(one.overlaps(span) for one in spans) and not _plain(low, known)
        free = free and not (low in _EXACTLY and any(span.end <= n.start <= span.end + 1 for n in numbers))
        if run and (not free or sentence[run[-1][1].end : span.start].strip() or len(run) == _LONGEST):
            yield _made(run)
            run = []
        if free:
            run.append((low, span))
    if run:
        yield _made(run)


def _plain(word: str, known: Collection[str]) -> bool:
    bare = word.removesuffix("'s").removesuffix("’s").strip("'’")
    parts = [word] if word in known else _PARTS.split(bare)
    return all(part in known or _ACT.fullmatch(part) is not None for part in parts)


def _made(run: list[tuple[str, Span]]) -> Small:
    return Small(span=run[0][1].hull(run[-1][1]), name=" ".join(word for word, _ in run))
