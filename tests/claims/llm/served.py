"""A server of our own that speaks the protocol over a socket, and says what a test tells it to."""

from __future__ import annotations

import json
import threading
from collections import deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Answer:
    """What the server says to one request: `body` as it is, `pauses` seconds between its halves."""

    body: bytes
    status: int = 200
    headers: dict = field(default_factory=dict)
    pause: float = 0.0


def reply(content, *, reason="stop", asked=100, answered=50, **more):
    """Give an answer in the envelope of the protocol; content is claims, or text as it is."""
    text = content if isinstance(content, str) else json.dumps({"claims": content})
    form = {
        "choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": reason}],
        "usage": {"prompt_tokens": asked, "completion_tokens": answered},
    }
    return Answer(json.dumps(form).encode(), **more)


def refusal(status, message, **headers):
    return Answer(json.dumps({"error": {"message": message}}).encode(), status=status, headers=headers)


def told(**fields):
    """Give a claim as a model proposes it, plain but for what a test is about."""
    plain = dict.fromkeys(
        ("means", "actor", "certainty", "target", "place", "when", "killed", "injured", "count", "cue")
    )
    closed = {"form": "event", "kind": "attack", "modality": "happened", "sources": [], "news": False}
    return {**plain, **closed, "same_as": None, "part_of": None, **fields}


class Served:
    """The server: gives the answers in order, the last one again and again, and keeps what it was asked."""

    def __init__(self):
        self.answers = deque()
        self.asked = []
        self.heads = []
        served = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                served.asked.append(json.loads(body))
                served.heads.append((self.path, dict(self.headers)))
                answer = served.answers[0]
                if len(served.answers) > 1:
                    served.answers.popleft()
                if callable(answer):
                    answer = answer(served.asked[-1])
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name.replace("_", "-"), value)
                self.end_headers()
                try:
                    self.wfile.write(answer.body[: len(answer.body) // 2])
                    self.wfile.flush()
                    served.stopped.wait(answer.pause)
                    self.wfile.write(answer.body[len(answer.body) // 2 :])
                except OSError:
                    pass  # the far side has had enough

            def log_message(self, *_):
                pass

        self.stopped = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def says(self, *answers):
        self.answers = deque(answers)

    def close(self):
        self.stopped.set()
        self.server.shutdown()
        self.server.server_close()
