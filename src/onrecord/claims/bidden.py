"""What is only bidden ("Release the hostages!"), and what is done by the words that seem to plan it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import QUOTES, cues
from onrecord.claims.hanging import governor, infinitive
from onrecord.claims.matrix import held
from onrecord.claims.negation import refused
from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

OPENERS = QUOTES | {"(", "-", ":", "…", "•", "—", "–", "now", "please"}
OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl")
CALLING = frozenset({"call", "contact", "phone", "ring", "telephone"})
TELLING = CALLING | {"issue", "post", "publish", "release", "speak", "tweet", "write"}
"""Verbs of those who reach somebody to tell them something: what for, they did."""
OWNING_UP = frozenset({"claim-responsibility", "deny"})
MESSAGES = frozenset({"communique", "letter", "message", "note", "recording", "statement", "tape", "video"})
CRYING = frozenset({"chant", "cry", "order", "plead", "scream", "shout", "tell", "urge", "yell"})
WISHING = frozenset({"like", "want", "wish"})
ONES_OWN = frozenset({"i", "we"})
ENDING = words("ending")
SETTLING = frozenset({"choose", "decide", "decision", "determine", "mean", "prefer", "want"})
PAST = frozenset({"VBD", "VBN"})
ONCE = frozenset({"once", "when"})


def bidden(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give DEMANDED for what somebody is told to do, PLANNED for what is to come first: "once arrested".

    An imperative has no subject and stands at the head of its sentence, or of the words that it is quoted in.
    """
    chief = cluster.chief
    token = sentence.tokens[chief.at]
    if chief.verbal:
        if refused(sentence, token.at) and chief.row.part != "speech":
            # "do not attack", "urged them not to attack": nothing says that they do, or do not
            return Modality.POSSIBLE if _forbidden(sentence, token) else None
        if chief.row.part != "speech" and _imperative(sentence, token):
            return Modality.DEMANDED
        return Modality.PLANNED if _once(sentence, token) else None
    head = sentence.head(chief.at)
    held = (
        token.dep == "dobj" and head.pos in VERBS and head.lemma not in ENDING and _imperative(sentence, head)
    )
    return Modality.DEMANDED if held else None


def _forbidden(sentence: Sentence, token: Token) -> bool:
    """Tell whether somebody is only asked, ordered or bound not to do a thing; who decided not to did not."""
    if not infinitive(sentence, token.at):
        return _imperative(sentence, token)
    over = governor(sentence, token.at)
    settled = over is not None and over[0].lemma in SETTLING
    return not settled and held(sentence, token.at) in {
        Modality.DEMANDED,
        Modality.PLANNED,
        Modality.THREATENED,
    }


def _imperative(sentence: Sentence, token: Token) -> bool:
    own = (t for t in sentence.children(token.at, *OWN) if t.dep != "aux" or t.lemma != "do")
    if token.tag != "VB" or next(own, None) is not None:
        return False
    if token.dep == "conj" and sentence.head(token.at).pos in VERBS:
        return _imperative(sentence, sentence.head(token.at))
    if token.dep not in {"ROOT", "ccomp", "parataxis"} and not _before_speaker(sentence, token):
        return False
    under = sentence.subtree(token.at)
    # the label of a headline is no part of it: "Pope: stop the attacks"
    label = max((k for k in under if k < token.at and sentence.tokens[k].text == ":"), default=-1)
    start = min(k for k in under if k > label and sentence.tokens[k].text not in OPENERS)
    before = sentence.tokens[start - 1] if start else None
    leads = start == token.at or sentence.tokens[start].low in {"do", "never", "please", "immediately"}
    listed = before is not None and (before.text in OPENERS or before.pos in {"NUM", "X", "PUNCT"})
    return leads and (before is None or listed)


def _before_speaker(sentence: Sentence, token: Token) -> bool:
    """Read "Lift the blockade, they said": the parser takes what is bidden for a clause beside the saying."""
    over = sentence.head(token.at)
    who = sentence.child(over.at, "nsubj")
    spoken = over.lemma in cues().say | CRYING
    return token.dep == "advcl" and spoken and who is not None and token.at < who.at


def _once(sentence: Sentence, token: Token) -> bool:
    """Read "once arrested, he will be tried"."""
    head = sentence.head(token.at)
    bare = token.tag == "VBN" and token.dep == "advcl" and not sentence.children(token.at, *OWN[:-2])
    led = any(t.low in ONCE for t in sentence.children(token.at, "advmod", "mark"))
    return bare and led and any(t.low in {"will", "would"} for t in sentence.children(head.at, "aux"))


def uttered(sentence: Sentence, chief: Trigger) -> bool:
    """Read "called a newspaper to claim responsibility", "I want to condemn": it was said by that."""
    if chief.kind == "threaten" and any(sentence.tokens[k].lemma == "hesitate" for k in chief.tokens):
        # "will not hesitate to strike"
        return True
    if chief.row.part != "speech" or not chief.verbal or not infinitive(sentence, chief.at):
        return False
    token, head = sentence.tokens[chief.at], sentence.head(chief.at)
    if token.dep == "conj":
        token, head = head, sentence.head(head.at)
    if token.dep in {"acl", "relcl"} and head.dep == "dobj" and head.lemma in MESSAGES:
        head = sentence.head(head.at)
    said_no = sentence.child(head.at, "neg") is not None
    modal = {t.low for t in sentence.children(head.at, "aux")} - {"has", "had", "have"}
    if token.dep == "xcomp" and head.lemma in WISHING:
        own = any(t.low in ONES_OWN for t in sentence.children(head.at, "nsubj"))
        return own and not said_no and modal <= {"would", "'d"}
    told = head.lemma in TELLING and head.tag in PAST and token.dep in {"advcl", "xcomp", "acl", "relcl"}
    return told and chief.kind in OWNING_UP and not said_no and not modal
