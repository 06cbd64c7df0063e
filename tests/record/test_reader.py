from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import made
import pytest

from onrecord.model import Days, Form, Located, Modality, Party, Site
from onrecord.record import ClaimFilter, Order, read_record


def names(filled, **asked):
    reader, claims = filled
    ids = {claim.id: name for name, claim in claims.items()}
    return [ids[held.claim.id] for held in reader.claims(ClaimFilter(**asked))]


@pytest.mark.parametrize(
    ("asked", "fits"),
    [
        ({"actor": "écarlate"}, "shelled late"),
        ({"actor": "ECARLATE northern"}, "shelled late"),
        ({"actor": "neb"}, "shelled late"),
        ({"actor": "carlate"}, ""),
        ({"actor": "..."}, ""),
        ({"target": "guards"}, "denied shelled late toll"),
        ({"place": "al qaim"}, "denied"),
        ({"place": "marrun"}, "shelled late toll"),
        ({"country": "xqa"}, "denied"),
        ({"source": "coast wire"}, "shelled late toll"),
        ({"source": "two officials"}, "shelled late toll"),
        ({"source": "olafur"}, "denied"),
        ({"source": "gazette"}, "denied"),
        ({"kinds": ("displace", "meet")}, "toll"),
        ({"means": ("artillery",)}, "denied shelled late"),
        ({"forms": (Form.TALLY,)}, "toll"),
        ({"modalities": (Modality.DENIED, Modality.POSSIBLE)}, "denied toll"),
        ({"min_score": 0.5}, "denied shelled late"),
        ({"since": date(2024, 2, 6)}, "late toll"),
        ({"until": date(2024, 1, 1)}, "denied toll"),
        ({"since": date(2024, 1, 2), "until": date(2024, 2, 4)}, "denied toll"),
        ({"as_of": date(2024, 2, 7)}, "denied shelled toll"),
        ({"as_of": date(2024, 2, 5)}, "denied"),
        ({"known_since": date(2024, 2, 7)}, "late"),
        ({"known_until": date(2024, 2, 5)}, "denied late"),
        ({"actor": "neb", "since": date(2024, 2, 6)}, "late"),
        ({"limit": 2}, "denied shelled"),
        ({"limit": 2, "offset": 1}, "shelled late"),
        ({"order": Order.KNOWN, "limit": 1}, "denied"),
    ],
)
def test_claims_are_found_by(filled, asked, fits):
    assert names(filled, **asked) == fits.split()


def test_a_claim_on_several_places_is_found_by_each_of_them(writer, path):
    page = made.page()
    report = made.report(page)
    here = Site(name="Marrun", span=None, id="marrun", country="XMA")
    there = Site(name="Al-Qāʾim", span=None, id="qaim", country="XQA")
    both = Located(name="Marrun and Al-Qāʾim", span=None, members=(here, there))
    claim = made.claim(report, place=both)
    writer.write(page, made.sighting(page), report=report, readings=[made.reading(report, claim)])
    with read_record(path) as reader:
        for asked in ({"country": "xma"}, {"country": "XQA"}, {"place": "qaim"}, {"place": "Marrun"}):
            assert [held.claim for held in reader.claims(ClaimFilter(**asked))] == [claim]
        assert not list(reader.claims(ClaimFilter(country="XMB")))


def test_words_of_the_text_find_what_was_resolved_to_another_name(writer, path):
    text = made.TEXT.replace("were hurt", "were hurt at a مستودع")
    page = made.page(text)
    report = made.report(page, text=text)
    target = Party(name="fuel store", span=made.at(text, "مستودع"))
    writer.write(
        page,
        made.sighting(page),
        report=report,
        readings=[made.reading(report, made.claim(report, target=target))],
    )
    with read_record(path) as reader:
        assert len(list(reader.claims(ClaimFilter(target="مُستودع")))) == 1
        assert len(list(reader.claims(ClaimFilter(target="store")))) == 1


def test_a_claim_comes_with_its_words_and_both_clocks(filled):
    reader, claims = filled
    held = next(reader.claims(ClaimFilter(actor="strait")))
    assert held.claim == claims["denied"]
    assert held.quote.startswith("Shells fell")
    assert held.outlet == "Strait Gazette"
    assert held.title == made.HEADLINE
    assert held.known == Days.on(date(2024, 1, 3))
    assert held.recorded_at == made.MET + timedelta(seconds=1)


def test_the_record_answers_as_it_stood_at_an_earlier_moment(writer, path):
    page = made.page()
    report = made.report(page)
    for version in ("1", "2"):
        reading = made.reading(report, made.claim(report, by=f"rules-{version}"), version=version)
        writer.write(page, made.sighting(page), report=report, readings=[reading])
    with read_record(path) as reader:

        def by(seconds, **more):
            then = made.MET + timedelta(seconds=seconds)
            return [held.claim.by for held in reader.claims(ClaimFilter(recorded_by=then, **more))]

        assert by(-1) == []
        assert by(0) == ["rules-1"]
        assert by(1) == ["rules-2"]
        assert by(0, all_readings=True) == ["rules-1"]
        assert by(1, all_readings=True) == ["rules-1", "rules-2"]


def test_a_load_that_goes_on_knows_what_it_holds(filled):
    reader, _ = filled
    page = made.page()
    assert len(reader.pages_known()) == 3
    assert reader.knows(page.id)
    assert not reader.knows(made.page(source="d.txt").id)
    assert reader.met(page.source, page.sha256) == page.id
    assert reader.met("elsewhere.txt", page.sha256) is None


def test_a_rereading_goes_through_what_a_version_has_not_read(writer, path):
    pages = [made.page(source=f"{number}.txt") for number in range(1203)]
    for number, page in enumerate(pages):
        report = made.report(page)
        readings = [made.reading(report, version="2")] if number % 2 else []
        writer.write(page, made.sighting(page), report=report, readings=readings)
    with read_record(path) as reader:
        left = list(reader.unread("rules", "2"))
        assert left == sorted(page.id for page in pages[::2])


def test_claims_come_one_at_a_time(filled):
    reader, _ = filled
    claims = reader.claims()
    next(claims)
    claims.close()
    assert reader.counts().claims == 4


def test_nothing_asked_for_is_everything_current(filled):
    assert names(filled) == ["denied", "shelled", "late", "toll"]
    assert replace(ClaimFilter(), limit=0).limit == 0
    assert names(filled, limit=0) == []


def test_reading_leaves_no_files_behind_and_writes_nothing(writer, path):
    writer.write(made.page(), made.sighting(made.page()))
    writer.close()
    before = path.read_bytes()
    with read_record(path) as reader:
        assert reader.counts().pages == 1
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    assert path.read_bytes() == before
