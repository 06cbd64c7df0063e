"""Unconnected sentences put apart; the text is our own."""

from __future__ import annotations

from train.apart import apart

TEXT = "Raiders burned a mill.\n\nNobody saw it. A guard was shot at Orvel.\n"


def claim(quote, trigger, place=None):
    spans = {"quote": quote, "trigger": trigger, "place": place, "also": [], "chain": [None]}
    return {
        "id": quote,
        "spans": {
            name: [TEXT.index(words), TEXT.index(words) + len(words)] if isinstance(words, str) else words
            for name, words in spans.items()
        },
    }


def test_each_line_has_the_claims_that_stand_in_it_at_their_own_offsets():
    form = {"claims": [claim("Raiders burned a mill", "burned"), claim("A guard was shot", "shot", "Orvel")]}
    (mill, one), (guard, other) = apart(TEXT, form)
    assert (mill, guard) == ("Raiders burned a mill.\n", "Nobody saw it. A guard was shot at Orvel.\n")
    for line, held, words in ((mill, one, ["burned"]), (guard, other, ["shot", "Orvel"])):
        (found,) = held["claims"]
        spans = [found["spans"][name] for name in ("trigger", "place") if found["spans"][name]]
        assert [line[start:end] for start, end in spans] == words
        assert (found["spans"]["also"], found["spans"]["chain"]) == ([], [None])


def test_a_line_without_claims_has_none():
    assert [form["claims"] for _, form in apart(TEXT, {"claims": []})] == [[], []]
