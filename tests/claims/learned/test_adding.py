"""Happenings of the network in sentences that the rules read nothing in."""

from __future__ import annotations

import pytest

from onrecord.claims.learned.adding import KIND_SURE, KINDS, LEAST, RULE, with_learned
from onrecord.claims.learned.happenings import Happening
from onrecord.claims.learned.reader import Learned
from onrecord.claims.parser import English
from onrecord.claims.triggers import triggers
from onrecord.model import Modality, Span

TEXT = "The column lumbered into Orvel. Rebels shelled a school."


@pytest.fixture
def read(report_of):
    """Give what each sentence names where the network takes one word for a happening."""

    def reading(word, kind="move", sure=0.9, kind_sure=0.9):
        sentences = English().parse(report_of(TEXT)).sentences
        happening = Happening(
            span=Span(TEXT.index(word), TEXT.index(word) + len(word)),
            sure=sure,
            kind=kind,
            kind_sure=kind_sure,
            modality=Modality.HAPPENED,
            roles=(),
        )
        found = [triggers(sentence) for sentence in sentences]
        return found, with_learned(sentences, found, Learned((), (happening,)))

    return reading


def test_an_act_in_a_sentence_without_one_is_added_with_the_kind_of_the_network(read):
    (_, shelling), ((added,), still) = read("lumbered")
    assert (added.kind, added.rule, added.verbal) == ("move", RULE, True)
    assert still == shelling


def test_where_the_rules_read_something_nothing_is_added(read):
    found, ours = read("school")
    assert list(ours) == found


@pytest.mark.parametrize(("kind", "sure"), [("move", LEAST - 0.01), ("cease", 0.99), ("accuse", 0.99)])
def test_what_is_doubted_and_what_is_no_act_is_not_added(read, kind, sure):
    found, ours = read("lumbered", kind, sure)
    assert list(ours) == found


def test_an_act_of_a_kind_that_is_doubted_is_not_added(read):
    found, ours = read("lumbered", kind_sure=KIND_SURE - 0.01)
    assert list(ours) == found


def test_no_halt_is_ever_added():
    assert not KINDS & {"cease", "deny", "agree"}
