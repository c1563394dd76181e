"""Embedder over a local Ollama, by its official client."""

from collections.abc import Sequence

import httpx
import ollama

from corpus.errors import ModelError
from indexing.embedders.served import SILENCE_S, ServedEmbedder, broke_off, too_slow
from indexing.ollama_server import FAILURES, KEEP_ALIVE, OllamaServer, missing, not_running, refused


def ollama_embedder(server: OllamaServer, model: str) -> ServedEmbedder:
    """The embedder of an Ollama model. Raises ModelUnavailable where it does not run or runs elsewhere."""
    server.check_runs_here(model)
    client = server.client(silence_s=SILENCE_S)

    def compute(texts: Sequence[str]) -> Sequence[Sequence[float]]:
        try:
            return client.embed(model, list(texts), truncate=True, keep_alive=KEEP_ALIVE).embeddings
        except FAILURES as error:
            raise _translated(error, server, model) from error

    return ServedEmbedder(f"ollama:{model.removesuffix(':latest')}", model, compute, close=client.close)


def _translated(error: Exception, server: OllamaServer, model: str) -> ModelError:
    if isinstance(error, httpx.ConnectTimeout | httpx.ConnectError | ConnectionError):
        return not_running(server.url)
    if isinstance(error, httpx.TimeoutException):
        return too_slow(model)
    if isinstance(error, ollama.ResponseError):
        return missing(model) if error.status_code == 404 else refused(model, error.error)
    return broke_off(model)
