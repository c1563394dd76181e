"""The chat models that an Ollama has, best first, and which of them fits into memory."""

import ipaddress
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from assistant.models.places import check_place
from corpus.bilingual import Text
from corpus.errors import ModelUnavailable
from indexing.ollama_server import InstalledModel, OllamaServer

PREFERRED = ("bielik", "pllum", "qwen3", "gemma3", "gemma", "llama", "mistral", "qwen")
"""Polish models first; among those of one family the larger one."""

ROOM = 1.2
"""Memory of a running model, as a multiple of its file: measured 1.2 and 1.3 at 4,096 tokens of context."""

_NOT_FOR_CHAT = ("embed", "bge-", "minilm", "e5-", "gte-", "labse", "paraphrase", "rerank")
_MEMORY = Path("/proc/meminfo")


@dataclass(frozen=True)
class Choice:
    """The model to use; None where none fits. `too_large` holds better ones that do not fit."""

    name: str | None
    too_large: tuple[str, ...]


def best_model(url: str, *, allow_remote: bool) -> Choice:
    """The best chat model that fits. Raises ModelUnavailable where no server runs or none is for chat."""
    server = _server(url, allow_remote=allow_remote)
    free = free_memory(url)
    loaded = server.loaded()
    too_large: list[str] = []
    for model in _chat_models(server):
        if free is None or model.elsewhere or model.name in loaded or (model.size or 0) * ROOM <= free:
            return Choice(model.name, tuple(too_large))
        too_large.append(model.name)
    if not too_large:
        raise no_chat_model(url)
    return Choice(None, tuple(too_large))


def chat_models(url: str, *, allow_remote: bool) -> list[str]:
    """Names of all chat models, best first. Raises ModelUnavailable where no server runs."""
    return [model.name for model in _chat_models(_server(url, allow_remote=allow_remote))]


def no_chat_model(url: str) -> ModelUnavailable:
    """The server runs, but has nothing to chat with."""
    return ModelUnavailable(
        Text(f"Ollama pod adresem {url} nie ma modelu rozmowy.", f"The Ollama at {url} has no chat model."),
        Text(
            "Pobierz go, na przykład: ollama pull gemma3:4b", "Fetch one, for example: ollama pull gemma3:4b"
        ),
    )


def free_memory(url: str) -> int | None:
    """Bytes that a model may still take on the machine at `url`; None where this process cannot know."""
    if not _on_this_machine(urlsplit(url).hostname or ""):
        return None
    try:
        lines = _MEMORY.read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    figures = dict(line.split(":", 1) for line in lines)
    return int(figures["MemAvailable"].split()[0]) * 1024 if "MemAvailable" in figures else None


def _on_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _server(url: str, *, allow_remote: bool) -> OllamaServer:
    check_place(url, allow_remote=allow_remote)
    return OllamaServer(url, allow_remote=allow_remote)


def _chat_models(server: OllamaServer) -> Iterator[InstalledModel]:
    allowed = [model for model in server.models() if server.allow_remote or not model.elsewhere]
    for model in sorted(allowed, key=lambda model: (_preference(model.name), -(model.size or 0))):
        if _for_chat(model, server.capabilities(model.name)):
            yield model


def _for_chat(model: InstalledModel, capabilities: frozenset[str]) -> bool:
    if capabilities:
        return "completion" in capabilities
    return "bert" not in model.family and not any(mark in model.name.lower() for mark in _NOT_FOR_CHAT)


def _preference(name: str) -> int:
    lower = name.lower()
    return next((place for place, known in enumerate(PREFERRED) if known in lower), len(PREFERRED))
