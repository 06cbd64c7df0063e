"""What a question leaves open: "Did the army bomb the village?" tells of no bombing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import ASKING
from onrecord.claims.matrix import definite
from onrecord.claims.negation import carrier
from onrecord.claims.tokens import VERBS
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

STOPS = frozenset({"!", ".", ";", "?"})
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
LED = frozenset({"assume", "believe", "confirm", "hear", "say", "suggest", "think", "true"})
"""Words whose clause is what is asked: "Is it true that", "Do you believe that"."""


def asked(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give POSSIBLE for what is asked with yes or no for an answer.

    A question with "who", "why" or "when" takes what it asks about as known, and so does one about "the
    attack"; "the end of the war" may yet be to come.
    """
    chief = cluster.chief
    at = chief.at if chief.verbal else carrier(sentence, cluster)
    known = not chief.verbal and chief.kind != "cease" and definite(sentence, chief.at)
    if at is None or known:
        return None
    verb = sentence.tokens[at]
    if verb.dep == "acl" and verb.tag == "VBN" and sentence.head(at).dep in SUBJECTS:
        # "were the priests killed?": the parser hangs the participle on the noun
        verb = sentence.head(sentence.head(at).at)
    open_ = (
        _open(sentence, verb)
        or _was_it(sentence, verb)
        or (verb.dep == "conj" and _open(sentence, sentence.head(at)))
    )
    if not open_ and verb.dep in {"ccomp", "csubj"}:
        over = sentence.head(at)
        beside = {t.lemma for t in sentence.children(over.at, "acomp")}
        open_ = bool(LED & {over.lemma, *beside}) and _open(sentence, over)
    return Modality.POSSIBLE if open_ else None


def _was_it(sentence: Sentence, verb: Token) -> bool:
    """Read "was it the army that shelled the village?"."""
    be = sentence.head(sentence.head(verb.at).at)
    it = any(t.low == "it" for t in sentence.children(be.at, "nsubj"))
    return verb.dep == "relcl" and sentence.head(verb.at).dep == "attr" and it and _open(sentence, be)


def _open(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a clause is a question: its first verb before its subject, and a mark behind it."""
    if verb.pos not in VERBS or not _marked(sentence, verb):
        return False
    subjects = [t.at for t in sentence.children(verb.at, *SUBJECTS)]
    aux = [t.at for t in sentence.children(verb.at, "aux", "auxpass")]
    lead = min([*aux, verb.at]) if verb.lemma == "be" else min(aux, default=None)
    if lead is None or lead > max(subjects, default=-1):
        return False
    return not any(sentence.tokens[k].low in ASKING for k in sentence.subtree(verb.at) if k < lead)


def _marked(sentence: Sentence, verb: Token) -> bool:
    """Tell whether the first stop behind a verb is a question mark."""
    return next((t.text for t in sentence.tokens[verb.at :] if t.text in STOPS), "") == "?"
