"""Print every figure that can be measured here: `python -m bench [NAME ...] [OPTIONS]`.

Benches that need ../shared say so and are left out where it is not there.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

NAMES = sorted(
    m.name for m in pkgutil.iter_modules([str(Path(__file__).parent)]) if not m.name.startswith("_")
)


def main() -> None:
    """Run the benches named, or all of them."""
    wanted = [word for word in sys.argv[1:] if not word.startswith("-")] or NAMES
    for name in wanted:
        if name not in NAMES:
            sys.exit(f"No bench {name!r}; there are {', '.join(NAMES)}.")
        print(f"\n== {name}", flush=True)
        importlib.import_module(f"bench.{name}").main()


if __name__ == "__main__":
    main()
