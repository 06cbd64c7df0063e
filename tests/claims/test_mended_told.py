"""What "that" opens, and which of two sayings is which, where the parser slips."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Claims by the rebels that soldiers shot 30 villagers were not tested.", "rebels"),
        ("Allegations by rights groups that soldiers shot 30 villagers drew no answer.", "rights groups"),
        ("The army shrugged off findings by medics that soldiers had shot 30 villagers.", "medics"),
        ("The mayor repeated the report's conclusion that soldiers shot 30 villagers.", "report"),
    ],
)
def test_what_somebody_claims_by_a_noun_is_on_their_word(by_trigger, text, source):
    assert by_trigger(text, "actor", "target", "chain")["shot"] == ("soldiers", "villagers", (source,))


def test_who_are_told_of_by_a_clause_say_nothing(by_trigger):
    text = "Claims by the group that beheaded two hostages were dismissed."
    assert by_trigger(text, "actor", "target", "chain")["beheaded"] == ("group", "hostages", ())


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "Gunmen stormed the town of Korvo. The prosecutor told local radio that more than 50 had died.",
            {"died": (51, "prosecutor")},
        ),
        (
            "Gunmen stormed Korvo. At least 20 people died, the network said, but the mayor said 50 did.",
            {"died": (20, "network")},
        ),
        (
            "A jet bombed a village on Friday, killing at least 27 traders, members of a local militia said.",
            {"bombed": (27, "members of a local militia")},
        ),
        (
            "A blast hit the market, killing six traders, medics and witnesses said.",
            {"blast": (6, "witnesses")},
        ),
    ],
)
def test_who_gives_a_toll_is_not_of_it_and_gives_his_own(by_trigger, text, tolls):
    met = {
        trigger: (dead, sources[-1] if sources else None)
        for trigger, (dead, sources) in by_trigger(text, "killed", "chain").items()
    }
    assert {trigger: met[trigger] for trigger in tolls} == tolls


def test_of_two_who_tell_of_the_dead_neither_speaks_through_the_other(told):
    text = (
        "Gunmen stormed the town of Korvo. At least 20 people died, the network said, but the mayor told "
        "reporters that 50 had died."
    )
    assert told(text, "killed", "chain")[1:] == [(20, ("network",)), (50, ("mayor",))]


@pytest.mark.parametrize(
    ("text", "trigger", "how"),
    [
        (
            "Rebels said they had overrun a base at Kelmu near the border, and killed 60 soldiers.",
            "killed",
            ("Rebels", ("Rebels",)),
        ),
        (
            "Police said guards had closed the gate and shot two inmates.",
            "shot",
            ("guards", ("Police",)),
        ),
    ],
)
def test_a_deed_told_after_another_is_on_the_same_word(by_trigger, text, trigger, how):
    assert by_trigger(text, "actor", "chain")[trigger] == how


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Rebels shot soldiers, an officer said in a video released by the ministry.", ("officer",)),
        ("Rebels shelled the market, a resident said in a message seen by Reuters.", ("resident",)),
    ],
)
def test_who_says_it_in_a_video_or_a_message_is_the_source(told, text, chain):
    assert told(text, "actor", "chain") == [("Rebels", chain)]
