"""Callers, leaflets and statements, which speak for somebody else: "a caller said it had killed him".

What they say that "it", "they" or "we" did was done by whom they speak for, where their own words tell
that ("signed by", "claiming to speak for", "a Red Dawn statement"), and never by the caller or the paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import after
from onrecord.claims.cues import cues
from onrecord.claims.governors import RINGING
from onrecord.claims.tokens import HUMAN
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

MOUTHPIECES = frozenset(
    {"announcement", "audio", "broadcast", "bulletin", "call", "caller", "cassette", "clip", "communique"}
    | {"communiqué", "declaration", "e-mail", "email", "fax", "flier", "flyer", "handbill", "leaflet"}
    | {"letter", "message", "note", "pamphlet", "post", "posting", "recording", "release", "statement"}
    | {"tape", "telegram", "text", "tweet", "video", "voice", "website"}
)
"""Those that speak in the name of others, by what they are called."""
SOMEBODY = frozenset({"man", "person", "somebody", "someone", "voice", "woman", "caller"})
"""Those whom nobody knows, who may ring up in the name of others."""
CALLING = RINGING | {"call"}
SENT = frozenset({"attribute", "circulate", "distribute", "issue", "post", "publish", "release", "send"})
SENT |= {"broadcast", "fax", "sign", "write"}
NAMED_AS = frozenset({"identify", "introduce", "describe"})
BODIES = words("bodies")
CALLED = frozenset({"behalf", "name"})


def is_mouthpiece(sentence: Sentence, token: Token) -> bool:
    """Tell whether who speaks does so in the name of others: a caller, a leaflet, a man who rang up."""
    return token.lemma in MOUTHPIECES or rings(sentence, token)


def rings(sentence: Sentence, token: Token) -> bool:
    """Tell whether somebody unknown telephones, or says for whom he speaks."""
    if token.lemma not in SOMEBODY:
        return False
    told = [*sentence.children(token.at, "acl", "relcl"), sentence.head(token.at)]
    verbs = (*told, *(t for up in told for t in sentence.children(up.at, "conj", "xcomp")))
    if any(t.lemma in CALLING and t.pos == "VERB" for t in verbs):
        return True
    calls = (t for up in told[-1:] for p in sentence.children(up.at, "prep") for t in sentence.children(p.at))
    return any(t.lemma == "call" for t in calls) or next(_voiced(sentence, token), None) is not None


def behind(sentence: Sentence, token: Token) -> Token | None:
    """Give the group or body that a caller or a paper speaks for, as the words around it tell."""
    told = (*_voiced(sentence, token), *_sent(sentence, token), *_whose(sentence, token))
    return next((t for t in told if _side(t)), None)


def sides_behind(sentence: Sentence) -> Iterator[Token]:
    """Give all whom the callers and papers of a sentence speak for."""
    mouths = (t for t in sentence.tokens if t.lemma in MOUTHPIECES | SOMEBODY)
    return (side for t in mouths if (side := behind(sentence, t)) is not None)


def _side(token: Token) -> bool:
    """Tell whether a word is of a group or a body, and not of one man or of a paper."""
    if token.pos == "PRON" or token.ent == "PERSON" or token.lemma in MOUTHPIECES:
        return False
    many = token.tag in {"NNS", "NNPS"}
    roles = cues().roles
    if token.lemma in HUMAN and not many:
        return False
    press = {token.low, token.lemma} & (roles["media"] | roles["wire"])
    named = token.actor or token.ent in {"NORP", "ORG"} or (token.pos == "PROPN" and not token.place)
    bodies = token.lemma in BODIES or bool(
        {token.low, token.lemma} & (roles["armed-group"] | roles["military"])
    )
    people = many and (token.lemma in HUMAN or token.lemma.endswith(("er", "or", "ist")))
    return not press and (named or bodies or people)


def _voiced(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give for whom a caller says that he speaks: "speaking for X", "in the name of X", "a member of X"."""
    stated = [*sentence.children(token.at, "acl", "relcl")]
    stated += [t for up in stated for t in sentence.children(up.at, "xcomp", "ccomp")]
    for verb in stated:
        if verb.lemma in {"speak", "act", "call", "work"}:
            yield from (sentence.tokens[f.at] for f in after(sentence, verb.at, {"for"}, "for"))
        if verb.lemma == "represent":
            yield from sentence.children(verb.at, "dobj")
        if verb.lemma == "be":
            yield from (sentence.tokens[f.at] for f in after(sentence, verb.at, {"from", "with"}, "of"))
            yield from _member(sentence, verb.at)
        if verb.lemma in NAMED_AS:
            for prep in sentence.children(verb.at, "prep"):
                yield from _members(sentence, prep) if prep.low == "as" else ()
    for verb in (token, *stated):
        yield from _in_name(sentence, verb.at)


def _member(sentence: Sentence, at: int) -> Iterator[Token]:
    for noun in sentence.children(at, "attr"):
        yield from (sentence.tokens[f.at] for f in after(sentence, noun.at, {"for", "from", "of"}, "of"))


def _members(sentence: Sentence, prep: Token) -> Iterator[Token]:
    for noun in sentence.children(prep.at, "pobj"):
        yield from (sentence.tokens[f.at] for f in after(sentence, noun.at, {"for", "from", "of"}, "of"))


def _in_name(sentence: Sentence, at: int) -> Iterator[Token]:
    """Give who stands behind "in the name of" and "on behalf of"."""
    for prep in sentence.children(at, "prep"):
        for noun in sentence.children(prep.at, "pobj"):
            if prep.low in {"in", "on"} and noun.lemma in CALLED:
                yield from (sentence.tokens[f.at] for f in after(sentence, noun.at, {"of"}, "of"))


def _sent(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give who sent or signed a paper: "by X", "from X", "signed by X", "attributed to X"."""
    for verb in sentence.children(token.at, "acl"):
        if verb.lemma in SENT:
            leading = {"to"} if verb.lemma == "attribute" else {"by", "from"}
            yield from (sentence.tokens[f.at] for f in after(sentence, verb.at, leading, "by"))
    yield from (sentence.tokens[f.at] for f in after(sentence, token.at, {"by", "from", "of"}, "by"))


def _whose(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give whose paper it is: "the Red Dawn statement", "a post on the group's website"."""
    placed = (sentence.tokens[f.at] for f in after(sentence, token.at, {"in", "on"}, "on"))
    for noun in (token, *placed):
        yield from reversed(sentence.children(noun.at, "compound", "nmod", "poss"))
