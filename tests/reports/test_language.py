"""The language of a text."""

from __future__ import annotations

import subprocess
import sys

import pytest

from onrecord.reports.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Two guards were wounded on Monday when men fired at a checkpoint near the river.", "en"),
        ("The army shelled rebels 30 km south of the town in spring.", "en"),
        ("TWO GUARDS WERE TIPPED OFF ABOUT AN ATTACK ON TROOPS NEAR A BRIDGE", "en"),
        ("Di gunmen wey attack di village don kill five people, police sey dem dey find dem.", "pcm"),
        ("Deux gardes ont été blessés lundi par des tirs près de la rivière, selon la police.", "fr"),
        ("أصيب حارسان يوم الاثنين عندما أطلق رجال النار على نقطة تفتيش قرب النهر.", "ar"),
        ("Двое охранников ранены в понедельник при обстреле контрольно-пропускного пункта у реки.", "ru"),
        ("Nehir yakınındaki kontrol noktasına pazartesi günü açılan ateşte iki muhafız yaralandı.", "tr"),
    ],
)
def test_a_sentence_tells_its_language(text, code):
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text", ["", "Two guards", "2024-03-11 " * 50, "https://herald.example/a-long-address-in-english"]
)
def test_too_few_letters_tell_nothing(text):
    assert language_of(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le porte-parole a dit que la base avait été attaquée par des roquettes lundi soir.", "fr"),
        ("Ein Sprecher sagte, dass der Stützpunkt was known as the fort angegriffen wurde.", "de"),
        ("De woordvoerder zei dat de basis was aangevallen met raketten, zonder slachtoffers.", "nl"),
    ],
)
def test_a_language_with_some_english_looking_words_is_left_to_the_model(text, code):
    assert language_of(text) == code


def test_plain_english_is_told_without_a_model():
    code = (
        "import sys; from onrecord.reports.language import language_of;"
        "text = 'The army said that the base was attacked and that two of the soldiers were hurt.';"
        "print(language_of(text), 'py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["en", "False"]
