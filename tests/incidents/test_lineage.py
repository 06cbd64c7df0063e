"""Which reports are one story, and where each has it from."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import claim, link, report

from onrecord.incidents import lineages, told
from onrecord.incidents.prints import RUN, WINDOW, prints
from onrecord.model import Kinship, Role

STORY = (
    "TARSA, March 4 (Reuters) - Shells hit the grain market of Tarsa on Monday and killed nine traders, the"
    " mayor"
    " Anton Belka said. Two ambulances of the Red Crescent came under fire on the bridge over the Osna."
    " Colonel"
    " Imre Vadas denied that his 4th Brigade had fired, and put the blame on the Free Hills Front. The"
    " front, which"
    " holds the town of Kelm since 2019, said in a note to Radio Osna that it would answer questions on"
    " Friday."
)
PLAIN = STORY.replace("(Reuters) ", "")
OTHER = (
    "Farmers in the south blocked three roads with tractors because the price of milk has fallen by a third"
    " since"
    " spring. The minister promised talks but gave no day, and the union called for a longer strike next"
    " week."
)


def lineage(world, *reports, claims=()):
    found = lineages(told(each, [c for c in claims if c.report == each.id], world) for each in reports)
    return found, {each.report: each for each in found.descents}


def test_a_reprint_comes_from_the_older_report(world):
    first, copy = report(PLAIN, outlet="Osna Post"), report(PLAIN, outlet="Kelm Daily", day=date(2024, 3, 6))
    _, descents = lineage(world, first, copy, report(OTHER))
    assert descents[copy.id].parent == first.id
    assert descents[copy.id].by is Kinship.COPY
    assert descents[first.id].parent is None


def test_reports_that_share_no_words_are_no_kin(world):
    found, _ = lineage(world, report(STORY), report(OTHER))
    assert found.kin == ()


def test_half_a_story_is_a_copy(world):
    half = report(PLAIN[: len(PLAIN) // 2], day=date(2024, 3, 6))
    whole = report(PLAIN)
    _, descents = lineage(world, whole, half)
    assert (descents[half.id].parent, descents[half.id].by) == (whole.id, Kinship.COPY)


def test_a_quoted_passage_makes_no_parent_but_says_where_it_stands(world):
    passage = STORY[STORY.index("Two ambulances") : STORY.index("The front, which")]
    first = report(STORY)
    quoting = report(f"{OTHER} {OTHER.swapcase()} {passage} {OTHER[::-1]}", day=date(2024, 3, 9))
    found, descents = lineage(world, first, quoting)
    assert descents[quoting.id].parent is None
    (kin,) = found.kin
    assert kin.kinship is Kinship.PART
    assert kin.passages[0].of(quoting.text) in passage
    assert kin.sources[0].of(first.text) in passage


def test_a_story_in_other_words_keeps_its_names_and_numbers(world):
    retold = report(
        "On Monday nine merchants died as the Tarsa grain market was shelled, according to its mayor, Anton"
        " Belka."
        " As they crossed the Osna bridge two vehicles of the Red Crescent were shot at. That the 4th"
        " Brigade was"
        " behind it was denied by its commander, Colonel Imre Vadas, who pointed to the Free Hills Front."
        " In control"
        " of Kelm from 2019 on, the Front told Radio Osna to expect its word on Friday.",
        day=date(2024, 3, 5),
    )
    first = report(PLAIN, day=date(2024, 3, 4))
    _, descents = lineage(world, first, retold)
    assert (descents[retold.id].parent, descents[retold.id].by) == (first.id, Kinship.RETOLD)


def test_a_wire_in_the_dateline_is_the_root_though_the_record_lacks_it(world):
    one = report(STORY, outlet="Osna Post", dateline="TARSA, March 4 (Reuters)")
    _, descents = lineage(world, one)
    assert descents[one.id].root == "w:reuters"


def test_copies_of_a_credited_story_have_its_root(world):
    one = report(STORY, outlet="Osna Post", dateline="TARSA, March 4 (Reuters)")
    bare = report(PLAIN, outlet="Kelm Daily", day=date(2024, 3, 7))
    _, descents = lineage(world, one, bare)
    assert descents[bare.id].parent == one.id
    assert descents[bare.id].root == "w:reuters"


def test_the_wire_itself_is_the_parent_of_those_who_credit_it(world):
    wire = report(STORY, outlet="Reuters", day=date(2024, 3, 4))
    short = report(
        "Nine traders were killed in Tarsa on Monday, Reuters reported. Anton Belka, the mayor, told the"
        " agency"
        " that shells had hit the grain market. Colonel Imre Vadas blamed the Free Hills Front.",
        outlet="Kelm Daily",
    )
    credited = claim(short, "Nine traders were killed", "killed", chain=(link("Reuters", Role.WIRE),))
    _, descents = lineage(world, wire, short, claims=[credited])
    assert descents[short.id].parent == wire.id
    assert descents[short.id].by in {Kinship.CREDIT, Kinship.RETOLD}


def test_stock_phrases_that_many_share_make_no_kin(world):
    stock = " ".join(f"word{n}" for n in range(60))
    many = [report(f"{stock} {' '.join(f'own{n}x{m}' for m in range(80))}") for n in range(55)]
    found, _ = lineage(world, *many)
    assert found.kin == ()


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(world, chance):
    reports = [
        report(STORY, outlet="Osna Post"),
        report(STORY[:300], outlet="Kelm Daily", day=date(2024, 3, 6)),
        report(STORY.upper(), outlet="Third", day=date(2024, 3, 6)),
        report(OTHER),
    ]
    straight, _ = lineage(world, *reports)
    chance.shuffle(reports)
    assert lineage(world, *reports)[0] == straight


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 60), st.integers(0, 60))
def test_any_run_of_words_as_long_as_a_window_is_found(seed, before, after):
    chance = random.Random(seed)
    words = [f"w{chance.randrange(10**6)}" for _ in range(RUN + WINDOW - 1)]
    one = report(" ".join([*(f"a{n}" for n in range(before)), *words]))
    other = report(" ".join([*words, *(f"b{n}" for n in range(after))]))
    assert {each.value for each in prints(one)} & {each.value for each in prints(other)}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["war", "ash", "oak", "elm", "Fir", "Yew", "12"]), max_size=60))
def test_prints_stand_where_they_say(words):
    one = report(" ".join(words) or ".")
    for each in prints(one):
        assert 0 <= each.start < each.end <= len(one.text)
        assert len(one.text[each.start : each.end].split()) == RUN
