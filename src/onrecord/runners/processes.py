"""Do the work in processes of its own, each of which can be killed without harm to the rest.

A page can hang or swell almost any parser. So each item has a time, each process a memory and a life:
past them it is killed, the item becomes a Problem, and a new process goes on with the next.
"""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Self, TypeVar, cast

from onrecord.errors import OnrecordError
from onrecord.model import Problem
from onrecord.runners import worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
U = TypeVar("U")

# Linear algebra in a worker would otherwise take every core for itself.
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")

# "-P" keeps the folder that the user stands in off the import path.
_COMMAND = (sys.executable, "-P", "-c", "from onrecord.runners.worker import main; main()")

# No clock of the system goes further than some years.
_LONGEST_S = 1e7
# So much later than from here an item is stopped from within, where nobody here is alive to do so.
_GRACE_S = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one item may take (wall seconds, bytes of memory), and after how many a process is renewed."""

    seconds: float = 60.0
    memory_bytes: int = 4 << 30
    items: int = 500


class _Process:
    """One worker process and how much of its life is spent."""

    def __init__(self, work: object, bounds: Bounds) -> None:
        self.work = work
        self.done = 0
        self._seconds = min(bounds.seconds, _LONGEST_S)
        self._bounds = bounds
        self._late = False
        self._child = subprocess.Popen(  # noqa: S603 -- our own interpreter with our own words
            [*_COMMAND, str(bounds.memory_bytes), str(self._seconds + _GRACE_S)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | _ONE_THREAD,
            start_new_session=True,
        )
        self._orders = cast("BinaryIO", self._child.stdin)
        self._answers = cast("BinaryIO", self._child.stdout)
        # Where it has died already, the first question finds that out.
        with suppress(OSError):
            worker.send(self._orders, work)

    def ask(self, item: object) -> tuple[bool, object]:
        """Have one item done; raises EOFError where the process died or was killed over it."""
        alarm = threading.Timer(self._seconds, self._stop)
        alarm.start()
        try:
            worker.send(self._orders, item)
            answer: tuple[bool, object] = worker.receive(self._answers)
        except OSError as gone:
            raise EOFError from gone
        finally:
            alarm.cancel()
        self.done = self._bounds.items if self._late else self.done + 1
        return answer

    def why_gone(self) -> str:
        """Tell in words why the process is no more."""
        code = self._child.wait()
        if self._late:
            return f"took longer than {self._bounds.seconds:g} s; stopped (the setting seconds gives more)"
        return f"its process died (exit {code}); it may have taken more memory than a page may"

    def close(self) -> None:
        """End the process and wait for its end."""
        self._child.kill()
        self._child.wait()
        for stream in (self._orders, self._answers):
            with suppress(OSError):
                stream.close()

    def kill(self) -> None:
        """End the process at once, whatever it is doing."""
        self._child.kill()

    def _stop(self) -> None:
        self._late = True
        self.kill()


class Processes:
    """A runner over `jobs` processes of this machine; use it as a context, or close it, to end them."""

    def __init__(self, jobs: int = 1, bounds: Bounds | None = None) -> None:
        self._jobs = max(1, jobs)
        self._bounds = bounds or Bounds()
        self._idle: queue.SimpleQueue[_Process | None] = queue.SimpleQueue()
        self._work: list[_Work] = []
        for _ in range(self._jobs):
            self._idle.put(None)

    def __enter__(self) -> Self:
        """Give the runner itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End its processes."""
        self.close()

    def close(self) -> None:
        """End its processes, whatever they are doing; a later map starts new ones."""
        for work in self._work:
            work.leave()
        for _ in range(self._jobs):
            if process := self._idle.get():
                process.close()
            self._idle.put(None)

    def map(self, work: Callable[[T], U], items: Iterable[T]) -> Iterator[U | Problem]:
        """Give each item's result in order, or a Problem where it was stopped, died or met a fault.

        Raises the OnrecordError that the work raised, once what is under way elsewhere is done: it may
        have been paid for. Only a few items are held at a time.
        """
        pending: deque[Future[U | Problem]] = deque()
        mine = _Work(work)
        self._work.append(mine)
        with ThreadPoolExecutor(self._jobs) as threads:
            try:
                for item in items:
                    pending.append(threads.submit(self._one, mine, item))
                    if len(pending) > 2 * self._jobs:
                        yield pending.popleft().result()
                while pending:
                    yield pending.popleft().result()
            except OnrecordError:
                wait([future for future in pending if not future.cancel()])
                raise
            finally:
                for future in pending:
                    future.cancel()
                if pending:
                    mine.leave()
                self._work.remove(mine)

    def _one(self, mine: _Work, item: object) -> Any:  # noqa: ANN401 -- what the work gives, or a Problem
        process = self._idle.get()
        try:
            if process and (process.work != mine.does or process.done >= self._bounds.items):
                process.close()
                process = None
            process = process or _Process(mine.does, self._bounds)
            mine.begin(process)
            fine, result = process.ask(item)
        except (EOFError, OSError) as error:
            reason = process.why_gone() if process else f"its process could not be started ({error})"
            if process:
                mine.end(process)
                process.close()
            process = None
            return _problem(item, reason)
        finally:
            if process:
                mine.end(process)
            self._idle.put(process)
        if fine:
            return result
        if isinstance(result, OnrecordError):
            raise result
        return _problem(item, str(result))


class _Work:
    """What one map does, and the processes that are at it; nothing is begun any more once it is left."""

    def __init__(self, does: object) -> None:
        self.does = does
        self._left = False
        self._lock = threading.Lock()
        self._busy: dict[int, _Process] = {}

    def begin(self, process: _Process) -> None:
        """Let a process begin with an item; where nobody waits for it any more, it is killed first."""
        with self._lock:
            self._busy[id(process)] = process
            if self._left:
                process.kill()

    def end(self, process: _Process) -> None:
        """Let a process go."""
        with self._lock:
            self._busy.pop(id(process), None)

    def leave(self) -> None:
        """Leave unfinished work: nobody waits for it any more."""
        with self._lock:
            self._left = True
            for process in self._busy.values():
                process.kill()


def _problem(item: object, message: str) -> Problem:
    subject = str(getattr(item, "source", item))
    return Problem(stage="runners", subject=subject, message=message, fatal=True)
