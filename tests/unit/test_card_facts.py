"""Over all shipped and example records: what a card states stands in its record."""

import re
from datetime import date
from pathlib import Path

import pytest

from assistant.chat.listing import Searched, Wanted, list_props
from assistant.finding.found import Found, Result
from assistant.finding.wish import Finder, Wish
from corpus.language import Language
from corpus.schema.records import AnyRecord, Funding, Organisation, RecordKind
from corpus.schema.rows import Defaults, read_rows
from corpus.schema.sheets import read_sheet
from corpus.schema.taxonomy import taxonomy
from indexing.figures import dates, numbers

ROOT = Path(__file__).parents[2]
_MONTH = re.compile(r"\b\d{4}-\d{2}\b(?!-)")
_SHOWN_MONTH = re.compile(r"(?<![\d.])(\d{2})\.(\d{4})\b")
TODAY = date(2026, 11, 22)
FILES: tuple[tuple[str, RecordKind], ...] = (
    ("corpus/records/organisations.csv", "organisation"),
    ("corpus/records/funding.csv", "funding"),
    ("corpus/examples/organisations.csv", "organisation"),
    ("corpus/examples/funding.csv", "funding"),
)
LISTED = ("contact", "website", "source", "legal_basis", "role", "funder", "place")
"""Fields that a card shows as they are."""


def records(file: str, kind: RecordKind) -> tuple[AnyRecord, ...]:
    read = read_rows(read_sheet(ROOT / file).rows, kind, Defaults())
    assert not read.problems
    return tuple(record for _, record in read.records)


def card(record: AnyRecord, language: Language) -> dict[str, str]:
    """The card's facts by name, with its title."""
    status = record.status(TODAY) if isinstance(record, Funding) else None
    deadline = record.closes if isinstance(record, Funding) else None
    result = Result(
        record=record, standing="fits", title=record.named(language), why="", fits=(), misses=(), unknown=(),
        status=status, deadline=deadline, citations=(),
    )  # fmt: skip
    finder: Finder = "funding" if isinstance(record, Funding) else "partners"
    wish = Wish("", language, finder, TODAY, (), ())
    found = Found(wish=wish, not_understood=(), results=(result,), relaxed=(), fitting=1, unknown=0)
    (entry,) = list_props(Wanted("", finder, language), Searched(wish, found))["entries"]
    shown = {fact["name"]: fact["value"] for fact in entry["facts"]}
    return {**shown, "title": entry["title"], "call": entry["call"], "dated": entry["dated"]}


def stated(record: AnyRecord) -> str:
    """All that the record itself says, its keys as both languages name them."""
    parts: list[str] = []
    for value in vars(record).values():
        for each in value if isinstance(value, tuple) else (value,):
            parts.append(each.isoformat() if isinstance(each, date) else str(each))
    return "\n".join(parts)


@pytest.mark.parametrize(("file", "kind"), FILES)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_figures_and_days_of_a_card_stand_in_its_record(
    file: str, kind: RecordKind, language: Language
) -> None:
    for record in records(file, kind):
        source = stated(record)
        days = {day.iso for day in dates(source)} | set(_MONTH.findall(source))
        figures = {number.value for number in numbers(source)}
        figures |= {number.value for day in days for number in numbers(day.replace("-", " "))}
        shown = _SHOWN_MONTH.sub(r"\2-\1", "\n".join(card(record, language).values()))
        assert {day.iso for day in dates(shown)} | set(_MONTH.findall(shown)) <= days, record.id
        assert {number.value for number in numbers(_MONTH.sub(" ", shown))} <= figures, record.id


@pytest.mark.parametrize(("file", "kind"), FILES)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_names_on_a_card_are_those_of_its_record(file: str, kind: RecordKind, language: Language) -> None:
    for record in records(file, kind):
        shown = card(record, language)
        assert shown["title"] in (record.name, record.name_en), record.id
        lines = "\n".join(shown.values())
        for field in LISTED:
            if value := getattr(record, field, ""):
                assert str(value) in lines, (record.id, field)


def test_a_label_of_a_card_is_that_of_the_taxonomy() -> None:
    first = records("corpus/examples/organisations.csv", "organisation")[0]
    assert isinstance(first, Organisation)
    assert taxonomy("countries").label(str(first.country), "en") in card(first, "en").values()
