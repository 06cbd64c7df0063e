"""Outlets and authors that metadata names."""

from __future__ import annotations

import pytest

from onrecord.model import Block, BlockKind, Named, Span
from onrecord.reports.candidates import Candidate, Field
from onrecord.reports.names import named_authors, named_outlet

TEXT = "Guards shot at ford\n\nBy Ada Writer\n\nAda Writer met the guards. Valley Herald"
BLOCKS = (
    Block(kind=BlockKind.TITLE, span=Span(0, 19), rule="x"),
    Block(kind=BlockKind.BYLINE, span=Span(21, 34), rule="x"),
    Block(kind=BlockKind.BODY, span=Span(36, len(TEXT)), rule="x"),
)


def _said(field, value, source="meta:author", rank=2):
    return Candidate(field=field, value=value, source=source, rank=rank)


def _authors(*values):
    return [
        one.name
        for one in named_authors([_said(Field.AUTHOR, value) for value in values], TEXT, BLOCKS, None)
    ]


def test_an_author_is_found_again_in_the_byline():
    (found,) = named_authors([_said(Field.AUTHOR, "By Ada Writer")], TEXT, BLOCKS, None)
    assert found == Named(name="Ada Writer", span=Span(24, 34), rule="author:meta:author")


@pytest.mark.parametrize(
    "value", ["Ada Writer and Bo Scribe", "Ada Writer; Bo Scribe", "Ada Writer, Bo Scribe"]
)
def test_several_authors_in_one_field_are_parted(value):
    assert _authors(value) == ["Ada Writer", "Bo Scribe"]


@pytest.mark.parametrize(
    "value", ["admin", "desk@herald.example", "https://herald.example/ada", "", "x" * 100]
)
def test_accounts_and_addresses_are_no_authors(value):
    assert _authors(value) == []


def test_the_outlet_itself_is_no_author():
    outlet = Named(name="Valley Herald", span=None, rule="x")
    assert named_authors([_said(Field.AUTHOR, "VALLEY HERALD")], TEXT, BLOCKS, outlet) == ()


def test_a_better_source_is_asked_first_and_a_worse_one_where_it_names_nobody():
    best = _said(Field.AUTHOR, "admin", "json-ld", 1)
    assert [
        one.name for one in named_authors([best, _said(Field.AUTHOR, "Bo Scribe")], TEXT, BLOCKS, None)
    ] == ["Bo Scribe"]


@pytest.mark.parametrize(
    "title",
    [
        "Guards shot at ford | Valley Herald",
        "Guards shot at ford - Provinces - Valley Herald",
        "Valley Herald :: Guards shot at ford",
    ],
)
def test_what_stands_beside_the_headline_in_the_title_is_the_outlet(title):
    found = named_outlet([_said(Field.TITLE, title, "title", 3)], TEXT, BLOCKS, None)
    assert found is not None
    assert (found.name, found.span and found.span.of(TEXT)) == ("Valley Herald", "Valley Herald")


def test_addresses_and_handles_are_no_names_of_outlets():
    said = [_said(Field.OUTLET, "https://herald.example"), _said(Field.OUTLET, "@herald")]
    assert named_outlet(said, TEXT, BLOCKS, None) is None


def test_an_outlet_that_is_known_by_its_domain_is_called_by_its_canonical_name():
    said = [
        _said(Field.OUTLET, "valleyherald", "meta:og:site_name", 1),
        _said(Field.OUTLET, "herald.example", "domain", 5),
    ]
    found = named_outlet(said, TEXT, BLOCKS, {"herald.example": "Valley Herald"}.get)
    assert found is not None
    assert (found.name, found.rule) == ("Valley Herald", "outlet:meta:og:site_name")
