"""A real HTTP server on a loopback port that answers every request as a test wants."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

Behaviour = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class TinyServer:
    """Its address, and what it was asked: `(path, headers, body)` of every request."""

    url: str
    closing: Event
    asked: list[tuple[str, dict[str, str], Any]] = field(default_factory=list)


@contextmanager
def serving(behaviour: Behaviour) -> Iterator[TinyServer]:
    """Serve until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            record.asked.append((self.path, dict(self.headers), json.loads(body or b"null")))
            behaviour(self)

        do_GET = do_POST

        def log_message(self, *_: object) -> None:
            """Nothing: standard error belongs to the tests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    record = TinyServer(f"http://127.0.0.1:{server.server_address[1]}", Event())
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield record
    finally:
        record.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def status(code: int, body: str = "{}") -> Behaviour:
    """Answers every request with a status."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        handler.send_header("Content-Length", str(len(body.encode())))
        handler.end_headers()
        handler.wfile.write(body.encode())

    return behave


def lines(*texts: str, whole: bool = True) -> Behaviour:
    """Answers with lines, one chunk each; not `whole`: the connection breaks after them."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        for text in texts:
            data = f"{text}\n".encode()
            handler.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
            handler.wfile.flush()
        if whole:
            handler.wfile.write(b"0\r\n\r\n")
        handler.close_connection = True

    return behave


def speaking(*answers: str) -> Behaviour:
    """An OpenAI-compatible chat server that gives `answers` in their order, the last one again and again."""
    left = list(answers)

    def behave(handler: BaseHTTPRequestHandler) -> None:
        answer = left.pop(0) if len(left) > 1 else left[0]
        event = {"choices": [{"delta": {"content": answer}, "finish_reason": "stop"}]}
        usage = {"choices": [], "usage": {"prompt_tokens": 50, "completion_tokens": len(answer.split())}}
        lines(f"data: {json.dumps(event)}", f"data: {json.dumps(usage)}", "data: [DONE]")(handler)

    return behave
