"""Whether a passage surely goes on about the violent act told before it, so that its doer is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.claims.causes import ANSWERING
from onrecord.claims.deed_beside import deed_beside
from onrecord.claims.mention import definite
from onrecord.claims.tokens import VERBS
from onrecord.claims.words import words
from onrecord.model import Form, Modality
from onrecord.world.index import distance_km

if TYPE_CHECKING:
    from onrecord.claims.draft import Draft
    from onrecord.claims.tokens import Sentence
    from onrecord.model import Located, Party

REAL = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED})
UNCLEAR = frozenset({"unclear", "unconfirmed", "unidentified", "unknown", "unspecified", "whoever"})
DOUBTED = frozenset({"certain", "clear", "confirmed", "known", "sure"})
COMMON = frozenset(
    {"armed", "army", "fighters", "forces", "group", "groups", "military", "soldiers", "troops"}
    | {"area", "areas", "center", "centre", "city", "countryside", "district", "neighborhood"}
    | {"neighbourhood", "outskirts", "province", "region", "several", "some", "town", "towns", "vicinity"}
    | {"village", "villages"}
    | {"central", "east", "eastern", "north", "northern", "south", "southern", "west", "western"}
    | {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
)
"""Words of a name that any other may hold."""
KEPT = ("-controlled", "-held", "-occupied", "-run")
"""Endings of words that tell in whose hands a place is."""
GENERIC = frozenset({"aggression", "assault", "attack", "incident", "operation", "violence"})
FAMILIES = tuple(words(f"same-{name}") for name in ("air", "bomb", "guns", "shots", "fight", "death"))
SORTS = FAMILIES[:-1]
DEATH = FAMILIES[-1]
"""Words that say how it was done, too."""
MEANS = (
    frozenset({"ied", "vehicle-bomb", "suicide", "landmine"}),
    frozenset({"airstrike", "drone", "missile"}),
    frozenset({"artillery", "rocket", "missile"}),
)
"""Means that may be told by one another's words."""
THINGS = (words("sites") | words("traffic") | {"convoy", "vehicle"}) - {"driver", "motorist"}
TOWN_KM = 50.0
"""Radius of the widest towns, and of a side of them; two acts in one province are seldom one."""
REGIONS = frozenset(
    {"area", "areas", "canton", "countryside", "county", "governorate", "prefecture", "province", "region"}
    | {"territories", "territory"}
)
LATER = frozenset({"after", "following", "over"})
AVENGING = frozenset({"reprisal", "retaliate", "retaliation", "revenge", "vengeance"})
NEAR = 3
"""Sentences within which "the attack" points back to one told before."""


def goes_on(draft: Draft, before: Draft) -> bool:
    """Tell whether a passage points back at an act, or tells only the harm that it did.

    Where anything speaks against it, the doer stays open: a missing actor misleads nobody, a wrong one does.
    """
    if draft.form is not Form.EVENT or before.form is not Form.EVENT:
        return False
    if draft.modality not in REAL or before.modality not in REAL or unclear(draft.sentence):
        return False
    if before.kind == "clash" and draft.kind != "clash":
        # of two sides that fought either may have done it, or neither
        return False
    if draft.chain and not (before.chain or (before.actor is not None and before.actor.chain)):
        # the outlet named the doer; who is cited now has not
        return False
    if draft.sentence is before.sentence and deed_beside(draft.sentence, *_chiefs(draft, before)):
        return False
    near = draft.sentence.at - before.sentence.at
    if definite(draft):
        reach = NEAR if not _many(draft) else 1 if _nothing_new(draft, before) else -1
        back = near <= reach and _may_mean(draft, before)
    else:
        beside = near == 0 or (near == 1 and draft.sentence.paragraph == before.sentence.paragraph)
        back = beside and _only_harm(draft)
    return back and not _differs(draft, before) and not _own_side(draft, before)


def _chiefs(draft: Draft, before: Draft) -> tuple[int, int]:
    return draft.cluster.chief.at, before.cluster.chief.at


def answers(draft: Draft, before: Draft) -> bool:
    """Tell whether an act is what the act before it came after or for: "shelled X to avenge the attack on Y".

    So whoever did the one did not do the other, and it was elsewhere.
    """
    sentence, chief = draft.sentence, draft.cluster.chief
    if chief.verbal:
        return False
    answering = False
    for token in sentence.above(chief.at):
        lead = token.low in LATER or token.lemma in ANSWERING | AVENGING
        if draft.sentence is before.sentence and answering and token.at in {t.at for t in before.cluster.all}:
            return True
        answering = answering or lead
        if token.pos in VERBS and not lead:
            told = sentence.child(token.at, "nsubj", "nsubjpass")
            # "It was in response to the attack": what was told in the sentence before
            back = told is not None and told.low in {"it", "this", "that"} and token.lemma in {"be", "come"}
            return answering and back and draft.sentence.at - before.sentence.at == 1
    return False


def _nothing_new(draft: Draft, before: Draft) -> bool:
    """Tell whether "the strikes" in the same paragraph names no place and no day of its own."""
    timed = draft.when is not None and draft.when.stated
    return draft.sentence.paragraph == before.sentence.paragraph and not timed and not _placed(draft)


def unclear(sentence: Sentence) -> bool:
    """Tell whether a sentence says that it is not known who did it."""
    lows = {t.low for t in sentence.tokens}
    asked = any(t.low == "who" and sentence.head(t.at).dep in {"ccomp", "pcomp"} for t in sentence.tokens)
    return asked or bool(lows & UNCLEAR) or (bool(lows & DOUBTED) and bool(lows & {"not", "n't"}))


