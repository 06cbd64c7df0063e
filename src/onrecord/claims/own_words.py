"""Whom "they said" means in its own sentence: "police arrested men who they said had fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.sayers import speaks
from onrecord.claims.speakers import is_human
from onrecord.claims.tokens import VERBS

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

ONE = frozenset({"he", "she"})
UTTERING = frozenset(
    {"accuse", "allege", "blame", "claim", "complain", "condemn", "criticise", "criticize", "deny", "say"}
)
"""Verbs whose subject has just spoken."""


def own_words(sentence: Sentence, head: int) -> int:
    """Give who says so in the same sentence, where a pronoun in a clause on a noun means him; else itself.

    Who tells of a thing or of somebody, and says more of it beside, is the subject of the verb above.
    """
    pronoun = sentence.tokens[head]
    says = sentence.head(head)
    if pronoun.pos != "PRON":
        return head
    if says.dep != "relcl":
        return _spoke_before(sentence, pronoun, says)
    for above in sentence.above(says.head):
        who = sentence.child(above.at, "nsubj") if above.pos in VERBS else None
        if who is not None and who.at < says.head and who.pos in {"NOUN", "PROPN"}:
            return who.at if _agrees(sentence, pronoun, who) else head
    return head


def _spoke_before(sentence: Sentence, pronoun: Token, says: Token) -> int:
    """Give who has just spoken in what a pronoun closes: "residents blame the army; it fled, they said"."""
    for verb in reversed(sentence.tokens[: min(pronoun.at, says.at)]):
        if verb.lemma not in UTTERING or verb.pos not in VERBS or says not in sentence.above(verb.at):
            continue
        who = sentence.child(verb.at, "nsubj")
        if who is not None and who.at < verb.at and who.pos in {"NOUN", "PROPN"}:
            return who.at if _agrees(sentence, pronoun, who) else pronoun.at
    return pronoun.at


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
