"""Words of conflict that stand for none of it; sentences of our own, the plain sense beside the other."""

from __future__ import annotations

import pytest

SENSES = [
    ("A crocodile attacked a fisherman near the dam.", "attack", False),
    ("A boy was killed by a bear near the dam.", "attack", False),
    ("Police dogs attacked two miners near the dam.", "attack", True),
    ("Elephants destroyed three huts near the dam.", "destroy", False),
    ("The storm killed six people and destroyed a mill.", "attack", False),
    ("Rebels killed six people in the storm of the fort.", "attack", True),
    ("Shops closed after the union called a strike.", "attack", False),
    ("The minister called the strike in Gaza a crime.", "attack", True),
    ("Norland called a Sudanese strike in Kassala, which killed ten, an escalation.", "attack", True),
    ("Workers seized the opportunity to leave the plant.", "move", False),
    ("The senator attacked the tax reform in a speech.", "attack", False),
    ("Lawmakers killed the bill on Tuesday.", "attack", False),
    ("Gunmen attacked a lawmaker on Tuesday.", "attack", True),
    ("The party vowed to topple the cabinet in the next election.", "threaten", False),
    ("The rebels vowed to topple the cabinet by force.", "threaten", True),
    ("The shareholder threatened to execute the contract.", "threaten", False),
    ("The kidnappers threatened to execute the engineer.", "threaten", True),
    ("The scandal destroyed confidence in the police.", "destroy", False),
    ("The war destroyed his career and his marriage.", "destroy", False),
    ("The rebels destroyed a school in the village.", "destroy", True),
    ("They vowed to fight for justice.", "clash", False),
    ("They vowed to fight for justice.", "threaten", False),
    ("The minister promised to fight poverty.", "threaten", False),
    ("The rebels vowed to fight the army.", "threaten", True),
    ("The rebels vowed to stop the attacks.", "threaten", False),
    ("Lawyers fought his extradition to Spain.", "clash", False),
    ("The rebels fought the army for two hours.", "clash", True),
    ("We are not the ones to blame for the crisis.", "accuse", False),
    ("The army blamed the rebels for the attack.", "accuse", True),
    ("Smuggling is a major threat to governments in the region.", "threaten", False),
    ("The president spoke of the threat of subversion.", "threaten", False),
    ("The rebels issued a threat to the government.", "threaten", True),
    ("The farmers asked for freedom of expression and mobilization.", "move", False),
    ("The president ordered the mobilization of reservists.", "move", True),
    ("Parliament extended the state of siege by a month.", "attack", False),
    ("The government lifted the state of siege on Monday.", "retreat", False),
    ("The army lifted the siege of the town on Monday.", "retreat", True),
    ("The extradition treaty was signed by the two countries.", "cooperate", False),
    ("Extradition is the government's only weapon.", "cooperate", False),
    ("The extradition of the banker took place on Monday.", "cooperate", True),
    ("Rebels shelled the town. The injured were taken to a clinic.", "attack", True),
    ("The injured were taken to a hospital in the city.", "attack", False),
    ("The 12 injured were taken to a hospital in the city.", "attack", True),
    ("Children were held by their parents as the shelling went on.", "arrest", False),
    ("Two men were held by police in Lima.", "arrest", True),
    ("The rebels seized food and two trucks.", "move", False),
    ("Police seized swords and petrol bombs.", "move", False),
    ("The rebels seized a town and two trucks.", "move", True),
    ("The government follows a policy of negotiations.", "meet", False),
    ("Negotiations with the rebels began on Monday.", "meet", True),
    ("The search for a solution to the armed conflict continues.", "clash", False),
    ("Police registered dozens of cases of rioting.", "riot", False),
    ("He was charged with murder and arson.", "attack", False),
    ("Two men were charged with the murder of a priest.", "attack", True),
    ("The army was accused of torture.", "attack", True),
    ("The minister did not hesitate to sack the general.", "threaten", False),
    ("We will not hesitate to strike back.", "threaten", True),
    ("Those arrested were students.", "arrest", False),
    ("Those detained by the army were freed.", "arrest", True),
    ("Critics of the president agree that she was right.", "agree", False),
    ("Both sides agreed that the prisoners would be freed.", "agree", True),
    ("Thousands of fans marched through the city to celebrate the title.", "protest", False),
    ("Thousands of people marched to celebrate the feast.", "protest", False),
    ("Hundreds of pilgrims marched to the shrine.", "protest", False),
    ("Thousands marched to celebrate the fall of the dictator.", "protest", True),
    ("Fans marched through the city to protest against the owner.", "protest", True),
]


@pytest.mark.parametrize(("text", "kind", "told"), SENSES)
def test_a_word_of_conflict_tells_of_none_in_a_figure_of_speech(read, text, kind, told):
    _, reading = read(text)
    assert (kind in {c.kind for c in reading.claims}) is told


def test_what_is_shot_down_over_a_place_was_not_sent_to_it(read):
    _, reading = read("The army shot down a drone over Basra.")
    (claim,) = reading.claims
    assert claim.target is None
    assert claim.place.name == "Basra"


def test_what_a_rocket_that_was_stopped_was_fired_at_is_its_target(read):
    _, reading = read("The army intercepted a rocket fired at Haifa.")
    (claim,) = reading.claims
    assert claim.target.name == "Haifa"


def test_the_dead_and_the_hurt_that_something_left_are_of_one_happening(read):
    _, reading = read("The uprising has left at least 12 dead and some 20 injured.")
    (claim,) = reading.claims
    assert (claim.victims.killed.low, claim.victims.injured.low) == (12, 20)
