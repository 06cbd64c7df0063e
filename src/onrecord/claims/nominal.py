"""Sayings that are named and not told: "the army's claim that", "Minister: rebels shelled the town"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import Frame
from onrecord.claims.labelled import LABEL, LEAST, SHORT
from onrecord.claims.sayers import nobody, speaks
from onrecord.claims.states_heading import may_head
from onrecord.claims.tokens import VERBS, Sentence, Token, core, wide
from onrecord.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

CLAIMS = frozenset(
    {"accusation", "admission", "allegation", "announcement", "assertion", "claim", "conclusion"}
) | {"confirmation", "finding", "insistence", "report", "statement", "suggestion", "testimony", "warning"}
"""Nouns for a saying whose content follows in a clause with "that"."""
TAKEN = frozenset(
    {"be", "carry", "get", "have", "hear", "issue", "obtain", "publish", "read", "receive", "release"}
)
"""Verbs that a report is the object or the subject of where nobody gainsays it."""
STOPS = frozenset({"!", ".", "?", ":", ";", ")", '"', "''", "”", "’"})
GENRES = frozenset({"analysis", "data", "evidence", "figure", "footage", "image", "photo", "survey", "video"})
"""Labels that tell what sort of piece it is."""
DASHES = frozenset({"-", "–", "—"})
AT_END = 2
"""Most words behind a dash that are who says it, however the parser joins them: "blast - police"."""


def claimed(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find "the army's claim that" and "a claim by the army that"; a report "from Homs" speaks itself."""
    if token.lemma not in CLAIMS or token.pos != "NOUN":
        return
    clause = next(
        (t for t in sentence.children(token.at, "acl", "ccomp", "relcl") if _that(sentence, t)), None
    )
    source = _who(sentence, token)
    if clause is None or source is None or nobody(sentence, source):
        return
    yield Frame(
        sentence=sentence.at,
        source=core(sentence, token.at) if source is token else wide(sentence, source.at),
        head=source.at,
        cue=(token.at,),
        content=sentence.subtree(clause.at),
        rule="frame.claimed",
    )


def _who(sentence: Sentence, token: Token) -> Token | None:
    """Give whose saying a noun names; of a report that only has a place, or nobody, the report itself."""
    by = next((t for t in sentence.children(token.at, "prep", "agent") if t.low in {"by", "from"}), None)
    source = sentence.child(token.at, "poss") or (sentence.child(by.at, "pobj") if by is not None else None)
    if token.lemma != "report" or (source is not None and not _where_from(source)):
        return source
    return token if token.tag == "NN" and sentence.head(token.at).lemma in TAKEN else None


def _where_from(source: Token) -> bool:
    """Tell whether a name only says where a report comes from."""
    return source.dep == "pobj" and (source.place > 0 or source.ent == "GPE")


def _that(sentence: Sentence, clause: Token) -> bool:
    """Tell whether a clause is what is said, not one that tells more of the noun."""
    mark = sentence.child(clause.at, "mark")
    return mark is not None and mark.low == "that"


def _heads(sentence: Sentence, token: Token) -> bool:
    """Tell whether a sentence is a headline: by its block, or, with a colon, for want of a stop."""
    short = min(token.at, len(sentence.tokens) - token.at - 1) <= SHORT
    return sentence.block is BlockKind.TITLE or (short and sentence.tokens[-1].text not in STOPS)


def _parts(sentence: Sentence, token: Token) -> bool:
    """Tell whether a sign parts who says it from what is said: a colon, or a dash between blanks."""
    if token.text == ":":
        return True
    if token.text not in DASHES:
        return False
    before, after = sentence.tokens[token.at - 1], sentence.tokens[token.at + 1 :]
    apart = before.span.end < token.span.start and bool(after) and after[0].span.start > token.span.end
    # "blast at hotel - police", where the parser makes one name of both
    joined = any(sentence.subtree(t.at)[0] < token.at for t in after)
    return apart and (not joined or len(after) <= AT_END)


def headed(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find a headline that names who says it: "Minister: rebels shelled the town", "Two killed: police"."""
    if token.at == 0 or not _parts(sentence, token) or not _heads(sentence, token):
        return
    tokens = sentence.tokens
    before, after = tokens[: token.at], tokens[token.at + 1 :]
    first = token.text == ":" and len(before) < len(after)
    label, told = (before, after) if first else (after, before)
    telling = any((t.pos in VERBS and t.dep not in {"amod", "compound"}) or t.pos == "NUM" for t in label)
    if not label or len(label) > LABEL or len(told) < LEAST or telling:
        return
    if sentence.block is not BlockKind.TITLE and [t.lemma for t in label] == ["group"]:
        # a line of another story, which tells of no group before
        return
    inside = {t.at for t in label}
    head = next(
        (t for t in reversed(label) if t.pos in {"NOUN", "PROPN"} and t.head not in inside - {t.at}), None
    )
    if head is None or (head.place and not (len(label) == 1 and may_head(sentence, head, told))):
        return
    if head.lemma in GENRES or not (head.place or speaks(head)):
        return
    yield Frame(
        sentence=sentence.at,
        source=tuple(sorted(inside)),
        head=head.at,
        cue=(token.at,),
        content=tuple(t.at for t in told),
        rule="frame.headed",
    )
