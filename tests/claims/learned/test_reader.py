"""The network itself; skipped where onnxruntime or the network's files are not there."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from onrecord.claims.learned.joining import joined
from onrecord.claims.learned.reader import DIGESTS, NETWORK, PIECES, Reader, home, shipped
from onrecord.claims.rules import Rules
from onrecord.errors import DamagedModel, MissingExtra

there = find_spec("onnxruntime") is not None
needs_both = pytest.mark.skipif(
    not (there and shipped()), reason="onnxruntime or the network's files are not there; nothing was read."
)

SAID = [
    ("The harbour master said the ferry had sunk.", "The harbour master", "said"),
    ("The ferry had sunk, according to the harbour master.", "harbour master", "according to"),
    ('"The ferry has sunk," the harbour master told reporters.', "the harbour master", "told"),
]


@needs_both
@pytest.mark.parametrize(("sentence", "source", "cue"), SAID)
def test_it_reads_who_said_it(report_of, sentence, source, cue):
    (one,) = Reader().read(report_of(sentence))
    assert source in one.source.of(sentence)
    assert cue in one.cue.of(sentence)
    assert any("ferry" in s.of(sentence) for s in one.content)


@needs_both
def test_it_reads_furniture_for_nothing(report_of):
    text = "The bridge is open.\nThe harbour master said the ferry had sunk."
    assert Reader().read(report_of(text, furniture=["The harbour master said the ferry had sunk."])) == ()


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
def test_claims_are_those_of_the_rules(report_of):
    report = report_of("The mayor said rebels shelled the village on Monday, killing two people.")
    with_it, without = (next(iter(rules.extract([report]))) for rules in (Rules(reader=Reader()), Rules()))
    assert with_it.claims == without.claims
    assert with_it.claims


DEV = Path(__file__).parents[3] / ".." / "shared" / "data" / "polnear" / "dev"


@needs_both
@pytest.mark.skipif(not DEV.is_dir(), reason="PolNeAR is not there; nothing was measured.")
def test_on_articles_it_was_not_taught_it_reads_who_said_what(report_of):
    from bench.polnear import MEASURES, Said, annotated, paired

    reader, met, offered, wanted = Reader(), 0, 0, 0
    for path in sorted((DEV / "attributions").glob("*.ann")):
        text = (DEV / "text" / f"{path.stem.rpartition('_')[0]}.txt").read_bytes().decode()
        found = joined(text, (), reader.read(report_of(text)))
        ours = [Said(source=(a.source,), cue=(a.cue,), content=a.content) for a in found]
        gold = annotated(path)
        met += len(paired(gold, ours, MEASURES["relation"], text))
        offered += len(ours)
        wanted += len(gold)
    assert 2 * met / (offered + wanted) >= 0.81
