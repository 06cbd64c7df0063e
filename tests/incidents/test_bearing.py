"""Of which happening of its own report a claim, an accusation or a denial speaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scenes import account, claim, gathered, killed, link, party, report, town

from onrecord.model import ClaimId, Days, Modality, When

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


def test_a_denial_of_years_ago_is_not_of_what_happened_since(world):
    words = "The Hill Front denied involvement"
    whole = told(world, f"{BOMB} {words}.", (words, "deny", "Hill Front", None))
    bomb, denied = whole.claims
    old = replace(denied, when=When(days=Days.on(date(2021, 5, 6)), span=None, stated=True, rule="made"))
    assert said(gathered(world, replace(whole, claims=(bomb, old)))) == [set()]


def test_of_several_acts_who_is_accused_of_one_denies_that_one(world):
    second = "Gunmen of the Hill Front shot a miller in Osnabad on Sunday."
    words = "The Hill Front denied responsibility"
    mill = {"place": town("Osnabad", lat=36.0), "target": party("miller"), "actor": party("Hill Front")}
    text = f"{second} {BOMB} {words}."
    acts = (BOMBED, (second, "shot", mill))
    found = gathered(world, told(world, text, (words, "deny", "Hill Front", None), acts=acts))
    assert [one.place.name for one in found.incidents if one.attached] == ["Osnabad"]


def test_what_an_accused_army_denies_of_the_town_is_the_act_that_it_is_accused_of(world):
    accused, denied = "The mayor blamed the Hill Front", "The Hill Front denied firing on the town"
    text = f"{BOMB} {accused}. {denied}."
    whole = told(world, text, (accused, "accuse", "mayor", "Hill Front"))
    one = report(text, outlet="Osna Post")
    act = claim(
        one,
        "firing on the town",
        "firing",
        actor=party("Hill Front"),
        target=party("town"),
        modality=Modality.DENIED,
        chain=(link("Hill Front"),),
        when=When(days=Days(), span=None, stated=False, rule="made"),
    )
    both = account(one, world, *whole.claims, act)
    assert ("Hill Front", "denies it") in said(gathered(world, both))[0]
    nobody = account(one, world, whole.claims[0], act)
    assert said(gathered(world, nobody)) == [set()]


def test_who_takes_a_claim_back_is_told_so(world):
    words = "The Hill Front withdrew its claim of responsibility"
    whole = told(world, f"{BOMB} {words}.", (words, "claim-responsibility", "Hill Front", None))
    bomb, claimed = whole.claims
    back = replace(claimed, actor=None, modality=Modality.DENIED, chain=(link("Hill Front"),))
    assert said(gathered(world, replace(whole, claims=(bomb, back)))) == [
        {("Hill Front", "takes its claim back")}
    ]


def test_what_its_own_members_did_a_group_claims(world):
    text = "The Hill Front said that one of its members had bombed a bridge in Marrun."
    one = report(text, outlet="Osna Post")
    own = claim(
        one, text[:-1], "bombed", actor=party("one of its members"), chain=(link("Hill Front"),), place=town()
    )
    assert said(gathered(world, account(one, world, own))) == [{("Hill Front", "claims it")}]


def test_what_was_not_here_but_there_is_not_denied_there(world):
    text = "The mayor said that the attack was not in Jordan but struck a base in Syria on Monday."
    one = report(text, outlet="Osna Post")
    here, there = (
        replace(town(), name=name, country=code, lat=lat, lon=36.0, radius_km=20.0)
        for name, code, lat in (("Jordan", "JOR", 31.2), ("base in Syria", "SYR", 34.8))
    )
    struck = claim(one, "struck a base in Syria on Monday", "struck", place=there)
    denied = claim(
        one, text[:-1], "attack", place=here, modality=Modality.NEGATED, chain=(link("mayor"),)
    )  # fmt: skip
    assert said(gathered(world, account(one, world, struck, denied))) == [set()]
