"""The sample dossier: pages about one documented affair, written for onrecord; README.md tells of each."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def pages() -> tuple[Path, ...]:
    """Give the sample pages in their order."""
    return tuple(sorted(folder().iterdir()))


def folder() -> Path:
    """Give the folder that holds them."""
    return Path(str(files("onrecord.dossier") / "pages"))
