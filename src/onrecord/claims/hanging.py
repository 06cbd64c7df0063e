"""How a word hangs on the word above it: as an infinitive, a clause, an object, after a preposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

WITHHOLDING = frozenset({"avoid", "decline", "fail", "hesitate", "refuse"})
ASKING = frozenset({"who", "what", "which", "how", "why", "where", "when"})
COPULAS = frozenset({"be", "remain", "seem", "become", "look"})
TIMES = words("times") | {"age", "decade", "long", "time", "while"}
JOINED = frozenset({"conj", "advcl"})
"""How a verb hangs that is one of several; the parser may take the second of three for a clause."""
NOT = frozenset(
    {"not", "n't", "never", "no", "nobody", "none", "nothing", "neither", "nor", "hardly", "without"}
)
WHEREIN = frozenset({"for", "in", "of", "on", "under", "within"})
AWAY = frozenset({"afar", "away", "close", "closer", "distant", "far", "near", "nearer", "off", "over"})
ANNOUNCING = frozenset({"announce", "pledge", "promise", "propose", "swear", "vow"})
"""Verbs of what is to come, though they tell it as if it went on: "announced that it was suspending"."""
NOBODY = frozenset({"few", "it", "nobody", "none", "there"})
FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
BIDDING = words("bidding")
"""Words of what is asked, whose clause tells of what is wanted: "a demand that they release them"."""
NEEDED = frozenset({"critical", "crucial", "essential", "imperative", "necessary", "urgent", "vital"})
"""Words of what is needed, whose clause is not told as done: "it is vital that they are released"."""
CLAIMING = frozenset({"insist", "suggest"})
"""Verbs of telling, too; what somebody "insisted that they do", in the present, he wanted done."""


def governor(sentence: Sentence, at: int) -> tuple[Token, str] | None:
    """Give the word that another hangs on as what is meant by it, and how (the forms of the table)."""
    at = first(sentence, at)
    token, head = sentence.tokens[at], sentence.head(at)
    if head.at == at:
        return None
    if token.dep in {"pobj", "pcomp"}:
        lead = head
        while lead.dep == "conj" and sentence.head(lead.at).pos == "ADP":
            # "calls for a truce and for talks"
            lead = sentence.head(lead.at)
        over = sentence.head(lead.at)
        if head.low == "including":
            # the parser hangs "including" on a verb far off; it tells of the noun before it
            before = [t for t in sentence.tokens[: head.at] if t.text != ","]
            over = before[-1] if before and before[-1].pos == "NOUN" else over
        return (over, head.low) if over.at != head.at and lead.dep in {"prep", "agent", "dative"} else None
    if token.dep in {"dobj", "nsubjpass"}:
        return head, "noun"
    if token.dep in {"compound", "nmod", "amod"} and token.pos != "ADJ":
        return head, "before"
    if token.dep in {"attr", "nsubj"}:
        return _beside(sentence, token, head)
    return _clause(sentence, token, head) if token.pos in VERBS else None


def only_to(sentence: Sentence, at: int) -> bool:
    """Read "halted the raids, only to resume them hours later": what came of it, and no aim."""
    token, to = sentence.tokens[at], sentence.child(at, "aux")
    if token.tag != "VB" or token.dep != "advcl" or to is None or to.low != "to" or to.at < 2:
        return False
    only, comma = sentence.tokens[to.at - 1], sentence.tokens[to.at - 2]
    return only.low == "only" and comma.text == "," and sentence.head(at).tag in {"VBD", "VBN"}


def _beside(sentence: Sentence, token: Token, head: Token) -> tuple[Token, str] | None:
    """Give what is said of a noun beside a "be", or the clause that tells what it is to somebody."""
    if token.dep == "attr":
        # "what is needed is a ceasefire"
        clause = sentence.child(head.at, "csubj")
        asked = sentence.child(head.at, "acomp") if sentence.child(head.at, "nsubj", "expl") is None else None
        if clause is None and asked is not None:
            # "is a ceasefire possible?"
            return asked, "is"
        return (clause, "noun") if clause is not None else None
    if head.lemma not in COPULAS:
        return None
    beside = sentence.child(head.at, "acomp", "attr") or _at_what(sentence, head.at)
    return (beside, "is") if beside is not None else None


def _at_what(sentence: Sentence, be: int) -> Token | None:
    """Give what a noun is said to be in, on or under, or how far off: "is under review", "is far off"."""
    for word in sentence.children(be, "prep", "advmod"):
        if word.low in AWAY and sentence.child(word.at, "pobj") is None:
            return word
        for prep in (word, *sentence.children(word.at, "prep")):
            stands = sentence.child(prep.at, "pobj")
            if stands is not None and prep.low in WHEREIN and word.at > be:
                return stands
    return None


def _clause(sentence: Sentence, token: Token, head: Token) -> tuple[Token, str] | None:
    """Give the word that a clause hangs on, and how."""
    if infinitive(sentence, token.at):
        return _infinitive(sentence, token, head)
    marked = token.dep == "relcl" and sentence.child(token.at, "mark") is not None
    # "doubts that they are withdrawing" is a clause like any other
    going_on = any(t.tag in FINITE for t in sentence.children(token.at, "aux"))
    finite = token.tag != "VBG" or (going_on and head.lemma not in ANNOUNCING)
    if (token.dep in {"ccomp", "acl"} or marked) and finite:
        return _finite(sentence, token, head)
    return (head, "ing") if token.dep in {"xcomp", "ccomp", "dobj"} and token.tag == "VBG" else None


def _infinitive(sentence: Sentence, token: Token, head: Token) -> tuple[Token, str] | None:
    if any(t.low == "have" for t in sentence.children(token.at, "aux")):
        return (head, "that") if token.dep in {"xcomp", "ccomp"} else None
    in_order = head.lemma == "order" and head.dep == "pobj" and sentence.head(head.at).low == "in"
    going = head.low == "going" and sentence.child(head.at, "aux") is not None
    if in_order or going or token.dep == "advcl":
        return head, "aim"
    if token.dep in {"acl", "relcl"} and head.dep == "pobj" and head.lemma in TIMES:
        # "preparing for months to launch": the parser hangs the infinitive on the time
        return sentence.head(head.head), "do"
    # the parser takes some infinitives for relative clauses: "a mission to destroy"
    told = token.dep == "relcl" and sentence.child(token.at, "nsubj", "nsubjpass") is None
    return (_word(sentence, head), "do") if told or token.dep in {"xcomp", "ccomp", "acl"} else None


def _finite(sentence: Sentence, token: Token, head: Token) -> tuple[Token, str] | None:
    asked = {
        t.low for t in sentence.children(token.at, "mark", "nsubj", "nsubjpass", "dobj", "advmod", "attr")
    }
    participle = token.dep == "acl" and token.tag == "VBN" and "that" not in asked
    if asked & ASKING or participle:
        return None
    bare = token.tag == "VB" and not any(t.tag in FINITE for t in sentence.children(token.at, "aux"))
    over = _word(sentence, head)
    wanted = bare or _needed(sentence, over, token) or (token.tag == "VBP" and _bids(sentence, over, token))
    return over, "bare" if wanted else "that"


def _needed(sentence: Sentence, over: Token, token: Token) -> bool:
    """Read "it is essential that they are freed": in the present tense it is not yet so."""
    helping = sentence.children(token.at, "aux", "auxpass")
    tags = {t.tag for t in (token, *helping)} & FINITE
    present = bool(tags) and tags <= {"VBP", "VBZ"} and not any(t.lemma == "have" for t in helping)
    return over.lemma in NEEDED and present


def _bids(sentence: Sentence, over: Token, token: Token) -> bool:
    """Read "demanded that both sides agree": after such words a plain form tells of what is to be done."""
    if any(t.tag in FINITE for t in sentence.children(token.at, "aux")):
        return False
    return over.lemma in BIDDING or (over.lemma in CLAIMING and over.tag in {"VBD", "VBN"})


def _word(sentence: Sentence, head: Token) -> Token:
    """Give the adjective beside a "be", which says more than the verb."""
    beside = (
        sentence.child(head.at, "acomp", "attr") if head.lemma in {"be", "remain", "seem", "become"} else None
    )
    return beside if beside is not None else head


def infinitive(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb is an infinitive with "to"."""
    return any(t.low == "to" for t in sentence.children(at, "aux", "dep", "mark"))


