"""What a source is: its name, its role, whether it is named, and whether it is the outlet itself."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.cues import QUOTES, cues
from onrecord.claims.sides import spoken_for
from onrecord.claims.tokens import HUMAN, Sentence, Token, core, wide
from onrecord.claims.words import words
from onrecord.model import ChainLink, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Report

OFFICES = frozenset({"commissioner", "minister"})
BY_HEAD = (Role.WITNESS, Role.ACTIVISTS, Role.EXPERTS, Role.COURT, Role.MEDICAL)
"""Roles that the chief word of a source decides, whatever it belongs to."""
ORDER = (
    Role.WIRE,
    Role.RESCUER,
    Role.MEDICAL,
    Role.COURT,
    Role.ACTIVISTS,
    Role.WITNESS,
    Role.EXPERTS,
    Role.ARMED_GROUP,
    Role.MILITARY,
    Role.NGO,
    Role.OFFICIAL,
    Role.MEDIA,
    Role.DOCUMENT,
    Role.ANONYMOUS,
)
"""Which role wins where the words of a source point to several: what it belongs to before what it is."""
BODIES = words("bodies")
PEOPLE = frozenset({"man", "woman", "mother", "father", "brother", "sister", "people"})
BELONGS = frozenset(
    {"be", "head", "lead", "run", "work", "serve", "belong", "represent", "command", "direct"}
)
"""Verbs of a clause that tells what a named speaker belongs to: "who heads the council"."""
PRESS = frozenset(
    {"media", "newspaper", "television", "tv", "radio", "channel", "broadcaster", "outlet", "outlets"}
)
PASSING = frozenset({Role.WIRE, Role.MEDIA, Role.DOCUMENT})
"""Roles of those that tell a whole story, not only a sentence of it."""
HEARSAY = frozenset({"report", "rumor", "rumour"})
"""Sources whose "of" tells what they say, not whose they are."""
JOINT = frozenset({"coalition", "combined", "inherent", "joint", "military", "naval", "operation"})
"""Words of a task force that is one of soldiers."""
STATE = frozenset({"department", "minister", "ministry", "official", "officials"})
"""Words that make a source one of the state, whatever it is about: "the health ministry"."""
CIVIL_GENERALS = frozenset(
    {"attorney", "auditor", "comptroller", "consul", "consulate", "director", "governor", "inspector"}
    | {"procurator", "prosecutor", "registrar", "secretary", "solicitor", "surgeon"}
)
"""Offices that are called general, and are no soldiers: "the Consul General"."""
ADVOCATES = frozenset({"attorney", "lawyer"})
"""Those who speak for a person, and for no court."""
VERBS_OF_SAYING = frozenset(
    {"added", "announced", "claimed", "confirmed", "explained", "reported", "said", "stated"}
)
"""Verbs that the parser may take for part of the name behind them: "confirmed spokesman Karim Saleh"."""
OWN_PAGE = "outlet:press-release"
"""The rule of an outlet that is a ministry, an army or another body that speaks for itself."""
INFORMED = frozenset({"briefed", "close", "familiar"})
"""What is said of people who know a matter and saw nothing: "two people familiar with it"."""
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
LOCALS = frozenset({"local", "locals"})
MANNED = frozenset({"command", "crew", "personnel", "staff"})
"""Words for people together, never for one of them."""


def link(sentence: Sentence, head: int) -> ChainLink:
    """Describe a source: its name, role and whether it is named."""
    named = _apposed(sentence, head) if sentence.tokens[head].pos != "PROPN" else None
    numbers = _numbered(sentence, named.at) if named is not None else _whole(sentence, wide(sentence, head))
    numbers = _titled(sentence, head, _named_whole(sentence, numbers, head))
    numbers = spoken_for(sentence, head, numbers)
    hearsay = sentence.tokens[head].lemma in HEARSAY and sentence.tokens[head].tag == "NNS"
    if hearsay:
        numbers = core(sentence, head)
    while len(numbers) > 1 and _no_part(sentence.tokens[numbers[0]]):
        numbers = numbers[1:]
    name = spoken(sentence, numbers)
    around = set(numbers) if hearsay else {*wide(sentence, head), *_beside(sentence, head)}
    if named is not None:
        around |= set(numbers)
    role = role_of(sentence, tuple(sorted(around)), head)
    token = sentence.tokens[named.at if named is not None else head]
    short = (token.text.isupper() and len(token.text) > 1) or (token.at > 0 and token.text[:1].isupper())
    anonymous = token.pos != "PROPN" and not (
        short
        or token.lemma in BODIES
        or (token.low in cues().plain and len(numbers) > 1)
        or token.low == "police"
    )
    if token.low in {"authorities", "sources", "source", "officials"}:
        anonymous = not (token.low == "authorities" and len(numbers) > 1)
    return ChainLink(name=name, role=role, anonymous=anonymous, span=sentence.cover(numbers))


def _no_part(opens: Token) -> bool:
    """Tell whether a name begins with what is none of it: a verb of saying, or the hour of an entry."""
    return opens.low in VERBS_OF_SAYING or CLOCK.fullmatch(opens.text) is not None


def _apposed(sentence: Sentence, head: int) -> Token | None:
    """Give the name that follows a noun for somebody: "war monitor the Northern Observatory".

    Of two sources, the name belongs to the one that it stands behind, whichever the parser hung it on.
    """
    first = head
    while sentence.tokens[first].dep == "conj":
        first = sentence.tokens[first].head
    heads = [first, *(t.at for t in sentence.conjuncts(first))]
    for at in (head, first):
        for kid in sentence.children(at, "appos", "dobj"):
            # "a report on 7 May": a month is nobody
            name = kid.pos == "PROPN" and kid.ent not in {"DATE", "TIME"}
            if name and kid.at > head and not any(head < k < kid.at for k in heads):
                return kid
    return None


def _numbered(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Give a name with the number that ends it ("Channel 24")."""
    numbers = core(sentence, at)
    after = sentence.tokens[numbers[-1] + 1 : numbers[-1] + 2]
    return (*numbers, after[0].at) if after and after[0].pos == "NUM" and after[0].head == at else numbers


