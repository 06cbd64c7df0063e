"""Who did an act that a noun names, where other words tie them to it: "took credit for", "the work of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import Found, after
from onrecord.claims.charged import own
from onrecord.claims.doer import AVOWING, doer, does
from onrecord.claims.fitness import can_act
from onrecord.claims.governors import listed
from onrecord.claims.hanging import withheld
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import VERBS, Sentence, Token, passive
from onrecord.claims.whose import BELIEVING, whose

if TYPE_CHECKING:
    from collections.abc import Iterator

OWNING_UP = listed("owning-up")
OWNED = frozenset({"credit", "responsibility"})
"""What those take for an act who own to it."""
SEEMING = frozenset({"appear", "seem"})
WORK = frozenset({"doing", "handiwork", "work"})
BEARING = frozenset({"bear", "carry", "have"})
SIGNS = frozenset({"fingerprint", "hallmark", "signature"})
PLACING = frozenset(
    {"bury", "detonate", "hide", "hurl", "lay", "leave", "lob", "place", "plant", "set", "throw"}
)
SPRINGING = frozenset({"lay", "prepare", "set", "spring"})
HELD = frozenset(
    {"allegedly", "apparently", "presumably", "probably", "purportedly", "reportedly", "supposedly"}
)
OPEN = frozenset({"can", "could", "may", "might"})
ATTENDING = frozenset({"attend", "chair"})
KEEPING = frozenset(
    {"accept", "breach", "break", "call", "declare", "extend", "honor", "honour", "keep", "observe"}
    | {"proclaim", "respect", "uphold", "violate"}
)
"""What only those do with a ceasefire who stop by it, or should; mediators announce and broker one."""
AGREED = frozenset({"on", "to"})
FIGHTING = frozenset(
    {
        "army",
        "fighter",
        "guerrilla",
        "insurgent",
        "junta",
        "militant",
        "military",
        "militia",
        "rebel",
        "separatist",
    }
)


def tied(sentence: Sentence, token: Token, kind: str) -> Iterator[Found]:
    """Give those whom the words around a noun of an act of a kind tie to it, the surest first."""
    yield from _responsible(sentence, token)
    yield from _believed(sentence, token)
    yield from _work_of(sentence, token)
    yield from _signed(sentence, token)
    if kind == "cease":
        yield from _party_to(sentence, token)
    if kind == "meet":
        yield from _attending(sentence, token)
    if kind in {"protest", "riot"}:
        yield from _protesting(sentence, token)


def _party_to(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find who declared, accepted or broke a ceasefire, agreed to it, or, of fighters, announced it."""
    lead, verb = token, sentence.head(token.at)
    if token.dep == "pobj":
        lead, verb = verb, sentence.head(verb.at)
        kept = verb.lemma == "agree" and lead.low in AGREED
    else:
        kept = token.dep in {"dobj", "nsubjpass"} and verb.lemma in KEEPING | {"agree", "announce"}
    # who calls a truce off keeps none
    off = any(t.low == "off" for t in sentence.children(verb.at, "prt"))
    if not kept or off or verb.pos not in VERBS:
        return
    if passive(sentence, verb.at):
        by = after(sentence, verb.at, {"by"}, "actor.truce")
    else:
        found = own(doer(sentence, verb), "actor.truce")
        by = iter([found] if found is not None else [])
    alone = any(t.low == "unilateral" for t in sentence.children(token.at, "amod"))
    for one in by:
        armed = bool({sentence.tokens[one.at].lemma, sentence.tokens[one.at].low} & FIGHTING)
        if verb.lemma != "announce" or armed or alone or _of_their_own(sentence, token):
            yield one


def _of_their_own(sentence: Sentence, token: Token) -> bool:
    """Read "announced the end of its attacks": whoever announces it ends them."""
    ended = (t for p in sentence.children(token.at, "prep") for t in sentence.children(p.at, "pobj"))
    return any(t.low in {"its", "their"} for e in ended for t in sentence.children(e.at, "poss"))


def owning_up(sentence: Sentence, noun: Token) -> Iterator[Found]:
    """Find who claims or takes responsibility, the object of its verb; not who does not claim it."""
    verb = sentence.head(noun.at)
    if noun.dep != "dobj" or verb.lemma not in OWNING_UP or sentence.child(verb.at, "neg") is not None:
        return
    if withheld(sentence, verb.at):
        return
    found = own(doer(sentence, verb), "actor.avowed")
    if found is not None:
        yield found


