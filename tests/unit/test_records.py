"""Records: types and columns agree, and where a call stands on a day."""

import dataclasses
from datetime import date
from typing import Any

import pytest

from corpus.schema.columns import COLUMNS
from corpus.schema.records import RECORD_TYPES, Funding, Organisation, RecordKind

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_a_kind_has_a_column_for_each_field_and_no_other(kind: RecordKind) -> None:
    fields = {field.name for field in dataclasses.fields(RECORD_TYPES[kind])}
    assert {column.name for column in COLUMNS[kind]} == fields
    assert RECORD_TYPES[kind].kind == kind


@pytest.mark.parametrize("kind", RECORD_TYPES)
def test_every_column_is_told_in_both_languages(kind: RecordKind) -> None:
    assert [column.name for column in COLUMNS[kind] if not (column.about.pl and column.about.en)] == []


@pytest.mark.parametrize(
    ("dates", "status"),
    [
        ({}, "unknown"),
        ({"opens": date(2026, 11, 23)}, "planned"),
        ({"opens": date(2026, 11, 1)}, "unknown"),
        ({"opens": date(2026, 11, 22), "closes": date(2027, 3, 1)}, "open"),
        ({"closes": date(2026, 12, 23)}, "open"),
        ({"closes": date(2026, 12, 22)}, "closing"),
        ({"closes": date(2026, 11, 22)}, "closing"),
        ({"closes": date(2026, 11, 21)}, "closed"),
        ({"continuous": True}, "continuous"),
        ({"continuous": True, "opens": date(2027, 1, 1)}, "planned"),
        ({"continuous": True, "closes": date(2026, 1, 1)}, "closed"),
        ({"continuous": False}, "unknown"),
    ],
)
def test_status_of_a_call(dates: dict[str, Any], status: str) -> None:
    assert Funding(id="x", name="X", **dates).status(TODAY) == status


def test_a_record_speaks_the_language_of_its_reader() -> None:
    record = Organisation(
        id="x", name="Klaster", name_en="Cluster", offers_pl=("doradztwo",), needs_en=("partners",)
    )
    assert (record.named("pl"), record.named("en")) == ("Klaster", "Cluster")
    assert (record.offers("pl"), record.offers("en")) == (("doradztwo",), ())
    assert (record.needs("pl"), record.needs("en")) == ((), ("partners",))
    assert Organisation(id="x", name="Klaster").named("en") == "Klaster"
