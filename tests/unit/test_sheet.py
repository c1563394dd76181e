"""Cases from a spreadsheet and from thumbs-down: what is read, what is refused and why."""

import json
import sqlite3
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from assistant.chat.conversations import Conversations
from corpus.language import Language
from evals.addition import add_cases
from evals.case import CaseError, Gold, Nugget, load_cases
from evals.case_files import case_files, cases_of
from evals.cli import main
from evals.drafts import drafts
from evals.sheet import exported, read_sheet, template
from evals.sheet_cells import identifier
from evals.sheet_files import SheetError, csv_text, write_rows

HEAD = "lang;question;answerable;kind;doc_lang;gold;nuggets;unanswerable_kind\r\n"
RIGHT = (
    'pl;Ile wynosi opłata?;tak;fact;pl;d/oplaty.md :: 32 zł od osoby;"32 zł ; 32 złote | okay: od marca";\r\n'
)
CASES = Path(__file__).parents[2] / "evals" / "cases"
SILENT = "en;Who was mayor in 1950?;no;fact;;;;fact_absent\r\n"


def sheet(folder: Path, text: str, *, encoding: str = "utf-8-sig") -> Path:
    path = folder / "rows.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp1250"])
def test_rows_as_polish_excel_writes_them(encoding: str, tmp_path: Path) -> None:
    fee, mayor = read_sheet(sheet(tmp_path, HEAD + RIGHT + ";;;;;;;\r\n" + SILENT, encoding=encoding))
    assert (fee.id, fee.split, fee.answerable) == ("ile-wynosi-oplata", "tune", True)
    assert fee.gold == (Gold("d/oplaty.md", "32 zł od osoby"),)
    assert fee.nuggets == (
        Nugget("32-zl", True, ("32 zł", "32 złote")),
        Nugget("od-marca", False, ("od marca",)),
    )
    assert (mayor.answerable, mayor.unanswerable_kind) == (False, "fact_absent")


@pytest.mark.parametrize(("language", "heading"), [("pl", "\ufeffid;lang;"), ("en", "\ufeffid,lang,")])
def test_the_template_reads_back(language: Language, heading: str, tmp_path: Path) -> None:
    path = tmp_path / "template.csv"
    write_rows(path, template(), language)
    assert path.read_text(encoding="utf-8").startswith(heading)
    fee, mayor = read_sheet(path)
    assert fee.forbidden == ("28 zł",)
    assert fee.nuggets[1].vital is False
    assert mayor.unanswerable_kind == "fact_absent"


def test_lines_and_json_in_cells(tmp_path: Path) -> None:
    head = "lang,question,answerable,kind,unanswerable_kind,history,forbidden,tags\r\n"
    history = '"user: Ile wynosi opłata?\nassistant: 32 zł miesięcznie."'
    row = f'pl,A rok wcześniej?,nie,fact,fact_absent,{history},"[""28 zł""]",a | follow-up\r\n'
    (one,) = read_sheet(sheet(tmp_path, head + row))
    assert [(turn.role, turn.text) for turn in one.history] == [
        ("user", "Ile wynosi opłata?"),
        ("assistant", "32 zł miesięcznie."),
    ]
    assert one.forbidden == ("28 zł",)
    assert one.tags == ("a", "follow-up")