def set_off(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb says who brought the weapon that its noun is: "a bomb placed by X"."""
    noun = sentence.head(verb.at).lemma
    return (verb.lemma in PLACING and noun in table().means) or (verb.lemma in SPRINGING and noun == "ambush")


def unsure(sentence: Sentence, verb: Token) -> bool:
    """Tell whether an adverb says that it is only held to be so: "presumably placed by X"."""
    return any(t.low in HELD for t in sentence.children(verb.at, "advmod"))


def _responsible(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find who claims responsibility for an act, or admits it."""
    prep = sentence.head(token.at)
    above = sentence.head(prep.at)
    if token.dep == "pobj" and prep.low == "for" and above.pos in VERBS:
        # "took credit for nine attacks": the parser hangs it on the verb
        above = next((t for t in sentence.children(above.at, "dobj") if t.lemma in OWNED), above)
    if token.dep == "pobj" and prep.low == "for" and above.lemma in OWNED:
        yield from owning_up(sentence, above)
    verb = sentence.head(token.at)
    bare = sentence.child(verb.at, "aux", "auxpass", "dobj") is None
    if token.dep == "nsubj" and verb.tag == "VBN" and verb.lemma in AVOWING:
        # "two attacks, claimed by rebels, have killed nine"
        yield from after(sentence, verb.at, {"by"}, "actor.avowed")
    elif token.dep == "nsubj" and verb.tag in {"VBD", "VBN"} and does(verb) and bare:
        # "the attack staged by gunmen killed nine", where the parser took the participle for the verb
        yield from after(sentence, verb.at, {"by"}, "actor.by")


def _believed(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find who is believed to have done it: "is believed to have been carried out by X"."""
    verb = sentence.head(token.at)
    held = token.dep == "nsubjpass" and verb.lemma in BELIEVING
    over = [verb] if held or (token.dep == "nsubj" and verb.lemma in SEEMING) else []
    # "the raid, believed to have been carried out by X"
    over += [t for t in sentence.children(token.at, "acl") if t.lemma in BELIEVING and t.tag == "VBN"]
    for holds in (t for t in over if sentence.child(t.at, "neg") is None):
        for told in sentence.children(holds.at, "xcomp", "ccomp"):
            if passive(sentence, told.at) and does(told) and sentence.child(told.at, "neg") is None:
                yield from after(sentence, told.at, {"by"}, "actor.believed")
            for work in sentence.children(told.at, "attr"):
                if work.lemma in WORK and sentence.child(told.at, "neg") is None:
                    yield from after(sentence, work.at, {"of"}, "actor.believed")


def _work_of(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find whose work an act is said to be: "the raid was the work of X"."""
    verb = sentence.head(token.at)
    if token.dep != "nsubj" or verb.lemma != "be" or sentence.child(verb.at, "neg") is not None:
        return
    maybe = any(t.low in OPEN for t in sentence.children(verb.at, "aux"))
    for told in sentence.children(verb.at, "attr"):
        if told.lemma in WORK:
            yield from after(sentence, told.at, {"of"}, "actor.believed" if maybe else "actor.behind")


def _signed(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find whose signs an act bears: "bore the hallmarks of X", "has all the hallmarks of an X attack"."""
    verb = sentence.head(token.at)
    if token.dep != "nsubj" or verb.lemma not in BEARING or sentence.child(verb.at, "neg") is not None:
        return
    for signs in (t for t in sentence.children(verb.at, "dobj") if t.lemma in SIGNS):
        for found in after(sentence, signs.at, {"of"}, "actor.believed"):
            noun = sentence.tokens[found.at]
            if any(row.part == "act" for row in table().nouns.get(noun.lemma, ())):
                yield from (Found(at=one.at, rule=found.rule) for one in whose(sentence, found.at))
            elif can_act(sentence, noun):
                yield found


def likened(sentence: Sentence, token: Token) -> bool:
    """Tell whether an act is only what another one is like: "the hallmarks of an X attack"."""
    signs = sentence.head(sentence.head(token.at).at)
    one = any(t.low in {"a", "an"} for t in sentence.children(token.at, "det"))
    return token.dep == "pobj" and one and signs.lemma in SIGNS and signs.dep == "dobj"


def _attending(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find who attends or chairs a meeting."""
    verb = sentence.head(token.at)
    if token.dep == "dobj" and verb.lemma in ATTENDING and not passive(sentence, verb.at):
        found = own(doer(sentence, verb), "actor.light-verb")
        if found is not None:
            yield found


def _protesting(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Find from whom a protest comes: "protests from students"; from a town is from where."""
    for found in after(sentence, token.at, {"from"}, "actor.from"):
        source = sentence.tokens[found.at]
        if not source.place and can_act(sentence, source):
            yield found
