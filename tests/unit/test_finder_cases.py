"""The shipped cases of the finders: balanced, about records that exist, and labelled as the records stand."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from corpus.schema.records import AnyRecord, RecordKind
from corpus.schema.rows import Defaults, read_rows
from corpus.schema.sheets import read_sheet

ROOT = Path(__file__).parents[2]
FIELDS = {"id", "lang", "question", "finder", "today", "understood", "records", "nothing_fits", "tags"}
KINDS: dict[str, RecordKind] = {"partners": "organisation", "funding": "funding"}
FILES: dict[str, str] = {"partners": "organisations.csv", "funding": "funding.csv"}
FIGURES = ("amount", "rate", "status", "closes", "opens")

Case = dict[str, Any]


def read() -> list[Case]:
    text = (ROOT / "evals" / "cases" / "finders.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


CASES = read()


@cache
def examples(finder: str) -> dict[str, AnyRecord]:
    sheet = read_sheet(ROOT / "corpus" / "examples" / FILES[finder])
    return {
        record.id: record for _, record in read_rows(sheet.rows, KINDS[finder], Defaults(source="")).records
    }


def held(record: AnyRecord, field: str) -> set[str]:
    value = getattr(record, field)
    return set(value) if isinstance(value, tuple) else {value} - {None, ""}


def meets(record: AnyRecord, field: str, value: str | list[str]) -> bool:
    """Whether a field that holds words meets a condition; an empty field meets none."""
    own, wanted = held(record, field.removesuffix("_not")), {value} if isinstance(value, str) else set(value)
    return bool(own) and bool(own & wanted) != field.endswith("_not")


def in_words(case: Case) -> dict[str, str | list[str]]:
    """The conditions that are no figure and no day."""
    return {field: v for field, v in case["understood"].items() if not field.startswith(FIGURES)}


def test_there_are_enough_cases_in_each_language_and_for_each_finder() -> None:
    assert len(CASES) >= 130
    assert min(Counter((case["lang"], case["finder"]) for case in CASES).values()) >= 30
    counted = Counter(case["id"][-1] for case in CASES)
    assert (counted["r"], counted["s"], counted["u"]) == (100, 120, 120)
    assert {case["today"] for case in CASES} == {"2026-11-22"}
    assert sum(case["nothing_fits"] for case in CASES) >= 12


def test_a_case_has_its_fields_and_says_rightly_whether_anything_fits() -> None:
    assert [case["id"] for case in CASES if set(case) != FIELDS] == []
    assert [case["id"] for case in CASES if case["nothing_fits"] == bool(case["records"])] == []
    assert [v for v, n in Counter(case["id"] for case in CASES).items() if n > 1] == []
    asked = Counter((case["id"][-1], case["question"].lower()) for case in CASES)
    assert [v for v, n in asked.items() if n > 1] == []  # those of other parts were not seen


@pytest.mark.parametrize("part", ["-k", "-n"])
def test_a_part_that_is_read_once_is_balanced_and_holds_wishes_that_nothing_fits(part: str) -> None:
    kept = [case for case in CASES if case["id"].endswith(part)]
    counted = Counter((case["lang"], case["finder"]) for case in kept)
    assert counted == {(lang, finder): 20 for lang in ("pl", "en") for finder in KINDS}
    assert Counter(case["finder"] for case in kept if case["nothing_fits"]) == {"partners": 4, "funding": 4}


def test_both_halves_hold_the_same_kinds() -> None:
    kinds = {"t": Counter[str](), "h": Counter[str]()}
    for case in CASES:
        half = kinds.get(case["id"][-1])
        if half is not None:
            half[f"{case['lang']} {case['finder']} {case['tags']}"] += 1
    assert kinds["t"] == kinds["h"]


def test_the_records_of_a_case_are_those_that_its_words_ask_for() -> None:
    wrong = []
    for case in CASES:
        wanted, listed = in_words(case), set(case["records"])
        meeting = {
            id
            for id, record in examples(case["finder"]).items()
            if all(meets(record, field, value) for field, value in wanted.items())
        }
        if not listed <= meeting or (wanted == case["understood"] and listed != meeting):
            wrong.append(case["id"])
    assert wrong == []
