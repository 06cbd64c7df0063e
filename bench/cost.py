"""What it costs to run: start-up, the first page, memory over many pages, and the size of the install.

The pages are those of the sample dossier; for the run over many pages each is copied with a line of its own.
Times are wall seconds of whole commands, the median of several; beside them stands the start of a bare
interpreter, so that another machine can be compared.
"""

from __future__ import annotations

import importlib.metadata
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from onrecord import dossier

COMMAND = str(Path(sys.executable).with_name("onrecord"))
PAGES = 2000
"""More than four workers' lives: a worker is renewed after 500 pages."""
ROUNDS = 5


def main() -> None:
    """Print the figures."""
    starts()
    size()
    memory()


def starts() -> None:
    """Time commands from cold."""
    page = next(path for path in dossier.pages() if path.name == "20-trap.txt")
    rows = (
        ("bare interpreter", [sys.executable, "-c", "pass"], None),
        ("onrecord --help", [COMMAND, "--help"], 0.4),
        ("read --no-claims", [COMMAND, "read", str(page), "--no-claims"], 1.0),
        ("read", [COMMAND, "read", str(page)], 4.0),
    )
    print(f"{'command':20} {'median s':>9} {'bound s':>8}")
    for name, command, bound in rows:
        times = []
        for _ in range(ROUNDS):
            before = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            times.append(time.perf_counter() - before)
        print(f"{name:20} {statistics.median(times):9.2f} {bound or '':>8}")


def size() -> None:
    """Sum the installed files of onrecord's run-time packages."""
    total: dict[str, int] = {}
    waiting = ["onrecord"]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in total:
            continue
        try:
            found = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        paths = [Path(str(file.locate())) for file in found.files or ()]
        total[name] = sum(path.stat().st_size for path in paths if path.is_file())
        needed = (need for need in found.requires or () if "extra ==" not in need)
        waiting += [match[0] for need in needed if (match := re.match(r"[\w.-]+", need))]
    own = sum(path.stat().st_size for path in Path(dossier.__file__).parents[1].rglob("*") if path.is_file())
    largest = sorted(total.items(), key=lambda pair: -pair[1])[:6]
    whole = sum(total.values()) / 2**20
    print(f"\ninstall: {whole:.0f} MiB in {len(total)} packages, onrecord itself {own / 2**20:.1f} MiB")
    print("largest: " + ", ".join(f"{name} {number / 2**20:.0f}" for name, number in largest))


def memory() -> None:
    """Add many pages and watch the memory of the command and of its worker."""
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder) / "pages"
        many.mkdir()
        texts = [
            path for path in dossier.pages() if path.suffix == ".txt" and b"\x00" not in path.read_bytes()
        ]
        for number in range(PAGES):
            path = texts[number % len(texts)]
            (many / f"{number:05}.txt").write_bytes(path.read_bytes() + f"\nCopy {number}\n".encode())
        command = [COMMAND, "add", str(many), "--db", str(Path(folder) / "record.db"), "--quiet"]
        before = time.perf_counter()
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        peaks: list[tuple[float, int, int]] = []
        while running.poll() is None:
            time.sleep(1)
            peaks.append(
                (time.perf_counter() - before, _resident(running.pid), _resident(_child(running.pid)))
            )
        took = time.perf_counter() - before
        record = (Path(folder) / "record.db").stat().st_size
    print(f"\n{PAGES} reports added in {took:.0f} s ({PAGES / took:.1f} a second, one worker)")
    print(f"record: {record / PAGES / 1024:.1f} KiB a report")
    print(f"{'at':>6} {'command MiB':>12} {'worker MiB':>11}")
    for share in (0.1, 0.25, 0.5, 0.75, 0.98):
        second, own, worker = peaks[int(share * (len(peaks) - 1))]
        print(f"{second:5.0f}s {own / 1024:12.0f} {worker / 1024:11.0f}")


def _resident(pid: int) -> int:
    """Give a process's resident memory in KiB, 0 where it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    match = re.search(r"VmRSS:\s+(\d+)", status)
    return int(match[1]) if match else 0


def _child(pid: int) -> int:
    """Give the first child of a process, whichever of its threads started it; 0 where there is none."""
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            if found := children.read_text(encoding="ascii").split():
                return int(found[0])
        except OSError:
            continue
    return 0


if __name__ == "__main__":
    main()
