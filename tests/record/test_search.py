from __future__ import annotations

import re

import made
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import UnreadableSetting
from onrecord.record import open_record, read_record
from onrecord.record.search import PASSAGE

TEXTS = {
    "english": "Sana'a depot shelled\n\n"
    "Two strikes hit the port of Al-Ḥudayda, said Iran's envoy.\n\nMore: ceasefire talks",
    "arabic": "قصف مستودع\n\nقُتل ثلاثة أشخاص في إدلب يوم ٤ شباط.\n\nأخبار أخرى",
    "persian": "حمله به کابل\n\nنیروها می‌گویند که حمله پایان یافت.\n\nورزش",
    "burmese": "တိုက်ပွဲ\n\nရန်ကုန်မြို့တွင် တိုက်ပွဲ ဖြစ်ပွားသည်။\n\nအားကစား",
    "russian": "Обстрел Слов'янська\n\nОгонь вёлся ночью.\n\nСпорт",
}


@pytest.fixture
def reader(writer, path):
    for name, text in TEXTS.items():
        page = made.page(text, source=name)
        writer.write(page, made.sighting(page), report=made.report(page, text=text))
    with read_record(path) as reader:
        yield reader


def found(reader, asked):
    """Which texts hold it, and the very words in each."""
    hits = {hit.report: hit for hit in reader.search(asked)}
    ids = {name: made.report(made.page(text, name), text=text).id for name, text in TEXTS.items()}
    return {
        name: [span.of(text_of(reader, hits[report])) for span in hits[report].spans]
        for name, report in ids.items()
        if report in hits
    }


def text_of(reader, hit):
    return reader.report(hit.report).report.text


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("SANAA", {"english": ["Sana'a"]}),
        ("hudayda iran", {"english": ["Ḥudayda", "Iran"]}),
        ("al-hudayda", {"english": ["Al-Ḥudayda"]}),
        ('"two strikes"', {"english": ["Two strikes"]}),
        ('"strikes two"', {}),
        ('"two strikes', {"english": ["Two strikes"]}),
        ("strik*", {"english": ["strikes"]}),
        ("strik", {}),
        ("strikes moon", {}),
        ('"shelled two"', {}),
        ("ادلب", {"arabic": ["إدلب"]}),
        ("قتل", {"arabic": ["قُتل"]}),
        ('"4 شباط"', {"arabic": ["٤ شباط"]}),
        ("كابل", {"persian": ["کابل"]}),
        ("ميگويند", {"persian": ["می‌گویند"]}),
        ("ရန်ကုန်", {"burmese": ["ရန်ကုန်"]}),
        ("велся", {"russian": ["вёлся"]}),
        ("Словянська", {"russian": ["Слов'янська"]}),
    ],
)
def test_words_are_found_as_they_are_written(reader, asked, words):
    assert found(reader, asked) == words


@pytest.mark.parametrize(
    "asked",
    [
        'AND OR "NOT',
        "NEAR(a b",
        "article:x",
        "a* *b ^c",
        "-a +b (c) {d}",
        'x" OR "y',
        "a\x00b",
        "'; DROP TABLE pages",
    ],
)
def test_nothing_asked_is_syntax(reader, asked):
    assert reader.search(asked) == ()


@pytest.mark.parametrize("asked", ["", "   ", '""', "***", "—?!"])
def test_asking_for_no_word_is_refused(reader, asked):
    with pytest.raises(UnreadableSetting, match="at least one word"):
        reader.search(asked)


def test_an_article_comes_before_furniture_and_is_told_from_it(writer, path):
    lead = "Some words about the harvest this year"
    for name, body, menu in (("menu", lead, "ceasefire"), ("body", f"{lead} and a ceasefire", "sport")):
        text = f"Harvest\n\n{body}\n\n{menu}"
        page = made.page(text, source=name)
        writer.write(page, made.sighting(page), report=made.report(page, text=text))
    with read_record(path) as reader:
        hits = reader.search("ceasefire")
        assert [hit.in_article for hit in hits] == [True, False]
        assert [hit.words for hit in reader.search("ceasefire", limit=1, offset=1)] == [hits[1].words]


def test_a_passage_shows_the_words_and_is_cut_between_words(writer, path):
    filler = "Nothing of note was said about the matter. " * 30
    text = f"Title\n\n{filler}A shell hit. {filler}A shell struck the granary roof. {filler}\n\nMenu"
    page = made.page(text)
    writer.write(page, made.sighting(page), report=made.report(page, text=text))
    with read_record(path) as reader:
        (hit,) = reader.search("shell granary")
    assert "shell struck the granary" in hit.words
    assert len(hit.words) <= PASSAGE
    assert hit.words == hit.passage.of(text)
    assert text[hit.passage.start - 1].isspace()
    assert text[hit.passage.end].isspace()


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(alphabet="abé ’'ʿ\u0301أا\u064bى\n.-*\"ß大の", min_size=1, max_size=60).map(
        lambda text: re.sub("\n+", "\n", text)
    ),
    at=st.integers(0, 59),
    size=st.integers(1, 12),
)
def test_every_stretch_of_words_finds_its_text(tmp_path_factory, text, at, size):
    from onrecord.text import words

    held = list(words(text))
    if not held:
        return
    first = at % len(held)
    chosen = held[first : first + size]
    asked = '"' + text[chosen[0].span.start : chosen[-1].span.end].replace('"', " ").replace("*", " ") + '"'
    if [word.folded for word in words(asked)] != [word.folded for word in chosen]:
        return
    path = tmp_path_factory.mktemp("law") / "onrecord.db"
    page = made.page(text)
    whole = made.report(page, text=text)
    with open_record(path, clock=made.clock(), create=True) as writer:
        writer.write(page, made.sighting(page), report=whole)
    with read_record(path) as reader:
        (hit,) = reader.search(asked)
    assert chosen[0].span.hull(chosen[-1].span) in hit.spans
