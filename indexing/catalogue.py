"""What the index holds beside vectors and words: sources, documents with their text, passages, failures.

One SQLite file in the index folder, written by the builder and read by searches.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from corpus.bilingual import Text
from corpus.document import Document, DocumentInfo, Heading, Page
from corpus.errors import IndexDamaged
from indexing.passage import Passage
from indexing.store import Collection

_SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sources (name TEXT PRIMARY KEY, root TEXT NOT NULL UNIQUE, only TEXT);
CREATE TABLE IF NOT EXISTS documents (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, hash TEXT NOT NULL, info TEXT NOT NULL, text TEXT NOT NULL,
  headings TEXT NOT NULL, pages TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS failures (
  document TEXT PRIMARY KEY, source TEXT NOT NULL, hash TEXT NOT NULL, reason TEXT NOT NULL,
  remedy TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS passages (
  id TEXT PRIMARY KEY, document TEXT NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL,
  end INTEGER NOT NULL, text TEXT NOT NULL, heading TEXT NOT NULL, page INTEGER,
  access TEXT NOT NULL, language TEXT NOT NULL, same TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS passages_by_document ON passages (document, position);
CREATE INDEX IF NOT EXISTS passages_by_text ON passages (access, language, same);
"""

_AT_ONCE = 500

_PASSAGE = "id, document, position, start, end, text, heading, page"


@dataclass(frozen=True)
class Source:
    """A folder given to `index`. `only` names the files taken from it; `None` means all."""

    name: str
    root: str
    only: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Failure:
    """A file that could not be read: why, and what to do. `hash` tells when it was changed since."""

    document: str
    source: str
    hash: str
    reason: Text
    remedy: Text


