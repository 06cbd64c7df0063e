"""What somebody saw, confirmed or confessed: sources of happenings that are named, not told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import Frame, cues
from onrecord.claims.hanging import withheld
from onrecord.claims.sayers import nobody, speaker, speaks
from onrecord.claims.source_roles import role_of
from onrecord.claims.tokens import Sentence, Token, passive, wide
from onrecord.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

SENSES = frozenset({"hear", "notice", "see", "witness"})
SEERS = frozenset({Role.WITNESS, Role.ACTIVISTS})
DOING = frozenset({"announce", "claim", "deny", "reveal"})
"""What is announced or claimed by somebody may be their deed, not their news."""
AVOWING = frozenset({"claim", "profess", "purport"})
"""Verbs by which somebody says that he did, or suffered, what an infinitive tells."""
OWNING = {
    "acknowledge": frozenset({""}),
    "admit": frozenset({"", "to"}),
    "boast": frozenset({"about", "of"}),
    "brag": frozenset({"about", "of"}),
    "confess": frozenset({"", "to"}),
}
"""Verbs that own to a deed, by the prepositions that lead to it; an object leads to it by itself."""


def observed(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "was confirmed by X", "first reported by X", "X confessed to", "claimed to have"."""
    if token.pos != "VERB":
        return
    found = _by_whom(sentence, token) or _owned(sentence, token) or _sensed(sentence, token)
    found = found or _avowed(sentence, token)
    if found is None or nobody(sentence, found[0]):
        return
    source, content, rule = found
    yield Frame(
        sentence=sentence.at,
        source=wide(sentence, source.at),
        head=source.at,
        cue=(token.at,),
        content=tuple(k for k in content if k != token.at and k not in wide(sentence, source.at)),
        rule=rule,
        voiced=sentence.child(token.at, "neg") is None and not withheld(sentence, token.at),
    )


def _by_whom(sentence: Sentence, token: Token) -> tuple[Token, tuple[int, ...], str] | None:
    """Give by whom a happening is said to be reported or confirmed: never by whom it is claimed."""
    agent = sentence.child(token.at, "agent")
    source = sentence.child(agent.at, "pobj") if agent is not None else None
    if source is None or token.lemma not in cues().nominal - DOING or token.tag != "VBN":
        return None
    if not (speaks(source) or source.pos == "PROPN"):
        return None
    what = sentence.head(token.at) if token.dep == "acl" else sentence.child(token.at, "nsubjpass")
    if what is None or sentence.child(token.at, "ccomp") is not None:
        return None
    own = set(sentence.subtree(token.at)) if token.dep == "acl" else set()
    return source, tuple(k for k in sentence.subtree(what.at) if k not in own), "frame.said.by"


def _owned(sentence: Sentence, token: Token) -> tuple[Token, tuple[int, ...], str] | None:
    """Give who confesses to what."""
    leads = OWNING.get(token.lemma)
    if leads is None:
        return None
    to = next((t for t in sentence.children(token.at, "prep") if t.low in leads), None)
    deed = sentence.child(to.at, "pcomp", "pobj") if to is not None else None
    deed = deed or (sentence.child(token.at, "xcomp", "dobj") if "" in leads else None)
    source = speaker(sentence, token)
    if deed is None or source is None or sentence.child(token.at, "ccomp") is not None:
        return None
    return source, sentence.subtree(deed.at), "frame.said.owned"


def _avowed(sentence: Sentence, token: Token) -> tuple[Token, tuple[int, ...], str] | None:
    """Give who claims to have done or suffered a thing, or reports doing it: "reported killing nine"."""
    deed = sentence.child(token.at, "xcomp")
    to = deed is not None and any(t.low == "to" for t in sentence.children(deed.at, "aux"))
    told = (token.lemma in AVOWING and to) or (
        token.lemma == "report" and deed is not None and deed.tag == "VBG" and deed.at > token.at
    )
    source = speaker(sentence, token) if told and not passive(sentence, token.at) else None
    return (source, sentence.subtree(deed.at), "frame.said.owned") if source is not None and deed else None


def _sensed(sentence: Sentence, token: Token) -> tuple[Token, tuple[int, ...], str] | None:
    """Give which witnesses saw or heard what, or which court was told that."""
    heard = sentence.child(token.at, "nsubjpass") if token.lemma == "tell" else None
    source = speaker(sentence, token) if token.lemma in SENSES else heard
    if source is None:
        return None
    role = role_of(sentence, wide(sentence, source.at), source.at)
    clause, thing = sentence.child(token.at, "ccomp", "xcomp"), sentence.child(token.at, "dobj")
    if heard is not None and role is not Role.COURT:
        return None
    if role is Role.COURT and token.lemma in {"hear", "tell"} and clause is not None:
        return source, sentence.subtree(clause.at), "frame.said.sensed"
    what = thing or clause
    return (source, sentence.subtree(what.at), "frame.said.sensed") if role in SEERS and what else None
