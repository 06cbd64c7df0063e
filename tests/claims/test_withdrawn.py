"""What is told in a report that its author takes back is denied, and no happening once more."""

from __future__ import annotations

import pytest

TAKEN_BACK = [
    ("The Daily Herald has withdrawn a report that said a strike had killed 30.", "Daily Herald"),
    ("The Kovna Times retracted its report that soldiers had shot dead six farmers.", "Kovna Times"),
    ("The newspaper withdrew a story saying the army had bombed a school.", "newspaper"),
    ("The army retracted its statement that rebels had shelled the hospital.", "army"),
    ("The newspaper apologised for reporting that militants had killed a teacher.", "newspaper"),
    ("The Herald was forced to retract a report published on Sunday that said rebels shot a monk.", "Herald"),
    ("A report that soldiers had killed six farmers was withdrawn on Friday.", "unnamed"),
    ("The Herald retracted an article about the killing of six farmers by soldiers.", "Herald"),
]


@pytest.mark.parametrize(("text", "who"), TAKEN_BACK)
def test_what_is_told_in_a_report_that_is_taken_back_is_denied_by_who_takes_it_back(read, text, who):
    _, reading = read(text)
    assert [(c.modality.value, [k.name for k in c.chain]) for c in reading.claims if c.kind == "attack"] == [
        ("denied", [who])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Herald has not withdrawn its report that soldiers killed six farmers.",
        "The Herald refused to withdraw a report that soldiers had killed six farmers.",
        "The army demanded that the Herald retract its report that soldiers had killed six farmers.",
        "The paper withdrew a report on the strike that killed 30 people in Selim.",
        "The group withdrew its claim of responsibility for the attack on the market.",
        "The ministry withdrew its guards from Selim after a report that rebels had killed six farmers.",
        "The agency withdrew its report after rebels killed two of its reporters.",
    ],
)
def test_what_is_not_taken_back_stays_told(told, text):
    assert told(text, "modality", kinds={"attack"}) == [("happened",)]


def test_who_takes_a_figure_back_leaves_no_place(told):
    assert told("The ministry withdrew its toll of 12.", "kind", kinds={"retreat"}) == []


def test_who_takes_a_report_back_leaves_no_place(told):
    assert told("The newspaper withdrew a story saying the army had bombed a school.", "kind") == [
        ("attack",)
    ]
    assert told("The ministry withdrew its guards from Selim.", "kind") == [("retreat",)]


def test_what_the_report_is_said_to_have_told_is_taken_back_with_it(read):
    first = "The Herald has withdrawn a report on the raid. "
    for told, modality in [
        ("The report had said that 30 people were killed.", "denied"),
        ("It had said that soldiers killed 30 people.", "denied"),
        ("The army report said 30 people were killed.", "happened"),
    ]:
        _, reading = read(first + told)
        assert [c.modality.value for c in reading.claims][-1:] == [modality], told


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this article said that rebels had killed 12 soldiers.",
        "Correction: an earlier version of this story said rebels had killed 12 soldiers.",
        "This article originally said that rebels had killed 12 soldiers.",
    ],
)
def test_what_an_outlet_corrects_in_its_own_text_was_not_as_told(read, text):
    _, reading = read(text)
    assert [(c.modality.value, c.chain) for c in reading.claims] == [("negated", ())]


def test_a_correction_of_a_name_leaves_the_death_as_it_was(told):
    text = "An earlier version of this story misspelled the name of a soldier killed in Selim."
    assert told(text, "modality") == [("happened",)]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels pulled out of the talks.",
        "The rebels withdrew from the agreement.",
        "The party pulled out of the coalition.",
        "The president retreated from his pledge.",
    ],
)
def test_who_leaves_talks_or_a_paper_leaves_no_place(told, text):
    assert told(text, "kind", kinds={"retreat"}) == []


def test_who_leaves_a_town_under_a_deal_leaves_it(told):
    assert told("The army withdrew from the town of Sita under the deal.", "kind", kinds={"retreat"}) != []
