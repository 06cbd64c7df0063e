"""Draw docs/read.svg, the picture of the README: `onrecord read` on a page of the sample dossier."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME, TerminalTheme

from onrecord import dossier, flow
from onrecord.cli import paint
from onrecord.runners import Inline

PICTURE = Path(__file__).parents[1] / "docs" / "read.svg"
PAGE = "10-wire-story.html"
_WIDE = 80
_FONTS = "Menlo, Consolas, DejaVu Sans Mono, Liberation Mono, monospace"
_DRAWN = SVG_EXPORT_THEME.ansi_colors
_CLEAR = TerminalTheme((24, 24, 24), (240, 240, 240), [tuple(_DRAWN[at]) for at in range(8)])
"""Words that stand back are still to be read: their contrast is above 4.5."""


def picture() -> str:
    """Give the picture."""
    (outcome,) = flow.read([str(dossier.folder() / PAGE)], flow.Plan(), Inline())
    if outcome.report is None:
        raise SystemExit(f"{PAGE} was not read: {outcome.problems}")
    console = Console(record=True, width=_WIDE, file=io.StringIO(), force_terminal=True, highlight=False)
    console.print(paint.whole(outcome.report, outcome.reading))
    drawn = console.export_svg(title=f"onrecord read {PAGE}", unique_id="onrecord", theme=_CLEAR)
    without = re.sub(r"@font-face \{.*?\n    \}\n", "", drawn, flags=re.DOTALL)
    return without.replace("Fira Code, monospace", _FONTS)


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
