"""What the `llm` extractor would score if its model answered as the annotators did: the ceiling of the rest.

    python -m bench llm [--refused]

A server of our own gives, for each annotated page of ../shared/gold/dev, the annotator's claims in the form
that a model answers in: words and closed values alone. What is lost from there on is lost by anchoring the
words, and by working out days, numbers and places from them. No model is measured. With --refused, what
was refused is counted.
"""

from __future__ import annotations

import json
import sys
import tempfile
import threading
from collections import Counter
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

from bench._sets import half, world
from bench.claims import GOLD, real_report, scorer
from onrecord.claims import LLM
from onrecord.claims.llm import ANSWERS, Service
from onrecord.codebook import Codebook
from onrecord.exports.exchange import exchange

_MODEL = "annotators"
_FIELDS = ("claim", "kind", "form", "modality", "actor", "target", "place", "when", "killed", "injured")
_LATER = ("count", "means", "source", "chain", "certainty", "role", "nested")


class _Server(HTTPServer):
    """Says `answer` to whoever asks."""

    answer: str = ""


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        """Answer in the envelope of the protocol."""
        self.rfile.read(int(self.headers["Content-Length"]))
        assert isinstance(self.server, _Server)
        message = {"role": "assistant", "content": self.server.answer}
        body = json.dumps({"choices": [{"message": message, "finish_reason": "stop"}]}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def proposed(claim: dict[str, Any], text: str) -> dict[str, Any]:
    """Give an annotated claim as a model would answer it; a number's words are the whole quote."""
    spans = claim["spans"]
    words = {
        name: text[slice(*spans[name])] if spans.get(name) else None
        for name in ("quote", "trigger", "actor", "target", "place", "when", "cue")
    }
    victims, known = claim.get("victims") or {}, {kind.id for kind in Codebook.load().kinds}
    numbers = {
        "killed": victims.get("killed"),
        "injured": victims.get("injured"),
        "count": claim.get("count"),
    }
    sources = zip(claim.get("chain") or (), spans["chain"], strict=True)
    return {
        **{name: claim.get(name) for name in ("form", "modality", "means")},
        **words,
        **{name: _number(value, words["quote"]) for name, value in numbers.items()},
        "kind": claim["kind"] if claim["kind"] in known else "other",
        "trigger": words["trigger"] or words["quote"],
        "certainty": claim.get("actor_certainty") if words["actor"] else None,
        "sources": [
            {"words": text[slice(*span)], "role": link["role"], "anonymous": bool(link.get("anonymous"))}
            for link, span in sources
            if span
        ],
        "news": not words["when"] and bool((claim.get("when") or {}).get("first")),
        "same_as": None,
        "part_of": None,
    }


def _number(value: list[int | None] | None, words: str | None) -> dict[str, Any] | None:
    return {"words": words, "low": value[0], "high": value[1]} if value else None


def main() -> None:
    """Serve, read, score, print."""
    if not GOLD.is_dir():
        print("../shared is not here: nothing to measure against.")
        return
    server = _Server(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    score, refused = scorer(), Counter[str]()
    with tempfile.TemporaryDirectory() as passing:
        url, store = f"http://127.0.0.1:{server.server_port}/v1", Path(passing) / ANSWERS
        made = LLM.asking(Service(url=url, model=_MODEL, store=store, run="bench")).make(world())
        for path in sorted(GOLD.glob("*.json")):
            claims = json.loads(path.read_bytes())["claims"]
            report = real_report(path, world())
            server.answer = json.dumps({"claims": [proposed(claim, report.text) for claim in claims]})
            reading = next(iter(made.extract((report,))))
            refused.update(problem.message for problem in reading.problems)
            form = json.dumps(exchange(report, reading))
            for part in ("all", half(path.stem)):
                folder = Path(passing) / part
                (folder / "gold").mkdir(parents=True, exist_ok=True)
                (folder / "read").mkdir(exist_ok=True)
                (folder / "read" / path.name).write_text(form, encoding="utf-8")
                for one in (path, path.with_suffix(".txt")):
                    (folder / "gold" / one.name).write_bytes(one.read_bytes())
        parts = ("all", "built", "watched")
        found = {p: score.score(Path(passing) / p / "gold", Path(passing) / p / "read")[0] for p in parts}
    server.shutdown()
    print(f"{'F1':10}" + "".join(f"{part:>9}" for part in found))
    for name in (*_FIELDS, *_LATER):
        print(f"{name:10}" + "".join(f"{one[name]['f1']:9.3f}" for one in found.values()))
    print(f"{'overall':10}" + "".join(f"{one['overall']:9.3f}" for one in found.values()))
    if "--refused" in sys.argv:
        for message, number in refused.most_common():
            print(f"{number:4} {message}")


if __name__ == "__main__":
    main()
