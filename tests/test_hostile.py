"""Hostile and broken pages, through the whole way: each is told in a sentence, and the rest goes on."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord import dossier

COMMAND = str(Path(sys.executable).with_name("onrecord"))
FINE = (dossier.folder() / "10-wire-story.html").read_bytes()
STORY = "<p>Three rockets hit the base near Northtown on Monday, a spokesman for the army said.</p>"


def html(body):
    return f"<!DOCTYPE html><html><head><title>A page</title></head><body>{body}</body></html>".encode()


PAGES = {
    "01-empty.txt": b"",
    "02-blank.txt": b" \n\n\t\n" * 100,
    "03-junk.txt": os.urandom(1) + bytes(range(256)) * 200,
    "04-picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(5000),
    "05-nul.txt": b"Rockets\x00 hit\x00 the base.\x00" * 50,
    "06-attributes.html": html("<p " + " ".join(f'a{n}="{n}"' for n in range(100_000)) + ">" + STORY),
    "07-paragraphs.html": html("<p>x</p>" * 500_000),
    "08-nested.html": html("<div>" * 100_000 + STORY + "</div>" * 100_000),
    "09-unclosed.html": html("<p><b><i>" * 50_000 + STORY),
    "10-one-paragraph.html": html("<p>" + "The army shelled the town on Monday. " * 280_000 + "</p>"),
    "12-entities.html": b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "'
    + b"&a;" * 1000
    + b'"><!ENTITY c "'
    + b"&b;" * 1000
    + b'">]><html><body><p>&c;&c;</p>'
    + STORY.encode(),
    "13-cut.html": html(STORY * 50)[:-700],
    "14-zero-date.html": html('<meta property="article:published_time" content="0000-00-00">' + STORY),
    "15-late-date.txt": b"Tuesday, 31 February 99999\n\nRockets hit the base on 0000-00-00, 45/45/2024.\n",
    "16-json-ld.html": html('<script type="application/ld+json">' + '{"a":[' * 20_000 + "</script>" + STORY),
    "17-lone-surrogates.txt": "Rockets hit \ud800 the base.".encode("utf-16-le", "surrogatepass") * 20,
    "18-digits.html": html(f"<p>{'9' * 2_000_000}</p>{STORY}"),
    "19-cut.txt.gz": gzip.compress(os.urandom(1) * 10 + b"words and words " * 999)[:-30],
    "20-bomb.html.gz": gzip.compress(bytes(60 << 20)),
    "21-brackets.txt": b"(" * 300_000 + b"\n" + b'"' * 300_000 + b"\n" + b"-" * 300_000,
    # Far from the other text that takes long, so that the two are never read at once.
    "22-one-line.txt": b"The army shelled the town on Monday. " * 280_000,
    "99-fine.html": FINE,
}


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    for name, body in PAGES.items():
        (folder / name).write_bytes(body)
    before = time.monotonic()
    done = subprocess.run(
        [COMMAND, "read", str(folder), "--jsonl", "--jobs", "2"], capture_output=True, text=True, check=False
    )
    forms = {Path(form["source"]).name: form for form in map(json.loads, done.stdout.splitlines())}
    return done, forms, time.monotonic() - before


def test_every_page_has_its_object_in_the_order_of_the_names(outcome):
    done, forms, _ = outcome
    assert list(forms) == sorted(PAGES)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_none_is_a_fault_of_ours_and_none_runs_into_the_clock(outcome):
    _, forms, took = outcome
    said = [problem["message"] for form in forms.values() for problem in form["problems"]]
    assert [message for message in said if "fault in onrecord" in message or "longer than" in message] == []
    assert took < 150


@pytest.mark.parametrize(
    "name", [n for n in PAGES if n[:2] in {"01", "02", "03", "04", "07", "09", "19", "20"}]
)
def test_what_holds_no_words_or_far_too_many_tags_is_refused_with_a_reason(outcome, name):
    form = outcome[1][name]
    assert form["id"] is None
    assert form["problems"][0]["fatal"]


@pytest.mark.parametrize("name", [n for n in PAGES if n[:2] in {"06", "08", "12", "13", "14", "16", "18"}])
def test_the_story_in_a_hostile_page_is_still_in_the_text(outcome, name):
    assert "Three rockets hit the base near Northtown" in outcome[1][name].get("text", ""), name


@pytest.mark.parametrize("name", ["14-zero-date.html", "15-late-date.txt"])
def test_dates_that_are_none_are_not_taken(outcome, name):
    published = outcome[1][name]["published"]
    assert (published["first"], published["last"]) == (None, None)


def test_the_page_after_them_all_is_read_as_ever(outcome):
    form = outcome[1]["99-fine.html"]
    assert form["published"]["first"] == "2024-02-18"
    assert form["claims"]
