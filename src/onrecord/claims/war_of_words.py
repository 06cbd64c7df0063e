"""Attacks in words: "the president attacked the press", "the senator's attacks on the judges"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import RELATIVE
from onrecord.claims.tokens import VERBS, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

SPEAKERS = frozenset(
    {"ambassador", "archbishop", "author", "bishop", "candidate", "chancellor", "columnist", "congressman"}
    | {"congresswoman", "critic", "democrat", "editor", "editorial", "governor", "lawmaker", "legislator"}
    | {"mayor", "media", "minister", "mp", "newspaper", "parliamentarian", "politician", "pope", "premier"}
    | {"president", "press", "republican", "senator", "speaker", "spokesman", "spokesperson", "spokeswoman"}
)
"""Who fights with words, and whose office sends no soldiers that go by its name alone."""
LEADERS = frozenset({"leader", "chief", "head"})
CIVIL = frozenset(
    {"democratic", "labour", "minority", "majority", "opposition", "party", "socialist", "union"}
)
"""What stands before a leader who has no arms."""
RIVALS = frozenset(
    {"administration", "cabinet", "columnist", "congress", "court", "critic", "editor", "executive"}
    | {"government", "journalist", "judge", "judiciary", "lawmaker", "media", "migrant", "minister", "mp"}
    | {"newspaper", "opponent", "opposition", "parliament", "party", "politician", "predecessor"}
    | {"president", "press", "reporter", "rival", "senate", "senator", "union"}
)
"""Whom they attack with words; whoever else they attack is attacked in earnest."""
BODIES = frozenset({"judiciary", "media", "press"})
"""Whom anybody by name attacks with words only."""
HARM = words("killed") | words("injured")
REASONS = frozenset({"as", "for", "over"})
SPOKEN = frozenset(
    {"address", "article", "column", "debate", "editorial", "essay", "interview", "letter", "op-ed"}
    | {"post", "sermon", "speech", "statement", "tweet"}
)
"""What somebody attacks in who attacks with words."""
PAPERS = frozenset({"gazette", "herald", "newspaper", "post", "times", "tribune"})
LAUNCHING = frozenset({"deliver", "launch", "make", "mount", "renew", "unleash"})
TIMES = words("times")


def in_words(sentence: Sentence, token: Token) -> bool:
    """Tell whether who attacks is of those who speak, and who is attacked of those they speak against."""
    doers, things = list(_doers(sentence, token)), list(_things(sentence, token))
    tool = any(t.low == "with" for t in sentence.children(token.at, "prep"))
    if not doers or not things or tool or _hurts(sentence, token):
        return False
    if all(t.ent == "PERSON" for t in doers) and all(t.lemma in BODIES for t in things):
        return True
    if all(t.ent == "PERSON" or _speaks(sentence, t) for t in doers) and _reproached(sentence, token, things):
        return True
    if not all(_speaks(sentence, t) for t in doers):
        # an opposition may be armed, but not where it attacks a minister for something
        argued = all(t.lemma == "opposition" for t in doers) and all(t.lemma in RIVALS for t in things)
        return argued and any(t.low in REASONS and not _lasts(sentence, t) for t in _leads(sentence, token))
    return _in_speech(sentence, token) or all(_rival(sentence, token, t) for t in things)


def _reproached(sentence: Sentence, token: Token, things: list[Token]) -> bool:
    """Read "the minister attacked Ruritania over its missiles": he reproaches it with what is its own."""
    if any(t.lemma in HARM for t in sentence.tokens) or not all(t.pos == "PROPN" for t in things):
        return False
    reasons = (t for t in _leads(sentence, token) if t.low in REASONS and not _lasts(sentence, t))
    over = (t for p in reasons for t in sentence.children(p.at, "pobj"))
    return any(p.low == "its" for t in over for p in sentence.children(t.at, "poss"))


def launched_in_words(sentence: Sentence, token: Token) -> bool:
    """Read "launched an attack on the judges" of somebody who only speaks."""
    attacks = (t for t in sentence.children(token.at, "dobj", "nsubjpass") if t.lemma == "attack")
    return any(in_words(sentence, t) for t in attacks)


def _hurts(sentence: Sentence, token: Token) -> bool:
    """Tell whether a sentence tells of people hurt, but for what somebody is attacked over."""
    reasons = (t for t in _leads(sentence, token) if t.low in REASONS)
    aside = {k for t in reasons for k in sentence.subtree(t.at)}
    return any(t.lemma in HARM for t in sentence.tokens if t.at not in aside)


def _verb(sentence: Sentence, token: Token) -> Token:
    """Give the verb of an attack: its own, or the one that launches it."""
    if token.pos in VERBS:
        return token
    head = sentence.head(token.at)
    return head if token.dep in {"dobj", "nsubjpass"} and head.lemma in LAUNCHING else token


def _leads(sentence: Sentence, token: Token) -> tuple[Token, ...]:
    """Give the prepositions of an attack, of the verb that launches it, and of who they were hung on."""
    verb = _verb(sentence, token)
    over = (token,) if verb is token else (token, verb)
    hung = (*_doers(sentence, token), *_things(sentence, token))
    behind = (t for who in hung for t in sentence.children(who.at, "prep") if t.low in REASONS)
    return (*(t for word in over for t in sentence.children(word.at, "prep")), *behind)


def _in_speech(sentence: Sentence, token: Token) -> bool:
    """Read "attacked it in a speech"."""
    leads = (t for t in _leads(sentence, token) if t.low in {"in", "during"})
    return any(t.lemma in SPOKEN for lead in leads for t in sentence.children(lead.at, "pobj"))


def _speaks(sentence: Sentence, doer: Token) -> bool:
    if doer.lemma in LEADERS:
        return any(t.lemma in CIVIL for t in sentence.children(doer.at, "compound", "amod", "nmod"))
    named = doer.ent in {"PERSON", "ORG"}
    titled = named and any(t.low in SPEAKERS for t in sentence.children(doer.at, "compound"))
    told = doer.pos == "PROPN" and any(_speaks(sentence, t) for t in sentence.children(doer.at, "appos"))
    paper = doer.pos == "PROPN" and doer.low in PAPERS
    return doer.lemma in SPEAKERS or doer.low in SPEAKERS or titled or told or paper


def _rival(sentence: Sentence, word: Token, thing: Token) -> bool:
    """Tell whether somebody is attacked with words: by who they are, or by what for: "attacked it for".

    What they attack "over" something is attacked with words, be it a place; "for three days" is no reason.
    """
    leads = _leads(sentence, word)
    why = any(t.low in REASONS and not _lasts(sentence, t) for t in leads)
    over = any(t.low == "over" and not _lasts(sentence, t) for t in leads)
    return ((thing.lemma in RIVALS or why) and not thing.place) or over


def _lasts(sentence: Sentence, lead: Token) -> bool:
    what = sentence.child(lead.at, "pobj")
    return what is not None and (what.lemma in TIMES or what.ent in {"DATE", "TIME"})


def _doers(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give who attacks: the subject or agent of the verb, the owner of the noun."""
    if token.pos not in VERBS:
        yield from sentence.children(token.at, "poss")
        if (verb := _verb(sentence, token)) is not token:
            yield from sentence.children(verb.at, "nsubj")
    elif passive(sentence, token.at):
        for by in sentence.children(token.at, "agent"):
            yield from sentence.children(by.at, "pobj")
    else:
        for subject in sentence.children(token.at, "nsubj"):
            relative = subject.low in RELATIVE and token.dep == "relcl"
            yield sentence.head(token.at) if relative else subject


def _things(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give what is attacked."""
    if token.pos in VERBS:
        yield from sentence.children(token.at, "dobj", "nsubjpass")
        return
    for prep in sentence.children(token.at, "prep"):
        if prep.low in {"against", "on"}:
            yield from sentence.children(prep.at, "pobj")
