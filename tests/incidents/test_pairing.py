"""Claims that come to stand in a crowd meet no longer, and those that cease to stand in one meet again."""

from __future__ import annotations

from kept import as_at_once, clock, held_now, keep
from scenes import claim, killed, report

from onrecord import flow
from onrecord.record import open_record


def raid(number):
    """A report that has its day and its country in common with all the others, and nothing else."""
    one = report(f"Raid on the kelm{number}s of Iraq.", outlet=f"Outlet {number}")
    return one, (claim(one, one.text, "Raid", place=None, victims=killed(31, open_end=True)),)


def test_a_key_that_comes_to_be_crowded_and_ceases_to_be_is_as_if_all_had_come_at_once(tmp_path, world):
    path = tmp_path / "r.db"
    raids = [raid(number) for number in range(42)]
    several = []
    for first, last in ((0, 40), (40, 41), (41, 42)):
        for one in raids[first:last]:
            keep(path, one)
        flow.gather(path, None, clock)
        found, expected = as_at_once(path, world)
        assert found == expected
        several.append(max(len(one.claims) for one in held_now(path)[0]))
    assert several == [40, 1, 1]
    with open_record(path, clock=clock) as writer:
        for one, _ in raids[:2]:
            writer.erase(one.page, "asked")
    flow.gather(path, None, clock)
    found, expected = as_at_once(path, world)
    assert found == expected
    assert max(len(one.claims) for one in held_now(path)[0]) > 1