def test_every_wrong_row_is_named_with_its_column_and_why(tmp_path: Path) -> None:
    rows = (
        RIGHT,
        "pl;Kiedy?;może;fact;pl;d/a.md;x;\r\n",
        "de;Wann?;yes;fact;pl;d/a.md;x;\r\n",
        "pl;Gdzie?;tak;fact;pl;;x;\r\n",
        RIGHT,
        "pl;Kto?;tak;fact;pl;[{;x;\r\n",
    )
    path = sheet(tmp_path, HEAD + "".join(rows))
    with pytest.raises(SheetError) as refusal:
        read_sheet(path)
    assert refusal.value.message.pl.splitlines() == [
        f"{path}, wiersz 3, pole answerable: „może” nie jest ani „tak”, ani „nie”.",
        f'{path}, wiersz 4, pole lang: niedozwolona wartość "de".',
        f"{path}, wiersz 5, pole answerable: wymaga gold, doc_lang i istotnego faktu, bez unanswerable_kind.",
        f"{path}, wiersz 6, pole id: taki sam jak w wierszu 2.",
        f"{path}, wiersz 7, pole gold: to nie jest poprawny JSON.",
    ]
    assert "line 3, field answerable: “może” is neither “yes” nor “no”." in refusal.value.message.en


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("lang;question;answerable;mood\r\n", "unknown column: mood, missing column: kind"),
        ("", "missing column: lang"),
    ],
)
def test_wrong_columns_are_named(text: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(SheetError) as refusal:
        read_sheet(sheet(tmp_path, text))
    assert why in refusal.value.message.en


def test_another_sort_of_file_is_refused_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(SheetError) as refusal:
        read_sheet(tmp_path / "rows.ods")
    assert "Save the sheet as XLSX or as “CSV UTF-8”." in refusal.value.sentence.en
    with pytest.raises(SheetError, match="cannot be read"):
        read_sheet(tmp_path / "absent.csv")


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


def workbook(folder: Path, rows: list[list[object]]) -> Path:
    """A workbook as a person fills it: real numbers, truth values and dates in its cells."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    path = folder / "rows.xlsx"
    book.save(path)
    return path


def test_a_workbook_says_the_same_as_a_csv_file(tmp_path: Path) -> None:
    head = ["lang", "question", "answerable", "kind", "doc_lang", "gold", "nuggets", "forbidden"]
    row = ["pl", "Ile wynosi opłata?", True, "fact", "pl", "d/oplaty.md :: 32 zł od osoby", "32 zł", 28.0]
    path = workbook(tmp_path, [head, row, [None] * 8, [*row[:1], "Od kiedy?", *row[2:7], date(2024, 3, 1)]])
    fee, start = read_sheet(path)
    assert (fee.id, fee.answerable, fee.forbidden) == ("ile-wynosi-oplata", True, ("28",))
    assert start.forbidden == ("2024-03-01",)


def test_a_wrong_row_of_a_workbook_has_the_number_that_the_spreadsheet_shows(tmp_path: Path) -> None:
    head = ["lang", "question", "answerable", "kind", "unanswerable_kind"]
    right = ["pl", "Kto?", "nie", "fact", "fact_absent"]
    path = workbook(tmp_path, [head, right, [None] * 5, ["pl", "Kiedy?", "nie", "fakt", "fact_absent"]])
    with pytest.raises(SheetError) as refusal:
        read_sheet(path)
    assert refusal.value.message.pl == f'{path}, wiersz 4, pole kind: niedozwolona wartość "fakt".'
    assert refusal.value.sentence.en.endswith("Mend these lines; nothing was written.")


def test_what_is_no_workbook_is_named(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    with pytest.raises(SheetError, match=r"is no XLSX workbook"):
        read_sheet(path)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_every_shipped_case_goes_out_to_a_sheet_and_comes_back_the_same(ending: str, tmp_path: Path) -> None:
    names = {".csv": CASES, ".xlsx": CASES / "corpus.jsonl"}[ending]
    cases = [case for file in case_files(names) for case in cases_of(file)]
    path = tmp_path / f"cases{ending}"
    write_rows(path, exported(cases), "pl")
    assert len(cases) >= 47
    assert cases_of(path) == cases


def test_words_of_a_person_never_become_a_formula(tmp_path: Path) -> None:
    draft = {"id": "x", "question": "=1+1", "note": "-5 zł"}
    assert "'=1+1" in csv_text([draft], "pl")
    write_rows(tmp_path / "rows.xlsx", [draft], "pl")
    sheet_of = openpyxl.load_workbook(tmp_path / "rows.xlsx").active
    assert [(cell.value, cell.data_type) for cell in sheet_of[2] if cell.value] == [
        ("x", "s"),
        ("=1+1", "s"),
        ("-5 zł", "s"),
    ]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("Ile wynosi opłata w Łodzi?", "ile-wynosi-oplata-w-lodzi"), ("What's 5 €?", "what-s-5"), ("???", "x")],
)
def test_an_id_is_made_of_the_question(question: str, wanted: str) -> None:
    assert identifier(question) == wanted


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
