from __future__ import annotations

from datetime import date

import pytest

from onrecord.claims.anchor import spans_of
from onrecord.model import Certainty, Days, Form, Modality, Range, Tie

STORY = """Drone strike kills two near border town

Local officials said on Tuesday that a drone strike had killed two soldiers near the town of Azaz.
A spokesman for the army told Reuters that the army had repelled an attack on its base on Monday.
Lawmakers called for strikes on the camp. The group denied the accusation.
"""


def only(reading, kind):
    met = [c for c in reading.claims if c.kind == kind]
    assert len(met) == 1, [(c.kind, c.trigger) for c in reading.claims]
    return met[0]


KINDS = [
    ("Gunmen abducted three aid workers near the lake.", "abduct"),
    ("Police arrested twelve people in the capital.", "arrest"),
    ("Thousands protested outside the ministry.", "protest"),
    ("The two sides agreed on a ceasefire.", "cease"),
    ("The militia halted its attacks on the convoy route.", "cease"),
    ("The rebels released five prisoners on Sunday.", "release"),
    ("Heavy clashes broke out between the army and the rebels.", "clash"),
    ("The army shelled the village at dawn.", "attack"),
    ("A massacre took place in the village.", "attack"),
    ("A car bomb exploded outside the mosque.", "attack"),
    ("The president accused the rebels of shelling the market.", "accuse"),
    ("The envoy urged all parties to stop the fighting.", "demand"),
    ("The group claimed responsibility for the blast.", "claim-responsibility"),
    ("The army deployed two brigades to the border.", "move"),
    ("More than 4,000 families were displaced by the shelling.", "displace"),
    ("The delegations held talks in Geneva.", "meet"),
]


@pytest.mark.parametrize(("sentence", "kind"), KINDS)
def test_a_happening_has_its_kind(read, sentence, kind):
    _, reading = read(sentence)
    assert kind in {c.kind for c in reading.claims}


