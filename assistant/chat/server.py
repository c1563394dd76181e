"""The chat's server: own routes first, Chainlit behind them, a guard around both. `serve` runs it."""

import asyncio
import contextlib
import os
import re
import socket
import sys
import threading
import webbrowser
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.answer import Role
from assistant.chat import texts
from assistant.chat.asking import Desk
from assistant.chat.conversations import KEPT_DAYS, Conversations
from assistant.chat.destination import LOCAL, Destination
from assistant.chat.queue import AnswerQueue
from assistant.chat.root import prepare_root
from assistant.chat.security import LOOPBACK, Guard, own_hosts
from assistant.chat.session import Answering, Worker
from corpus.bilingual import Text
from corpus.errors import SettingsError

FORGET_EVERY_S = 6 * 3600
_FOREIGN_LINK = re.compile(r"<link\b[^>]*\bhref=\"https?://[^>]*>")


@dataclass(frozen=True)
class ChatSettings:
    """Where the chat listens and writes. `port` 0 takes any free one; `slots`: answers that the engine
    generates at once; `role`: of the people who ask; `kept_days`: life of a silent conversation;
    `destination`: where questions go."""

    data: Path
    host: str = "127.0.0.1"
    port: int = 8000
    slots: int = 1
    role: Role = "staff"
    kept_days: int = KEPT_DAYS
    open_browser: bool = True
    destination: Destination = LOCAL


def serve(answering: Answering, settings: ChatSettings, *, say: Callable[[Text], None]) -> None:
    """Serve until interrupted. `say` prints a sentence. Raises SettingsError where the address cannot
    be used and StorageError where the data folder cannot be written."""
    settings = replace(settings, port=check_address(settings.host, settings.port))
    folder = settings.data / "chat"
    cookie_name = f"assistant_{settings.port}"
    prepare_root(folder, cookie_name=cookie_name, destination=settings.destination.sentence)
    stored = Conversations(folder / "conversations.sqlite")
    stored.forget(days=settings.kept_days)
    import uvicorn

    application = _application(answering, stored, settings)
    server = uvicorn.Server(
        uvicorn.Config(
            application,
            host=settings.host,
            port=settings.port,
            log_level="warning",
            timeout_graceful_shutdown=3,
            server_header=False,
        )
    )
    shown_host = f"[{settings.host}]" if ":" in settings.host else settings.host
    address = f"http://{shown_host}:{settings.port}"
    threading.Thread(target=_announce, args=(server, address, settings, say), daemon=True).start()
    with contextlib.suppress(KeyboardInterrupt):
        server.run()
    say(texts.STOPPING)


def check_address(host: str, port: int) -> int:
    """The port to listen on. Raises SettingsError for an address that others can reach, and for a port
    that another program holds."""
    if host not in LOOPBACK:
        raise SettingsError(
            Text(*(text.format(host=host) for text in texts.ONLY_LOOPBACK)), texts.USE_LOOPBACK
        )
    family = socket.AF_INET6 if host == "::1" else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            return int(probe.getsockname()[1])
        except OSError as error:
            other = Text(*(text.format(other=port + 1) for text in texts.OTHER_PORT))
            raise SettingsError(
                Text(*(text.format(port=port) for text in texts.PORT_TAKEN)), other
            ) from error


def _application(answering: Answering, stored: Conversations, settings: ChatSettings) -> Guard:
    """The ASGI application. Imports Chainlit, which reads the folder that was prepared."""
    import chainlit.server as chainlit_server
    from chainlit.utils import mount_chainlit
    from fastapi import FastAPI

    from assistant.chat.datalayer import LocalLayer

    worker = Worker(answering)

    @contextlib.asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        forgetting = asyncio.create_task(_forget(stored, settings.kept_days))
        yield
        forgetting.cancel()
        worker.close()

    foreign_template: Callable[[str], str] = chainlit_server.get_html_template

    def template(root: str) -> str:
        """Chainlit's page without its links to fonts and styles on other hosts."""
        return _FOREIGN_LINK.sub("", foreign_template(root))

    chainlit_server.get_html_template = template
    from assistant.chat.handlers import Handlers
    from assistant.chat.routes import Site, own_routes
    from assistant.chat.withheld import Withheld

    app = FastAPI(lifespan=running, docs_url=None, redoc_url=None, openapi_url=None)
    site = Site(lambda: template("/"), settings.kept_days, settings.destination)
    app.include_router(own_routes(answering, stored, site))
    desk = Desk(worker, AnswerQueue(slots=settings.slots))
    handlers = Handlers(desk, Withheld(settings.kept_days), role=settings.role)
    handlers.register(lambda: LocalLayer(stored.path))
    # Chainlit wants a file to load as its target; the callbacks above are registered already.
    mount_chainlit(app=app, target=str(Path(__file__).with_name("__init__.py")), path="/")
    return Guard(app, own_hosts(settings.port))


async def _forget(stored: Conversations, days: int) -> None:
    while True:
        await asyncio.sleep(FORGET_EVERY_S)
        await asyncio.to_thread(stored.forget, days=days)


def _announce(server: object, address: str, settings: ChatSettings, say: Callable[[Text], None]) -> None:
    """Once the server listens: print its address, and open it where there is a display."""
    waiting = threading.Event()
    while not getattr(server, "started", False):
        if getattr(server, "should_exit", False):
            return
        waiting.wait(0.05)
    say(Text(*(text.format(address=address) for text in texts.RUNNING_AT)))
    if settings.open_browser and has_display():
        webbrowser.open(address)


def has_display() -> bool:
    """Whether a browser window could be seen here."""
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True
