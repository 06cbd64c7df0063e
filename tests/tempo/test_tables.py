from __future__ import annotations

from datetime import date

import pytest

from onrecord.errors import NoSuchSource, UnreadableSetting
from onrecord.model import Days, Relation
from onrecord.tempo import grouping, tables


@pytest.fixture
def table(tmp_path):
    def write(text):
        path = tmp_path / "table.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_plain_table_is_read_with_its_series(table):
    found = tables.read(table("date,series,first_seen\n2024-01-03,a,2024-01-05\n2024-01-04,b,\n"))
    one, other = found.happenings
    assert one.days == Days.on(date(2024, 1, 3))
    assert one.first_seen == date(2024, 1, 5)
    assert other.first_seen == date(2024, 1, 4)
    assert [series.name for series in grouping.series(found)] == ["a", "b"]


def test_days_known_only_as_intervals_stay_intervals(table):
    (one,) = tables.read(table("date_start,date_end\n2024-01-03,2024-01-09\n")).happenings
    assert one.days == Days(date(2024, 1, 3), date(2024, 1, 9))


def test_acled_headers_are_known_and_its_imprecise_days_widened(table):
    text = (
        "event_id_cnty,event_date,time_precision,event_type,actor1,actor2,country,admin1,fatalities\n"
        "YEM1,17 February 2024,1,Explosions,A,B,Yemen,Taiz,3\n"
        "YEM2,18 February 2024,2,Explosions,A,B,Yemen,Taiz,0\n"
    )
    one, other = tables.read(table(text)).happenings
    assert (one.id, one.actor, one.target, one.area, one.toll.low) == ("YEM1", "A", "B", "Taiz", 3)
    assert one.days.single
    assert (other.days.last - other.days.first).days >= 3


def test_ged_headers_are_known(table):
    text = (
        "id,side_a,side_b,date_start,date_end,country,adm_1,best,number_of_sources\n"
        "7,Government,Rebels,2015-03-02 00:00:00.000,2015-03-04 00:00:00.000,Land,North,12,4\n"
    )
    (one,) = tables.read(table(text)).happenings
    assert one.days == Days(date(2015, 3, 2), date(2015, 3, 4))
    assert (one.actor, one.area, one.toll.low, one.sources) == ("Government", "North", 12, 4)


def test_rows_that_cannot_be_used_are_problems_beside_the_rest(table):
    text = "date,weight\n2024-01-03,1\nsoon,1\n2024-01-05,heavy\n2024-13-01,1\n"
    found = tables.read(table(text))
    assert len(found.happenings) == 1
    assert len(found.problems) == 3
    assert all(problem.stage == "tempo" for problem in found.problems)


def test_other_separators_and_a_mark_at_the_start_are_read(table):
    found = tables.read(table("\ufeffdate;series\n2024-01-03;a\n"))
    assert found.named == ("a",)


def test_wrong_use_is_said_in_one_sentence(table, tmp_path):
    with pytest.raises(NoSuchSource):
        tables.read(tmp_path / "nowhere.csv")
    with pytest.raises(UnreadableSetting, match="column date"):
        tables.read(table("when,what\n2024-01-03,a\n"))
    with pytest.raises(UnreadableSetting, match="as_of"):
        tables.tallies(table("day,number\n2024-01-03,4\n"))
    path = tmp_path / "bytes.csv"
    path.write_bytes(b"date,area\n2024-01-03,\xff\xfe\n")
    with pytest.raises(UnreadableSetting, match="UTF-8"):
        tables.read(path)


def test_totals_are_read_with_their_relation_and_start(table):
    text = "as_of,cumulative_since_2023-10-17,relation\n2023-10-24,13,eq\n2023-10-30,23,ge\nsoon,1,eq\n"
    found, problems = tables.tallies(table(text))
    assert [(t.since, t.count, t.relation) for t in found] == [
        (date(2023, 10, 17), 13, Relation.EXACTLY),
        (date(2023, 10, 17), 23, Relation.AT_LEAST),
    ]
    assert len(problems) == 1


def test_a_row_of_totals_that_cannot_be_used_says_why(table):
    text = "as_of,count,relation\n2024-01-03,4,exactly\n2024-01-04,many,eq\nsoon,4,eq\n2024-01-05,5,\n"
    found, problems = tables.tallies(table(text))
    assert [t.count for t in found] == [5]
    assert [problem.subject.rpartition(":")[2] for problem in problems] == ["2", "3", "4"]
    relation, count, day = (problem.message for problem in problems)
    assert relation == "relation 'exactly' is none of eq, ge, approx."
    assert "count" in count
    assert "'soon'" in day


def test_series_are_parted_by_what_is_asked(table):
    found = tables.read(table("date,actor,area\n2024-01-03,a,x\n2024-01-04,a,y\n2024-01-05,b,x\n"))
    assert [one.name for one in grouping.series(found)] == [grouping.ALL]
    assert [one.name for one in grouping.series(found, by=("actor",))] == ["a", "b"]
    assert len(grouping.series(found, by=("actor", "area"))) == 3


def test_what_others_did_to_the_same_target_and_area_is_kept_beside_a_series(table):
    text = (
        "date,actor,target,area\n2024-01-03,a,base,x\n2024-01-04,,base,x\n2024-01-05,b,base,x\n"
        "2024-01-06,b,port,x\n"
    )
    found = tables.read(table(text))
    one = grouping.with_others(grouping.series(found, by=("actor",)), found)[1]
    assert one.name == "a"
    assert [h.days.first.day for h in one.others] == [4, 5]
