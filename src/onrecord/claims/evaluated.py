"""What is judged after it was done: "was wrong to shell it", "it was a mistake to", "should never have"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.general import ahead
from onrecord.claims.hanging import infinitive
from onrecord.claims.matrix import definite
from onrecord.model import Modality

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

FAULTS = frozenset(
    {"abomination", "atrocity", "betrayal", "blunder", "crime", "disgrace", "error", "folly", "injustice"}
    | {"madness", "miscalculation", "mistake", "outrage", "sin", "stupidity", "violation"}
)
"""What a deed is called that somebody blames."""
FAULTY = frozenset(
    {"barbaric", "brave", "callous", "correct", "courageous", "cowardly", "criminal", "cruel", "foolish"}
    | {"heartless", "inexcusable", "inhuman", "inhumane", "irresponsible", "justified", "negligent", "rash"}
    | {"reckless", "right", "shameful", "stupid", "unforgivable", "unjust", "unjustified", "unwise", "wise"}
    | {"wrong"}
)
"""How one acted who did a thing."""
LAWFUL = frozenset(
    {"acceptable", "illegal", "illegitimate", "impermissible", "intolerable", "lawful", "legal", "legitimate"}
    | {"permissible", "unacceptable", "unlawful"}
)
"""What may be said of all that do so, and of one who did."""
DUTY = frozenset({"ought", "should"})
NEEDED = frozenset({"need"})
NO = frozenset({"never", "not", "n't"})
HAVE = frozenset({"have", "'ve"})
CLAUSES = frozenset({"acl", "advcl", "ccomp", "relcl", "xcomp"})
KILLING = frozenset({"abduct", "assassinate", "behead", "execute", "kidnap", "kill", "lynch", "murder"})
"""What is done to one whom the words point at, and cannot be only thought of: "killing the mayor is"."""
WARNING = frozenset({"caution", "warn"})


def done_and_judged(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether a judgement says that a thing was done: "was wrong to", "should not have"."""
    chief = cluster.chief
    verb = sentence.tokens[chief.at]
    if not chief.verbal or verb.pos != "VERB":
        return False
    return (
        _reproached(sentence, verb)
        or _as_he_did(sentence, verb)
        or judged_of(sentence, verb) is Modality.HAPPENED
        or _of_one(sentence, verb)
    )


def evaluated(sentence: Sentence, cluster: Cluster) -> Modality | None:
    """Give what a judgement makes of a thing that it does not tell as done."""
    at = cluster.chief.at
    if cluster.chief.verbal:
        return judged_of(sentence, sentence.tokens[at])
    return Modality.POSSIBLE if in_general(sentence, at) else None


def judged_of(sentence: Sentence, verb: Token) -> Modality | None:
    """Give what a judgement on an infinitive makes of it, or None where nobody judges it.

    In the past it is of one deed ("was wrong to shell the town"), else of all of the sort.
    """
    if not infinitive(sentence, verb.at) or verb.dep not in CLAUSES:
        return None
    met = _verdict(sentence, sentence.head(verb.at))
    if met is None:
        return None
    word, be = met
    subject = sentence.child(be.at, "nsubj")
    empty = subject is not None and subject.low == "it"
    by_him = not empty or any(t.low == "of" for t in sentence.children(word.at, "prep"))
    if word.lemma in LAWFUL and not by_him:
        return None
    past = be.tag == "VBD" and not any(t.tag == "MD" for t in sentence.children(be.at, "aux"))
    one = past and (by_him or _one_struck(sentence, verb))
    if one and any(t.low in NO for t in sentence.children(verb.at, "neg")):
        # "it was a mistake not to arrest him"
        return Modality.NEGATED
    return Modality.HAPPENED if one else Modality.POSSIBLE


def judges(sentence: Sentence, verb: Token) -> int | None:
    """Give who did what is judged, named behind the judgement: "it was wrong of the army to shell"."""
    met = _verdict(sentence, sentence.head(verb.at)) if infinitive(sentence, verb.at) else None
    of = (p for p in sentence.children(met[0].at, "prep") if p.low == "of") if met is not None else ()
    return next((t.at for p in of for t in sentence.children(p.at, "pobj") if t.at < verb.at), None)


