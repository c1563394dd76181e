"""Stored conversations: what is counted, forgotten, deleted, exported and rated."""

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.chat.conversations import Conversations
from corpus.errors import StorageError


def _store(path: Path, thread: str, *, user: str = "local", day: str = "2026-11-20") -> None:
    props = json.dumps({"question": f"Pytanie {thread}?", "sentences": []})
    with sqlite3.connect(path) as db:
        db.execute("INSERT OR IGNORE INTO users VALUES (?, ?, '{}', ?)", (f"id-{user}", user, day))
        db.execute(
            "INSERT INTO threads VALUES (?, ?, 'n', ?, ?, NULL, '{}')", (thread, day, f"id-{user}", user)
        )
        columns = '"id", "name", "type", "threadId", "parentId", "streaming", "createdAt"'
        db.execute(
            f"INSERT INTO steps ({columns}) VALUES (?, 'on_message', 'run', ?, 'q', 0, ?)",
            (f"r-{thread}", thread, day),
        )
        db.execute(
            f"INSERT INTO steps ({columns}) VALUES (?, 'A', 'assistant_message', ?, ?, 0, ?)",
            (f"m-{thread}", thread, f"r-{thread}", day),
        )
        db.execute(
            'INSERT INTO elements ("id", "threadId", "name", "forId", "props") VALUES (?, ?, ?, ?, ?)',
            (f"e-{thread}", thread, "Answer", f"m-{thread}", props),
        )
    db.close()


@pytest.fixture
def stored(tmp_path: Path) -> Conversations:
    return Conversations(tmp_path / "chat" / "conversations.sqlite")


def _rows(stored: Conversations, table: str) -> int:
    with sqlite3.connect(stored.path) as db:
        found: int = db.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]
    db.close()
    return found


def test_opening_twice_keeps_what_is_there(stored: Conversations) -> None:
    _store(stored.path, "t1")
    assert Conversations(stored.path).count("local") == 1


def test_old_conversations_are_forgotten_with_all_their_parts(stored: Conversations) -> None:
    _store(stored.path, "old", day="2026-08-01")
    _store(stored.path, "new", day="2026-11-01")
    assert stored.forget(now=datetime(2026, 11, 22, tzinfo=UTC)) == 1
    assert stored.count("local") == 1
    assert (_rows(stored, "steps"), _rows(stored, "elements")) == (2, 1)


def test_leftovers_of_deleted_conversations_are_swept(stored: Conversations) -> None:
    _store(stored.path, "t1")
    with sqlite3.connect(stored.path) as db:
        db.execute("DELETE FROM threads")
    db.close()
    assert stored.forget(now=datetime(2026, 11, 22, tzinfo=UTC)) == 0
    assert (_rows(stored, "steps"), _rows(stored, "elements")) == (0, 0)


def test_deleting_all_leaves_other_people_s(stored: Conversations) -> None:
    _store(stored.path, "t1")
    _store(stored.path, "t2")
    _store(stored.path, "t3", user="other")
    assert stored.delete_all("local") == 2
    assert stored.count("local") == 0
    assert stored.count("other") == 1


def test_an_answer_is_given_to_its_owner_only(stored: Conversations) -> None:
    _store(stored.path, "t1")
    answer = stored.answer("m-t1", "local")
    assert answer is not None
    assert answer["question"] == "Pytanie t1?"
    assert stored.answer("m-t1", "other") is None
    assert stored.answer("absent", "local") is None


def test_ratings_come_with_question_and_answer(stored: Conversations) -> None:
    _store(stored.path, "t1")
    _store(stored.path, "t2", day="2026-11-21")
    with sqlite3.connect(stored.path) as db:
        db.execute("INSERT INTO feedbacks VALUES ('f1', 'r-t1', 't1', 0, 'Brakuje daty.')")
        db.execute("INSERT INTO feedbacks VALUES ('f2', 'r-t2', 't2', 1, NULL)")
    db.close()
    first, second = stored.rated()
    assert (first.question, first.helpful, first.comment) == ("Pytanie t1?", False, "Brakuje daty.")
    assert (second.conversation, second.helpful, second.comment) == ("t2", True, "")


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StorageError) as refusal:
        Conversations(tmp_path / "file" / "conversations.sqlite")
    assert "Nie można zapisać" in refusal.value.sentence.pl
    assert "cannot be written" in refusal.value.sentence.en
