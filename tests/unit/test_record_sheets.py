"""Files of records: encodings, separators, workbooks, headings, and the way out and back."""

import io
import os
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from corpus.errors import RecordsError, StorageError, UsageError
from corpus.schema.columns import COLUMNS
from corpus.schema.header import check_header, kind_of
from corpus.schema.records import AnyRecord, Funding, Organisation, RecordKind
from corpus.schema.rows import Defaults, read_rows
from corpus.schema.sheets import Sheet, read_sheet
from corpus.schema.writing import csv_bytes, replace_file, write_sheet

TEXT = (
    'name{s}country{s}themes\r\n"Żółty{s} klaster"{s}Polska{s}"OZE;woda"\r\n\r\nDrugi{s}Czechy{s}OZE|woda\r\n'
)

ORGANISATION = Organisation(
    id="a-b",
    name="Ąć „x”, y; z",
    name_en="=SUM(A1)",
    organisation_kind="company",
    country="PL",
    region="malopolskie",
    place="Kraków",
    platforms=("smart_city",),
    themes=("renewable_energy", "waste"),
    offers_pl=("jedno", "+drugie"),
    description_pl="Zażółć, gęślą; „jaźń”",
    role="członek",
    contact="+48 12 345",
    website="https://example.org",
    basis="example",
    source="lista",
    as_of="2026-03",
    access="member",
)
FUNDING = Funding(
    id="f",
    name="Fundusz",
    applicants=("municipality", "county"),
    countries=("PL", "CZ"),
    form=("grant",),
    rate_max_percent=62.5,
    amount_min=0,
    amount_max=2_000_000,
    currency="PLN",
    period_start="2021",
    period_end="2027-12-31",
    opens=date(2026, 3, 1),
    closes=date(2026, 4, 30),
    continuous=False,
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_as_spreadsheets_save_it(encoding: str, separator: str, tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_bytes(TEXT.format(s=separator).encode(encoding))
    sheet = read_sheet(path)
    assert sheet.columns == ("name", "country", "themes")
    assert [(row.number, row.cells["name"], row.cells["themes"]) for row in sheet.rows] == [
        (2, f"Żółty{separator} klaster", "OZE;woda"),
        (4, "Drugi", "OZE|woda"),
    ]
    assert not any(row.surplus for row in sheet.rows)


def test_a_row_with_more_cells_than_columns_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("name;themes\nA;OZE;woda\nB;OZE;\n", encoding="utf-8")
    assert [row.surplus for row in read_sheet(path).rows] == [True, False]


def test_the_line_by_which_excel_names_its_separator_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("sep=;\nname;place\nA;Kraków, Rynek\n", encoding="utf-8")
    assert [row.cells["place"] for row in read_sheet(path).rows] == ["Kraków, Rynek"]


def test_cells_of_a_workbook_come_in_as_people_write_them(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(
        ["Name", "amount_max", "currency", "rate_max_percent", "opens", "period_start", "continuous"]
    )
    sheet.append(["Nabór", 2000000.0, "PLN", 0.85, date(2026, 3, 1), 2021, True])
    sheet["D2"].number_format = "0%"
    book.save(tmp_path / "a.xlsx")
    read = read_rows(read_sheet(tmp_path / "a.xlsx").rows, "funding", Defaults())
    assert read.problems == ()
    assert read.records[0][1] == Funding(
        id="nabor",
        name="Nabór",
        amount_max=2_000_000,
        currency="PLN",
        rate_max_percent=85,
        opens=date(2026, 3, 1),
        period_start="2021",
        continuous=True,
    )


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"", "jest pusty"),
        ("a.csv", b"\n ;\n", "jest pusty"),
        ("a.csv", b"\x00\x01\x02\x03" * 50, "to nie jest tekst"),
        ("a.csv", b'name,place\n"A,B\nC,D\n', "brakuje cudzysłowu"),
        ("a.xlsx", b"name,place\nA,B\n", "to nie jest arkusz XLSX"),
        ("a.ods", b"PK", "to nie jest plik CSV ani XLSX"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused(name: str, content: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(RecordsError) as caught:
        read_sheet(tmp_path / name)
    assert told in caught.value.message.pl
    assert name in caught.value.message.en


@pytest.mark.parametrize(
    ("columns", "kind"),
    [
        (("id", "name", "organisation_kind"), "organisation"),
        (("name", "closes", "funder"), "funding"),
        (("name", "themes", "contact"), None),
        (("name", "funder", "place"), None),
        (("funder", "closes", "opens"), None),
        (("name", "price", "funder"), None),
    ],
)
def test_the_columns_tell_the_kind(columns: tuple[str, ...], kind: RecordKind | None) -> None:
    assert kind_of(columns) == kind


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        (("name", "country", "themse"), "nieznana kolumna „themse” (może „themes”)"),
        (("id", "country"), "brak kolumny „name”"),
        (("name", "place", "place"), "kolumna „place” jest dwa razy"),
        (("name", "funder", "closes"), "są kolumnami rodzaju funding, a nie organisation"),
    ],
)
def test_a_wrong_heading_is_refused(columns: tuple[str, ...], told: str) -> None:
    with pytest.raises(RecordsError) as caught:
        check_header(Sheet("a.csv", columns, ()), "organisation")
    assert told in caught.value.message.pl


def test_columns_that_are_left_out_are_known() -> None:
    left_out = check_header(Sheet("a.csv", ("name", "place", "country"), ()), "organisation")
    assert len(left_out) == len(COLUMNS["organisation"]) - 3
    assert "place" not in left_out


@pytest.mark.parametrize("record", [ORGANISATION, FUNDING])
@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", ["pl", "en"])
def test_what_is_written_reads_in_again_the_same(
    record: AnyRecord, ending: str, language: str, tmp_path: Path
) -> None:
    path = tmp_path / f"out{ending}"
    write_sheet(path, record.kind, [record], "pl" if language == "pl" else "en")
    sheet = read_sheet(path)
    assert check_header(sheet, record.kind) == ()
    read = read_rows(sheet.rows, record.kind, Defaults())
    assert read.problems == ()
    assert [found for _, found in read.records] == [record]


def test_nothing_goes_out_as_a_formula(tmp_path: Path) -> None:
    assert ",'=SUM(A1)," in csv_bytes("organisation", [ORGANISATION]).decode("utf-8-sig")
    write_sheet(tmp_path / "a.xlsx", "organisation", [ORGANISATION], "en")
    sheet = load_workbook(io.BytesIO((tmp_path / "a.xlsx").read_bytes())).worksheets[0]
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("=SUM(A1)", "s")


def test_an_empty_template_lists_the_columns_and_their_values(tmp_path: Path) -> None:
    write_sheet(tmp_path / "a.xlsx", "funding", [], "pl")
    first, second = load_workbook(tmp_path / "a.xlsx").worksheets
    assert [cell.value for cell in first[1]] == [column.name for column in COLUMNS["funding"]]
    assert first.max_row == 1
    about = {row[0]: row[2] for row in second.iter_rows(min_row=2, values_only=True)}
    assert "PL (Polska)" in str(about["countries"])


def test_another_ending_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write_sheet(tmp_path / "a.ods", "funding", [], "pl")


def test_a_file_that_cannot_be_replaced_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError) as caught:
        replace_file(path, b"new")
    assert "No space left" in caught.value.message.en
    assert path.read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir()] == ["a.csv"]
