"""One call over HTTP to an endpoint that speaks the OpenAI chat protocol.

Nothing is followed elsewhere (no redirect, no proxy), an answer has a size and a time, and what is worth
trying again (429, 5xx, a broken connection) is tried again after a pause that doubles.
"""

from __future__ import annotations

import http.client
import json
import os
import socket
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onrecord.claims.llm.service import KEY, Service, is_local
from onrecord.errors import UnusableEndpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TRIES = 5
_PAUSE, _LONGEST, _CONNECT = 1.0, 60.0, 15.0
_BYTES = 4 << 20
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_KEYLESS = frozenset({401, 403})
_SAID = 160
_MALFORMED = (
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    RecursionError,
    OverflowError,
)
_COUNTED = 10**9
# Parameters that some endpoints do not know, in the order in which they are given up where none is named.
_FORMATS: tuple[str | None, ...] = ("json_schema", "json_object", None)


class UnansweredError(Exception):
    """One report got no answer that can be used; the message says why, in words that end no sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the model wrote, how many tokens were asked and answered, and whether it was cut for length."""

    text: str
    asked: int
    answered: int
    cut: bool = False


class Endpoint:
    """The far end; it learns while it is asked which parameters it may be sent."""

    def __init__(self, service: Service, pause: Callable[[float], None] = time.sleep) -> None:
        self._service = service
        self._pause = pause
        self._format = 0
        self._left_out: set[str] = set()

    def ask(self, messages: list[dict[str, str]], schema: Mapping[str, Any]) -> Reply:
        """Ask once; raises UnansweredError, and UnusableEndpoint where no other question will be answered."""
        while True:
            status, body = self._tried(self._body(messages, schema))
            if status == 200:
                return _reply(body)
            if not self._concede(status, body):
                raise self._refused(status, body)

    def _body(self, messages: list[dict[str, str]], schema: Mapping[str, Any]) -> bytes:
        asked: dict[str, Any] = {"model": self._service.model, "messages": messages, "stream": False}
        asked |= {"temperature": 0, "seed": 0}
        form = _FORMATS[self._format]
        if form == "json_schema":
            named = {"name": "claims", "strict": True, "schema": schema}
            asked["response_format"] = {"type": form, "json_schema": named}
        elif form:
            asked["response_format"] = {"type": form}
        # newer models of one vendor know the limit by another name only
        limit = "max_completion_tokens" if "max_tokens" in self._left_out else "max_tokens"
        asked[limit] = self._service.answer
        asked = {name: value for name, value in asked.items() if name not in self._left_out}
        return json.dumps(asked, ensure_ascii=True).encode()

    def _concede(self, status: int, body: bytes) -> bool:
        """Give up a parameter that the endpoint refuses; tells whether there was one."""
        if status not in {400, 404, 415, 422, 501}:
            return False
        said = body[:4096].decode("utf-8", "replace").lower()
        for name in ("max_tokens", "temperature", "seed"):
            if f"'{name}'" in said or f'"{name}"' in said or f"`{name}`" in said:
                known = name in self._left_out
                self._left_out.add(name)
                return not known
        if status == 404 and "format" not in said:
            return False
        if self._format + 1 < len(_FORMATS):
            self._format += 1
            return True
        return False

    def _tried(self, body: bytes) -> tuple[int, bytes]:
        """Send a request, again where that is worth it; gives the status and the answer's bytes."""
        for number in range(_TRIES):
            wait, last = None, number == _TRIES - 1
            try:
                status, wait, answer = self._sent(body)
            except (OSError, http.client.HTTPException) as error:
                if isinstance(error, ConnectionRefusedError | socket.gaierror | ssl.SSLError):
                    raise self._unreached(error) from error
                if last:
                    reason = f"the connection broke {_TRIES} times ({type(error).__name__})"
                    raise UnansweredError(reason) from error
            else:
                if status not in _AGAIN or last:
                    return status, answer
            self._pause(min(_LONGEST, _PAUSE * 2**number if wait is None else wait))
        raise AssertionError  # the last try returned or raised

    def _unreached(self, error: OSError) -> UnusableEndpoint:
        if isinstance(error, ConnectionRefusedError):
            met, cure = "nothing answers there", "start the server, or correct --endpoint"
        else:
            met, cure = f"cannot be reached ({error.strerror or error})", "correct --endpoint"
        return UnusableEndpoint(f"{self._service.url}: {met}; {cure}.")

    def _sent(self, body: bytes) -> tuple[int, float | None, bytes]:
        """Send one request; gives the status, how long it asks to wait, and the answer's bytes."""
        address = self._service.address
        kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
        link = kind(address.hostname or "", address.port, timeout=min(_CONNECT, self._service.seconds))
        late = threading.Event()
        link.connect()
        line = link.sock
        line.settimeout(None)  # the alarm below bounds the whole call, however slowly an answer drips

        def stop() -> None:
            late.set()
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

        alarm = threading.Timer(self._service.seconds, stop)
        alarm.start()
        try:
            link.request("POST", f"{address.path}/chat/completions", body, self._headers())
            answer = link.getresponse()
            met = answer.read(_BYTES + 1)
            if not late.is_set():
                return _bounded(answer.status, _seconds(answer.getheader("Retry-After")), met)
        except (OSError, http.client.HTTPException):
            if not late.is_set():
                raise
        finally:
            alarm.cancel()
            link.close()
        raise UnansweredError(f"no answer within {self._service.seconds:g} s")

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
        key = os.environ.get(KEY, "").strip()
        address = self._service.address
        if key and address.scheme != "https" and not is_local(address.hostname or ""):
            raise UnusableEndpoint(
                f"{self._service.url}: the key would go over the net unprotected; use an https address."
            )
        if key and not (key.isascii() and key.isprintable()):
            raise UnusableEndpoint(f"{KEY}: holds signs that no key has; set it anew.")
        return headers | ({"Authorization": f"Bearer {key}"} if key else {})

    def _refused(self, status: int, body: bytes) -> Exception:
        url, model = self._service.url, self._service.model
        if status in _KEYLESS:
            return UnusableEndpoint(f"{url}: no key, or the wrong one (HTTP {status}); set {KEY}.")
        if status == 404:
            return UnusableEndpoint(
                f'{url}: no such path, or no model "{model}" (HTTP 404); correct --endpoint or --model.'
            )
        if status in _AGAIN:
            return UnansweredError(f"the endpoint refused {_TRIES} times (HTTP {status}: {said(body)})")
        if 300 <= status < 400:
            return UnusableEndpoint(f"{url}: leads elsewhere (HTTP {status}); give the address it leads to.")
        return UnansweredError(f"the endpoint refused the question (HTTP {status}: {said(body)})")


