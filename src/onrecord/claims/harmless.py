"""Words of violence in a sense that is none: films and prices shoot up, experts set off what they found."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.cues import QUOTES
from onrecord.claims.fitness import CORPSES
from onrecord.claims.tokens import VERBS, passive
from onrecord.claims.words import words

if TYPE_CHECKING:
    from onrecord.claims.tokens import Sentence, Token

SELF = frozenset({"herself", "himself", "itself", "myself", "oneself", "ourselves", "themselves", "yourself"})
FILMED = words("filmed")
DISPOSERS = words("disposers")
MUNITIONS = words("devices") | {"drone", "mortar"}
UNMANNED = words("no-persons") | words("traffic") | {"vehicle"}
POLICE = frozenset({"officer", "police", "policeman", "squad"})
FOUND = frozenset({"bomb", "device", "explosive", "ied"})
"""What the police set off that somebody else laid: an attack that failed, as the trigger table has it."""
TESTED = frozenset({"device", "explosion", "test"})
NUCLEAR = frozenset({"atomic", "nuclear", "thermonuclear"})
LEFT_OVER = frozenset({"unexploded", "wartime"})
ENDING = frozenset(
    {"after", "at", "before", "by", "following", "near", "since", "toward", "towards", "until"}
)
WHEN = frozenset({"after", "before", "once", "since", "until", "when"})
WARS = frozenset({"conflict", "war"})
AGREED = frozenset(
    {"accord", "agreement", "armistice", "deal", "pact", "plan", "settlement", "treaty", "truce"}
)
POLLS = frozenset(
    {"ballot", "election", "landslide", "majority", "poll", "primary", "referendum", "runoff", "vote"}
)
PARTIES = frozenset({"candidate", "candidates", "democrats", "incumbent", "parties", "party", "republicans"})
BY_MEANS = frozenset({"at", "by", "in", "on", "through", "with"})
PESTS = frozenset(
    {
        "dust",
        "fans",
        "floodwater",
        "floodwaters",
        "locusts",
        "mosquitoes",
        "rats",
        "smoke",
        "tourists",
        "water",
    }
)
"""What invades a place and takes nothing."""
SHOWN = FILMED | {"album", "artist", "camera", "novel", "painter", "painting", "photographer", "poem", "song"}
WARDS = frozenset({"care", "clinic", "hospital", "rehab", "ward"})
GATHERED = frozenset({"campaign", "car", "election", "market", "price", "stock"})
"""What stands before rallies that are no protests."""


def shot(sentence: Sentence, token: Token) -> bool:
    """Read "prices shot up", "he shot back" at a question, "shot to fame", "shot a 67", "shot the scene"."""
    things = sentence.children(token.at, "dobj", "nsubjpass")
    if any(_scored(sentence, t) or t.lemma in FILMED for t in things) or _on_location(sentence, token):
        return True
    particles = {t.low for t in sentence.children(token.at, "advmod", "prt")}
    by = (t for p in sentence.children(token.at, "agent") for t in sentence.children(p.at))
    if not things and "up" in particles and any(t.low in {"%", "percent"} for t in by):
        return True
    if things or passive(sentence, token.at):
        return by_own_hand(sentence, token)
    said = any(t.text in QUOTES for t in sentence.tokens)
    to = (t for p in sentence.children(token.at, "prep") if p.low == "to" for t in sentence.children(p.at))
    return "up" in particles or ("back" in particles and said) or any(t.low != "death" for t in to)


def _scored(sentence: Sentence, thing: Token) -> bool:
    return thing.pos == "NUM" and any(t.low in {"a", "an"} for t in sentence.children(thing.at, "det"))


def _on_location(sentence: Sentence, token: Token) -> bool:
    on = (t for p in sentence.children(token.at, "prep") if p.low == "on" for t in sentence.children(p.at))
    return any(t.low == "location" for t in on)


def by_own_hand(sentence: Sentence, token: Token) -> bool:
    """Read "shot himself": who does it to nobody else attacks nobody."""
    done_to = sentence.child(token.at, "dobj")
    return done_to is not None and done_to.low in SELF and not sentence.conjuncts(done_to.at)


def hanged(sentence: Sentence, token: Token) -> bool:
    """Read "was found hanged in his cell": by whose hand is not said; so with bodies that were hung up."""
    found = sentence.head(token.at).lemma == "find" and sentence.child(token.at, "agent") is None
    return found or by_own_hand(sentence, token) or shown_dead(sentence, token)


def disposed(sentence: Sentence, token: Token) -> bool:
    """Read "experts detonated the package", "detonated an unexploded shell", "detonated a nuclear device"."""
    things = list(sentence.children(token.at, "dobj", "nsubjpass"))
    things += [sentence.head(token.at)] if token.dep == "acl" else []
    if not things:
        return False
    doers = [] if passive(sentence, token.at) else list(sentence.children(token.at, "nsubj"))
    doers += [t for by in sentence.children(token.at, "agent") for t in sentence.children(by.at)]
    under = [u for t in doers for u in _under(sentence, t)]
    by = {u.lemma for u in under}
    if any((a.low, b.low) == ("mine", "action") for a, b in pairwise(under)):
        return True
    found = by & POLICE and any(t.lemma in FOUND for t in things)
    return bool(by & DISPOSERS and not found) or any(_left_or_tested(sentence, t) for t in things)


def set_off_harmlessly(sentence: Sentence, token: Token) -> bool:
    """Read "experts detonated the bomb": it is only what was done away with."""
    verb = sentence.head(token.at)
    done_to = token.dep in {"dobj", "nsubjpass"} and verb.lemma in {"blow", "detonate"}
    return done_to and disposed(sentence, verb)


def _under(sentence: Sentence, token: Token) -> list[Token]:
    return [sentence.tokens[k] for k in sentence.subtree(token.at)[:8]]


def _left_or_tested(sentence: Sentence, thing: Token) -> bool:
    """Tell whether what goes off is left from an old war, or goes off in a test."""
    under = [sentence.tokens[k] for k in sentence.subtree(thing.at)]
    lemmas = {t.lemma for t in under}
    old = any((a.low, b.low) == ("world", "war") for a, b in pairwise(under))
    return old or bool(lemmas & LEFT_OVER) or (thing.lemma in TESTED and bool(lemmas & NUCLEAR))


def controlled(sentence: Sentence, token: Token) -> bool:
    """Read "a controlled explosion", and what was set off in a test."""
    return set_off_harmlessly(sentence, token) or any(
        t.low == "controlled" for t in sentence.children(token.at, "amod")
    )


def long_over(sentence: Sentence, token: Token) -> bool:
    """Read "at the end of the war", "when the war ended", "the deal that ended the war": it tells when."""
    if token.pos == "NOUN":
        of = (t.lemma for p in sentence.children(token.at, "prep") for t in _under(sentence, p))
        in_time = token.dep == "pobj" and sentence.head(token.at).low in ENDING
        return in_time and any(lemma in WARS for lemma in of)
    over = sentence.head(token.at)
    if token.dep == "relcl" and over.lemma in AGREED:
        return any(t.low in {"that", "which"} for t in sentence.children(token.at, "nsubj"))
    wars = any(t.lemma in WARS for t in sentence.children(token.at, "nsubj", "nsubjpass"))
    marks = {t.low for t in sentence.children(token.at, "mark", "advmod")}
    return wars and token.dep in {"advcl", "relcl"} and bool(marks & WHEN)


def rally(sentence: Sentence, token: Token) -> bool:
    """Read "an election rally", "a market rally": nobody protests there."""
    return any(t.lemma in GATHERED for t in sentence.children(token.at, "compound", "nmod", "amod"))


def charged(sentence: Sentence, token: Token) -> bool:
    """Read "under section 12 (murder)": what a law is about."""
    before = pairwise(sentence.tokens[: token.at])
    return any(a.low in {"section", "sections"} and b.pos == "NUM" for a, b in before)


def prefixed(sentence: Sentence, token: Token) -> bool:
    """Read "non-aggression"."""
    before = sentence.tokens[max(0, token.at - 2) : token.at]
    return [t.low for t in before] == ["non", "-"]


def met_with(sentence: Sentence, token: Token) -> bool:
    """Read "the attack was met by resistance", "where they were meeting": no talks are told of."""
    by = any(t.low in {"by", "with"} for t in sentence.children(token.at, "agent", "prep"))
    where = any(t.low == "where" for t in sentence.children(token.at, "advmod"))
    return (by and passive(sentence, token.at)) or (where and token.dep == "relcl")


def accused_person(sentence: Sentence, token: Token) -> bool:
    """Read "the accused threatened them", "three men were named accused": the word stands for somebody."""
    if token.low != "accused":
        return False
    named = token.dep in {"dobj", "nsubj", "nsubjpass", "pobj", "poss"}
    of = any(t.low in {"by", "of"} for t in sentence.children(token.at, "agent", "prep"))
    told = sentence.child(token.at, "aux", "auxpass", "dobj", "nsubj", "nsubjpass") is not None
    behind = token.dep in {"acl", "attr", "oprd", "amod", "appos"} and not of and not told
    return behind or (named and sentence.child(token.at, "det") is not None)


def fighting_for(sentence: Sentence, token: Token) -> bool:
    """Read "militants fighting for the movement": it tells whose they are."""
    sides = {t.low for t in sentence.children(token.at, "prep")}
    return token.tag == "VBG" and token.dep in {"acl", "xcomp"} and "for" in sides


def won_or_shown(sentence: Sentence, token: Token) -> bool:
    """Read "captured the province with half of the vote", "captured the town in pictures": nobody took it."""
    by = [t for p in sentence.children(token.at, "agent") for t in sentence.children(p.at, "pobj")]
    doers = (*sentence.children(token.at, "nsubj"), *by)
    who = [u.lemma for t in doers for u in _under(sentence, t)]
    leads = (p for p in sentence.children(token.at, "prep") if p.low in BY_MEANS)
    how = [u.lemma for p in leads for u in _under(sentence, p)]
    what = [u for t in sentence.children(token.at, "dobj") for u in _under(sentence, t)]
    how += [u.lemma for u in what if u.dep == "pobj"]
    elected = any(t.low in PARTIES and t.text != "Party" for t in doers) or bool(POLLS & set(how))
    return elected or bool(SHOWN & {*who, *how})


def overrun_by_pests(sentence: Sentence, token: Token) -> bool:
    """Read "locusts invaded farms": nobody came to take them."""
    by = [t for p in sentence.children(token.at, "agent") for t in sentence.children(p.at, "pobj")]
    return any(t.low in PESTS for t in (*sentence.children(token.at, "nsubj"), *by))


def slammed(sentence: Sentence, token: Token) -> bool:
    """Read "a bus slammed into a wall": nobody is scolded, and only shells that do so are an attack."""
    struck = any(t.low == "into" for t in sentence.children(token.at, "prep"))
    return struck and not any(t.lemma in MUNITIONS for t in sentence.children(token.at, "nsubj"))


def more_things(sentence: Sentence, token: Token) -> bool:
    """Read "burnt six cars and captured two": a bare number counts more of what stands before it."""
    number, before = sentence.child(token.at, "dobj"), sentence.head(token.at)
    if number is None or number.pos != "NUM" or token.dep != "conj" or before.pos not in VERBS:
        return False
    things = (t for t in sentence.children(before.at, "dobj") if t.at < token.at)
    return any(t.tag == "NNS" and t.lemma in UNMANNED for t in things)


def shown_dead(sentence: Sentence, token: Token) -> bool:
    """Read "the bodies were hung from a bridge": they were dead before, which is told for itself."""
    hung = sentence.children(token.at, "nsubjpass" if passive(sentence, token.at) else "dobj")
    return any(t.lemma in CORPSES for t in hung)


def healed(sentence: Sentence, token: Token) -> bool:
    """Read "was released from hospital": nobody held him."""
    left = (p for p in sentence.children(token.at, "prep") if p.low == "from")
    return any(t.lemma in WARDS for p in left for t in sentence.children(p.at, "pobj"))
