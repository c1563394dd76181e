"""Cases added from a sheet, drafts from thumbs-down, and the command for both."""

import json
import sqlite3
from pathlib import Path

import pytest
from case_rows import HEAD, RIGHT, SILENT, sheet

from assistant.chat.conversations import Conversations
from evals.addition import add_cases
from evals.case import CaseError, load_cases
from evals.cli import main
from evals.drafts import drafts
from evals.sheet import read_sheet
from evals.sheet_files import SheetError, write_rows


def test_cases_are_added_all_or_none(tmp_path: Path) -> None:
    out = tmp_path / "own" / "cases.jsonl"
    cases = read_sheet(sheet(tmp_path, HEAD + RIGHT))
    add_cases(cases, out)
    more = read_sheet(sheet(tmp_path, HEAD + SILENT))
    add_cases(more, out)
    assert load_cases(out) == [*cases, *more]
    before = out.read_text(encoding="utf-8")
    with pytest.raises(SheetError, match="this id is in"):
        add_cases(more, out)
    assert out.read_text(encoding="utf-8") == before


def test_gold_is_looked_up(tmp_path: Path) -> None:
    cases = read_sheet(sheet(tmp_path, HEAD + RIGHT))
    documents = {"d/oplaty.md": "Opłata wynosi 30 zł od osoby."}
    with pytest.raises(SheetError) as refusal:
        add_cases(cases, tmp_path / "cases.jsonl", documents.get)
    assert refusal.value.message.pl.splitlines() == [
        "ile-wynosi-oplata: w d/oplaty.md nie ma „32 zł od osoby”",
        "ile-wynosi-oplata: d/oplaty.md nie podaje 32-zl",
    ]
    add_cases(cases, tmp_path / "cases.jsonl", {"d/oplaty.md": "Opłata: 32 zł od osoby."}.get)
    assert len(load_cases(tmp_path / "cases.jsonl")) == 1


@pytest.fixture
def rated(tmp_path: Path) -> Path:
    """A data folder with one good and one bad rating in the chat's own file."""
    store = Conversations(tmp_path / "data" / "conversations.sqlite")
    with sqlite3.connect(store.path) as db:
        for name, value, comment in (("t1", 0, "Brakuje daty."), ("t2", 1, "")):
            props = {
                "question": f"Pytanie {name}?",
                "language": "pl",
                "sentences": [{"text": "Odpowiedź bez daty."}],
                "sources": [{"document": "d/forum.md", "title": "Forum"}],
            }
            columns = '"id", "name", "type", "threadId", "parentId", "streaming", "createdAt"'
            db.execute("INSERT INTO threads (id) VALUES (?)", (name,))
            db.execute(
                f"INSERT INTO steps ({columns}) VALUES (?, 'A', 'assistant_message', ?, ?, 0, '2026-11-20')",
                (f"m-{name}", name, f"r-{name}"),
            )
            db.execute(
                'INSERT INTO elements ("id", "threadId", "name", "forId", "props") VALUES (?, ?, ?, ?, ?)',
                (f"e-{name}", name, "Answer", f"m-{name}", json.dumps(props)),
            )
            feedback = (f"f-{name}", f"r-{name}", name, value, comment)
            db.execute("INSERT INTO feedbacks VALUES (?, ?, ?, ?, ?)", feedback)
    db.close()
    return store.path.parent


def test_a_thumbs_down_becomes_a_draft_to_fill_in(rated: Path, tmp_path: Path) -> None:
    (draft,) = drafts(rated)
    assert draft["id"].startswith("pytanie-t1-")
    assert (draft["lang"], draft["question"], draft["tags"]) == ("pl", "Pytanie t1?", "feedback")
    assert draft["note"].splitlines() == [
        "komentarz / comment: Brakuje daty.",
        "odpowiedź / answer: Odpowiedź bez daty.",
        "źródła / sources: d/forum.md",
    ]
    path = tmp_path / "drafts.csv"
    write_rows(path, [draft], "pl")
    with pytest.raises(SheetError, match="line 2, field answerable: the field is missing"):
        read_sheet(path)
    filled = {"answerable": "nie", "kind": "fact", "unanswerable_kind": "fact_absent"}
    write_rows(path, [{**draft, **filled}], "en")
    assert [case.question for case in read_sheet(path)] == ["Pytanie t1?"]


def test_no_conversations_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no conversations of the chat"):
        drafts(tmp_path)
    assert not (tmp_path / "conversations.sqlite").exists()


def test_the_command_adds_templates_and_drafts(
    rated: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["add", "--template"]) == 0
    assert capsys.readouterr().out.startswith("\ufeffid,lang,question,answerable,kind")
    out = tmp_path / "drafts.csv"
    assert main(["add", "--feedback", "--data", str(rated), "--out", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(out)}
    assert "Pytanie t1?" in out.read_text(encoding="utf-8")
    cases = tmp_path / "own.jsonl"
    assert main(["add", str(sheet(tmp_path, HEAD + RIGHT)), "--out", str(cases), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(cases), "added": ["ile-wynosi-oplata"]}
    assert main(["add", str(out), "--out", str(cases)]) == 1
    assert "line 2, field" in capsys.readouterr().err
    book = tmp_path / "back.xlsx"
    assert main(["add", "--export", str(cases), "--out", str(book)]) == 0
    assert main(["add", str(book), "--out", str(tmp_path / "again.jsonl")]) == 0
    assert (tmp_path / "again.jsonl").read_bytes() == cases.read_bytes()
    assert main(["add", "--template", "--out", str(tmp_path / "template.ods")]) == 1
    assert main(["add"]) == 2
    assert main(["add", str(out)]) == 2