def first(sentence: Sentence, at: int) -> int:
    """Give the first of some coordinated words; what hangs on it holds for all of them.

    A bare verb ("plotted to kill a guard and then attack a post") goes with the infinitive before it,
    wherever the parser hangs it.
    """
    while sentence.tokens[at].dep in JOINED:
        token, head = sentence.tokens[at], sentence.head(at)
        own = sentence.child(at, "nsubj", "nsubjpass", "aux", "mark")
        bare = token.tag == "VB" or (token.tag == "VBP" and head.tag in {"VBD", "VBN", "VBZ"})
        if bare and head.tag != "VB" and own is None:
            if (before := _bare_before(sentence, at)) is None:
                return at
            at = before
            continue
        if token.dep != "conj" or (token.pos in VERBS and head.pos in VERBS and own is not None):
            return at
        at = head.at
    return at


def _bare_before(sentence: Sentence, at: int) -> int | None:
    """Give the verb without a tense that a bare one is set beside: "will begin pulling out and release"."""
    head = sentence.head(at)
    before = [k for k in sentence.subtree(head.at) if k < at and sentence.tokens[k].tag == "VB"]
    if before:
        return before[-1]
    if head.tag != "VBG":
        return None
    return next((t.at for t in sentence.above(head.at) if t.tag == "VB" and t.at < at), None)