NOTHING = [
    "He died of a heart attack at home.",
    "Train drivers will strike over pay, their union said.",
    "The striker hit the post twice in the second half.",
    "The company fired forty employees.",
    "The film was shot in the desert.",
    "The storm hit the coast on Friday.",
    "The minister opened a school.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_another_sense_of_a_word_is_no_claim(read, sentence):
    _, reading = read(sentence)
    assert [c.kind for c in reading.claims] == []


PARTIES = [
    ("Turkish warplanes bombed a village near Kobani.", "turkey", "village"),
    ("The village was shelled by government forces.", "government forces", "village"),
    ("Rebels carried out a raid on a police station.", "rebels", "police station"),
    ("The army's shelling of the market went on for hours.", "army", "market"),
    ("Militants opened fire on a convoy of soldiers.", "militants", "convoy"),
    ("Three soldiers were killed in an attack by Houthi fighters.", "houthi", "soldiers"),
]


@pytest.mark.parametrize(("sentence", "actor", "target"), PARTIES)
def test_the_doer_and_the_sufferer_are_taken_from_the_act(read, sentence, actor, target):
    report, reading = read(sentence)
    claim = only(reading, "attack")
    doer = f"{claim.actor.name} {claim.actor.span.of(report.text)}".lower()
    assert actor in doer or (actor == "turkey" and "turkish" in doer)
    assert target in claim.target.span.of(report.text).lower()


def test_violence_without_a_named_doer_has_no_actor(read):
    _, reading = read("Four people were killed when a shell hit the market.")
    assert only(reading, "attack").actor is None


def test_nobody_does_what_they_only_report_condemn_or_demand(read):
    _, reading = read(
        "Reuters reported that two shells hit the port. The bishop condemned the bombing of the school. "
        "Senators called for air strikes on the camp."
    )
    doers = {c.actor.name.lower() for c in reading.claims if c.kind == "attack" and c.actor}
    assert not doers & {"reuters", "bishop", "the bishop", "senators"}


def test_bystanders_are_victims_and_no_target(read):
    _, reading = read("An airstrike on a depot killed three civilians and wounded at least nine others.")
    claim = only(reading, "attack")
    assert claim.victims.killed == Range(3, 3)
    assert claim.victims.injured == Range(9, None)
    assert "depot" in claim.target.name


VICTIMS = [
    ("At least eight people were killed in the shelling.", Range(8, None), None),
    ("More than 20 soldiers died in the blast.", Range(21, None), None),
    ("The bombing left five people dead.", Range(5, 5), None),
    ("A child was killed and two women were injured in the strike.", Range(1, 1), Range(2, 2)),
    ("The attack caused no casualties.", Range(0, 0), Range(0, 0)),
    ("The death toll of the bombing has risen to fourteen.", Range(14, 14), None),
]


@pytest.mark.parametrize(("sentence", "killed", "injured"), VICTIMS)
def test_tolls_are_ranges(read, sentence, killed, injured):
    _, reading = read(sentence)
    claim = only(reading, "attack")
    assert claim.victims.killed == killed
    assert claim.victims.injured == injured


MODALITIES = [
    ("The army shelled the village.", "attack", Modality.HAPPENED),
    ("The army may shell the village.", "attack", Modality.POSSIBLE),
    ("The army did not shell the village.", "attack", Modality.NEGATED),
    ("The militia would not cease its attacks unless the troops left.", "cease", Modality.CONDITIONAL),
    ("Lawmakers called for air strikes on the camp.", "attack", Modality.DEMANDED),
    ("Air defences intercepted two missiles over the port.", "attack", Modality.ATTEMPTED),
    ("The army has been shelling the village since Monday.", "attack", Modality.ONGOING),
    ("The army will deploy more troops to the border.", "move", Modality.PLANNED),
]


@pytest.mark.parametrize(("sentence", "kind", "modality"), MODALITIES)
def test_how_a_happening_is_held(read, sentence, kind, modality):
    _, reading = read(sentence)
    assert only(reading, kind).modality is modality


SERIES = [
    ("No attacks on the base have been recorded since 4 May.", Form.SILENCE, Range(0, 0)),
    ("Warplanes carried out eight airstrikes on the valley.", Form.TALLY, Range(8, 8)),
    ("More than twenty attacks hit the convoy route in two weeks.", Form.TALLY, Range(21, None)),
    ("This is the third drone attack on the town this year.", Form.TALLY, Range(3, 3)),
    ("The number of attacks on the base has reached 96.", Form.TALLY, Range(96, 96)),
    ("The army shelled the village on Monday.", Form.EVENT, None),
]


@pytest.mark.parametrize(("sentence", "form", "count"), SERIES)
def test_happenings_are_counted(read, sentence, form, count):
    _, reading = read(sentence)
    claim = only(reading, "attack")
    assert claim.form is form
    assert claim.count == count


def test_a_silence_has_its_window(read):
    _, reading = read("No attacks on the base have been recorded since 4 May.")
    window = only(reading, "attack").window
    assert window.since.first.isoformat() == "2023-05-04"


def test_a_weekday_is_the_last_one_and_an_unstated_time_says_so(read):
    _, reading = read("Rebels ambushed a convoy on Monday.")
    when = only(reading, "attack").when
    assert when.stated
    assert when.days.first.isoformat() == when.days.last.isoformat() == "2023-05-15"
    _, reading = read("Rebels ambushed a convoy.")
    assert not only(reading, "attack").when.stated


CHAINS = [
    ("Two soldiers were killed in a blast, the army said.", ["army"]),
    ("According to Reuters, two soldiers were killed in a blast.", ["Reuters"]),
    (
        "Reuters reported, citing two local officials, that rebels had shelled the village.",
        ["Reuters", "two local officials"],
    ),
    ("A police officer told Reuters that rebels had shelled the village.", ["Reuters", "police officer"]),
    ("Rebels shelled the village, residents and local officials said.", ["residents", "local officials"]),
    ("Rebels shelled the village.", []),
]


@pytest.mark.parametrize(("sentence", "chain"), CHAINS)
def test_who_says_so_stands_outermost_first(read, sentence, chain):
    _, reading = read(sentence)
    assert [link.name for link in only(reading, "attack").chain] == chain


def test_unnamed_sources_are_anonymous_and_bodies_are_not(read):
    _, reading = read(
        "Residents said rebels shelled the village. The ministry said rebels ambushed a convoy."
    )
    links = [c.chain[-1] for c in reading.claims]
    assert [link.anonymous for link in links] == [True, False]


def test_an_outlet_is_no_link_of_its_own_chain(read):
    _, reading = read("Reuters reported that rebels shelled the village.", outlet="Reuters")
    assert only(reading, "attack").chain == ()


def test_a_source_credited_at_the_foot_speaks_where_nobody_else_does(read):
    _, reading = read(
        "Rebels shelled the village.\n\nSource: Northern Herald\n", furniture=["Source: Northern Herald"]
    )
    assert [link.name for link in only(reading, "attack").chain] == ["Northern Herald"]


def test_a_quotation_over_two_sentences_keeps_its_speaker(read):
    text = '"We heard the planes before dawn," said Karim Saleh, a resident. "Rebels shelled the school."'
    _, reading = read(text)
    assert [link.name for link in only(reading, "attack").chain] == ["Karim Saleh"]


def test_the_accused_is_an_alleged_actor_on_the_word_of_the_accuser(read):
    _, reading = read("The ministry blamed the rebels for the killing of two soldiers.")
    attack = only(reading, "attack")
    assert attack.actor.name == "rebels"
    assert attack.actor.certainty is Certainty.ALLEGED
    assert [link.name for link in attack.actor.chain] == ["ministry"]
    assert attack.chain == only(reading, "accuse").chain == ()


def test_a_halt_at_somebodys_request_is_tied_to_the_request(read):
    _, reading = read("The militia halted its attacks on the base at the request of the governor.")
    halt, request = only(reading, "cease"), only(reading, "demand")
    assert [(link.tie, link.claim) for link in halt.links] == [(Tie.AT_REQUEST_OF, request.id)]


def test_the_headline_is_a_repetition_of_the_lead(read):
    report, reading = read(STORY, title="Drone strike kills two near border town")
    strikes = [c for c in reading.claims if report.title in c.also]
    assert len(strikes) == 1
    assert all(not report.title.overlaps(c.quote) for c in reading.claims)


def test_furniture_gives_no_claims(read):
    related = "Rebels kill nine in northern province"
    _, reading = read(f"The minister opened a school.\n\n{related}\n", furniture=[related])
    assert reading.claims == ()


def test_a_report_in_another_language_is_read_without_claims(read):
    _, reading = read("قصف الجيش القرية", language="ar")
    assert reading.claims == ()
    assert len(reading.problems) == 1
    assert "not yet coded" in reading.problems[0].message


def test_all_spans_lie_in_the_text_and_quotes_hold_their_triggers(read):
    report, reading = read(STORY, title="Drone strike kills two near border town")
    assert len(reading.claims) >= 4
    for claim in reading.claims:
        assert claim.quote.holds(claim.trigger)
        assert all(span.end <= len(report.text) for _, span in spans_of(claim))
    for said in reading.attributions:
        assert said.source.of(report.text).strip()


def test_every_field_with_a_value_names_its_rule(read):
    _, reading = read(STORY, title="Drone strike kills two near border town")
    for claim in reading.claims:
        told = {because.field for because in claim.why}
        assert {"kind", "form", "modality", "chain", "when"} <= told
        for name in ("actor", "target", "place", "victims", "count"):
            assert getattr(claim, name) is None or name in told


def test_batches_equal_singles_in_any_order(rules, report_of):
    texts = [STORY, *(sentence for sentence, _ in KINDS), "", "Nothing happened today."]
    reports = [report_of(text) for text in texts]
    singles = [next(iter(rules.extract([report]))) for report in reports]
    assert list(rules.extract(reports)) == singles
    assert list(rules.extract(reversed(reports))) == singles[::-1]


def test_ids_do_not_hang_on_values(rules, report_of):
    report = report_of("Rebels shelled the village on Monday.")
    later = report_of("Rebels shelled the village on Monday.", published=Days(date(2024, 1, 1), None))
    one, other = rules.extract([report, later])
    assert [c.id for c in one.claims] == [c.id for c in other.claims]
    assert one.claims[0].when != other.claims[0].when
