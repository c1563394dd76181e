"""What a check of records finds, and what it lets pass."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from corpus.schema.check import Held, errors_of, findings
from corpus.schema.header import check_header, kind_of
from corpus.schema.records import AnyRecord, Funding, Organisation
from corpus.schema.rows import Defaults, read_rows
from corpus.schema.sheets import read_sheet

CORPUS = Path(__file__).parents[2] / "corpus"
TODAY = date(2026, 11, 22)
CLUSTER = Organisation(id="a", name="Klaster Zielonej Energii", place="Kraków", country="PL")
CALL = Funding(id="f", name="Nabór na ciepło", funder="Fundusz")


def found(*records: AnyRecord) -> list[tuple[str, str, str]]:
    held = [Held(record, "lista") for record in records]
    return [(item.level, item.record, item.column) for item in findings(held, TODAY)]


def test_sound_records_pass() -> None:
    other = Organisation(id="b", name="Klaster Czystej Wody", place="Kraków")
    assert found(CLUSTER, other, CALL) == []


def test_the_same_id_twice() -> None:
    assert found(CLUSTER, replace(CLUSTER, name="Coś innego")) == [("error", "a", "id")]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"name": "Klaster zielonej energii"}, [("notice", "b", "name")]),
        ({"name": "Klaster Zielonej Energi", "place": ""}, [("notice", "b", "name")]),
        ({"country": "CZ"}, [("error", "b", "country")]),
        ({"place": "Gliwice"}, []),
        ({"name": "Klaster Zielonej Energii 2"}, []),
    ],
)
def test_names_alike_in_one_place(change: dict[str, str], expected: list[tuple[str, str, str]]) -> None:
    assert found(CLUSTER, replace(CLUSTER, id="b", **change)) == expected


def test_calls_of_other_funders_or_years_are_other_calls() -> None:
    assert found(CALL, replace(CALL, id="g", funder="Inny Fundusz")) == []
    assert found(CALL, replace(CALL, id="g", name="Nabór na ciepło 2026")) == []
    assert found(CALL, replace(CALL, id="g")) == [("notice", "g", "name")]


@pytest.mark.parametrize(
    ("polish", "english", "expected"),
    [
        ("Do 85% kosztów, 1 500 000 zł.", "Up to 85% of costs, PLN 1,500,000.", []),
        ("Do 85% kosztów.", "Up to 80% of costs.", [("error", "f", "description_en")]),
        ("Trzy gminy.", "3 municipalities.", [("notice", "f", "description_en")]),
        ("Do 85% kosztów.", "", []),
    ],
)
def test_figures_agree_across_languages(
    polish: str, english: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(replace(CALL, description_pl=polish, description_en=english)) == expected


def test_general_records_invent_nothing() -> None:
    general = replace(
        CALL, basis="general", amount_max=5, currency="PLN", closes=date(2027, 1, 1), contact="x"
    )
    assert found(general) == [
        ("error", "f", "contact"),
        ("error", "f", "amount_max"),
        ("error", "f", "closes"),
    ]
    assert found(replace(CALL, basis="general", website="https://example.org")) == []


@pytest.mark.parametrize(
    ("as_of", "old"),
    [("2024", False), ("2023", True), ("2024-11-23", False), ("2024-11-21", True), (None, False)],
)
def test_old_facts_are_to_be_looked_at(as_of: str | None, old: bool) -> None:
    assert found(replace(CLUSTER, as_of=as_of)) == ([("notice", "a", "as_of")] if old else [])


def test_errors_stand_before_notices() -> None:
    held = [Held(replace(CLUSTER, as_of="2001"), "x"), Held(replace(CLUSTER, name="Y"), "y")]
    everything = findings(held, TODAY)
    assert [item.level for item in everything] == ["error", "notice"]
    assert errors_of(everything) == everything[:1]


@pytest.mark.parametrize("folder", ["records", "examples"])
@pytest.mark.parametrize("name", ["organisations.csv", "funding.csv"])
def test_shipped_files_have_nothing_to_mend(folder: str, name: str) -> None:
    sheet = read_sheet(CORPUS / folder / name)
    kind = kind_of(sheet.columns)
    assert kind is not None
    assert check_header(sheet, kind) == ()
    read = read_rows(sheet.rows, kind, Defaults())
    assert [problem.sentence.en for problem in read.problems] == []
    held = [Held(record, f"{name}:{row}") for row, record in read.records]
    assert errors_of(findings(held, TODAY)) == []
    assert {one.record.basis for one in held} <= (
        {"example"} if folder == "examples" else {"source", "general"}
    )
