"""A record to write to, fresh for each test."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

# `made` is shared with the programs that the tests start.
sys.path.insert(0, str(Path(__file__).parent))

import made

from onrecord.record import open_record


@pytest.fixture
def path(tmp_path):
    return tmp_path / "onrecord.db"


@pytest.fixture
def writer(path):
    with open_record(path, clock=made.clock(), create=True) as writer:
        yield writer
