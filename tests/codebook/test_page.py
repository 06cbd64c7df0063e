from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_page_of_the_codebook_is_what_the_tables_say():
    tool = runpy.run_path(str(ROOT / "tools" / "codebook_page.py"))
    written = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    assert written == tool["page"](), "run: python tools/codebook_page.py"
