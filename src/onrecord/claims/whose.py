"""Whose a thing or an act is, by the words around its noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.claims.candidates import Found, after, is_time
from onrecord.claims.cues import cues
from onrecord.claims.governors import listed
from onrecord.claims.tokens import HUMAN, Sentence, Token, core
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

SIDES = frozenset({"coalition", "leftist", "militant", "rebel", "regime", "subversive"})
SUFFERED = listed("suffered")
BEFALLING = listed("befalling")
FIGHTS = listed("fights")
REGIONS = listed("regions")
OF_POLICE = frozenset({"apathy", "brutality", "bullet", "failure", "firing", "gunfire", "inaction"})
"""Nouns before which "police" are those who did it, not those it was done to."""
OF_ARMY = (
    OF_POLICE
    | {"assault", "bombing", "offensive", "shooting"}
    | {"airstrike", "bombardment", "fire", "raid", "shelling"}
)
OF_FORCES = OF_ARMY | {"operation", "strike"}
OF_GUARDS = OF_POLICE | {"crackdown", "offensive", "raid", "shooting"}
OF_GOVERNMENT = frozenset(
    {
        "airstrike",
        "assault",
        "bombardment",
        "counteroffensive",
        "crackdown",
        "offensive",
        "shelling",
        "strike",
    }
)
OF_RAIDERS = frozenset({"ambush", "assault", "attack", "bombardment", "offensive", "rampage", "shelling"})
RAIDERS = frozenset(
    {"bandit", "gang", "guerrilla", "herder", "herdsman", "insurgent", "jihadist", "pirate", "separatist"}
    | {"settler", "vigilante"}
)
"""People before whose name nobody puts what was done to them: "settler attacks"."""
OF_FIRE = frozenset({"airstrike", "bombardment", "gunfire", "shelling"})
"""Acts that only arms do, so that a body named before them did them."""
ARMS = frozenset({"air", "artillery", "drone", "missile", "mortar", "rocket"})
ARMED = frozenset({"army", "government", "junta", "military", "navy", "police", "regime"})
CRAFT = frozenset(
    {"aircraft", "artillery", "bomber", "drone", "gunboat", "gunship", "helicopter", "jet", "plane", "tank"}
    | {"warplane", "warship"}
)
SHORT_FORM = re.compile(r"(?=.{3})[A-Z]{2,6}(?:-[A-Z]{1,3}|\d{1,2})?")
MAKES = frozenset(
    {"ATACMS", "FPV", "GMLRS", "GRAD", "HIMARS", "IED", "JDAM", "MLRS", "RPG", "SAM", "SPG"}
) | {"SVBIED", "UAS", "UAV", "UCAV", "VBIED"}
"""Short forms of arms."""
WEAPONS = words("weapon-names")
HOUSES = words("places") | {
    "academy",
    "barracks",
    "chief",
    "club",
    "college",
    "convoy",
    "depot",
    "headquarters",
    "helicopter",
    "mess",
    "outpost",
    "patrol",
    "post",
    "range",
    "training",
    "truck",
    "van",
    "vehicle",
}
"""What stands between those who keep order or fight and an act where the act was done to it."""
NO_HOUSE = frozenset({"chief", "helicopter", "patrol", "range", "training", "truck", "van", "vehicle"})
SITES = (HOUSES | {"shelter"}) - NO_HOUSE
BELIEVING = frozenset({"assume", "believe", "expect", "presume", "say", "suspect", "think"})
BELONGING = {"affiliate": frozenset({"to", "with"}), "belong": frozenset({"to"})}
"""Verbs that tell whose a thing is, with the prepositions that lead to the owner."""
UNIONS = frozenset({"Emirates", "Kingdom", "Nations", "States"})
"""Last words of names of states that have no adjective ("United States air strikes")."""
PEOPLES = re.compile(r"[A-Z]\w{2,}(?:ese|ian|ish)")
"""Names of peoples by their endings."""
INITIALS = re.compile(r"(?:[A-Z]\.?){2,4}")
"""Short forms of countries, which stand for their adjectives: "US", "U.S.", "UAE"."""


def whose(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give whose a thing is: the possessor, who it is "by", its modifier, who fired or launched it."""
    yield from possessor(sentence, at)
    yield from after(sentence, at, {"by"}, "actor.by")
    if (found := owner(sentence, at)) is not None:
        yield found
    for kid in sentence.children(at, "acl", "relcl"):
        if kid.tag == "VBN":
            yield from after(sentence, kid.at, {"by"}, "actor.by")


