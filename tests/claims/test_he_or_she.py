"""Who is meant by "he" and by "she" where words tell."""

from __future__ import annotations

import pytest

NEIGHBOURS = (
    "A policeman told reporters that gunmen had shot two men. A woman who lives nearby said rebels had "
    "killed her son. He said soldiers burned the shop."
)
MAYOR = (
    "Anna Berg, the mayor, said rebels had shelled the market. She said nine people were killed there. "
    "Police chief Tom Hale said gunmen attacked a bank. He said two guards were shot. "
    "She said soldiers had burned the shop."
)
DOCTOR = (
    "Resident Maria Cole said soldiers had shot her husband. Mr Adam, a doctor, said rebels shelled the "
    "clinic. She said soldiers burned the shop."
)
COLONEL = (
    "Mayor Anna Berg said rebels had shelled the market. Colonel Tom Hale said gunmen attacked a bank. "
    "He said soldiers burned the shop."
)
SPOKEN = [
    (NEIGHBOURS, "policeman"),
    (MAYOR, "Anna Berg"),
    (DOCTOR, "Resident Maria Cole"),
    (COLONEL, "Colonel Tom Hale"),
]


@pytest.mark.parametrize(("text", "name"), SPOKEN)
def test_he_and_she_mean_whom_words_allow(read, text, name):
    _, reading = read(text)
    last = max(reading.claims, key=lambda claim: claim.trigger)
    assert [link.name for link in last.chain] == [name]


def test_where_nobody_fits_nobody_is_named(read):
    _, reading = read("Spokeswoman Anna Berg arrived. He said soldiers burned the shop.")
    (claim,) = reading.claims
    assert all(link.anonymous for link in claim.chain)
