"""The slots of keys that the papers drop, and what is told of them; the templates are made up."""

from __future__ import annotations

from datetime import date

from train.muc4_keys import of, templates, value
from train.muc4_score import entity
from train.muc4_slots import named, told_days, valued

from onrecord.model import Days

KEY = """\
;;; a remark
0.  MESSAGE: ID                     DEV-MUC3-9999 (NOBODY)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  - 04 MAR 90
3.  INCIDENT: LOCATION              NORTHLAND: HILLS (DEPARTMENT): NEWTON (TOWN)
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED / ATTEMPTED
11. PERP: ORGANIZATION CONFIDENCE   ? POSSIBLE / SUSPECTED OR ACCUSED: "VALLEY FRONT" / "VF"
19. HUM TGT: DESCRIPTION            "MAYOR": "ANNA REED"
                                    "TWO \\"GUARDS\\""
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "ANNA REED"
                                    INJURY: "TWO \\"GUARDS\\""
0.  MESSAGE: ID                     DEV-MUC3-9999 (NOBODY)
1.  MESSAGE: TEMPLATE               *
"""


def test_a_key_tells_the_dropped_slots():
    first, second = templates(KEY.splitlines())
    made = of(first)
    assert second[1] == "*"
    assert made.stage == {"ACCOMPLISHED", "ATTEMPTED"}
    assert made.places == ("northland", "hills", "newton")
    assert made.described == ("mayor", "anna reed", 'two "guards"')
    assert value(made.confidence, "vf") == {"POSSIBLE", "SUSPECTED OR ACCUSED"}
    assert [set(values) for _, values in made.effect] == [{"DEATH"}, {"INJURY"}]
    assert value(made.effect, "nobody") == frozenset()


def test_a_key_may_tell_one_day_all_days_until_one_or_either():
    fourth = date(1990, 3, 4)
    assert told_days("04 MAR 90") == {Days.on(fourth)}
    assert told_days("- 04 MAR 90") == {Days(None, fourth)}
    assert told_days("02 MAR 90 - 04 MAR 90 / 04 MAR 90") == {Days(date(1990, 3, 2), fourth), Days.on(fourth)}
    assert told_days("-") == frozenset()


def test_what_is_told_of_somebody_counts_only_with_the_right_value():
    wanted = [(entity("Valley Front", "VF"), frozenset({"POSSIBLE"})), (entity("Ben"), frozenset({"DEATH"}))]
    assert valued({"vf": "POSSIBLE", "ben": "INJURY", "carl": "DEATH"}, wanted) == (1, 3, 1, 2)


def test_places_count_by_name_from_the_country_down():
    assert named(["newton", "oldtown"], ("northland", "newton")) == (1, 2, 1, 2)