def whose_deed(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give whose act a noun of violence names: the possessor or the modifier, unless that suffered it."""
    lemma = sentence.tokens[at].lemma
    alone = not any(p.low == "of" for p in sentence.children(at, "prep"))
    fatal = any(t.low == "fatal" for t in sentence.children(at, "amod"))
    befell = alone and (lemma in BEFALLING or fatal)
    if lemma in SUFFERED or befell:
        return
    yield from possessor(sentence, at)
    if lemma not in FIGHTS and (found := owner(sentence, at)) is not None:
        yield found


def possessor(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give the possessor of a noun, unless it is a pronoun, a time, or a town that knows no politics."""
    poss = sentence.child(at, "poss")
    if poss is None or poss.pos == "PRON" or is_time(poss):
        return
    if poss.place and not poss.actor:
        return
    yield Found(at=poss.at, rule="actor.possessive")


def owner(sentence: Sentence, at: int) -> Found | None:
    """Give the modifier that names whose a thing is: "Turkish", "PKK", "coalition"."""
    noun = sentence.tokens[at]
    for number in core(sentence, at):
        token = sentence.tokens[number]
        if number >= at:
            break
        if token.dep not in {"amod", "compound", "nmod", "poss"} or is_time(token):
            continue
        police = bool(_own_acts(sentence, token, at) & {noun.lemma, noun.low}) or _fires(sentence, token, at)
        named = names_owner(token) and not _site(sentence, number, at)
        if named or (police and not _of_theirs(sentence, number, at)):
            first, last = _entity(sentence, number)
            while last - 1 > number and sentence.tokens[last - 1].low in WEAPONS:
                # "an Israeli Hermes drone": the parser takes both for one name
                last -= 1
            alone = last - first == 1 and sentence.child(last - 1, "compound") is None
            return Found(at=last - 1, rule="actor.modifier", owner=alone)
    return None


def _site(sentence: Sentence, number: int, at: int) -> bool:
    """Read "the Ruritanian embassy attack": it was done to their house, and not by them."""
    return any(t.lemma in SITES for t in sentence.tokens[number + 1 : at])


def _of_theirs(sentence: Sentence, number: int, at: int) -> bool:
    """Read "the police academy raid", "an army recruit shooting": a house or one of theirs suffered it."""
    return any(t.lemma in HOUSES or t.lemma in HUMAN for t in sentence.tokens[number + 1 : at])


def _own_acts(sentence: Sentence, token: Token, at: int) -> frozenset[str]:
    """Give the nouns before which a word for those who keep order or fight tells who did it."""
    before = sentence.tokens[token.at - 1].low if token.at else ""
    if token.low == "force" and before == "air":
        return OF_FORCES
    if token.low in {"forces", "troops"} and token.dep == "compound":
        return OF_FORCES | OF_GUARDS
    if token.lemma in RAIDERS:
        return OF_RAIDERS
    if token.low in ARMED and sentence.tokens[at].lemma in CRAFT:
        # "government warplanes bombed": whose they are
        return CRAFT
    return {"army": OF_ARMY, "government": OF_GOVERNMENT, "police": OF_GUARDS}.get(token.low, frozenset())


def _fires(sentence: Sentence, token: Token, at: int) -> bool:
    """Read "NLF shelling", "an army drone strike": what only arms do is done by whom the words name."""
    noun, between = sentence.tokens[at], sentence.tokens[token.at + 1 : at]
    arms = {t.low for t in between} & ARMS
    if any(t.low not in ARMS and t.pos != "PUNCT" for t in between):
        return False
    if noun.lemma not in OF_FIRE and not (noun.lemma == "strike" and arms):
        return False
    short = SHORT_FORM.fullmatch(token.text) is not None and token.text not in MAKES and not sentence.capitals
    return token.low in ARMED or (short and token.ent != "GPE" and not token.place)


def names_owner(token: Token) -> bool:
    """Tell whether a word before a noun names whose it is."""
    # a body that is not known may be the place or the make of a weapon: "the Bataclan attack"
    names = token.actor or token.ent in {"NORP", "GPE"}
    # "fighter jets" are nobody's fighters
    roles = cues().roles
    side = token.low != "fighter" and (token.low in roles["armed-group"] or token.low in SIDES)
    # "Nato air strikes": a short form that is not written in capitals
    side = side or (token.ent == "ORG" and token.low in roles["military"])
    return (names or side) and token.low not in WEAPONS and not names_where(token)


def believed(sentence: Sentence, at: int) -> Iterator[Found]:
    """Give whose a thing is believed to be: "a drone, believed to be Turkish", "thought to belong to X"."""
    for kid in sentence.children(at, "acl", "relcl"):
        if kid.lemma in BELONGING and kid.tag in {"VBG", "VBN"} and kid.dep == "acl":
            yield from after(sentence, kid.at, BELONGING[kid.lemma], "actor.owner")
        for clause in sentence.children(kid.at, "xcomp", "ccomp") if kid.lemma in BELIEVING else ():
            for told in sentence.children(clause.at, "attr", "acomp") if clause.lemma == "be" else ():
                found = owner(sentence, told.at)
                own = told.ent == "NORP" or told.actor
                at_last = told.at if own else found.at if found is not None else None
                if at_last is not None:
                    yield Found(at=at_last, rule="actor.believed", owner=True)
            if clause.lemma in BELONGING:
                yield from after(sentence, clause.at, BELONGING[clause.lemma], "actor.believed")


def names_where(token: Token) -> bool:
    """Tell whether a name before a noun says where it was ("the Paris attacks"), not whose.

    Only adjectives, peoples and short forms say whose: "Turkish shelling", "US strikes".
    """
    if token.low in REGIONS:
        return True
    if token.place > 0 and not token.actor and token.pos == "PROPN" and token.dep != "poss":
        # the parser takes towns for peoples: "the Marrow offensive"
        return token.text not in UNIONS
    # nor does the parser know all peoples: "Ukrainian shelling"
    people = token.place == 0 and PEOPLES.fullmatch(token.text) is not None
    if token.pos == "ADJ" or token.ent == "NORP" or token.dep == "poss" or token.text in UNIONS or people:
        return False
    return (token.place > 0 or token.ent in {"GPE", "LOC", "FAC"}) and not INITIALS.fullmatch(token.text)


def _entity(sentence: Sentence, number: int) -> tuple[int, int]:
    return next(((a, b) for _, a, b in sentence.entities if a <= number < b), (number, number + 1))
