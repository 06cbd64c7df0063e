from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.text import fold, plain, words

# Letters, marks, invisible characters and apostrophes of the languages that conflicts are told in.
_HARD = st.text(alphabet="aé\u0301'’ʿsquİßﬁ\u200cأإىةيیک\u0640\u064b٣ёй'ן́မို့東がक्षि٪ -_\n", max_size=40)
_TEXTS = st.one_of(st.text(max_size=60), _HARD)


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("Côte d'Ivoire", "COTE D’IVOIRE"),
        ("Sana'a", "Sanaa"),
        ("Saʿada", "Sa'ada"),
        ("Ma’rib", "marib"),
        ("Łódź", "lodz"),
        ("Iğdır", "IGDIR"),
        ("Слов'янськ", "словянськ"),
        ("Ёлкино", "елкино"),
        ("إدلب", "ادلب"),
        ("الأسد", "الاسد"),
        ("مدرسة", "مدرسه"),
        ("مستشفى", "مستشفي"),
        ("حَلَبُ", "حلب"),
        ("حـــلب", "حلب"),
        ("کابل", "كابل"),
        ("می‌گوید", "ميگويد"),
        ("کراچی", "كراچي"),
        ("٢٠٢٤", "2024"),
        ("۲۰۲۴", "2024"),
        ("ﷲ", "الله"),
        ("ｆｕｌｌ", "full"),
        ("e\u0301tat", "état"),
    ],
)
def test_spellings_of_one_name_fold_alike(written, same):
    assert plain(written) == plain(same)


@pytest.mark.parametrize(
    ("one", "other"), [("हिंदी", "हद"), ("บ้าน", "บาน"), ("پل", "بل"), ("گل", "كل"), ("مئة", "مة")]
)
def test_letters_that_tell_words_apart_stay_apart(one, other):
    assert plain(one) != plain(other)


def test_an_apostrophe_that_parts_words_still_parts_them():
    assert plain("Iran's l’Iran qu'Iran") == "iran s l iran qu iran"


def test_scripts_without_spaces_give_a_word_for_each_character():
    assert [word.folded for word in words("大阪の")] == ["大", "阪", "の"]
    assert len(list(words("မြို့"))) == len("မြို့")


def test_a_word_points_to_its_letters_and_their_marks():
    text = "In Alep\u0301po, today"
    found = [word for word in words(text) if word.folded == "aleppo"]
    assert [word.span.of(text) for word in found] == ["Alep\u0301po"]


@given(_TEXTS)
def test_every_folded_letter_comes_from_its_stretch(text):
    folded = fold(text)
    for index, letter in enumerate(folded.text):
        stretch = text[folded.starts[index] : folded.ends[index]]
        assert letter in fold(stretch).text


@given(_TEXTS)
def test_the_way_back_never_runs_backwards(text):
    folded = fold(text)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))


@given(_TEXTS)
@example("Ȝ'U‘A")
def test_folding_twice_is_folding_once(text):
    once = fold(text).text
    assert fold(once).text == once


@given(_TEXTS)
@example("㊀U'A")
@example("_u'a")
@example("A's_")
@example("A'sก")
def test_a_word_found_is_the_word_asked_for(text):
    for word in words(text):
        assert word.folded in plain(word.span.of(text)) or word.folded in fold(word.span.of(text)).text


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=12))
def test_case_makes_no_difference(text):
    assert plain(text.swapcase().casefold()) == plain(text.casefold())


def test_a_stretch_outside_the_folded_text_is_refused():
    with pytest.raises(ValueError, match="not a stretch"):
        fold("ab").span(1, 3)
