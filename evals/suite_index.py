"""A suite's passages in, the product searching over them out: indexed by the product's own functions.

Each passage becomes a document of one passage, so that what is found can be told by the suite's ids.
"""

import hashlib
from collections.abc import Callable
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


def document_id(passage_id: str) -> str:
    """The document that a suite's passage becomes."""
    return f"{_SOURCE}/{passage_id}"


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
        prepared = [_prepared(passage, folder) for passage in suite.passages]
        index_writer.write(None, Changes(sources=[Source(_SOURCE, str(folder))], put=prepared))
    memory.close()


def _prepared(passage: SuitePassage, folder: Path) -> Prepared:
    name = document_id(passage.id)
    info = DocumentInfo(name, passage.title, passage.lang)
    digest = hashlib.sha256(passage.text.encode()).hexdigest()
    whole = Passage(name, name, 0, 0, len(passage.text), passage.text)
    return Prepared(Document(info, passage.text), File(name, _SOURCE, folder / passage.id, digest), [whole])


def _fingerprint(suite: Suite) -> str:
    """Suites over the same passages share an index."""
    digest = hashlib.sha256()
    for passage in suite.passages:
        digest.update("\0".join((passage.id, passage.lang, passage.title, passage.text, "")).encode())
    return digest.hexdigest()[:16]
