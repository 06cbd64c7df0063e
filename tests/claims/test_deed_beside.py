"""Two clauses that "and" joins: who was hurt in the one was not hurt by who acts in the other."""

from __future__ import annotations

import pytest

TWO = [
    ("Five soldiers were killed and the army killed 14 rebels.", [(None, 5), ("army", 14)]),
    ("The army said five soldiers were killed and that it had killed 14 rebels.", [(None, 5), ("army", 14)]),
    ("Two officers died and police shot dead three gunmen.", [(None, 2), ("police", 3)]),
    ("The army killed 14 rebels and five soldiers were killed.", [("army", 14), (None, 5)]),
    (
        "Seven soldiers were killed in the attack and troops killed 20 militants.",
        [(None, 7), ("troops", 20)],
    ),
]
ONE = [
    ("Rebels killed nine people and 12 others were wounded.", [("Rebels", 9)]),
    ("Israel bombed Gaza and 12 people were killed.", [("Israel", 12)]),
    ("Two people were killed and the blast wrecked cars.", [(None, 2)]),
    ("Three protesters were killed and police wounded dozens more.", [("police", 3)]),
]


@pytest.mark.parametrize(("text", "found"), [*TWO, *ONE])
def test_who_was_killed_beside_a_deed_is_none_of_its_dead(told, text, found):
    assert told(text, "actor", "killed", kinds={"attack"}) == found
