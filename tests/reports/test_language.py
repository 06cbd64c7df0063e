"""The language of a text."""

from __future__ import annotations

import pytest

from onrecord.reports.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Two guards were wounded on Monday when men fired at a checkpoint near the river.", "en"),
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
