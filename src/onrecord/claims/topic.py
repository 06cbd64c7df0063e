"""What a report is about, where that decides what its words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.mishaps import VIOLENT, natural
from onrecord.claims.tokens import HUMAN
from onrecord.claims.triggers import triggers
from onrecord.claims.words import words
from onrecord.model import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

SPORT = words("sport")
HARM = words("killed") | words("injured") | words("armed")
PLAIN = SPORT & {
    *("championship", "coach", "football", "footballer", "goalkeeper", "halftime", "inning", "league"),
    *("linesman", "midfielder", "offside", "quarterback", "referee", "scorer", "semifinal", "soccer"),
    *("stadium", "striker", "tennis", "touchdown", "tournament", "wicket", "winger"),
}
"""Words that hardly mean anything else; "goal", "win" and "opponent" are said of politics too."""
CRIME = words("ordinary-crime")
POLITICS = words("politics")
PLAIN_VIOLENCE = words("plain-violence")
ENOUGH = 5
"""Different words of sport that make a report one on sport: matches are full of attacks and strikes."""
SHARE = 0.008
"""Least share of them among all words: a long report on anything has a few."""
FEW = 2
"""Words of sport in a sentence on violence at a match ("killed outside the stadium after the game")."""
WORDS_OF_CRIME, KINDS_OF_CRIME = 3, 2
"""Words of crime, and different ones, that make a report one on it."""
MORE, LITTLE, SIDES = 4, 2, 1
"""How many times those of politics they are; how many of those, and names of sides, it has at most."""
NEAR = 2
"""Sentences back to the violence that people may have died in."""


def happenings(sentences: Sequence[Sentence]) -> tuple[tuple[Trigger, ...], ...]:
    """Give what each sentence of a report names, in the light of what the report is about.

    A page on sport is full of attacks that are none: only its sentences on plain violence count; of one on
    crime without politics only those on politics. Who dies
    right after violence was told died in it; who dies in an accident did not.
    """
    sport, crime = is_sport(sentences), is_crime(sentences)
    out: list[tuple[Trigger, ...]] = []
    for number, sentence in enumerate(sentences):
        if (sport and not _on_violence(sentence)) or (crime and not _on_politics(sentence)):
            out.append(())
            continue
        after = any(t.kind in VIOLENT for found in out[-NEAR:] for t in found)
        found = triggers(sentence, after_violence=after)
        if not after and natural(sentence, found, sentences[max(0, number - 1) : number]):
            found = tuple(t for t in found if t.row.part != "harm")
        out.append(found)
    return tuple(out)


def topic_problems(source: str, sentences: Sequence[Sentence]) -> tuple[Problem, ...]:
    """Say where a page is on sport, or on crime without politics, so that few of its sentences were coded."""
    told = []
    if is_sport(sentences):
        told.append("It reads as a report on sport; only sentences on plain violence were coded.")
    if is_crime(sentences):
        told.append("It reads as a report on crime without politics; only sentences on politics were coded.")
    return tuple(Problem(stage="claims", subject=source, message=message) for message in told)


def _on_violence(sentence: Sentence) -> bool:
    """Tell whether a sentence of a page on sport tells of violence in plain words.

    Goals kill a match and shots explode off a post: a verb counts only with the people it is done to.
    """
    met = [t for t in sentence.tokens if t.lemma in PLAIN_VIOLENCE]
    plain = any(t.pos in {"NOUN", "PROPN"} or _on_people(sentence, t) for t in met)
    return plain and len({t.lemma for t in sentence.tokens} & SPORT) <= FEW


def _on_people(sentence: Sentence, verb: Token) -> bool:
    done_to = sentence.children(verb.at, "dobj", "nsubjpass")
    return any(t.lemma in HUMAN or t.ent in {"PERSON", "NORP"} or t.pos == "NUM" for t in done_to)


def is_sport(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a report is on sport: thick with words of it, and more of them than of harm and arms."""
    said = [t.lemma for s in sentences for t in s.tokens if t.pos in {"NOUN", "VERB", "PROPN", "ADJ"}]
    met = set(said)
    sport = met & SPORT
    share = sum(lemma in SPORT for lemma in said) / max(1, sum(len(s.tokens) for s in sentences))
    plain = len(sport & PLAIN) >= 2
    return len(sport) >= ENOUGH and plain and share >= SHARE and len(sport) > len(met & HARM)


def is_crime(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a report is on crime, accidents or courts, with next to nothing of politics and war in it.

    Of annotated reports whose errors were never read, 14 of the 24 without a claim are told so, and none of
    the 93 with some; nor any of 163 of MUC-4.
    """
    tokens = [t for s in sentences for t in s.tokens]
    crime = [t.lemma for t in tokens if t.lemma in CRIME]
    politics = sum(_is_political(t) for t in tokens)
    few = politics <= LITTLE and sum(t.actor for t in tokens) <= SIDES
    many = len(crime) >= WORDS_OF_CRIME and len(set(crime)) >= KINDS_OF_CRIME
    return few and many and len(crime) > MORE * politics


def _on_politics(sentence: Sentence) -> bool:
    return any(t.actor or _is_political(t) for t in sentence.tokens)


def _is_political(token: Token) -> bool:
    return token.lemma in POLITICS or token.low in POLITICS
