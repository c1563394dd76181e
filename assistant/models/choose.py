"""Settings in, the chat model out, with the reason why this one.

The chain: what the administrator names; else Ollama where it answers with a chat model; else the starter
model, the small one, none. A model that vanishes never stops the product.
"""

from pathlib import Path

from assistant.answer import ModelIdentity
from assistant.models.none import NoModel
from assistant.models.places import check_place
from assistant.models.protocol import ChatModel
from assistant.settings import Settings
from corpus.bilingual import Text
from corpus.errors import ModelUnavailable

STARTER = "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"
SMALL = "qwen2.5-coder-0.5b-instruct-q4_k_m.gguf"


def choose_model(settings: Settings) -> ChatModel:
    """The chat model to use. Raises ModelUnavailable where one was named that cannot be had."""
    wanted = settings.model
    if wanted == "none":
        return NoModel("model=none")
    if wanted == "url" or (wanted == "auto" and settings.model_url):
        return _by_url(settings)
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
    from assistant.models.ollama import installed_models

    names = installed_models(settings.ollama_url, allow_remote=settings.allow_remote_models)
    if names:
        return _by_ollama(settings, names[0], "auto: ollama")
    for name in (STARTER, SMALL):
        if (settings.models_folder / name).is_file():
            return _embedded(settings, settings.models_folder / name, "auto: embedded")
    return NoModel("auto: no model installed")


def _by_url(settings: Settings) -> ChatModel:
    from assistant.models.openai_compatible import Endpoint, OpenAICompatible

    check_place(settings.model_url, allow_remote=settings.allow_remote_models)
    endpoint = Endpoint(settings.model_url.rstrip("/"), settings.model_name, settings.model_key)
    return OpenAICompatible(
        endpoint,
        ModelIdentity(settings.model_name or settings.model_url, "openai", f"model_url={settings.model_url}"),
    )


def _by_ollama(settings: Settings, name: str, reason: str) -> ChatModel:
    from assistant.models.ollama import OllamaModel

    check_place(settings.ollama_url, allow_remote=settings.allow_remote_models)
    return OllamaModel(
        settings.ollama_url,
        ModelIdentity(name, "ollama", reason),
        context_tokens=settings.context_tokens,
        allow_remote=settings.allow_remote_models,
    )


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
