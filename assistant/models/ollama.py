"""ChatModel over a local Ollama, by its official client.

One context length for every request: another one would reload the model. Models that Ollama runs
elsewhere (`-cloud`, `remote_host`) are refused unless the administrator allows them.
"""

import time
from collections.abc import Iterator, Sequence
from typing import Any

import httpx
import ollama

from assistant.answer import ModelIdentity, Usage
from assistant.models.failures import died, too_slow
from assistant.models.places import check_place
from assistant.models.protocol import Cancelled, Limits, Message, Piece
from corpus.bilingual import Text
from corpus.errors import ModelError, ModelUnavailable

LIST_S = 3.0
KEEP_ALIVE = "30m"
PREFERRED = ("bielik", "pllum", "qwen3", "gemma3", "gemma", "llama", "mistral", "qwen")
"""Polish models first; among others the larger one."""

_EMBEDDING = ("embed", "bge-", "minilm", "e5-", "paraphrase")


class OllamaModel:
    """Streams replies of one Ollama model. Raises ModelUnavailable, ModelTimeout or ModelDied."""

    def __init__(self, url: str, identity: ModelIdentity, *, context_tokens: int, allow_remote: bool) -> None:
        if not allow_remote and is_remote(identity.name):
            raise ModelUnavailable(
                Text(
                    f"Model {identity.name} działa poza tą siecią, a pytania nie mogą jej opuszczać.",
                    f"Model {identity.name} runs outside this network, and questions must not leave it.",
                ),
                Text(
                    "Wybierz model zainstalowany lokalnie: ollama list.",
                    "Choose a model that is installed locally: ollama list.",
                ),
            )
        self._url = url
        self.identity = identity
        self._context_tokens = context_tokens

    def start(self) -> None:
        """Ollama loads the model with the first question."""

    def stream(self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled) -> Iterator[Piece]:
        """The pieces of a reply at temperature 0. Leaving early closes the connection: the model stops."""
        started = time.monotonic()
        begun = False
        client = ollama.Client(
            self._url, timeout=httpx.Timeout(limits.silence_s, connect=LIST_S), trust_env=False
        )
        try:
            replies = client.chat(
                self.identity.name,
                [{"role": message.role, "content": message.content} for message in messages],
                stream=True,
                format=limits.schema,
                options=self._options(limits),
                keep_alive=KEEP_ALIVE,
            )
            for reply in replies:
                if cancelled():
                    return
                if time.monotonic() - started > limits.total_s:
                    raise too_slow(self.identity.name, limits.total_s)
                if reply.message.content:
                    begun = True
                    yield Piece(reply.message.content)
                if reply.done:
                    usage = Usage(reply.prompt_eval_count, None, reply.eval_count)
                    yield Piece("", usage, cut=reply.done_reason == "length")
                    return
            raise died(self.identity.name, begun)
        except (ollama.ResponseError, ollama.RequestError, httpx.HTTPError, ConnectionError) as error:
            raise _translated(error, self._url, self.identity.name, limits.silence_s, begun) from error

    def _options(self, limits: Limits) -> dict[str, Any]:
        return {
            "num_ctx": self._context_tokens,
            "num_predict": limits.output_tokens,
            "temperature": 0,
            "seed": 1,
        }


def installed_models(url: str, *, allow_remote: bool) -> list[str]:
    """Names of the chat models that an Ollama at `url` has, best first; empty where none answers."""
    try:
        check_place(url, allow_remote=allow_remote)
        listed = ollama.Client(url, timeout=LIST_S, trust_env=False).list().models
    except (
        ModelError,
        ollama.ResponseError,
        ollama.RequestError,
        httpx.HTTPError,
        ConnectionError,
        ValueError,
    ):
        return []
    names = [
        (model.model, int(model.size or 0))
        for model in listed
        if model.model
        and not any(mark in model.model.lower() for mark in _EMBEDDING)
        and (allow_remote or not is_remote(model.model))
    ]
    return [name for name, size in sorted(names, key=lambda item: (_preference(item[0]), -item[1]))]


def is_remote(name: str) -> bool:
    """Whether Ollama runs a model of this name on somebody else's machine."""
    return name.lower().split(":")[-1].endswith("cloud")


def _preference(name: str) -> int:
    lower = name.lower()
    return next((place for place, known in enumerate(PREFERRED) if known in lower), len(PREFERRED))


def _translated(error: Exception, url: str, name: str, seconds: float, begun: bool) -> ModelError:
    if isinstance(error, httpx.TimeoutException):
        return too_slow(name, seconds)
    if isinstance(error, ollama.ResponseError) and error.status_code == 404:
        return ModelUnavailable(
            Text(f"Ollama nie ma modelu {name}.", f"Ollama does not have model {name}."),
            Text(f"Pobierz go: ollama pull {name}.", f"Fetch it: ollama pull {name}."),
        )
    if isinstance(error, httpx.ConnectError | ConnectionError) and not begun:
        return ModelUnavailable(
            Text(f"Ollama nie działa pod adresem {url}.", f"Ollama does not run at {url}."),
            Text("Uruchom ją: ollama serve.", "Start it: ollama serve."),
        )
    return died(name, begun)
