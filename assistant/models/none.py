"""ChatModel where no chat model is installed: search and quotations still work."""

from collections.abc import Iterator, Sequence

from assistant.answer import ModelIdentity
from assistant.models.protocol import Cancelled, Limits, Message, Piece
from corpus.bilingual import Text
from corpus.errors import ModelUnavailable


class NoModel:
    """Never replies: `stream` raises ModelUnavailable. `engine` is `none`, by which the pipeline knows
    to answer with quotations."""

    tells_chances = False

    def __init__(self, reason: str) -> None:
        self.identity = ModelIdentity("none", "none", reason)

    def start(self) -> None:
        """There is nothing to load."""

    def stream(self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled) -> Iterator[Piece]:
        raise ModelUnavailable(
            Text("Nie ma modelu, który mógłby odpowiedzieć.", "There is no model that could answer."),
            Text("Zainstaluj go: make setup.", "Install one: make setup."),
        )
