"""The `rules` extractor: claims out of parsed sentences, each field with the rule that gave it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims import RULES
from onrecord.claims.anchor import anchored
from onrecord.claims.arguments import actor_of, target_of
from onrecord.claims.chains import chain, voices
from onrecord.claims.clusters import clusters
from onrecord.claims.draft import Cluster, Draft
from onrecord.claims.frames import content_spans, frames
from onrecord.claims.known import Known, known_in, marked, mentions, resolved_party, resolved_place
from onrecord.claims.links import settle
from onrecord.claims.mention import stated
from onrecord.claims.modality import modality_of
from onrecord.claims.parser import English, Parser
from onrecord.claims.placing import place_of
from onrecord.claims.quotes import quote_of
from onrecord.claims.series import form_of
from onrecord.claims.speech import speech_frames
from onrecord.claims.times import Clock, clock_of, time_mentions, time_of
from onrecord.claims.triggers import means_of, trigger_span, triggers
from onrecord.claims.victims import victims_of
from onrecord.keys import claim_id, reading_id
from onrecord.model import Attribution, Certainty, Claim, Days, Problem, Reading, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.claims.cues import Frame
    from onrecord.claims.tokens import Sentence
    from onrecord.claims.voices import Voices
    from onrecord.model import ChainLink, Party, Report
    from onrecord.world import World


class Rules:
    """Reads English reports with a parser and rules; needs no training and explains each value.

    Reports in other languages give a reading without claims and one Problem.
    """

    name = RULES.name
    version = RULES.version

    def __init__(self, world: World | None = None, parser: Parser | None = None) -> None:
        self._world = world
        self._parser = parser or English()

    def extract(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """Give one reading a report, in order; each report is read by itself."""
        for report in reports:
            yield self._read(report)

    def _read(self, report: Report) -> Reading:
        ident = reading_id(report.id, self.name, self.version)
        if report.language not in {None, "en"}:
            message = f'Claims in "{report.language}" are not yet coded; the report itself was read.'
            problem = Problem(stage="claims", subject=report.source, message=message)
            return Reading(
                id=ident,
                report=report.id,
                extractor=self.name,
                version=self.version,
                claims=(),
                problems=(problem,),
            )
        parsed = self._parser.parse(report)
        known = known_in(report, self._world)
        sentences = marked(parsed.sentences, known)
        grouped = [stated(s, clusters(s, triggers(s))) for s in sentences]
        found = [(*frames(s), *speech_frames(s, c)) for s, c in zip(sentences, grouped, strict=True)]
        said = voices(report, sentences, found)
        clock = clock_of(report)
        drafts = [
            named(draft(clock, sentence, cluster, group, said), known)
            for sentence, group in zip(sentences, grouped, strict=True)
            for cluster in group
        ]
        by = f"{self.name}-{self.version}"
        claims, problems = anchored(report, claims_of(report, settle(report, drafts), by))
        return Reading(
            id=ident,
            report=report.id,
            extractor=self.name,
            version=self.version,
            claims=claims,
            mentions=(*mentions(known), *time_mentions(clock, sentences)),
            attributions=tuple(attributions(sentences, found)),
            problems=(*parsed.problems, *problems),
        )


def draft(
    clock: Clock, sentence: Sentence, cluster: Cluster, group: Sequence[Cluster], said: Voices
) -> Draft:
    """State one happening of a sentence, field by field, noting the rule behind each."""
    others = {t.at for c in group if c is not cluster for t in c.all}
    sayers = {k for v in said.by_sentence[sentence.at] for k in v.frame.cue}
    links, cue, chain_rule = chain(said, sentence, cluster.chief.at)
    modality, modality_rule = modality_of(sentence, cluster)
    made = Draft(
        sentence=sentence,
        cluster=cluster,
        trigger=trigger_span(sentence, cluster.chief),
        quote=quote_of(sentence, cluster, others, sayers),
        kind=cluster.chief.kind,
        modality=modality,
        means=means_of(sentence, cluster.chief),
        chain=links,
        cue=cue,
    ).because(kind=cluster.chief.rule, modality=modality_rule, chain=chain_rule)
    if (actor := actor_of(sentence, cluster)) is not None:
        party = replace(actor[0], certainty=certainty(links, chain_rule, actor[0]))
        made = replace(made, actor=party).because(actor=actor[1])
    if (target := target_of(sentence, cluster)) is not None:
        made = replace(made, target=target[0]).because(target=target[1])
    if (toll := victims_of(sentence, cluster)) is not None:
        made = replace(made, victims=toll[0]).because(victims=toll[1])
    if (place := place_of(sentence, cluster)) is not None:
        made = replace(made, place=place[0]).because(place=place[1])
    if (when := time_of(clock, sentence, cluster, others | sayers, modality)) is not None:
        made = replace(made, when=when[0], window=when[1]).because(when=when[0].rule)
    return form_of(sentence, made)


def named(made: Draft, known: Known) -> Draft:
    """Give the parties and the place of a draft the names by which the world knows them."""
    return replace(
        made,
        actor=resolved_party(made.actor, known),
        target=resolved_party(made.target, known),
        place=resolved_place(made.place, known),
    )


def certainty(links: Sequence[ChainLink], rule: str, actor: Party) -> Certainty:
    """Tell how the words tie the actor to the act: by accusation, by its own claim, or plainly reported."""
    if rule in {"chain.accuse", "chain.adverb"}:
        return Certainty.ALLEGED
    if not links:
        return Certainty.REPORTED
    own = set(actor.name.lower().split()) - {"the", "forces", "of", "government", "military"}
    speaker = set(links[-1].name.lower().split())
    near = actor.span is not None and links[-1].span is not None and actor.span.overlaps(links[-1].span)
    if near or own & speaker or actor.name.lower() in {"it", "we", "they", "he", "she", "our"}:
        return Certainty.CLAIMED
    return Certainty.REPORTED


def claims_of(report: Report, drafts: Iterable[Draft], by: str) -> list[Claim]:
    """Give the drafts as claims, with their ids."""
    seen: Counter[tuple[str, int, int]] = Counter()
    out: list[Claim] = []
    for one in drafts:
        key = (one.form.value, one.trigger.start, one.trigger.end)
        out.append(
            Claim(
                id=claim_id(report.id, one.form, one.trigger, seen[key]),
                report=report.id,
                quote=one.quote,
                trigger=one.trigger,
                form=one.form,
                kind=one.kind,
                modality=one.modality,
                when=one.when or When(days=Days(), span=None, stated=False, rule="when.unstated"),
                by=by,
                score=0.5,
                means=one.means,
                actor=one.actor,
                target=one.target,
                victims=one.victims,
                count=one.count,
                place=one.place,
                window=one.window,
                chain=one.chain,
                cue=one.cue,
                also=one.also,
                why=one.why,
            )
        )
        seen[key] += 1
    return out


def attributions(sentences: Sequence[Sentence], found: Sequence[tuple[Frame, ...]]) -> Iterator[Attribution]:
    """Give who is said to have said what, about conflict or not."""
    for sentence, here in zip(sentences, found, strict=True):
        for frame in here:
            if frame.source:
                yield Attribution(
                    source=sentence.cover(frame.source),
                    cue=sentence.cover(frame.cue),
                    content=content_spans(sentence, frame),
                )
