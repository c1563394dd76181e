"""One set-up at a time in one clone."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assistant.setup.messages import Message, say


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the lock at `path`, waiting for another set-up to end. The system frees it when a process dies.
    On Windows there is no lock."""
    path.parent.mkdir(exist_ok=True)
    with path.open("a") as file:
        if sys.platform != "win32":
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say(Message(pl="Trwa inna instalacja; czekam …", en="Another set-up is running; waiting …"))
                fcntl.flock(file, fcntl.LOCK_EX)
        yield
