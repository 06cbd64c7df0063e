"""Happenings out of scores."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.claims.learned.happenings import LEAST, happenings
from onrecord.claims.learned.kinds import MODALITIES, NAMED
from onrecord.claims.learned.pieces import Vocabulary
from onrecord.claims.learned.reader import Learned
from onrecord.claims.learned.roles import ROLES
from onrecord.claims.learned.windows import windows
from onrecord.model import Modality, Span

TEXT = "Raiders shelled Orvel."
PIECES = Vocabulary.of(["[UNK]", "[CLS]", "[SEP]", ".", "raid", "##ers", "shell", "##ed", "orvel"])
(WINDOW,) = windows(TEXT, PIECES)
SHELLED, ORVEL = 3, 5


def read(asked=(), **sure):
    """Read with a network that takes "shelled" for this or that, and sees Orvel as its place."""
    named = np.zeros((len(WINDOW.ids), 1 + len(NAMED)), dtype=np.float32)
    held = np.zeros((len(WINDOW.ids), len(MODALITIES)), dtype=np.float32)
    ends = np.zeros((2 * len(ROLES), len(WINDOW.ids), len(WINDOW.ids)), dtype=np.float32)
    named[:, 0], held[:, 0] = 20, 9
    for kind, logit in sure.items():
        named[SHELLED, 1 + NAMED.index(kind)] = logit
        named[SHELLED + 1, 1 + NAMED.index(kind)] = 40
    ends[4:6, SHELLED, ORVEL] = 9
    return tuple(happenings(WINDOW, named, held, ends, asked))


def test_a_word_that_names_a_happening_has_its_kind_modality_and_roles():
    (one,) = read(attack=29)
    assert one.span.of(TEXT) == "shelled"
    assert (one.kind, one.modality) == ("attack", Modality.HAPPENED)
    assert one.sure == pytest.approx(1, abs=1e-3)
    assert {role.role: role.span.of(TEXT) for role in one.roles if role.sure > 0.9} == {"place": "Orvel"}


def test_pieces_that_go_on_a_word_and_words_that_name_none_are_left_out():
    assert read() == ()
    assert read(attack=20 + np.log(LEAST / 2)) == ()


def test_a_word_that_is_asked_for_is_read_around_whatever_it_names():
    (one,) = read(asked={TEXT.index("shelled")})
    assert one.span.of(TEXT) == "shelled"
    assert one.sure < LEAST
    assert {role.role: role.span.of(TEXT) for role in one.roles if role.sure > 0.9} == {"place": "Orvel"}
    assert read(asked={TEXT.index("shelled") + 1}) == ()


def test_how_likely_it_is_held_in_each_way_is_told():
    (one,) = read(attack=29)
    assert len(one.held) == len(MODALITIES)
    assert sum(one.held) == pytest.approx(1, abs=1e-5)
    assert one.held[0] > 0.9


def test_how_sure_its_kind_is_does_not_depend_on_whether_it_is_one():
    (one,) = read(attack=18, clash=18)
    assert one.sure < 0.3
    assert one.kind_sure == pytest.approx(0.5, abs=1e-3)


def test_around_words_the_likeliest_happening_is_meant():
    (faint,), (sure,) = read(attack=19), read(clash=29)
    assert Learned((), (faint, sure)).around(Span(0, 10)) == sure
    assert Learned((), (faint, sure)).around(Span(16, 21)) is None
