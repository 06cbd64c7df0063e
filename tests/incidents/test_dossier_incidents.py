"""The sample dossier's incidents, as people state them in incidents.json, against what is gathered.

The floors are what was measured, and move one way: claims that are read wrongly bound them from above.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord import dossier, flow
from onrecord.answers import incident as shown
from onrecord.answers import incidents as listed
from onrecord.answers.incidents import IncidentFilter
from onrecord.model import Days
from onrecord.record import backup, read_record

STATED = json.loads((Path(dossier.folder()).parent / "incidents.json").read_text(encoding="utf-8"))
CORE = [one for one in STATED["incidents"] if not one.get("minor")]

PAIRS_RIGHT, PAIRS_FOUND, ORIGINS, DRIFTS = 0.95, 0.45, 0.6, 0.6


@pytest.fixture(scope="module")
def db(sample_record, tmp_path_factory):
    path = tmp_path_factory.mktemp("dossier") / "r.db"
    backup(sample_record, path)
    flow.gather(path, None, lambda: datetime(2024, 6, 10, tzinfo=UTC))
    return path


@pytest.fixture(scope="module")
def gathered(db):
    return listed(db, IncidentFilter())


def names(incident):
    return {Path(source).name for source in incident.sources}


@pytest.fixture(scope="module")
def matched(gathered):
    """The gathered incident that is each stated one: of its kind and days, and likest in reports, each"
    " used once."""
    scored = []
    for number, stated in enumerate(STATED["incidents"]):
        first, last = (day and datetime.fromisoformat(day).date() for day in stated["when"])
        wanted = set(stated["reports"])
        for one in gathered:
            common = len(names(one) & wanted) / len(names(one) | wanted)
            if common and one.kind in stated["kinds"] and one.when.meet(Days(first, last)):
                scored.append((-common, -len(one.claims), number, one.id, one))
    found, used = {}, set()
    for _, _, number, ident, one in sorted(scored, key=lambda each: each[:4]):
        name = STATED["incidents"][number]["name"]
        if name not in found and ident not in used:
            found[name] = one
            used.add(ident)
    return found


def pairs(groups):
    return {(group[0], a, b) for group in groups for a in group[1] for b in group[1] if a < b}


def test_reports_of_one_happening_are_together(matched):
    wanted, offered = set(), set()
    for stated in CORE:
        wanted |= pairs([(stated["name"], sorted(stated["reports"]))])
        found = matched.get(stated["name"])
        offered |= pairs([(stated["name"], sorted(names(found)))]) if found else set()
    right = len(wanted & offered)
    assert right / len(offered) >= PAIRS_RIGHT
    assert right / len(wanted) >= PAIRS_FOUND


def test_happenings_that_people_tell_apart_are_found_apart(matched):
    found = [
        matched[one].id != matched[other].id
        for one, other, _ in STATED["apart"]
        if one in matched and other in matched
    ]
    assert len(found) >= 4
    assert all(found)


def test_the_lineage_is_the_one_that_people_state(db):
    with read_record(db) as reader:
        source = {head.report: Path(head.source).name for head in reader.heads()}
        lineages = reader.lineages()
    families = {}
    for descent in lineages.descents:
        families.setdefault(descent.root, set()).add(source[descent.report])
    several = [family for family in families.values() if len(family) > 1]
    assert several == [set(one["reports"]) for one in STATED["lineages"]]
    (root,) = (root for root, family in families.items() if len(family) > 1)
    assert source[root] == STATED["lineages"][0]["root"]


def test_reprints_are_never_counted(gathered):
    reprints = set(STATED["lineages"][0]["reports"])
    for incident in gathered:
        others = names(incident) - reprints
        assert incident.low <= len(others) + 2
        if names(incident) <= reprints:
            assert incident.low == 1


def test_origins_are_those_that_people_count(matched):
    near = []
    for stated in CORE:
        found = matched.get(stated["name"])
        low, high = stated["origins"]
        near.append(found is not None and found.low == low and abs(found.high - high) <= 2)
    assert sum(near) / len(near) >= ORIGINS


def test_what_drifted_is_what_people_saw(matched):
    seen = []
    for want in STATED["drifts"]:
        found = matched.get(want["incident"])
        seen.append(found is not None and any(drift.field == want["field"] for drift in found.drifts))
    assert sum(seen) / len(seen) >= DRIFTS


def test_a_misplaced_strike_and_a_garbled_meeting_make_no_incidents_of_their_own(gathered):
    places = {one.place.name for one in gathered if one.kind == "attack" and one.place}
    assert "Erbil" not in places
    assert not [one for one in gathered if one.kind == "arrest"]


def test_football_makes_no_incident(gathered):
    assert not [one for one in gathered if "17-football.html" in names(one)]


def test_every_report_of_an_incident_is_shown_with_its_words(db, gathered):
    for one in gathered:
        page = shown(db, one.id)
        claims = [held.claim.id for line in page.lines for held in line.claims]
        assert set(claims) >= set(one.claims)
        assert all(held.quote for line in page.lines for held in line.claims)


def test_gathering_twice_changes_nothing(db, gathered):
    assert flow.gather(db, None, lambda: datetime(2024, 6, 11, tzinfo=UTC)) == 0
    assert listed(db, IncidentFilter()) == gathered
