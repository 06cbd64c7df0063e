"""Draw docs/read.svg, the picture of the README: `onrecord read` on a page of the sample dossier."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from onrecord import dossier, flow
from onrecord.cli import paint
from onrecord.runners import Inline

PICTURE = Path(__file__).parents[1] / "docs" / "read.svg"
PAGE = "10-wire-story.html"


def picture() -> str:
    """Give the picture."""
    (outcome,) = flow.read([str(dossier.folder() / PAGE)], flow.Plan(), Inline())
    if outcome.report is None:
        raise SystemExit(f"{PAGE} was not read: {outcome.problems}")
    console = Console(record=True, width=92, file=io.StringIO(), force_terminal=True, highlight=False)
    console.print(paint.whole(outcome.report, outcome.reading))
    return console.export_svg(title=f"onrecord read {PAGE}", unique_id="onrecord")


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
