"""What every request passes: only our own host and origin, and headers that keep the page closed.

A server on loopback can be reached by any page that the person's browser has open. Such a page is told
apart by its Origin, and by a Host that is not ours (a name that was made to point here).
"""

from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""Hosts on which the chat may listen until there is a sign-in."""

_CACHED = (("/assets/", "public, max-age=31536000, immutable"), ("/public/", "public, max-age=300"))
"""Chainlit fetches the source of an element each time it draws one; its own files change their names."""


def own_hosts(port: int) -> frozenset[str]:
    """The Host headers of a server on `port`."""
    names = ("127.0.0.1", "localhost", "[::1]")
    return frozenset(f"{name}:{port}" for name in names)


def content_policy(host: str) -> str:
    """The Content-Security-Policy of a page at `host`. Chainlit evaluates the source of its elements,
    which needs 'unsafe-eval'; nothing may be fetched from, sent to or framed by anyone else."""
    return "; ".join(
        (
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "style-src 'self' 'unsafe-inline'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            f"connect-src 'self' ws://{host}",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "frame-src 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
        )
    )


class Guard:
    """ASGI middleware around the whole application."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str]) -> None:
        self._app = app
        self._hosts = frozenset(hosts)
        self._origins = frozenset(f"http://{host}" for host in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host not in self._hosts or headers.get("origin", f"http://{host}") not in self._origins:
            await _refuse(scope, receive, send)
            return

        async def closed(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                answer["Content-Security-Policy"] = content_policy(host)
                answer["X-Content-Type-Options"] = "nosniff"
                answer["Referrer-Policy"] = (
                    "same-origin"  # no-referrer would make our own forms send Origin: null
                )
                answer["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
                answer["Cross-Origin-Resource-Policy"] = "same-origin"
                if message["status"] == 200:
                    for start, life in _CACHED:
                        if scope["path"].startswith(start):
                            answer["Cache-Control"] = life
                if "access-control-allow-origin" in answer:
                    del answer["access-control-allow-origin"]
            await send(message)

        await self._app(scope, receive, closed)


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008})
        return
    await send({"type": "http.response.start", "status": 403, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})
