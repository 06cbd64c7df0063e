"""Reports and claims made of the words given, for the tests of incidents."""

from __future__ import annotations

import sys
from pathlib import Path

# `scenes` is shared by the tests of this folder.
sys.path.insert(0, str(Path(__file__).parent))