def _whole(sentence: Sentence, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Give a phrase with what a hyphen cut off before it ("co-chair")."""
    first = numbers[0]
    parts = sentence.tokens[max(0, first - 2) : first + 1]
    glued = len(parts) == 3 and all(a.span.end == b.span.start for a, b in pairwise(parts))
    return (first - 2, first - 1, *numbers) if glued and parts[1].text == "-" else numbers


def _named_whole(sentence: Sentence, numbers: tuple[int, ...], head: int) -> tuple[int, ...]:
    """Give the whole name of a body: "Observatory for Human Rights", and a rank cut off at its full stop."""
    if sentence.tokens[numbers[0]].text == "." and numbers[0] > 0:
        before = sentence.tokens[numbers[0] - 1]
        numbers = (*core(sentence, before.at), *numbers) if before.pos == "PROPN" else numbers
    if sentence.tokens[head].pos != "PROPN":
        return numbers
    inside = (
        (first, end) for label, first, end in sentence.entities if label == "ORG" and first <= head < end
    )
    first, end = next(inside, (numbers[0], numbers[-1] + 1))
    if sentence.tokens[end - 1].pos == "ADP":
        # "the Islamic Resistance in Iraq": the parser ends the name before the land
        land = sentence.child(end - 1, "pobj")
        end = land.at + 1 if land is not None and land.pos == "PROPN" else end - 1
    return tuple(range(min(numbers[0], first), max(numbers[-1] + 1, end)))


def _titled(sentence: Sentence, head: int, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Give an office with the name behind it: "Commander-in-Chief Karim Saleh"."""
    person = next(
        (t for t in sentence.children(head, "appos") if t.ent == "PERSON" and t.pos == "PROPN"), None
    )
    if person is None or sentence.tokens[head].pos != "PROPN" or sentence.tokens[head].ent == "PERSON":
        return numbers
    name = core(sentence, person.at)
    between = sentence.tokens[numbers[-1] + 1 : name[0]]
    office = all(t.text == "-" or t.low in {"in", "of", "chief"} for t in between)
    return tuple(range(numbers[0], name[-1] + 1)) if office else numbers


def spoken(sentence: Sentence, numbers: Sequence[int]) -> str:
    """Give the words of a phrase as a name: without quotation marks or an article before it."""
    kept = [k for k in numbers if sentence.tokens[k].text not in QUOTES] or list(numbers)
    while len(kept) > 1 and sentence.tokens[kept[0]].low in {"the", "a", "an", "-", "–"}:
        kept.pop(0)
    out, end = "", None
    for number in kept:
        token = sentence.tokens[number]
        out += token.text if token.span.start == end or not out else f" {token.text}"
        end = token.span.end
    return " ".join(out.split())


def _beside(sentence: Sentence, head: int) -> set[int]:
    """Give the words that tell what a source belongs to: appositions and "of" or "for" phrases."""
    out: set[int] = set()
    named = sentence.tokens[head].pos == "PROPN"
    for kid in sentence.children(head, "appos", "prep", "amod", "compound", "poss", "relcl"):
        if kid.dep != "relcl" or (named and kid.lemma in BELONGS):
            out |= set(sentence.subtree(kid.at)[:14])
    if sentence.tokens[head].dep == "appos":
        out |= set(core(sentence, sentence.tokens[head].head))
    return out


def role_of(sentence: Sentence, numbers: Sequence[int], head: int) -> Role:
    """Give the role that the words of a source point to: its chief word, then what it belongs to."""
    table = cues().roles
    chief = sentence.tokens[head]
    met = {sentence.tokens[k].low for k in numbers} | {sentence.tokens[k].lemma for k in numbers}
    if not any(sentence.tokens[k].text == "IS" for k in numbers):
        met.discard("is")
    own = {chief.low, chief.lemma}
    if {"task", "force"} <= met and not met & JOINT:
        met, own = met - {"force"}, own - {"force"}
    if own & {"source", "sources"}:
        met -= {"source", "sources"}
        own = met - LOCALS
    if chief.lemma in HEARSAY and chief.tag == "NNS":
        met, own = met - {chief.lemma, chief.low}, set()
    if own & (LOCALS | PEOPLE) and chief.pos == "NOUN":
        told = {t.low for t in sentence.children(head, "amod", "acl")}
        return Role.ANONYMOUS if told & INFORMED else Role.WITNESS
    if "general" in met and met & CIVIL_GENERALS:
        met, own = met - {"general"}, (own - {"general"}) | (met & CIVIL_GENERALS)
    if own & OFFICES:
        # "the High Commissioner for Human Rights" is no rights group
        met = own
    if met & STATE:
        met -= {"health", "medical"}
        own -= {"health", "medical"}
    if own & ADVOCATES and sentence.child(head, "poss") is not None:
        return Role.PERSON
    # the Popular Resistance Committees bear arms; "the city's resistance committee" does not
    phrase = " ".join(sentence.tokens[k].low for k in numbers).replace("popular resistance committees", "")
    by_head = (role for role in BY_HEAD if own & table[role.value])
    itself = {w for k in core(sentence, head) for w in (sentence.tokens[k].low, sentence.tokens[k].lemma)}
    near = {Role.MEDIA: met & itself} if chief.pos == "NOUN" else {}
    by_word = (
        r
        for r in ORDER
        if near.get(r, met) & table[r.value] or any(" " in k and k in phrase for k in table[r.value])
    )
    return Role.MEDIA if own & PRESS else next(by_head, None) or next(by_word, None) or _by_name(chief)


def _by_name(chief: Token) -> Role:
    """Give the role of a source that no word of the tables tells, by the kind of its name."""
    if chief.ent == "NORP" or (chief.ent == "GPE" and (chief.place or chief.actor)):
        return Role.OFFICIAL
    if chief.ent == "ORG":
        return Role.NGO
    named = chief.ent == "PERSON" or chief.pos == "PROPN" or chief.lemma == "lawyer"
    return Role.PERSON if named else Role.ANONYMOUS


def is_human(sentence: Sentence, head: int) -> bool:
    """Tell whether a source is one person, whom "he" or "she" may mean later."""
    token = sentence.tokens[head]
    if token.ent == "PERSON":
        return True
    known = any(token.lemma in table for table in cues().roles.values()) or token.lemma in HUMAN | PEOPLE
    known = known and token.lemma not in MANNED
    return token.pos == "NOUN" and token.tag == "NN" and token.lemma not in BODIES and known


def is_outlet(report: Report, name: str) -> bool:
    """Tell whether a source is the outlet itself, by its name or its initials."""
    if report.outlet is None:
        return False
    outlet, other = _plain(report.outlet.name), _plain(name)
    if outlet == other or initials(report.outlet.name) == other or initials(name) == outlet:
        return True
    if report.outlet.name.startswith(f"{name} ") and name[:1].isupper():
        return True
    if other in BODIES and name.islower() and other in outlet.split() and report.outlet.rule == OWN_PAGE:
        # "the ministry said" on its own page
        return True
    apart = any(word in other for word in ("source", "activist", "spokes"))
    return len(other.split()) > 1 and (other in outlet or outlet in other) and not apart


def initials(name: str) -> str:
    """Give the first letters of a name's words but for the little ones."""
    return "".join(
        w[0] for w in re.findall(r"\w+", name) if w not in {"of", "for", "the", "and", "in"}
    ).lower()


def _plain(name: str) -> str:
    return re.sub(r"^(the|a) ", "", name.lower()).replace(".", "").strip()
