"""The shipped record files can be read without a fault, and no example can be taken for the real thing."""

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from corpus.schema.records import AnyRecord, Funding, Organisation, RecordKind
from corpus.schema.rows import Defaults, read_rows
from corpus.schema.sheets import read_sheet

CORPUS = Path(__file__).parents[2] / "corpus"
FILES: dict[str, RecordKind] = {
    "examples/organisations.csv": "organisation",
    "examples/funding.csv": "funding",
    "records/organisations.csv": "organisation",
    "records/funding.csv": "funding",
}
TODAY = date(2026, 11, 22)
"""The day that the examples' calls are dated around, and that the finders' cases ask on."""

FICTITIOUS = re.compile(
    r"przyk|egzempl|wzor|wzór|fikc|example|p[rř][ií]klad|vzorov|példa|pelda|beispiel|muster|esimer|exempel|exemple"
    r"|esempio|voorbeeld|приклад|eksempel|näide|pavyzdys|ejemplo",
    re.IGNORECASE,
)
"""`example` in the languages of the countries that the examples are set in."""

REACHABLE = re.compile(
    r"[\w.+-]+@(?![\w-]*\.?example\.org)|https?://(?![\w.-]*example\.org)|\+?\d[\d -]{7,}\d"
)
"""An address or telephone number that may be somebody's."""


@cache
def records(path: str) -> tuple[AnyRecord, ...]:
    found = read_rows(read_sheet(CORPUS / path).rows, FILES[path], Defaults())
    assert [problem.sentence.en for problem in found.problems] == []
    return tuple(record for _, record in found.records)


def organisations() -> list[Organisation]:
    return [r for r in records("examples/organisations.csv") if isinstance(r, Organisation)]


def funding() -> list[Funding]:
    return [r for r in records("examples/funding.csv") if isinstance(r, Funding)]


@pytest.mark.parametrize("path", FILES)
def test_every_row_is_read_and_no_name_or_text_stands_twice(path: str) -> None:
    found = records(path)
    names = Counter(record.name for record in found)
    texts = Counter(record.description_pl for record in found if record.description_pl)
    assert found
    assert {words: n for words, n in (names + texts).items() if n > 1} == {}


@pytest.mark.parametrize("path", FILES)
def test_a_text_in_one_language_has_its_counterpart(path: str) -> None:
    one_sided = [r.id for r in records(path) if bool(r.description_pl) != bool(r.description_en)]
    organisations = [r for r in records(path) if isinstance(r, Organisation)]
    uneven = [
        r.id
        for r in organisations
        if len(r.offers_pl) != len(r.offers_en) or len(r.needs_pl) != len(r.needs_en)
    ]
    assert (one_sided, uneven) == ([], [])


@pytest.mark.parametrize("path", ["examples/organisations.csv", "examples/funding.csv"])
def test_an_example_cannot_be_taken_for_the_real_thing(path: str) -> None:
    found = records(path)
    assert [r.id for r in found if r.basis != "example" or not r.source] == []
    assert [r.name for r in found if not FICTITIOUS.search(f"{r.name} {r.name_en}")] == []
    told = {r.id: f"{r.contact} {r.website} {r.description_pl} {r.description_en}" for r in found}
    assert {id: text for id, text in told.items() if REACHABLE.search(text)} == {}


def test_only_examples_are_told_apart_by_their_folder() -> None:
    shipped = [*records("records/organisations.csv"), *records("records/funding.csv")]
    assert {r.basis for r in shipped} == {"source", "general"}
    assert [r.id for r in shipped if not r.source] == []
    assert not REACHABLE.search("biuro@wzor.example.org, https://wzor.example.org, v4@example.org, 2021/783")
    assert REACHABLE.search("jan@firma.pl")
    assert REACHABLE.search("+48 600 000 000")


def test_the_examples_are_many_and_unlike() -> None:
    found = organisations()
    countries = Counter(r.country for r in found)
    assert len(found) >= 160
    assert 0.5 <= countries["PL"] / len(found) <= 0.7
    assert set("CZ SK HU DE AT FI SE NL FR IT UA".split()) <= set(countries)
    assert len({r.organisation_kind for r in found}) >= 15
    assert len({theme for r in found for theme in r.themes}) >= 28
    assert len({platform for r in found for platform in r.platforms}) == 9
    openings = Counter(" ".join(r.description_pl.split()[:3]) for r in found if r.description_pl)
    assert openings.most_common(1)[0][1] <= 3


def test_fields_are_left_unknown_on_purpose() -> None:
    assert {"country", "region", "organisation_kind", "themes", "platforms", "description_pl"} <= {
        name for r in organisations() for name, value in vars(r).items() if not value
    }
    assert {"applicants", "amount_max", "closes", "continuous", "regions", "rate_max_percent"} <= {
        name for r in funding() for name, value in vars(r).items() if value in ((), "", None)
    }


def test_calls_stand_in_every_place_of_their_life() -> None:
    statuses = Counter(r.status(TODAY) for r in funding())
    assert len(funding()) >= 70
    assert all(statuses[status] >= 2 for status in ("planned", "open", "closing", "closed", "continuous"))
    assert statuses["unknown"] >= 2
    assert len({form for r in funding() for form in r.form}) == 10
    assert len({applicant for r in funding() for applicant in r.applicants}) >= 20
