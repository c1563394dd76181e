"""The chat started as a user would start it, on a free port, and a Chromium that may reach nothing else."""

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from chat_page import ChatPage
from playwright.sync_api import Browser, Route, sync_playwright

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
CHROMIUM = os.environ.get("ASSISTANT_TEST_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


@dataclass
class Server:
    """A running chat and what it wrote."""

    address: str
    data: Path
    process: subprocess.Popen[str]
    foreign: list[str] = field(default_factory=list)


def start_server(data: Path, *, pause_s: float = 0.1, remote: bool = False) -> Server:
    """Start the chat over the scripted assistant and wait until it prints its address. `remote`: as if its
    model stood outside the local network."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = [str(HERE / "scripted_server.py"), str(data), str(port), str(pause_s)]
    command = [sys.executable, *server, *(["remote"] if remote else [])]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    log = (data / "server.log").open("w", encoding="utf-8")
    process = subprocess.Popen(
        command, cwd=data, env=environment, stdout=subprocess.PIPE, stderr=log, text=True
    )
    log.close()
    assert process.stdout is not None
    line = process.stdout.readline()
    assert f"http://127.0.0.1:{port}" in line, (data / "server.log").read_text(encoding="utf-8")
    return Server(f"http://127.0.0.1:{port}", data, process)


def stop_server(server: Server) -> None:
    """End it as Ctrl+C does, and wait."""
    server.process.send_signal(2)
    server.process.communicate(timeout=20)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with tempfile.TemporaryDirectory() as folder:
        running = start_server(Path(folder))
        yield running
        stop_server(running)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_chat(server: Server, chromium: Browser) -> Iterator[Callable[..., ChatPage]]:
    """A function that opens the chat in a fresh browser profile; after the test, no request of any of
    them may have gone to another host, and no page may have broken."""
    foreign: list[str] = []
    broken: list[str] = []
    contexts = []

    def visit(locale: str = "pl-PL", *, width: int = 1440, height: int = 900, path: str = "/") -> ChatPage:
        context = chromium.new_context(
            locale=locale,
            viewport={"width": width, "height": height},
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)

        def only_here(route: Route) -> None:
            if urlsplit(route.request.url).hostname == "127.0.0.1":
                route.continue_()
            else:
                foreign.append(route.request.url)
                route.abort()

        context.route("**/*", only_here)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: broken.append(str(error)))
        if path == "/":
            with page.expect_websocket():  # opened once Chainlit is connected
                page.goto(server.address)
        else:
            page.goto(server.address + path)
        return ChatPage(page)

    yield visit
    for context in contexts:
        context.close()
    assert foreign == []
    assert broken == []
