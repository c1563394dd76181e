"""A server on a loopback port that answers as the test says and remembers what it was asked."""

import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Stub:
    """Path -> status and value, sent as JSON; a list is sent as lines, one value each. `hold` keeps a
    reply to a path back until the test ends; `broken` ends the connection before the reply does."""

    url: str = ""
    replies: dict[str, tuple[int, object]] = field(default_factory=dict)
    asked: list[tuple[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    hold: str = ""
    broken: str = ""
    ended: threading.Event = field(default_factory=threading.Event)

    def bodies(self, path: str) -> list[Any]:
        return [body for asked, body in self.asked if asked == path]


def tags(*entries: dict[str, object]) -> tuple[int, object]:
    """What /api/tags says of these models."""
    return 200, {"models": [{"size": 1, **entry} for entry in entries]}


def chat_lines(*words: str, done_reason: str = "stop") -> list[object]:
    """What /api/chat streams."""
    said = [{"message": {"role": "assistant", "content": word}, "done": False} for word in words]
    last = {"done": True, "done_reason": done_reason, "prompt_eval_count": 12, "eval_count": len(words)}
    return [*said, {"message": {"role": "assistant", "content": ""}, **last}]


@contextmanager
def serving(**replies: tuple[int, object]) -> Iterator[Stub]:
    """A running stub; `tags=…` is the reply to /api/tags, and so on."""
    stub = Stub(replies={f"/api/{name}": reply for name, reply in replies.items()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(stub))
    stub.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        stub.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(stub: Stub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(None)

        def do_POST(self) -> None:
            self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

        def _answer(self, body: Any) -> None:
            stub.asked.append((self.path, body))
            stub.headers.append({name.lower(): value for name, value in self.headers.items()})
            if stub.hold == self.path:
                stub.ended.wait()
                return
            status, value = stub.replies.get(self.path, (404, {"error": "not found"}))
            lines: Iterable[object] = value if isinstance(value, list) else [value]
            text = "\n".join(json.dumps(line) for line in lines).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(text) + (stub.broken == self.path)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, format: str, *args: object) -> None:
            """Keep the tests quiet."""

    return Handler
