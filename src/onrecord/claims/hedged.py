"""Whether somebody is only thought to have done an act: "suspected rebels", "apparently", "seem to have"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import Found, after
from onrecord.claims.tokens import HUMAN, VERBS, core
from onrecord.claims.whose import BELIEVING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.model import Party

SUSPECTED = frozenset({"alleged", "apparent", "likely", "presumed", "probable", "purported", "suspected"})
HEDGES = frozenset(
    {"apparently", "likely", "ostensibly", "presumably", "probably", "purportedly", "seemingly", "supposedly"}
)
HEARSAY = frozenset({"allegedly", "possibly", "reportedly"})
OPEN = frozenset({"could", "may", "might"})
SEEMING = frozenset({"appear", "seem"})
CALLING = frozenset({"call", "describe", "dub", "label", "term"})
SHOWING = frozenset({"depict", "show"})
STEPS = 4
MEMBERS = frozenset({"affiliate", "fighter", "follower", "gunman", "insurgent", "member", "militant", "part"})
MEMBERS |= {"supporter"}
ANYBODY = frozenset({"assailant", "attacker", "gunman", "individual", "man", "people", "person", "woman"})
"""Nouns that tell of nobody's side."""
FROM = frozenset({"from", "of", "with"})
BELONGING = frozenset({"to"})


def suspected(sentence: Sentence, party: Party) -> bool:
    """Tell whether a party is only suspected: "suspected rebels", "an alleged Turkish drone"."""
    if party.span is None:
        return False
    inside = [t for t in sentence.tokens if party.span.holds(t.span)]
    if not inside:
        return False
    if inside[-1].lemma == "suspect":
        return True
    heads = {t.head for t in inside}
    near = (t for t in sentence.tokens if t.at < inside[-1].at and (t in inside or t.head in heads))
    return any(t.low in SUSPECTED and (t.dep == "amod" or t in inside) for t in near)


def hedged(sentence: Sentence, party: Party, cluster: Cluster) -> bool:
    """Tell whether the words about an act, or between it and who did it, leave open that they did it."""
    chief = cluster.chief
    if not chief.verbal and (_so_called(sentence, chief.at) or _called(sentence, chief.at)):
        return True
    verbs = [sentence.tokens[t.at] for t in cluster.all if t.verbal]
    verbs += _shown(sentence, chief.at)
    if party.span is not None:
        inside = {t.at for t in sentence.tokens if party.span.holds(t.span)}
        verbs += _between(sentence, inside, chief.at, verbal=chief.verbal)
    if party.span is not None and _by_hearsay(sentence, party):
        return True
    could = not chief.verbal and any(_could_be(sentence, verb) for verb in verbs if verb.at != chief.at)
    return could or any(_unsure(sentence, verb) for verb in verbs)


def _by_hearsay(sentence: Sentence, party: Party) -> bool:
    """Read "were shot dead, allegedly by police"."""
    inside = (t for t in sentence.tokens if party.span is not None and party.span.holds(t.span))
    by = {sentence.head(t.at).at for t in inside if sentence.head(t.at).low == "by"}
    return any(t.low in HEDGES | HEARSAY for k in by for t in sentence.children(k, "advmod"))


def _shown(sentence: Sentence, at: int) -> Iterator[Token]:
    """Give the verb by which pictures show an act: "appears to show soldiers shooting"."""
    for token in list(sentence.above(at))[:STEPS]:
        if token.lemma in SHOWING:
            yield token
            return


def _so_called(sentence: Sentence, at: int) -> bool:
    """Read "the army's alleged shelling", "a so-called rebel attack"."""
    before = sentence.children(at, "amod", "nmod", "compound")
    words = {t.low for t in before} | {k.low for t in before for k in sentence.children(t.at, "advmod")}
    return bool(words & SUSPECTED) or ("called" in words and "so" in words) or "so-called" in words


def _called(sentence: Sentence, at: int) -> bool:
    """Read "what appeared to be Israeli tank fire", "what residents called an army raid"."""
    noun, over = sentence.tokens[at], sentence.head(at)
    if noun.dep not in {"attr", "dobj", "oprd"}:
        return False
    if over.lemma == "be":
        return over.dep == "xcomp" and sentence.head(over.at).lemma in SEEMING
    first = sentence.head(over.at) if over.dep == "conj" else over
    what = any(t.low == "what" for t in sentence.children(first.at, "dobj", "nsubj"))
    return what and over.lemma in CALLING and first.lemma in CALLING


def _between(sentence: Sentence, who: set[int], act: int, *, verbal: bool) -> Iterator[Token]:
    """Give the verbs that tie a party to an act that a noun names."""
    if verbal or not who:
        return
    over = {act, *(t.at for t in sentence.above(act))}
    last = max(who)
    for token in list(sentence.above(last))[:STEPS]:
        if token.pos in VERBS:
            yield token
        if token.at in over:
            return


def _unsure(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb is hedged: by an adverb, by "seem" above it, or by "could have"."""
    beside = sentence.children(verb.at, "advmod", "acomp") if verb.lemma == "be" else ()
    near = {t.low for t in (*beside, *sentence.children(verb.at, "advmod"))}
    if near & HEDGES:
        return True
    over = sentence.head(verb.at)
    seems = verb.dep in {"ccomp", "xcomp"} and over.lemma in SEEMING and over.at < verb.at
    modal = {t.low for t in sentence.children(verb.at, "aux")}
    return seems or bool(modal & OPEN and "have" in modal)


def _could_be(sentence: Sentence, verb: Token) -> bool:
    """Read "could be behind the attack", "may be involved in it"."""
    tied = verb.lemma == "be" or sentence.child(verb.at, "auxpass") is not None
    return tied and any(t.low in OPEN for t in sentence.children(verb.at, "aux"))


def of_whom(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give whose men somebody is believed to be: "gunmen believed to be members of X", "to belong to X"."""
    if sentence.tokens[at].lemma not in HUMAN:
        return
    for kid in sentence.children(at, "acl"):
        if kid.lemma not in BELIEVING or kid.tag != "VBN" or sentence.child(kid.at, "neg") is not None:
            continue
        pcomps = (t for p in sentence.children(kid.at, "prep") for t in sentence.children(p.at, "pcomp"))
        for told in (*sentence.children(kid.at, "xcomp", "ccomp"), *pcomps):
            for held in (told, *sentence.children(told.at, "attr")):
                if (
                    held.lemma in HUMAN - MEMBERS
                    and held.dep == "attr"
                    and sentence.tokens[at].lemma in ANYBODY
                ):
                    yield Found(at=held.at, rule="actor.believed")
                if held.lemma == "be" or held.lemma in MEMBERS:
                    yield from _named(sentence, after(sentence, held.at, FROM, "actor.believed"))
            if told.lemma in {"belong", "belonging"}:
                yield from _named(sentence, after(sentence, told.at, BELONGING, "actor.believed"))


def _named(sentence: Sentence, found: Iterator[Found]) -> Iterator[Found]:
    """Keep the groups and lands that bear a name: "Red Dawn", "the Red Dawn group"."""
    for one in found:
        named = any(sentence.tokens[k].pos == "PROPN" for k in core(sentence, one.at))
        if named and not _town(sentence, one.at):
            yield one


def _town(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    return (token.place > 0 or token.ent in {"FAC", "GPE", "LOC"}) and not token.actor
