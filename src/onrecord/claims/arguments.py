"""The parties of a happening: who did it, and to whom.

Nobody becomes the author of an act that they only report, condemn or demand: an actor is taken from the
act's own arguments, never from the verb of saying above it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.claims.actors import actors
from onrecord.claims.candidates import after, is_time
from onrecord.claims.died_later import adds
from onrecord.claims.doubted import doubted
from onrecord.claims.fitness import able, can_act, is_act
from onrecord.claims.governors import listed, uttering
from onrecord.claims.hedged import of_whom
from onrecord.claims.joint import joined, joint_party
from onrecord.claims.laid_on import of_breach
from onrecord.claims.mended_sums import GATHERED
from onrecord.claims.naming import named, with_origin
from onrecord.claims.partaking import DISOWNED
from onrecord.claims.participles import before_noun, gerund_noun
from onrecord.claims.resumed import begun
from onrecord.claims.struck import ran_into
from onrecord.claims.targets import targets
from onrecord.claims.tokens import core, wide
from onrecord.claims.untargeted import bystander, is_no_target
from onrecord.model import Certainty, Member, Modality, Party

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.candidates import Found
    from onrecord.claims.draft import Cluster
    from onrecord.claims.tokens import Sentence, Token
    from onrecord.claims.triggers import Trigger


OPENERS = frozenset({"also", "dead", "finally", "first", "later", "meanwhile", "now", "second", "then"})
"""Words that the parser hangs on the noun that follows them ("shot dead two men")."""

FALLING = frozenset({"target.passive", "target.suffers"})
BANDS = frozenset(
    {"alliance", "band", "cartel", "faction", "gang", "group", "militia", "movement", "network"}
    | {"organisation", "organization", "outfit", "party"}
)
PEERS = frozenset({"counterpart", "predecessor", "successor"})
FOUGHT = frozenset({"against", "with"})
CHARGING = (listed("accusing") - listed("accusing-for")) | {"convict"}
"""Verbs whose "of" tells the deed, and never belongs to the one who is said to have done it."""


def actor_of(sentence: Sentence, cluster: Cluster) -> tuple[Party, str] | None:
    """Give the actor of a happening and the rule that found it, or None where none is named."""
    cluster = begun(sentence, cluster)
    if mutual(sentence, cluster) or cluster.chief.row.part == "total" or of_breach(cluster.chief):
        # who broke a truce accuses nobody: whoever tells of it does
        return None
    if (mine := next((t.at for t in cluster.all if ran_into(sentence, t.at) is not None), None)) is not None:
        return _who_laid(sentence, cluster, mine)
    stopped = [t for t in cluster.all if t.row.modality is Modality.ATTEMPTED]
    fired = [t for t in cluster.all if sentence.tokens[t.at].dep == "acl"]
    # whoever did one of the acts that a count takes in did not do all of them
    gathered = sentence.tokens[cluster.chief.at].lemma in GATHERED
    told = (cluster.chief,) if gathered else (*stopped, *fired) if stopped else cluster.all
    if fell_in_clash(sentence, cluster) is not None:
        for found in after(sentence, cluster.chief.at, FOUGHT, "actor.with"):
            if (kept := able(sentence, found, cluster)) is not None:
                return party(sentence, kept, Certainty.REPORTED), kept.rule
    for trigger in (t for t in told if not _outcome(sentence, t, cluster)):
        for found in actors(sentence, trigger):
            kept = able(sentence, found, cluster)
            if kept is not None and not (_tied(trigger, kept) and doubted(sentence, kept.at, trigger.at)):
                kept = next(of_whom(sentence, kept.at), kept)
                return party(sentence, kept, Certainty.REPORTED), kept.rule
    return None


def _who_laid(sentence: Sentence, cluster: Cluster, hit: int) -> tuple[Party, str] | None:
    """Give who laid the mine that something hit: "hit a mine planted by rebels"."""
    laid = (t for mine in sentence.children(hit, "dobj") for t in sentence.children(mine.at, "acl", "relcl"))
    for found in (f for t in laid for f in after(sentence, t.at, {"by"}, "actor.by")):
        if (kept := able(sentence, found, cluster)) is not None:
            return party(sentence, kept, Certainty.REPORTED), kept.rule
    return None


def _tied(trigger: Trigger, found: Found) -> bool:
    """Tell whether somebody is tied to an act by words of their own, and not said to have had no part."""
    return not trigger.verbal and found.rule != DISOWNED


def _outcome(sentence: Sentence, trigger: Trigger, cluster: Cluster) -> bool:
    """Tell whether a participle tells the harm of an act and hangs on a word beside it, which did not do it.

    "Opened fire on a patrol, killing two", "a bomb went off as police cleared the square, wounding nine".
    """
    token = sentence.tokens[trigger.at]
    if token.tag != "VBG" or trigger.row.part != "harm" or token.dep not in {"acl", "advcl"}:
        return False
    acts = {t.at for t in cluster.all if t is not trigger}
    # "opened fire": the verb that carries the noun
    acts |= {sentence.tokens[at].head for at in acts if sentence.tokens[at].dep == "dobj"}
    return token.head not in acts and any(t.at in acts for t in sentence.above(token.head))


def target_of(sentence: Sentence, cluster: Cluster) -> tuple[Party, str] | None:
    """Give whom or what it was done to, and the rule that found it.

    What was attacked comes before who was hurt; bystanders are victims, no target.
    """
    cluster = begun(sentence, cluster)
    if not can_have_target(sentence, cluster):
        return None
    if (fell := fell_in_clash(sentence, cluster)) is not None:
        return party(sentence, fell, None), fell.rule
    for trigger in sorted(cluster.all, key=lambda t: t.row.part in {"harm", "damage"}):
        for found in targets(sentence, trigger):
            hurt = trigger.row.part == "harm" and trigger.kind != "displace"
            if cluster.others and adds(sentence, trigger.at):
                # "a sixth died in hospital": one of those who were hurt
                continue
            if (hurt and bystander(sentence, found.at)) or _spared(sentence, found, trigger, cluster):
                continue
            if not is_time(sentence.tokens[found.at]) and not is_no_target(sentence, found.at, cluster):
                return party(sentence, found, None), found.rule
    return None


def can_have_target(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether it may have been done to somebody: not what is done to one another, nor a bare sum."""
    return not mutual(sentence, cluster) and cluster.chief.row.part != "total"


