"""One happening of a sentence, field by field, with the rule behind each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.accidents import accidental
from onrecord.claims.arguments import actor_of, target_of
from onrecord.claims.chains import chain
from onrecord.claims.counted_by import on_their_word
from onrecord.claims.doubted import unsaid
from onrecord.claims.draft import OWNING, Cluster, Draft
from onrecord.claims.fitness import DEEDS
from onrecord.claims.granted import accusers
from onrecord.claims.hedged import hedged, suspected
from onrecord.claims.known import Known, resolved_party, resolved_place, resolved_target
from onrecord.claims.modality import NO_ACCIDENT, modality_of
from onrecord.claims.mouthpieces import sides_behind
from onrecord.claims.negation import no_before
from onrecord.claims.obliged import demander
from onrecord.claims.only_bidden import only_bidden
from onrecord.claims.partaking import DISOWNED, denier, disowned
from onrecord.claims.placing import place_of
from onrecord.claims.pronouns import PRONOUNS, RELAYING, stands_for_speaker
from onrecord.claims.quotes import quote_of
from onrecord.claims.series import form_of
from onrecord.claims.sides import force_of, side_of
from onrecord.claims.speakers import link
from onrecord.claims.the_group import the_group
from onrecord.claims.times import time_of
from onrecord.claims.told_of import TOLD, teller
from onrecord.claims.triggers import trigger_span
from onrecord.claims.truces_over import denies_breach
from onrecord.claims.victims import victims_of
from onrecord.claims.weapons import means_of
from onrecord.model import Certainty, Form, Modality, Party, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.claims.clock import Clock
    from onrecord.claims.tokens import Sentence
    from onrecord.claims.voices import Voices
    from onrecord.model import ChainLink, Span


POSSESSIVES = ("its ", "our ", "their ")
BLAMED = frozenset({"actor.accused", "actor.believed", "actor.denied", TOLD})
TAKING = frozenset({"abduct", "arrest", "release"})
DENIABLE = frozenset({"abduct", "attack", "clash"})
ACCUSERS = frozenset({Role.ARMED_GROUP, Role.COURT})
WISHING = frozenset({"frame.demand", "frame.threaten"})
TAKEN_BACK = frozenset({"chain.corrected", "chain.withdrawn"})
WISHES = frozenset({"chain.demand", "chain.threaten"})


def draft(
    clock: Clock, sentence: Sentence, cluster: Cluster, group: Sequence[Cluster], said: Voices
) -> Draft:
    """State one happening of a sentence, field by field, noting the rule behind each."""
    others = {t.at for c in group if c is not cluster for t in c.all}
    sayers = {k for v in said.by_sentence[sentence.at] for k in v.frame.cue}
    sources = {k for v in said.by_sentence[sentence.at] for k in v.frame.source}
    made = _held(sentence, cluster, said, quote_of(sentence, cluster, others, sayers, sources))
    made = demander(denier(disowned(_with_actor(made, said), said.by_sentence[sentence.at])))
    target = target_of(sentence, cluster)
    if target is not None and not _itself(made.actor, target[0]):
        made = replace(made, target=target[0]).because(target=target[1])
    theirs = frozenset(k for c in group if c is not cluster for t in c.all for k in t.tokens)
    if (toll := victims_of(sentence, cluster, theirs)) is not None:
        made = replace(made, victims=toll[0]).because(victims=toll[1])
    place = place_of(sentence, cluster, frozenset(others))
    if place is not None and not _held_person(made, place[0].span):
        made = replace(made, place=place[0]).because(place=place[1])
    # "recorded ten attacks last month": the time of a noun that is reported hangs on the verb of reporting
    nouns = {k for v in said.by_sentence[sentence.at] if v.frame.rule.endswith(".noun") for k in v.frame.cue}
    when = time_of(clock, sentence, cluster, others | (sayers - nouns), made.modality)
    if when is not None:
        made = replace(made, when=when[0], window=when[1]).because(when=when[0].rule)
    return on_their_word(_on_word(form_of(sentence, _hurt(made))), said)


def _hurt(made: Draft) -> Draft:
    """Read an attack that was repelled but hurt people as one that happened."""
    toll = made.victims
    hurt = toll is not None and any(n is not None and n.low for n in (toll.killed, toll.injured))
    if not hurt or made.kind != "attack" or made.rule("modality") != "modality.row":
        return made
    if made.modality is not Modality.ATTEMPTED:
        return made
    return replace(made, modality=Modality.HAPPENED).because(modality="modality.hurt")


def _held_person(made: Draft, place: Span | None) -> bool:
    """Tell whether a place is the name of somebody who was taken or let go: "captured Abu Salem"."""
    held = made.target.span if made.target is not None and made.kind in TAKING else None
    return held is not None and place is not None and held.start == place.start and held.holds(place)


def _on_word(made: Draft) -> Draft:
    """Read "the army said that it had not shelled the town": what a source says did not happen is denied."""
    unsaid = made.modality is Modality.NEGATED and made.form is Form.EVENT and made.kind in DENIABLE
    accident = accidental(made.sentence, made.cluster) is Modality.NEGATED
    if not unsaid or not made.chain or not (accident or _plainly(made)):
        return made
    return replace(made, modality=Modality.DENIED).because(modality="modality.denied")


def _plainly(made: Draft) -> bool:
    """Tell whether it is said not to be so, and not that it will not, or could not be."""
    sentence, chief = made.sentence, made.cluster.chief
    if not chief.verbal and no_before(sentence, chief.at):
        return True
    if not chief.verbal:
        # "the attack had not taken place in the north" denies only where
        return any(t.low == "no" for t in sentence.children(chief.at, "det"))
    return not any(t.tag == "MD" for t in sentence.children(chief.at, "aux"))


def _held(sentence: Sentence, cluster: Cluster, said: Voices, quote: Span) -> Draft:
    """Begin a draft with how the words hold the happening, and who says so."""
    links, cue, chain_rule = chain(said, sentence, cluster.chief.at)
    modality, modality_rule = modality_of(sentence, cluster)
    if modality in {Modality.HAPPENED, Modality.ONGOING}:
        stands = modality_rule == NO_ACCIDENT or denies_breach(sentence, cluster)
        stands = stands or only_bidden(sentence, cluster)
        if chain_rule == "chain.deny" and not stands:
            modality, modality_rule = Modality.DENIED, "modality.denied"
        elif chain_rule in TAKEN_BACK:
            modality = Modality.DENIED if links else Modality.NEGATED
            modality_rule = "modality.withdrawn"
        elif chain_rule == "chain.demand" and wanted(sentence, cluster):
            modality, modality_rule = Modality.DEMANDED, "modality.demanded"
    elif modality is Modality.DEMANDED and chain_rule == "chain.deny":
        # who denies having ordered a raid, which nobody tells of otherwise, denies the raid
        stands = only_bidden(sentence, cluster)
        modality = Modality.HAPPENED if stands else Modality.DENIED
        modality_rule = "modality.plain" if stands else "modality.denied"
    if modality is Modality.HAPPENED:
        # what is only mentioned in a demand or a threat, or refused, is not the word of who utters that
        only = WISHING if chain_rule in WISHES else frozenset()
        only |= {"frame.deny"} if only_bidden(sentence, cluster) else only
        links, cue, chain_rule = chain(said, sentence, cluster.chief.at, only | {"frame.reject"})
    elif modality is Modality.DENIED:
        links, cue, chain_rule = chain(said, sentence, cluster.chief.at, denied=True)
    return Draft(
        sentence=sentence,
        cluster=cluster,
        trigger=trigger_span(sentence, cluster.chief),
        quote=quote,
        kind=cluster.chief.kind,
        modality=modality,
        means=means_of(sentence, cluster.chief),
        chain=links,
        cue=cue,
        accusers=accusers(said, sentence, cluster.chief.at),
    ).because(kind=cluster.chief.rule, modality=modality_rule, chain=chain_rule)


def _with_actor(made: Draft, said: Voices) -> Draft:
    """Give a draft its actor; who demands or denies is no source of the demand or denial."""
    cluster, links, sentence = made.cluster, made.chain, made.sentence
    actor = actor_of(sentence, cluster)
    open_still = actor is not None and actor[0].name.lower().startswith(POSSESSIVES)
    if actor is None or open_still or actor[0].name.lower() in PRONOUNS:
        speaker = stands_for_speaker(sentence, cluster, actor[0] if actor else None, links, said)
        rule = DISOWNED if actor is not None and actor[1] == DISOWNED else "actor.speaker"
        actor = (speaker, rule) if speaker is not None else None if open_still else actor
    if actor is None:
        return made
    party, rule = actor
    if cluster.chief.row.part == "speech" and party.name.lower() in PRONOUNS:
        party = replace(party, name=_uttering(made, said) or party.name)
    laid = made.accusers
    if laid or rule == "actor.accused":
        party = replace(party, chain=laid or _accuser(made, said))
    if rule == TOLD:
        party = replace(party, chain=teller(sentence, cluster, said.by_sentence[sentence.at]))
    chain_rule = next(w.rule for w in made.why if w.field == "chain")
    how = certainty(links, chain_rule, party, rule)
    unsure = suspected(sentence, party) or hedged(sentence, party, cluster)
    unsure = unsure or unsaid(sentence, cluster.chief.at)
    alleged = bool(laid) or made.modality is Modality.DENIED or unsure
    if cluster.chief.row.part == "speech":
        # who utters a demand or an accusation is no matter of responsibility
        how, alleged = Certainty.REPORTED, False
    party = replace(party, certainty=Certainty.ALLEGED if alleged else how)
    made = replace(made, actor=party).because(actor=rule)
    if cluster.chief.row.part == "speech" and any(own_word(party, k) for k in links):
        reporters = tuple(k for k in links if not own_word(party, k))
        return replace(made, chain=reporters).because(chain="chain.speaker-is-actor")
    return made


def _itself(actor: Party | None, target: Party) -> bool:
    """Tell whether the words of a target are those of the actor: nobody is attacked by themselves."""
    spans = (actor.span if actor is not None else None, target.span)
    return spans[0] is not None and spans[1] is not None and spans[0].overlaps(spans[1])


def _accuser(made: Draft, said: Voices) -> tuple[ChainLink, ...]:
    """Give on whose word somebody is said to have done it, where the act itself is not their word."""
    here = said.by_sentence[made.sentence.at]
    links = next((v.links for v in here if v.frame.rule == "frame.accuse"), ())
    return () if set(links) & set(made.chain) else links


def _uttering(made: Draft, said: Voices) -> str | None:
    """Give whom a pronoun that demands, accuses or denies goes back to: the frame of its speech tells."""
    here = said.by_sentence[made.sentence.at]
    own = (v for v in here if v.frame.cue == made.cluster.chief.tokens and v.links)
    return next((v.links[-1].name for v in own), None)


def own_word(actor: Party, link: ChainLink) -> bool:
    """Tell whether who demands or denies is a source too: the chain holds only who reports it."""
    if actor.name == link.name:
        return True
    return actor.span is not None and link.span is not None and actor.span.overlaps(link.span)


def wanted(sentence: Sentence, cluster: Cluster) -> bool:
    """Tell whether a verb inside a demand is what is asked for: it has no past tense."""
    at = cluster.chief.at
    bare = sentence.tokens[at].tag in {"VB", "VBP", "VBZ"} or any(
        t.low == "be" for t in sentence.children(at, "auxpass")
    )
    return cluster.chief.verbal and bare


def named(made: Draft, known: Known) -> Draft:
    """Give the parties and the place of a draft the names by which the world knows them."""
    made = replace(
        made,
        actor=_known_speaker(made, known) or resolved_party(made.actor, known),
        target=(resolved_target if made.kind in DEEDS else resolved_party)(made.target, known),
        place=resolved_place(made.place, known, made.target if made.kind in DEEDS else None),
    )
    return the_group(made, known)


def _known_speaker(made: Draft, known: Known) -> Party | None:
    """Give an actor that a pronoun names the name that the world has for the speaker it stands for."""
    rule = next((w.rule for w in made.why if w.field == "actor"), "")
    if made.actor is None or rule != "actor.speaker":
        return None
    behind = (link(made.sentence, side.at) for side in sides_behind(made.sentence))
    told = (k for one in made.chain for k in (one, side_of(one), force_of(one)) if k is not None)
    meant = {k.name: k for k in (*behind, *told)}
    spans = (k.span for k in meant.values() if k.name == made.actor.name and k.span is not None)
    hit = next((hit for span in spans if (hit := known.actor_at(span)) is not None), None)
    return replace(made.actor, name=hit.entity.name, id=hit.entity.id) if hit is not None else None


def certainty(links: Sequence[ChainLink], chain_rule: str, actor: Party, rule: str) -> Certainty:
    """Tell how the words tie the actor to the act: by accusation, by its own claim, or plainly reported."""
    if rule in BLAMED or chain_rule in {"chain.accuse", "chain.adverb"}:
        return Certainty.ALLEGED
    if rule in OWNING:
        return Certainty.CLAIMED
    if not links:
        return Certainty.REPORTED
    own = set(actor.name.lower().split()) - {"the", "forces", "of", "government", "military"}
    speaker = set(links[-1].name.lower().split())
    if own and own <= speaker and links[-1].role not in RELAYING:
        return Certainty.CLAIMED
    # what one side says of another, or a court of the charged, is an accusation
    return Certainty.ALLEGED if links[-1].role in ACCUSERS else Certainty.REPORTED
