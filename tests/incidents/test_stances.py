"""Who says of whom that he did it, and who denies what."""

from __future__ import annotations

from scenes import account, claim, gathered, link, party, report, town

from onrecord.model import Certainty, Modality

TEXT = (
    "Ruslavia bombed a theatre in Marrun, the mayor said. Ruslavia denied hitting the theatre. Its news"
    " agency showed ruins of a mill. Ruslavia also denied firing on a school."
)
RULERS = party("Ruslavia", certainty=Certainty.ALLEGED)
THEATRE = {"actor": RULERS, "target": party("theatre"), "place": town()}


def said(found):
    (incident,) = found.incidents
    return {(one.party, one.says, one.name) for one in incident.stances}


def told(world, *, denied, denying, target):
    one = report(TEXT, outlet="Osna Post")
    there = next(word for word in denied.split() if word in {"hitting", "firing"})
    return account(
        one,
        world,
        claim(one, TEXT[:51], "bombed", chain=(link("the mayor"),), **THEATRE),
        claim(
            one,
            denied,
            there,
            actor=RULERS,
            target=party(target),
            modality=Modality.DENIED,
            chain=(link("Ruslavia"),),
        ),
        claim(one, denying, denying, kind="deny", actor=party("Ruslavia")),
    )


def test_who_denies_the_act_in_another_sentence_is_told_with_it(world):
    sure = told(
        world, denied="hitting the theatre", denying="Ruslavia denied hitting the theatre", target="theatre"
    )
    assert ("Ruslavia", "denies it", "Ruslavia") in said(gathered(world, sure))
    (incident,) = gathered(world, sure).incidents
    assert len(incident.attached) == 2


def test_a_denial_of_another_act_is_not(world):
    other = told(
        world, denied="firing on a school", denying="Ruslavia also denied firing on a school", target="school"
    )
    assert not {each for each in said(gathered(world, other)) if each[1] != "is accused"}
