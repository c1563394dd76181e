"""Settings in, one sentence out: where questions go. On every page where they may leave the local network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.answer import ModelIdentity
from assistant.chat import texts
from assistant.models.places import is_private
from corpus.bilingual import Text

if TYPE_CHECKING:
    from assistant.settings import Settings

_HERE = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True)
class Destination:
    """Where questions and the passages for them go. `everywhere`: every page has to say so."""

    sentence: Text
    everywhere: bool


LOCAL = Destination(texts.STAYS_HERE, everywhere=False)
"""Everything stays on this computer."""


def destination(
    settings: Settings, model: ModelIdentity, *, private: Callable[[str], bool] = is_private
) -> Destination:
    """Where the chat model and the embedding model stand. Where models outside are allowed, an Ollama may run
    one of them. `private` tells whether a host is in the local network."""
    servers = {"openai": settings.model_url, "ollama": settings.ollama_url}
    embedders = {"ollama": settings.ollama_url, "url": settings.embedder_url}
    used = (servers.get(model.engine, ""), embedders.get(settings.embedder.partition(":")[0], ""))
    hosts = list(dict.fromkeys(host for url in used if (host := urlsplit(url).hostname or "")))
    away = [host for host in hosts if host not in _HERE]
    by_ollama = "ollama" in (model.engine, settings.embedder.partition(":")[0])
    named = ", ".join(away)
    if settings.allow_remote_models and by_ollama:
        named = ", ".join(dict.fromkeys(["Ollama", *away]))
        return Destination(_filled(texts.MAY_LEAVE, named), everywhere=True)
    if settings.allow_remote_models and not all(private(host) for host in away):
        return Destination(_filled(texts.LEAVES, named), everywhere=True)
    if away:
        return Destination(_filled(texts.STAYS_IN_NETWORK, named), everywhere=settings.allow_remote_models)
    return Destination(texts.STAYS_HERE, everywhere=settings.allow_remote_models)


def _filled(text: Text, hosts: str) -> Text:
    return Text(text.pl.format(hosts=hosts), text.en.format(hosts=hosts))
