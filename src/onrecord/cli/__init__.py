"""The commands: parse words, ask flow or answers, print."""

from __future__ import annotations

import sys

INTERRUPTED = 130
SAID = "onrecord: interrupted; what a record held before, it holds."

__all__ = ["INTERRUPTED", "SAID", "main"]


def main() -> None:
    """Run the command line; who interrupts it while it is still loaded is told so in one sentence too."""
    try:
        from onrecord.cli.app import main as run  # noqa: PLC0415 - loading takes most of a second

        run()
    except KeyboardInterrupt:
        sys.stderr.write(f"{SAID}\n")
        sys.exit(INTERRUPTED)
