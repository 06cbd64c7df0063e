"""Where it happened: which place of a sentence is the happening's, and by which words it is named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.at_site import SITE, site_of
from onrecord.claims.beside import beside, fits
from onrecord.claims.named_place import named
from onrecord.claims.opened import opening
from onrecord.claims.own_clause import AWAY, NOTHING, NOUNS, STRIKES
from onrecord.claims.place_of_part import of_part
from onrecord.claims.roads import is_road, way
from onrecord.claims.several import joined, together
from onrecord.claims.sides import between_sides
from onrecord.claims.speakers import spoken
from onrecord.claims.tokens import VERBS, Sentence, Token, core
from onrecord.claims.whose_place import (
    COMPASS,
    LANDS,
    LOCAL,
    MISSIONS,
    PLACES,
    SUFFERING,
    hanging,
    where,
)
from onrecord.model import Located, Site

if TYPE_CHECKING:
    from onrecord.claims.draft import Cluster

BROAD = 100.0
"""Radius in km above which a place is a country or a large province."""
WIDE = frozenset({"region", "area", "country"})
FOLLOWING = frozenset({"answer", "avenge", "follow", "mark", "precede", "recall"})
GOING = frozenset({"move", "retreat"})
WAYS = frozenset({"into", "onto", "out", "to", "toward", "towards"})
CLAUSES = frozenset({"advcl", "conj", "relcl"})
TAKEN = frozenset({"abduct", "arrest", "release"})
MEANWHILE = frozenset({"as", "when", "while"})
BETWEEN = 3
"""Words between a village and the region that it lies in: ", in the"."""
PARTS = frozenset({"of", "in", "at", "near", "outside"})
"""Prepositions behind which stands what a place is a part of."""


def place_of(
    sentence: Sentence, cluster: Cluster, others: frozenset[int] = NOTHING
) -> tuple[Located, str] | None:
    """Give the place that the words tie to a happening, nearest first, and the rule that found it.

    `others` are the words of the other happenings of the sentence, which have places of their own.
    """
    speech, kind = cluster.chief.row.part == "speech", cluster.chief.kind
    barred = NOTHING if speech else others
    met = [
        (found, rule)
        for trigger in cluster.all
        for token, rule in hanging(sentence, trigger.at, kind, speech=speech, barred=barred)
        if not (_of_answered(sentence, trigger.at, token, barred) or of_part(sentence, cluster, token))
        and not between_sides(sentence, token)
        and (found := named(sentence, token)) is not None
    ]
    met = _off_roads(sentence, met)
    if (site := where(sentence, cluster)) is not None and named(sentence, site) is not None:
        met.append((site, "place.where"))
    if (aimed := _aimed(sentence, cluster, barred)) is not None and all(
        _narrower(sentence, aimed, m) for m, _ in met
    ):
        return located(sentence, aimed), "place.aimed"
    if met:
        return _nearest(sentence, _not_theirs(sentence, cluster, met))
    if (first := opening(sentence, cluster)) is not None:
        return located(sentence, first), "place.opening"
    if (other := _beside(sentence, cluster, barred)) is not None:
        return other
    site = site_of(sentence, cluster, barred)
    return (located(sentence, site), SITE) if site is not None else None


def _off_roads(sentence: Sentence, met: list[tuple[Token, str]]) -> list[tuple[Token, str]]:
    """Leave out the ends of a road, and the road of "15 km north of Mosul on the road to Dohuk"."""
    ends = {k for m, _ in met if is_road(m) for k in way(sentence, m.at)}
    kept = [m for m in met if m[0].at not in ends]
    return [m for m in kept if not is_road(m[0])] or kept


def _not_theirs(
    sentence: Sentence, cluster: Cluster, met: list[tuple[Token, str]]
) -> list[tuple[Token, str]]:
    """Leave out where those are who were taken, if it is told where: "inmates at X were captured in Y"."""
    at = cluster.chief.at
    theirs = {
        k for subject in sentence.children(at, "nsubj", "nsubjpass") for k in sentence.subtree(subject.at)
    }
    kept = [m for m in met if m[0].at not in theirs]
    return kept if kept and cluster.chief.kind in TAKEN else met


def _nearest(sentence: Sentence, met: list[tuple[Token, str]]) -> tuple[Located, str]:
    """Give the nearest of the places that hang on a happening, with the name or the region told beside it."""
    near = [m for m in met if not _broad(sentence, m[0])]
    found, rule = _outer(sentence, near) if near else met[0]
    if near and (town := _named_beside(sentence, near, found)) is not None:
        ground, whole = sentence.cover(core(sentence, found.at)), located(sentence, town)
        return replace(whole, span=ground.hull(whole.span) if whole.span else ground), rule
    if (village := _closer(sentence, found, near)) is not None:
        return _within(sentence, village[0], found), village[1]
    region = next((m[0] for m in met if _closer(sentence, m[0], [(found, rule)])), None)
    if region is not None and not _reach(sentence, found):
        return _within(sentence, found, region), rule
    return located(sentence, found), rule


def _beside(sentence: Sentence, cluster: Cluster, barred: frozenset[int]) -> tuple[Located, str] | None:
    """Give the place of another clause in which the happening stands, or that tells of the moment."""
    then = _meanwhile(sentence, cluster)
    if then is not None:
        return located(sentence, then), "place.meanwhile"
    for verb in () if _own_ground(sentence, cluster) else beside(sentence, cluster):
        for token, rule in hanging(sentence, verb.at, cluster.chief.kind, barred=barred):
            own = rule != "place.object" or verb.lemma in SUFFERING
            if _of_answered(sentence, cluster.chief.at, token, barred) or of_part(sentence, cluster, token):
                continue
            if between_sides(sentence, token):
                continue
            found = named(sentence, token) if own else None
            if found is not None and fits(verb, found):
                return located(sentence, found), "place.clause"
    return None


def _own_ground(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether a clause is by itself: somebody else speaks in it, or goes somewhere else.

    "Shells fell on X, and the minister blamed Y"; "left X, and advanced to the river".
    """
    at = cluster.chief.at
    if cluster.chief.row.part == "speech":
        own = sentence.child(at, "nsubj", "nsubjpass") is not None
        return sentence.tokens[at].pos in VERBS and sentence.tokens[at].dep in CLAUSES and own
    if cluster.chief.kind not in GOING or sentence.tokens[at].tag == "VBG":
        return False
    ways = any(t.low in WAYS for t in sentence.children(at, "prep"))
    return ways or any(t.lemma in NOUNS for t in sentence.children(at, "dobj"))


