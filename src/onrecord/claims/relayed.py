"""Words passed on: "SANA quoted a source as saying", "said in a statement carried by Reuters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import Frame, cues
from onrecord.claims.sayers import speaker, speaks
from onrecord.claims.source_roles import role_of
from onrecord.claims.tokens import VERBS, Sentence, Token, wide
from onrecord.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

CARRY = frozenset(
    {"air", "broadcast", "carry", "circulate", "cite", "publish", "quote", "relay", "report", "run"}
)
SHEETS = frozenset(
    {
        "comment",
        "document",
        "footage",
        "interview",
        "letter",
        "message",
        "remark",
        "report",
        "statement",
        "video",
    }
)
"""What a medium carries of another's words."""
PRESS = frozenset({Role.WIRE, Role.MEDIA})


def relayed(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find who quotes whom as saying what: the one who quotes is outside, the one quoted inside."""
    if token.lemma not in cues().cite or token.pos != "VERB" or token.tag == "VBG":
        return
    quoted = sentence.child(token.at, "nsubjpass")
    reporter = _agent(sentence, token) if quoted is not None else speaker(sentence, token)
    quoted = quoted or sentence.child(token.at, "dobj", "dative")
    if quoted is None or token.dep == "acl":
        return
    saying = as_saying(sentence, token, quoted)
    said = _said(sentence, token, quoted, saying)
    if reporter is not None:
        own = set(sentence.subtree(reporter.at)) | {token.at}
        yield Frame(
            sentence=sentence.at,
            source=wide(sentence, reporter.at),
            head=reporter.at,
            cue=(token.at,),
            content=tuple(k for k in sentence.subtree(token.at) if k not in own),
            rule="frame.relayed",
        )
    if said:
        yield Frame(
            sentence=sentence.at,
            source=wide(sentence, quoted.at),
            head=quoted.at,
            cue=(saying.at if saying is not None else token.at,),
            content=said,
            rule="frame.said.relayed",
        )


def as_saying(sentence: Sentence, token: Token, quoted: Token) -> Token | None:
    """Give the "saying" of "quoted a source as saying"."""
    for under in (token, quoted):
        for prep in sentence.children(under.at, "prep"):
            verb = sentence.child(prep.at, "pcomp")
            if prep.low == "as" and verb is not None and verb.lemma in cues().say | {"tell"}:
                return verb
    return None


def _said(sentence: Sentence, token: Token, quoted: Token, saying: Token | None) -> tuple[int, ...]:
    """Give what the one quoted says: the clause after "as saying", or the one before it all."""
    if saying is not None and (clause := sentence.child(saying.at, "ccomp", "dobj")) is not None:
        return sentence.subtree(clause.at)
    clause = sentence.child(token.at, "ccomp", "parataxis")
    if clause is None or quoted.at in sentence.subtree(clause.at):
        return ()
    return sentence.subtree(clause.at) if saying is not None or quoted.dep == "nsubjpass" else ()


def carried(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find the medium that carries a statement in which something is said."""
    if token.lemma not in CARRY or token.tag != "VBN" or token.dep != "acl":
        return
    source, sheet = _agent(sentence, token), sentence.head(token.at)
    cited = token.lemma in cues().cite and speaks(sheet)
    if source is None or not (cited or sheet.lemma in SHEETS):
        return
    verb = next((t for t in sentence.above(sheet.at) if t.pos in VERBS and t.low != "according"), None)
    if verb is None or role_of(sentence, wide(sentence, source.at), source.at) not in PRESS:
        return
    yield Frame(
        sentence=sentence.at,
        source=wide(sentence, source.at),
        head=source.at,
        cue=(token.at,),
        content=tuple(k for k in sentence.subtree(verb.at) if k not in sentence.subtree(token.at)),
        rule="frame.carried",
    )


def _agent(sentence: Sentence, token: Token) -> Token | None:
    agent = sentence.child(token.at, "agent")
    return sentence.child(agent.at, "pobj") if agent is not None else None
