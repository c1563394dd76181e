"""A suite's passages in, the product searching over them out: indexed by the product's own functions.

Passages keep the suite's ids; one that is not said to be a part of a document becomes a document by itself.
"""

import hashlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.document import Document, DocumentInfo
from evals.suites import Suite, SuitePassage
from indexing.calibration import calibrate
from indexing.catalogue import Source
from indexing.embedding import Embedder, VectorMemory
from indexing.folders import Folders
from indexing.identity import identity_of, read_identity
from indexing.lock import writer
from indexing.passage import Passage
from indexing.scan import File
from indexing.write import Changes, IndexWriter, Prepared

if TYPE_CHECKING:
    from assistant.settings import Settings
    from assistant.wiring import Assistant

_SOURCE = "suite"
_BETWEEN = "\n\n"


def open_suite(
    suite: Suite, settings: "Settings", data: Path, *, stored: Callable[[int], None], chat: bool = False
) -> "Assistant":
    """The product over the passages of a suite; with the chat model of the settings where `chat`.

    They are indexed under `data/evals/suites` unless they are already; `stored(n)` is called as each n
    more passages have their vectors. Raises IndexBusy, StorageError or ModelError.
    """
    from assistant.wiring import open_assistant, open_embedder

    folder = data / "evals" / "suites" / _fingerprint(suite)
    embedder = open_embedder(settings)
    if not _fits(folder, embedder):
        _build(suite, folder, embedder, stored)
    return open_assistant(settings if chat else settings.model_copy(update={"model": "none"}), folder)


def indexed_id(name: str) -> str:
    """What a suite's passage or document is called in the index."""
    return f"{_SOURCE}/{name}"


def documents(suite: Suite) -> dict[str, list[Passage]]:
    """The documents that a suite's passages make, by the name that the index has for them."""
    found: dict[str, list[Passage]] = {}
    for passage in suite.passages:
        name = indexed_id(passage.document or passage.id)
        before = found.setdefault(name, [])
        start = before[-1].end + len(_BETWEEN) if before else 0
        before.append(
            Passage(
                indexed_id(passage.id),
                name,
                len(before),
                start,
                start + len(passage.text),
                passage.text,
                passage.heading,
            )
        )
    return found


def _fits(folder: Path, embedder: Embedder) -> bool:
    current = Folders(folder).current()
    return current is not None and read_identity(current) == identity_of(embedder)


def _build(suite: Suite, folder: Path, embedder: Embedder, stored: Callable[[int], None]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    # One memory for all suites: those that leave a part of the same passages out compute nothing anew.
    memory = VectorMemory(folder.parent / "vectors.sqlite", embedder)
    with writer(folder):
        index_writer = IndexWriter(
            Folders(folder), identity_of(embedder), memory, partial(calibrate, embedder), stored
        )
        known = {indexed_id(passage.id): passage for passage in suite.passages}
        prepared = [
            _prepared(passages, known[passages[0].id], folder) for passages in documents(suite).values()
        ]
        index_writer.write(None, Changes(sources=[Source(_SOURCE, str(folder))], put=prepared))
    memory.close()


def _prepared(passages: Sequence[Passage], first: SuitePassage, folder: Path) -> Prepared:
    """A document of which `first` describes the first passage."""
    name = passages[0].document
    text = _BETWEEN.join(passage.text for passage in passages)
    info = DocumentInfo(name, first.title, first.lang)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Prepared(Document(info, text), File(name, _SOURCE, folder / name, digest), list(passages))


def _fingerprint(suite: Suite) -> str:
    """Suites over the same passages share an index."""
    digest = hashlib.sha256()
    for passage in suite.passages:
        part = (passage.document, passage.heading) if passage.document else ()
        digest.update("\0".join((passage.id, passage.lang, passage.title, passage.text, *part, "")).encode())
    return digest.hexdigest()[:16]
