"""The `rules` extractor: claims out of parsed sentences, each field with the rule that gave it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims import RULES
from onrecord.claims.anchor import anchored
from onrecord.claims.article import article
from onrecord.claims.attributions import attributions
from onrecord.claims.chains import voices
from onrecord.claims.clock import clock_of
from onrecord.claims.clusters import clusters
from onrecord.claims.confidence import judged
from onrecord.claims.dating import dated
from onrecord.claims.dead_listed import without_lists
from onrecord.claims.drafting import draft, named
from onrecord.claims.finishing import claims_of
from onrecord.claims.frames import frames
from onrecord.claims.known import known_in, marked, mentions
from onrecord.claims.learned.adding import with_learned
from onrecord.claims.learned.alike import Alike
from onrecord.claims.learned.filling import Filler
from onrecord.claims.learned.joining import joined
from onrecord.claims.learned.weighing import weighed
from onrecord.claims.links import settle
from onrecord.claims.loud import told_quietly
from onrecord.claims.mention import stated
from onrecord.claims.parser import English, Parser
from onrecord.claims.speech import speech_frames
from onrecord.claims.spread import spread
from onrecord.claims.the_place import pointed
from onrecord.claims.ties import ties
from onrecord.claims.times import number_mentions, time_mentions
from onrecord.claims.topic import happenings, topic_problems
from onrecord.claims.whom import stood_for
from onrecord.keys import reading_id
from onrecord.model import Problem, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.claims import Maker
    from onrecord.claims.clock import Clock
    from onrecord.claims.draft import Cluster, Draft
    from onrecord.claims.finishing import Judge
    from onrecord.claims.known import Known
    from onrecord.claims.learned.reader import Reader
    from onrecord.claims.tokens import Sentence
    from onrecord.claims.triggers import Trigger
    from onrecord.claims.voices import Voices
    from onrecord.model import ReadingId, Report
    from onrecord.world import World

GUESSED = "The text is in capitals: which of its words are names was guessed."


class Rules:
    """Reads English reports with a parser and rules; needs no training and explains each value.

    Reports in other languages give a reading without claims and one Problem. `state` names the state of
    the world: names are resolved in it, so that another world gives other readings. `judge` tells how
    likely claims are right. `reader` is a network that reads attributions beside the rules, and places that
    they do not find.
    """

    def __init__(
        self,
        world: World | None = None,
        parser: Parser | None = None,
        *,
        maker: Maker = RULES,
        state: str | None = None,
        judge: Judge = judged,
        reader: Reader | None = None,
    ) -> None:
        self.name = maker.name
        self.version = maker.versioned(state)
        self._by = f"{maker.name}-{maker.version}"
        self._world = world
        self._parser = parser or English()
        self._judge = judge
        self._reader = reader

    def extract(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """Give one reading a report, in order; each report is read by itself."""
        for report in reports:
            yield self._read(report)

    def _read(self, report: Report) -> Reading:
        ident = reading_id(report.id, self.name, self.version)
        if report.language not in {None, "en"}:
            message = f'Claims in "{report.language}" are not yet coded; the report itself was read.'
            return self._bare(report, ident, message)
        quietly = replace(report, text=told_quietly(report.text, self._world, self._parser.dictionary))
        guessed, report = quietly.text != report.text, quietly
        parsed = self._parser.parse(report)
        read = article(report, parsed.sentences)
        known = known_in(read, self._world, report.published.days)
        sentences = marked(parsed.sentences, known)
        if guessed:
            sentences = tuple(replace(s, capitals=True) for s in sentences)
        problems_of_topic = topic_problems(report.source, sentences)
        named_in = happenings(sentences)
        asked = _starts(sentences, named_in) if guessed else ()
        learned = self._reader.read(report, asked) if self._reader else None
        if learned is not None and not problems_of_topic:
            named_in = with_learned(sentences, named_in, learned)
        grouped = [stated(s, clusters(s, found)) for s, found in zip(sentences, named_in, strict=True)]
        found = [(*frames(s), *speech_frames(s, c)) for s, c in zip(sentences, grouped, strict=True)]
        clock = clock_of(read, report.published.days)
        settled = _settled(clock, grouped, voices(report, sentences, found, known), known, sentences)
        told = tuple(attributions(sentences, found))
        # on texts that are not in capitals it was no better (docs/learned.md)
        beside = Alike(report.text, learned.by_start()) if learned is not None and guessed else None
        if self._reader is not None and learned is not None:
            told = joined(report.text, told, learned.said)
            filler = Filler(sentences=sentences, known=known, learned=learned)
            settled = [filler.filled(one) for one in settled]
        claims, problems = anchored(
            report, claims_of(report, settled, ties(clock, settled, beside), self._by, self._judge)
        )
        if learned is not None:
            claims = weighed(claims, learned)
        return Reading(
            id=ident,
            report=report.id,
            extractor=self.name,
            version=self.version,
            claims=claims,
            mentions=(
                *mentions(known),
                *time_mentions(clock, sentences),
                *number_mentions(report, sentences),
            ),
            attributions=told,
            problems=(*parsed.problems, *_guesses(report, guessed=guessed), *problems_of_topic, *problems),
        )

    def _bare(self, report: Report, ident: ReadingId, message: str) -> Reading:
        problem = Problem(stage="claims", subject=report.source, message=message)
        return Reading(
            id=ident,
            report=report.id,
            extractor=self.name,
            version=self.version,
            claims=(),
            problems=(problem,),
        )


def _settled(
    clock: Clock,
    grouped: Sequence[tuple[Cluster, ...]],
    said: Voices,
    known: Known,
    sentences: Sequence[Sentence],
) -> list[Draft]:
    """Give the happenings of a report as drafts: named, placed, held against one another and dated."""
    drafts = [
        stood_for(named(draft(clock, sentence, cluster, group, said), known), sentences, known)
        for sentence, group in zip(sentences, grouped, strict=True)
        for cluster in group
    ]
    told = without_lists(settle(pointed(drafts, sentences, known), sentences, known), sentences)
    return spread(dated(clock, told))


def _starts(sentences: Sequence[Sentence], named_in: Sequence[tuple[Trigger, ...]]) -> set[int]:
    """Give where the words start that the rules take for happenings."""
    met = zip(sentences, named_in, strict=True)
    return {sentence.tokens[trigger.at].span.start for sentence, found in met for trigger in found}


def _guesses(report: Report, *, guessed: bool) -> tuple[Problem, ...]:
    """Say that the text came in capitals."""
    return (Problem(stage="claims", subject=report.source, message=GUESSED),) if guessed else ()
