"""Claims that are not sure enough are left out, and nothing points at them any more."""

from __future__ import annotations

from onrecord.answers import sure_enough
from onrecord.model import (
    Claim,
    ClaimId,
    ClaimLink,
    Days,
    Form,
    Modality,
    Reading,
    ReadingId,
    ReportId,
    Span,
    Tie,
    When,
)


def claim(name, score, **more):
    return Claim(
        id=ClaimId(name),
        report=ReportId("r-1"),
        quote=Span(0, 9),
        trigger=Span(0, 4),
        form=Form.EVENT,
        kind="attack",
        modality=Modality.HAPPENED,
        when=When(days=Days(), span=None, stated=False, rule="none"),
        by="rules-1",
        score=score,
        **more,
    )


def reading(*claims):
    return Reading(id=ReadingId("x-1"), report=ReportId("r-1"), extractor="rules", version="1", claims=claims)


def test_less_sure_claims_go_with_what_points_at_them_and_that_is_said():
    link = ClaimLink(tie=Tie.AFTER, claim=ClaimId("c-2"))
    met = reading(claim("c-1", 0.9, links=(link,), part_of=ClaimId("c-2")), claim("c-2", 0.4))
    kept = sure_enough("page.txt", met, 0.5)
    (one,) = kept.claims
    assert (one.id, one.links, one.part_of) == ("c-1", (), None)
    assert [p.message for p in kept.problems] == ["1 of 2 claims were left out: less sure than 0.5."]


def test_a_reading_whose_claims_are_all_sure_stays_as_it_is():
    link = ClaimLink(tie=Tie.AFTER, claim=ClaimId("c-2"))
    met = reading(claim("c-1", 0.9, links=(link,)), claim("c-2", 0.5))
    assert sure_enough("page.txt", met, 0.5) == met
