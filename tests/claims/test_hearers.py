"""Who was told, who issued, put or signed it: sentences and pages written for the tests."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.model import Span


def chains(read, text, **how):
    """Give the chains of the claims of a text by their triggers."""
    report, reading = read(text, **how)
    return {c.trigger.of(report.text): [link.name for link in c.chain] for c in reading.claims}


TOLD = [
    ("Speaking to Reuters, the governor said rebels shelled it.", "shelled", ["Reuters", "governor"]),
    (
        "In an interview with the Daily Star, the governor said rebels shelled it.",
        "shelled",
        ["Daily Star", "governor"],
    ),
    ("Reuters learned from two officials that rebels shelled it.", "shelled", ["Reuters", "two officials"]),
    # close by: those who pass nothing on
    ("Speaking to reporters, the governor said rebels shelled it.", "shelled", ["governor"]),
    ("In an interview on Monday, the governor said rebels shelled it.", "shelled", ["governor"]),
]


@pytest.mark.parametrize(("text", "trigger", "chain"), TOLD)
def test_a_medium_that_was_spoken_to_is_outside_who_spoke(read, text, trigger, chain):
    assert chains(read, text)[trigger] == chain


ISSUED = [
    ("A report by Northern Watch said rebels shelled it.", ["Northern Watch"]),
    ("SANA quoted a statement by the army as saying that rebels shelled it.", ["SANA", "army"]),
    ("A statement from the governor said rebels shelled it.", ["governor"]),
    # close by: what nobody is said to have written
    ("A report from Homs said rebels shelled it.", ["report"]),
    ("A report of the killings said rebels shelled it.", ["report of the killings"]),
]


@pytest.mark.parametrize(("text", "chain"), ISSUED)
def test_a_paper_is_the_word_of_who_issued_it(read, text, chain):
    assert chains(read, text)["shelled"] == chain


NUMBERS = [
    ("A school was shelled, police said, while medics put the toll at four dead.", "put", ["medics"]),
    ("The army conceded that its planes had bombed a school.", "bombed", ["army"]),
    ("The embassy said it knew of reports of shelling by rebels.", "shelling", ["embassy", "reports"]),
    # close by: what is said before the turn
    ("A school was shelled, police said, while medics put the toll at four dead.", "shelled", ["police"]),
]


@pytest.mark.parametrize(("text", "trigger", "chain"), NUMBERS)
def test_a_number_is_the_word_of_who_puts_it(read, text, trigger, chain):
    assert chains(read, text)[trigger] == chain


TITLED = [
    ("Statement by Minister Karim Saleh on the shelling", ["Minister Karim Saleh"]),
    ("Remarks from the Northern Council", ["Northern Council"]),
    # close by: a statement that is only told of
    ("Statement on the shelling", []),
    ("Council statement is met by anger", []),
]


@pytest.mark.parametrize(("title", "chain"), TITLED)
def test_a_headline_may_tell_whose_statement_a_page_is(read, title, chain):
    text = f"{title}\n\nRebels shelled a school in the town. Police said gunmen shot a guard."
    report, reading = read(text, title=title)
    made = {c.trigger.of(report.text): [link.name for link in c.chain] for c in reading.claims}
    assert (made["shelled"], made["shot"]) == (chain, ["Police"])


DATELINES = [
    ("HOMS, May 16 (Meridian) - ", "Northern Herald", ["Meridian"]),
    # close by: the agency's own page, a page whose outlet is not shown, a dateline without an agency
    ("HOMS, May 16 (Meridian) - ", "Meridian", []),
    ("HOMS, May 16 (Meridian) - ", None, []),
    ("HOMS, May 16 - ", "Northern Herald", []),
]


@pytest.mark.parametrize(("dateline", "outlet", "chain"), DATELINES)
def test_an_agency_in_a_dateline_speaks_where_nobody_else_does(rules, report_of, dateline, outlet, chain):
    report = report_of(f"{dateline}Rebels shelled a school. Police said gunmen shot a guard.", outlet=outlet)
    report = replace(report, dateline=Span(0, len(dateline.rstrip(" -"))))
    claims = next(iter(rules.extract([report]))).claims
    made = {c.trigger.of(report.text): [link.name for link in c.chain] for c in claims}
    assert made == {"shelled": chain, "shot": ["Police"]}


def test_who_phones_somebody_to_deny_an_act_is_who_denies_it(read):
    report, reading = read("The guerrillas telephoned a radio station to deny the raid on the mill.")
    denial = next(c for c in reading.claims if c.kind == "deny")
    deed = next(c for c in reading.claims if c.kind == "attack")
    assert denial.actor.name == "guerrillas"
    assert [link.span.of(report.text) for link in deed.chain] == ["The guerrillas"]


@pytest.mark.parametrize(
    ("who", "source"), [("MONUSCO", ["MONUSCO"]), ("The UN mission", ["UN mission"]), ("Friday's attack", [])]
)
def test_a_mission_puts_a_toll_and_an_attack_does_not(read, who, source):
    _, reading = read(f"{who} put the death toll at 43.")
    toll = next(c for c in reading.claims if c.victims is not None)
    assert [link.name for link in toll.chain] == source
