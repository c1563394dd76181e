"""A running chat, and one opened without a browser: the same socket, cookie and events."""

import asyncio
import subprocess
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

import httpx
import socketio


@dataclass
class Running:
    """A chat that was started: where it answers and the folder it writes into."""

    address: str
    data: Path
    process: subprocess.Popen[str]


class ChatClient:
    """One open chat. `shown` holds the properties of the answer or list at each change, newest last, `at` the
    seconds since the question when each came, `held` what was said of questions with personal data."""

    def __init__(self, address: str, *, language: str = "pl") -> None:
        self._address = address
        self._language = language
        self._asked = 0.0
        self._changed = asyncio.Event()
        self.session = str(uuid.uuid4())
        self.shown: list[dict[str, Any]] = []
        self.at: list[float] = []
        self.messages: list[str] = []
        self.held: list[dict[str, Any]] = []
        self.cookie = ""
        self.socket = socketio.AsyncClient(reconnection=False)
        self.socket.on("element", self._element)
        self.socket.on("new_message", self._message)

    async def open(self) -> None:
        """Fetch the page, which signs in, and connect."""
        headers = {"Accept-Language": self._language}
        async with httpx.AsyncClient(base_url=self._address, headers=headers, timeout=60) as http:
            page = await http.get("/")
            self.cookie = "; ".join(f"{name}={value}" for name, value in page.cookies.items())
        await self.socket.connect(
            self._address,
            headers={"Cookie": self.cookie, "Accept-Language": self._language},
            auth={"clientType": "webapp", "sessionId": self.session, "userEnv": "{}", "threadId": ""},
            socketio_path="/ws/socket.io",
            transports=["websocket"],
            wait_timeout=60,
        )
        await self.socket.emit("connection_successful")

    async def ask(self, question: str) -> None:
        """Send a question; does not wait."""
        self._asked = monotonic()
        message = {
            "id": str(uuid.uuid4()),
            "threadId": "",
            "name": "local",
            "type": "user_message",
            "output": question,
            "createdAt": datetime.now(UTC).isoformat(),
        }
        await self.socket.emit("client_message", {"message": message, "fileReferences": None})

    async def until(self, *states: str, timeout_s: float = 60) -> dict[str, Any]:
        """The answer once it is in one of `states`."""

        async def reached() -> dict[str, Any]:
            while not (self.shown and self.shown[-1]["state"] in states):
                self._changed.clear()
                await self._changed.wait()
            return self.shown[-1]

        return await asyncio.wait_for(reached(), timeout_s)

    async def pointed_out(self, *, timeout_s: float = 60) -> dict[str, Any]:
        """What is said of the personal data in the question."""

        async def reached() -> dict[str, Any]:
            while not self.held:
                self._changed.clear()
                await self._changed.wait()
            return self.held[-1]

        return await asyncio.wait_for(reached(), timeout_s)

    async def act(self, name: str, **payload: object) -> dict[str, Any]:
        """Press a button; what the server answers."""
        async with httpx.AsyncClient(base_url=self._address, timeout=60) as http:
            answer = await http.post(
                "/project/action",
                json={"sessionId": self.session, "action": {"name": name, "payload": payload}},
                headers={"Cookie": self.cookie},
            )
        answer.raise_for_status()
        done: dict[str, Any] = answer.json()
        return done

    async def close(self) -> None:
        await self.socket.disconnect()

    async def _element(self, element: dict[str, Any]) -> None:
        if element["name"] in ("Answer", "List") and element["props"]:
            self.shown.append(element["props"])
            self.at.append(monotonic() - self._asked)
            self._changed.set()
        if element["name"] == "Withheld":
            self.held.append(element["props"])
            self._changed.set()

    async def _message(self, message: dict[str, Any]) -> None:
        self.messages.append(message["output"])
