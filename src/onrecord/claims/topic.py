"""What a report is about, where that decides what its words mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.elsewhere import is_elsewhere, is_labour, is_political
from onrecord.claims.fallen_apart import fallen_apart
from onrecord.claims.mishaps import VIOLENT, natural
from onrecord.claims.private import private
from onrecord.claims.resumed import resumed
from onrecord.claims.tokens import HUMAN
from onrecord.claims.triggers import triggers
from onrecord.claims.unknown_towns import towns_taken
from onrecord.claims.words import words
from onrecord.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
PLAIN_VIOLENCE = words("plain-violence")
ENOUGH = 5
"""Different words of sport that make a report one on sport: matches are full of attacks and strikes."""
SHARE = 0.008
"""Least share of them among all words: a long report on anything has a few."""
FEW = 2
"""Words of sport in a sentence on violence at a match ("killed outside the stadium after the game")."""
TIMES = words("times")
NEAR = 2
"""Sentences back to the violence that people may have died in."""


def happenings(sentences: Sequence[Sentence]) -> tuple[tuple[Trigger, ...], ...]:
    """Give what each sentence of a report names, in the light of what the report is about.

    A page on sport is full of attacks that are none: only its sentences on plain violence count; of one
    without politics or war only those that have some. Who dies
    right after violence was told died in it; who dies in an accident did not.
    """
    told, labour = _told_in(sentences), is_labour(sentences)
    out: list[tuple[Trigger, ...]] = []
    for number, sentence in enumerate(sentences):
        if not told(sentence):
            out.append(())
            continue
        after = any(t.kind in VIOLENT for found in out[-NEAR:] for t in found)
        found = triggers(sentence, after_violence=after, missing=_missing(out[-NEAR:]))
        last = (sentences[number - 1], out[-1]) if out else None
        found += tuple(resumed(sentence, found, last))
        found += tuple(t for t in fallen_apart(sentence, last) if all(t.at != k.at for k in found))
        if labour and not any(t.row.part == "harm" for t in found):
            found = tuple(t for t in found if t.kind != "attack" or not _by_strike(sentence, t))
        if not after and natural(sentence, found, sentences[max(0, number - 1) : number]):
            found = tuple(t for t in found if t.row.part != "harm")
        out.append(tuple(t for t in found if after or not private(sentence, t)))
    return towns_taken(sentences, out)


def _missing(before: Sequence[tuple[Trigger, ...]]) -> bool:
    """Tell whether the last that was told of people is that somebody took them."""
    near = [t for found in before for t in found if t.kind == "abduct" or t.row.part == "harm"]
    return bool(near) and near[-1].kind == "abduct"


def _by_strike(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell whether a strike aimed at nothing is what is named, or what does it: "hit by a strike"."""
    by = [t for agent in sentence.children(trigger.at, "agent", "prep") for t in sentence.children(agent.at)]
    named = (sentence.tokens[trigger.at], *sentence.children(trigger.at, "nsubj"), *by)
    return any(t.lemma == "strike" and not _aimed(sentence, t) for t in named)


def _aimed(sentence: Sentence, strike: Token) -> bool:
    """Tell whether a strike is one "on" something, which no day is."""
    on = (
        t
        for p in sentence.children(strike.at, "prep")
        if p.low in {"on", "against"}
        for t in sentence.children(p.at)
    )
    return any(t.ent not in {"DATE", "TIME"} and t.lemma not in TIMES for t in on)


def _told_in(sentences: Sequence[Sentence]) -> Callable[[Sentence], bool]:
    """Give what tells whether a sentence of a report may tell of politics and war."""
    asked = [_on_violence] if is_sport(sentences) else []
    if is_elsewhere(sentences):
        asked.append(lambda sentence: any(is_political(t) for t in sentence.tokens))
    return lambda sentence: all(one(sentence) for one in asked)


def topic_problems(source: str, sentences: Sequence[Sentence]) -> tuple[Problem, ...]:
    """Say where a page is on sport, or without politics and war, so that few of its sentences were coded."""
    told = []
    if is_sport(sentences):
        told.append("It reads as a report on sport; only sentences on plain violence were coded.")
    if is_labour(sentences):
        told.append("It reads as a report on unions; strikes in it were taken for stoppages of work.")
    if is_elsewhere(sentences):
        told.append("It reads as a report without politics or war; only sentences that have some were coded.")
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
