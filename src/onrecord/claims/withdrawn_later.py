"""What somebody says and takes back in one sentence: "claimed the bombing but later retracted its claim".

Who takes it back no longer says so. A claim of responsibility that is taken back leaves the act as it was
told, and nobody who did it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import Frame, cues
from onrecord.claims.doer import subject_of
from onrecord.claims.hanging import negated
from onrecord.claims.tokens import VERBS, wide
from onrecord.claims.withdrawn import content_of, is_done, taken_back
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.voices import Voice

TELLINGS = words("tellings")
PAPERS = frozenset({"broadcaster", "channel", "daily", "newspaper", "outlet", "paper", "site", "website"})
PRONOUNS = frozenset({"he", "it", "she", "they"})
CLAIMING = frozenset({"claim", "take", "accept"})
ADMITTING = frozenset({"acknowledge", "admit", "concede"})
AFTER = frozenset({"afterwards", "later", "subsequently", "then"})
DISOWNED = frozenset({"involvement", "it", "responsibility"})
BARE = frozenset({"be", "do", "have"})
CLAUSES = ("ccomp", "xcomp")


def withdrawn_later(sentence: Sentence, token: Token) -> Iterator[Frame]:
    """Find what a sentence says and then says to have been taken back."""
    if token.pos not in VERBS or not (_retracts(sentence, token) or _owns_not(sentence, token)):
        return
    said = _said_before(sentence, token)
    if said is None:
        return
    clause = sentence.child(said.at, *CLAUSES)
    if clause is not None:
        content = set(sentence.subtree(clause.at)) - set(sentence.subtree(token.at))
    else:
        content = {t.at for t in sentence.children(said.at, "dobj") if t.lemma == "responsibility"}
    who = sentence.child(token.at, "nsubj")
    who = who if who is not None and who.pos != "PRON" else subject_of(sentence, said)
    yield Frame(
        sentence=sentence.at,
        source=wide(sentence, who.at) if who is not None else (),
        head=who.at if who is not None else None,
        cue=(token.at,),
        content=tuple(sorted({said.at, *content})),
        rule="frame.withdrawn",
    )


def retracted(
    sentence: Sentence, heard: Sequence[Voice], sentences: Sequence[Sentence], before: tuple[Voice, ...]
) -> tuple[Voice, ...]:
    """Give the voices of the sentence before with those whose word this one says was taken back as such."""
    out: list[Voice] = []
    for voice in before:
        told = sentences[voice.frame.sentence]
        back = any(_takes_back(sentence, b.frame, voice.frame, told) for b in heard)
        claimed = voice.frame.rule == "frame.claim-responsibility"
        taken = replace(voice.frame, rule="frame.withdrawn")
        if back and claimed:
            out += [voice, replace(voice, frame=replace(taken, content=voice.frame.cue))]
        else:
            out.append(replace(voice, frame=taken) if back else voice)
    return tuple(out)


def _takes_back(sentence: Sentence, back: Frame, said: Frame, before: Sentence) -> bool:
    """Tell whether a sentence takes back what one before it told: "The paper later withdrew the report".

    It must be the word of the same source, whom it names again or means by "it".
    """
    told = [sentence.tokens[k] for k in back.content]
    bare = all(t.lemma in TELLINGS or t.dep in {"det", "poss"} for t in told)
    if back.rule != "frame.withdrawn" or not bare or back.head is None or said.head is None:
        return False
    who, whom = sentence.tokens[back.head], before.tokens[said.head]
    claimed = said.rule == "frame.claim-responsibility"
    noun = said.rule == "frame.said.noun" and before.tokens[said.cue[-1]].lemma == "claim"
    if noun or not (claimed or said.rule.startswith("frame.said")) or back.sentence == said.sentence:
        # that a claim of responsibility is taken back leaves the act as it is
        return False
    papers = who.lemma in PAPERS and whom.lemma in PAPERS
    return who.low in PRONOUNS or who.low == whom.low or papers


def _retracts(sentence: Sentence, token: Token) -> bool:
    """Read "retracted its claim", "then denied it"; what "its report that" told is read by itself."""
    if token.lemma == "deny" and any(t.low in AFTER for t in _beside(sentence, token)):
        things = sentence.children(token.at, "dobj")
        return any(t.low in DISOWNED for t in things) and is_done(sentence, token)
    telling = taken_back(sentence, token)
    if telling is None or telling.pos in VERBS:
        return False
    return not set(content_of(sentence, telling)) - {telling.at, *_owners(sentence, telling)}


def _owners(sentence: Sentence, telling: Token) -> tuple[int, ...]:
    return tuple(t.at for t in sentence.children(telling.at, "det", "poss"))


def _beside(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give the adverbs of a verb, and the word right before it, which the parser may hang elsewhere."""
    yield from sentence.children(token.at, "advmod")
    yield sentence.tokens[max(token.at - 1, 0)]


def _owns_not(sentence: Sentence, token: Token) -> bool:
    """Read "later admitted they had not"."""
    clause = sentence.child(token.at, "ccomp")
    if token.lemma not in ADMITTING or clause is None or clause.lemma not in BARE:
        return False
    return negated(sentence, clause.at) and sentence.child(clause.at, "acomp", "attr", "dobj") is None


def _said_before(sentence: Sentence, token: Token) -> Token | None:
    """Give the verb by which it was said before: above the one that takes it back, or of who does so."""
    subject = sentence.child(token.at, "nsubj")
    told = list(sentence.above(token.at))
    told += sentence.children(subject.at, "relcl") if subject is not None else ()
    saying = (t for t in told if t.at < token.at and t.pos in VERBS and _says(sentence, t))
    return next((t for t in saying if not negated(sentence, t.at)), None)


def _says(sentence: Sentence, verb: Token) -> bool:
    if verb.lemma in CLAIMING and sentence.child(verb.at, "dobj") is not None:
        return verb.lemma == "claim" or sentence.has(verb.at, frozenset({"responsibility"}))
    return verb.lemma in cues().say and sentence.child(verb.at, *CLAUSES) is not None
