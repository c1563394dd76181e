"""ChatModel over a local Ollama, by its official client.

One context length for every request: another one would reload the model. Models that Ollama runs
elsewhere are refused, before each question, unless the administrator allows them.
"""

import contextlib
import time
from collections.abc import Iterator, Sequence
from threading import Thread
from typing import Any

import httpx
import ollama

from assistant.answer import ModelIdentity, Usage
from assistant.models.failures import died, too_slow
from assistant.models.hangup import Hangup
from assistant.models.protocol import Cancelled, Limits, Message, Piece
from corpus.errors import ModelError, ModelUnavailable
from indexing.ollama_server import FAILURES, KEEP_ALIVE, OllamaServer, missing, not_running, refused

LOAD_S = 300.0


class OllamaModel:
    """Streams replies of one Ollama model. Raises ModelUnavailable, ModelTimeout or ModelDied."""

    tells_chances = False

    def __init__(self, server: OllamaServer, identity: ModelIdentity, *, context_tokens: int) -> None:
        self._server = server
        self.identity = identity
        self._context_tokens = context_tokens

    def start(self) -> None:
        """Have the server load the model in the background. What fails here fails again, and is told,
        at the first question."""
        Thread(target=self._load, daemon=True).start()

    def stream(self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled) -> Iterator[Piece]:
        """The pieces of a reply at temperature 0. Leaving early closes the connection, which stops the
        model from writing. `cancelled` is also asked, in another thread, while the model reads the prompt:
        then the asker is free at once, though Ollama 0.9 reads on to the prompt's end."""
        self._server.check_runs_here(self.identity.name)
        ends = time.monotonic() + limits.total_s
        hangup = Hangup()
        client = self._server.client(silence_s=limits.silence_s, event_hooks=hangup.hooks)
        begun = False
        try:
            with client, hangup.when(lambda: cancelled() or time.monotonic() > ends):
                for reply in self._replies(client, messages, limits):
                    if cancelled():
                        return
                    if time.monotonic() > ends:
                        raise too_slow(self.identity.name, limits.total_s)
                    if reply.message.content:
                        begun = True
                        yield Piece(reply.message.content)
                    if reply.done:
                        usage = Usage(reply.prompt_eval_count, None, reply.eval_count)
                        yield Piece("", usage, cut=reply.done_reason == "length")
                        return
            raise died(self.identity.name, begun)
        except FAILURES as error:
            if cancelled():
                return
            if time.monotonic() > ends:
                raise too_slow(self.identity.name, limits.total_s) from error
            raise self._translated(error, limits.silence_s, begun) from error

    def _replies(
        self, client: ollama.Client, messages: Sequence[Message], limits: Limits
    ) -> Iterator[ollama.ChatResponse]:
        return client.chat(
            self.identity.name,
            [{"role": message.role, "content": message.content} for message in messages],
            stream=True,
            think=False,  # minutes on a CPU, and counted as output
            format=limits.schema,
            options={
                "num_ctx": self._context_tokens,
                "num_predict": limits.output_tokens,
                "temperature": 0,
                "seed": 1,
            },
            keep_alive=KEEP_ALIVE,
        )

    def _load(self) -> None:
        options: dict[str, Any] = {"num_ctx": self._context_tokens}
        with (
            contextlib.suppress(ModelUnavailable, *FAILURES),
            self._server.client(silence_s=LOAD_S) as client,
        ):
            self._server.check_runs_here(self.identity.name)
            client.generate(self.identity.name, options=options, keep_alive=KEEP_ALIVE)

    def _translated(self, error: Exception, seconds: float, begun: bool) -> ModelError:
        name = self.identity.name
        if isinstance(error, httpx.ConnectTimeout | httpx.ConnectError) or (
            isinstance(error, ConnectionError) and not begun
        ):
            return not_running(self._server.url)
        if isinstance(error, httpx.TimeoutException):
            return too_slow(name, seconds)
        if isinstance(error, ollama.ResponseError):
            if error.status_code == 404:
                return missing(name)
            if 400 <= error.status_code < 500 or "memory" in error.error:
                return refused(name, error.error)
        return died(name, begun)
