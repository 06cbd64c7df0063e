"""Slips of the parser in headlines, which leave out auxiliaries and articles, set right in its trees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.cues import cues
from onrecord.claims.downed import airborne
from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.slips import needs
from onrecord.claims.tokens import HUMAN
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.tokens import Sentence, Token

LAID = {
    "accused": frozenset({"of"}),
    "blamed": frozenset({"for", "on"}),
    "charged": frozenset({"over", "with"}),
    "suspected": frozenset({"of"}),
}
"""Verbs that have an object in the active, with what follows them in a headline."""
STOPPED = frozenset(
    {"averted", "foiled", "intercepted", "prevented", "repelled", "repulsed", "suspended", "thwarted"}
)
FREED = frozenset({"freed", "lifted", "released"})
WALLS = frozenset({"blockade", "curfew", "siege"})
DASHES = frozenset({"-", "–", "—"})
HARMED = frozenset(
    {"abducted", "ambushed", "arrested", "assassinated", "beheaded", "captured", "detained", "executed"}
    | {"hanged", "hurt", "injured", "jailed", "kidnapped", "killed", "lynched", "murdered", "shot", "slain"}
    | {"stabbed", "wounded"}
)
"""Past forms of what is done to people."""
DEAD = frozenset({"dead", "missing"})
LOOSE = frozenset({"advcl", "dep", "meta", "nmod", "npadvmod", "nsubj"})
"""How the parser hangs what is said on the saying behind it, and its subject."""
OWNING = {"admits": "admit", "claims": "claim", "denies": "deny", "reports": "report"}
TWO = 2
AIMED = frozenset({"at", "into", "on"})
PEOPLE = listed("people") | listed("groups")
ANSWERING = frozenset({"object", "react", "reply", "respond", "retaliate"})
"""Verbs that no infinitive follows."""
DEALS = frozenset({"ceasefire", "cease-fire", "hostage", "peace", "prisoner", "swap", "truce", "withdrawal"})
REFUSING = frozenset({"denies", "rebuffs", "refuses", "rejects", "spurns"})


@needs({"behind"}, cues().say)
def behind_before_saying(sentence: Sentence) -> Iterator[Token]:
    """Read "Rebels behind blast, police say": police say it, and rebels are said to be behind it."""
    for prep in sentence.tokens[1:]:
        who = sentence.tokens[prep.at - 1]
        verb = sentence.head(who.at)
        if prep.low != "behind" or who.dep != "nsubj" or verb.lemma not in cues().say or prep.at > verb.at:
            continue
        if any(t.at > prep.at for t in sentence.children(verb.at, "nsubj")):
            yield replace(who, dep="ccomp")
            yield replace(prep, head=who.at)


@needs(OWNING, {"VBG"})
def saying_as_auxiliary(sentence: Sentence) -> Iterator[Token]:
    """Read "Army admits killing nine": it admits it; the parser takes "admits" for an auxiliary."""
    for verb in sentence.tokens[1:]:
        deed = sentence.head(verb.at)
        if verb.dep != "aux" or verb.low not in OWNING:
            continue
        if deed.tag != "VBG" or deed.at < verb.at:
            continue
        top = deed.head == deed.at
        own = OWNING[verb.low]
        yield replace(verb, pos="VERB", lemma=own, dep=deed.dep, head=verb.at if top else deed.head)
        yield replace(deed, dep="xcomp", head=verb.at)
        for kid in sentence.children(deed.at):
            if kid.at < verb.at:
                yield replace(kid, head=verb.at)


@needs(HARMED | FREED | STOPPED | LAID.keys() | {"downed"}, {"nsubj"})
def passive_without_auxiliary(sentence: Sentence) -> Iterator[Token]:
    """Read "Ruritania accused of killing two", "drone attack foiled": they accused, and foiled, nobody."""
    for verb in sentence.tokens:
        subject = sentence.child(verb.at, "nsubj")
        if verb.tag not in {"VBD", "VBN"} or subject is None or subject.at > verb.at:
            continue
        behind = sentence.children(verb.at, "dobj", "dative", "ccomp", "aux")
        if any(not _after_dash(sentence, t) for t in behind):
            continue
        after = sentence.tokens[verb.at + 1 : verb.at + 2]
        harmed = _is_harmed(sentence, verb, subject)
        laid = bool(after) and after[0].low in LAID.get(verb.low, ())
        # "blast blamed on rebels", not "a blast that Americans blamed on rebels"
        laid = laid and (after[0].low != "on" or _is_act(subject))
        downed = _downs(sentence, verb) and subject.lemma in airborne()
        ended = verb.low in STOPPED and _is_act(subject)
        freed = verb.low in FREED and (subject.lemma in HUMAN or subject.lemma in WALLS)
        if laid or downed or ended or freed or harmed:
            yield replace(verb, tag="VBN")
            yield replace(subject, dep="nsubjpass")


def _is_harmed(sentence: Sentence, verb: Token, subject: Token) -> bool:
    """Tell whether people are those whom something was done to: "two spies arrested", "three men shot in".

    Nobody shoots or arrests without an object, unless at somebody.
    """
    people = subject.lemma in HUMAN or subject.low in PEOPLE
    at_whom = any(t.low in {"at", "on"} for t in sentence.children(verb.at, "prep"))
    alone = verb.head == verb.at and not at_whom and not sentence.children(verb.at, "conj", "dep", "xcomp")
    counted = sentence.child(subject.at, "nummod") is not None or sentence.child(subject.at, "det") is None
    return verb.low in HARMED and people and alone and counted and sentence.tokens[-1].text != "."


def _after_dash(sentence: Sentence, word: Token) -> bool:
    """Tell whether a word stands behind a dash, as who says it does: "Attacks suspended - army"."""
    first = sentence.subtree(word.at)[0]
    return any(t.text in DASHES for t in sentence.tokens[max(first - 1, 0) : first + 1])


def _downs(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb tells of shooting something down: "jet shot down", "plane downed"."""
    down = any(t.low == "down" for t in sentence.children(verb.at, "prt", "advmod"))
    return verb.low == "downed" or (verb.low == "shot" and down)


