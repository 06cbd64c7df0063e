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


def in_words(sentence: Sentence, token: Token) -> bool:
    """Tell whether who attacks is of those who speak, and who is attacked of those they speak against."""
    doers, things = list(_doers(sentence, token)), list(_things(sentence, token))
    tool = any(t.low == "with" for t in sentence.children(token.at, "prep"))
    if not doers or not things or tool or any(t.lemma in HARM for t in sentence.tokens):
        return False
    if all(t.ent == "PERSON" for t in doers) and all(t.lemma in BODIES for t in things):
        return True
    return all(_speaks(sentence, t) for t in doers) and all(_rival(sentence, token, t) for t in things)


def _speaks(sentence: Sentence, doer: Token) -> bool:
    if doer.lemma in LEADERS:
        return any(t.lemma in CIVIL for t in sentence.children(doer.at, "compound", "amod", "nmod"))
    titled = doer.ent == "PERSON" and any(t.low in SPEAKERS for t in sentence.children(doer.at, "compound"))
    return doer.lemma in SPEAKERS or doer.low in SPEAKERS or titled


def _rival(sentence: Sentence, word: Token, thing: Token) -> bool:
    """Tell whether somebody is attacked with words: by who they are, or by what for: "attacked it for"."""
    why = word.pos in VERBS and any(t.low in REASONS for t in sentence.children(word.at, "prep"))
    return (thing.lemma in RIVALS or why) and not thing.place


def _doers(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give who attacks: the subject or agent of the verb, the owner of the noun."""
    if token.pos not in VERBS:
        yield from sentence.children(token.at, "poss")
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
