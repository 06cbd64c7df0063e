"""What an article attributes, about conflict or not."""

from __future__ import annotations

import pytest

ATTRIBUTED = [
    ("The mayor called the plan a mistake.", ("The mayor", "called")),
    ("The senator praised the new law.", ("The senator", "praised")),
    ("The union refused to sign the contract.", ("The union", "refused")),
    ("The envoy warned against new taxes.", ("The envoy", "warned")),
    ("The doctor hopes that the school will open.", ("The doctor", "hopes")),
    ("The minister's claim that taxes had fallen was met with laughter.", ("The minister", "claim")),
    ('"The school will open," the teacher continued.', ("the teacher", "continued")),
]


@pytest.mark.parametrize(("sentence", "said"), ATTRIBUTED)
def test_who_takes_a_stand_is_an_attribution(read, sentence, said):
    report, reading = read(sentence)
    met = [(a.source.of(report.text), a.cue.of(report.text)) for a in reading.attributions]
    assert said[0] in {source for source, _ in met}
    assert any(said[1] in cue for _, cue in met)


NOT_ATTRIBUTED = [
    "I think the school will open.",
    "The union continued to build houses.",
    "Nobody said that the school would open.",
    "The storm challenged the dykes.",
]


@pytest.mark.parametrize("sentence", NOT_ATTRIBUTED)
def test_other_sentences_attribute_nothing(read, sentence):
    _, reading = read(sentence)
    assert [a for a in reading.attributions if a.source is not None] == []


def test_each_saying_is_given_once(read):
    report, reading = read("The ministry denied that its planes bombed the camp.")
    cues = [a.cue.of(report.text) for a in reading.attributions]
    assert cues == ["denied"]


CLAIMED = [
    ("The army's claim that rebels shelled the village spread quickly.", ["army"]),
    ("A statement by the army that rebels shelled the village spread quickly.", ["army"]),
    ("The report that gunmen had used to kill the mayor was lost.", []),
]


@pytest.mark.parametrize(("sentence", "chain"), CLAIMED)
def test_a_claim_named_by_a_noun_is_its_makers_word(read, sentence, chain):
    _, reading = read(sentence)
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert [link.name for link in attack.chain] == chain


HEADED = [
    ("Minister: rebels shelled the northern village", ["Minister"]),
    ("Rebels shelled the northern village: police", ["police"]),
    ("Aleppo: rebels shelled the northern village", []),
]


@pytest.mark.parametrize(("title", "chain"), HEADED)
def test_a_headline_may_open_with_who_says_it(read, title, chain):
    _, reading = read(f"{title}\n\nThe school opened on Monday.", title=title)
    attack = next(c for c in reading.claims if c.kind == "attack")
    assert [link.name for link in attack.chain] == chain
