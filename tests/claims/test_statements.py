"""Statements and quotations that run on: texts written for the tests."""

from __future__ import annotations


def chain_of(reading, kind="attack"):
    met = [c for c in reading.claims if c.kind == kind]
    assert met, [(c.kind, c.modality) for c in reading.claims]
    return [link.name for link in met[0].chain]


STATEMENT = """The minister spoke in the capital on Monday.

Minister Karim Saleh said:

Rebels shelled the village.

We mourn two soldiers who were killed in the blast.
"""


def test_after_a_colon_a_statement_runs_to_the_end_of_the_block(read):
    _, reading = read(STATEMENT)
    chains = [[link.name for link in c.chain] for c in reading.claims]
    assert len(chains) >= 2
    assert all(chain == ["Minister Karim Saleh"] for chain in chains)


def test_a_statement_within_a_paragraph_ends_with_it(read):
    _, reading = read("The army said: Rebels shelled the village. Gunmen shot a guard.\nPolice shot a rebel.")
    chains = [[link.name for link in c.chain] for c in reading.claims]
    assert chains == [["army"], ["army"], []]


def test_another_speaker_ends_a_statement(read):
    text = (
        "The mayor said:\n\nRebels shelled the village.\n\nA doctor said gunmen shot a guard.\n\nGunmen fled."
    )
    _, reading = read(text)
    assert [[link.name for link in c.chain] for c in reading.claims][:2] == [["mayor"], ["doctor"]]


INSIDE = """The northern church released a statement, saying in part:

"We mourn the guards whom rebels shot. The church stresses that it will pray."
"""


def test_a_verb_inside_a_quotation_does_not_name_its_speaker(read):
    _, reading = read(INSIDE)
    assert chain_of(reading) == ["northern church"]


def test_a_list_after_a_colon_is_the_word_of_who_announced_it(read):
    _, reading = read(
        "Activists reported that four people were killed; they are as follows:\n\n"
        "- Rebels shot three guards.\n\n- Rebels shot a driver.\n\nThe army shelled the town on Friday."
    )
    attacks = [c for c in reading.claims if c.kind == "attack"]
    last = next(c for c in attacks if c.actor is not None and c.actor.name == "army")
    assert last.chain == ()
    assert sum(bool(c.chain) and c.chain[0].name == "Activists" for c in attacks) >= 3


OVER_PARAGRAPHS = """Police began their search, believing that a gunman was near.

"Rebels shelled the school. Two guards were shot.

"We will rebuild it," said Amin Rashid in his speech.
"""


def test_a_quotation_over_paragraphs_is_its_closing_speakers(read):
    _, reading = read(OVER_PARAGRAPHS)
    shelled = next(c for c in reading.claims if c.trigger.start > OVER_PARAGRAPHS.index("Rebels") - 1)
    assert [link.name for link in shelled.chain] == ["Amin Rashid"]
