"""Which sense of a word is meant: the guards of a row of the trigger table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.candidates import is_time
from onrecord.claims.crowds import in_crowds
from onrecord.claims.cues import cues
from onrecord.claims.doer import subject_of
from onrecord.claims.done_to import located, on_people, on_place, suffers
from onrecord.claims.downed import stand_for_aircraft
from onrecord.claims.lexicon import table
from onrecord.claims.senses import beside_conflict
from onrecord.claims.set_off_by import set_off_by
from onrecord.claims.tokens import VERBS, Sentence, Token, passive, singular
from onrecord.claims.what_ends import ENDED, what_ends
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.lexicon import Row
    from onrecord.claims.triggers import Trigger

PUBLIC = frozenset({"GPE", "NORP", "ORG", "PERSON"})
"""Entities that may act in public, by their OntoNotes labels."""
SHOWING = frozenset({"capture", "depict", "show"})
FICTION = frozenset({"film", "movie"})
AT = frozenset({"at", "into", "on", "towards"})
"""Prepositions that lead from a shot to whom it is meant for."""
TAKING = frozenset({"abduct", "arrest", "release"})
"""Kinds of what is done to people alone, so that a bare name is theirs."""
COLUMNS = frozenset({"column", "convoy"})
SIDES = frozenset({"among", "between"})
HARM = frozenset({"arrest", "casualty", "dead", "death", "injury", "kill", "wound"})
WAGED = frozenset({"action", "activity", "campaign", "struggle"})
BY_ARMS = frozenset({"aerial", "air", "armed", "bombing", "drone", "insurgent", "military"})
SEEMING = frozenset({"appear", "seem"})
SINGLE = frozenset({"ambush", "attack", "raid", "strike"})
NEARLY = frozenset({"almost", "nearly", "practically", "virtually"})
BODIES = words("bodies") | cues().roles["official"] | cues().roles["armed-group"] | cues().roles["military"]


def fits(sentence: Sentence, token: Token, row: Row, last: int | None = None) -> bool:
    """Tell whether the sense guards of a row let a word count, or a phrase that ends at `last`."""
    window = list(sentence.tokens[max(0, token.at - 4) : token.at + 5])
    if last is not None:
        window += (t for t in sentence.tokens[token.at + 5 : last + 5] if t.pos == "NOUN")
    apart = (t for t in window if t.lemma in row.unless and t.at != token.at)
    other = row.unless and any(not _pictures(sentence, t, token) for t in apart)
    if other and not set_off_by(sentence, token):
        return False
    if beside_conflict(sentence, token):
        return False
    told = (
        t.lemma in row.object or t.low in row.object or (row.kind == "cease" and _attacking(sentence, t))
        for t in (what_ends(sentence, token) if row.kind == "cease" else _governed(sentence, token, row))
    )
    if row.object and not any(told) and not stand_for_aircraft(sentence, token, row):
        return False
    if (row.doer or row.public) and not _done_by(sentence, token, row):
        return False
    if row.kind == "cease" and (
        _not_quite(sentence, token)
        or (row.doer and (_stops_else(sentence, token, row) or _one_over(sentence, token)))
    ):
        return False
    bare = row.clause and sentence.child(token.at, "xcomp", "ccomp", "prep", "poss", "dobj") is None
    bare = bare or (row.infinitive and not _bids(sentence, token))
    crowded = not row.crowd or in_crowds(sentence, token)
    return not bare and crowded and _befalls(sentence, token, row)


def _attacking(sentence: Sentence, token: Token) -> bool:
    """Read "ended its air campaign", not "ended his election campaign"; and "stopped shooting"."""
    before = sentence.children(token.at, "amod", "compound", "nmod")
    waged = token.lemma in WAGED and any(t.lemma in BY_ARMS for t in before)
    shot = token.tag == "VBG" and any(
        row.kind == "attack" and row.part == "act" and not row.weak and not row.modality and not row.object
        for row in table().verbs.get(token.lemma, ())
    )
    return waged or shot


def _pictures(sentence: Sentence, picture: Token, act: Token) -> bool:
    """Tell whether a picture shows an act of people: "footage shows soldiers shooting at a bus"."""
    over = sentence.head(picture.at)
    shows = [over, *sentence.children(over.at, "xcomp", "conj")]
    shown = any(t.lemma in SHOWING and act.at in sentence.subtree(t.at) for t in shows)
    at = any(t.low in AT for t in sentence.children(act.at, "prep"))
    struck = at or sentence.child(act.at, "dobj", "nsubjpass") is not None
    real = picture.lemma not in FICTION and picture.dep == "nsubj" and picture.at < act.at
    return real and shown and struck


def _stops_else(sentence: Sentence, token: Token, row: Row) -> bool:
    """Tell whether attacks put an end to something else: "the strikes halted fuel shipments"."""
    things = [t for t in sentence.children(token.at, "dobj") if not is_time(t)]
    return bool(things) and not any(row.doer & {t.lemma, t.low} for t in things)


def _one_over(sentence: Sentence, token: Token) -> bool:
    """Read "the attack ended after ten hours": how one attack went out tells of no halt of attacks."""
    subject = sentence.child(token.at, "nsubj")
    if subject is None or token.tag not in {"VBD", "VBZ", "VBP"}:
        return subject is not None and subject.tag == "NN" and subject.lemma in SINGLE
    if subject.lemma == "clash" or (subject.tag == "NN" and subject.lemma in SINGLE):
        return True
    # "the operation ended with 12 militants dead"
    with_ = (t for p in sentence.children(token.at, "prep") if p.low == "with" for t in _under(sentence, p))
    return subject.tag == "NN" and subject.lemma == "operation" and any(t.lemma in HARM for t in with_)


def _under(sentence: Sentence, word: Token) -> Iterator[Token]:
    yield from (sentence.tokens[k] for k in sentence.subtree(word.at))


def _not_quite(sentence: Sentence, token: Token) -> bool:
    """Read "all but stopped", "nearly ended"; and "a week without attacks ended": they went on."""
    beside = sentence.children(token.at, "advmod")
    but = any(t.low == "but" and sentence.child(t.at, "advmod") is not None for t in beside)
    quiet = token.dep == "acl" and sentence.head(token.head).low == "without"
    return token.pos in VERBS and (but or quiet or any(t.low in NEARLY for t in beside))


def _bids(sentence: Sentence, token: Token) -> bool:
    """Tell whether somebody is told to do something: "ordered residents to leave", "were told to leave"."""
    clauses = sentence.children(token.at, "xcomp", "ccomp")
    bidden = any(t.low == "to" for c in clauses for t in sentence.children(c.at, "aux"))
    return token.pos in VERBS and bidden


def _befalls(sentence: Sentence, token: Token, row: Row) -> bool:
    """Tell whether what something is done to is what a row asks for: people, a place."""
    if row.passive and not (suffers(sentence, token) and located(sentence, token)):
        return False
    if row.place and not on_place(sentence, token):
        return False
    return not row.person or on_people(sentence, token, names=row.kind in TAKING)


def _governed(sentence: Sentence, token: Token, row: Row) -> Iterator[Token]:
    """Give the words under the object, the preposition or the infinitive of a word, and what it describes."""
    if token.dep in {"acl", "relcl"}:
        yield sentence.head(token.at)
    sides: tuple[str, ...] = ("dobj", "nsubjpass")
    if not row.direct:
        sides += ("prep", "xcomp", "ccomp", "pobj", "compound", "advcl")
    for kid in sentence.children(token.at, *sides):
        if kid.dep != "advcl" or kid.tag == "VB":
            under = (sentence.tokens[k] for k in sentence.subtree(kid.at)[:12])
            # "planted mine warnings", "abandoned the town's plan"
            yield from (t for t in under if not (row.direct and t.dep in {"compound", "poss"}))


def _done_by(sentence: Sentence, token: Token, row: Row) -> bool:
    """Tell whether who does it is one of a row's words, or somebody who acts in public, in plain words."""
    if row.public and token.pos == "VERB" and not _finite(sentence, token):
        return False
    near = [t for doer in doers(sentence, token) for t in (doer, *sentence.conjuncts(doer.at))]
    if row.doer:
        # "armed men"
        near += [t for doer in near for t in sentence.children(doer.at, "amod") if t.low == "armed"]
        # "thousands of protesters"
        of = [p for t in near for p in sentence.children(t.at, "prep") if p.low == "of"]
        near += [t for p in of for t in sentence.children(p.at, "pobj")]
        # "a column of refugees" are whoever walks in it
        led = {p.head for p in of}
        near = [t for t in near if t.lemma not in COLUMNS or t.at not in led]
        return any(row.doer & {t.lemma, t.low, singular(t)} for t in near)
    if any(t.pos == "PRON" for t in near):
        # "the king said that he would go": he is whoever speaks
        near += [t for up in sentence.above(token.at) for t in sentence.children(up.at, "nsubj")]
    near += [sentence.tokens[k] for t in tuple(near) for k in sentence.subtree(t.at)[:8]]
    public = BODIES | table().public
    return any(t.actor or t.ent in PUBLIC or t.lemma in public for t in near)


