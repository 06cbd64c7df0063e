"""`--extractor llm` as a user runs it, against a server of our own."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import jsonschema
import pytest
from command import run as within

from onrecord.exports.exchange import schema

SERVED = Path(__file__).parents[1] / "claims" / "llm" / "served.py"
TEXT = "Rebels shelled the market in Damascus on 3 May 2023, the mayor said.\n"


@pytest.fixture(scope="module")
def served():
    spec = importlib.util.spec_from_file_location("served", SERVED)
    module = importlib.util.module_from_spec(spec)
    sys.modules["served"] = module  # its dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def server(served):
    one = served.Served()
    yield one
    one.close()


@pytest.fixture
def answer(served):
    return served.reply(
        [
            served.told(
                quote="Rebels shelled the market in Damascus on 3 May 2023",
                trigger="shelled",
                actor="Rebels",
                certainty="reported",
                sources=[{"words": "the mayor", "role": "official", "anonymous": False}],
            )
        ],
        asked=2000,
        answered=1000,
    )


@pytest.fixture
def run(server, tmp_path):
    def running(*words, **environ):
        chosen = {"ONRECORD_EXTRACTOR": "llm", "ONRECORD_ENDPOINT": server.url, "ONRECORD_MODEL": "sample"}
        return within(*words, XDG_CACHE_HOME=str(tmp_path / "cache"), **chosen | environ)

    return running


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(TEXT)
    return path


def test_a_page_is_read_by_the_model_and_the_form_is_the_same(run, server, answer, page):
    server.says(answer)
    done = run("read", page, "--json")
    assert done.returncode == 0, done.stderr
    form = json.loads(done.stdout)
    jsonschema.Draft202012Validator(schema()).validate(form)
    (claim,) = form["claims"]
    assert claim["by"] == "llm-1-sample"
    assert claim["actor"]["name"] == "Rebels"
    assert form["extractor"].startswith("llm-1-sample+")
    run("read", page, "--json")
    assert len(server.asked) == 1


def test_without_a_model_the_user_is_told_what_to_give(run, page):
    done = run("read", page, ONRECORD_MODEL="")
    assert done.returncode == 2
    assert "--endpoint and --model" in done.stderr


def test_a_model_on_another_machine_is_not_asked_unless_that_is_said(run, page):
    done = run("read", page, ONRECORD_ENDPOINT="https://models.example.org/v1")
    assert done.returncode == 2
    assert "--allow-remote" in done.stderr
    assert done.stdout == ""


def test_a_price_that_is_none_is_refused(run, page):
    done = run("read", page, "--max-cost", "1", "--price", "cheap")
    assert done.returncode == 2
    assert "two numbers" in done.stderr
    assert "--price too" in run("read", page, "--max-cost", "1").stderr


def test_a_wrong_key_ends_the_run_in_one_sentence(run, server, served, page):
    server.says(served.refusal(401, "bad key"))
    done = run("read", page)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "ONRECORD_LLM_KEY" in done.stderr


def test_a_page_that_was_not_read_is_not_said_to_claim_nothing(run, server, served, page):
    server.says(served.reply("I am sorry."))
    done = run("read", page, "--json")
    assert done.returncode == 1
    form = json.loads(done.stdout)
    jsonschema.Draft202012Validator(schema()).validate(form)
    assert form["extractor"] is None
    assert "did not read" in form["problems"][-1]["message"]
    assert "No claims" not in run("read", page).stdout


def test_a_page_that_was_not_read_is_read_the_next_time(run, server, served, answer, page, tmp_path):
    server.says(served.reply("I am sorry."))
    first = run("add", page, "--db", tmp_path / "r.db")
    assert "did not read" in " ".join(first.stderr.split())
    assert "0 claims read" in " ".join(first.stdout.split())
    server.says(answer)
    second = run("add", page, "--db", tmp_path / "r.db")
    assert "1 claim read" in " ".join(second.stdout.split()), second.stderr
    third = run("add", page, "--db", tmp_path / "r.db")
    assert "1 known" in " ".join(third.stdout.split())
    assert run("reread", "--db", tmp_path / "r.db").stdout.startswith("Every page has been read")


def test_a_run_that_reaches_its_limit_keeps_what_it_read_and_says_so(run, server, answer, tmp_path):
    server.says(answer)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT}It was strike {number}.\n")
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    done = run("add", *paths, "--db", tmp_path / "r.db", "--max-tokens", 10_500)
    assert done.returncode == 1
    assert "What is finished is kept" in done.stderr
    assert "--max-tokens" in done.stderr
    assert len(server.asked) == 1
    after = run("add", *paths, "--db", tmp_path / "r.db")
    assert after.returncode == 0, after.stderr
    assert len(server.asked) == 3


def test_processes_side_by_side_share_one_limit_and_one_cache(run, server, answer, tmp_path):
    server.says(answer)
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT}It was strike {number}.\n")
    paths = [tmp_path / f"{number}.txt" for number in range(8)]
    done = run("read", *paths, "--jsonl", "--jobs", 2, "--max-tokens", 24_000)
    assert done.returncode == 1
    assert "--max-tokens" in done.stderr
    met = len(server.asked)
    assert 1 < met <= 5
    again = run("read", *paths, "--jsonl", "--jobs", 2)
    assert again.returncode == 0, again.stderr
    assert len(again.stdout.splitlines()) == 8
    assert len(server.asked) == 8


def test_doctor_tells_which_model_is_asked_and_asks_it_nothing(run, server):
    fine, lacking = run("doctor"), run("doctor", ONRECORD_MODEL="")
    assert f"asks sample at {server.url}" in " ".join(fine.stdout.split())
    assert lacking.returncode == 1
    assert server.asked == []