def _only_harm(draft: Draft) -> bool:
    """Tell whether a passage tells only who was hurt: no act, means, place or day of its own."""
    chief = draft.cluster.chief
    timed = draft.when is not None and draft.when.stated
    acts = all(draft.sentence.child(chief.at, side) is not None for side in ("nsubj", "dobj"))
    return chief.row.part == "harm" and chief.verbal and not acts and not timed and not _placed(draft)


def _placed(draft: Draft) -> bool:
    under = (draft.sentence.tokens[k] for k in draft.sentence.subtree(draft.cluster.chief.at))
    return draft.place is not None or any(t.place or t.ent in {"FAC", "GPE", "LOC"} for t in under)


def _many(draft: Draft) -> bool:
    return draft.sentence.tokens[draft.cluster.chief.at].tag in {"NNS", "NNPS"}


def _differs(draft: Draft, before: Draft) -> bool:
    """Tell whether place, day or what was attacked make it another happening."""
    noun = not draft.cluster.chief.verbal and not in_its_region(draft, before)
    return (
        _elsewhere(draft, before)
        or (noun and apart(draft.target, before.target))
        or other_death(draft, before)
    )


def in_its_region(draft: Draft, before: Draft) -> bool:
    """Tell whether an act before was on a whole region, in which "the attack" may have been anywhere."""
    target = before.target
    return definite(draft) and target is not None and bool(set(target.name.lower().split()) & REGIONS)


def other_death(draft: Draft, before: Draft) -> bool:
    """Tell whether a noun tells of the death of somebody whom the act before it does not tell of.

    "Stormed the bank to free a man held for the murder of a judge": nobody is said to have died there.
    """
    dead = draft.rule("target") == "target.of" and bool(act_words(draft) & DEATH)
    if not dead or before.victims is not None:
        return False
    return not party_words(draft.target) & party_words(before.target)


def _elsewhere(draft: Draft, before: Draft) -> bool:
    """Tell whether both name a place, or a day, and not the same; a quarter is in its town."""
    places = draft.place is not None and before.place is not None and not one_town(draft.place, before.place)
    places = places and not in_its_region(draft, before)
    days = [made.when.days for made in (draft, before) if made.when is not None and made.when.stated]
    return places or (len(days) == 2 and days[0].meet(days[1]) is None)


def one_town(here: Located, there: Located) -> bool:
    """Tell whether two places are one, or one lies in the other, which is no wider than a large town."""
    if here.name == there.name:
        return True
    widest = max(here.radius_km or 0.0, there.radius_km or 0.0)
    if None in {here.lat, here.lon, there.lat, there.lon} or widest > TOWN_KM:
        return False
    return distance_km(here.lat or 0.0, here.lon or 0.0, there.lat or 0.0, there.lon or 0.0) <= widest


def _own_side(draft: Draft, before: Draft) -> bool:
    """Tell whether those hurt are named as the doer is."""
    hurt = draft.victims.who if draft.victims is not None else None
    named = {t.low for t in draft.sentence.inside(hurt)} if hurt is not None else set()
    return bool((party_words(draft.target) | named) & party_words(before.actor))


def party_words(party: Party | None) -> set[str]:
    """Give the words of a party's name, without those that any side's may hold ("armed forces").

    Whose two villages are ("the army-held village of Tarek") makes them no more one than being villages.
    """
    words = (
        set(party.name.lower().split()) - {"a", "an", "of", "the", "in", "and", "s", "'s"}
        if party is not None
        else set()
    )
    telling = {one for one in words - COMMON if not one.endswith(KEPT)}
    return telling or words - COMMON or words


def _may_mean(draft: Draft, before: Draft) -> bool:
    """Tell whether a word for an act can mean the act before: "the strike" is no shooting.

    What only says that people died may be told by any word of how.
    """
    if draft.means is not None and before.means is not None and draft.means != before.means:
        return False
    mine, theirs = ({n for n, sort in enumerate(SORTS) if act_words(d) & sort} for d in (draft, before))
    return not mine or not theirs or bool(mine & theirs)


def alike(draft: Draft, before: Draft) -> bool:
    """Tell whether the words for one act can mean another: "the blast" is no shooting."""
    means = {draft.means, before.means}
    if _plural(before):
        return False
    if None not in means and len(means) > 1 and not any(means <= sort for sort in MEANS):
        return False
    mine, theirs = act_words(draft), act_words(before)
    if mine & GENERIC or mine & theirs:
        return True
    return any(mine & family and theirs & family for family in FAMILIES)


def _plural(draft: Draft) -> bool:
    chief = draft.cluster.chief
    return not chief.verbal and draft.sentence.tokens[chief.at].tag in {"NNS", "NNPS"}


def act_words(draft: Draft) -> set[str]:
    """Give the words that name an act, as lemmas and without "-ing"."""
    tokens = draft.sentence.tokens
    found = {tokens[k].lemma for t in draft.cluster.all for k in t.tokens}
    return found | {tokens[k].low.removesuffix("ing") for t in draft.cluster.all for k in t.tokens}


def differs(draft: Draft, before: Draft) -> bool:
    """Tell whether place, day or parties make two claims two happenings."""
    others = apart(draft.actor, before.actor) or apart(draft.target, before.target)
    return _elsewhere(draft, before) or others


def shared(one: Party | None, other: Party | None) -> bool:
    """Tell whether two parties are both named and share a word that not any side's name may hold."""
    return bool(party_words(one) & party_words(other))


def apart(one: Party | None, other: Party | None) -> bool:
    """Tell whether two parties are both named and share no word; a car is not another than who sat in it."""
    if one is None or other is None or is_thing(one) != is_thing(other):
        return False
    return not party_words(one) & party_words(other)


def is_thing(party: Party) -> bool:
    """Tell whether a party is what people are in: a vehicle, a house."""
    return bool(set(party.name.lower().split()) & THINGS)
