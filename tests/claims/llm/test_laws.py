"""Whatever a model answers, nothing breaks, and every span that is kept lies in the article."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from served import told

from onrecord.claims.anchor import spans_of
from onrecord.claims.clock import clock_of
from onrecord.claims.known import known_in
from onrecord.claims.llm.answering import Given, anchored
from onrecord.claims.llm.windows import HIDDEN, article, windows

TEXT = (
    "Rebels shelled the old market in Damascus on Monday, killing at least eight people, the mayor said.\n"
    "Follow us for more\n"
    "The army denied any part in it. No attacks have been reported since 3 May.\n"
)
WORDS = TEXT.split()
_PIECES = st.builds(
    lambda start, length: " ".join(WORDS[start : start + length]),
    st.integers(0, len(WORDS) - 1),
    st.integers(1, 9),
)
_JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10**9),
    st.floats(),
    st.text(max_size=9),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.sampled_from(["words", "low", "high", "role"]), st.integers(-2, 90), max_size=3),
)
_ANY = st.one_of(_PIECES, _PIECES, _PIECES, _JUNK)
_NUMBER = st.fixed_dictionaries({"words": _ANY, "low": st.integers(0, 9), "high": st.integers(0, 9)})
_SOURCE = st.fixed_dictionaries(
    {"words": _ANY, "role": st.sampled_from(["official", "wire", "friend"]), "anonymous": st.booleans()}
)
_CLAIM = st.fixed_dictionaries(
    {
        "quote": _PIECES,
        "trigger": st.sampled_from(["shelled", "denied", "killing", "attacks", "Follow", "x"]),
    },
    optional={
        "form": st.sampled_from(["event", "tally", "silence", "state", "none"]),
        "kind": st.sampled_from(["attack", "deny", "meet", "party"]),
        "modality": st.sampled_from(["happened", "negated", "planned", "sure"]),
        **dict.fromkeys(("actor", "target", "place", "when", "cue", "certainty", "means", "news"), _ANY),
        **dict.fromkeys(("killed", "injured", "count"), st.one_of(_NUMBER, _JUNK)),
        "sources": st.one_of(st.lists(_SOURCE, max_size=2), _JUNK),
        "same_as": st.one_of(st.none(), st.integers(-2, 9)),
    },
)


@pytest.fixture(scope="module")
def known(report_of, world):
    report = report_of(TEXT, furniture=("Follow us for more",))
    text = article(report)
    plain, days = text.replace(HIDDEN, " "), report.published.days
    return Given(
        report=report,
        text=text,
        known=known_in(plain, world, days),
        clock=clock_of(plain, days),
        by="llm-1-sample",
    )


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(forms=st.lists(st.one_of(_CLAIM.map(lambda some: told(**some)), _JUNK), max_size=6))
def test_no_answer_breaks_anything_and_what_is_kept_stands_in_the_article(known, forms):
    (window,) = windows(known.text)
    found = anchored(known, window, forms)
    for claim in found.claims.values():
        assert claim.quote.holds(claim.trigger)
        for _, span in spans_of(claim):
            assert span.of(known.text).strip()
            assert HIDDEN not in span.of(known.text)