def _of_answered(sentence: Sentence, at: int, place: Token, barred: frozenset[int]) -> bool:
    """Tell whether a place is that of what an act came for or after: "was revenge for the strikes in X"."""
    between = [
        k
        for k in barred
        if at < k < place.at and (sentence.head(k).low in AWAY or sentence.head(k).lemma in FOLLOWING)
    ]
    return any(all(t.text != "," for t in sentence.tokens[k : place.at]) for k in between)


def _meanwhile(sentence: Sentence, cluster: Cluster) -> Token | None:
    """Give the place where those were just then whom it befell: "killed as they slept in X"."""
    for trigger in cluster.all:
        for clause in sentence.children(trigger.at, "advcl"):
            opens = {t.low for t in sentence.children(clause.at, "mark", "advmod")}
            subject = sentence.child(clause.at, "nsubj", "nsubjpass")
            own = subject is not None and any(
                t.tag in {"PRP", "PRP$"} for t in (subject, *sentence.children(subject.at, "poss"))
            )
            for token, _ in hanging(sentence, clause.at) if own and opens & MEANWHILE else ():
                if (found := named(sentence, token)) is not None:
                    return found
    return None


def _aimed(sentence: Sentence, cluster: Cluster, barred: frozenset[int]) -> Token | None:
    """Give the place that a clause names which says what an act aimed at: "a raid in X, targeting Y"."""
    for trigger in cluster.all:
        token = sentence.tokens[trigger.at]
        heads = [trigger.at, *([token.head] if token.dep == "dobj" else [])]
        for clause in (k for at in heads for k in sentence.children(at, "advcl", "acl")):
            if clause.tag != "VBG" or clause.lemma not in STRIKES or clause.at < trigger.at:
                continue
            for place, _ in hanging(sentence, clause.at, cluster.chief.kind, barred=barred):
                if (found := named(sentence, place)) is not None:
                    return found
    return None


def _narrower(sentence: Sentence, token: Token, other: Token) -> bool:
    """Tell whether a place is no wider than another, as far as anybody knows how wide they are."""
    reach = _reach(sentence, token)
    return (
        token.at == other.at or not reach or reach <= _reach(sentence, other) or not _reach(sentence, other)
    )


def _outer(sentence: Sentence, met: list[tuple[Token, str]]) -> tuple[Token, str]:
    """Give the place that the first one only tells more of: "a village at the town of X"."""
    up = {t.at for t in sentence.above(met[0][0].at)}
    return next((m for m in met[1:] if m[0].at in up), met[0])


def _named_beside(sentence: Sentence, met: list[tuple[Token, str]], found: Token) -> Token | None:
    """Give the name right behind a ground that is told without one: "at the market in Mosul"."""
    if found.pos != "NOUN" or any(map(str.isupper, _alone(sentence, found).name)):
        return None
    ends = {core(sentence, t.at)[-1] for t in (found, *_owners(sentence, found))}
    return next((t for t, _ in met if t.pos == "PROPN" and core(sentence, t.at)[0] - 2 in ends), None)


def _owners(sentence: Sentence, mission: Token) -> tuple[Token, ...]:
    """Give whose an embassy is: "the embassy of Denmark in Damascus"."""
    own = sentence.children(mission.at, "prep") if mission.lemma in MISSIONS else ()
    return tuple(t for p in own if p.low == "of" for t in sentence.children(p.at, "pobj"))


