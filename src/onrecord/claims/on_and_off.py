"""Halts that come and go: "attacks have stopped and started for months", "an on-and-off ceasefire".

What stopped and began again before the sentence ends is no halt, unless each has its day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.hanging import negated
from onrecord.claims.resumed import begins_again
from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

FITFUL = re.compile(
    r"\b(?:fitful|intermittent|sporadic|on[- ](?:and[- ])?off|off[- ](?:and[- ])?on|on[- ]again|off[- ]again"
    r"|stop[- ](?:and[- ])?(?:go|start))\b",
    re.IGNORECASE,
)
STARTING = frozenset({"begin", "resume", "restart", "start"})
OFTEN = frozenset({"constantly", "frequently", "intermittently", "periodically", "repeatedly"})
SOON = frozenset({"hour", "minute", "moment"})
BRIEFLY = frozenset({"briefly", "momentarily"})
TIMES = frozenset({"occasion", "time"})


def on_and_off(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give what a halt is that the sentence says came and went, or None."""
    chief = cluster.chief
    if not chief.verbal:
        return Modality.POSSIBLE if FITFUL.search(_before(sentence, chief.at)) else None
    verb = sentence.tokens[chief.at]
    if negated(sentence, chief.at):
        return None
    again = begins_again(sentence, chief)
    gone = again is not None and (_often(sentence, again) or not _apart(sentence, verb, again))
    return Modality.NEGATED if gone or _starts_too(sentence, verb) else None


def _apart(sentence: Sentence, verb: Token, again: Token) -> bool:
    """Tell whether an end or a new beginning has a day of its own: "halted in May, then resumed"."""
    if any(t.low in BRIEFLY for t in sentence.children(verb.at, "advmod")):
        return False
    soon = any(sentence.tokens[k].lemma in SOON for k in sentence.subtree(again.at))
    return _dated(sentence, again) or (_dated(sentence, verb) and not soon)


def _before(sentence: Sentence, at: int) -> str:
    """Give the words of a noun's phrase up to the noun."""
    first = min(sentence.subtree(at)[0], at)
    return " ".join(t.text for t in sentence.tokens[first:at]).replace(" - ", "-")


def _starts_too(sentence: Sentence, verb: Token) -> bool:
    """Read "stopped and started", "start and stop": one subject does both."""
    beside = [t for t in sentence.conjuncts(verb.at) if t.pos in VERBS and t.lemma in STARTING]
    own = ("dobj", "nsubj", "nsubjpass", "xcomp", "ccomp")
    return any(
        (t.tag == verb.tag or {t.tag, verb.tag} == {"VBD", "VBN"})
        and sentence.child(t.at, *own) is None
        and not _dated(sentence, t)
        for t in beside
    )


def _dated(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb has a day of its own: neither a length nor hours that only went by."""
    for kid in sentence.children(verb.at, "prep", "npadvmod", "advmod", "pcomp"):
        under = [sentence.tokens[k] for k in sentence.subtree(kid.at)]
        gone = kid.low == "for" or any(t.lemma in SOON for t in under)
        if kid.at > verb.at and not gone and any(t.ent in {"DATE", "TIME"} for t in under):
            return not _often(sentence, verb)
    return False


def _often(sentence: Sentence, verb: Token) -> bool:
    """Read "resumed several times", "repeatedly"."""
    beside = sentence.children(verb.at, "npadvmod", "advmod")
    return any(t.low in OFTEN or (t.lemma in TIMES and t.tag == "NNS") for t in beside)
