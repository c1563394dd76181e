"""An opened index: one number, held until the pointer moves on. Readers come through here only."""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Literal, overload

from corpus.bilingual import Text
from corpus.document import Access, Document, DocumentInfo
from corpus.errors import DocumentUnknown, IndexMismatch, IndexMissing
from corpus.language import Language
from corpus.schema.records import AnyRecord, Funding, Organisation, RecordKind
from corpus.schema.telling import document_id, languages_of
from indexing.access import ROLES as ROLES
from indexing.access import readable as readable
from indexing.calibration import Calibration
from indexing.catalogue import Catalogue, Failure, Source
from indexing.chroma_store import ChromaStore
from indexing.folders import Folders
from indexing.identity import Identity, check_identity
from indexing.records import Filed, read_records
from indexing.store import Store
from indexing.write import CALIBRATION, CATALOGUE

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class IndexFacts:
    """Size and freshness of an index, for people. `indexed_at` is an ISO time."""

    number: str
    documents: int
    passages: int
    languages: dict[str, int]
    kinds: dict[str, int]
    sources: tuple[Source, ...]
    failures: tuple[Failure, ...]
    indexed_at: str
    embedder: str


class Index:
    """One index folder, opened for reading. Raises IndexMismatch or IndexDamaged. Without an `identity`
    its texts and facts may be read, but nothing searched."""

    def __init__(self, folder: Path, identity: Identity | None) -> None:
        made = check_identity(folder, identity)
        self.number = folder.name
        self.catalogue = Catalogue(folder / CATALOGUE)
        self.calibration = Calibration(**json.loads(self.catalogue.fact(CALIBRATION) or "{}"))
        self.store: Store = ChromaStore(folder)
        self._embedder = made.embedder
        self._folder = folder
        self._records: dict[RecordKind, tuple[Filed, ...]] = {}

    def document(self, document_id: str, role: Access) -> Document:
        """A document's text and facts. Raises DocumentUnknown, also where `role` may not read it."""
        document = self.catalogue.document(document_id)
        if document is None or document.info.access not in readable(role):
            raise DocumentUnknown(
                Text(
                    f"W indeksie nie ma dokumentu „{document_id}”.",
                    f"There is no document “{document_id}” in the index.",
                ),
                Text(
                    "Nazwy dokumentów podaje assistant search.",
                    "assistant search shows the names of documents.",
                ),
            )
        return document

    def infos(self, role: Access) -> list[DocumentInfo]:
        """Facts about every document that `role` may read."""
        return [info for info in self.catalogue.infos().values() if info.access in readable(role)]

    @overload
    def records(self, kind: Literal["organisation"], role: Access) -> tuple[Organisation, ...]: ...
    @overload
    def records(self, kind: Literal["funding"], role: Access) -> tuple[Funding, ...]: ...
    @overload
    def records(self, kind: RecordKind, role: Access) -> tuple[AnyRecord, ...]: ...
    def records(self, kind: RecordKind, role: Access) -> tuple[AnyRecord, ...]:
        """The records of a kind that `role` may read, by id. The first call reads them, later ones do not."""
        return tuple(filed.record for filed in self.filed(kind, role))

    def filed(self, kind: RecordKind, role: Access) -> tuple[Filed, ...]:
        """The records of a kind that `role` may read, with the days on which they came and changed."""
        return tuple(filed for filed in self._filed(kind) if filed.record.access in readable(role))

    def record_documents(self, kind: RecordKind, role: Access) -> dict[str, dict[Language, str]]:
        """Of each record that `role` may read, by id: the document that tells it in each of its languages."""
        return {
            filed.record.id: {
                language: document_id(filed.source, filed.record, language)
                for language in languages_of(filed.record)
            }
            for filed in self._filed(kind)
            if filed.record.access in readable(role)
        }

    def _filed(self, kind: RecordKind) -> tuple[Filed, ...]:
        if kind not in self._records:
            self._records[kind] = read_records(self._folder, kind)
        return self._records[kind]

    def facts(self) -> IndexFacts:
        infos = list(self.catalogue.infos().values())
        return IndexFacts(
            number=self.number,
            documents=len(infos),
            passages=int(self.catalogue.rows("SELECT COUNT(*) FROM passages")[0][0]),
            languages=_counted([info.language for info in infos]),
            kinds=_counted([info.kind for info in infos]),
            sources=tuple(self.catalogue.sources()),
            failures=tuple(self.catalogue.failures()),
            indexed_at=self.catalogue.fact("indexed_at") or "",
            embedder=self._embedder,
        )

    def close(self) -> None:
        self.store.close()
        self.catalogue.close()


class OpenIndex:
    """The current index of a data folder: follows the pointer when asked between questions.

    `current()` raises IndexMissing before the first run of `assistant index`. A former number stays
    open, since another thread may still be reading it; where the new one was made by another embedder, it
    goes on being current for this process, which cannot search the new one. `identity` as in Index.
    """

    def __init__(self, data: Path, identity: Identity | None) -> None:
        self._folders = Folders(data)
        self._identity = identity
        self._index: Index | None = None
        self._opening = Lock()

    def current(self) -> Index:
        with self._opening:
            folder = self._folders.current()
            if folder is None:
                raise IndexMissing(
                    Text("Nie ma jeszcze indeksu.", "There is no index yet."),
                    Text("Utwórz go: assistant index FOLDER.", "Make one: assistant index FOLDER."),
                )
            if self._index is None:
                self._index = Index(folder, self._identity)
            elif self._index.number != folder.name:
                try:
                    self._index = Index(folder, self._identity)
                except IndexMismatch:
                    _log.warning("index %s needs a restart: it was made otherwise", folder.name)
            return self._index


def _counted(values: Sequence[str]) -> dict[str, int]:
    return {value: values.count(value) for value in sorted(set(values))}