def _is_act(noun: Token) -> bool:
    return any(row.part == "act" for row in table().nouns.get(noun.lemma, ()))


@needs(HARMED | DEAD, {","})
def dead_before_saying(sentence: Sentence) -> Iterator[Token]:
    """Read "Five dead in raid, police say": the police say it, and the five say nothing."""
    for says in sentence.tokens:
        loose = [t for t in sentence.children(says.at, *LOOSE) if t.at < says.at]
        after = [t for t in sentence.children(says.at, "nsubj") if t.at > says.at]
        if says.head != says.at or says.lemma not in cues().say or not loose or len(loose) + len(after) < TWO:
            continue
        # "two killed in raid, says HRW"
        dead, sayer = loose[0], (after or loose)[-1]
        told = next((t for t in sentence.children(dead.at, "acl", "amod") if t.low in HARMED | DEAD), None)
        comma = sentence.tokens[min(sentence.subtree(sayer.at)[0], says.at) - 1]
        if told is None or told.at < dead.at or sayer.dep != "nsubj" or comma.text != ",":
            continue
        if sentence.child(says.at, "ccomp") is None:
            yield replace(dead, dep="ccomp")
            if told.low in DEAD:
                # as the parser does where nobody is said to say it
                yield from (replace(t, head=dead.at) for t in sentence.children(told.at, "prep"))


@needs({"near"}, {"NUM"})
def near_as_adjective(sentence: Sentence) -> Iterator[Token]:
    """Read "blast injures 11 near embassy": eleven are hurt, and no "11 near embassy" is."""
    for near in sentence.tokens[1:]:
        noun, count = sentence.head(near.at), sentence.tokens[near.at - 1]
        beside = count.dep == "dobj" and count.head == noun.head
        counted = count.pos == "NUM" and (beside or (count.dep == "nummod" and count.head == noun.at))
        if near.low == "near" and near.dep == "amod" and counted and noun.dep in {"dobj", "nsubj", "ROOT"}:
            verb = count.at if noun.head == noun.at else noun.head
            yield replace(count, dep=noun.dep, head=verb)
            yield replace(near, pos="ADP", tag="IN", dep="prep", head=verb)
            yield replace(noun, dep="pobj", head=near.at)


@needs({"shot"}, {"relcl"})
def shot_by_others(sentence: Sentence) -> Iterator[Token]:
    """Read "man who killed three shot by police": police shot the man, and did not kill the three."""
    for shot in sentence.tokens[1:]:
        clause, count = sentence.head(shot.at), sentence.child(shot.at, "nummod")
        noun = sentence.head(clause.at)
        named = shot.low == "shot" and shot.pos == "NOUN" and shot.dep == "dobj"
        if (
            not named
            or count is None
            or clause.dep != "relcl"
            or noun.head != noun.at
            or sentence.tokens[-1].text == "."
        ):
            continue
        yield replace(shot, pos="VERB", tag="VBN", lemma="shoot", dep="acl", head=noun.at)
        yield replace(count, dep="dobj", head=clause.at)
        for kid in (*sentence.children(clause.at, "agent", "prep"), *sentence.children(shot.at, "amod")):
            if kid.at > shot.at:
                dep = {"by": "agent", "dead": "oprd"}.get(kid.low, kid.dep)
                yield replace(kid, dep=dep, head=shot.at)
        return