def _spared(sentence: Sentence, found: Found, trigger: Trigger, cluster: Cluster) -> bool:
    """Read "no houses were damaged in the strike": it was not on them."""
    no = any(t.low in {"no", "not"} for t in sentence.children(found.at, "det", "neg"))
    return no and trigger.row.part == "damage" and trigger is not cluster.chief


def fell_in_clash(sentence: Sentence, cluster: Cluster) -> Found | None:
    """Give those who fell in a clash "with" somebody: they are one side of it, who they fought the other."""
    chief = cluster.chief
    noun = not chief.verbal or gerund_noun(sentence, sentence.tokens[chief.at])
    if chief.kind != "clash" or not noun or next(after(sentence, chief.at, FOUGHT, "with"), None) is None:
        return None
    for harm in cluster.others:
        if harm.row.part != "harm" or not harm.verbal:
            continue
        for found in targets(sentence, harm):
            if found.rule in FALLING and can_act(sentence, sentence.tokens[found.at]):
                return None if bystander(sentence, found.at) else found
    return None


def mutual(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether both sides do it to "one another": neither is the one who did it to the other."""
    under = {k for trigger in cluster.all for k in sentence.subtree(trigger.at)}
    pairs = ((a, b) for a, b in pairwise(sentence.tokens) if a.at in under and b.at in under)
    return any((a.low, b.low) in {("one", "another"), ("each", "other")} for a, b in pairs)


def party(sentence: Sentence, found: Found, certainty: Certainty | None) -> Party:
    """Make a party out of the words of its phrase, with its members where several are named together."""
    peer = _peer(sentence, found.at)
    if peer:
        span = sentence.cover((*core(sentence, found.at), *peer))
        return Party(name=named(sentence, peer), span=span, certainty=certainty)
    pronoun = sentence.tokens[found.at].pos == "PRON" and not sentence.children(found.at, "prep")
    alone = found.owner or pronoun
    charged = sentence.head(found.at).lemma in CHARGING
    bare = charged or (found.rule == "actor.by" and not _belongs(sentence, found.at))
    numbers = (found.at,) if alone else (core if bare else wide)(sentence, found.at)
    while len(numbers) > 1 and sentence.tokens[numbers[0]].low in OPENERS:
        numbers = numbers[1:]
    if not alone and sentence.head(found.at).lemma not in uttering():
        numbers = with_origin(sentence, found.at, numbers)
    # of two sides, each is a party by itself
    sides = found.rule.endswith(".between")
    if sides and (apart := _apart(sentence, found.at, numbers)):
        return Party(name=named(sentence, apart), span=sentence.cover(apart), certainty=certainty)
    if joint := joined(sentence, found.at if found.owner else numbers[-1]):
        return joint_party(sentence, joint, numbers, certainty, owner=found.owner)
    heads = (
        [found.at]
        if sides
        else [found.at, *(t.at for t in sentence.conjuncts(found.at) if _beside(t, certainty))]
    )
    members: tuple[Member, ...] = ()
    if len(heads) > 1 and not found.owner:
        parts = [(core if bare else wide)(sentence, head) for head in heads]
        members = tuple(Member(name=named(sentence, p), span=sentence.cover(p)) for p in parts)
        numbers = tuple(range(numbers[0], max(p[-1] for p in parts) + 1))
    return Party(
        name=named(sentence, numbers), span=sentence.cover(numbers), certainty=certainty, members=members
    )


def _peer(sentence: Sentence, at: int) -> tuple[int, ...]:
    """Give the name behind a word that only says of what sort somebody is.

    "His counterpart, Lena Dost"; "the Ruritanian militant group Red Dawn", which is one of several.
    """
    beside = sentence.children(at, "appos") if sentence.tokens[at].lemma in PEERS | BANDS else ()
    people = sentence.tokens[at].lemma in PEERS
    return next((core(sentence, t.at) for t in beside if _is_name(sentence, t, person=people)), ())


def _is_name(sentence: Sentence, token: Token, *, person: bool) -> bool:
    if person:
        return token.ent == "PERSON"
    group = sentence.head(token.at)
    if group.tag != "NN" or sentence.conjuncts(group.at) or sentence.conjuncts(token.at):
        # "the groups Red Dawn and Free Coast" are two, of which one name must not stand for both
        return False
    return token.pos == "PROPN" and not token.place and sentence.child(token.at, "det") is None


def _apart(sentence: Sentence, at: int, numbers: Sequence[int]) -> tuple[int, ...]:
    """Give the words of one of two sides that share a noun: "the army", "rebel fighters"."""
    sides = before_noun(sentence, at)
    if sides is not None:
        first = core(sentence, sides[1].at)[0]
        return tuple(k for k in numbers if k >= first)
    sides = before_noun(sentence, sentence.tokens[at].head)
    return core(sentence, at) if sides is not None and sides[0].at == at else ()


def _belongs(sentence: Sentence, at: int) -> bool:
    """Tell whether "of" behind a doer tells whose it is; in "shelling by forces of villages" it does not."""
    of = next(after(sentence, at, {"of"}, "of"), None)
    return of is None or can_act(sentence, sentence.tokens[of.at]) or sentence.tokens[of.at].pos == "PROPN"


def _beside(token: Token, certainty: Certainty | None) -> bool:
    """Tell whether what stands beside a party is one too; an act is no doer: "by snipers and shelling"."""
    return token.pos in {"NOUN", "PROPN"} and not (certainty is not None and is_act(token))
