"""Rows of a spreadsheet: each form of cell, every bad cell with its reason, remedy and nearest value."""

from datetime import date

import pytest

from corpus.schema.cells import CellError, slug, value_of
from corpus.schema.columns import COLUMNS, Column
from corpus.schema.records import Funding, Organisation
from corpus.schema.rows import Defaults, read_rows
from corpus.schema.sheets import Row


def column(name: str) -> Column:
    return next(item for columns in COLUMNS.values() for item in columns if item.name == name)


@pytest.mark.parametrize(
    ("name", "cell", "value"),
    [
        ("country", "Polska", "PL"),
        ("country", " poland ", "PL"),
        ("country", "", None),
        ("country", "n/d", None),
        ("themes", "OZE;woda |renewable energy\nOZE", ("renewable_energy", "water")),
        ("offers_pl", "audyty; doradztwo ;audyty", ("audyty", "doradztwo")),
        ("description_pl", " Dwa\u00a0 słowa\u200b ", "Dwa słowa"),
        ("amount_max", "2 000 000", 2_000_000),
        ("amount_max", "2\u00a0000\u00a0000,00", 2_000_000),
        ("amount_min", "0", 0),
        ("rate_max_percent", "62,5 %", 62.5),
        ("opens", "2026-03-31", date(2026, 3, 31)),
        ("opens", "31.3.2026", date(2026, 3, 31)),
        ("closes", "2026-03-31 15:00", date(2026, 3, 31)),
        ("as_of", "2026-03", "2026-03"),
        ("continuous", "Tak", True),
        ("continuous", "no", False),
        ("currency", "zł", "PLN"),
        ("basis", "Example", "example"),
        ("website", "https://example.org/a", "https://example.org/a"),
    ],
)  # fmt: skip
def test_a_cell_becomes_its_value(name: str, cell: str, value: object) -> None:
    assert value_of(column(name), cell) == value


@pytest.mark.parametrize(
    ("name", "cell", "reason", "nearest"),
    [
        ("country", "Polskaa", "nieznana wartość „Polskaa”", "PL"),
        ("themes", "OZE; xxxxxxx", "nieznana wartość „xxxxxxx”", None),
        ("amount_max", "2 mln", "to nie jest pełna kwota", None),
        ("amount_max", "1,500", "to nie jest pełna kwota", None),
        ("amount_max", "-5", "to nie jest pełna kwota", None),
        ("rate_max_percent", "185", "to nie jest liczba od 0 do 100", None),
        ("opens", "2026-02-30", "to nie jest dzień z kalendarza", None),
        ("opens", "03/04/2026", "to nie jest dzień z kalendarza", None),
        ("opens", "2026", "to nie jest dzień z kalendarza", None),
        ("as_of", "2026-13", "to nie jest rok, miesiąc ani dzień", None),
        ("continuous", "może", "to nie jest ani „tak”, ani „nie”", None),
        ("currency", "PLZ", "nieznana wartość „PLZ”", "PLN"),
        ("website", "www.example.org", "to nie jest adres strony", "https://www.example.org"),
        ("website", "javascript:alert(1)", "to nie jest adres strony", None),
        ("id", "Mój Skrót", "niedozwolone znaki w skrócie", "moj-skrot"),
        ("name", "x" * 10_001, "za długa (10001 znaków)", None),
    ],
)
def test_a_bad_cell_says_why_and_what_instead(name: str, cell: str, reason: str, nearest: str | None) -> None:
    with pytest.raises(CellError) as caught:
        value_of(column(name), cell)
    assert caught.value.reason.pl == reason
    assert caught.value.nearest == nearest
    assert caught.value.reason.en != reason
    assert caught.value.remedy.pl != caught.value.remedy.en


def test_an_id_is_made_from_the_name() -> None:
    assert slug("Łódzki Klaster „Zielona Energia” S.A.") == "lodzki-klaster-zielona-energia-s-a"
    rows = [Row(2, {"name": "Gmina Żółć", "id": ""})]
    ((_, record),) = read_rows(rows, "organisation", Defaults("member", "lista.xlsx")).records
    assert record == Organisation(id="gmina-zolc", name="Gmina Żółć", access="member", source="lista.xlsx")


def test_what_a_row_says_goes_before_the_defaults() -> None:
    rows = [Row(2, {"name": "A", "access": "public", "source": "umowa", "basis": "general"})]
    ((_, record),) = read_rows(rows, "funding", Defaults("staff", "lista.csv")).records
    assert record == Funding(id="a", name="A", access="public", source="umowa", basis="general")


def test_every_bad_cell_of_every_row_is_named_by_its_place() -> None:
    rows = [
        Row(2, {"name": "Dobry"}),
        Row(5, {"name": "", "country": "Xyz", "as_of": "wczoraj"}),
        Row(7, {"name": "Dobry"}),
        Row(8, {"name": "Długi"}, surplus=True),
    ]
    read = read_rows(rows, "organisation", Defaults())
    assert [row for row, _ in read.records] == [2]
    assert [(item.row, item.column) for item in read.problems] == [
        (5, "name"), (5, "country"), (5, "as_of"), (7, "id"), (8, ""),
    ]  # fmt: skip
    assert read.problems[3].sentence.pl.startswith(
        "wiersz 7, kolumna id: skrót „dobry” jest już w wierszu 2."
    )
    assert read.problems[3].sentence.en.startswith(
        "row 7, column id: the id “dobry” stands in row 2 already."
    )


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        ({"opens": "2026-05-01", "closes": "2026-04-30"}, "closes"),
        ({"amount_min": "5", "amount_max": "4", "currency": "EUR"}, "amount_max"),
        ({"amount_max": "4"}, "currency"),
        ({"period_start": "2027", "period_end": "2026-12"}, "period_end"),
        ({"countries": "CZ", "regions": "małopolskie"}, "regions"),
    ],
)
def test_what_cannot_be_true_is_refused(cells: dict[str, str], wrong: str) -> None:
    read = read_rows([Row(2, {"name": "Nabór", **cells})], "funding", Defaults())
    assert read.records == ()
    assert [item.column for item in read.problems] == [wrong]


def test_one_day_calls_and_equal_amounts_are_fine() -> None:
    cells = {
        "name": "N", "opens": "2026-05-01", "closes": "2026-05-01", "amount_min": "5", "amount_max": "5",
        "currency": "EUR", "period_start": "2026-06", "period_end": "2026", "countries": "PL;CZ",
        "regions": "małopolskie",
    }  # fmt: skip
    assert read_rows([Row(2, cells)], "funding", Defaults()).problems == ()
