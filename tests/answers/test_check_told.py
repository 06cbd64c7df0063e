"""What an editor would check, held against a small record with a corrected toll, denials and claims."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from onrecord import flow
from onrecord.answers import tempo_check, tempo_record
from onrecord.model import Answer
from onrecord.record import Outcome
from onrecord.runners import Inline

PAGE = "{outlet}\nHome\nNews\n\n{title}\n\nPublished: {day}\n\n{words}\n"
PAGES = """\
Darfur Lantern | Ten killed as RSF attacks Kutum | March 3, 2025
KUTUM, Sudan - Fighters of the Rapid Support Forces attacked the town of Kutum on Sunday, killing
ten people, doctors at the town's hospital said.
=====
Saltmarsh Observer | Toll of Kutum attack rises to 14 | March 6, 2025
KHARTOUM - Fourteen people were killed when fighters of the Rapid Support Forces attacked the town
of Kutum in North Darfur on March 2, the health ministry said on Thursday.
=====
Darfur Lantern | Army shells market in Nyala, killing six | March 9, 2025
NYALA, Sudan - The Sudanese army shelled a market in Nyala on Saturday, killing six civilians,
witnesses said.
=====
Capital Herald | Army denies shelling Nyala market | March 10, 2025
KHARTOUM - The Sudanese army denied on Monday that it had shelled the market in Nyala on Saturday.
=====
Red Hills News | Drone hits fuel depot in Kassala | March 21, 2025
KASSALA, Sudan - A drone struck a fuel depot in Kassala on Thursday, killing two guards, the
governor of the state said.

No group has claimed responsibility for the attack.
=====
Saltmarsh Observer | Two aid workers killed near Zalingei | April 3, 2025
NAIROBI - Gunmen attacked an aid convoy near Zalingei on Wednesday and killed two aid workers, the
United Nations said.

The Rapid Support Forces said they were not behind the attack.
=====
Capital Herald | RSF drones strike Port Sudan | April 8, 2025
PORT SUDAN - The Rapid Support Forces attacked the airport of Port Sudan with drones on Monday, the
army said.

The Rapid Support Forces claimed responsibility for the attack in a statement on Tuesday.
=====
Darfur Lantern | Five killed near El Geneina | May 5, 2025
EL GENEINA, Sudan - The Rapid Support Forces attacked a village near El Geneina on Sunday, killing
five people, a village elder said.

The Rapid Support Forces denied having attacked the village.
=====
Capital Herald | Drone kills nine at bus station in Sennar | May 20, 2025
SENNAR, Sudan - A drone struck a bus station in Sennar on Monday, killing nine people, medics said.

