"""Working without the collector of cycles."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def no_cycles() -> Iterator[None]:
    """Let the collector of cycles rest, as the interpreter has it running otherwise.

    What makes values by the hundred thousand, and no cycles among them, spends a tenth of its time on being
    looked through for these.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()
