"""A slip of the parser is looked for only where it can be, and found all the same."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from onrecord.claims import parser
from onrecord.claims.mended import SLIPS
from onrecord.claims.parser import English
from onrecord.claims.slips import needs

TEXT = """Planes that we think were Russian bombed a camp in Idlib on Friday, residents said.

Militants with machetes hacked to death 20 people; the army denied it.

Six people were wounded, among them two reporters, in a blast near the port.

The rebels claim to have taken the town. Monitors: truce broken 12 times.

The council, which said rebels burned the mill, called for calm.

Five dead in raid, police say. The toll rose from nine to 12.

"They beat us," one of the girls, who is 15, said.

The army, not the rebels, shelled the market, and jets hit a bus and medics said two died.
"""


@pytest.fixture
def trees(report_of, monkeypatch):
    """The sentences of TEXT as the parser gave them, and as many with words hung elsewhere or cut off."""
    plain = []

    def noted(sentence):
        plain.append(sentence)
        return sentence

    monkeypatch.setattr(parser, "mended", noted)
    English().parse(report_of(TEXT))
    chance = random.Random(5)
    return [*plain, *(shaken(one, chance) for one in plain for _ in range(20))]


def shaken(sentence, chance):
    """Hang some words of a sentence on its root, as other words, and leave out its end."""
    tokens = list(sentence.tokens)
    root = next(t for t in tokens if t.head == t.at)
    last = chance.randint(root.at + 1, len(tokens))
    tokens = [t if t.head < last else replace(t, head=root.at) for t in tokens[:last]]
    for _ in range(3):
        one, like = chance.choice(tokens), chance.choice(tokens)
        if one.at != root.at:
            tokens[one.at] = replace(one, head=root.at, dep=like.dep, tag=like.tag, pos=like.pos)
    return replace(sentence, tokens=tuple(tokens))


def test_a_slip_is_looked_for_only_in_a_sentence_that_has_what_it_needs(report_of):
    looked = []

    @needs({"raid", "strike"}, {"nsubjpass"})
    def slip(sentence):
        looked.append(sentence.tokens[0].text)
        return iter(())

    text = "Rebels raided farms. Guards were killed. Strikes were denied.\n"
    for sentence in English().parse(report_of(text)).sentences:
        slip(sentence)
    assert looked == ["Strikes"]


def test_a_slip_acts_on_no_sentence_that_lacks_what_it_needs(trees):
    acted = set()
    for sentence in trees:
        for slip in SLIPS:
            bare = list(getattr(slip, "__wrapped__", slip)(sentence))
            assert list(slip(sentence)) == bare
            acted |= {slip.__name__} if bare else set()
    assert {"belief", "verb_past_weapon", "from_to", "contrast"} <= acted


def test_a_sentence_that_breaks_off_is_read(read):
    _, reading = read("Officials claiming attack")
    assert reading.claims
