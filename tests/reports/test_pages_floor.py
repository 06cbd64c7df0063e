"""How well the article is found in real pages: floors under the figures of bench/pages.py."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def bench():
    if not (ROOT / "../shared/data/pages").is_dir():
        pytest.skip("../shared/data/pages is not here")
    sys.path.insert(0, str(ROOT))
    from bench import pages

    yield pages
    sys.path.remove(str(ROOT))


def _f1(bench, reader):
    return bench.score([bench.compare(page.body, reader(page)) for page in bench.gold()]).f1


def test_the_article_is_found_in_html(bench):
    assert _f1(bench, bench.by_html) >= 0.972


def test_the_article_is_found_in_stripped_lines(bench):
    assert _f1(bench, bench.by_lines) >= 0.935
