"""Settings in, the chat model out, with the reason why this one.

The chain: what the administrator names; else Ollama where it has a chat model that fits into memory; else the
starter model, the small one, none. A model that vanishes never stops the product.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answer import ModelIdentity
from assistant.models.none import NoModel
from assistant.models.places import check_place
from assistant.models.protocol import ChatModel
from assistant.settings import Settings
from corpus.bilingual import Text
from corpus.errors import ModelUnavailable, SettingsError

if TYPE_CHECKING:
    from assistant.models.ollama_models import Choice

STARTER = "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"
SMALL = "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"


def choose_model(settings: Settings) -> ChatModel:
    """The chat model to use. Raises ModelUnavailable where one was named that cannot be had, SettingsError
    where the settings do not say enough about it."""
    wanted = settings.model
    if wanted == "none":
        return NoModel("model=none")
    if wanted == "url" or (wanted == "auto" and settings.model_url):
        return _by_url(settings)
    if wanted == "ollama":
        return _best_of_ollama(settings)
    if wanted.startswith("ollama:"):
        return _by_ollama(settings, wanted.removeprefix("ollama:"), f"model={wanted}")
    if wanted in ("starter", "small"):
        return _embedded(
            settings, settings.models_folder / (STARTER if wanted == "starter" else SMALL), f"model={wanted}"
        )
    if wanted != "auto":
        return _embedded(settings, Path(wanted).expanduser(), f"model={wanted}")
    return _best_at_hand(settings)


def _best_at_hand(settings: Settings) -> ChatModel:
    reason = "auto: embedded"
    try:
        choice = _ollama_choice(settings)
    except ModelUnavailable:
        choice = None  # no Ollama, or nothing to chat with: the chain goes on
    if choice and choice.name:
        return _by_ollama(settings, choice.name, _with_too_large("auto: ollama", choice))
    if choice:
        reason = _with_too_large(reason, choice)
    for name in (STARTER, SMALL):
        if (settings.models_folder / name).is_file():
            return _embedded(settings, settings.models_folder / name, reason)
    return NoModel("auto: no model installed" if choice is None else _with_too_large("auto: none", choice))


def _best_of_ollama(settings: Settings) -> ChatModel:
    choice = _ollama_choice(settings)
    if choice.name is None:
        names = ", ".join(choice.too_large)
        raise ModelUnavailable(
            Text(
                f"Żaden model Ollamy nie mieści się w wolnej pamięci: {names}.",
                f"No model of Ollama fits into the free memory: {names}.",
            ),
            Text(
                "Zwolnij pamięć, pobierz mniejszy model albo wskaż go: model=ollama:NAZWA.",
                "Free some memory, fetch a smaller model, or name one: model=ollama:NAME.",
            ),
        )
    return _by_ollama(settings, choice.name, _with_too_large("model=ollama", choice))


def _ollama_choice(settings: Settings) -> Choice:
    from assistant.models.ollama_models import best_model

    return best_model(settings.ollama_url, allow_remote=settings.allow_remote_models)


def _with_too_large(reason: str, choice: Choice) -> str:
    return f"{reason}; larger than free memory: {', '.join(choice.too_large)}" if choice.too_large else reason


def _by_url(settings: Settings) -> ChatModel:
    from assistant.models.openai_compatible import Endpoint, OpenAICompatible

    if not settings.model_url:
        raise SettingsError(
            Text(
                "Ustawienie model=url wymaga adresu serwera.", "The setting model=url needs a server address."
            ),
            Text(
                "Podaj go: assistant settings model_url http://127.0.0.1:8080/v1.",
                "Give it: assistant settings model_url http://127.0.0.1:8080/v1.",
            ),
        )
    check_place(settings.model_url, allow_remote=settings.allow_remote_models)
    endpoint = Endpoint(settings.model_url.rstrip("/"), settings.model_name, settings.model_key)
    return OpenAICompatible(
        endpoint,
        ModelIdentity(settings.model_name or settings.model_url, "openai", f"model_url={settings.model_url}"),
    )


def _by_ollama(settings: Settings, name: str, reason: str) -> ChatModel:
    from assistant.models.ollama import OllamaModel
    from indexing.ollama_server import OllamaServer

    check_place(settings.ollama_url, allow_remote=settings.allow_remote_models)
    server = OllamaServer(settings.ollama_url, allow_remote=settings.allow_remote_models)
    identity = ModelIdentity(name, "ollama", reason)
    return OllamaModel(server, identity, context_tokens=settings.context_tokens)


def _embedded(settings: Settings, file: Path, reason: str) -> ChatModel:
    from assistant.models.embedded import EmbeddedModel

    if not file.is_file():
        raise ModelUnavailable(
            Text(f"Nie ma pliku modelu {file}.", f"There is no model file {file}."),
            Text(
                "Pobierz model: make setup, albo ustaw model=auto.",
                "Fetch the model: make setup, or set model=auto.",
            ),
        )
    return EmbeddedModel(
        file,
        ModelIdentity(file.stem, "embedded", reason),
        context_tokens=settings.context_tokens,
        threads=settings.threads,
    )
