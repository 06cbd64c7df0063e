"""A record to write to, fresh for each test."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

# `made` is shared with the programs that the tests start.
sys.path.insert(0, str(Path(__file__).parent))

import made

from onrecord.model import ChainLink, Days, Form, Located, Modality, Party, Role, When
from onrecord.record import open_record, read_record


@pytest.fixture
def path(tmp_path):
    return tmp_path / "onrecord.db"


@pytest.fixture
def writer(path):
    with open_record(path, clock=made.clock(), create=True) as writer:
        yield writer


@pytest.fixture
def filled(writer, path):
    """Three reports with four claims; the reader of them."""
    page = made.page()
    report = made.report(page)
    shelled = made.claim(report)
    toll = made.claim(
        report,
        trigger="hurt",
        kind="displace",
        means=None,
        form=Form.TALLY,
        modality=Modality.POSSIBLE,
        actor=None,
        when=When(days=Days(None, None), span=None, stated=False, rule="none"),
        score=0.25,
    )
    writer.write(page, made.sighting(page), report=report, readings=[made.reading(report, shelled, toll)])
    other = made.page(source="b.txt")
    report = made.report(other, published=Days.on(date(2024, 1, 3)), outlet="Strait Gazette")
    denied = made.claim(
        report,
        modality=Modality.DENIED,
        actor=Party(name="Strait patrols", span=None, id="strait"),
        place=Located(name="Al-Qāʾim", span=None, country="XQA"),
        when=When(days=Days(date(2024, 1, 1), date(2024, 1, 3)), span=None, stated=True, rule="made"),
        chain=(ChainLink(name="Brigadier Ólafur", role=Role.MILITARY, anonymous=False, span=None),),
    )
    writer.write(other, made.sighting(other), report=report, readings=[made.reading(report, denied)])
    third = made.page(source="c.txt")
    report = made.report(third, published=Days(None, None))
    late = made.claim(
        report, when=When(days=Days(date(2024, 2, 7), None), span=None, stated=True, rule="made")
    )
    writer.write(third, made.sighting(third), report=report, readings=[made.reading(report, late)])
    with read_record(path) as reader:
        yield reader, {"shelled": shelled, "toll": toll, "denied": denied, "late": late}
