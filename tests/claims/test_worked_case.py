"""The worked case of the design as one table, a row a test, on two pages with the same traps.

One is the seed, where it is there: a real story that a newspaper took from a wire, saved by a crawler. The
other, `pages/lake-chad.txt`, was written for onrecord, and what it tells is made up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from onrecord.codebook import Codebook
from onrecord.incidents import gather, told
from onrecord.model import Account, BlockKind, Certainty, Days, Form, Furniture, Modality, Range, Tie
from onrecord.reports import read_report
from onrecord.sources import pages

SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"
_BEGINNING = 20
REAL = {Modality.HAPPENED, Modality.ONGOING, Modality.ATTEMPTED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A page, and what must come out of it; its author and furniture as numbers of lines."""

    page: Path
    author: int
    outlet: str
    furniture: dict[Furniture, tuple[int, ...]]
    crawled: date
    silent: date
    wire: str
    sources: str
    commander: str
    asker: str
    groups: str
    struck: str
    airport: str
    accuser: str
    hours: int
    dead: int
    where: str
    many: int
    countries: tuple[str, ...]
    demanders: str
    spared: str


SEED = Case(
    page=next(iter(sorted(SEEDS.glob("*.txt"))), SEEDS / "absent.txt"),
    author=6,
    outlet="Khaama Press",
    furniture={
        Furniture.CLOCK: (0,),
        Furniture.SECTION: (4,),
        Furniture.BIO: (7, 8),
        Furniture.ADVERT: (24,),
        Furniture.RELATED: (26,),
        Furniture.COMMENTS: (29, 30),
        Furniture.CAPTCHA: (31, 32),
    },
    crawled=date(2024, 4, 19),
    silent=date(2024, 2, 4),
    wire="Reuters",
    sources="multiple Iranian and Iraqi sources",
    commander="senior commander of one of the Iraqi armed groups",
    asker="Ismail Qaani",
    groups="Iraqi armed groups",
    struck="United States Armed Forces",
    airport="the airport in Iraq",
    accuser="Washington",
    hours=48,
    dead=3,
    where="Erbil",
    many=21,
    countries=("Iraq", "Syria"),
    demanders="Republican lawmakers",
    spared="Iranian",
)
LAKE = Case(
    page=Path(__file__).parent / "pages" / "lake-chad.txt",
    author=6,
    outlet="Harbour Gate Press",
    furniture={
        Furniture.CLOCK: (0,),
        Furniture.SECTION: (4,),
        Furniture.BIO: (7, 8),
        Furniture.ADVERT: (24,),
        Furniture.RELATED: (26,),
        Furniture.COMMENTS: (29, 30),
        Furniture.CAPTCHA: (31, 32),
    },
    crawled=date(2024, 8, 15),
    silent=date(2024, 6, 9),
    wire="Meridian news agency",
    sources="several Libyan and Chadian sources",
    commander="senior commander of one of the Chadian militias",
    asker="Salem Driss",
    groups="Chadian armed groups",
    struck="French armed forces",
    airport="the airport in Sabha",
    accuser="Paris",
    hours=72,
    dead=4,
    where="Faya",
    many=16,
    countries=("Chad", "Niger"),
    demanders="Senators",
    spared="Libyan",
)


@pytest.fixture(scope="module", params=[SEED, LAKE], ids=["seed", "own page"])
def case(request):
    if not request.param.page.is_file():
        pytest.skip("the page of the worked case is not there")
    return request.param


@pytest.fixture(scope="module")
def report(case, world):
    return read_report(next(iter(pages([str(case.page)]))), known_outlet=world.outlet)


@pytest.fixture(scope="module")
def claims(report, rules):
    return next(iter(rules.extract([report]))).claims


def only(claims, **asked):
    """Give the one claim of a form, kind and modality."""
    found = [c for c in claims if all(getattr(c, name) == value for name, value in asked.items())]
    assert len(found) == 1, [(c.kind, c.form, c.modality) for c in claims]
    return found[0]


def names(chain):
    return [link.name for link in chain]


def happened(claims, kind):
    return only(claims, kind=kind, form=Form.EVENT, modality=Modality.HAPPENED)


def blamed(claims):
    """Give the attack that somebody is blamed for."""
    return next(c for c in claims if c.kind == "attack" and c.actor is not None and c.actor.chain)


def test_furniture_is_marked_and_kept_and_never_coded(case, report, claims):
    met = {kind: [] for kind in case.furniture}
    for block in report.blocks:
        if block.kind is BlockKind.FURNITURE:
            met.setdefault(block.furniture, []).append(block.span.of(report.text))
    said = report.text.split("\n")
    for kind, numbers in case.furniture.items():
        for number in numbers:
            assert any(words.startswith(said[number][:_BEGINNING]) for words in met[kind]), (kind, met[kind])
    furniture = [b.span for b in report.blocks if b.kind is BlockKind.FURNITURE]
    assert not [c for c in claims for span in furniture if c.quote.overlaps(span)]
    last = report.text.rstrip().splitlines()[-1]
    assert any(last in span.of(report.text) for span in furniture)


def test_the_first_name_line_is_the_byline_and_the_second_is_not(case, report):
    bylines = [b.span for b in report.blocks if b.kind is BlockKind.BYLINE]
    author = report.text.split("\n")[case.author]
    assert [span.of(report.text) for span in bylines] == [author]
    assert bylines[0].start == report.text.index(author)
    assert [a.name for a in report.authors] == [author]


def test_published_lies_between_the_silence_and_the_day_of_the_crawl(case, report):
    days = report.published.days
    assert days.first == date.fromordinal(case.silent.toordinal() + 1)
    assert days.last == case.crawled
    assert "year" in report.published.assumed


