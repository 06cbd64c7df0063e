"""Truces that are over in the sentence after: "The truce began on Monday. It collapsed within hours".

A truce that is told without what became of it misleads as a halt that was none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import infinitive, negated
from onrecord.claims.lexicon import Row
from onrecord.claims.tokens import VERBS
from onrecord.claims.triggers import Trigger
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.tokens import Sentence, Token

RULE = "trigger.fallen-apart"
OVER = Row(kind="cease", part="act", modality=Modality.NEGATED)
BROKEN = frozenset({"break", "breach", "violate"})
FAILING = {
    "break": "down",
    "collapse": "",
    "crumble": "",
    "expire": "",
    "fall": "apart",
    "lapse": "",
    "unravel": "",
}
"""Verbs of a truce that does not last, with the word that belongs to them."""


def fallen_apart(
    sentence: Sentence, before: tuple[Sentence, Sequence[Trigger]] | None = None
) -> Iterator[Trigger]:
    """Give that a truce is over which the sentence before told of, and this one only calls "it"."""
    if before is None or not any(_told(before[0], t) for t in before[1]):
        return
    for verb in sentence.tokens:
        if verb.pos in VERBS and verb.tag in {"VBD", "VBN", "VBZ"} and _of_it(sentence, verb):
            unreal = negated(sentence, verb.at) or infinitive(sentence, verb.at) or _modal(sentence, verb)
            if not unreal:
                yield Trigger(at=verb.at, tokens=(verb.at,), row=OVER, verbal=True, rule=RULE)
            return


def _told(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a sentence is about a truce: "during the truce" only names one."""
    token = sentence.tokens[trigger.at]
    agreed = token.dep == "pobj" and sentence.head(trigger.at).low in {"on", "to"}
    return (
        trigger.kind == "cease"
        and not trigger.verbal
        and (token.dep in {"dobj", "nsubj", "nsubjpass"} or agreed)
    )


def _of_it(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb says of "it" that it fell apart or was broken."""
    subject = sentence.child(verb.at, "nsubj", "nsubjpass")
    if subject is None or subject.low != "it":
        return False
    if subject.dep == "nsubjpass":
        return verb.lemma in BROKEN
    if verb.lemma == "last" and verb.tag == "VBD":
        # "It lasted five months"
        return any(t.ent in {"DATE", "TIME"} for t in sentence.children(verb.at, "npadvmod", "dobj"))
    beside = {t.low for t in sentence.children(verb.at, "prt", "advmod")}
    word = FAILING.get(verb.lemma)
    return word is not None and (not word or word in beside)


def _modal(sentence: Sentence, verb: Token) -> bool:
    return any(t.tag == "MD" for t in sentence.children(verb.at, "aux"))
