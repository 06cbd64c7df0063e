from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date, datetime, timedelta

import made
import pytest

from onrecord.errors import NoSuchItem, RecordBusy
from onrecord.model import Days, Problem, Span
from onrecord.record import ClaimFilter, Outcome, open_record, read_record


def add(writer, text=made.TEXT, *, source="a/page.txt", url=None, at=made.MET):
    page = made.page(text, source, url)
    report = made.report(page, text=text)
    reading = made.reading(report)
    return writer.write(page, made.sighting(page, at), report=report, readings=[reading]), report, reading


def test_what_was_written_comes_back_exactly(writer, path):
    page = made.page(url="https://herald.example/1")
    report = made.report(page)
    first, second = made.claim(report), made.claim(report, trigger="hurt", score=0.25)
    reading = made.reading(report, made.tied(first, second), second)
    added = writer.write(page, made.sighting(page), report=report, readings=[reading])
    assert (added.outcome, added.sighting, added.labelling, added.readings) == (Outcome.NEW, True, True, 1)
    with read_record(path) as reader:
        held = reader.page(page.id)
        assert held.page == page
        assert held.sightings == (made.sighting(page),)
        assert held.reports == (report.id,)
        assert reader.report(report.id).report == report
        assert reader.reading(reading.id) == reading
        assert [one.claim for one in reader.claims(ClaimFilter(report=report.id))] == [*reading.claims]


def test_a_page_added_twice_is_kept_once_with_two_sightings(writer, path):
    add(writer)
    added, _, _ = add(writer, at=made.MET + timedelta(days=1))
    assert (added.outcome, added.sighting, added.labelling, added.readings) == (Outcome.KNOWN, True, False, 0)
    again, _, _ = add(writer)
    assert not again.sighting
    with read_record(path) as reader:
        counts = reader.counts()
        assert (counts.pages, counts.sightings, counts.reports, counts.readings) == (1, 2, 1, 1)


def test_the_same_bytes_at_another_address_stay_two_pages(writer, path):
    add(writer, url="https://herald.example/1")
    added, _, _ = add(writer, url="https://mirror.example/1")
    assert added.outcome is Outcome.NEW
    with read_record(path) as reader:
        assert reader.counts().pages == 2
        assert reader.counts().claims == 2


def test_a_new_version_answers_and_the_old_one_still_can(writer, path):
    _, report, old = add(writer)
    page = made.page()
    new = made.reading(report, made.claim(report, score=0.9, by="rules-2"), version="2")
    added = writer.write(page, made.sighting(page), report=report, readings=[new])
    assert (added.outcome, added.readings) == (Outcome.KNOWN, 1)
    with read_record(path) as reader:
        assert [one.claim.by for one in reader.claims()] == ["rules-2"]
        both = list(reader.claims(ClaimFilter(all_readings=True)))
        assert [(one.claim.by, one.current) for one in both] == [("rules-1", False), ("rules-2", True)]
        assert [one.claim.by for one in reader.claims(ClaimFilter(reading=old.id))] == ["rules-1"]
        assert reader.claim(old.claims[0].id).claim.by == "rules-2"
        assert reader.report(report.id).current == new.id
        assert reader.report(report.id).readings == (old.id, new.id)


def test_reading_again_with_the_same_version_changes_nothing(writer, path):
    add(writer)
    before = dump(path)
    add(writer)
    assert dump(path) == before


def test_a_known_reading_that_is_written_last_answers_again(writer, path):
    _, report, old = add(writer)
    page = made.page()
    new = made.reading(report, made.claim(report, by="rules-2"), version="2")
    writer.write(page, made.sighting(page), report=report, readings=[new])
    writer.write(page, made.sighting(page), report=report, readings=[old])
    with read_record(path) as reader:
        assert reader.report(report.id).current == old.id
        assert reader.counts().readings == 2


def test_another_labelling_of_the_same_text_is_added_and_read_anew(writer, path):
    add(writer)
    page = made.page()
    report = made.report(page, published=Days.on(date(2024, 2, 7)))
    added = writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
    assert (added.labelling, added.readings) == (True, 1)
    with read_record(path) as reader:
        assert reader.report(report.id).report == report
        assert reader.counts().claims == 1
        assert len(list(reader.claims(ClaimFilter(all_readings=True)))) == 2


def test_a_labelling_never_read_replaces_none_that_was(writer, path):
    _, report, _ = add(writer)
    page = made.page()
    writer.write(page, made.sighting(page), report=made.report(page, outlet="Another Name"))
    with read_record(path) as reader:
        assert reader.report(report.id).report == report
        assert reader.counts().claims == 1


