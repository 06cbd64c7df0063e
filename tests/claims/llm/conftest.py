"""Endpoints, extractors and a server for them to ask."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

# `served` is shared by the tests of this folder.
sys.path.insert(0, str(Path(__file__).parent))

from served import Served

from onrecord.claims import LLM
from onrecord.claims.llm import ANSWERS, Limits, Service
from onrecord.claims.llm.endpoint import Endpoint
from onrecord.claims.llm.extractor import Llm


@pytest.fixture
def server():
    served = Served()
    yield served
    served.close()


@pytest.fixture
def service(server, tmp_path):
    def of(**more):
        known = {"url": server.url, "model": "sample", "store": tmp_path / ANSWERS, "run": "one"}
        return Service(**{**known, **more})

    return of


@pytest.fixture
def paused():
    return []


@pytest.fixture
def endpoint(service, paused):
    return lambda **more: Endpoint(service(**more), paused.append)


@pytest.fixture
def llm(service, world, paused):
    def of(limits=None, **more):
        known = service(limits=limits or Limits(), **more)
        return Llm(known, world, maker=LLM.asking(known), endpoint=Endpoint(known, paused.append))

    return of
