"""The extractor: asks about each window of a report, and gives a reading, or a Problem and no reading."""

from __future__ import annotations

import time
from collections import Counter, deque
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.claims.anchor import anchored as within_the_text
from onrecord.claims.clock import clock_of
from onrecord.claims.known import known_in
from onrecord.claims.llm.answering import Given, anchored
from onrecord.claims.llm.asking import messages, schema
from onrecord.claims.llm.endpoint import Endpoint, UnansweredError
from onrecord.claims.llm.proposed import listed
from onrecord.claims.llm.service import PROMPT
from onrecord.claims.llm.store import Store, digest
from onrecord.claims.llm.windows import HIDDEN, article, halves, windows
from onrecord.keys import claim_id, reading_id
from onrecord.model import Problem, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.claims import Maker
    from onrecord.claims.llm.answering import Anchored
    from onrecord.claims.llm.service import Service
    from onrecord.claims.llm.windows import Shown
    from onrecord.model import Claim, Report
    from onrecord.world import World

_TWICE = 2
_CUT = ""
_BYTES_PER_TOKEN = 3  # no common tokenizer needs more tokens than that for text of the languages met


class _CutError(Exception):
    """The answer was cut off for its length."""


class Llm:
    """Reads reports in any language by asking a model; what it costs is bounded over the whole run.

    A report whose question was not answered gives a reading without claims whose Problem is fatal: that is
    no reading to keep, for it would look as though the report claimed nothing.
    """

    def __init__(
        self,
        service: Service,
        world: World | None = None,
        *,
        maker: Maker,
        state: str | None = None,
        endpoint: Endpoint | None = None,
    ) -> None:
        self.name = maker.name
        self.version = maker.versioned(state)
        self._by = f"{maker.name}-{maker.version}"
        self._service = service
        self._world = world
        self._endpoint = endpoint or Endpoint(service)
        self._store = Store(service.store, service.run, service.limits, time.time)
        self._schema = schema()

    def extract(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """Give one reading a report, in order; raises UnusableEndpoint and LimitReached."""
        for report in reports:
            yield self._read(report)

    def _read(self, report: Report) -> Reading:
        ident = reading_id(report.id, self.name, self.version)
        try:
            found, refused = self._found(report)
        except UnansweredError as error:
            message = f"The model did not read the report: {error}."
            found, refused = (), (message,)
            problems = [Problem(stage="claims", subject=report.source, message=message, fatal=True)]
        else:
            problems = [Problem(stage="claims", subject=report.source, message=one) for one in refused]
        kept, bad = within_the_text(report, found)
        return Reading(
            id=ident,
            report=report.id,
            extractor=self.name,
            version=self.version,
            claims=kept,
            problems=(*problems, *bad),
        )

    def _found(self, report: Report) -> tuple[tuple[Claim, ...], tuple[str, ...]]:
        text = article(report)
        plain = text.replace(HIDDEN, " ")
        days = report.published.days
        given = Given(
            report=report,
            text=text,
            known=known_in(plain, self._world, days),
            clock=clock_of(plain, days),
            by=self._by,
        )
        waiting = deque(windows(text))
        read: list[Anchored] = []
        while waiting:
            window = waiting.popleft()
            try:
                forms = self._answered(report, text, window)
            except _CutError as cut:
                parts = halves(text, window)
                if not parts:
                    raise UnansweredError("its answer was cut off, however little was asked about") from cut
                waiting.extendleft(reversed(parts))
                continue
            read.append(anchored(given, window, forms))
        met = Counter(one for part in read for one in part.refused)
        refused = (f"{one} ({n} of these.)" if n > 1 else one for one, n in met.items())
        return _named(report, read), tuple(refused)

    def _answered(self, report: Report, text: str, window: Shown) -> list[object]:
        """Give the claims proposed for a window, from what was answered before where it was asked before."""
        asked = messages(report, text, window)
        question = digest(self._service.model, PROMPT, asked, self._schema)
        before = self._store.answer(question)
        if before == _CUT:
            raise _CutError
        if before is not None:
            return listed(before)
        size = sum(len(one["content"].encode("utf-8", "replace")) for one in asked) // _BYTES_PER_TOKEN
        for number in range(_TWICE):
            call = self._store.reserve(size, self._service.answer)
            reply = self._endpoint.ask(asked, self._schema)
            self._store.settle(call, reply)
            if reply.cut:
                self._store.keep(question, _CUT)
                raise _CutError
            try:
                forms = listed(reply.text)
            except UnansweredError:
                if number + 1 == _TWICE:
                    raise
            else:
                self._store.keep(question, reply.text)
                return forms
        raise AssertionError  # the last round returned or raised


def _named(report: Report, read: Iterable[Anchored]) -> tuple[Claim, ...]:
    """Give the claims of all windows their ids, and tie those of one window to one another."""
    seen: Counter[tuple[str, int, int]] = Counter()
    out: list[Claim] = []
    for part in read:
        named: dict[int, Claim] = {}
        for number, claim in part.claims.items():
            key = (claim.form.value, claim.trigger.start, claim.trigger.end)
            named[number] = replace(claim, id=claim_id(report.id, claim.form, claim.trigger, seen[key]))
            seen[key] += 1
        for number, claim in named.items():
            same, whole = (named.get(-1 if at is None or at >= number else at) for at in part.ties[number])
            tied = replace(
                claim,
                same_as=(same.same_as or same.id) if same else None,
                part_of=whole.id if whole else None,
            )
            named[number] = tied
            out.append(tied)
    return tuple(out)
