"""To whom something was said, and from whom somebody learned it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import Frame
from onrecord.claims.sayers import nobody, speaker, speaks
from onrecord.claims.tokens import Sentence, Token, wide
from onrecord.claims.totals import gapped, told_number

if TYPE_CHECKING:
    from collections.abc import Iterator

TALKS = frozenset({"briefing", "comment", "interview", "message", "remark", "statement", "talk"})
"""Occasions on which a medium hears something: "in an interview with the Daily Star"."""
TALKING = frozenset({"speak", "talk"})
TO = frozenset({"to", "with"})
COUNTS = frozenset({"count", "dead", "figure", "number", "tally", "toll", "total"})
LEARNING = frozenset({"hear", "learn", "understand"})
GIVING = frozenset({"announce", "cite", "give", "release", "report"})
MISSIONS = frozenset({"mission"})


def spoken_to(sentence: Sentence, token: Token) -> int | None:
    """Give whom a saying was made to, as words beside its verb tell: "speaking to Reuters, he said"."""
    for kid in sentence.children(token.at, "advcl", "prep"):
        if kid.dep == "advcl" and kid.lemma in TALKING and kid.tag == "VBG":
            return _to(sentence, kid)
        talk = sentence.child(kid.at, "pobj") if kid.low in {"in", "during"} else None
        if talk is not None and talk.lemma in TALKS:
            return _to(sentence, talk)
    return None


def _to(sentence: Sentence, at: Token) -> int | None:
    preps = (t for t in sentence.children(at.at, "prep", "dative") if t.low in TO)
    heard = (sentence.child(prep.at, "pobj") for prep in preps)
    return next((t.at for t in heard if t is not None), None)


def _that(sentence: Sentence, noun: Token) -> Token | None:
    """Give the clause with "that" which the parser hung on the noun before it."""
    for clause in sentence.children(noun.at, "relcl", "acl"):
        that = any(t.low == "that" and t.dep == "mark" for t in sentence.children(clause.at))
        if that and sentence.child(clause.at, "nsubj", "nsubjpass") is not None:
            return clause
    return None


def put(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "medics put the toll at four", "gave a toll of four", "a hospital said eight": on their word."""
    told, sayer = told_number(sentence, token), sentence.child(token.at, "nsubj")
    if told is not None and sayer is not None:
        verb = sentence.head(token.at) if gapped(sentence, token) else token
        own = wide(sentence, sayer.at)
        yield Frame(
            sentence=sentence.at,
            source=own,
            head=sayer.at,
            cue=(verb.at,),
            content=tuple(k for k in (token.at, *sentence.subtree(told[1].at)) if k not in own),
            rule="frame.said.put",
        )
        return
    thing = sentence.child(token.at, "dobj")
    if thing is None or thing.lemma not in COUNTS:
        return
    who = speaker(sentence, token)
    if who is None or not _counts(who):
        return
    if token.lemma in GIVING and any(t.low == "of" for t in sentence.children(thing.at, "prep")):
        yield Frame(
            sentence=sentence.at,
            source=wide(sentence, who.at),
            head=who.at,
            cue=(token.at,),
            content=(token.at, *sentence.subtree(thing.at)),
            rule="frame.said.put",
        )
        return
    if token.lemma != "put":
        return
    # the parser may hang "at 60" on the last word of "the number of rebels killed"
    near = (*sentence.children(token.at, "prep"), *(sentence.tokens[k] for k in sentence.subtree(thing.at)))
    at = next((t for t in near if t.low in {"at", "above", "below"} and t.dep == "prep"), None)
    if at is not None:
        own = wide(sentence, who.at)
        yield Frame(
            sentence=sentence.at,
            source=own,
            head=who.at,
            cue=(token.at,),
            content=tuple(
                k for k in (token.at, *sentence.subtree(thing.at), *sentence.subtree(at.at)) if k not in own
            ),
            rule="frame.said.put",
        )


def _counts(who: Token) -> bool:
    """Tell whether somebody can put a toll at a number: also a mission, and one known by letters alone."""
    letters = who.text.isupper() and who.text.isalpha() and len(who.text) > 2
    return speaks(who) or letters or who.lemma in MISSIONS


def learned(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "X learned from Y that": X tells it, on the word of Y."""
    if token.lemma not in LEARNING or token.pos != "VERB" or sentence.child(token.at, "neg") is not None:
        return
    prep = next((t for t in sentence.children(token.at, "prep") if t.low == "from"), None)
    told = sentence.child(prep.at, "pobj") if prep is not None else None
    who = speaker(sentence, token)
    clause = sentence.child(token.at, "ccomp") or (_that(sentence, told) if told is not None else None)
    if clause is None or told is None or who is None or nobody(sentence, told):
        return
    content = sentence.subtree(clause.at)
    for source, rule in ((who, "frame.said.learned"), (told, "frame.cited")):
        yield Frame(
            sentence=sentence.at,
            source=wide(sentence, source.at),
            head=source.at,
            cue=(token.at,),
            content=content,
            rule=rule,
        )
