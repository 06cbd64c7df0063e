"""Whom "they said" means in a clause on a noun: "police arrested men who they said had fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.sayers import speaks
from onrecord.claims.speakers import is_human
from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

ONE = frozenset({"he", "she"})


def own_words(sentence: Sentence, head: int) -> int:
    """Give who says so in the same sentence, where a pronoun in a clause on a noun means him; else itself.

    Who tells of a thing or of somebody, and says more of it beside, is the subject of the verb above.
    """
    pronoun = sentence.tokens[head]
    says = sentence.head(head)
    if pronoun.pos != "PRON" or says.dep != "relcl":
        return head
    for above in sentence.above(says.head):
        who = sentence.child(above.at, "nsubj") if above.pos in VERBS else None
        if who is not None and who.at < says.head and who.pos in {"NOUN", "PROPN"}:
            return who.at if _agrees(sentence, pronoun, who) else head
    return head


def own_deed(sentence: Sentence, head: int) -> int | None:
    """Give who says so where nobody spoke before: "the army killed nine rebels, it said" of itself."""
    says = sentence.head(head)
    for told in sentence.children(says.at, "ccomp"):
        who = sentence.child(told.at, "nsubj")
        if who is not None and who.at < told.at < head and who.pos in {"NOUN", "PROPN"}:
            return who.at if _agrees(sentence, sentence.tokens[head], who) else None
    return None


def _agrees(sentence: Sentence, pronoun: Token, who: Token) -> bool:
    """Tell whether a pronoun can mean somebody by number and by what he is."""
    if not (speaks(who) or who.actor or who.ent == "PERSON"):
        return False
    many = who.tag in {"NNS", "NNPS"} or sentence.child(who.at, "conj") is not None
    if pronoun.low in ONE:
        return not many and (who.ent == "PERSON" or is_human(sentence, who.at))
    if pronoun.low == "it":
        return not many and who.ent != "PERSON" and not is_human(sentence, who.at)
    return pronoun.low == "they" and (many or who.actor)