def _closer(sentence: Sentence, wide: Token, met: list[tuple[Token, str]]) -> tuple[Token, str] | None:
    """Give a village told right before the region that it lies in, whether anybody knows it or not."""
    first, reach = core(sentence, wide.at)[0], _reach(sentence, wide)
    for token, rule in met:
        numbers = core(sentence, token.at)
        between = sentence.tokens[numbers[-1] + 1 : first]
        beside = 0 < len(between) <= BETWEEN and all(t.low in {*LOCAL, ",", "the", "of"} for t in between)
        named = token.pos == "PROPN" or _named_village(sentence, token)
        if named and rule != "place.where" and beside and _reach(sentence, token) <= reach:
            return token, rule
    return None


def _named_village(sentence: Sentence, token: Token) -> bool:
    """Tell whether a noun for a place has its own name before it: "Jarad village"."""
    names = (sentence.tokens[k] for k in core(sentence, token.at) if k < token.at)
    return token.lemma in NOUNS and token.tag == "NN" and any(t.pos == "PROPN" for t in names)


def _reach(sentence: Sentence, token: Token) -> float:
    inner = _inner(sentence, token) if token.lemma in NOUNS else None
    numbers = core(sentence, token.at) if inner is None else core(sentence, inner.at)
    return max(sentence.tokens[k].place for k in numbers)


def _within(sentence: Sentence, village: Token, region: Token) -> Located:
    """Give a village with the words for its region, which alone tell how far it may lie from its pin."""
    one, whole = _alone(sentence, village), _alone(sentence, region)
    if _reach(sentence, village) or one.span is None or whole.span is None:
        return one
    return replace(one, span=one.span.hull(whole.span))


def _broad(sentence: Sentence, token: Token) -> bool:
    """Tell whether a phrase names a country or a large part of one, which a nearer name would tell better."""
    numbers, inner = core(sentence, token.at), _inner(sentence, token)
    unnamed = all(sentence.tokens[k].pos != "PROPN" for k in numbers)
    wide = inner.lemma in COMPASS if inner is not None else token.lemma in WIDE
    return max(sentence.tokens[k].place for k in numbers) > BROAD or (wide and unnamed)


def located(sentence: Sentence, token: Token) -> Located:
    """Give a place by its name, with every one that is named in one list with it."""
    if is_road(token) and (ends := way(sentence, token.at)):
        numbers = (*core(sentence, token.at), *ends)
        return Located(name=spoken(sentence, numbers), span=sentence.cover(numbers))
    one, groups = _alone(sentence, token), joined(sentence, token)
    if not groups:
        return one
    of = f" {token.lemma}" if token.lemma in NOUNS and groups[-1][-1] < token.at else ""
    sites = tuple(Site(name=spoken(sentence, g) + of, span=sentence.cover(g)) for g in groups)
    whole = together(sites, "or" if any(_or(sentence, g[-1]) for g in groups) else "and")
    return replace(whole, span=whole.span.hull(one.span) if whole.span and one.span else whole.span)


def _or(sentence: Sentence, at: int) -> bool:
    return any(t.low in {"or", "nor"} for t in sentence.children(at, "cc"))


def _alone(sentence: Sentence, token: Token) -> Located:
    """Give a place the name that tells it apart: its own, or that of the place it is in or part of."""
    numbers = list(core(sentence, token.at))
    inner = _inner(sentence, token) if token.lemma in NOUNS else None
    if inner is None:
        return Located(name=spoken(sentence, numbers), span=sentence.cover(numbers))
    own = any(t.pos == "PROPN" and not t.actor for t in (sentence.tokens[k] for k in numbers))
    whole = _alone(sentence, inner)
    if inner.lemma in LANDS and inner.pos == "NOUN" and not own and whole.name.islower():
        # "the north of the country" names no land, and is all that is told
        numbers = list(range(numbers[0], core(sentence, inner.at)[-1] + 1))
        return Located(name=spoken(sentence, numbers), span=sentence.cover(numbers))
    inside = sentence.cover(numbers)
    span = inside.hull(whole.span) if whole.span is not None else inside
    kept = own and (inner.place > BROAD or sentence.head(inner.at).low in {"in", "at"})
    return Located(name=spoken(sentence, numbers) if kept else whole.name, span=span)


def _inner(sentence: Sentence, token: Token) -> Token | None:
    """Give the name behind a common noun for a place: "the city of Nablus", "the capital, Islamabad"."""
    for prep in sentence.children(token.at, "prep"):
        obj = sentence.child(prep.at, "pobj")
        told = obj is not None and (
            obj.place > 0 or obj.ent in PLACES or obj.pos == "PROPN" or obj.lemma in NOUNS | LANDS
        )
        if prep.low in PARTS and told and not (prep.low == "of" and token.lemma in MISSIONS):
            return obj
    apposed = sentence.child(token.at, "appos")
    return apposed if apposed is not None and (apposed.ent in PLACES or apposed.place > 0) else None
