"""Happenings told in plain words, and those words where none of the kind happened; written for the test."""

from __future__ import annotations

import pytest

TOLD = [
    ("The army launched a crackdown on rebels in the north.", "attack"),
    ("Ten people died in a crackdown by the Syrian military in Homs.", "attack"),
    ("A Hague court issued an arrest warrant for the president of Sudan.", "arrest"),
    ("Pakistan handed over two suspects to the United States on Monday.", "other"),
    ("Pakistan extradited the main suspect to the United States last year.", "other"),
    ("A deal was struck in Geneva to end the war.", "agree"),
    ("Russian guards stay there under a 1992 treaty signed by Moscow and Dushanbe.", "agree"),
    ("Iran and Iraq went to war in 1980.", "clash"),
    ("The Syrian army was able to capture several points inside the college.", "move"),
    ("Rebels are advancing and fighting in the north of the city.", "clash"),
    ("The rebels threatened to shoot the hostages.", "threaten"),
    ("The group vowed to overthrow the government.", "threaten"),
    ("Two soldiers were killed in combat with rebels near Homs.", "clash"),
    ("Gunmen opened fire on a patrol and police returned fire.", "clash"),
    ("Infighting between rebel factions killed ten fighters near Idlib.", "clash"),
    ("There was stone-throwing in the town on Friday.", "riot"),
    ("The army launched a counteroffensive near Kharkiv on Monday.", "attack"),
    ("The army lost nine soldiers near Homs on Monday.", "attack"),
    ("Gunmen planted a bomb near a school in Quetta.", "attack"),
    ("Soldiers fended off an attack on a post near Gao.", "attack"),
    ("Rebels damaged an army helicopter near Homs.", "destroy"),
    ("Saboteurs sabotaged a railway line near Kursk.", "destroy"),
    ("Looters plundered shops in Khartoum.", "destroy"),
    ("Russia dispatched troops to the border.", "move"),
    ("Troops carried out combing operations in Jammu.", "move"),
    ("Tanks rolled into the town of Jenin.", "move"),
    ("Rebels entered Goma on Monday.", "move"),
    ("Rebels gained ground near Goma.", "move"),
    ("Police vehicles patrolled central Tokyo on Sunday.", "move"),
    ("The battalion withdrew on Monday.", "retreat"),
    ("Government soldiers fled the town of Goma.", "retreat"),
    ("Troops abandoned their positions near Avdiivka.", "retreat"),
    ("The army lost control of the town of Goma.", "retreat"),
    ("Dozens of rebels turned themselves in at an army post.", "retreat"),
    ("The government and the rebels held a dialogue in Doha.", "meet"),
    ("France pinned the blame on Russia.", "accuse"),
    ("The UN said that the killers must be held accountable.", "demand"),
    ("Nurses began a 48-hour strike over pay.", "protest"),
    ("Activists staged a dharna outside the assembly.", "protest"),
    ("About 5,000 members of a party marched to demand a new law.", "protest"),
    ("Party workers took out a procession in the town.", "protest"),
]


@pytest.mark.parametrize(("sentence", "kind"), TOLD)
def test_plain_words_for_a_happening_are_read(read, sentence, kind):
    _, reading = read(sentence)
    assert kind in {c.kind for c in reading.claims}


LOOK_ALIKES = [
    ("Police launched a crackdown on drug gangs in the city.", "attack"),
    ("The government announced a crackdown on tax evasion.", "attack"),
    ("The parolee had an outstanding arrest warrant for drug possession.", "arrest"),
    ("Prosecutors withdrew the arrest warrant for the minister.", "retreat"),
    ("The boy was handed over to his grandparents.", "other"),
    ("He handed over the keys to the new owners.", "other"),
    ("An agreement was reached to sell the club to a Russian investor.", "agree"),
    ("The supermarkets went to war over prices.", "clash"),
    ("The soldiers want to enter politics.", "move"),
    ("The coalition of parties hopes to fight the election together.", "clash"),
    ("The striker led a counterattack in the second half.", "attack"),
    ("The party suffered infighting before the vote.", "clash"),
    ("The couple returned fire to the hearth.", "clash"),
    ("Children planted trees beside the mine.", "attack"),
    ("The party lost the support of soldiers.", "attack"),
    ("The bank fended off a cyber attack.", "attack"),
    ("The storm damaged an army base.", "destroy"),
    ("The company sacked its store manager.", "destroy"),
    ("The police dispatched officers to the mall.", "move"),
    ("The police force moved into a new office.", "move"),
    ("The party's rebels gained ground in the polls.", "move"),
    ("Angels entered the stadium on Monday.", "move"),
    ("The soldiers fled the scene of the crash.", "retreat"),
    ("The minister abandoned his position.", "retreat"),
    ("He lost control of his car near the town.", "retreat"),
    ("The party lost control of the city.", "retreat"),
    ("The suspect turned himself in to police.", "retreat"),
    ("The film's dialogue is between two ministers.", "meet"),
    ("A strike on Sunday hit Tehran.", "protest"),
    ("Volunteers took out a procession for the festival.", "protest"),
]


@pytest.mark.parametrize(("sentence", "kind"), LOOK_ALIKES)
def test_their_look_alikes_are_not(read, sentence, kind):
    _, reading = read(sentence)
    assert kind not in {c.kind for c in reading.claims}
