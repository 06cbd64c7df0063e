"""The far side of `Processes`: a process that does one item after the other until its input ends.

Messages are pickles behind their length, both ways; the first one is the work, each later one an item.
An answer is (True, result) or (False, error). What libraries print goes to standard error, so that it
cannot break the answers.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from typing import TYPE_CHECKING, Any, BinaryIO

from onrecord.errors import OnrecordError

if TYPE_CHECKING:
    from collections.abc import Callable

_LENGTH = 8
_SWOLLEN = "took more memory than a page may"


def send(stream: BinaryIO, value: object) -> None:
    """Write one message."""
    body = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(len(body).to_bytes(_LENGTH, "big"))
    stream.write(body)
    stream.flush()


def receive(stream: BinaryIO) -> Any:  # noqa: ANN401 -- whatever the other side pickled
    """Read one message; raises EOFError where the other side has gone."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        raise EOFError
    size = int.from_bytes(head, "big")
    body = stream.read(size)
    if len(body) < size:
        raise EOFError
    return pickle.loads(body)  # noqa: S301 -- written by our own process on the other end of the pipe


def bound_memory(number: int) -> None:
    """Let this process take at most so many bytes of address space, where the system can hold it to that."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = number if hard == resource.RLIM_INFINITY else min(number, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def bound_time(seconds: float) -> None:
    """End this process in so many seconds, even in the midst of an item; with 0, never.

    Whoever asked stops an item that takes too long; this is for where that one was killed meanwhile.
    """
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def answer(work: Callable[[Any], Any], item: object) -> tuple[bool, object]:
    """Do one item; an error of the caller goes back as itself, a fault as one sentence."""
    try:
        return True, work(item)
    except OnrecordError as error:
        return False, error
    except MemoryError:
        return False, _SWOLLEN
    except Exception as fault:  # noqa: BLE001 -- one page's fault must not end the run; it is told as a Problem
        return (
            False,
            f"met a fault in onrecord ({type(fault).__name__}: {fault}); please report it with the page",
        )


def main() -> None:
    """Serve until the input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    orders = sys.stdin.buffer
    bound_memory(int(sys.argv[1]))
    try:
        _serve(orders, answers, float(sys.argv[2]))
    except (EOFError, BrokenPipeError):
        # Nobody asks any more, or hears the answer.
        os._exit(0)
    except (MemoryError, ImportError) as fault:
        # So little memory that not even the work could be taken up.
        sys.stderr.write(f"{type(fault).__name__}: {str(fault) or _SWOLLEN}\n")
        os._exit(1)


def _serve(orders: BinaryIO, answers: BinaryIO, seconds: float) -> None:
    work = receive(orders)
    while True:
        item = receive(orders)
        bound_time(seconds)
        done = answer(work, item)
        bound_time(0)
        send(answers, done)


if __name__ == "__main__":
    main()
