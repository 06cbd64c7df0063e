"""What all tests share: the option that writes the golden files anew, the world, a record of the dossier."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from onrecord import dossier, flow
from onrecord.runners import Inline
from onrecord.world import World


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write tests/golden anew from what the code gives; read the diff before you commit it",
    )


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def world():
    """The actors and places that onrecord knows: loaded once, for they never change."""
    return World.load()


@pytest.fixture(scope="session")
def sample_record(tmp_path_factory):
    """A record of all pages of the sample dossier, nothing gathered yet; copied by who would write to it."""
    path = tmp_path_factory.mktemp("dossier") / "r.db"
    pages = [str(page) for page in dossier.pages()]
    list(flow.add(path, pages, flow.Plan(), Inline(), lambda: datetime(2024, 6, 10, tzinfo=UTC)))
    return path
