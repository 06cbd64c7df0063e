"""Whatever an endpoint answers ends in a reply, in one report's Problem, or in one sentence for the user."""

from __future__ import annotations

import json
import socket
import time

import pytest
from served import Answer, refusal, reply

from onrecord.claims.llm.endpoint import UnansweredError
from onrecord.errors import UnreadableSetting, UnusableEndpoint

ASKED = [{"role": "user", "content": "What happened?"}]
SCHEMA = {"type": "object"}


def test_an_answer_comes_back_with_its_tokens(server, endpoint):
    server.says(reply([]))
    got = endpoint().ask(ASKED, SCHEMA)
    assert (json.loads(got.text), got.asked, got.answered, got.cut) == ({"claims": []}, 100, 50, False)
    (asked,) = server.asked
    assert asked["model"] == "sample"
    assert asked["response_format"]["json_schema"]["schema"] == SCHEMA
    assert server.heads[0][0] == "/v1/chat/completions"


def test_what_is_busy_is_asked_again_after_a_pause_that_doubles(server, endpoint, paused):
    server.says(refusal(429, "slow down"), refusal(503, "loading"), refusal(500, "oops"), reply([]))
    endpoint().ask(ASKED, SCHEMA)
    assert paused == [1.0, 2.0, 4.0]


def test_a_pause_that_is_asked_for_is_kept_within_bounds(server, endpoint, paused):
    server.says(
        refusal(429, "slow down", Retry_After="7"),
        refusal(429, "slow down", Retry_After="86400"),
        reply([]),
    )
    endpoint().ask(ASKED, SCHEMA)
    assert paused == [7.0, 60.0]


def test_what_stays_busy_leaves_the_report_unread(server, endpoint):
    server.says(refusal(429, "quota is\n spent"))
    with pytest.raises(UnansweredError, match=r"refused 5 times \(HTTP 429: quota is spent\)"):
        endpoint().ask(ASKED, SCHEMA)
    assert len(server.asked) == 5


def test_the_schema_is_given_up_where_it_is_not_known_and_not_tried_again(server, endpoint):
    server.says(
        refusal(400, "response_format json_schema is not supported"),
        refusal(422, "response_format: json_object is not supported"),
        reply([]),
    )
    asking = endpoint()
    asking.ask(ASKED, SCHEMA)
    asking.ask(ASKED, SCHEMA)
    forms = [asked.get("response_format", {}).get("type") for asked in server.asked]
    assert forms == ["json_schema", "json_object", None, None]


def test_a_parameter_that_is_refused_by_name_is_given_up(server, endpoint):
    server.says(
        refusal(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
        refusal(400, "Unsupported value: 'temperature' does not support 0."),
        reply([]),
    )
    endpoint().ask(ASKED, SCHEMA)
    last = server.asked[-1]
    assert "max_tokens" not in last
    assert "temperature" not in last
    assert last["max_completion_tokens"] == 8000
    assert last["response_format"]["type"] == "json_schema"


def test_a_question_that_is_refused_in_every_form_leaves_the_report_unread(server, endpoint):
    server.says(refusal(400, "the context is too long"))
    with pytest.raises(UnansweredError, match="the context is too long"):
        endpoint().ask(ASKED, SCHEMA)


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "set ONRECORD_LLM_KEY"), (403, "set ONRECORD_LLM_KEY"), (404, "--model"), (302, "leads to")],
)
def test_what_no_report_will_get_past_ends_the_run_in_one_sentence(server, endpoint, status, words):
    server.says(refusal(status, "no", Location="http://example.org/"))
    with pytest.raises(UnusableEndpoint, match=words) as met:
        endpoint().ask(ASKED, SCHEMA)
    assert str(met.value).endswith(".")
    assert len(server.asked) == 1


def test_where_nothing_listens_the_run_ends_in_one_sentence(endpoint):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with pytest.raises(UnusableEndpoint, match="nothing answers there; start the server"):
        endpoint(url=url).ask(ASKED, SCHEMA)


def test_an_answer_that_drips_is_not_waited_for(server, endpoint):
    slow = reply([])
    slow.pause = 30
    server.says(slow)
    began = time.monotonic()
    with pytest.raises(UnansweredError, match=r"no answer within 0\.3 s"):
        endpoint(seconds=0.3).ask(ASKED, SCHEMA)
    assert time.monotonic() - began < 10
    assert len(server.asked) == 1


def test_an_answer_without_end_is_not_taken_in(server, endpoint):
    server.says(Answer(b"x" * (5 << 20)))
    with pytest.raises(UnansweredError, match="longer than 4 MiB"):
        endpoint().ask(ASKED, SCHEMA)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b'{"choices": []}',
        b'{"choices": [{"message": 3}]}',
        b"\xff\xfe",
        b"[" * 5000,
        b'{"choices": [{"message": {"content": "x"}}], "usage": {"prompt_tokens": 1e999}}',
    ],
)
def test_what_is_not_of_the_protocol_leaves_the_report_unread(server, endpoint, body):
    server.says(Answer(body))
    with pytest.raises(UnansweredError, match="not of the OpenAI protocol"):
        endpoint().ask(ASKED, SCHEMA)


def test_a_model_that_refuses_leaves_the_report_unread(server, endpoint):
    server.says(reply([], reason="content_filter"))
    with pytest.raises(UnansweredError, match="the model refused"):
        endpoint().ask(ASKED, SCHEMA)


def test_the_key_comes_from_the_environment_alone(server, endpoint, monkeypatch):
    server.says(reply([]))
    monkeypatch.delenv("ONRECORD_LLM_KEY", raising=False)
    monkeypatch.setenv("OPENAI_API_KEY", "another")
    endpoint().ask(ASKED, SCHEMA)
    monkeypatch.setenv("ONRECORD_LLM_KEY", "sesame")
    endpoint().ask(ASKED, SCHEMA)
    assert [head.get("Authorization") for _, head in server.heads] == [None, "Bearer sesame"]


def test_the_key_goes_over_no_net_unprotected(endpoint, monkeypatch):
    monkeypatch.setenv("ONRECORD_LLM_KEY", "sesame")
    far = endpoint(url="http://192.0.2.1:9/v1", remote=True, seconds=0.1)
    with pytest.raises(UnusableEndpoint, match="unprotected"):
        far._headers()  # noqa: SLF001 - no net is to be touched


@pytest.mark.parametrize(
    "url", ["http://localhost:1/v1", "http://127.0.0.1/v1", "http://127.8.8.8:80/v1", "https://[::1]:443/v1"]
)
def test_this_machine_is_asked_without_more_words(service, url):
    assert service(url=url).url == url


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example.org/v1",
        "http://192.168.1.5:8000/v1",
        "http://localhost.example.org/v1",
        "http://0.0.0.0:8000/v1",
        "http://10.0.0.1/v1",
    ],
)
def test_another_machine_is_asked_only_where_that_is_said(service, url):
    with pytest.raises(UnreadableSetting, match="--allow-remote"):
        service(url=url)
    assert service(url=url, remote=True).url == url


@pytest.mark.parametrize(
    "url",
    [
        "localhost:8000",
        "ftp://localhost/",
        "http://",
        "http://u:p@localhost/",
        "http://localhost/ v1",
        "http://lócalhost/",
        "http://[::1",
    ],
)
def test_what_is_no_address_is_refused(service, url):
    with pytest.raises(UnreadableSetting, match="endpoint"):
        service(url=url)
