"""What somebody means to have done: "in talks to have the attacks stopped" tells of no end of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import negated
from onrecord.claims.kept_word import managed
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence

_HAVING = frozenset({"get", "have"})
_MANAGING = frozenset({"manage"})


def to_be_had(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Take what "to have it done" names for wanted, unless somebody managed to; else nothing is told."""
    chief = sentence.tokens[cluster.chief.at]
    having = sentence.head(chief.at)
    if chief.tag not in {"VBN", "VBD"} or having.lemma not in _HAVING or having.tag != "VB":
        return None
    meant = any(t.low == "to" for t in sentence.children(having.at, "aux"))
    thing = sentence.child(chief.at, "nsubj", "nsubjpass") or sentence.child(having.at, "dobj")
    if not meant or thing is None or _done(sentence, having.at):
        return None
    return Modality.DEMANDED


def _done(sentence: Sentence, at: int) -> bool:
    """Tell whether somebody managed to, or was able to."""
    over = sentence.head(at)
    did = over.lemma in _MANAGING and over.tag in {"VBD", "VBN", "VBZ"} and not negated(sentence, over.at)
    return did or managed(sentence, over)
