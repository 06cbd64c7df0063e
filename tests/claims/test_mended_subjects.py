"""A verb that the parser left without its subject gets it back."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.claims.parser import English
from onrecord.model import Days

NEWS = Days.on(date(2023, 5, 11))

DOERS = [
    ("Army troops were patrolling Chad's capital Friday, where shops were shut.", None),
    (
        "According to an aid worker in Homs City, the rebels and their allies have already stormed the camp.",
        None,
    ),
    ("Kenyan troops, backed by attack helicopters, clashed with raiders near Garissa.", None),
    ("Gunmen suspected to be herders killed nine farmers in the village.", "herders"),
    ("Four women were killed Monday when men allied to the governor launched an attack on Dosa.", "men"),
]


@pytest.mark.parametrize(("text", "name"), DOERS)
def test_who_did_it(read, text, name):
    _, reading = read(text, published=NEWS)
    (actor,) = [c.actor for c in reading.claims if c.actor]
    assert name is None or actor.name == name


@pytest.mark.parametrize("text", [text for text, _ in DOERS])
def test_a_mended_sentence_is_a_tree(text, read):
    report, _ = read(text, published=NEWS)
    for sentence in English().parse(report).sentences:
        roots = [t for t in sentence.tokens if t.head == t.at]
        assert len(roots) == 1
        assert sentence.subtree(roots[0].at) == tuple(range(len(sentence.tokens)))


def test_who_is_suspected_and_arrested_arrested_nobody(read):
    _, reading = read("Guards suspected of selling guns were arrested.", published=NEWS)
    assert [c.actor for c in reading.claims] == [None]


def test_who_others_arrested_or_attacked_did_nothing_themselves(read):
    _, reading = read("The lawyer the police arrested in Beni on Friday was freed.")
    told = {c.kind: c for c in reading.claims}
    assert told["arrest"].actor.name == "police"
    assert told["release"].target.name == "lawyer"


def test_whoever_died_was_not_killed_by_what_those_around_them_did(read):
    _, reading = read("The guard, whose brother attacked the mill, was killed in Beni.")
    killed = next(c for c in reading.claims if c.victims and c.victims.killed)
    assert killed.actor is None


SAID = [
    ("The army condemned the attack, which the police said killed ten.", "attack", None),
    ("The raid, which residents said killed six villagers, began at dawn.", "raid", None),
    ("The blast, which officials said injured four soldiers, hit a bus.", "blast", None),
    ("The gunmen, who police said killed ten people, fled to Goma.", "killed", "gunmen"),
    ("The militia, which the United Nations says killed nine people, left Karna.", "killed", "militia"),
    ("A general who rebels said had shelled the port was sacked.", "shelled", "general"),
]


@pytest.mark.parametrize(("text", "trigger", "name"), SAID)
def test_who_only_says_what_an_attack_did_is_not_the_attacker(by_trigger, text, trigger, name):
    assert by_trigger(text, "actor")[trigger] == name
