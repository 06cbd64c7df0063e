"""Words that come to be a stock phrase make no kin any longer, and make them again once fewer hold them."""

from __future__ import annotations

from datetime import timedelta

from kept import as_at_once, clock, held_now, keep
from scenes import DAY, report

from onrecord import flow
from onrecord.incidents.lineage import STOCK
from onrecord.record import open_record

STORY = (
    "The harbour of Marrun was shut on Monday after a blast tore through two sheds and a crane at the quay."
    " Crews of three tugs had been sent ashore an hour before, the harbour master told the evening paper."
)


def copy(number):
    """The same story in another paper, on a later day."""
    return report(STORY, outlet=f"Outlet {number}", day=DAY + timedelta(days=number)), ()


def test_words_that_come_to_be_stock_and_cease_to_be_make_kin_as_if_all_had_come_at_once(tmp_path, world):
    path = tmp_path / "r.db"
    copies = [copy(number) for number in range(STOCK + 2)]
    kin = []
    for first, last in ((0, STOCK), (STOCK, STOCK + 1), (STOCK + 1, STOCK + 2)):
        for one in copies[first:last]:
            keep(path, one)
        flow.gather(path, None, clock)
        found, expected = as_at_once(path, world)
        assert found == expected
        kin.append(len(held_now(path)[2].kin))
    assert kin == [STOCK * (STOCK - 1) // 2, 0, 0]
    with open_record(path, clock=clock) as writer:
        for one, _ in copies[:2]:
            writer.erase(one.page, "asked")
    flow.gather(path, None, clock)
    found, expected = as_at_once(path, world)
    assert found == expected
    assert len(held_now(path)[2].kin) == STOCK * (STOCK - 1) // 2