def _verdict(sentence: Sentence, above: Token) -> tuple[Token, Token] | None:
    """Give the word of judgement that an infinitive hangs on, and its verb."""
    if above.lemma == "be":
        beside = sentence.children(above.at, "acomp", "advmod", "attr")
        word = next((t for t in beside if _judging(t)), None)
        return (word, above) if word is not None else None
    be = sentence.head(above.at)
    if _judging(above) and be.lemma == "be" and above.dep in {"acomp", "attr", "advmod"}:
        return above, be
    none = any(t.low == "no" for t in sentence.children(above.at, "det"))
    if above.lemma in {"business", "reason", "right"} and above.dep == "dobj" and none and be.lemma == "have":
        return above, be
    return None


def _judging(word: Token) -> bool:
    return {word.lemma, word.low} & (FAULTS | FAULTY | LAWFUL) != set()


def _one_struck(sentence: Sentence, verb: Token) -> bool:
    """Tell whether the words point at what it was done to: "the bridge", "a school in Kolda"."""
    struck = [*sentence.children(verb.at, "dobj")]
    struck += [t for p in sentence.children(verb.at, "prep") for t in sentence.children(p.at, "pobj")]
    return any(definite(sentence, t.at) or t.pos == "PROPN" for t in struck)


def _reproached(sentence: Sentence, verb: Token) -> bool:
    """Read "should never have bombed it", "need not have fired": that is held against it."""
    aux = {t.low for t in sentence.children(verb.at, "aux")}
    no = {t.low for t in sentence.children(verb.at, "neg", "advmod")} & NO
    over = sentence.head(verb.at)
    if over.low == "ought" and verb.dep == "xcomp":
        # "ought not to have bombed it": the parser makes a verb of it
        aux.add(over.low)
        no |= {t.low for t in sentence.children(over.at, "neg", "advmod")} & NO
    return bool(aux & (DUTY | NEEDED) and aux & HAVE and no)


def _as_he_did(sentence: Sentence, verb: Token) -> bool:
    """Read "no one forced him to bomb it, as he did in March"."""
    if not infinitive(sentence, verb.at):
        return False
    over = sentence.head(verb.at)
    beside = (*sentence.children(verb.at, "advcl"), *sentence.children(over.at, "advcl"))
    did = (t for t in beside if t.lemma == "do" and t.tag == "VBD" and t.at > verb.at)
    as_he = (t for t in did if any(m.low == "as" for m in sentence.children(t.at, "mark")))
    return any(t.pos == "PRON" for one in as_he for t in sentence.children(one.at, "nsubj"))


def _of_one(sentence: Sentence, verb: Token) -> bool:
    """Read "killing the mayor is a declaration of war": one whom the words point at was killed."""
    be = sentence.head(verb.at)
    named = verb.tag == "VBG" and verb.dep in {"csubj", "nsubj"} and be.lemma == "be" and be.at > verb.at
    if not named or verb.lemma not in KILLING or ahead(sentence, be.at):
        return False
    warned = any(t.lemma in WARNING for t in sentence.above(be.at))
    whom = sentence.child(verb.at, "dobj")
    one = (
        whom is not None and whom.tag in {"NN", "NNP"} and (definite(sentence, whom.at) or whom.tag == "NNP")
    )
    return one and not warned


def in_general(sentence: Sentence, at: int) -> bool:
    """Read "attacks on aid workers are war crimes": it is said of all of them, and tells of none."""
    noun, be = sentence.tokens[at], sentence.head(at)
    if noun.tag != "NNS" or noun.dep != "nsubj" or be.lemma != "be" or be.tag not in {"VBP", "VBZ"}:
        return False
    bare = sentence.child(at, "det", "nummod", "poss", "amod", "acl", "relcl") is None
    whom = [t for p in sentence.children(at, "prep") for t in sentence.children(p.at, "pobj")]
    many = all(t.tag == "NNS" and sentence.child(t.at, "det", "nummod", "poss") is None for t in whom)
    beside = sentence.children(be.at, "acomp", "attr")
    return bare and many and any(_judging(t) for t in beside)
