"""Who bears a title is who speaks."""

from __future__ import annotations

import pytest

SPOKEN = [
    ("Army Commander-in-Chief Selim Karam said that rebels had shelled Kobani.", "Selim Karam"),
    ("SDF Commander-in-Chief Selim Karam said that jets had bombed Kobani.", "Selim Karam"),
    ("The paper's Editor-in-Chief Omar Haddad said gunmen had shot at the office.", "Omar Haddad"),
    ("The commander-in-chief said that rebels had shelled Kobani.", "commander-in-chief"),
]


@pytest.mark.parametrize(("text", "name"), SPOKEN)
def test_a_title_of_several_words_leads_to_its_bearer(read, text, name):
    _, reading = read(text)
    (claim,) = reading.claims
    (link,) = claim.chain
    assert name in link.name
