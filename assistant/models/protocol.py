"""ChatModel: the seam behind which every chat model stands."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from assistant.answer import ModelIdentity, Usage

Cancelled = Callable[[], bool]
"""Asked between pieces of a reply; True ends the reply and frees the model."""


@dataclass(frozen=True)
class Message:
    """One message of the prompt."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True)
class Limits:
    """Bounds of one reply: output tokens, seconds of silence, seconds in all; `schema` asks for JSON
    of that JSON Schema, `chances` for so many of the most probable tokens at each place."""

    output_tokens: int = 400
    silence_s: float = 120.0
    total_s: float = 600.0
    schema: dict[str, object] | None = None
    chances: int = 0


@dataclass(frozen=True)
class Piece:
    """A piece of a reply. The last piece has empty text and carries the usage; `cut` is True when
    the reply ended because `output_tokens` were used up. `chances`: tokens that might have stood here,
    with their probabilities in (0, 1], where the limits ask for them and the model tells."""

    text: str
    usage: Usage | None = None
    cut: bool = False
    chances: tuple[tuple[str, float], ...] = ()


class ChatModel(Protocol):
    """A chat model. `stream` raises a ModelError; it may be called from any thread, one at a time."""

    @property
    def identity(self) -> ModelIdentity: ...

    @property
    def tells_chances(self) -> bool:
        """Whether its pieces carry chances when the limits ask for them."""
        ...

    def start(self) -> None:
        """Begin loading, without waiting for it, where the model has to be loaded."""
        ...

    def stream(
        self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled
    ) -> Iterator[Piece]: ...
