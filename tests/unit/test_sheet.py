"""Cases from a spreadsheet: what is read, what is refused and why."""

from pathlib import Path

import pytest
from case_rows import HEAD, RIGHT, SILENT, sheet

from corpus.language import Language
from evals.case import Gold, Nugget
from evals.sheet import read_sheet, template
from evals.sheet_cells import identifier
from evals.sheet_files import SheetError, write_rows


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


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("Ile wynosi opłata w Łodzi?", "ile-wynosi-oplata-w-lodzi"), ("What's 5 €?", "what-s-5"), ("???", "x")],
)
def test_an_id_is_made_of_the_question(question: str, wanted: str) -> None:
    assert identifier(question) == wanted
