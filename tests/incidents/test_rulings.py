"""What people's judgements come to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from scenes import account, claim, gathered, killed, report, town

from onrecord.incidents import corrected, rulings, standing
from onrecord.model import Days, Judgement, Ruling, When

START = datetime(2024, 3, 5, tzinfo=UTC)


def judgement(number, ruling, *claims, **more):
    return Judgement(
        id=f"j-{number}",
        ruling=ruling,
        claims=claims,
        author="an analyst",
        at=START + timedelta(hours=number),
        reason="Seen.",
        **more,
    )


def test_the_later_of_two_rulings_on_a_pair_holds():
    given_ = [judgement(2, Ruling.DIFFERENT, "b", "a"), judgement(1, Ruling.SAME, "a", "b")]
    found = rulings(given_)
    assert found.different == {("a", "b")}
    assert found.same == frozenset()


def test_an_undone_ruling_holds_no_longer_and_an_undone_undoing_lets_it_hold_again():
    first = judgement(1, Ruling.SAME, "a", "b")
    undone = judgement(2, Ruling.UNDO, "a", undoes="j-1")
    again = judgement(3, Ruling.UNDO, "a", undoes="j-2")
    assert standing([first, undone]) == ()
    assert standing([again, undone, first]) == (first,)


@given(st.permutations([1, 2, 3, 4]))
def test_the_order_in_which_judgements_are_read_is_no_matter(order):
    made = {
        1: judgement(1, Ruling.SAME, "a", "b"),
        2: judgement(2, Ruling.DIFFERENT, "a", "b"),
        3: judgement(3, Ruling.UNDO, undoes="j-2"),
        4: judgement(4, Ruling.UNSURE, "b", "c"),
    }
    found = rulings(made[each] for each in order)
    assert found.same == {("a", "b")}
    assert found.unsure == {("b", "c")}


def two_happenings(world):
    accounts = []
    for n in (1, 2):
        text = f"Shells killed people in post {n} on day {n}."
        one = report(text, outlet=f"Outlet {n}")
        when = When(days=Days.on(date(2024, 2, 10 * n)), span=None, stated=True, rule="made")
        fields = {"place": town(f"Post {n}", lat=30.0 + n), "victims": killed(n + 4), "when": when}
        accounts.append(account(one, world, claim(one, text, "killed", **fields)))
    return gathered(world, *accounts).incidents


def test_a_rejected_incident_is_left_out_until_it_is_confirmed(world):
    first, second = two_happenings(world)
    no = judgement(1, Ruling.REJECT, *first.claims)
    assert corrected((first, second), [no]) == (second,)
    assert corrected((first, second), [no, judgement(2, Ruling.CONFIRM, *first.claims)]) == (first, second)


def test_a_field_set_by_hand_stands_beside_what_is_claimed(world):
    first, _ = two_happenings(world)
    edit = judgement(1, Ruling.EDIT, *first.claims, field="killed", value="9")
    (found,) = corrected((first,), [edit])
    field = next(each for each in found.fields if each.name == "killed")
    assert sorted((value.value, value.chosen) for value in field.values)[1] == ("9", True)
    assert [value.chosen for value in field.values] == [True, False]
    assert "an analyst" in field.why


def test_a_ruling_on_claims_that_are_gone_touches_nothing(world):
    both = two_happenings(world)
    assert corrected(both, [judgement(1, Ruling.REJECT, "c-gone")]) == both