The Rapid Support Forces accused the Sudanese army of carrying out the attack. The Sudanese army
denied carrying out the attack.
=====
Red Hills News | Missile hits bus station in Sennar | May 20, 2025
SENNAR, Sudan - Gunmen of an unknown group fired a missile at a bus station in Sennar on Monday,
killing nine people, a resident said.
"""


def clock():
    return datetime(2025, 6, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    for number, page in enumerate(PAGES.split("=====\n")):
        head, _, words = page.partition("\n")
        outlet, title, day = head.split(" | ")
        text = PAGE.format(
            outlet=outlet,
            title=title,
            day=day,
            words=words.replace("\n\n", "¶").replace("\n", " ").replace("¶", "\n\n"),
        )
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    db, pages = folder / "r.db", [str(path) for path in sorted(folder.glob("*.txt"))]
    kept = list(flow.add(db, pages, flow.Plan(), Inline(), clock))
    assert {one.outcome for one in kept} == {Outcome.NEW}
    flow.gather(db, None, clock)
    return tempo_record.opened(db, None, None)


def told(here, sentence):
    """Give the answer and all that is said of it in one line."""
    found = tempo_check.check_record(here, sentence)
    behind = tempo_check.decisive(found, here)
    return found.answer, " ".join(tempo_check.lines(found, explain=False, incidents=behind))


@pytest.mark.parametrize(
    "sentence",
    [
        "The army shelled the market in Nyala on 8 March.",
        "The Sudanese army shelled the market",
        "The army did not shell the market in Nyala",
        "The army never shelled Nyala",
        "The army has carried out no attacks in Nyala since 1 March",
        "No attacks by the Sudanese army in Nyala since 1 March",
        "Six civilians were killed when the army shelled a market in Nyala",
    ],
)
def test_what_one_outlet_tells_and_another_denies_is_disputed_and_both_are_shown(here, sentence):
    answer, words = told(here, sentence)
    assert answer is Answer.DISPUTED
    assert "Sudanese Armed Forces → market" in words
    assert "denied having done it" in words


def test_who_denies_having_done_it_does_not_deny_that_it_happened(here):
    answer, words = told(here, "No attacks in Nyala since 1 March")
    assert (answer, "denied having done it" in words) == (Answer.CONTRADICTED, True)
    answer, words = told(here, "A market in Nyala was shelled on 8 March")
    assert (answer, "denied having done it" in words) == (Answer.SUPPORTED, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Rapid Support Forces attacked Kutum",
        "The RSF attacked Kutum in March",
        "The Rapid Support Forces attacked Kutum on 2 March",
        "The Rapid Support Forces killed at least eight people in Kutum",
        "A drone struck a fuel depot in Kassala",
        "Gunmen killed two aid workers near Zalingei on 2 April",
        "Unidentified gunmen attacked an aid convoy in Darfur",
        "Aid workers were killed near Zalingei on 2 April",
        "RSF drones struck Port Sudan on 7 April",
        "Two guards were killed by a drone in Kassala",
        "Five people were killed near El Geneina",
    ],
)
def test_what_a_report_tells_is_supported_with_how_many_origins(here, sentence):
    answer, words = told(here, sentence)
    assert answer is Answer.SUPPORTED
    assert "it is told so by" in words
    assert "origin" in words


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The army attacked Kutum on 2 March", "the doer is told as Rapid Support Forces"),
        ("The Rapid Support Forces attacked Kutum on 3 March", "it is told of another day"),
        ("The Rapid Support Forces killed 12 people in Kutum on 2 March", "10 or 14 killed are told"),
        ("A missile struck a fuel depot in Kassala", "the means are told as drone"),
        ("The Rapid Support Forces attacked Khartoum", "no incident of the record is told so"),
        ("The Rapid Support Forces did not attack Khartoum", "does not show that there was none"),
        ("Nobody was killed in Port Sudan on 7 April", "does not show that there were none"),
    ],
)
def test_what_no_report_tells_is_not_contradicted_but_not_on_record(here, sentence, why):
    answer, words = told(here, sentence)
    assert answer is Answer.UNTOLD
    assert words.startswith("Nothing on record says so.")
    assert why in words


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The rebels killed ten people in Kutum on 2 March", "the doer is told as Rapid Support Forces"),
        ("The Rapid Support Forces struck a fuel depot in Kassala", "no report names who did it"),
        ("The Rapid Support Forces attacked an aid convoy near Zalingei", "the doer is told as Gunmen"),
        ("The army shelled a hospital in Nyala on 8 March", "what was struck is told as market"),
        ("Five children were killed near El Geneina on 4 May", "no report calls those hurt 'children'"),
        ("No civilians were killed in Kassala", "it is not told so plainly"),
    ],
)
def test_what_may_be_meant_is_left_open_and_shown(here, sentence, why):
    answer, words = told(here, sentence)
    assert answer is Answer.OPEN
    assert why in words
    assert "In doubt: i-" in words


def test_where_other_means_are_told_too_it_is_disputed(here):
    answer, words = told(here, "A drone struck a bus station in Sennar on 19 May")
    assert answer is Answer.DISPUTED
    assert "the means are told as drone or missile" in words


def test_who_is_accused_of_an_act_is_told_where_others_are_named_for_it(here):
    answer, words = told(here, "The Sudanese army struck a bus station in Sennar on 19 May")
    assert answer is Answer.OPEN
    accused = "Sudanese Armed Forces is accused of it by Rapid Support Forces, and denies it"
    assert accused in words


@pytest.mark.parametrize("number", ["ten", "14"])
def test_tolls_that_differ_are_disputed_and_the_last_is_told(here, number):
    answer, words = told(here, f"The Rapid Support Forces killed {number} people in Kutum on 2 March")
    assert answer is Answer.DISPUTED
    assert "10 or 14 killed are told, the last of them 14 (2025-03-06)" in words


@pytest.mark.parametrize(
    "sentence",
    [
        "The Rapid Support Forces did not attack Kutum",
        "No civilians were killed in Nyala",
        "No aid workers were killed near Zalingei",
    ],
)
def test_what_is_said_not_to_have_happened_is_contradicted_where_it_is_told(here, sentence):
    assert told(here, sentence)[0] is Answer.CONTRADICTED


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("The army deliberately shelled the market in Nyala", "'deliberately'"),
        ("Only the Rapid Support Forces attacked Kutum", "'only'"),
        ("Two gunmen attacked Kutum in March", "'Two'"),
        ("The RSF allegedly attacked Kutum", "'allegedly'"),
        ("The RSF may have attacked Kutum", "what is possible"),
        ("The army said the RSF attacked Port Sudan", "what somebody says"),
        ("The army shelled Nyala and the RSF attacked Kutum", "more than one act"),
        ("The RSF attacked Kutum without killing anyone", "'without'"),
        ("The army shelled Nyala before the ceasefire", "its days are not read"),
        ("The RSF attacked Kutum near Nyala", "more than one place (Kutum and Nyala)"),
        ("The RSF attacked Kutum for Hezbollah", "'Hezbollah'"),
        ("The RSF falsely claimed responsibility for the attack on Port Sudan", "'falsely'"),
        ("Ten people were abducted near Nyala on 11 May", "of no sort that is kept"),
    ],
)
def test_what_is_not_read_keeps_a_statement_from_being_checked(here, sentence, why):
    answer, words = told(here, sentence)
    assert answer is Answer.UNREAD
    assert why in words


@pytest.mark.parametrize(
    ("sentence", "answer", "why"),
    [
        ("No group has claimed responsibility for the attack in Kassala", Answer.CONSISTENT, "by 2025-03-21"),
        ("Nobody claimed the drone strike on Kassala", Answer.CONSISTENT, "no claim is known since"),
        (
            "The Rapid Support Forces claimed responsibility for the attack on Kassala",
            Answer.UNTOLD,
            "nobody",
        ),
        (
            "The Rapid Support Forces claimed responsibility for the attack on Port Sudan",
            Answer.SUPPORTED,
            "Rapid Support Forces claimed it (2025-04-08)",
        ),
        (
            "No group has claimed responsibility for the attack on Port Sudan",
            Answer.CONTRADICTED,
            "Rapid Support Forces claimed it (2025-04-08)",
        ),
        (
            "The army claimed responsibility for the attack on Port Sudan",
            Answer.UNTOLD,
            "Rapid Support Forces claimed it",
        ),
        (
            "The Rapid Support Forces have not claimed responsibility for the attack near Zalingei",
            Answer.CONSISTENT,
            "they denied having done it",
        ),
        ("No one has claimed the attack near Zalingei of 2 April", Answer.UNTOLD, "none that there was none"),
        ("No group has claimed responsibility for the attack in Sudan", Answer.OPEN, "incidents that may be"),
        ("No group has claimed responsibility for the attack on Khartoum", Answer.UNTOLD, "no incident"),
        ("The army denied shelling the market in Nyala", Answer.SUPPORTED, "Sudanese Armed Forces"),
        ("The RSF denied shelling the market in Nyala", Answer.UNTOLD, "Sudanese Armed Forces"),
    ],
)
def test_who_claimed_an_attack_and_who_denied_it_can_be_checked(here, sentence, answer, why):
    found, words = told(here, sentence)
    assert found is answer
    assert why in words


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("No one has been killed in Darfur since the ceasefire of 12 April", Answer.CONTRADICTED),
        ("No aid workers have been killed in Darfur since 1 April", Answer.CONTRADICTED),
        ("No civilians have been killed in Nyala since 12 April", Answer.UNTOLD),
        ("No children have been killed in Darfur since 1 April", Answer.OPEN),
    ],
)
def test_nobody_killed_since_a_day_is_held_against_the_dead_that_are_told(here, sentence, answer):
    assert told(here, sentence)[0] is answer


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("There were more attacks in March than in April in Sudan", "its days are not read"),
        ("The attack in Kassala came a day after the ceasefire of 12 April", "its days are not read"),
        ("The RSF attacked Kutum again on 2 March", "'again'"),
        ("This is the first attack on El Geneina in months", "'months'"),
        ("The UN recorded no attacks in Darfur since 6 May", "'UN recorded'"),
    ],
)
def test_counts_and_ranks_are_no_part_of_one_act(here, sentence, why):
    answer, words = told(here, sentence)
    assert answer is Answer.UNREAD
    assert why in words


def test_what_one_origin_alone_tells_is_said_to_be_so_first(here):
    _, words = told(here, "A drone struck a fuel depot in Kassala")
    assert words.startswith("Supported, by one origin alone. As of")
    assert told(here, "The Rapid Support Forces attacked Kutum")[1].startswith("Supported. As of")


def test_what_asks_nothing_is_still_refused(here):
    assert tempo_check.check_record(here, "The minister met the ambassador") is None


def test_a_statement_gives_json_with_its_incident(here):
    found = tempo_check.check_record(here, "The army shelled the market in Nyala on 8 March")
    form = tempo_check.form(found, tempo_check.decisive(found, here))
    assert (form["answer"], form["probability"], len(form["incidents"])) == ("disputed", None, 1)
    assert form["entailed"] is False
    assert form["readings"][0]["first"] == "2025-03-08"
