"""Times of what an act is only likened to: "as in 1982", "as they did in 2010", "the first since 1970"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.dates import TimeMention

LIKE = frozenset({"as", "like", "unlike", "than"})
LEADING = frozenset({"back", "during", "in", "on", "the"})
DID = frozenset({"be", "do", "happen", "have", "occur"})
STOPS = frozenset({",", ";", ":", "(", ")", "-", "–", "—"})
REACH = 12
"""Words between "since" and a time that dates what stands behind it; twice as many back to "the first"."""
NEAR = 5
"""Words of a clause such as "as the army had done in"."""


def likened(sentence: Sentence, time: TimeMention) -> bool:
    """Tell whether a time is of what an act is like, or of what it was the first since."""
    own = next((t for t in sentence.tokens if time.span.holds(t.span)), None)
    before = list(sentence.tokens[: own.at]) if own is not None else []
    if own is not None and own.low == "since":
        return _since_then(sentence, [*before, own])
    while before and before[-1].low in LEADING:
        before.pop()
    return bool(before) and (_as_then(before) or _since_then(sentence, before))


def of_some(sentence: Sentence, at: int, time: TimeMention) -> bool:
    """Read "have killed 60 people, including 25 on Sunday": the day of some of them, for the verb."""
    own = next((t for t in sentence.tokens if time.span.holds(t.span)), None)
    leads = [t for t in sentence.above(own.at) if t.low == "including"] if own is not None else []
    return any(at not in sentence.subtree(t.at) for t in leads)


def _as_then(before: list[Token]) -> bool:
    """Read "as in 1982", "as it had in 1982"; "as early as in 1982" dates the act."""
    if before[-1].low in LIKE:
        return not (len(before) > 1 and before[-2].pos in {"ADV", "ADJ"}) or before[-1].low != "as"
    if before[-1].lemma not in DID:
        return False
    near = before[-NEAR:-1]
    led = next((t for t in reversed(near) if t.low in LIKE), None)
    between = [t for t in near if led is not None and t.at > led.at]
    return bool(between) and all(t.lemma in DID or t.pos not in {*VERBS, "PUNCT"} for t in between)


def _since_then(sentence: Sentence, before: list[Token]) -> bool:
    """Read "the first time since Vietnam in the 1970s", "since the truce in May", "not since 2008"."""
    near = before[-REACH:]
    since = next((t for t in reversed(near) if t.low == "since"), None)
    if since is None or any(t.pos in VERBS or t.text in STOPS for t in near if t.at > since.at):
        return False
    ahead = sentence.tokens[max(0, since.at - 2 * REACH) : since.at]
    if ahead and ahead[-1].low == "not":
        return True
    between = [t for t in near if t.at > since.at]
    named = any(t.pos in {"NOUN", "PROPN"} and t.ent not in {"DATE", "TIME"} for t in between)
    if named and not any(t.tag == "PRP$" for t in between):
        # "four have been killed since the truce in May", not "held since their arrests in May"
        return True
    # "at least nine since March" counts
    ranks = (t for t in ahead if t.low in {"first", "last"} or t.tag in {"JJS", "RBS"})
    return any(t.at == 0 or sentence.tokens[t.at - 1].low != "at" for t in ranks)
