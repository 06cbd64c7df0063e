from __future__ import annotations


def test_a_word_with_a_doer_and_a_victim_is_a_verb(read):
    report, reading = read("Members of the RSF shot at least 20 people in Mopti.")
    (claim,) = reading.claims
    assert (claim.kind, claim.trigger.of(report.text)) == ("attack", "shot")


def test_what_somebody_had_done_is_no_thing(by_trigger):
    text = "A day earlier it said it had overrun a base at Kelmu near the border with Chad."
    assert by_trigger(text, "kind", "target", "place")["overrun"] == ("move", "base", "Kelmu")


def test_the_shelling_of_a_nation_is_its_own(read):
    for text in (
        "Ukrainian shelling killed three people in Donetsk, officials said.",
        "Officials said Ukrainian shelling had killed three people in Donetsk.",
    ):
        (claim,) = read(text)[1].claims
        assert (claim.actor.name, claim.victims.killed.low) == ("Ukraine", 3)