def _finite(sentence: Sentence, token: Token) -> bool:
    """Tell whether a verb states something itself: it is no bare participle, gerund or infinitive."""
    aux = {t.lemma for t in sentence.children(token.at, "aux", "auxpass")} - {"to"}
    return token.tag in {"VBD", "VBZ", "VBP"} or bool(aux) or (token.dep == "conj" and token.tag == "VBN")


def ended(sentence: Sentence, trigger: Trigger) -> Iterator[Token]:
    """Give what is over: "halted the raids", "the raids stopped", "put a halt to the raids"."""
    objects = sentence.children(trigger.at, "dobj", "nsubjpass")
    chief = sentence.tokens[trigger.at]
    if not objects and chief.dep == "acl" and chief.tag == "VBN":
        # "says attacks suspended for Eid"
        objects = (sentence.head(trigger.at),)
    subjects = sentence.children(trigger.at, "nsubj")
    if not subjects and chief.dep == "xcomp" and sentence.head(trigger.at).lemma in SEEMING:
        # "the attacks seem to have stopped"
        subjects = sentence.children(sentence.head(trigger.at).at, "nsubj")
    yield from objects or subjects
    lead = sentence.tokens[trigger.tokens[0]]
    if lead.pos == "ADP" and lead.dep == "prep":
        # "attacks on hold", "the raids are on hold"
        over = sentence.head(lead.at)
        yield from sentence.children(over.at, "nsubj", "nsubjpass") if over.pos in VERBS else (over,)
    alone = len(trigger.tokens) == 1
    for at in () if alone and trigger.verbal else trigger.tokens:
        for prep in sentence.children(at, "prep"):
            if prep.low in ENDED and prep.at not in trigger.tokens[:-1]:
                yield from sentence.children(prep.at, "pobj")
        if at != trigger.at:
            yield from sentence.children(at, "dobj", "pobj")


def doers(sentence: Sentence, token: Token) -> Iterator[Token]:
    """Give who does what a word names: its subject, agent, owner or sides, or the subject above a noun."""
    verbal = token.pos in VERBS
    verb = token
    if not verbal:
        verb = next((t for t in list(sentence.above(token.at))[:2] if t.pos in VERBS), token)
        yield from sentence.children(token.at, "poss", "compound", "amod", "nmod")
        for prep in sentence.children(token.at, "prep"):
            yield from sentence.children(prep.at, "pobj") if prep.low in SIDES else ()
    if verb.pos in VERBS:
        if not passive(sentence, verb.at) and (subject := subject_of(sentence, verb)) is not None:
            yield subject
        for agent in sentence.children(verb.at, "agent"):
            yield from sentence.children(agent.at, "pobj")
