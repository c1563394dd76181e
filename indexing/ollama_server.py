"""What an Ollama server is asked beside replies and vectors: which models it has and where they run.

Its addresses are read directly: the official client drops `remote_host` and `remote_model`, by which newer
servers mark a model that runs on somebody else's machine.
"""

from dataclasses import dataclass
from typing import Any

import httpx
import ollama

from corpus.bilingual import Text
from corpus.errors import ModelUnavailable

CONNECT_S = 3.0
KEEP_ALIVE = "30m"
"""How long the server keeps a model in memory after its last use."""

FAILURES = (ollama.ResponseError, ollama.RequestError, httpx.HTTPError, ConnectionError, ValueError)
"""All that a request can end with; ValueError where the reply is not what an Ollama says."""


@dataclass(frozen=True)
class InstalledModel:
    """A model that a server lists. `size`: bytes of its file, None where not told; `family`: architecture."""

    name: str
    size: int | None
    family: str
    elsewhere: bool


class OllamaServer:
    """One server. Every method raises ModelUnavailable where it does not run."""

    def __init__(self, url: str, *, allow_remote: bool) -> None:
        self.url = url.rstrip("/")
        self.allow_remote = allow_remote

    def client(self, *, silence_s: float, **options: Any) -> ollama.Client:
        """The official client, which by itself would wait for ever, follow to other hosts and use proxies."""
        timeout = httpx.Timeout(silence_s, connect=CONNECT_S)
        return ollama.Client(self.url, timeout=timeout, trust_env=False, follow_redirects=False, **options)

    def models(self) -> list[InstalledModel]:
        """All models in the server's order."""
        try:
            return [_installed(entry) for entry in self._asked("GET", "/api/tags")["models"]]
        except (KeyError, TypeError, AttributeError) as error:
            raise not_running(self.url) from error

    def loaded(self) -> set[str]:
        """Names of the models that are in memory now."""
        return {str(entry.get("name")) for entry in self._asked("GET", "/api/ps").get("models") or []}

    def capabilities(self, name: str) -> frozenset[str]:
        """What a model can do (`completion`, `embedding`, …); empty where the server does not tell."""
        return frozenset(self._asked("POST", "/api/show", {"model": name}).get("capabilities") or ())

    def check_runs_here(self, name: str) -> None:
        """Raises ModelUnavailable where the model is missing, or runs elsewhere and that is not allowed."""
        listed = {model.name: model for model in self.models()}
        found = listed.get(name) or listed.get(f"{name}:latest")
        elsewhere = is_remote_name(name) or (
            found.elsewhere if found else _marked_remote(self._asked("POST", "/api/show", {"model": name}))
        )
        if elsewhere and not self.allow_remote:
            raise runs_elsewhere(name)

    def _asked(self, method: str, path: str, body: dict[str, str] | None = None) -> dict[str, Any]:
        try:
            with httpx.Client(timeout=CONNECT_S, trust_env=False) as client:
                reply = client.request(method, self.url + path, json=body)
            if body and reply.status_code == 404:
                raise missing(body["model"])
            reply.raise_for_status()
            value = reply.json()
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            raise not_running(self.url) from error
        return value if isinstance(value, dict) else {}


def is_remote_name(name: str) -> bool:
    """Whether the name says that the model runs on somebody else's machine."""
    return name.lower().endswith(("-cloud", ":cloud"))


def not_running(url: str) -> ModelUnavailable:
    """Nothing at `url` answers as an Ollama does."""
    return ModelUnavailable(
        Text(f"Ollama nie działa pod adresem {url}.", f"Ollama does not run at {url}."),
        Text(
            "Uruchom ją: ollama serve, albo popraw ustawienie ollama_url.",
            "Start it: ollama serve, or mend the setting ollama_url.",
        ),
    )


def missing(name: str) -> ModelUnavailable:
    """The server lacks the model."""
    return ModelUnavailable(
        Text(f"Ollama nie ma modelu {name}.", f"Ollama does not have model {name}."),
        Text(f"Pobierz go: ollama pull {name}", f"Fetch it: ollama pull {name}"),
    )


def runs_elsewhere(name: str) -> ModelUnavailable:
    """The model would take questions and documents out of the network."""
    return ModelUnavailable(
        Text(
            f"Model {name} działa poza tą siecią, a pytania i dokumenty nie mogą jej opuszczać.",
            f"Model {name} runs outside this network, and questions and documents must not leave it.",
        ),
        Text(
            "Wybierz model lokalny (ollama list) albo, jako administrator, ustaw allow_remote_models=true.",
            "Choose a local model (ollama list) or, as administrator, set allow_remote_models=true.",
        ),
    )


def refused(name: str, words: str) -> ModelUnavailable:
    """The server would not use the model; `words` are its own."""
    if "memory" in words:
        return ModelUnavailable(
            Text(
                f"Model {name} nie mieści się w wolnej pamięci.",
                f"Model {name} does not fit into the free memory.",
            ),
            Text("Wybierz mniejszy model.", "Choose a smaller model."),
        )
    return ModelUnavailable(
        Text(
            f"Ollama odmówiła użycia modelu {name}: {words}.", f"Ollama refused to use model {name}: {words}."
        ),
        Text("Wybierz inny model: ollama list.", "Choose another model: ollama list."),
    )


def _installed(entry: dict[str, Any]) -> InstalledModel:
    name, size = str(entry.get("name") or entry.get("model")), entry.get("size")
    family = str((entry.get("details") or {}).get("family") or "")
    elsewhere = is_remote_name(name) or _marked_remote(entry)
    return InstalledModel(name, size if isinstance(size, int) else None, family, elsewhere)


def _marked_remote(entry: dict[str, Any]) -> bool:
    return bool(entry.get("remote_host") or entry.get("remote_model"))
