"""A door before a server on this machine that a test can shut in the middle of a reply."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from urllib.parse import urlsplit


class BreakingProxy:
    """Passes connections on. Once `mark` came `most` times in one reply, it breaks that connection and lets
    nobody in any more."""

    def __init__(self, url: str, mark: bytes, most: int) -> None:
        parts = urlsplit(url)
        self._target = (parts.hostname, parts.port)
        self._mark, self._most = mark, most
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Let nobody in any more."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                inside, _ = self._listener.accept()
                outside = socket.create_connection(self._target)
                threading.Thread(target=self._pass_on, args=(inside, outside), daemon=True).start()
                threading.Thread(target=self._pass_on, args=(outside, inside), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        seen = 0
        with contextlib.suppress(OSError):
            while data := source.recv(4096):
                target.sendall(data)
                seen += data.count(self._mark)
                if seen >= self._most:
                    self.close()
                    break
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


@contextlib.contextmanager
def breaking(url: str, mark: bytes, most: int) -> Iterator[BreakingProxy]:
    """A proxy that is closed at the end."""
    proxy = BreakingProxy(url, mark, most)
    try:
        yield proxy
    finally:
        proxy.close()