def said(body: bytes) -> str:
    """Give the beginning of what an endpoint said, as one line of printable signs."""
    words = body[:2048].decode("utf-8", "replace")
    with suppress(ValueError, KeyError, TypeError):
        words = str(json.loads(body)["error"]["message"])
    plain = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return plain[:_SAID] or "no reason given"


def _bounded(status: int, wait: float | None, met: bytes) -> tuple[int, float | None, bytes]:
    if len(met) > _BYTES:
        raise UnansweredError(f"the answer is longer than {_BYTES >> 20} MiB")
    return status, wait, met


def _seconds(value: str | None) -> float | None:
    try:
        return max(0.0, float(value)) if value else None
    except ValueError:
        return None


def _reply(body: bytes) -> Reply:
    """Read the envelope of the protocol; raises UnansweredError where it is none."""
    try:
        form = json.loads(body)
        choice = form["choices"][0]
        message = choice["message"]
        text, reason = message.get("content"), choice.get("finish_reason")
        usage = form.get("usage") or {}
        asked, answered = (int(usage.get(name) or 0) for name in ("prompt_tokens", "completion_tokens"))
    except _MALFORMED as error:
        raise UnansweredError("the answer is not of the OpenAI protocol") from error
    if message.get("refusal") or reason == "content_filter":
        raise UnansweredError("the model refused to read this report")
    if not isinstance(text, str):
        raise UnansweredError("the answer holds no text")
    asked, answered = (min(_COUNTED, max(0, number)) for number in (asked, answered))
    return Reply(text=text, asked=asked, answered=answered, cut=reason == "length")
