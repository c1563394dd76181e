"""Stored conversations: one SQLite file, its schema, what is forgotten, and what was rated.

Chainlit reads and writes it through `datalayer`; everything that Chainlit does not offer is here.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from assistant.chat import texts
from corpus.bilingual import Text
from corpus.errors import StorageError

USER = "local"
"""The one person of a server without sign-in."""

KEPT_DAYS = 90
"""Conversations without a message for longer are deleted."""

# Columns of Chainlit 2.12; TEXT for its UUID, JSON and array types, INTEGER for booleans.
_SCHEMA = """
CREATE TABLE IF NOT EXISTS users (
  "id" TEXT PRIMARY KEY, "identifier" TEXT NOT NULL UNIQUE, "metadata" TEXT NOT NULL, "createdAt" TEXT);
CREATE TABLE IF NOT EXISTS threads (
  "id" TEXT PRIMARY KEY, "createdAt" TEXT, "name" TEXT, "userId" TEXT, "userIdentifier" TEXT, "tags" TEXT,
  "metadata" TEXT);
CREATE TABLE IF NOT EXISTS steps (
  "id" TEXT PRIMARY KEY, "name" TEXT NOT NULL, "type" TEXT NOT NULL, "threadId" TEXT NOT NULL,
  "parentId" TEXT, "streaming" INTEGER NOT NULL, "waitForAnswer" INTEGER, "isError" INTEGER,
  "metadata" TEXT, "tags" TEXT, "input" TEXT, "output" TEXT, "createdAt" TEXT, "command" TEXT,
  "start" TEXT, "end" TEXT, "generation" TEXT, "showInput" TEXT, "language" TEXT, "indent" INTEGER,
  "defaultOpen" INTEGER, "autoCollapse" INTEGER, "modes" TEXT, "icon" TEXT);
CREATE TABLE IF NOT EXISTS elements (
  "id" TEXT PRIMARY KEY, "threadId" TEXT, "type" TEXT, "url" TEXT, "chainlitKey" TEXT, "name" TEXT NOT NULL,
  "display" TEXT, "objectKey" TEXT, "size" TEXT, "page" INTEGER, "language" TEXT, "forId" TEXT, "mime" TEXT,
  "props" TEXT, "autoPlay" INTEGER, "playerConfig" TEXT);
CREATE TABLE IF NOT EXISTS feedbacks (
  "id" TEXT PRIMARY KEY, "forId" TEXT NOT NULL, "threadId" TEXT, "value" INTEGER NOT NULL, "comment" TEXT);
CREATE INDEX IF NOT EXISTS steps_by_thread ON steps ("threadId");
CREATE INDEX IF NOT EXISTS elements_by_thread ON elements ("threadId");
CREATE INDEX IF NOT EXISTS elements_by_message ON elements ("forId");
"""

_PARTS = ("steps", "elements", "feedbacks")


@dataclass(frozen=True)
class Rated:
    """A rated answer: enough to make an evaluation case of it. `answer` is the JSON of `view.props`."""

    conversation: str
    question: str
    helpful: bool
    comment: str
    answer: dict[str, Any]


class Conversations:
    """The conversations of one data folder. Opening creates the file; raises StorageError."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with self._connection() as connection:
                connection.execute("PRAGMA journal_mode=WAL")
                connection.executescript(_SCHEMA)
                # Chainlit creates people when their first requests come, which then race each other.
                values = (str(uuid4()), USER, "{}", datetime.now(UTC).isoformat())
                connection.execute("INSERT OR IGNORE INTO users VALUES (?, ?, ?, ?)", values)
        except (OSError, sqlite3.Error) as error:
            message = Text(*(text.format(path=path) for text in texts.FOLDER_NOT_WRITABLE))
            raise StorageError(message, texts.CHECK_FOLDER) from error

    def count(self, user: str) -> int:
        """Conversations of `user`."""
        with self._connection() as connection:
            query = 'SELECT COUNT(*) FROM threads WHERE "userIdentifier" = ?'
            return int(connection.execute(query, (user,)).fetchone()[0])

    def delete_all(self, user: str) -> int:
        """Delete every conversation of `user`; how many there were."""
        with self._connection() as connection:
            rows = connection.execute('SELECT "id" FROM threads WHERE "userIdentifier" = ?', (user,))
            return _delete(connection, [row[0] for row in rows])

    def forget(self, *, now: datetime | None = None, days: int = KEPT_DAYS) -> int:
        """Delete conversations without a message in the last `days`, and leftovers of deleted ones; how
        many conversations were deleted."""
        limit = ((now or datetime.now(UTC)) - timedelta(days=days)).strftime("%Y-%m-%d")
        last = 'COALESCE((SELECT MAX("createdAt") FROM steps WHERE "threadId" = threads."id"), "createdAt")'
        with self._connection() as connection:
            rows = connection.execute(f'SELECT "id" FROM threads WHERE {last} < ?', (limit,))
            deleted = _delete(connection, [row[0] for row in rows])
            for table in _PARTS:
                connection.execute(f'DELETE FROM {table} WHERE "threadId" NOT IN (SELECT "id" FROM threads)')
            return deleted

    def answer(self, message: str, user: str, *, name: str = "Answer") -> dict[str, Any] | None:
        """The stored answer under the message, or its `List`; `None` if absent or another person's."""
        query = (
            'SELECT e."props" FROM elements e JOIN threads t ON t."id" = e."threadId"'
            ' WHERE e."forId" = ? AND e."name" = ? AND t."userIdentifier" = ?'
        )
        with self._connection() as connection:
            row = connection.execute(query, (message, name, user)).fetchone()
        return None if row is None else json.loads(row[0])

    def rated(self) -> tuple[Rated, ...]:
        """All rated answers, oldest conversation first. A rating belongs to the run of a question; the
        answer is the assistant's message under that run."""
        query = (
            'SELECT f."threadId", f."value", f."comment", e."props" FROM feedbacks f'
            ' JOIN steps m ON m."parentId" = f."forId" AND m."type" = ?'
            ' JOIN elements e ON e."forId" = m."id" AND e."name" = ? ORDER BY m."createdAt"'
        )
        with self._connection() as connection:
            rows = connection.execute(query, ("assistant_message", "Answer")).fetchall()
        found = [(thread, value, comment, json.loads(props)) for thread, value, comment, props in rows]
        return tuple(Rated(t, props["question"], v == 1, c or "", props) for t, v, c, props in found)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(self.path, timeout=10)
        try:
            with connection:
                yield connection
        finally:
            connection.close()


def _delete(connection: sqlite3.Connection, threads: list[str]) -> int:
    for thread in threads:
        for table in _PARTS:
            connection.execute(f'DELETE FROM {table} WHERE "threadId" = ?', (thread,))
        connection.execute('DELETE FROM threads WHERE "id" = ?', (thread,))
    return len(threads)