class Catalogue:
    """The catalogue of one index folder, made when `new`. Raises IndexDamaged where it cannot be read."""

    def __init__(self, path: Path, *, new: bool = False) -> None:
        self._folder = path.parent.name
        try:
            place = f"{path.absolute().as_uri()}?mode={'rwc' if new else 'rw'}"
            self._database = sqlite3.connect(place, uri=True, check_same_thread=False)
            self._database.executescript(_SCHEMA)
        except sqlite3.DatabaseError as error:
            raise self._damaged() from error
        self._one_at_a_time = Lock()

    def close(self) -> None:
        self._database.close()

    @contextmanager
    def changing(self) -> Any:
        """All changes inside are written together or not at all."""
        with self._database:
            yield self

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """What a query finds, one thread at a time."""
        with self._one_at_a_time:
            try:
                return self._database.execute(query, values).fetchall()
            except sqlite3.DatabaseError as error:
                raise self._damaged() from error

    def _damaged(self) -> IndexDamaged:
        return IndexDamaged(
            Text(
                f"Nie można odczytać katalogu indeksu {self._folder}.",
                f"The catalogue of index {self._folder} cannot be read.",
            ),
            Text(
                "Zbuduj indeks od nowa z folderów dokumentów: assistant index --rebuild FOLDER.",
                "Build it anew from the folders of documents: assistant index --rebuild FOLDER.",
            ),
        )

    # facts and sources

    def fact(self, name: str) -> str | None:
        found = self.rows("SELECT value FROM facts WHERE name = ?", (name,))
        return found[0][0] if found else None

    def set_fact(self, name: str, value: str) -> None:
        self._database.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def sources(self) -> list[Source]:
        found = self.rows("SELECT name, root, only FROM sources ORDER BY name")
        return [
            Source(name, root, None if only is None else tuple(json.loads(only)))
            for name, root, only in found
        ]

    def set_source(self, source: Source) -> None:
        only = None if source.only is None else json.dumps(source.only)
        self._database.execute(
            "INSERT OR REPLACE INTO sources VALUES (?, ?, ?)", (source.name, source.root, only)
        )

    def remove_source(self, name: str) -> None:
        self._database.execute("DELETE FROM sources WHERE name = ?", (name,))
        self.clear_failures(name)

    # documents and failures

    def hashes(self, source: str) -> dict[str, str]:
        """Content hash of every document of a source, by document id."""
        return dict(self.rows("SELECT id, hash FROM documents WHERE source = ?", (source,)))

    def failures(self, source: str | None = None) -> list[Failure]:
        where, values = ("", ()) if source is None else (" WHERE source = ?", (source,))
        found = self.rows(
            f"SELECT document, source, hash, reason, remedy FROM failures{where} ORDER BY document", values
        )
        return [
            Failure(document, name, digest, Text(*json.loads(reason)), Text(*json.loads(remedy)))
            for document, name, digest, reason, remedy in found
        ]

    def set_failure(self, failure: Failure) -> None:
        values = (failure.document, failure.source, failure.hash)
        said = (json.dumps(failure.reason), json.dumps(failure.remedy))
        self._database.execute("INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?)", (*values, *said))

    def clear_failures(self, source: str) -> None:
        self._database.execute("DELETE FROM failures WHERE source = ?", (source,))

    def put(
        self, document: Document, source: str, digest: str, passages: Iterable[tuple[Passage, str]]
    ) -> None:
        """Store a document with its passages, each with the key that equal texts share."""
        info = document.info
        self.drop(info.id)
        self._database.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                info.id,
                source,
                digest,
                json.dumps(vars(info), ensure_ascii=False),
                document.text,
                json.dumps([(mark.start, mark.level, mark.title) for mark in document.headings]),
                json.dumps([(page.number, page.start, page.end) for page in document.pages]),
            ),
        )
        self._database.executemany(
            "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(*vars(passage).values(), info.access, info.language, same) for passage, same in passages],
        )

    def drop(self, document: str) -> None:
        self._database.execute("DELETE FROM documents WHERE id = ?", (document,))
        self._database.execute("DELETE FROM passages WHERE document = ?", (document,))

    def document(self, document_id: str) -> Document | None:
        found = self.rows("SELECT info, text, headings, pages FROM documents WHERE id = ?", (document_id,))
        if not found:
            return None
        info, text, headings, pages = found[0]
        return Document(
            _info(info),
            text,
            tuple(Heading(*mark) for mark in json.loads(headings)),
            tuple(Page(*page) for page in json.loads(pages)),
        )

    def infos(self, documents: Sequence[str] | None = None) -> dict[str, DocumentInfo]:
        """Facts about the named documents, or about all."""
        if documents is None:
            found = self.rows("SELECT id, info FROM documents ORDER BY id")
        else:
            found = self._by_id("SELECT id, info FROM documents", documents)
        return {name: _info(info) for name, info in found}

    # passages

    def stored(self) -> dict[str, tuple[Collection, str]]:
        """Every passage that has a vector, with its collection and document: of equal texts the first."""
        found = self.rows(
            "SELECT id, access, language, document FROM (SELECT *, ROW_NUMBER() OVER "
            "(PARTITION BY access, language, same ORDER BY document, position) AS turn FROM passages) "
            "WHERE turn = 1"
        )
        return {name: (Collection(access, language), document) for name, access, language, document in found}

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        found = self._by_id(f"SELECT {_PASSAGE} FROM passages", ids)
        return {row[0]: Passage(*row) for row in found}

    def documents_of(self, ids: Sequence[str]) -> dict[str, str]:
        """The document of every passage."""
        return dict(self._by_id("SELECT id, document FROM passages", ids))

    def _by_id(self, query: str, ids: Sequence[str]) -> list[tuple[Any, ...]]:
        """The rows of a query whose id is one of `ids`; SQLite takes a limited number at once."""
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(ids), _AT_ONCE):
            part = ids[start : start + _AT_ONCE]
            found += self.rows(f"{query} WHERE id IN ({', '.join('?' * len(part))})", part)
        return found

    def also_in(self, passage_id: str) -> tuple[str, ...]:
        """Other documents that hold the same text, in the same collection."""
        found = self.rows(
            "SELECT DISTINCT other.document FROM passages AS this JOIN passages AS other "
            "ON other.access = this.access AND other.language = this.language AND other.same = this.same "
            "WHERE this.id = ? AND other.document != this.document ORDER BY other.document",
            (passage_id,),
        )
        return tuple(row[0] for row in found)

    def around(self, document: str, first: int, last: int) -> list[Passage]:
        """Passages of a document by position, both ends included."""
        query = (
            f"SELECT {_PASSAGE} FROM passages "
            "WHERE document = ? AND position BETWEEN ? AND ? ORDER BY position"
        )
        return [Passage(*row) for row in self.rows(query, (document, first, last))]


def _info(stored: str) -> DocumentInfo:
    fields = json.loads(stored)
    return DocumentInfo(**{**fields, "topics": tuple(fields["topics"])})
