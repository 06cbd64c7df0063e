"""Slips of the parser about titles of several words: who bears "Commander-in-Chief" stands behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.slips import needs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

LEADS = frozenset({"charge", "chief"})


@needs(LEADS, {"-"})
def bearer_of_title(sentence: Sentence) -> Iterator[Token]:
    """Read "army Commander-in-Chief Selim Karam said": he says it, and the title is his."""
    tokens = sentence.tokens
    for lead in tokens[4:-1]:
        if lead.low not in LEADS or [t.low for t in tokens[lead.at - 3 : lead.at]] != ["-", "in", "-"]:
            continue
        title, name = tokens[lead.at - 4], _name(sentence, lead)
        if title.head in {name.at, title.at}:
            continue
        if not title.at <= name.head <= lead.at:
            continue
        yield replace(name, dep=title.dep, head=title.head)
        for token in (title, *tokens[title.at + 1 : lead.at + 1]):
            if token.at != name.at:
                yield replace(token, dep="compound", head=name.at)
        for kid in sentence.children(title.at):
            if kid.at < title.at or (kid.at > lead.at and kid.at != name.at):
                yield replace(kid, head=name.at)


def _name(sentence: Sentence, lead: Token) -> Token:
    """Give the last word of the name behind a title, or of the title where nobody is named."""
    last = lead
    for token in sentence.tokens[lead.at + 1 :]:
        if token.pos != "PROPN":
            break
        last = token
    return last
