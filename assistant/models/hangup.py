"""Hang up on a model server that is still reading the prompt.

Between pieces of a reply a cancelled question is noticed at once; before the first piece, which on a CPU may
take a minute, the thread waits inside the network library. Shutting its socket down wakes it, and tells the
server to stop.
"""

import contextlib
import socket
from collections.abc import Callable, Iterator, Mapping
from threading import Event, Thread
from typing import Any

import httpx

POLL_S = 0.1


class Hangup:
    """Watches the connections of one `httpx` client: `hooks` are its `event_hooks`."""

    def __init__(self) -> None:
        self._sockets: list[socket.socket] = []
        self.hooks = {"request": [self._trace]}

    @contextlib.contextmanager
    def when(self, ended: Callable[[], bool]) -> Iterator[None]:
        """While inside, break the connections as soon as `ended` says so; it is asked in another thread."""
        left = Event()
        watcher = Thread(target=self._watch, args=(ended, left), daemon=True)
        watcher.start()
        try:
            yield
        finally:
            left.set()
            watcher.join()

    def _watch(self, ended: Callable[[], bool], left: Event) -> None:
        while not left.wait(POLL_S):
            if ended():
                for connection in self._sockets:
                    with contextlib.suppress(OSError):
                        connection.shutdown(socket.SHUT_RDWR)

    def _trace(self, request: httpx.Request) -> None:
        request.extensions["trace"] = self._note

    def _note(self, event: str, info: Mapping[str, Any]) -> None:
        if event == "connection.connect_tcp.complete":
            self._sockets.append(info["return_value"].get_extra_info("socket"))
