"""Who says: the subject of a verb of saying, also where the parser or the sentence hides it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.governors import rang
from onrecord.claims.relative import past_town
from onrecord.claims.tokens import HUMAN, VERBS, Sentence, Token, wide
from onrecord.claims.unsayable import is_empty
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_SPEAKER = frozenset({"there", "which", "that", "nobody", "none", "nothing"})
PUBLISH = frozenset({"issue", "publish", "release"})
NO_ONE = frozenset({"no", "neither", "none"})
RELATIVE = frozenset({"which", "who", "whom", "that", "whose"})
TENSE = {"VB": "now", "VBP": "now", "VBZ": "now"}
BODIES = words("bodies")
LOCAL = words("local")


def speaker(sentence: Sentence, token: Token) -> Token | None:
    """Give who says; None where nobody does. A report that somebody published speaks for its publisher."""
    subject = _subject(sentence, token)
    if subject is not None and subject.tag in {"WDT", "WP", "EX"} and token.dep == "relcl":
        told = (
            past_town(sentence, sentence.head(token.at)) if subject.tag == "WDT" else sentence.head(token.at)
        )
        subject = _antecedent(sentence, told) if told is not None else None
    if subject is None or subject.low in NO_SPEAKER or nobody(sentence, subject):
        return None
    above = sentence.head(subject.at)
    published = subject.dep == "dobj" and above.lemma in cues().say | PUBLISH and above.dep != "nsubj"
    if not published:
        return subject
    return None if above.lemma in cues().say - PUBLISH else speaker(sentence, above)


def nobody(sentence: Sentence, subject: Token) -> bool:
    """Tell whether words name that there is no source: "no group", "no one", "it is easy to say"."""
    inside = (sentence.tokens[k] for k in wide(sentence, subject.at))
    return is_empty(sentence, subject) or next((t.low in NO_ONE for t in inside if t.pos != "PUNCT"), False)


def is_verb(sentence: Sentence, token: Token) -> bool:
    """Tell whether a word is a verb, also where the parser took "Police allege that" for a noun."""
    if token.pos == "VERB":
        return True
    return _mistaken(sentence, token) is not None


def _mistaken(sentence: Sentence, token: Token) -> Token | None:
    """Give the subject of a verb that was taken for a noun with its subject before it."""
    if token.pos != "NOUN" or token.dep != "ROOT" or token.at == 0:
        return None
    clause = sentence.child(token.at, "ccomp", "acl")
    before = sentence.tokens[token.at - 1]
    told = clause is not None and sentence.child(clause.at, "mark") is not None
    return before if told and before.dep == "compound" and before.head == token.at else None


def _antecedent(sentence: Sentence, head: Token) -> Token | None:
    """Give whom "that said" and "who said" mean: not the place or thing that a person or paper is in."""
    above = sentence.head(head.at)
    if head.dep != "pobj" or above.lemma not in LOCAL or head.pos != "NOUN" or speaks(head):
        return head
    holder = sentence.head(above.at)
    if holder.pos in VERBS:
        return sentence.child(holder.at, "dobj", "nsubjpass")
    return holder if holder.pos in {"NOUN", "PROPN"} else None


def speaks(token: Token) -> bool:
    """Tell whether a noun is of somebody, or of a paper, that can say something."""
    if token.ent in {"PERSON", "ORG", "NORP"} or token.actor or token.lemma in BODIES | HUMAN:
        return True
    return any(token.lemma in known or token.low in known for known in cues().roles.values())


def _subject(sentence: Sentence, token: Token) -> Token | None:
    """Give who says, also where the verb is coordinated with another, a participle, or in the passive."""
    subjects = sentence.children(token.at, "nsubj")
    agent = sentence.child(token.at, "agent")
    if subjects:
        return _unparsed(sentence, _last(sentence, subjects))
    if agent is not None:
        return sentence.child(agent.at, "pobj")
    if sentence.child(token.at, "nsubjpass") is not None:
        return None
    return _mistaken(sentence, token) or _shared(sentence, token)


def _shared(sentence: Sentence, token: Token) -> Token | None:
    """Give who says as the verb or noun above a verb names them."""
    head = sentence.head(token.at)
    shared = token.dep == "conj" or (token.dep in {"advcl", "xcomp"} and token.tag in {"VBG", "VB"})
    if shared and head.pos in VERBS and head.at != token.at:
        told = sentence.child(head.at, "dobj") if not rang(head, token) else None
        if told is not None and (token.dep == "xcomp" or (token.dep != "conj" and head.lemma in cues().cite)):
            return told
        found = _subject(sentence, _outer(sentence, token, head))
        silent = found is not None and found.pos == "NOUN" and not speaks(found)
        if silent and token.dep == "advcl" and head.dep == "ccomp":
            # "denied that the attack was in X, saying": the attack says nothing
            return _subject(sentence, sentence.head(head.at))
        return found
    if token.dep == "acl" and (token.tag == "VBG" or _chief(sentence, token)):
        return head
    return _opening(sentence, token)


def _chief(sentence: Sentence, token: Token) -> bool:
    """Tell whether a participle is the only chief verb of a sentence: "The site reported that"."""
    head, clause = sentence.head(token.at), sentence.child(token.at, "ccomp")
    that = clause is not None and any(t.low == "that" for t in sentence.children(clause.at, "mark"))
    return that and head.head == head.at and head.pos in {"NOUN", "PROPN"}


def _outer(sentence: Sentence, token: Token, head: Token) -> Token:
    """Give the verb whose subject a coordinated verb shares: by its tense, where the parser hung it too low.

    In "demanded that they return and promised that" the one who promised is who demanded.
    """
    up = sentence.head(head.at)
    if token.dep != "conj" or head.dep != "ccomp" or up.pos not in VERBS:
        return head
    own = sentence.child(head.at, "nsubj", "nsubjpass")
    if own is not None and own.pos == "NOUN" and not speaks(own):
        # "denied a deal had been reached and said": a deal says nothing
        return up
    tense, low, high = (TENSE.get(t.tag, "past") for t in (token, head, up))
    return up if tense == high != low and sentence.child(token.at, "ccomp") is not None else head


def _last(sentence: Sentence, subjects: Sequence[Token]) -> Token:
    """Give the chief word of a subject that the parser cut: at a hyphen, or before a name ("agency SANA")."""
    first, last = subjects[0], subjects[-1]
    parts = sentence.tokens[first.at : last.at + 1]
    glued = all(a.span.end == b.span.start for a, b in pairwise(parts)) and any(t.text == "-" for t in parts)
    apart = any(t.pos == "CCONJ" for t in parts)
    joined = last.pos == "PROPN" and (last.at == first.at + 1 or (last.ent == "PERSON" and not apart))
    return last if glued or joined else first


def _unparsed(sentence: Sentence, subject: Token) -> Token:
    """Give the name in a subject that was read as a clause ("the war monitor the Northern Observatory")."""
    if subject.pos != "VERB":
        return subject
    name = sentence.child(subject.at, "dobj")
    return name if name is not None and name.pos == "PROPN" and name.at > subject.at else subject


def _opening(sentence: Sentence, token: Token) -> Token | None:
    """Give a name before the verb that the parser did not take for its subject ("SANA, citing X, said")."""
    for kid in sentence.children(token.at):
        name = kid.pos == "PROPN" or (kid.text.isupper() and len(kid.text) > 1 and kid.pos != "PRON")
        if (
            kid.at < token.at
            and name
            and kid.dep not in {"npadvmod", "tmod", "punct", "dobj", "ccomp", "prep"}
        ):
            return kid
    return None