def test_the_chain_goes_from_the_wire_to_its_unnamed_sources(case, claims):
    halt = happened(claims, "cease")
    assert names(halt.chain) == [case.wire, case.sources]
    assert [(link.role.value, link.anonymous) for link in halt.chain] == [
        ("wire", False),
        ("anonymous", True),
    ]


def test_the_commander_speaks_through_the_wire_with_his_words(case, report, claims):
    said = [c for c in claims if len(c.chain) == 2 and c.chain[-1].name.startswith(case.commander)]
    assert len(said) == 1
    assert said[0].chain[0].name == case.wire
    assert (said[0].chain[-1].role.value, said[0].chain[-1].anonymous) == ("armed-group", True)
    opened = report.text.rindex("“", 0, said[0].quote.start + 1)
    assert "”" not in report.text[opened : said[0].quote.end - 1]


def test_the_outlet_is_understood_and_never_a_link(case, report, claims):
    assert report.outlet.name == case.outlet
    links = [link for c in claims for link in (*c.chain, *(c.actor.chain if c.actor else ()))]
    assert not [link for link in links if case.outlet.split()[0] in link.name]


def test_the_halt_is_at_the_request_of_somebody_which_is_a_claim_of_its_own(case, claims):
    halt = happened(claims, "cease")
    assert (halt.actor.name, halt.target.name) == (case.groups, case.struck)
    assert halt.place.name == case.countries[0]
    asked = next(c for c in claims if c.kind == "demand" and c.actor.name == case.asker)
    assert asked.chain == halt.chain
    assert [(link.tie, link.claim) for link in halt.links] == [(Tie.AT_REQUEST_OF, asked.id)]


def test_the_headline_is_a_second_passage_of_the_halt_or_the_request(report, claims):
    told_in = [c for c in claims for span in (c.quote, *c.also) if report.title.holds(span)]
    assert any(c.kind in {"cease", "demand"} for c in told_in)


def test_the_meeting_is_tied_to_the_accusation(case, report, claims):
    meeting, accusation = happened(claims, "meet"), happened(claims, "accuse")
    assert meeting.actor.name == case.asker
    assert "groups" in meeting.target.name or "militias" in meeting.target.name
    assert meeting.place.span.of(report.text) == case.airport
    assert [(k.tie, k.claim, k.hours) for k in meeting.links] == [(Tie.WITHIN, accusation.id, case.hours)]
    assert names(meeting.chain) == names(accusation.chain) == [case.wire]
    assert accusation.target.name == case.groups


def test_only_the_attacker_is_the_accusers_word(case, claims):
    attack = blamed(claims)
    assert names(attack.chain) == [case.wire]
    assert attack.victims.killed == Range(case.dead, case.dead)
    assert attack.place.name == case.where
    assert (attack.actor.name, attack.actor.certainty) == (case.groups, Certainty.ALLEGED)
    assert [(k.name, k.role.value) for k in attack.actor.chain] == [(case.accuser, "official")]


def test_the_tally_counts_in_a_window_tied_to_the_meeting(case, claims):
    tally = only(claims, form=Form.TALLY)
    assert (tally.kind, tally.modality, tally.count) == ("attack", Modality.HAPPENED, Range(case.many, None))
    assert tally.target.name == case.struck
    assert (Tie.BEFORE, happened(claims, "meet").id) in {(link.tie, link.claim) for link in tally.links}
    assert tally.window is None or tally.window.since.first != case.silent


def test_the_silence_is_over_both_countries_until_publication(case, report, claims):
    silence = only(claims, form=Form.SILENCE)
    assert (silence.kind, silence.modality, silence.count) == ("attack", Modality.NEGATED, Range(0, 0))
    assert silence.target.name == case.struck
    assert tuple(member.name for member in silence.place.members) == case.countries
    assert silence.window.since == Days(case.silent, case.silent)
    assert silence.window.until == report.published.days


def test_what_is_demanded_or_conditional_did_not_happen(case, claims):
    demand = next(c for c in claims if c.kind == "demand" and c.actor.name == case.demanders)
    strikes = only(claims, kind="attack", modality=Modality.DEMANDED)
    assert strikes.target.name.startswith(case.spared)
    assert names(strikes.chain) == [case.demanders]
    assert demand.modality is Modality.HAPPENED
    ceasing = [c for c in claims if c.kind == "cease" and c.modality is not Modality.HAPPENED]
    assert [c.modality for c in ceasing] == [Modality.CONDITIONAL, Modality.CONDITIONAL]


def test_nobody_is_the_author_of_what_they_only_report_condemn_or_demand(case, claims):
    doers = {
        c.actor.name for c in claims if c.kind == "attack" and c.modality in REAL and c.actor is not None
    }
    assert doers == {case.groups}


def test_no_incident_is_made_of_what_did_not_happen(case, report, claims, world):
    account = Account(
        told=told(report, claims, world),
        source=report.source,
        outlet=report.outlet.name,
        title=report.title,
        known=report.published.days,
        claims=claims,
        quotes=tuple(c.quote.of(report.text) for c in claims),
    )
    kinds = frozenset(row.id for row in Codebook.load().kinds if row.incidents)
    found = gather([account], kinds, world).incidents
    by_id = {c.id: c for c in claims}
    inside = [by_id[ident] for incident in found for ident in incident.claims]
    assert all(c.modality in REAL for c in inside)
    assert not [c for c in inside if c.target is not None and c.target.name.startswith(case.spared)]
    killing = next(i for i in found if blamed(claims).id in i.claims)
    accusers = {s.name for s in killing.stances if s.says == "is accused"}
    assert len(accusers) == 1
    assert not accusers & {origin.name for origin in killing.origins}
