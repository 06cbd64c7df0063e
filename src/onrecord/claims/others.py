"""Whether a harm in a sentence is of another act than the one told beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.causes import ARMS
from onrecord.claims.chosen import compared_with
from onrecord.claims.cues import cues
from onrecord.claims.deed_beside import deed_beside
from onrecord.claims.governors import listed
from onrecord.claims.lexicon import table
from onrecord.claims.tokens import VERBS, passive
from onrecord.claims.words import words
from onrecord.model import Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger

WHERE = frozenset({"at", "in", "near", "on", "outside"})
AVENGING = words("answering") | {"answer", "reprisal", "response", "retaliation", "revenge", "vengeance"}
SHOT_DOWN = frozenset({"destroy", "down", "intercept"})
ENDING = frozenset({"break", "end", "lift", "quell", "stop"})
MORE = frozenset({"another", "second", "third"})
OTHER = MORE | {"different", "other", "separate", "similar", "subsequent"}
WHO = frozenset({"that", "which", "who"})
PLANNERS = frozenset(
    {"accomplice", "architect", "author", "instigator", "mastermind", "organiser", "organizer"}
    | {"perpetrator", "plotter", "planner", "suspect"}
)
ACCUSING = listed("accusing")
SITES = words("places") | words("sites")

SUFFERING = frozenset({"incur", "receive", "suffer", "sustain"})
INJURIES = frozenset({"burn", "injury", "wound"})


def by_another(sentence: Sentence, harm: Trigger, acts: Sequence[int]) -> bool:
    """Tell whether somebody else tells the harm: "the army said it bombed a camp; medics said ten died"."""
    if not harm.verbal or len(acts) != 1:
        return False
    mine, other = _teller(sentence, harm.at), _teller(sentence, acts[0])
    if mine is None or mine == other:
        return False
    # "Israel bombed a camp and Hamas said ten died": the act is the report's own word, its dead are not
    beside = sentence.tokens[mine].dep in {"advcl", "conj", "parataxis"} and acts[0] < mine
    return other is not None or (beside and sentence.child(harm.at, "agent") is None)


def beaten_back(sentence: Sentence, harm: Trigger, over: Trigger | None) -> bool:
    """Read "repelled an assault, killing twelve": those who made it died by those who repelled it.

    What is shot down comes down on others: "shot down a missile, wounding two".
    """
    verb = sentence.tokens[harm.at]
    if (
        over is None
        or over.row.modality is not Modality.ATTEMPTED
        or verb.dep != "advcl"
        or verb.tag != "VBG"
    ):
        return False
    fallen = {sentence.tokens[k].lemma for k in over.tokens} & SHOT_DOWN
    return over.verbal and not fallen and not passive(sentence, over.at)


def elsewhere(sentence: Sentence, harm: Trigger, acts: Sequence[int]) -> bool:
    """Read "the general, who led the assault on X, was killed in Y": he did not die in that assault."""
    who = sentence.child(harm.at, "nsubjpass") if harm.verbal else None
    deeds = {k for t in sentence.children(who.at, "relcl") for k in sentence.subtree(t.at)} if who else set()
    there = (t for p in sentence.children(harm.at, "prep") for t in sentence.children(p.at, "pobj"))
    return len(acts) == 1 and acts[0] in deeds and any(t.place or t.ent in {"GPE", "LOC"} for t in there)


def of_their_deed(sentence: Sentence, harm: Trigger, acts: Sequence[int]) -> bool:
    """Read "the man who led the raid was killed", "a suspect in the raid": they are not its dead.

    What befell people "hurt in the blast" or "whom rebels attacked" is of that act.
    """
    who = sentence.child(harm.at, "nsubjpass", "nsubj") if harm.verbal else None
    if who is None:
        return False
    for act in set(acts).intersection(sentence.subtree(who.at)):
        way = [sentence.tokens[act], *sentence.above(act)]
        clause = next((t for t in way if t.dep in {"acl", "relcl"}), None)
        between = way[: way.index(clause)] if clause is not None else []
        if any(sentence.child(t.at, "nsubj") for t in between):
            # "guards who were outside when gunmen attacked"
            continue
        named = who.lemma in PLANNERS and clause is None
        doing = clause is not None and (
            clause.lemma in ACCUSING or any(t.low in WHO for t in sentence.children(clause.at, "nsubj"))
        )
        if named or doing:
            return True
    return False


def since_begun(sentence: Sentence, harm: Trigger, acts: Sequence[int]) -> bool:
    """Read "were killed on Friday in the worst raid since the war began": not all the war's dead.

    "Have been killed since the war began" counts those.
    """
    perfect = any(t.lemma == "have" for t in sentence.children(harm.at, "aux"))
    counted = not harm.verbal and sentence.tokens[harm.at].lemma != "death"
    if perfect or counted or len(harm.tokens) > 1 or len(acts) != 1:
        return False
    way = list(sentence.above(acts[0]))
    top = next((k for k, t in enumerate(way) if t.at == harm.at), 0)
    return any(t.low == "since" for up in way[:top] for t in (up, *sentence.children(up.at, "mark", "prep")))


def of_what_was_like_it(sentence: Sentence, harm: Trigger, acts: Sequence[int]) -> bool:
    """Read "the worst attack since the bombings of 2005, when 52 died": they died in those."""
    way = list(sentence.above(harm.at))
    top = next((k for k, t in enumerate(way) if t.at in acts), None)
    return top is not None and any(t.low in {"since", "than"} and t.pos != "VERB" for t in way[:top])


def of_those_who_end(sentence: Sentence, harm: Trigger, acts: Sequence[int]) -> bool:
    """Read "troops ended a siege, killing the gunmen": they are not the dead of the siege."""
    verb, over = sentence.tokens[harm.at], sentence.head(harm.at)
    doing = verb.dep == "advcl" and verb.tag == "VBG" and sentence.child(verb.at, "dobj") is not None
    return doing and over.lemma in ENDING and any(t.at in acts for t in sentence.children(over.at, "dobj"))


def of_what_was_before(sentence: Sentence, harm: Trigger, acts: Sequence[int]) -> bool:
    """Read "retaliation for an operation in which ten died", "the worst raid since May, when ten died"."""
    verb, noun = sentence.tokens[harm.at], sentence.head(harm.at)
    when = any(t.low == "when" for t in sentence.children(verb.at, "advmod"))
    if noun.dep != "pobj":
        noun = next((t for t in sentence.above(noun.at) if t.dep == "pobj"), noun) if when else noun
    lead = sentence.head(noun.at)
    own = not set(sentence.subtree(verb.at)).isdisjoint(acts)
    if not own and compared_with(sentence, verb.at) is not None:
        return True
    clause = verb.dep in {"acl", "advcl", "relcl"} and noun.dep == "pobj"
    if own or not clause or noun.at in acts or noun.at > verb.at:
        return False
    dated = when and noun.ent == "DATE" and lead.low == "since"
    return dated or (lead.low in {"for", "to"} and sentence.head(lead.at).lemma in AVENGING)


def of_another(sentence: Sentence, harm: Trigger, acts: Sequence[int]) -> bool:
    """Read "the soldier, whose unit shelled the town, was killed": that harm is not of that act."""
    told = [
        t
        for who in sentence.children(harm.at, "nsubjpass", "nsubj")
        for t in sentence.children(who.at, "relcl")
    ]
    subjects = ((t, s) for t in told for s in sentence.children(t.at, "nsubj"))
    whose = (t.at for t, s in subjects if any(p.low == "whose" for p in sentence.children(s.at, "poss")))
    return len(acts) == 1 and acts[0] in whose


def _teller(sentence: Sentence, at: int) -> int | None:
    """Give the verb of saying whose clause holds a word."""
    below = sentence.tokens[at]
    for token in sentence.above(at):
        said = token.lemma in cues().say and sentence.child(token.at, "nsubj") is not None
        if below.dep == "ccomp" and said and token.pos in VERBS:
            return token.at
        below = token
    return None


def of_others(sentence: Sentence, at: int, other: Token) -> bool:
    """Tell whether two clauses that "and" joins tell what two did: "rebels burnt a bus, police shot two"."""
    if _suffers(sentence, other):
        return False
    if (
        _in_another(sentence, other)
        or deed_beside(sentence, at, other.at)
        or deed_beside(sentence, other.at, at)
    ):
        return True
    mine = sentence.child(at, "nsubj")
    if _one_more(sentence, mine, sentence.child(other.at, "nsubj")):
        return True
    theirs = sentence.child(other.at, "nsubj") if sentence.child(other.at, "dobj") is not None else None
    if mine is not None and theirs is not None and _two_acts(sentence, mine, theirs):
        return True
    if mine is not None and theirs is not None and _two_tolls(sentence, mine, theirs):
        return True
    nobody = [t for t in (mine, theirs) if t is None or t.lemma in ARMS or t.lemma in table().nouns]
    # "the blast wrecked cars, a bomber rammed the gate": a blast is nobody
    return not nobody and mine is not None and theirs is not None and mine.low != theirs.low


def _in_another(sentence: Sentence, verb: Token) -> bool:
    """Read "killed six people; another two were killed in a second attack": two acts."""
    acts = (
        t
        for p in sentence.children(verb.at, "prep", "agent")
        if p.low in {"by", "during", "in"}
        for t in sentence.children(p.at, "pobj")
    )
    return any(
        t.lemma in table().nouns and any(k.low in OTHER for k in sentence.children(t.at, "amod", "det"))
        for t in acts
    )


def _suffers(sentence: Sentence, verb: Token) -> bool:
    """Read "others sustained wounds": they did nothing."""
    return any(t.lemma in INJURIES for t in sentence.children(verb.at, "dobj")) and verb.lemma in SUFFERING


def _one_more(sentence: Sentence, mine: Token | None, theirs: Token | None) -> bool:
    """Read "one attack killed two, and another killed five", "the first raid killed two, the second five"."""
    if mine is None or theirs is None or mine.lemma not in table().nouns or mine.tag != "NN":
        return False
    before = {t.low for t in sentence.children(theirs.at, "amod", "det")}
    return theirs.low in MORE or (theirs.lemma == mine.lemma and bool(before & MORE))


def _two_tolls(sentence: Sentence, mine: Token, theirs: Token) -> bool:
    """Read "shelling killed nine people and an air strike killed eleven": two acts have each its dead."""
    verbs = [sentence.head(t.at) for t in (mine, theirs)]
    alike = verbs[0].lemma == verbs[1].lemma and mine.lemma != theirs.lemma
    acts = all({t.low, t.lemma} & table().nouns.keys() for t in (mine, theirs))
    dead = [_number_of(sentence, verb) for verb in verbs]
    return alike and acts and None not in dead and dead[0] != dead[1]


def _number_of(sentence: Sentence, verb: Token) -> str | None:
    """Give the number that counts the object of a verb, as it is written."""
    thing = sentence.child(verb.at, "dobj")
    number = sentence.child(thing.at, "nummod") if thing is not None and thing.pos != "NUM" else thing
    return number.low if number is not None else None


def _two_acts(sentence: Sentence, mine: Token, theirs: Token) -> bool:
    """Tell whether two acts, each somewhere else, did two things: "a raid in X killed two, one in Y five"."""
    acts = all(t.lemma in table().nouns and t.pos == "NOUN" for t in (mine, theirs))
    here, there = _where(sentence, mine), _where(sentence, theirs)
    return acts and mine.at != theirs.at and bool(here and there) and not here & there


def _where(sentence: Sentence, noun: Token) -> set[str]:
    leads = (p for p in sentence.children(noun.at, "prep") if p.low in WHERE)
    names = (t for p in leads for t in sentence.children(p.at, "pobj"))
    return {
        t.low
        for t in names
        if t.ent not in {"DATE", "TIME"} and (t.place > 0 or t.pos == "PROPN" or t.lemma in SITES)
    }
