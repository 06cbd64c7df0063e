"""Who says of whom that he did it, and who denies what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scenes import account, claim, gathered, link, party, report, town

from onrecord.model import Certainty, Days, Form, Modality

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


def test_a_denial_by_who_is_named_nowhere_else_goes_with_the_act_on_the_same_target(world):
    text = "Twelve died in the raid on the mill in Marrun. The Hill Front denied that it had raided the mill."
    one = report(text, outlet="Osna Post")
    front = party("Hill Front", certainty=Certainty.ALLEGED)
    by = (link("Hill Front"),)
    mill = account(
        one,
        world,
        claim(one, text[:45], "raid", target=party("mill"), place=town()),
        claim(
            one, "it had raided the mill", "raided", actor=front, target=party("mill"),
            modality=Modality.DENIED, chain=by,
        ),
    )  # fmt: skip
    assert ("Hill Front", "denies it", "Hill Front") in said(gathered(world, mill))


def test_a_silence_of_one_day_denies_the_act_that_is_told_of_it(world):
    text = (
        "A strike killed thirty in Marrun on March 4, an aid worker said."
        " No strike took place in Marrun on March 4."
    )
    one = report(text, outlet="Osna Post")
    struck = claim(one, text[:63], "strike", place=town(), chain=(link("aid worker"),))
    silent = {
        "form": Form.SILENCE,
        "modality": Modality.NEGATED,
        "place": town(),
        "chain": (link("River Mission"),),
    }
    none = claim(one, text[65:], "took place", **silent)
    assert ("anybody", "denied", "River Mission") in said(gathered(world, account(one, world, struck, none)))
    wide = replace(none, when=replace(none.when, days=Days(date(2024, 2, 1), date(2024, 3, 4))))
    assert not {
        each for each in said(gathered(world, account(one, world, struck, wide))) if each[1] == "denied"
    }
