"""What an accusation takes as known: who blames somebody for an attack tells who did it, not that it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.blame import BLAME, blame
from onrecord.claims.cues import Frame
from onrecord.claims.governors import listed
from onrecord.claims.matrix import definite
from onrecord.claims.sayers import nobody, speaker
from onrecord.claims.tokens import VERBS, passive, wide

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.voices import Voices
    from onrecord.model import ChainLink

LAYING = listed("laying")
ACCUSING = frozenset({"accuse", "suspect"})
BLAMING = frozenset({"accountable", "blame", "condemn", "criticise", "criticize", "denounce", "fault"}) | {
    "finger",
    "responsible",
    "slam",
}
"""Words that judge somebody for what is known to have happened."""
FOR = frozenset({"for", "over"})
DOING = frozenset({"commit", "conduct", "launch", "mount", "order", "perpetrate", "plan", "stage"})
"""Verbs between an accusation and the act it is about: "accused them of staging the attack"."""
ROLES = frozenset({"involvement", "part", "responsibility", "role"})


def granted(sentence: Sentence, cluster: Cluster, said: Collection[int]) -> tuple[int, ...]:
    """Give those words of an accusation that tell what is known: the act, but not who did it.

    "Blamed them for the killing of two guards", "accused them of staging Monday's attack". Who accuses
    somebody of killing two guards is the source of it all.
    """
    lemmas = {sentence.tokens[k].lemma for k in cluster.chief.tokens}
    out: set[int] = set()
    for k in sorted(said):
        prep = sentence.tokens[k]
        noun = sentence.child(k, "pobj")
        if noun is None or noun.pos not in {"NOUN", "PROPN"}:
            continue
        known = (lemmas & BLAMING and prep.low in FOR) or (lemmas & ACCUSING and prep.low == "over")
        if known and _direct(sentence, k, cluster.chief.tokens):
            out.update(sentence.subtree(noun.at))
    if lemmas & ACCUSING:
        out.update(k for act in _known_acts(sentence, said) for k in sentence.subtree(act))
    return tuple(sorted(out & set(said)))


def _direct(sentence: Sentence, at: int, own: Collection[int]) -> bool:
    """Tell whether a phrase hangs on the accusation itself, and on no verb inside it."""
    for token in sentence.above(at):
        if token.at in own:
            return True
        if token.pos in VERBS:
            return False
    return False


def _known_acts(sentence: Sentence, said: Collection[int]) -> Iterator[int]:
    """Find "of the attack", "of staging the attack", "of being behind it": definite, and not built on a verb.

    "The killing of two guards" is definite in form only.
    """
    for k in sorted(said):
        noun = sentence.tokens[k]
        if noun.pos != "NOUN" or not definite(sentence, k) or _of(sentence, k):
            continue
        above = sentence.head(k)
        if noun.dep == "dobj" and (above.lemma in DOING or _carries_out(sentence, above)):
            yield k
        elif noun.dep == "pobj":
            over = sentence.head(above.at)
            role = above.low in {"for", "in"} and over.lemma in ROLES
            if role or above.low == "behind" or (above.low == "of" and _accused(sentence, over)):
                yield k


def _accused(sentence: Sentence, over: Token) -> bool:
    """Tell whether "of" hangs on an accusation, or on the accused, where the parser may have put it."""
    return over.lemma in ACCUSING or (over.dep == "dobj" and sentence.head(over.at).lemma in ACCUSING)


def _of(sentence: Sentence, at: int) -> bool:
    return any(t.low == "of" for t in sentence.children(at, "prep"))


def _carries_out(sentence: Sentence, verb: Token) -> bool:
    return verb.lemma == "carry" and any(t.low == "out" for t in sentence.children(verb.at, "prt"))


def laid(sentence: Sentence, acts: Collection[int]) -> Iterator[Frame]:
    """Find who lays an act on somebody without telling it: "pinned the attack on the rebels"."""
    for at in sorted(acts):
        verb = sentence.head(at)
        if (found := blame(sentence, at)) is not None:
            yield from _laying(sentence, found.verb, at)
        if sentence.tokens[at].dep not in {"dobj", "nsubjpass"} or verb.lemma not in LAYING:
            continue
        if not any(t.low in {"on", "to"} for k in (at, verb.at) for t in sentence.children(k, "prep")):
            continue
        yield from _laying(sentence, verb, at)


def _laying(sentence: Sentence, verb: Token, act: int) -> Iterator[Frame]:
    """Give who lays an act on somebody by a verb, where the words name them."""
    who = _by(sentence, verb) if passive(sentence, verb.at) else speaker(sentence, verb)
    if who is not None and not nobody(sentence, who) and who.lemma not in BLAME:
        yield Frame(
            sentence=sentence.at,
            source=wide(sentence, who.at),
            head=who.at,
            cue=(verb.at,),
            content=(),
            rule="frame.accuse",
            granted=sentence.subtree(act),
        )


def _by(sentence: Sentence, verb: Token) -> Token | None:
    agent = sentence.child(verb.at, "agent")
    return sentence.child(agent.at, "pobj") if agent is not None else None


def accusers(said: Voices, sentence: Sentence, at: int) -> tuple[ChainLink, ...]:
    """Give on whose word alone somebody is said to have done an act that is itself known."""
    here = (v for v in said.by_sentence[sentence.at] if at in v.frame.granted and v.links)
    return next((v.links for v in here), ())
