from __future__ import annotations

from datetime import date, timedelta

import pytest

from onrecord.answers.tempo_sayings import Sources, statements
from onrecord.model import (
    ChainLink,
    Claim,
    ClaimId,
    Days,
    Form,
    Modality,
    Party,
    ReportId,
    Role,
    Span,
    When,
    Window,
)
from onrecord.tempo.reported import Heard
from onrecord.tempo.said import Saying, saying_of

DAY = date(2024, 3, 5)
THERE = Span(0, 4)


def heard(
    name, *, report=None, late=0, words="it halted its attacks", outlet="Saltmarsh Observer", **changes
):
    fields = {
        "form": Form.EVENT,
        "modality": Modality.HAPPENED,
        "actor": Party(name="the Hill Front", span=None),
        "when": When(days=Days(None, DAY + timedelta(late)), span=None, stated=False, rule="made"),
    }
    claim = Claim(
        id=ClaimId(f"c-{name}"),
        report=ReportId(report or f"r-{name}"),
        quote=THERE,
        trigger=THERE,
        kind="cease",
        by="made",
        score=0.5,
        **{**fields, **changes},
    )
    return Heard(claim=claim, outlet=outlet, known=DAY + timedelta(late), words=words)


def link(name, *, anonymous=False, role=Role.OFFICIAL):
    return ChainLink(name=name, role=role, anonymous=anonymous, span=None)


def told(many, world, incidents=None, roots=None):
    return statements(many, Sources(incidents=incidents or {}, roots=roots or {}), world)


def test_reprints_of_one_announcement_are_one_with_reports_and_origins_counted(world):
    spokesman = (link("Harun Dell", role=Role.ARMED_GROUP),)
    many = [heard(name, late=at, chain=spokesman) for at, name in enumerate("abc")]
    (found,) = told(many, world, roots={"r-b": "r-a", "r-c": "r-a"})
    assert (found.first.claim.id, found.reports, found.low, found.high) == ("c-a", 3, 1, 1)


def test_the_own_voice_of_reprints_is_that_of_the_first_outlet_or_of_the_wire_they_credit(world):
    wire = heard("a", outlet="Meridian Press Agency")
    reprint, crediting = (
        heard("b", late=1),
        heard("c", late=1, chain=(link("Meridian Press Agency", role=Role.WIRE),)),
    )
    (found,) = told([wire, reprint, crediting], world, roots={"r-b": "r-a", "r-c": "r-a"})
    assert (found.reports, found.low, found.high) == (3, 1, 1)
    (elsewhere,) = told([reprint], world, roots={"r-b": "w:meridian press agency"})
    assert (elsewhere.low, elsewhere.high) == (1, 1)


def test_unnamed_sources_of_two_stories_are_one_or_two_origins(world):
    nobody = (link("an official", anonymous=True),)
    many = [heard("a", chain=nobody), heard("b", late=1, chain=nobody)]
    (found,) = told(many, world, incidents={"c-a": "i-1", "c-b": "i-1"})
    assert (found.reports, found.low, found.high) == (2, 1, 2)


def test_stories_of_two_halts_stay_apart(world):
    other = Party(name="the River Guard", span=None)
    many = [heard("a"), heard("b"), heard("c", actor=other)]
    assert len(told(many, world)) == 3
    assert len(told(many, world, roots={"r-b": "r-a", "r-c": "r-a"})) == 2


def test_the_same_stated_day_of_the_same_actor_is_one_halt_and_another_day_another(world):
    def stated(day):
        return When(days=Days.on(day), span=THERE, stated=True, rule="made")

    first, second = stated(DAY), stated(DAY + timedelta(30))
    many = [heard("a", when=first), heard("b", late=3, when=first), heard("c", late=31, when=second)]
    assert [one.reports for one in told(many, world)] == [2, 1]


def test_one_silence_since_one_day_is_observed_once(world):
    def silent(name, since, late):
        window = Window(since=Days.on(since), until=Days.on(DAY), span=None, rule="made")
        target = Party(name="the garrison", span=None)
        return heard(name, late=late, form=Form.SILENCE, actor=None, target=target, window=window)

    earlier = DAY - timedelta(20)
    many = [silent("a", earlier, 0), silent("b", earlier, 1), silent("c", earlier + timedelta(9), 1)]
    found = told(many, world)
    assert [(one.saying, one.reports) for one in found] == [(Saying.OBSERVED, 2), (Saying.OBSERVED, 1)]


@pytest.mark.parametrize(
    ("words", "saying"),
    [
        ("the group refused to end its attacks", Saying.REFUSED),
        ("it has not stopped firing rockets", Saying.REFUSED),
        ("the movement rejected the truce", Saying.REFUSED),
        ("the group vowed to continue its strikes rather than halt them", Saying.REFUSED),
        ("the ceasefire collapsed on Sunday", Saying.ENDED),
        ("the army broke the truce", Saying.ENDED),
        ("the group abandoned its truce and resumed attacks", Saying.ENDED),
        ("a truce that both sides ignored", Saying.REFUSED),
    ],
)
def test_a_refusal_to_end_is_no_end(words, saying):
    one = heard("a", modality=Modality.NEGATED, words=words)
    assert saying_of(one.claim, one.words) is saying


def test_a_halt_that_is_denied_is_refused():
    one = heard("a", modality=Modality.DENIED, words="it denied that it had ended its operations")
    assert saying_of(one.claim, one.words) is Saying.REFUSED


@pytest.mark.parametrize(
    ("days", "saying"), [(0, None), (1, None), (3, Saying.OBSERVED), (40, Saying.OBSERVED)]
)
def test_a_silence_of_a_day_or_two_says_nothing_of_a_halt(days, saying):
    window = Window(since=Days.on(DAY - timedelta(days)), until=Days.on(DAY), span=None, rule="made")
    quiet = heard("quiet", form=Form.SILENCE, modality=Modality.NEGATED, window=window)
    assert saying_of(quiet.claim, quiet.words) is saying
