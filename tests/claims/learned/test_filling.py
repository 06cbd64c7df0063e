"""What the network reads goes only into places, actors and targets that the rules left empty."""

from __future__ import annotations

import pytest

from onrecord.claims.article import article
from onrecord.claims.chains import voices
from onrecord.claims.clock import clock_of
from onrecord.claims.clusters import clusters
from onrecord.claims.drafting import draft, named
from onrecord.claims.known import known_in, marked
from onrecord.claims.learned.filling import ACTOR_RULE, RULE, TARGET_RULE, Filler
from onrecord.claims.learned.happenings import Happening
from onrecord.claims.learned.reader import Learned
from onrecord.claims.learned.roles import Read
from onrecord.claims.parser import English
from onrecord.claims.triggers import triggers
from onrecord.model import Modality, Span


@pytest.fixture
def filled(report_of, world):
    """Fill the first draft of a text with the words that are read as its place, so and so sure."""

    def fill(text, words, sure=0.9, role="place"):
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
        span = Span(text.index(words), text.index(words) + len(words))
        happening = Happening(
            span=made.trigger,
            sure=0.9,
            kind=made.kind,
            kind_sure=0.9,
            modality=Modality.HAPPENED,
            roles=(Read(role=role, span=span, sure=sure, nobody=(1 - sure) ** 4),),
        )
        filler = Filler(sentences=sentences, known=known, learned=Learned((), (happening,)))
        return made, filler.filled(made)

    return fill


def test_a_place_that_is_open_is_filled_and_known_to_the_world(filled):
    _, one = filled("Nine people were killed. Residents of Erbil heard it.", "Erbil")
    assert (one.place.name, one.place.country) == ("Erbil", "IRQ")
    assert one.rule("place") == RULE


def test_the_place_that_the_rules_found_stays(filled):
    ruled, one = filled("Rebels shelled a school in Erbil. Police came from Mosul.", "Mosul")
    assert one == ruled
    assert ruled.place.name == "Erbil"


def test_what_the_network_is_not_sure_of_is_left_open(filled):
    ruled, one = filled("Nine people were killed. Residents of Erbil heard it.", "Erbil", sure=0.4)
    assert one == ruled


@pytest.mark.parametrize("words", ["They", "heard"])
def test_a_pronoun_or_a_verb_is_no_place(filled, words):
    _, one = filled("Nine people were killed. They heard it.", words)
    assert one.place is None


def test_who_did_it_is_named_where_the_rules_name_nobody(filled):
    ruled, one = filled(
        "Nine people were killed. It was the work of Turkish soldiers.", "Turkish soldiers", role="actor"
    )
    assert ruled.actor is None
    assert one.actor.name == "Turkish Armed Forces"
    assert one.actor.certainty is not None
    assert one.rule("actor") == ACTOR_RULE


@pytest.mark.parametrize(
    ("text", "words", "sure"),
    [
        ("Nine people were killed. It was the work of Turkish soldiers.", "Turkish soldiers", 0.7),
        ("Nine people were killed. They had come by bus.", "They", 0.9),
        ("Nine people were killed. The bridge shook.", "The bridge", 0.9),
        ("Nine people were killed. The bridge shook.", "Nine people", 0.9),
        ("Rebels killed nine people. Police came.", "Police", 0.9),
    ],
)
def test_no_actor_is_named_that_is_doubted_cannot_act_suffers_it_or_stands_beside_the_rules(
    filled, text, words, sure
):
    ruled, one = filled(text, words, sure=sure, role="actor")
    assert one == ruled


def test_to_whom_it_was_done_is_named_where_the_rules_name_nobody(filled):
    ruled, one = filled(
        "Rebels attacked again on Monday. The Ruritanian army lost a post.",
        "The Ruritanian army",
        role="target",
    )
    assert ruled.target is None
    assert one.target.name == "Ruritanian army"
    assert one.rule("target") == TARGET_RULE


@pytest.mark.parametrize(
    ("text", "words", "sure"),
    [
        ("Rebels attacked again on Monday. The army lost a post.", "The army", 0.6),
        ("Rebels attacked again on Monday. They lost a post.", "They", 0.9),
        ("Rebels attacked again on Monday. The raid failed.", "The raid", 0.9),
        ("Rebels attacked again on Monday.", "Rebels", 0.9),
        ("Rebels attacked again on Monday. No post was lost.", "No post", 0.9),
        ("Rebels attacked again on Monday.", "Monday", 0.9),
        ("Rebels attacked with rockets on Monday.", "rockets", 0.9),
        ("Both sides attacked one another on Monday. The army lost a post.", "The army", 0.9),
        ("Rebels shelled a school. The army lost a post.", "The army", 0.9),
    ],
)
def test_no_target_is_named_that_is_doubted_is_an_act_did_it_or_stands_beside_the_rules(
    filled, text, words, sure
):
    ruled, one = filled(text, words, sure=sure, role="target")
    assert one == ruled
