"""A load that another process may kill: `loader.py RECORD`; says "n" once page n is in the record."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

import made

from onrecord.record import open_record, read_record

path = Path(sys.argv[1])
with open_record(path, clock=made.clock(), create=True, bulk=True) as writer, read_record(path) as held:
    for number in count():
        page = made.page(source=f"{number}.txt")
        held.knows(page.id)
        report = made.report(page)
        writer.write(page, made.sighting(page), report=report, readings=[made.reading(report)])
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