def negated(sentence: Sentence, at: int) -> bool:
    """Tell whether a word, the "be" above it, or its subject or determiner says no."""
    token = sentence.tokens[at]
    beside = token.dep in {"acomp", "attr"} or (
        token.dep in {"advmod", "prep"} and sentence.head(at).lemma == "be"
    )
    near = [at, *([token.head] if beside else [])]
    if token.dep == "conj" and any(t.low == "nor" for t in sentence.children(token.head, "cc")):
        # "neither confirmed nor denied"
        return True
    for k in near:
        if any(t.low in NOT for t in sentence.children(k, "neg", "det", "preconj", "advmod")):
            return True
        if no_longer(sentence, k):
            return True
        subject = sentence.child(k, "nsubj", "nsubjpass")
        if subject is not None and (
            subject.low in NOT
            or any(t.low in {"no", "neither"} for t in sentence.children(subject.at, "det"))
        ):
            return True
    return False


def withheld(sentence: Sentence, at: int) -> bool:
    """Tell whether somebody does not do what a verb says: "declined to confirm", "stopped short of it"."""
    token, above = sentence.tokens[at], sentence.head(at)
    if token.dep == "xcomp" and above.lemma in WITHHOLDING:
        return not negated(sentence, above.at)
    over = sentence.head(above.at)
    return token.dep == "pcomp" and (over.low, above.low) == ("short", "of")


def no_longer(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb is of what was so once: "no longer holds", "is in force no more"."""
    late = (t for t in sentence.children(at, "advmod", "npadvmod", "neg") if t.low in {"longer", "more"})
    return any(t.low == "no" for one in late for t in sentence.children(one.at, "neg", "det"))


def by_nobody(sentence: Sentence, word: Token) -> bool:
    """Tell whether nobody is said to do what a verb, or a noun beside one, says: "no one doubts that"."""
    verb = word if word.pos in VERBS else sentence.head(word.at)
    for subject in sentence.children(verb.at, "nsubj"):
        no = any(t.low == "no" for t in sentence.children(subject.at, "det", "neg"))
        if subject.at != word.at and subject.low not in NOBODY and not no:
            return False
    return True


def announced(sentence: Sentence, at: int) -> bool:
    """Read "Rebels to free soldiers, mediator says": a headline that tells what is to come."""
    token, over = sentence.tokens[at], sentence.head(at)
    subject = sentence.child(at, "nsubj")
    before = subject is not None and subject.at < at < over.at
    return token.dep == "ccomp" and over.lemma in cues().say and before
