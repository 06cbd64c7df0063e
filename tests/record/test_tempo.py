from __future__ import annotations

import sqlite3
from datetime import date, timedelta

import made
import pytest

from onrecord.model import Answer, Days, Problem, Understood, Verdict
from onrecord.record import HeldBlackout, open_record, read_record


def verdict(answer, as_of=made.DAY):
    return Verdict(
        sentence="",
        as_of=as_of,
        answer=answer,
        probability=None,
        certain=0,
        possible=1,
        missing=0.5,
        entailed=False,
        deciding=("i-1",),
        readings=(Understood(words="made", first=as_of, last=as_of, answer=answer, probability=None),),
        flips="if",
        why="made",
    )


def news(path):
    with read_record(path) as reader:
        return reader.news()


def kept(writer, source):
    page = made.page(source=source)
    report = made.report(page)
    writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
    return page


def test_a_page_that_came_in_while_claims_were_checked_is_still_news(path):
    with open_record(path, clock=made.clock(), create=True) as writer:
        kept(writer, "a.txt")
        seen = news(path)
        kept(writer, "b.txt")
        assert writer.keep_verdicts([], seen)
        with read_record(path) as reader:
            assert reader.news().days == {made.DAY}
            assert reader.unchecked()
            assert writer.keep_verdicts([], reader.news())
            assert not reader.unchecked()


def test_verdicts_found_beside_others_or_before_an_erasure_are_outdated(path):
    with open_record(path, clock=made.clock(), create=True) as writer:
        page = kept(writer, "a.txt")
        found = [("c-1", verdict(Answer.OPEN))]
        slow = news(path)
        assert writer.keep_verdicts(found, news(path))
        assert not writer.keep_verdicts(found, slow)
        slow = news(path)
        writer.erase(page.id, "asked")
        assert not writer.keep_verdicts(found, slow)
        with read_record(path) as reader:
            assert len(list(reader.verdicts())) == 1
            assert reader.unchecked()


def test_a_page_is_news_also_where_the_clock_was_set_back(path):
    with open_record(path, clock=made.clock(), create=True) as writer:
        kept(writer, "a.txt")
        assert writer.keep_verdicts([], news(path))
    with open_record(path, clock=made.clock(made.MET - timedelta(days=400))) as writer:
        kept(writer, "b.txt")
    assert news(path).days == {made.DAY}


def test_verdicts_come_back_as_they_were_kept_and_go_with_their_page(path):
    page = made.page()
    report = made.report(page)
    claim = made.claim(report).id
    with open_record(path, clock=made.clock(), create=True) as writer:
        writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
        kept = [(claim, verdict(Answer.OPEN)), (claim, verdict(Answer.CONTRADICTED))]
        assert writer.keep_verdicts(kept, news(path))
        with read_record(path) as reader:
            assert [(one.claim, one.verdict) for one in reader.verdicts()] == kept
        writer.erase(page.id, "asked")
    with read_record(path) as reader:
        assert list(reader.verdicts()) == []


def test_a_blackout_is_taken_back_by_another_row_and_never_changed(path):
    dark = HeldBlackout(number=0, area="Gaza", days=Days(date(2024, 1, 1), None), reason="no lines")
    with open_record(path, clock=made.clock(), create=True) as writer:
        writer.keep_blackout(dark)
        with read_record(path) as reader:
            (held,) = reader.blackouts()
        assert (held.area, held.days, held.reason) == (dark.area, dark.days, dark.reason)
        writer.keep_blackout(held, undoes=held.number)
    with read_record(path) as reader:
        assert list(reader.blackouts()) == []
    db = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("UPDATE blackouts SET area = ''")
    db.close()


def test_a_report_that_could_not_be_coded_counts_as_unread(path):
    page, other = made.page(), made.page(source="b.txt")
    report, strange = made.report(page), made.report(other)
    reading = made.reading(strange, made.claim(strange))
    problem = Problem(stage="claims", subject="b.txt", message="Claims in another language.")
    silent = type(reading)(
        id=reading.id,
        report=strange.id,
        extractor="rules",
        version="1",
        claims=(),
        problems=(problem,),
    )
    with open_record(path, clock=made.clock(), create=True) as writer:
        writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
        writer.write(other, made.sighting(other), report=strange, readings=[silent])
    with read_record(path) as reader:
        assert sorted((one.outlet, one.coded) for one in reader.reads()) == [
            ("The Marrun Herald", False),
            ("The Marrun Herald", True),
        ]
