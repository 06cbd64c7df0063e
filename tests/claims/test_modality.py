"""How the words hold a happening: every sentence was written for the test."""

from __future__ import annotations

import pytest

from onrecord.model import Form, Modality

H, ON, A, P = Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED, Modality.PLANNED
T, D, C, M = Modality.THREATENED, Modality.DEMANDED, Modality.CONDITIONAL, Modality.POSSIBLE
DENIED, N = Modality.DENIED, Modality.NEGATED


def held(read, sentence, kind="attack"):
    _, reading = read(sentence)
    return {c.modality for c in reading.claims if c.kind == kind}


OVER = [
    ("The man plotted to murder a guard and then attack a police station.", {P}),
    ("The cell was plotting attacks on the port.", {P}),
    ("He pleaded guilty to the attempted murder of a guard.", {A}),
    ("The cook, who tried to plant a bomb to target soldiers, was expelled.", {A}),
    ("Two officers said they were not confident they had killed the leader.", {M}),
    ("Police are looking into a report that a farmer was killed.", {M}),
    ("The army wrongly claimed to have killed a commander.", {DENIED}),
    ("He encouraged the others to carry out an attack.", {D}),
    ("The embassy warned of attacks on its staff.", {M}),
    ("The mayor is trying to save lives and prevent the next attack.", {M}),
    ("Police found the bomb and prevented an attack on the port.", {A}),
    ("The group is capable of launching attacks on the port.", {M}),
    ("The army said it was ready to attack the city.", {M}),
    ("Police suspect that rebels bombed the bus.", {M}),
    ("The ministry rejected reports that its forces shelled the village.", {DENIED}),
    ("The ministry said the claim that the army had bombed the clinic was false.", {DENIED}),
    ("There is no evidence that the army shelled the clinic.", {M}),
    ("It remains unclear whether the army shelled the village.", {M}),
    ("The president ordered an attack on the camp.", {D}),
    ("Any attack on the base will be answered.", {C}),
    ("The law prohibits attacks on hospitals.", {M}),
    ("Soldiers stopped the driver before he could attack the market.", {A}),
    ("Rebels tried to bomb the bridge.", {A}),
    ("The rebels said they would attack the city on Friday.", {P}),
]


PLAIN = [
    ("The rebels managed to shell the base.", {H}),
    ("The army used drones to bomb the village.", {H}),
    ("The man confessed to killing two guards.", {H}),
    ("The driver is suspected of killing two soldiers.", {H}),
    ("The president vowed to avenge the attack on the base.", {H}),
    ("It is not clear who attacked the convoy.", {H}),
    ("Police believe that rebels bombed the bus.", {H}),
    ("The man who planned the attack on the base was tried.", {H}),
    ("The minister will visit the site of the attack.", {H}),
    ("The police are investigating the attack on the shop.", {H}),
    ("The report of an attack on the base was confirmed.", {H}),
    ("The army began to shell the village.", {H}),
    ("Rebels failed to repel the attack on the camp.", {H}),
    ("The bombing campaign went on.", {H}),
]


@pytest.mark.parametrize(("sentence", "modalities"), OVER)
def test_words_over_a_happening_say_how_real_it_is(read, sentence, modalities):
    assert held(read, sentence) == modalities


@pytest.mark.parametrize(("sentence", "modalities"), PLAIN)
def test_words_that_take_a_happening_for_granted_leave_it_real(read, sentence, modalities):
    assert held(read, sentence) == modalities


NEGATIONS = [
    ("No group has claimed the attack on the bus.", {H}),
    ("No suspects were arrested after the attack on the market.", {H}),
    ("The attack on the depot did not cause casualties.", {H}),
    ("The area of the strike on the depot is not a rebel position.", {H}),
    ("No civilians were killed in the strike on the depot.", {H}),
    ("The strike on the depot killed no one.", {H}),
    ("The army did not confirm the strike on the depot.", {H}),
    ("The attack on the depot was not the first this year.", {H}),
    ("The group has not only shelled the town but also bombed the market.", {H}),
    ("The army did not attack the depot.", {N}),
    ("The army did not shell or bomb the village.", {N}),
    ("The group did not carry out the attack on the depot.", {N}),
    ("No attack on the depot took place.", {N}),
    ("There was no attack on the village.", {N}),
    ("It was not an attack but an accident.", {N}),
    ("The town has not seen an attack.", {N}),
    ("No shells hit the village.", {N}),
]


@pytest.mark.parametrize(("sentence", "modalities"), NEGATIONS)
def test_a_negation_takes_back_only_what_it_is_about(read, sentence, modalities):
    assert held(read, sentence) == modalities


HALTS = [
    ("The ceasefire collapsed on Monday.", {N}),
    ("The militia violated the ceasefire.", {N}),
    ("The truce was broken within hours.", {N}),
    ("The truce expired on Monday.", {N}),
    ("The militia rejected a ceasefire.", {N}),
    ("The truce did not hold.", {N}),
    ("The militia ended its suspension of attacks.", {N}),
    ("The militia refused to halt its attacks.", {N}),
    ("The sides failed to agree a ceasefire.", {N}),
    ("The envoy proposed a ceasefire.", {D}),
    ("Hopes for a ceasefire faded.", {M}),
    ("Talks on a ceasefire failed.", {M}),
    ("The minister hopes for an end to the fighting.", {M}),
    ("The ceasefire may collapse.", {M}),
    ("The ceasefire is due to begin on Friday.", {P}),
    ("The militia said it would suspend attacks on the base.", {P}),
    ("The envoy tried to halt the fighting.", {P}),
    ("The militia threatened to end the truce.", {T}),
    ("A ceasefire took effect on Monday.", {H}),
    ("The two sides agreed to a ceasefire.", {H}),
    ("The militia declared a ceasefire.", {H}),
    ("The militia halted its attacks on the base.", {H}),
    ("The militia announced a halt to its attacks.", {H}),
    ("A ceasefire is in force.", {ON}),
]


