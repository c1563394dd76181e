"""Chainlit's application folder, prepared inside the data folder before Chainlit is imported.

Importing Chainlit reads its settings and writes translations, folders and a readme into the folder that
CHAINLIT_APP_ROOT names, or else into the working folder.
"""

import json
import os
import secrets
import shutil
from importlib.util import find_spec
from pathlib import Path
from string import Template

from assistant.chat import list_texts, texts
from corpus.bilingual import Text
from corpus.errors import StorageError
from corpus.language import Language

_UI = Path(__file__).parent / "ui"

_ENGLISH_CHANGES = {
    ("chat", "watermark"): texts.AI_NOTICE.en,
    ("chat", "input", "placeholder"): "Ask about the documents…",
    ("chat", "input", "actions", "stop"): "Stop the answer",
    ("navigation", "header", "readme"): "About",
    ("threadHistory", "sidebar", "title"): "Your conversations",
    ("threadHistory", "sidebar", "empty"): "No conversations yet",
}
"""Where Chainlit's English is replaced; the rest of it is kept."""


def prepare_root(folder: Path, *, cookie_name: str, destination: Text) -> None:
    """Write the interface into `folder` and point Chainlit to it; `destination` says where questions go.
    Raises StorageError."""
    try:
        secret = _write(folder, destination)
    except OSError as error:
        message = Text(*(text.format(path=folder) for text in texts.FOLDER_NOT_WRITABLE))
        raise StorageError(message, texts.CHECK_FOLDER) from error
    os.environ["CHAINLIT_APP_ROOT"] = str(folder)
    os.environ["CHAINLIT_AUTH_SECRET"] = secret
    os.environ["CHAINLIT_AUTH_COOKIE_NAME"] = cookie_name
    os.environ["CHAINLIT_COOKIE_SAMESITE"] = "lax"
    for name in ("DATABASE_URL", "LITERAL_API_KEY", "CHAINLIT_CUSTOM_AUTH", "CHAINLIT_URL"):
        os.environ.pop(name, None)


def english_strings() -> dict[str, object]:
    """Chainlit's English with our changes."""
    spec = find_spec("chainlit")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("chainlit")
    path = Path(spec.origin).parent / "translations" / "en-US.json"
    strings: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    for (*groups, name), value in _ENGLISH_CHANGES.items():
        group = strings
        for key in groups:
            inner = group[key]
            if not isinstance(inner, dict):
                raise TypeError(key)
            group = inner
        group[name] = value
    return strings


def _write(folder: Path, destination: Text) -> str:
    settings = folder / ".chainlit"
    shutil.rmtree(folder / "public", ignore_errors=True)
    shutil.rmtree(folder / ".files", ignore_errors=True)
    shutil.rmtree(settings, ignore_errors=True)
    translations = settings / "translations"
    translations.mkdir(parents=True)
    shutil.copy(_UI / "config.toml", settings / "config.toml")
    shutil.copy(_UI / "translations" / "pl.json", translations / "pl.json")
    english = json.dumps(english_strings(), ensure_ascii=False, indent=2)
    (translations / "en-US.json").write_text(english, encoding="utf-8")
    shutil.copytree(_UI / "public", folder / "public")
    words = {
        name: {"pl": text.pl, "en": text.en}
        for name, text in {**texts.INTERFACE, **list_texts.INTERFACE}.items()
    }
    script = f"window.assistantTexts = {json.dumps(words, ensure_ascii=False)};\n"
    interface = folder / "public" / "interface.js"
    interface.write_text(script + interface.read_text(encoding="utf-8"), encoding="utf-8")
    readmes: tuple[tuple[str, Language], ...] = (
        ("chainlit", "en"),
        ("chainlit_pl", "pl"),
        ("chainlit_pl-PL", "pl"),
    )
    for name, language in readmes:
        readme = Template((_UI / "readme" / f"{language}.md").read_text(encoding="utf-8"))
        filled = readme.substitute(destination=destination.to(language))
        (folder / f"{name}.md").write_text(filled, encoding="utf-8")
    return _secret(folder / "secret")


def _secret(path: Path) -> str:
    """The key that signs the session cookie: made once, readable by its owner only."""
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text(encoding="utf-8")
