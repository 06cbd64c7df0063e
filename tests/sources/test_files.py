from __future__ import annotations

import gzip
import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from onrecord.errors import NoSuchSource
from onrecord.model import Page, Problem
from onrecord.sources import Limits, count, pages, passed_over


def test_files_come_in_the_order_given_and_a_folder_in_the_order_of_its_names(tmp_path):
    for name in ("b.txt", "a.html", "deep/c.txt", "notes.pdf", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"words of {name}")
    single = tmp_path / "notes.pdf"
    given = [str(single), str(tmp_path)]
    got = list(pages(given))
    assert [os.path.relpath(page.source, tmp_path) for page in got] == [
        "notes.pdf",
        "a.html",
        "b.txt",
        "deep/c.txt",
    ]
    assert count(given) == len(got)


def test_a_path_that_is_not_there_is_refused_before_anything_is_read(tmp_path):
    (tmp_path / "a.txt").write_text("words")
    with pytest.raises(NoSuchSource, match="missing"):
        next(pages([str(tmp_path / "a.txt"), str(tmp_path / "missing.txt")]))


def test_files_that_are_in_use_are_not_opened_under_any_name(tmp_path):
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "record.txt").write_text("rows")
    (tmp_path / "same.txt").hardlink_to(tmp_path / "record.txt")
    but = (tmp_path / "record.txt", tmp_path / "not there")
    page, *shut = pages([str(tmp_path), str(tmp_path / "record.txt")], but=but)
    assert page.body == b"words"
    assert [Path(problem.subject).name for problem in shut] == ["record.txt", "same.txt", "record.txt"]
    assert all(problem.fatal and "is the record" in problem.message for problem in shut)


def test_detours_in_a_path_do_not_make_another_page(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("words")
    first, second = pages(["a.txt", "./a.txt"])
    assert first.id == second.id
    assert (first.source, second.source) == ("a.txt", "./a.txt")


def test_the_same_bytes_at_another_path_are_another_page(tmp_path):
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "b.txt").write_text("words")
    first, second = pages([str(tmp_path)])
    assert first.sha256 == second.sha256
    assert first.id != second.id


def test_standard_input_is_a_page(monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"<html><p>words")))
    (page,) = pages(["-"])
    assert (page.source, page.media, page.body) == ("-", "text/html", b"<html><p>words")


@pytest.mark.parametrize(
    ("name", "body", "media"),
    [
        ("a.txt", b"plain words", "text/plain"),
        ("a.txt", b"\xef\xbb\xbf<!DOCTYPE html><p>words", "text/html"),
        ("a", "<html><p>words".encode("utf-16"), "text/html"),
        ("a.htm", b"no tags at all", "text/html"),
        ("a.txt", b"", "text/plain"),
        ("a.txt", b"x < 5 and <b> is a tag", "text/plain"),
    ],
)
def test_what_the_bytes_say_counts_before_the_name(tmp_path, name, body, media):
    (tmp_path / name).write_bytes(body)
    (page,) = pages([str(tmp_path / name)])
    assert page.media == media


def test_a_packed_page_is_unpacked_within_limits(tmp_path):
    (tmp_path / "fine.html.gz").write_bytes(gzip.compress(b"<html><p>words"))
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(bytes(50 << 20)))
    (tmp_path / "cut.txt.gz").write_bytes(gzip.compress(b"words " * 1000)[:-20])
    (tmp_path / "no.txt.gz").write_bytes(b"not packed at all")
    got = {Path(getattr(p, "source", getattr(p, "subject", ""))).name: p for p in pages([str(tmp_path)])}
    assert isinstance(got["fine.html.gz"], Page)
    assert got["fine.html.gz"].body == b"<html><p>words"
    for name in ("bomb.txt.gz", "cut.txt.gz", "no.txt.gz"):
        assert isinstance(got[name], Problem)
        assert got[name].fatal
    assert "more than" in got["bomb.txt.gz"].message


def test_a_page_longer_than_the_limit_is_a_problem(tmp_path):
    (tmp_path / "long.txt").write_bytes(b"x" * 101)
    (problem,) = pages([str(tmp_path / "long.txt")], limits=Limits(page_bytes=100))
    assert isinstance(problem, Problem)
    assert "more than 100 bytes" in problem.message


def test_what_is_no_plain_file_is_a_problem(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (problem,) = pages([str(tmp_path / "pipe.txt")])
    assert isinstance(problem, Problem)
    assert "not a plain file" in problem.message


def test_what_a_folder_holds_besides_pages_is_counted_by_suffix(tmp_path):
    for name in ("a.txt", "b.html.gz", "c.json", "d.JSON", "e", ".hidden"):
        (tmp_path / name).write_text("x")
    assert passed_over([str(tmp_path), str(tmp_path / "c.json")]) == {"": 1, ".json": 2}


def test_a_folder_that_cannot_be_looked_into_is_a_problem_and_not_passed_over(tmp_path, monkeypatch):
    for name in ("a", "shut", "z"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.txt").write_text("words")
    looked = os.scandir

    def refused(path):
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied", str(path))
        return looked(path)

    monkeypatch.setattr(os, "scandir", refused)
    met = list(pages([str(tmp_path)]))
    assert [type(one) for one in met] == [Page, Page, Problem]
    assert met[2].subject == str(tmp_path / "shut")
    assert met[2].fatal
    assert "Permission denied" in met[2].message
    assert count([str(tmp_path)]) == 3