@pytest.mark.parametrize(("sentence", "modalities"), HALTS)
def test_the_word_over_a_truce_says_whether_it_began_or_ended(read, sentence, modalities):
    assert held(read, sentence, "cease") == modalities


def test_no_halt_is_real_that_is_only_broken_wanted_or_to_come(read):
    for sentence, modalities in HALTS:
        _, reading = read(sentence)
        real = {c.modality for c in reading.claims if c.kind == "cease"} & {H, ON, A}
        assert bool(real) == bool(modalities & {H, ON}), sentence


def test_what_was_only_harm_denied_is_no_silence(read):
    _, reading = read("No civilians were killed in the strike on the depot on Monday.")
    assert [c.form for c in reading.claims] == [Form.EVENT]


HYPOTHESES = [
    ("We warn of disaster in the case that the army starts an attack on the city.", {C}),
    ("In the event of an attack on the city, people will flee.", {C}),
    ("The court will review whether the airstrikes on the town met the law.", {H}),
    ("It is unclear whether airstrikes hit the town.", {M}),
    ("The general had to attack the town twice.", {H}),
    ("The fighters said they could respond to further raids on the town.", {M}),
    ("Further raids on the town killed two people.", {H}),
    ("It was possibly a drone attack.", {M}),
    ("He was responsible for planning and approving attacks on the port.", {P}),
]


@pytest.mark.parametrize(("sentence", "modalities"), HYPOTHESES)
def test_a_case_that_is_only_supposed_is_no_happening(read, sentence, modalities):
    assert held(read, sentence) == modalities


HEADLINES = [
    ("No attacks on the bases since February, officials say", Form.SILENCE, Modality.NEGATED),
    ("Officials say: No attacks since Friday", Form.SILENCE, Modality.NEGATED),
    ("The mayor expects no attacks this week.", Form.EVENT, Modality.POSSIBLE),
    ("The rebels promised no attacks this week.", Form.EVENT, Modality.POSSIBLE),
]


@pytest.mark.parametrize(("sentence", "form", "modality"), HEADLINES)
def test_a_headline_of_no_attacks_is_a_silence_and_a_hope_is_none(read, sentence, form, modality):
    _, reading = read(sentence)
    (attack,) = [c for c in reading.claims if c.kind == "attack"]
    assert (attack.form, attack.modality) == (form, modality)


@pytest.mark.parametrize(
    "text",
    [
        "The withdrawal of Ruritanian troops is under discussion.",
        "A halt to the strikes is on the table.",
        "A truce is still some way off.",
        "The rebels are on the verge of halting their attacks.",
        "The army is close to halting its strikes on the port.",
        "The two sides moved towards a truce.",
        "Washington floated a ceasefire.",
        "The minister spoke of a ceasefire.",
        "The release of the hostages was raised with the rebels.",
        "A ceasefire hinges on the weather.",
    ],
)
def test_what_is_only_talked_about_has_not_ended(read, text):
    _, reading = read(text)
    ends = [c.modality.value for c in reading.claims if c.kind in {"cease", "release", "retreat"}]
    assert ends == ["possible"]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("The ceasefire is in force.", "cease", "ongoing"),
        ("A ceasefire hinges on the release of the hostages.", "release", "conditional"),
        ("The ceasefire is not over.", "cease", "happened"),
        ("The ceasefire is over.", "cease", "negated"),
        ("The truce is in tatters.", "cease", "negated"),
        ("The general ruled out a ceasefire.", "cease", "negated"),
        ("The attack on the base is under investigation.", "attack", "happened"),
        ("The arrest of the mayor is under discussion.", "arrest", "happened"),
        ("A bomb exploded close to the protest.", "protest", "happened"),
    ],
)
def test_what_was_or_stands_is_told_as_it_is(read, text, kind, modality):
    _, reading = read(text)
    assert [c.modality.value for c in reading.claims if c.kind == kind] == [modality]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The opposition called off its march.", "negated"),
        ("Organisers cancelled the protest.", "negated"),
        ("The protest was not cancelled.", "happened"),
        ("Students called off their protest after three weeks.", "happened"),
    ],
)
def test_a_protest_that_was_cancelled_was_not_held(read, text, modality):
    _, reading = read(text)
    assert [c.modality.value for c in reading.claims if c.kind == "protest"] == [modality]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The army says it targets only militants.", "ongoing"),
        ("It says it only attacks military targets.", "ongoing"),
        ("The group said it attacked only the barracks on Monday.", "happened"),
    ],
)
def test_whom_somebody_attacks_at_all_is_no_attack_that_was(told, text, modality):
    assert told(text, "modality") == [(modality,)]


@pytest.mark.parametrize(
    "text",
    [
        "Explosion at Selim mosque kills at least 10; no claim of responsibility",
        "There was no claim of responsibility.",
    ],
)
def test_no_claim_of_responsibility_is_none(told, text):
    assert ("claim-responsibility", "negated") in told(text, "kind", "modality")
