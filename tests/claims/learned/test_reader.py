"""The network itself; skipped where onnxruntime or the network's files are not there."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from onrecord.claims.learned.adding import RULE as ADDED
from onrecord.claims.learned.reader import DIGESTS, NETWORK, PIECES, Reader, home
from onrecord.claims.rules import Rules
from onrecord.errors import DamagedModel, MissingExtra
from onrecord.model import Span

there = find_spec("onnxruntime") is not None
needs_both = pytest.mark.skipif(
    not (there and home().joinpath(NETWORK).is_file()),
    reason="onnxruntime or the network's files are not there; nothing was read.",
)

SAID = [
    ("The harbour master said the ferry had sunk.", "The harbour master", "said"),
    ("The ferry had sunk, according to the harbour master.", "harbour master", "according to"),
    ('"The ferry has sunk," the harbour master told reporters.', "the harbour master", "told"),
]


@needs_both
@pytest.mark.parametrize(("sentence", "source", "cue"), SAID)
def test_it_reads_who_said_it(report_of, sentence, source, cue):
    (one,) = Reader().read(report_of(sentence)).said
    assert source in one.source.of(sentence)
    assert cue in one.cue.of(sentence)
    assert any("ferry" in s.of(sentence) for s in one.content)


@needs_both
def test_it_reads_furniture_for_nothing(report_of):
    text = "The bridge is open.\nThe harbour master said the ferry had sunk."
    assert (
        Reader().read(report_of(text, furniture=["The harbour master said the ferry had sunk."])).said == ()
    )


@needs_both
def test_it_reads_the_same_twice_and_beside_other_reports(report_of):
    reader, reports = Reader(), [report_of(sentence) for sentence, _, _ in SAID]
    assert [reader.read(r) for r in reports] == [Reader().read(r) for r in reversed(reports)][::-1]


@pytest.mark.skipif(not there, reason="onnxruntime is not there; nothing was loaded.")
@pytest.mark.parametrize("name", [NETWORK, PIECES, DIGESTS])
def test_a_file_that_is_missing_or_changed_is_refused(tmp_path, name):
    for file, body in ((NETWORK, b"n"), (PIECES, b"p"), (DIGESTS, b"[sha256]\n")):
        if file != name:
            (tmp_path / file).write_bytes(body)
    with pytest.raises(DamagedModel):
        Reader(tmp_path)


@pytest.mark.skipif(there, reason="onnxruntime is there; nothing is missing.")
def test_without_its_runtime_it_says_what_to_install():
    with pytest.raises(MissingExtra, match=r"onrecord\[learned\]"):
        Reader(Path("anywhere"))


@needs_both
def test_a_changed_network_is_refused(tmp_path):
    for name in (NETWORK, PIECES, DIGESTS):
        shutil.copy(str(home().joinpath(name)), tmp_path / name)
    (tmp_path / PIECES).write_bytes(b"x")
    with pytest.raises(DamagedModel):
        Reader(tmp_path)


@needs_both
def test_what_the_rules_read_stays_and_what_is_added_says_so(report_of):
    report = report_of(
        "Riverton was quiet. The mayor of Riverton said rebels shelled a school on Monday, "
        "killing two people. Police held a man in Newton."
    )
    with_it, without = (
        next(iter(Rules(reader=reader).extract([report]))).claims for reader in (Reader(), None)
    )
    assert without
    by_id = {one.id: one for one in with_it}
    for ruled in without:
        ours = by_id.pop(ruled.id)
        learned = {w.field for w in ours.why if w.rule.startswith("learned.")}
        assert [w for w in ours.why if w.field not in learned] == list(ruled.why)
        for name in ("actor", "place"):
            assert getattr(ours, name) == getattr(ruled, name) or (
                getattr(ruled, name) is None and name in learned
            )
    assert {w.rule for one in by_id.values() for w in one.why if w.field == "kind"} <= {ADDED}


@needs_both
def test_what_it_is_asked_for_and_hardly_sees_is_kept_apart(report_of):
    text = "The bridge to Riverton is open. The mayor drank his coffee there on Monday."
    report, coffee = report_of(text), text.index("coffee")
    found = Reader().read(report, {coffee})
    assert found.happenings == Reader().read(report).happenings
    assert [one.span.of(text) for one in found.doubted] == ["coffee"]
    assert found.by_start()[coffee].roles
    assert found.around(Span(coffee, coffee + 6)) is None


AGAIN = (
    "Soldiers seized the town of Vesna on Saturday.\n\n"
    "The town was captured after a week of fighting, officers said. The army threatened to seize Dorno next."
)
ANOTHER = "Rebels attacked the air base at Ilova. Meanwhile, rebels attacked a barracks in Sonsa."


@needs_both
def test_in_capitals_what_tells_again_is_tied_that_the_rules_leave_apart(report_of):
    with_it, without = (
        next(iter(Rules(reader=reader).extract([report_of(AGAIN.upper())]))).claims
        for reader in (Reader(), None)
    )
    again = next(one for one in with_it if one.same_as)
    first = next(one for one in with_it if one.id == again.same_as)
    assert (first.quote.start, first.when.days.first.weekday()) == (0, 5)
    assert not any(one.same_as for one in without)


@needs_both
@pytest.mark.parametrize("text", [AGAIN, ANOTHER, ANOTHER.upper()])
def test_other_texts_and_another_act_are_tied_as_by_the_rules(report_of, text):
    with_it, without = (
        next(iter(Rules(reader=reader).extract([report_of(text)]))).claims for reader in (Reader(), None)
    )
    assert [(one.id, one.same_as) for one in with_it] == [(one.id, one.same_as) for one in without]


@needs_both
def test_around_a_happening_it_reads_where(report_of):
    text = "Explosions shook Riverton on Monday. Two people were killed."
    happening = Reader().read(report_of(text)).around(Span(53, 59))
    (place,) = (one for one in happening.roles if one.role == "place")
    assert place.span.of(text) == "Riverton"
