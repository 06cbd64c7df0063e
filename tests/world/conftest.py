"""One loaded world for all tests of the world: it never changes."""

from __future__ import annotations

import pytest

from onrecord.world import World


@pytest.fixture(scope="session")
def world() -> World:
    return World.load()
