"""Acts of speech as frames: what stands inside a demand or an accusation is its speaker's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.closing import BACK
from onrecord.claims.cues import Frame
from onrecord.claims.doer import subject_of
from onrecord.claims.governors import uttering
from onrecord.claims.granted import granted, laid
from onrecord.claims.hanging import negated
from onrecord.claims.matrix import definite, held
from onrecord.claims.negation import refused
from onrecord.claims.papers import subject_of_paper, voted_down
from onrecord.claims.sayers import nobody
from onrecord.claims.tokens import VERBS, passive, wide
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token

ADDRESSED = frozenset({"dobj", "nsubj", "nsubjpass", "aux", "neg", "advmod"})
"""What belongs to the act of speech itself: who is blamed, who is asked."""
BESIDE = frozenset({"after", "amid", "before", "despite", "during", "following", "since"})
"""Prepositions that set an act of speech beside something that it does not speak of."""
DENYING = frozenset({"deny", "reject"})
APART = frozenset({"although", "as", "because", "though", "when", "whereas", "while"}) | BESIDE
"""What opens a clause or phrase beside what is denied: "denied it after rebels attacked"."""
BEHIND = frozenset({"appos", "conj", "dep", "npadvmod"})
"""How the parser hangs a noun behind a comma which points back to the clause before it."""
OPEN = frozenset({"if", "unless", "that", "whether"})


def speech_frames(sentence: Sentence, clusters: Sequence[Cluster]) -> Iterator[Frame]:
    """Give a frame for each act of speech that has a speaker and something said."""
    named = [t for c in clusters for t in c.all]
    nouns = {t.at for t in named if not t.verbal}
    harms = {t.at for t in named if t.row.part in {"harm", "damage"}}
    for cluster in clusters:
        chief = cluster.chief
        if chief.row.part != "speech" or not chief.verbal:
            continue
        speaker = _speaker(sentence, chief.at)
        if speaker is None or (chief.kind in DENYING and _withheld(sentence, chief.at)):
            continue
        if chief.kind in DENYING and negated(sentence, chief.at):
            # "neither confirmed nor denied it"
            continue
        if chief.kind == "accuse" and held(sentence, chief.at) is Modality.NEGATED:
            # "declined to blame him"
            continue
        if chief.kind == "claim-responsibility" and (refused(sentence, chief.at) or held(sentence, chief.at)):
            # who has not claimed an attack has said nothing of it
            continue
        own = {k for t in cluster.all for k in t.tokens}
        denied = chief.kind in DENYING
        addressed = {t.at for t in sentence.children(chief.at) if t.dep in ADDRESSED}
        said = _denied(sentence, chief.at, nouns, harms) if denied else _said(sentence, chief.at)
        content = tuple(
            k
            for k in sorted(said)
            if k > chief.at and k not in own and (k not in addressed or denied or chief.kind == "demand")
        )
        if content:
            yield Frame(
                sentence=sentence.at,
                source=wide(sentence, speaker.at),
                head=speaker.at,
                cue=chief.tokens,
                # who declines to comment on an act says nothing of it
                content=content if chief.kind != "other" else (),
                rule=f"frame.{chief.kind}",
                granted=granted(sentence, cluster, content) if chief.kind == "accuse" else (),
            )
    yield from laid(sentence, nouns)


def denies(sentence: Sentence, frame: Frame) -> bool:
    """Tell whether a frame of reporting is a denial: who denies an attack is no source that there was one."""
    return frame.rule.startswith("frame.said") and sentence.tokens[frame.cue[0]].lemma in DENYING


def _speaker(sentence: Sentence, at: int) -> Token | None:
    if not passive(sentence, at):
        speaker = subject_of(sentence, sentence.tokens[at])
    else:
        agent = sentence.child(at, "agent")
        speaker = sentence.child(agent.at, "pobj") if agent is not None else None
    if speaker is None or speaker.low in {"which", "that", "there"} or nobody(sentence, speaker):
        return None
    return speaker


def _withheld(sentence: Sentence, at: int) -> bool:
    """Tell whether something is kept from somebody: "deny the group a haven" denies no word."""
    return sentence.child(at, "dative") is not None or len(sentence.children(at, "dobj")) > 1


def _said(sentence: Sentence, at: int) -> set[int]:
    """Give the words under an act of speech, but for what is only told beside it.

    "Accused rebels of shelling the market after two soldiers were killed": nobody is cited for the killing.
    """
    out: set[int] = set()
    for kid in sentence.children(at):
        if kid.dep == "conj" or (kid.dep == "prep" and kid.low in BESIDE):
            continue
        marks = {t.low for t in sentence.children(kid.at, "mark")}
        aside = kid.dep == "advcl" and (kid.tag == "VBG" or bool(marks - OPEN) or _when(sentence, kid.at))
        if not aside:
            out |= _whole(sentence, kid.at)
    return out - _answered(sentence, at)


def _answered(sentence: Sentence, at: int) -> set[int]:
    """Give what is told of an accusation behind it: "..., a charge denied by the group" is not its word."""
    pointing = (
        sentence.tokens[k]
        for k in sentence.subtree(at)
        if k > at and sentence.tokens[k].lemma in BACK and sentence.tokens[k].dep in BEHIND
    )
    answers = (t.at for t in pointing if sentence.child(t.at, "acl", "relcl") is not None)
    return {k for noun in answers for k in sentence.subtree(noun)}


def _when(sentence: Sentence, at: int) -> bool:
    return any(t.low in {"when", "while", "as"} for t in sentence.children(at, "advmod", "mark"))


def _whole(sentence: Sentence, at: int) -> set[int]:
    """Give a phrase without a verb that the parser joins to a noun of it ("denies it and says")."""
    out = {at}
    for kid in sentence.children(at):
        joined = kid.dep == "conj" and kid.pos in VERBS and sentence.tokens[at].pos not in VERBS
        if not joined:
            out |= _whole(sentence, kid.at)
    return out


def _apart(sentence: Sentence, at: int) -> set[int]:
    """Give the words under a denied clause that are told beside it, or that the denier says besides."""
    out: set[int] = set()
    for k in sentence.subtree(at):
        token = sentence.tokens[k]
        if token.dep == "conj" and token.pos in VERBS and token.lemma in uttering():
            told = sentence.child(k, "nsubj") is None
        elif token.dep == "advcl":
            told = bool({t.low for t in sentence.children(k, "mark", "advmod")} & APART)
        else:
            told = token.dep == "prep" and token.low in BESIDE and k != at
        if told:
            out |= set(sentence.subtree(k))
    return out


def _denied(sentence: Sentence, at: int, nouns: set[int], harms: set[int]) -> set[int]:
    """Give what is denied: the clause after "deny", or its object; not what the object only touches on.

    "Denied involvement in the attack": there was an attack.
    """
    out: set[int] = set()
    for kid in sentence.children(at, "ccomp", "xcomp", "dobj", "nsubjpass", "pcomp"):
        under = _whole(sentence, kid.at) - _apart(sentence, kid.at)
        if voted_down(sentence, kid):
            under -= subject_of_paper(sentence, kid)
        if kid.dep in {"dobj", "nsubjpass"} and kid.at not in nouns:
            for k in sorted(under - {kid.at}):
                if sentence.tokens[k].dep == "pobj" and definite(sentence, k):
                    under -= set(sentence.subtree(k))
        subject = sentence.child(kid.at, "nsubj") if kid.at in harms else None
        if subject is not None and subject.at in nouns and definite(sentence, subject.at):
            # "denied that the attack killed anyone": only the harm is denied
            under = set()
        out |= under
    return out
