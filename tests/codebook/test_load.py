from __future__ import annotations

import pytest

from onrecord.codebook import Codebook
from onrecord.errors import DamagedTable, NoSuchSource
from onrecord.model import Form

OWN = """
[[kind]]
id = "besiege"
covers = "A place is cut off."
plover = ["COERCE"]
acled = [["Strategic developments", "Other"]]
cameo = "191"
incidents = true
"""


def test_the_table_of_the_package_obeys_its_own_schema():
    book = Codebook.load()
    assert {"attack", "cease", "claim-responsibility", "other"} <= {k.id for k in book.kinds}
    assert {"drone", "chemical", "other"} <= {m.id for m in book.means}


def test_speech_about_an_act_makes_no_incident():
    book = Codebook.load()
    speech = ("threaten", "demand", "accuse", "deny", "claim-responsibility", "reject", "support")
    assert not any(k.incidents for k in book.kinds if k.id in speech)
    attack = book.kind("attack")
    assert attack is not None
    assert attack.incidents


def test_an_id_that_is_not_there_gives_none():
    book = Codebook.load()
    assert book.kind("no-such") is None
    assert book.mean("no-such") is None
    assert book.kind(Form.EVENT) is None


def test_a_project_adds_rows(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text(OWN)
    besiege = Codebook.load(file).kind("besiege")
    assert besiege is not None
    assert besiege.cameo == "191"
    assert besiege.acled[0].event == "Strategic developments"


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(NoSuchSource, match=r"none\.toml"):
        Codebook.load(tmp_path / "none.toml")


@pytest.mark.parametrize(
    ("instead", "of", "message"),
    [
        ('id = "attack"', 'id = "besiege"', '"attack" is there already'),
        ('id = "Besiege!"', 'id = "besiege"', "lower-case words"),
        ('covers = ""', 'covers = "A place is cut off."', "covers must be one sentence"),
        ('plover = ["SIEGE"]', 'plover = ["COERCE"]', "plover must be a list"),
        (
            'acled = [["Riots", "Other"]]',
            'acled = [["Strategic developments", "Other"]]',
            "no event type of ACLED",
        ),
        ('cameo = "991"', 'cameo = "191"', "no code of CAMEO"),
        ("cameo = 191", 'cameo = "191"', "no code of CAMEO"),
        ('incidents = "yes"', "incidents = true", "incidents must be true or false"),
        ("weight = 3", "incidents = true", '"weight", which no row has'),
        ("[kind]", "[[kind]]", "must be tables"),
        ("[[kinds]]", "[[kind]]", "only \\[\\[kind\\]\\]"),
        ("id = besiege", 'id = "besiege"', "is not TOML"),
    ],
)
def test_a_damaged_table_is_refused_in_one_sentence(tmp_path, instead, of, message):
    file = tmp_path / "own.toml"
    file.write_text(OWN.replace(of, instead))
    with pytest.raises(DamagedTable, match=message) as caught:
        Codebook.load(file)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)
