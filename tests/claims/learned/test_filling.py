"""What the network reads goes into fields that the rules left empty, and nowhere else."""

from __future__ import annotations

import pytest

from onrecord.claims.article import article
from onrecord.claims.chains import voices
from onrecord.claims.clock import clock_of
from onrecord.claims.clusters import clusters
from onrecord.claims.drafting import draft, named
from onrecord.claims.known import known_in, marked
from onrecord.claims.learned.filling import Filler
from onrecord.claims.learned.roles import ROLES, Read
from onrecord.claims.parser import English
from onrecord.claims.triggers import triggers
from onrecord.model import Certainty, Span

HALF = dict.fromkeys(ROLES, 0.5)


@pytest.fixture
def filled(report_of, world):
    """Fill the first draft of a text with the words that are read for roles, so and so sure."""

    def fill(text, sure=0.9, **words):
        report = report_of(text)
        read = article(report, English().parse(report).sentences)
        known = known_in(read, world, report.published.days)
        sentences = marked(English().parse(report).sentences, known)
        clock = clock_of(read, report.published.days)
        sentence, group = next((s, g) for s in sentences if (g := clusters(s, triggers(s))))
        made = named(
            draft(clock, sentence, group[0], group, voices(report, sentences, [()] * len(sentences), known)),
            known,
        )
        reads = [
            Read(role=role, span=Span(text.index(one), text.index(one) + len(one)), sure=sure)
            for role, one in words.items()
        ]
        filler = Filler(sentences=sentences, known=known, clock=clock, reads=lambda _: reads, sure=HALF)
        return made, filler.filled(made)

    return fill


def test_an_empty_actor_target_and_place_are_filled(filled):
    text = "Nine people were killed. It was the work of rebels, residents of Erbil said."
    _, one = filled(text, actor="rebels", place="Erbil")
    assert (one.actor.name, one.actor.certainty) == ("rebels", Certainty.REPORTED)
    assert (one.place.name, one.place.country) == ("Erbil", "IRQ")
    assert (one.rule("actor"), one.rule("place")) == ("learned.actor", "learned.place")


def test_what_the_rules_found_stays(filled):
    ruled, one = filled(
        "Rebels shelled a school in Erbil. Police came from Mosul.", actor="Police", place="Mosul"
    )
    assert one == ruled
    assert ruled.actor.name == "Rebels"


def test_what_the_network_is_not_sure_of_is_left_open(filled):
    ruled, one = filled("Nine people were killed. Rebels had come.", sure=0.4, actor="Rebels")
    assert one == ruled


@pytest.mark.parametrize("words", ["They", "Tuesday", "The school"])
def test_a_pronoun_a_day_or_a_thing_is_no_actor(filled, words):
    _, one = filled("Nine people were killed. They left on Tuesday. The school burned.", actor=words)
    assert one.actor is None


def test_nobody_is_both_actor_and_target(filled):
    ruled, one = filled("Rebels attacked on Tuesday.", target="Rebels")
    assert ruled.actor.name == "Rebels"
    assert one.target is None


def test_a_day_is_filled_where_its_words_tell_one(filled):
    text = "Nine people were killed. It was on 3 May 2023, a quiet morning."
    _, one = filled(text, when="on 3 May 2023")
    assert one.when.stated
    assert one.when.days.first.isoformat() == "2023-05-03"
    assert filled(text, when="quiet morning")[1].when is filled(text)[0].when
