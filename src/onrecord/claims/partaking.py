"""Who is said to have had a part in an act, or none: "took part in", "had no role in", "was not behind"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.candidates import Found
from onrecord.claims.charged import patient
from onrecord.claims.cues import QUOTES, cues
from onrecord.claims.doer import DENYING, HOLDING, doer
from onrecord.claims.governors import listed
from onrecord.claims.tokens import VERBS
from onrecord.model import Certainty, Modality, Party, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.voices import Voice

SHARES = listed("shares")
SHARING = listed("sharing")
JOINING = listed("joining")
FINDING = frozenset({"deem", "find", "hold", "judge"})
DISOWNED = "actor.disowned"
"""The rule of an actor of whom it is said that the act is not theirs."""


def partakers(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Give who had a part in what a noun names, or is said to have had none."""
    prep = sentence.head(token.at)
    if token.dep not in {"pobj", "pcomp"} or prep.low not in {"in", "with"}:
        return
    above = sentence.head(prep.at)
    if prep.low == "with":
        if above.lemma == "do" and above.head != above.at and sentence.head(above.at).low == "nothing":
            yield from _having(sentence, sentence.head(above.at))
        return
    if above.lemma in SHARES:
        yield from _having(sentence, above)
    elif above.lemma in JOINING and above.pos in VERBS:
        yield from _joining(sentence, above)
    elif above.lemma in SHARING | DENYING:
        shared = (t for t in sentence.children(above.at, "dobj") if t.lemma in SHARES)
        for share in shared:
            yield from _having(sentence, share)


def _having(sentence: Sentence, share: Token) -> Iterator[Found]:
    """Read "had no part", "played a role", "denied any involvement", "accused X of involvement"."""
    verb = sentence.head(share.at)
    if share.dep == "pobj" and sentence.head(verb.at).lemma in HOLDING:
        held = patient(sentence, sentence.head(verb.at))
        if held is not None:
            yield Found(at=held, rule="actor.accused")
    if share.dep != "dobj" or verb.lemma not in SHARING | DENYING:
        return
    none = share.low == "nothing" or any(t.low == "no" for t in sentence.children(share.at, "det", "neg"))
    yield from _told(sentence, verb, none=none or verb.lemma in DENYING)


def _joining(sentence: Sentence, verb: Token) -> Iterator[Found]:
    """Read "participated in" and "were involved in"."""
    subject = sentence.child(verb.at, "nsubjpass")
    if subject is not None:
        none = refused(sentence, verb)
        yield Found(at=subject.at, rule=DISOWNED if none else "actor.partaking")
        return
    over = sentence.head(verb.at)
    if over.lemma in DENYING and verb.dep == "xcomp":
        yield from _told(sentence, over, none=True)
    elif verb.tag != "VBN":
        yield from _told(sentence, verb, none=False)


def _told(sentence: Sentence, verb: Token, *, none: bool) -> Iterator[Found]:
    found = doer(sentence, verb)
    if found is not None:
        none = none or refused(sentence, verb)
        yield Found(at=found.at, rule=DISOWNED if none else "actor.partaking")


def refused(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb has a "not" of its own."""
    return any(t.low in {"not", "n't", "never"} for t in sentence.children(verb.at, "neg"))


def behind(sentence: Sentence, token: Token) -> Iterator[Found]:
    """Give who is said to be behind an act or responsible for it; "was not behind it" disowns it."""
    prep = sentence.head(token.at)
    above = sentence.head(prep.at)
    if token.dep != "pobj":
        return
    if above.lemma == "responsible" and prep.low == "for":
        whom = sentence.head(above.at)
        if whom.lemma in FINDING and above.dep in {"acomp", "ccomp", "oprd", "xcomp"}:
            yield from _held_responsible(sentence, whom)
        if above.dep in {"amod", "acl"} and whom.at < above.at and sentence.child(above.at, "neg") is None:
            # "a group responsible for nine attacks"
            yield Found(at=whom.at, rule="actor.behind")
        above = whom
    elif prep.low != "behind":
        return
    elif _headlined(sentence, prep):
        yield Found(at=prep.at - 1, rule="actor.behind")
        return
    found = doer(sentence, above) if above.lemma == "be" else None
    if found is not None and not (above.dep == "xcomp" and refused(sentence, sentence.head(above.at))):
        # "is not believed to be behind it" names nobody
        owned = found.rule if found.rule == "actor.avowed" else "actor.behind"
        yield Found(at=found.at, rule=DISOWNED if refused(sentence, above) else owned)


def _headlined(sentence: Sentence, prep: Token) -> bool:
    """Tell whether a headline without a verb says who is behind an act: "Army behind massacre, UN says"."""
    who = sentence.tokens[prep.at - 1]
    quoted = any(t.text in QUOTES | {"'"} for t in sentence.tokens[: prep.at])
    if (
        prep.at == 0
        or quoted
        or who.pos not in {"NOUN", "PROPN"}
        or sentence.child(who.at, "det") is not None
    ):
        return False
    verb = sentence.head(who.at)
    if verb.at == who.at or verb.lemma not in cues().say:
        return verb.at == who.at
    others = [t for t in sentence.children(verb.at, "nsubj") if t.at != who.at]
    return who.dep in {"ccomp", "dep", "dobj", "nsubj"} and bool(others)


def _held_responsible(sentence: Sentence, verb: Token) -> Iterator[Found]:
    """Give who was found, or is held, responsible."""
    who = sentence.child(verb.at, "nsubjpass") if verb.tag == "VBN" else sentence.child(verb.at, "dobj")
    if who is not None and sentence.child(verb.at, "neg") is None:
        yield Found(at=who.at, rule="actor.accused")


def disowned(made: Draft, here: Sequence[Voice]) -> Draft:
    """Hold an act for denied whose actor is said to have had no part in it; who denies it says so."""
    if made.rule("actor") != DISOWNED or made.actor is None:
        return made
    party = replace(made.actor, certainty=Certainty.ALLEGED)
    made = replace(made, actor=party, modality=Modality.DENIED).because(modality="modality.denied")
    own = next((v for v in here if v.frame.rule == "frame.deny" and _of_actor(v, made)), None)
    if own is None or set(own.links) & set(made.chain):
        return made
    return replace(made, chain=(*made.chain, *own.links)).because(chain="chain.deny")


def _of_actor(voice: Voice, made: Draft) -> bool:
    span = made.actor.span if made.actor is not None else None
    if not DENYING & {made.sentence.tokens[k].lemma for k in voice.frame.cue}:
        return False
    return any(k.span is not None and span is not None and k.span.overlaps(span) for k in voice.links)


def denier(made: Draft) -> Draft:
    """Give a denial without a verb of denying to who utters it: "X had no part in it, Y said".

    Where nobody is said to say it, it is nobody's denial; X need not have spoken.
    """
    spoke = made.rule("actor") == "actor.speaker"
    if made.kind != "deny" or made.cluster.chief.row.modality is None or spoke:
        return made
    link = made.chain[-1] if made.chain else None
    if link is None or link.role in {Role.WIRE, Role.MEDIA, Role.DOCUMENT}:
        return replace(made, actor=None, why=tuple(w for w in made.why if w.field != "actor"))
    party = Party(name=link.name, span=link.span, certainty=Certainty.REPORTED)
    made = replace(made, actor=party, chain=made.chain[:-1])
    return made.because(actor="actor.denier", chain="chain.speaker-is-actor")
