"""What the network reads, beside what the rules found."""

from __future__ import annotations

import pytest

from onrecord.claims.learned.decoding import Said
from onrecord.claims.learned.joining import joined
from onrecord.model import Attribution, Span

TEXT = "The bridge was safe in the eyes of the mayor. The guard said the gate was shut."


def span(words, text=TEXT):
    return Span(text.index(words), text.index(words) + len(words))


def said(source, cue, content, sure=0.9):
    parts = (span(content),)
    who = span(source) if source else None
    return Said(source=who, cue=span(cue), content=parts, cue_sure=sure, source_sure=1.0)


def ruled(source, cue, content):
    return Attribution(source=span(source), cue=span(cue), content=(span(content),))


EYES = said("the mayor", "in the eyes of", "The bridge was safe")
GUARD = ruled("The guard", "said", "the gate was shut")


def shown(found):
    return [(a.source.of(TEXT), a.cue.of(TEXT)) for a in found]


def test_what_the_network_reads_nothing_of_is_none():
    assert joined(TEXT, (GUARD,), ()) == ()


def test_what_only_the_network_reads_is_added_in_reading_order():
    doubted = said("The guard", "said", "the gate was shut", 0.35)
    found = joined(TEXT, (GUARD,), (doubted, EYES))
    assert shown(found) == [("the mayor", "in the eyes of"), ("The guard", "said")]


def test_where_the_network_is_sure_it_settles_what_a_cue_brings():
    wider = said("The guard", "said", "the gate was shut.")
    assert joined(TEXT, (GUARD,), (wider,)) == (
        Attribution(source=GUARD.source, cue=GUARD.cue, content=wider.content),
    )


@pytest.mark.parametrize(
    "doubtful",
    [said("the mayor", "said", "the gate was shut", 0.35), said(None, "said", "the gate was shut")],
)
def test_where_the_network_doubts_or_names_nobody_the_rules_stand(doubtful):
    assert joined(TEXT, (GUARD,), (doubtful,)) == (GUARD,)


def test_whoever_writes_is_no_source():
    text = "I said the gate was shut."
    mine = Said(source=span("I", text), cue=span("said", text), content=(), cue_sure=1.0, source_sure=1.0)
    assert joined(text, (), (mine,)) == ()
