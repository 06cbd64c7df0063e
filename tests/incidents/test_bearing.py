"""Of which happening of its own report a claim, an accusation or a denial speaks."""

from __future__ import annotations

from scenes import account, claim, gathered, killed, party, report, town

from onrecord.model import ClaimId

BOMB = "A bomb killed nine people in Marrun on Monday."


BOMBED = (BOMB, "bomb", {"place": town(), "victims": killed(9)})


def told(world, text, *spoken, acts=(BOMBED,)):
    """A report with acts and what is said of them: words, kind, party, other party."""
    one = report(text, outlet="Osna Post")
    made = [claim(one, words, trigger, **more) for words, trigger, more in acts]
    for words, kind, who, whom in spoken:
        made.append(
            claim(
                one,
                words,
                words.split()[-1],
                kind=kind,
                actor=party(who),
                target=party(whom) if whom else None,
                place=None,
            )
        )
    return account(one, world, *made)


def said(found):
    return [{(one.party, one.says) for one in each.stances} for each in found.incidents]


def test_what_is_claimed_or_denied_just_after_the_only_act_told_is_about_it(world):
    text = (
        f"{BOMB} The mayor blamed the Hill Front. The Nasr Brigade claimed responsibility."
        " The Hill Front denied involvement."
    )
    whole = told(
        world,
        text,
        ("The mayor blamed the Hill Front", "accuse", "mayor", "Hill Front"),
        ("The Nasr Brigade claimed responsibility", "claim-responsibility", "Nasr Brigade", None),
        ("The Hill Front denied involvement", "deny", "Hill Front", None),
    )
    assert said(gathered(world, whole)) == [
        {("Hill Front", "is accused"), ("Nasr Brigade", "claims it"), ("Hill Front", "denies it")}
    ]


def test_far_from_it_or_after_two_acts_it_is_about_none(world):
    spoken = ("The Nasr Brigade claimed responsibility", "claim-responsibility", "Nasr Brigade", None)
    far = f"{BOMB} {'Shops stayed shut. ' * 20}The Nasr Brigade claimed responsibility."
    assert said(gathered(world, told(world, far, spoken))) == [set()]
    second = "Gunmen shot a miller in Osnabad on Sunday."
    text = f"{BOMB} {second} The Nasr Brigade claimed responsibility."
    mill = (second, "shot", {"place": town("Osnabad", lat=36.0), "target": party("miller")})
    acts = (BOMBED, mill)
    assert said(gathered(world, told(world, text, spoken, acts=acts))) == [set(), set()]
    named = "The Nasr Brigade claimed responsibility for the Marrun bombing"
    text = f"{BOMB} {second} {named}."
    found = gathered(world, told(world, text, (named, *spoken[1:]), acts=acts))
    assert sorted(map(len, said(found))) == [0, 1]
    (claimed,) = (one for one in found.incidents if one.stances)
    assert claimed.place.name == "Marrun"


def test_a_separate_attack_is_not_the_one_told(world):
    words = "The Nasr Brigade denied responsibility for a separate attack"
    text = f"{BOMB} {words}."
    assert said(gathered(world, told(world, text, (words, "deny", "Nasr Brigade", None)))) == [set()]


def test_who_denies_what_else_he_is_accused_of_does_not_deny_the_act(world):
    accused, denied = "The mayor accused the Hill Front of theft", "The Hill Front denied the accusation"
    text = f"{BOMB} {accused}. {denied}."
    whole = told(
        world, text, (accused, "accuse", "mayor", "Hill Front"), (denied, "deny", "Hill Front", None)
    )
    assert said(gathered(world, whole)) == [set()]


def test_the_day_of_an_act_tells_it_from_another(world):
    words = "The Hill Front denied involvement in Thursday's bombing"
    text = f"{BOMB} {words}."
    assert said(gathered(world, told(world, text, (words, "deny", "Hill Front", None)))) == [set()]


def test_the_group_that_denies_is_the_one_that_is_accused(world):
    accused, denied = "The mayor blamed the Hill Front", "The group denied involvement"
    text = f"{BOMB} {accused}. {denied}."
    whole = told(world, text, (accused, "accuse", "mayor", "Hill Front"), (denied, "deny", "group", None))
    assert ("Hill Front", "denies it") in said(gathered(world, whole))[0]
    assert ClaimId(whole.claims[2].id) in gathered(world, whole).incidents[0].attached