def test_another_text_of_the_same_page_takes_the_place_of_the_first(writer, path):
    add(writer)
    page = made.page()
    text = made.TEXT.replace("Three", "Four")
    report = made.report(page, text=text)
    writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
    with read_record(path) as reader:
        assert [one.claim.report for one in reader.claims()] == [report.id]
        assert reader.page(page.id).reports[-1] == report.id
        assert [hit.report for hit in reader.search("guards")] == [report.id]


def test_a_page_that_could_not_be_read_is_kept_with_its_problem(writer, path):
    page = made.page()
    problem = Problem(stage="reports", subject=page.source, message="This is a picture.", fatal=True)
    writer.write(page, made.sighting(page), problems=[problem])
    writer.note([Problem(stage="sources", subject="b.txt", message="It cannot be opened.")])
    with read_record(path) as reader:
        assert list(reader.problems(page.id)) == [problem]
        assert len(list(reader.problems())) == 2
        assert reader.knows(page.id)


def test_a_problem_met_twice_is_kept_once(writer, path):
    problem = Problem(stage="sources", subject="b.txt", message="It cannot be opened.")
    writer.note([problem, problem])
    writer.note([problem])
    with read_record(path) as reader:
        assert list(reader.problems()) == [problem]


def test_words_that_are_not_in_the_text_are_refused(writer, path):
    page = made.page()
    report = made.report(page)
    beyond = Span(len(report.text) - 2, len(report.text) + 1)
    bad = made.reading(report, made.claim(report, also=(beyond,)))
    added = writer.write(page, made.sighting(page), report=report, readings=[bad])
    assert added.readings == 0
    assert added.problems[0].subject == bad.id
    with read_record(path) as reader:
        assert list(reader.claims()) == []
        assert list(reader.problems()) == list(added.problems)
        assert reader.report(report.id).report == report


def test_values_that_do_not_belong_together_are_a_bug(writer):
    page, other = made.page(), made.page(source="b.txt")
    report = made.report(page)
    with pytest.raises(ValueError, match="a sighting of"):
        writer.write(page, made.sighting(other))
    with pytest.raises(ValueError, match="beside page"):
        writer.write(other, made.sighting(other), report=report)
    with pytest.raises(ValueError, match="beside None"):
        writer.write(page, made.sighting(page), readings=[made.reading(report)])
    foreign = made.claim(made.report(other))
    with pytest.raises(ValueError, match="claims of other reports"):
        writer.write(page, made.sighting(page), report=report, readings=[made.reading(report, foreign)])


def test_a_write_that_fails_leaves_nothing(writer, path):
    page = made.page()
    report = made.report(page)
    twice = made.claim(report)
    with pytest.raises(sqlite3.IntegrityError):
        writer.write(page, made.sighting(page), report=report, readings=[made.reading(report, twice, twice)])
    with read_record(path) as reader:
        assert reader.counts().pages == 0
    assert add(writer)[0].outcome is Outcome.NEW


def test_a_path_with_bytes_that_are_no_utf8_is_kept_escaped(writer, path):
    page = made.page(source="a/b\udcff.txt")
    report = made.report(page)
    writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
    with read_record(path) as reader:
        assert reader.page(page.id).page.source == "a/b\\udcff.txt"
        assert reader.report(report.id).report == report


def test_a_moment_without_a_zone_is_a_bug(writer):
    page = made.page()
    with pytest.raises(ValueError, match="without a zone"):
        writer.write(page, made.sighting(page, datetime(2024, 2, 8, 12)))  # noqa: DTZ001 - the point of it


def test_an_earlier_sighting_moves_back_the_day_it_was_known(writer, path):
    page = made.page()
    report = made.report(page, published=Days(None, None))
    writer.write(page, made.sighting(page), report=report)
    writer.write(page, made.sighting(page, made.MET - timedelta(days=3)))
    with read_record(path) as reader:
        assert reader.report(report.id).known == Days(None, date(2024, 2, 5))


@pytest.mark.parametrize(
    ("published", "known"),
    [
        (Days(None, None), Days(None, date(2024, 2, 8))),
        (Days(date(2024, 2, 4), None), Days(date(2024, 2, 4), date(2024, 2, 8))),
        (Days.on(date(2024, 2, 6)), Days.on(date(2024, 2, 6))),
        (Days.on(date(2024, 2, 9)), Days.on(date(2024, 2, 8))),
    ],
)
def test_a_sighting_bounds_the_day_it_was_known(writer, path, published, known):
    page = made.page()
    report = made.report(page, published=published)
    writer.write(page, made.sighting(page), report=report)
    with read_record(path) as reader:
        assert reader.report(report.id).known == known


