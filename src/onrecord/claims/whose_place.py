"""Which words of a sentence may say where a happening was: what hangs on it, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.own_clause import CIVIL, NONE, NOTHING, NOUNS, SITES, clause
from onrecord.claims.tokens import HUMAN, VERBS, Sentence, Token, core
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.claims.draft import Cluster

IN = words("around")
LOCAL = words("local")
CLOSE = frozenset({"in", "at", "near", "outside", "inside", "around"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
LEADING = {
    "abduct": frozenset({"from"}),
    "claim-responsibility": frozenset({"for"}),
    "displace": frozenset({"from"}),
    "retreat": frozenset({"from"}),
}
"""Words that lead to where something of a kind was: one leaves, or is taken, "from" there."""
COMPASS = frozenset({"east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west"})
SIDED = frozenset({"agree", "cease", "clash", "meet"})
BLAMING = frozenset({"blame", "pin"})
BESIDE = frozenset({"adjacent", "close", "next"})
TOWN = 100.0
"""Widest place, in km, that something lies close to; countries are wider."""
SUFFERING = frozenset({"be", "come", "undergo", "suffer", "witness", "see", "face", "experience", "endure"})
"""Verbs whose subject a happening befalls: "the town has been under attack"."""
OF_PEOPLE = frozenset(
    {"abduction", "arrest", "assassination", "beheading", "death", "execution", "kidnapping", "killing"}
    | {"lynching", "murder", "stabbing", "torture"}
)
HELP = frozenset(
    {"aid", "approval", "assistance", "backing", "blessing", "consent", "help", "knowledge", "mediation"}
)
"""What is somebody's by "of", wherever they are."""
MISSIONS = frozenset({"consulate", "embassy"})
"""Buildings whose "of" tells whose they are, which stand in another country."""
LANDS = frozenset({"capital", "city", "country", "district", "island", "province", "region", "state", "town"})
"""What "the north of" or "various parts of" tells the part of, though only "the" tells which it is."""
SHELLED = frozenset({"bomb", "bombard", "pound", "shell"})
MAKING = frozenset({"assemble", "build", "buy", "design", "develop", "make", "manufacture", "produce"})
TAKING = frozenset(
    {"annex", "capture", "conquer", "invade", "liberate", "occupy", "overrun", "patrol", "recapture"}
    | {"regain", "retake", "seize"}
)
"""Verbs of moves whose object is where they were, if it is a place."""
ENTERING = frozenset({"enter", "invade", "patrol"})
"""Those of them that nobody does to a person or a body."""
MISLABELLED = frozenset({"EVENT", "LAW", "PRODUCT", "WORK_OF_ART"})
"""Kinds of things among which the parser puts the names of small towns."""
SUBJECTS = frozenset({"agent", "nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "nsubj", "nsubjpass", "compound", "nmod", "poss", "amod"})


def hanging(
    sentence: Sentence, at: int, kind: str = "", *, speech: bool = False, barred: frozenset[int] = NOTHING
) -> Iterator[tuple[Token, str]]:
    """Give the nouns under a word that may say where, the surest first, with the rule of each.

    `speech` tells that the word utters something: where its speaker is, is nobody's place, nor is whom
    it is uttered to. `barred` are the words of other happenings: "talks on ending the war in X" are not
    in X. A place that is left, by its `kind`, is where that was.
    """
    leads = LEADING.get(kind, NONE)
    under = clause(sentence, at, barred, leads, kind=kind, speech=speech)
    near = LOCAL | (leads & {"from"})
    later: list[tuple[Token, str]] = []
    for number in under:
        token = sentence.tokens[number]
        somebody = token.ent == "PERSON" and not village_like(sentence, token)
        taken = kind == "move" and token.head == at and ground_taken(sentence, token)
        struck = token.dep in {"dobj", "nsubjpass"} and not somebody and _struck(sentence, token, at, "")
        if taken or struck:
            yield token, "place.object"
    for prepositions, rule in ((near, "place.near"), (frozenset() if speech else IN, "place.target")):
        for number in under:
            token = sentence.tokens[number]
            if number == at or not _leads_to(sentence, token, prepositions, kind):
                continue
            far = _in_subject(sentence, number, at) or _opens(sentence, number, at)
            if far or _distant(sentence, token):
                later.append((token, rule))
            else:
                yield token, rule
    for number in under:
        token = sentence.tokens[number]
        of_land = kind in CIVIL and token.dep == "poss" and token.head == at and token.place > 0
        if (
            of_land
            or _struck(sentence, token, at, sentence.tokens[at].lemma)
            or (token.dep in {"compound", "nmod", "poss"} and _of_site(sentence, token))
        ):
            yield token, "place.object"
    yield from later


def _leads_to(sentence: Sentence, token: Token, prepositions: frozenset[str], kind: str) -> bool:
    """Tell whether a preposition leads to a place of a happening, and not to its sides or to a home."""
    prep = sentence.head(token.at)
    above = sentence.head(prep.at)
    # "armed groups close to Iran" are on its side
    beside = prep.low == "to" and above.low in BESIDE and token.place <= TOWN
    # "south of the town", of the act itself
    beside = beside or (prep.low == "of" and above.low in COMPASS and above.dep == "advmod")
    if token.dep != "pobj" or not (beside or prep.low in prepositions):
        return False
    between = prep.low == "between" and kind in SIDED and token.actor
    if between or (prep.low == "on" and above.lemma in BLAMING):
        # the two who talk, or who is blamed, no places
        return False
    if prep.low == "from" and kind == "abduct" and (token.place > TOWN or above.dep in SUBJECTS):
        # a sailor from Chad, gunmen from a town
        return False
    if above.lemma in MAKING and above.dep == "acl":
        # "a drone made in Turkey"
        return False
    # where somebody is from; whom a killing is "of", who may bear a town's name; whose an embassy or help is
    theirs = above.lemma in HUMAN | OF_PEOPLE | MISSIONS | HELP or above.ent == "PERSON"
    return prep.low != "of" or not theirs


def _struck(sentence: Sentence, token: Token, at: int, lemma: str) -> bool:
    """Tell whether what is hit, taken or entered is itself a place."""
    if token.actor or token.head not in {at, token.at} or token.dep not in OBJECTS:
        return False
    if token.dep == "nsubj":
        return lemma in SUFFERING and (token.place > 0 or token.ent in PLACES or token.lemma in NOUNS)
    named = token.place > 0 or (token.ent in PLACES and token.dep == "dobj")
    # nobody shells a person
    shelled = sentence.tokens[at].lemma in SHELLED and token.dep in {"dobj", "nsubjpass"}
    if shelled and token.tag == "NNP" and (token.ent in PLACES or village_like(sentence, token)):
        return True
    return named or (token.dep in {"dobj", "nsubjpass"} and token.lemma in NOUNS)


def ground_taken(sentence: Sentence, token: Token) -> bool:
    """Tell whether what is captured, entered or patrolled is a place: a land, a town, "the capital"."""
    verb = sentence.head(token.at)
    if token.dep not in {"dobj", "nsubjpass"} or verb.lemma not in TAKING | ENTERING:
        return False
    if token.ent in {"GPE", "LOC"} or token.lemma in NOUNS:
        return True
    entered = token.ent in {"", "ORG", "PERSON"} and verb.lemma in ENTERING
    return token.tag == "NNP" and not token.actor and (entered or token.ent in MISLABELLED)


def village_like(sentence: Sentence, token: Token) -> bool:
    """Tell whether a name begins as those of villages do where Arabic is spoken, and none of persons."""
    return sentence.tokens[core(sentence, token.at)[0]].low.replace("'", "") in words("villages")


def _of_site(sentence: Sentence, token: Token) -> bool:
    """Tell whether a place before a noun tells where a site is: "a Mogadishu cafe", "his Mosul home"."""
    head = sentence.head(token.at)
    site = any(t.lemma in SITES for t in (head, *sentence.conjuncts(head.at)))
    return (token.place > 0 or token.ent == "GPE") and not token.actor and site


def _in_subject(sentence: Sentence, number: int, at: int) -> bool:
    """Tell whether a word stands in the doer of an act, which may be from anywhere."""
    before = sentence.tokens[number]
    for token in (before, *sentence.above(number)):
        if token.head == at:
            return token.dep == "nsubj" and sentence.tokens[at].pos in VERBS
    return False


def _opens(sentence: Sentence, number: int, at: int) -> bool:
    """Tell whether a place opens the sentence, before another that stands nearer."""
    prep = sentence.head(number)
    return prep.at <= 1 and prep.head == at


def _distant(sentence: Sentence, token: Token) -> bool:
    """Tell whether a place only tells how far off another is: "160 km north of the capital"."""
    over = sentence.head(sentence.head(token.at).at)
    return over.lemma in COMPASS and sentence.child(over.at, "npadvmod") is not None


def where(sentence: Sentence, cluster: Cluster) -> Token | None:
    """Give the place of "the village where rebels killed ten"."""
    for trigger in cluster.all:
        token = sentence.tokens[trigger.at]
        if token.dep == "relcl" and any(t.low == "where" for t in sentence.children(token.at, "advmod")):
            return sentence.head(token.at)
    return None
