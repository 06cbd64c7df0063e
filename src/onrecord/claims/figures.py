"""Words of conflict for what is none: confidence destroyed, a fight for peace, a threat to the economy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.accidents import at_fault
from onrecord.claims.candidates import RELATIVE
from onrecord.claims.crowds import at_leisure
from onrecord.claims.fended_off import fended_off
from onrecord.claims.hanging import infinitive
from onrecord.claims.mishaps import armed
from onrecord.claims.named_only import civic, in_general, of_emergency, of_law, offence, the_hurt, the_war
from onrecord.claims.tokens import HUMAN, VERBS, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onrecord.claims.tokens import Sentence, Token

THOUGHTS = words("thoughts")
CAUSES = words("causes")
ILLS = words("ills")
GOODS = words("goods")
PRIVATE = words("close") | {"carer", "relative", "rescuer", "teammate"}
AMOUNTS = frozenset({"amount", "deal", "lot", "number", "quantity", "stock"})
ISSUING = frozenset({"deliver", "issue", "make", "phone", "receive", "repeat", "renew", "send", "utter"})
ANIMALS = words("animals")
CHANCES = frozenset({"advantage", "chance", "initiative", "lead", "moment", "occasion", "opportunity"})
PAPERS = frozenset(
    {
        "amendment",
        "bill",
        "issue",
        "problem",
        "budget",
        "clause",
        "contract",
        "decision",
        "idea",
        "legislation",
        "measure",
    }
    | {"motion", "option", "plan", "policy", "proposal", "record", "reform", "ruling", "speech"}
)
EFFIGIES = frozenset({"dummy", "effigy", "flag"})
TOPPLING = frozenset({"defeat", "overthrow", "topple"})
BALLOTS = frozenset({"ballot", "election", "poll", "vote"})
OBJECTS = ("dobj", "nsubjpass")

DANGERED = frozenset(
    {"cohesion", "economy", "existence", "future", "health", "interest", "life", "livelihood", "peace"}
    | {"prosperity", "safety", "security", "stability", "survival", "unity"}
)
"""What is in danger by an act or a crisis, and not threatened by a word."""


def _things(sentence: Sentence, token: Token) -> list[Token]:
    """Give what a verb is done to, with what stands beside it and what an amount is of."""
    things = [t for k in sentence.children(token.at, *OBJECTS) for t in (k, *sentence.conjuncts(k.at))]
    if token.dep in {"acl", "relcl"} and not things:
        things = [sentence.head(token.at)]
    return [_filled(sentence, t) for t in things]


def _filled(sentence: Sentence, thing: Token) -> Token:
    """Give what an amount is of: "large amounts of food"."""
    if thing.lemma not in AMOUNTS:
        return thing
    of = (p for p in sentence.children(thing.at, "prep") if p.low == "of")
    return next((t for p in of for t in sentence.children(p.at, "pobj")), thing)


def _imagined(sentence: Sentence, token: Token) -> bool:
    """Read "destroyed confidence in the police": nothing that stands or lies anywhere was destroyed."""
    things = _things(sentence, token)
    thought = bool(things) and all(t.lemma in THOUGHTS for t in things)
    return thought or _by_animals(sentence, token)


def _fought_for(sentence: Sentence, token: Token) -> bool:
    """Read "fight for justice", "fight poverty", "fought the bill": nobody fights there with arms."""
    things = list(sentence.children(token.at, *OBJECTS))
    things += [
        t for p in sentence.children(token.at, "prep") if p.low == "against" for t in _pobj(sentence, p)
    ]
    if things:
        return all(t.lemma in ILLS | CAUSES for t in things)
    aims = [t for p in sentence.children(token.at, "prep") if p.low == "for" for t in _pobj(sentence, p)]
    return bool(aims) and all(t.lemma in CAUSES for t in aims)


def _pobj(sentence: Sentence, prep: Token) -> tuple[Token, ...]:
    return sentence.children(prep.at, "pobj")


def _vowed_for(sentence: Sentence, token: Token) -> bool:
    """Read "vowed to fight for justice", "promised to fight poverty": nobody is threatened."""
    aims = sentence.children(token.at, "xcomp", "ccomp")
    return any(t.lemma == "fight" and _fought_for(sentence, t) for t in aims)


def _at_fault(sentence: Sentence, token: Token) -> bool:
    """Read "they are to blame": by it somebody is at fault, and no accuser is named.

    "Blamed on a gas leak" accuses nobody.
    """
    if at_fault(sentence, token):
        return True
    return infinitive(sentence, token.at) and not sentence.children(token.at, "dobj")


def _endangers(sentence: Sentence, token: Token) -> bool:
    """Read "a threat to peace", "the threat of hunger": a danger, with which nobody threatens."""
    if token.pos in VERBS or token.tag != "NN":
        return False
    if token.dep in OBJECTS and sentence.head(token.at).lemma in ISSUING:
        return False
    leads = sentence.children(token.at, "prep")
    if any(p.low == "to" for p in leads):
        return True
    return any(t.lemma in ILLS for p in leads if p.low == "of" for t in _pobj(sentence, p))


def _held_dear(sentence: Sentence, token: Token) -> bool:
    """Read "held by their parents": nobody is kept from going."""
    by = [t for p in sentence.children(token.at, "agent") for t in _pobj(sentence, p)]
    return bool(by) and passive(sentence, token.at) and all(t.lemma in PRIVATE for t in by)


def _carried_off(sentence: Sentence, token: Token) -> bool:
    """Read "seized food and two trucks": goods are taken, and no place is."""
    things = _things(sentence, token)
    return bool(things) and all(t.lemma in GOODS for t in things)


def _taken_up(sentence: Sentence, token: Token) -> bool:
    """Read "seized the chance to leave": nothing is taken by force."""
    things = _things(sentence, token)
    return _carried_off(sentence, token) or (bool(things) and all(t.lemma in CHANCES for t in things))


def _at_odds(sentence: Sentence, token: Token) -> bool:
    """Read "attacked the budget", "killed the bill": what is on paper is spoken or voted against."""
    things = _things(sentence, token)
    beasts = (
        bool(things) and all(t.lemma in ANIMALS and t.pos == "NOUN" for t in things) and not armed(sentence)
    )
    return beasts or _by_animals(sentence, token) or (bool(things) and all(t.lemma in PAPERS for t in things))


def _by_animals(sentence: Sentence, token: Token) -> bool:
    """Read "a shark attacked a swimmer"; dogs of the police do what the police do."""
    if token.pos not in VERBS:
        return False
    by = [t for p in sentence.children(token.at, "agent") for t in _pobj(sentence, p)]
    doers = by if passive(sentence, token.at) else list(sentence.children(token.at, "nsubj"))
    doers = [sentence.head(token.at) if t.low in RELATIVE and token.dep == "relcl" else t for t in doers]
    wild = [t for t in doers if t.lemma in ANIMALS and t.pos == "NOUN"]
    return bool(wild) and len(wild) == len(doers) and not sentence.children(wild[0].at, "poss", "compound")


def _voted_out(sentence: Sentence, token: Token) -> bool:
    """Read "vowed to topple the government in the elections": by votes, and not by arms."""
    if _vowed_for(sentence, token):
        return True
    aims = [t for t in sentence.children(token.at, "xcomp") if t.lemma in TOPPLING]
    return any(sentence.tokens[k].lemma in BALLOTS for t in aims for k in sentence.subtree(t.at))


def _on_paper(sentence: Sentence, token: Token) -> bool:
    """Read "threatened to execute the option", "threatened to burn the effigy"."""
    aims = sentence.children(token.at, "xcomp")
    return any(t.lemma in PAPERS | EFFIGIES for a in aims for t in sentence.children(a.at, "dobj"))


def _in_danger(sentence: Sentence, token: Token) -> bool:
    """Read "threatens stability", "threatens the lives of thousands": a danger, and nobody's threat.

    Whoever threatens somebody's life does threaten.
    """
    things = sentence.children(token.at, "dobj")
    somebody = any(t.lemma in HUMAN or t.actor for t in sentence.children(token.at, "nsubj"))
    dangered = DANGERED - {"life"} if somebody else DANGERED
    return _on_paper(sentence, token) or (bool(things) and all(t.lemma in dangered for t in things))


def _went_ahead(sentence: Sentence, token: Token) -> bool:
    """Read "did not hesitate to sack him": that was done, and threatens nobody."""
    after = sentence.tokens[token.at + 1 : token.at + 2]
    return any(
        t.lemma == "hesitate" and a.low == "did" for t in after for a in sentence.children(t.at, "aux")
    )


FIGURES: Mapping[str, Callable[[Sentence, Token], bool]] = {
    "arson": offence,
    "assassination": offence,
    "assault": offence,
    "kidnapping": offence,
    "kill": _at_odds,
    "looting": offence,
    "murder": offence,
    "not": _went_ahead,
    "n't": _went_ahead,
    "rape": offence,
    "riot": offence,
    "rioting": offence,
    "robbery": offence,
    "torture": offence,
    "arm": the_war,
    "armed": the_war,
    "assemble": at_leisure,
    "attack": _at_odds,
    "blame": _at_fault,
    "destroy": _imagined,
    "dialogue": in_general,
    "extradition": of_law,
    "beat": fended_off,
    "fight": lambda sentence, token: _fought_for(sentence, token) or fended_off(sentence, token),
    "gather": at_leisure,
    "hold": _held_dear,
    "injure": the_hurt,
    "injured": the_hurt,
    "march": at_leisure,
    "mediation": in_general,
    "mobilisation": civic,
    "mobilization": civic,
    "negotiation": in_general,
    "parade": at_leisure,
    "pledge": _voted_out,
    "promise": _voted_out,
    "rally": at_leisure,
    "seize": _taken_up,
    "siege": of_emergency,
    "swear": _voted_out,
    "talk": in_general,
    "threat": _endangers,
    "threaten": _in_danger,
    "vow": _voted_out,
    "walk": at_leisure,
    "wound": the_hurt,
    "wounded": the_hurt,
}
