"""What goes on while it is told: by its tense, its adverb, a verb of lasting, or as a state that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.hanging import negated
from onrecord.claims.standing import in_force
from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

LASTING = words("lasting")
DAILY = frozenset({"daily", "nightly", "regular"})
OFTEN = words("often")
RISING = words("rising")
BEING = frozenset({"is", "are", "been", "'s", "'re"})
STOPS = frozenset({"!", ".", ":", ";", "?", "…", '"', "''", "”"})
PRESENT = frozenset({"VBP", "VBZ"})
KEPT = frozenset({"abduct", "arrest"})
"""Kinds of which a state is left: who was taken is held."""
ENDURED = frozenset(
    {
        "besiege",
        "blockade",
        "detain",
        "encircle",
        "hold",
        "imprison",
        "occupy",
        "patrol",
        "station",
        "surround",
    }
)
STAYING = ENDURED - {"detain", "imprison"}
"""What somebody is at, or what lasts, even where only a participle tells it: "men held in the north"."""
GOING_ON = frozenset({"continue", "keep", "persist"})
SPOKEN = frozenset({"accept", "agree", "commit", "pledge", "promise", "swear", "undertake", "vow"})
"""What is done by being said, in the present tense too: "both sides agree to meet"."""
FOUGHT = frozenset({"clash", "riot"})
BARRAGES = frozenset({"bombardment", "gunfire", "shelling"})
"""What "there is" tells as going on."""


def ongoing(sentence: Sentence, chief: Trigger, verb: int | None) -> Modality | None:
    """Give ONGOING for what goes on; `verb` is the one that says that it happens, if there is one."""
    at = chief.at
    held = in_force(sentence, at)
    lasting = held is not None and not negated(sentence, held.at)
    # "agreed to daily pauses" tells of pauses to come
    by_days = DAILY if chief.kind == "cease" else frozenset[str]()
    lasting = lasting or any(t.lemma in LASTING - by_days for t in sentence.children(at, "amod"))
    lasting = lasting or _there_is(sentence, chief) or _kept(sentence, chief)
    return Modality.ONGOING if lasting or (verb is not None and _goes_on(sentence, at, verb)) else None


def _there_is(sentence: Sentence, chief: Trigger) -> bool:
    """Read "there is heavy fighting in the north"."""
    be = sentence.head(chief.at)
    lasts = chief.kind in FOUGHT or sentence.tokens[chief.at].lemma in BARRAGES
    there = be.lemma == "be" and be.tag in PRESENT and sentence.child(be.at, "expl") is not None
    plain = not sentence.children(be.at, "aux", "neg")
    return lasts and not chief.verbal and there and plain


def _kept(sentence: Sentence, chief: Trigger) -> bool:
    """Read "they are under arrest", "remains in custody", "has been under curfew"."""
    lead = next((sentence.tokens[k] for k in chief.tokens if sentence.tokens[k].pos == "ADP"), None)
    if lead is None or lead.dep != "prep" or not (chief.kind in KEPT or lead.low == "under"):
        return False
    be = sentence.head(lead.at)
    tense = next((t.tag for t in sentence.children(be.at, "aux") if t.lemma == "have"), be.tag)
    now = tense in PRESENT and be.lemma in {"be", "lie", "sit"}
    return (now or be.lemma in {"remain", "stay"}) and be.pos in VERBS


def _goes_on(sentence: Sentence, at: int, verb: int) -> bool:
    """Tell whether a verb says that something goes on: by its adverb, its meaning or its tense."""
    token = sentence.tokens[verb]
    if any(t.low in OFTEN for t in sentence.children(verb, "advmod")) or (
        token.lemma in RISING and verb != at
    ):
        return True
    aux = {t.low for t in sentence.children(verb, "aux", "auxpass")}
    if verb == at and (_stays(sentence, token, aux) or _on_principle(sentence, token, aux)):
        return True
    if token.tag == "VBN" and aux & {"is", "are"} and not aux - {"is", "are", "being"}:
        # "are being held", "is besieged by"
        return "being" in aux or (verb == at and token.lemma in ENDURED)
    if token.tag == "VBG":
        return bool(aux & BEING) or (token.dep == "acl" and not aux and verb != at)
    return (
        token.tag == "VBP"
        and token.dep in {"ROOT", "ccomp", "relcl"}
        and verb == at
        and token.lemma not in SPOKEN
        and not (_headline(sentence) and token.lemma not in ENDURED - {"hold"})
        and not _dated(sentence, at)
    )


def _stays(sentence: Sentence, token: Token, aux: set[str]) -> bool:
    """Read "men held there", "troops patrolling it", "has held it since May", "continue to shell it"."""
    over = sentence.head(token.at)
    if token.dep == "xcomp" and over.lemma in GOING_ON and over.tag in PRESENT | {"VBG"}:
        return True
    if token.lemma not in STAYING:
        return False
    since = any(t.low == "since" for t in sentence.children(token.at, "prep", "mark"))
    bare = token.dep == "acl" and not aux and token.tag in {"VBG", "VBN"}
    return (bare and not _dated(sentence, token.at)) or (since and bool(aux & {"has", "have"}))


def _on_principle(sentence: Sentence, token: Token, aux: set[str]) -> bool:
    """Read "the army says it only attacks bases": its custom as it tells it, no attack."""
    things = sentence.children(token.at, "dobj", "prep")
    beside = (t for k in (token, *things) for t in sentence.children(k.at, "advmod", "amod"))
    only = any(t.low == "only" and not sentence.children(sentence.head(t.at).at, "det") for t in beside)
    return only and token.tag in PRESENT and token.dep == "ccomp" and not aux


def _headline(sentence: Sentence) -> bool:
    """Tell whether a sentence has no stop, as headlines have none: "Shells fall on market" is done."""
    return sentence.tokens[-1].text not in STOPS


def _dated(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb in the present tense tells one happening, as headlines and chronicles do."""
    under = [sentence.tokens[k] for kid in sentence.children(at) for k in sentence.subtree(kid.at)]
    return any(t.ent in {"DATE", "TIME", "CARDINAL"} or t.pos == "NUM" for t in under)
