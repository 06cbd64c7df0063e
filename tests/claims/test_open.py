"""What is asked, bidden, talked about or denied is not told as done; what goes on is told as going on."""

from __future__ import annotations

import pytest

from onrecord.model import Form, Modality

HELD = [
    # talked about: still to come
    ("Talks failed over the release of the hostages.", "release", Modality.POSSIBLE),
    ("The envoy was negotiating for the businessman's release.", "release", Modality.POSSIBLE),
    ("The rebels and the army differ over the release of prisoners.", "release", Modality.POSSIBLE),
    ("The group set a deadline for the release of the prisoners.", "release", Modality.POSSIBLE),
    ("The deal for the release of the hostages was signed on Monday.", "release", Modality.PLANNED),
    ("Families rallied for the release of the captives.", "release", Modality.DEMANDED),
    ("Efforts to secure the release of the hostages continued.", "release", Modality.PLANNED),
    ("The Red Cross secured the release of two hostages.", "release", Modality.HAPPENED),
    ("The talks led to the release of the hostages.", "release", Modality.HAPPENED),
    ("He thanked the rebels for the release of his son.", "release", Modality.HAPPENED),
    ("The rebel leader faces extradition to France.", "cooperate", Modality.POSSIBLE),
    ("Talks on the extradition of the commander continued.", "cooperate", Modality.POSSIBLE),
    ("Norway proposed a resumption of negotiations.", "meet", Modality.PLANNED),
    # a truce beside an end
    ("Fighting ended on Monday after a truce between the army and the rebels.", "cease", Modality.HAPPENED),
    ("Violence ended with a truce.", "cease", Modality.HAPPENED),
    ("The army broke the truce.", "cease", Modality.NEGATED),
    ("What is needed is a ceasefire.", "cease", Modality.DEMANDED),
    ("A ceasefire is needed in the north.", "cease", Modality.DEMANDED),
    # asked
    ("Did the army bomb the village?", "attack", Modality.POSSIBLE),
    ("Were the priests killed by the army?", "attack", Modality.POSSIBLE),
    ("Have the rebels released the hostages?", "release", Modality.POSSIBLE),
    ("Is it true that the army bombed the village?", "attack", Modality.POSSIBLE),
    ('"Did the army bomb the village?" a reporter asked.', "attack", Modality.POSSIBLE),
    ("Q: Did the guerrillas attack the base?", "attack", Modality.POSSIBLE),
    ("Asked if the rebels had kidnapped the engineer, he said no.", "abduct", Modality.POSSIBLE),
    ("Why did the army bomb the village?", "attack", Modality.HAPPENED),
    ("Who killed the priests?", "attack", Modality.HAPPENED),
    ("Did you visit the village that the army bombed?", "attack", Modality.HAPPENED),
    # bidden
    ("Release the hostages now!", "release", Modality.DEMANDED),
    ('"Stop the attacks on the villages," the bishop told the rebels.', "cease", Modality.DEMANDED),
    ("Soldiers released the hostages.", "release", Modality.HAPPENED),
    # if, once, about to
    ("If the villagers refuse, the rebels burn their houses.", "destroy", Modality.CONDITIONAL),
    ("Even if they deny it, the army bombed the city.", "attack", Modality.HAPPENED),
    ("Once arrested, the general will be tried.", "arrest", Modality.PLANNED),
    ("The mob was about to attack the village.", "riot", Modality.PLANNED),
    ("The guerrillas promised to refrain from attacks.", "attack", Modality.POSSIBLE),
    ("A bomb was found before it exploded in a bank.", "attack", Modality.ATTEMPTED),
    # said by doing it
    ("A man called a radio station to claim an attack.", "claim-responsibility", Modality.HAPPENED),
    ("The group issued a statement to deny the raid.", "deny", Modality.HAPPENED),
    ("We would like to condemn the attack on the village.", "accuse", Modality.HAPPENED),
    ("He wants to accuse the army of the killing.", "accuse", Modality.PLANNED),
    ("Both parties commit themselves to meet.", "agree", Modality.HAPPENED),
    ("The rebels refused a demand by the army.", "demand", Modality.HAPPENED),
    # perceived, rumoured, doubted
    ("Two explosions could be heard in the capital.", "attack", Modality.HAPPENED),
    ("Residents could hear heavy shelling.", "attack", Modality.HAPPENED),
    ("The country could see an attack.", "attack", Modality.POSSIBLE),
    ("There were rumors of an attack on the barracks.", "attack", Modality.POSSIBLE),
    ("Riots may have forced the minister to stay.", "riot", Modality.HAPPENED),
    ("A strike may have killed a civilian.", "attack", Modality.POSSIBLE),
    # denied, or only not so
    ("The army said it had not attacked the village.", "attack", Modality.DENIED),
    ("The army said it will not attack the village.", "attack", Modality.NEGATED),
    ("He said the attack had not taken place in Jordan.", "attack", Modality.NEGATED),
    ("The army did not attack the village.", "attack", Modality.NEGATED),
    # going on, or not
    ("There is heavy fighting in the north.", "clash", Modality.ONGOING),
    ("There was heavy fighting in the north.", "clash", Modality.HAPPENED),
    ("Three students are under arrest.", "arrest", Modality.ONGOING),
    ("The town is besieged by rebels.", "attack", Modality.ONGOING),
    ("Fifty men are held in a prison near Lima.", "arrest", Modality.ONGOING),
    ("They want to visit the men held in Lima.", "arrest", Modality.ONGOING),
    ("They want to visit the men arrested in Lima.", "arrest", Modality.HAPPENED),
    ("Soldiers patrolling the border found a mine.", "move", Modality.ONGOING),
    ("Peacekeepers have patrolled the coast since 1978.", "move", Modality.ONGOING),
    ("Peacekeepers patrolled the coast on Friday.", "move", Modality.HAPPENED),
    ("Some 300 troops are stationed in Lima.", "move", Modality.ONGOING),
    ("The rebels continue to ambush convoys.", "attack", Modality.ONGOING),
    ("The drive is aimed at retaking Mopti.", "move", Modality.PLANNED),
    ("The rebels recently killed four soldiers.", "attack", Modality.HAPPENED),
]


@pytest.mark.parametrize(("text", "kind", "modality"), HELD)
def test_what_is_left_open_is_not_told_as_done(read, text, kind, modality):
    _, reading = read(text)
    assert {c.modality for c in reading.claims if c.kind == kind} == {modality}


def test_a_word_that_nothing_was_done_over_a_stretch_stays_a_silence(read):
    _, reading = read("The army said there had been no attacks on the base since May.")
    (claim,) = reading.claims
    assert (claim.form, claim.modality) == (Form.SILENCE, Modality.NEGATED)
