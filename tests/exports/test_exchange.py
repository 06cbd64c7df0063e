from __future__ import annotations

from dataclasses import replace
from datetime import date

import jsonschema
import pytest

from onrecord.exports.exchange import exchange, refused, schema
from onrecord.model import (
    Attribution,
    Because,
    Block,
    BlockKind,
    Certainty,
    ChainLink,
    Claim,
    ClaimId,
    ClaimLink,
    Days,
    Form,
    Furniture,
    Located,
    Member,
    Mention,
    MentionType,
    Modality,
    Named,
    PageId,
    Party,
    Problem,
    Publication,
    Range,
    Reading,
    ReadingId,
    Report,
    ReportId,
    Role,
    Span,
    Sure,
    Tie,
    VictimGroup,
    Victims,
    When,
    Window,
)

TEXT = "Shells hit Northtown, a medic said."
LINK = ChainLink(name="a medic", role=Role.MEDICAL, anonymous=True, span=Span(22, 29))
FULL = Claim(
    id=ClaimId("c-1"),
    report=ReportId("r-1"),
    quote=Span(0, 20),
    trigger=Span(7, 10),
    form=Form.TALLY,
    kind="attack",
    means="artillery",
    modality=Modality.HAPPENED,
    actor=Party(
        name="the army",
        span=Span(0, 6),
        certainty=Certainty.ALLEGED,
        members=(Member(name="the army", span=Span(0, 6)),),
        chain=(LINK,),
    ),
    target=Party(name="Northtown", span=Span(11, 20)),
    victims=Victims(
        killed=Range(3, None),
        who=Span(0, 6),
        groups=(VictimGroup(status="combatant", killed=Range.exactly(1)),),
    ),
    count=Range(21, None),
    place=Located(name="Northtown", span=Span(11, 20), country="JOR", lat=33.33333333, lon=44.0, radius_km=5),
    when=When(days=Days(None, date(2024, 4, 19)), span=None, stated=False, rule="unstated"),
    window=Window(since=Days.on(date(2024, 2, 4)), until=Days(), span=Span(0, 6), rule="since"),
    chain=(LINK,),
    cue=Span(30, 34),
    links=(ClaimLink(tie=Tie.WITHIN, claim=ClaimId("c-2"), hours=48),),
    also=(Span(0, 6),),
    score=0.12345,
    by="rules-1",
    why=(Because(field="kind", rule="trigger-verb"),),
)
REPORT = Report(
    id=ReportId("r-1"),
    page=PageId("p-1"),
    source="page.txt",
    page_sha256="0" * 64,
    encoding="utf-8",
    text=TEXT,
    text_sha256="1" * 64,
    title=Span(0, 20),
    outlet=Named(name="The Sample", span=None, rule="site-name"),
    authors=(Named(name="A Writer", span=Span(0, 6), rule="byline"),),
    section=None,
    language="en",
    published=Publication(days=Days.on(date(2024, 2, 18)), why="the dateline says so", rule="dateline"),
    dateline=None,
    blocks=(
        Block(kind=BlockKind.BODY, span=Span(0, 20), rule="run"),
        Block(kind=BlockKind.FURNITURE, span=Span(22, 29), rule="bio", furniture=Furniture.BIO, score=0.5),
    ),
)
READING = Reading(
    id=ReadingId("x-1"),
    report=ReportId("r-1"),
    extractor="rules",
    version="1",
    claims=(FULL,),
    mentions=(
        Mention(type=MentionType.PLACE, span=Span(11, 20), name="Northtown", value=FULL.place),
        Mention(type=MentionType.TIME, span=Span(0, 6), value=Days()),
        Mention(type=MentionType.NUMBER, span=Span(0, 6), value=Range(1, None)),
        Mention(type=MentionType.ACTOR, span=Span(0, 6), name="the army", id="a:army"),
    ),
    attributions=(Attribution(source=Span(22, 29), cue=Span(30, 34), content=(Span(0, 20),)),),
    problems=(Problem(stage="claims", subject="page.txt", message="a part was not read"),),
)


@pytest.mark.parametrize("reading", [READING, None])
@pytest.mark.parametrize("mentions", [True, False])
def test_what_is_printed_obeys_the_published_schema(reading, mentions):
    jsonschema.Draft202012Validator(schema()).validate(exchange(REPORT, reading, mentions=mentions))


def test_a_refused_file_obeys_the_schema_too():
    form = refused("x.bin", (Problem(stage="reports", subject="x.bin", message="no text", fatal=True),))
    jsonschema.Draft202012Validator(schema()).validate(form)
    assert form["claims"] == []


def test_the_schema_refuses_what_the_form_does_not_allow():
    form = exchange(REPORT, READING)
    form["claims"][0]["modality"] = "maybe"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(form)


def test_every_value_of_a_claim_is_in_its_form():
    claim = exchange(REPORT, READING)["claims"][0]
    assert claim["actor"]["certainty"] == "alleged"
    assert claim["actor"]["chain"][0] == {
        "name": "a medic",
        "role": "medical",
        "anonymous": True,
        "span": [22, 29],
    }
    assert claim["victims"]["killed"] == [3, None]
    assert claim["when"] == {
        "first": None,
        "last": "2024-04-19",
        "span": None,
        "stated": False,
        "rule": "unstated",
    }
    assert claim["window"]["from"] == {"first": "2024-02-04", "last": "2024-02-04"}
    assert claim["links"] == [{"type": "within", "claim": "c-2", "hours": 48, "span": None}]
    assert claim["place"]["lat"] == 33.3333
    assert claim["score"] == 0.123
    assert claim["why"] == {"kind": "trigger-verb"}


def test_furniture_is_listed_apart_as_well():
    assert exchange(REPORT, None)["furniture"] == [[22, 29]]


def test_mentions_come_only_when_asked_for():
    assert "mentions" not in exchange(REPORT, READING)
    place, time, number, actor = exchange(REPORT, READING, mentions=True)["mentions"]
    assert place["country"] == "JOR"
    assert (time["first"], time["last"]) == (None, None)
    assert (number["low"], number["high"]) == (1, None)
    assert actor["id"] == "a:army"


def test_how_sure_each_field_is_stands_by_its_name():
    judged = replace(FULL, sure=(Sure(field="kind", score=0.81), Sure(field="actor", score=0.4)))
    form = exchange(REPORT, replace(READING, claims=(judged,)))
    jsonschema.Draft202012Validator(schema()).validate(form)
    assert form["claims"][0]["scores"] == {"kind": 0.81, "actor": 0.4}
