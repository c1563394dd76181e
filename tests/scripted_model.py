"""A chat model of fixed words behind the product's own protocol, shared by tests of every kind."""

from collections import deque
from collections.abc import Iterator, Sequence

from assistant.answer import ModelIdentity, Usage
from assistant.models.protocol import Cancelled, Limits, Message, Piece

Reply = str | Exception | Sequence[str | Exception]
"""What one question gets: a text, an error, or pieces of text among which an error may come."""


class ScriptedModel:
    """Gives `replies` in their order, the last one again and again; `asked` holds the prompts it got."""

    tells_chances = False

    def __init__(self, *replies: Reply, engine: str = "scripted") -> None:
        self.identity = ModelIdentity("scripted", engine, "test")
        self.asked: list[Sequence[Message]] = []
        self.started = 0
        self._replies = deque(replies)

    def start(self) -> None:
        self.started += 1

    def stream(self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled) -> Iterator[Piece]:
        self.asked.append(messages)
        reply = self._replies.popleft() if len(self._replies) > 1 else self._replies[0]
        pieces = [reply] if isinstance(reply, str | Exception) else reply
        written = 0
        for piece in pieces:
            if cancelled():
                return
            if isinstance(piece, Exception):
                raise piece
            written += len(piece.split())
            yield Piece(piece)
        yield Piece("", Usage(prompt=100, cached=0, output=written))
