"""Headlines in capitals are read as their article writes the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.claims.casing import Article, capitalised

BODY = (
    "The envoy of the UN condemned an attack near Zugdidi that wounded two soldiers on Monday.",
    "He said that Brown had fled.",
)


@pytest.mark.parametrize(
    ("line", "loud"),
    [
        ("Envoy Condemns Zugdidi Attack That Wounded Two Soldiers", True),
        ("ENVOY CONDEMNS ATTACK NEAR ZUGDIDI", True),
        ("Envoy condemns attack near Zugdidi that wounded two", False),
        ("United Nations Security Council", True),
        ("Gaza City", False),
    ],
)
def test_capitals_are_told(line, loud):
    assert capitalised(line) is loud


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("UN Envoy Condemns Zugdidi Attack That Hurt", "UN envoy condemns Zugdidi attack that hurt"),
        ("ENVOY CONDEMNS ATTACK NEAR ZUGDIDI", "Envoy condemns attack near Zugdidi"),
        ("MINISTER DENIES ARMY SHELLED ZUGDIDI", "Minister denies army shelled Zugdidi"),
        ("UN STOPPED TALKS WITH REBELS", "UN stopped talks with rebels"),
        ("Brown Attacked Two Soldiers Near Zugdidi", "Brown attacked two soldiers near Zugdidi"),
        (
            "Statement By Minister Karim Saleh On The Attack",
            "Statement by Minister Karim Saleh on the attack",
        ),
        ("Envoy condemns the attack", "Envoy condemns the attack"),
    ],
)
def test_a_headline_has_the_case_of_its_article(line, told):
    assert Article(BODY).told(line) == told


@given(st.text(max_size=80), st.lists(st.text(max_size=60), max_size=3))
def test_the_length_never_changes_and_twice_is_once(line, body):
    article = Article(body)
    told = article.told(line)
    assert len(told) == len(line)
    assert article.told(told) == told


def test_who_condemns_an_attack_in_a_headline_has_not_done_it(read):
    head = "UN Envoy Condemns Zugdidi Attack That Wounded Two Soldiers"
    _, reading = read(f"{head}\n\n{BODY[0]}\n", title=head)
    assert [c.actor for c in reading.claims if c.kind == "attack"] == [None] * len(
        [c for c in reading.claims if c.kind == "attack"]
    )