def test_a_second_bulk_load_is_refused_and_names_the_first(path):
    with open_record(path, clock=made.clock(), create=True, bulk=True):
        with pytest.raises(RecordBusy, match=r"process \d+ is writing"):
            open_record(path, clock=made.clock(), bulk=True)
        with open_record(path, clock=made.clock()) as short:
            assert add(short)[0].outcome is Outcome.NEW
    with open_record(path, clock=made.clock(), bulk=True) as later:
        assert add(later)[0].outcome is Outcome.KNOWN
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "table",
    ["pages", "sightings", "reports", "layouts", "blocks", "readings", "claims", "successions", "extractors"],
)
def test_evidence_can_be_neither_changed_nor_deleted(writer, path, table):
    add(writer)
    column = {"blocks": "rule", "sightings": "source", "extractors": "name"}.get(table, "recorded_at")
    column = "quote" if table == "claims" else column
    db = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="are evidence"):
        db.execute(f"UPDATE {table} SET {column} = 'x'")
    with pytest.raises(sqlite3.IntegrityError, match="are evidence"):
        db.execute(f"DELETE FROM {table}")
    db.execute("PRAGMA recursive_triggers = ON")
    with pytest.raises(sqlite3.IntegrityError, match="are evidence"):
        db.execute(f"REPLACE INTO {table} SELECT * FROM {table}")
    db.close()


class TestErasing:
    def test_nothing_but_a_tombstone_stays(self, writer, path):
        _, report, reading = add(writer)
        add(writer, made.TEXT.replace("Marrun", "Tolvik"), source="b.txt")
        writer.erase(report.page, "asked by the family")
        with read_record(path) as reader:
            assert [stone.reason for stone in reader.erased()] == ["asked by the family"]
            assert reader.counts().pages == reader.counts().claims == 1
            assert reader.search("Marrun") == ()
            assert len(reader.search("Tolvik")) == 1
            for what, key in (("page", report.page), ("report", report.id), ("reading", reading.id)):
                with pytest.raises(NoSuchItem):
                    reader.find(what, key)

    def test_the_words_leave_the_file(self, writer, path):
        secret = "Quillonaria"
        _, report, _ = add(writer, made.TEXT.replace("Marrun", secret))
        for number in range(3):
            add(writer, source=f"{number}.txt")
        assert holds(path, secret)
        assert writer.erase(report.page, "asked")
        assert not holds(path, secret)

    def test_an_erased_page_is_not_taken_in_again(self, writer, path):
        _, report, _ = add(writer)
        writer.erase(report.page, "asked")
        added, _, _ = add(writer)
        assert added.outcome is Outcome.REFUSED
        assert "erased" in added.problems[0].message
        with read_record(path) as reader:
            assert reader.counts().pages == 0

    def test_words_folded_by_another_folding_leave_as_well(self, writer, path, monkeypatch):
        monkeypatch.setattr("onrecord.text.FOLDING", "0")
        _, report, _ = add(writer)
        monkeypatch.undo()
        add(writer, source="b.txt")
        writer.erase(report.page, "asked")
        with read_record(path) as reader:
            assert len(reader.search("Marrun")) == 1

    def test_a_page_that_is_not_there_cannot_be_erased(self, writer):
        with pytest.raises(NoSuchItem, match="p-nothing"):
            writer.erase("p-nothing", "asked")


def test_a_link_can_be_asked_from_its_other_end(writer, path):
    page = made.page()
    report = made.report(page)
    first, second = made.claim(report), made.claim(report, trigger="hurt")
    second = replace(second, same_as=first.id)
    writer.write(page, made.sighting(page), report=report, readings=[made.reading(report, first, second)])
    with read_record(path) as reader:
        assert reader.tied(first.id) == (("same-as", second.id),)
        assert reader.tied(second.id) == ()


def dump(path):
    db = sqlite3.connect(path)
    lines = [line for line in db.iterdump() if "words_" not in line]
    db.close()
    return lines


def holds(path, words):
    """Whether any file of the record holds the words, in any of the forms in which it writes them."""
    files = [entry for entry in path.parent.iterdir() if entry.name.startswith(path.name)]
    forms = (words.encode(), words.casefold().encode())
    return any(form in entry.read_bytes() for entry in files for form in forms)