@needs({"advcl", "as"})
def verb_after_as(sentence: Sentence) -> Iterator[Token]:
    """Read "three killed as police fire on crowd": the police fire on them."""
    for act in sentence.tokens[2:-1]:
        if act.pos != "NOUN" or not (act.lemma in table().verbs or act.low == "fire"):
            continue
        lead, who, after = sentence.head(act.at), sentence.tokens[act.at - 1], sentence.tokens[act.at + 1]
        if act.dep == "advcl" and sentence.child(act.at, "nsubj") and sentence.child(act.at, "dobj"):
            # "as gunmen storm hotel"
            yield replace(act, pos="VERB", tag="VBP")
        joined = who.dep == "compound" and who.head == act.at and who.pos in {"NOUN", "PROPN"}
        people = who.lemma in HUMAN | PEOPLE | words("armed") or who.low in PEOPLE | words("bodies")
        if not (joined and people) or lead.low != "as" or lead.dep != "prep" or act.dep != "pobj":
            continue
        if after.low not in AIMED and after.pos not in {"DET", "NOUN", "NUM", "PROPN"}:
            continue
        yield replace(act, pos="VERB", tag="VBP", dep="advcl", head=lead.head)
        yield replace(lead, dep="mark", head=act.at)
        yield replace(who, dep="nsubj")
        if after.low in AIMED:
            yield replace(after, head=act.at)
            continue
        thing = next(
            (t for t in sentence.children(lead.head, "npadvmod", "conj", "dep") if t.at > act.at), None
        )
        if thing is not None:
            yield replace(thing, dep="dobj", head=act.at)


@needs(ANSWERING, {"to"})
def noun_after_to(sentence: Sentence) -> Iterator[Token]:
    """Read "responds to strike on the port": the strike is what is answered."""
    for act in sentence.tokens[1:]:
        to, over = sentence.tokens[act.at - 1], sentence.head(act.at)
        led = to.low == "to" and to.head == act.at and act.tag == "VB" and act.dep in {"advcl", "xcomp"}
        if led and over.lemma in ANSWERING and act.lemma in table().nouns:
            yield replace(to, pos="ADP", tag="IN", dep="prep", head=over.at)
            yield replace(act, pos="NOUN", tag="NN", dep="pobj", head=to.at)


@needs(REFUSING)
def refusing(sentence: Sentence) -> Iterator[Token]:
    """Read "Saleh rejects ceasefire, says fighting will go on": Saleh rejects it, and it is no name."""
    for verb in sentence.tokens[1:]:
        who, thing = sentence.tokens[verb.at - 1], sentence.head(verb.at)
        beside = verb.low in REFUSING and verb.dep == "compound" and thing.at > verb.at
        if not beside or who.dep != "compound" or who.head not in {verb.at, thing.at}:
            continue
        over = sentence.head(thing.at)
        alone = thing.head == thing.at
        if not alone and not (thing.dep == "nsubj" and over.head == over.at):
            continue
        yield replace(verb, pos="VERB", tag="VBZ", dep="ROOT", head=verb.at)
        yield replace(who, dep="nsubj", head=verb.at)
        yield replace(thing, dep="dobj", head=verb.at)
        if not alone:
            yield replace(over, dep="conj", head=verb.at)
        return


@needs({"deal"})
def deal_as_verb(sentence: Sentence) -> Iterator[Token]:
    """Read "ceasefire deal close, mediators say": no ceasefire deals, but a deal is close."""
    for deal in sentence.tokens[1:]:
        noun = sentence.tokens[deal.at - 1]
        verb = deal.low == "deal" and deal.tag in {"VB", "VBP"} and noun.dep == "nsubj"
        if verb and noun.head == deal.at and noun.lemma in DEALS and noun.tag == "NN":
            yield replace(deal, pos="NOUN", tag="NN")
            yield replace(noun, dep="compound")
            for kid in sentence.children(noun.at):
                yield replace(kid, head=deal.at)


@needs({"mark"})
def subject_of_mark(sentence: Sentence) -> Iterator[Token]:
    """Read "fighting resumes after truce ends": the truce is what ends."""
    for noun in sentence.tokens:
        mark = sentence.head(noun.at)
        verb = sentence.head(mark.at)
        bare = sentence.child(verb.at, "nsubj", "nsubjpass") is None
        if noun.dep == "pobj" and mark.dep == "mark" and noun.at + 1 == verb.at and bare:
            yield replace(noun, dep="nsubj", head=verb.at)


@needs(DEALS, {"mark"})
def noun_after_since(sentence: Sentence) -> Iterator[Token]:
    """Read "First attack since truce kills five": the attack kills, and no truce does."""
    for since in sentence.tokens[1:-2]:
        noun, verb = sentence.tokens[since.at + 1 : since.at + 3]
        act = sentence.head(verb.at)
        clause = since.dep == "mark" and since.head == verb.at and verb.dep == "advcl" and act.head == act.at
        named = noun.lemma in DEALS and noun.head == verb.at and act.pos in {"NOUN", "PROPN"}
        if not clause or not named or act.at > since.at or sentence.child(verb.at, "dobj") is None:
            continue
        yield replace(since, dep="prep", pos="ADP", head=act.at)
        yield replace(noun, dep="pobj", head=since.at)
        yield replace(verb, dep="ROOT", head=verb.at)
        yield replace(act, dep="nsubj", head=verb.at)
        return
