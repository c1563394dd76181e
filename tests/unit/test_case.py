"""Case files: what a line yields, and which lines are refused with which words."""

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.answer import Turn
from evals.case import Case, CaseError, Gold, Nugget, load_cases

ANSWERABLE: dict[str, Any] = {
    "id": "liczba-rad",
    "lang": "pl",
    "question": "Ile rad działa w gminie?",
    "answerable": True,
    "kind": "fact",
    "doc_lang": "pl",
    "gold": [{"document": "przyklad/rady.md", "quote": "działają trzy rady"}],
    "nuggets": [{"id": "trzy", "vital": True, "accept": ["trzy", "three", "3"]}],
    "split": "tune",
}
UNANSWERABLE: dict[str, Any] = {
    "id": "fee",
    "lang": "en",
    "question": "What is the fee?",
    "answerable": False,
    "unanswerable_kind": "fact_absent",
    "kind": "fact",
    "split": "holdout",
}


def written(folder: Path, *rows: dict[str, Any] | str) -> Path:
    path = folder / "cases.jsonl"
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_line_becomes_a_case(tmp_path: Path) -> None:
    history = [{"role": "user", "text": "Co to jest?"}, {"role": "assistant", "text": "Rada."}]
    row = ANSWERABLE | {"history": history, "as_role": "member", "forbidden": ["cztery"], "tags": ["seeds"]}
    assert load_cases(written(tmp_path, row)) == [
        Case(
            id="liczba-rad",
            lang="pl",
            question="Ile rad działa w gminie?",
            answerable=True,
            kind="fact",
            split="tune",
            doc_lang="pl",
            gold=(Gold("przyklad/rady.md", "działają trzy rady"),),
            nuggets=(Nugget("trzy", True, ("trzy", "three", "3")),),
            forbidden=("cztery",),
            history=(Turn("user", "Co to jest?"), Turn("assistant", "Rada.")),
            as_role="member",
            tags=("seeds",),
        )
    ]


def test_cell_names_question_and_document_language(tmp_path: Path) -> None:
    across, refused = load_cases(written(tmp_path, ANSWERABLE | {"doc_lang": "en"}, "", UNANSWERABLE))
    assert (across.cell, refused.cell) == ("pl-en", None)


def test_vital_leaves_out_what_is_only_welcome(tmp_path: Path) -> None:
    welcome = {"id": "rok", "vital": False, "accept": ["2021"]}
    (case,) = load_cases(written(tmp_path, ANSWERABLE | {"nuggets": [*ANSWERABLE["nuggets"], welcome]}))
    assert [nugget.id for nugget in case.vital] == ["trzy"]


def test_a_line_separator_inside_a_string_ends_no_line(tmp_path: Path) -> None:
    (case,) = load_cases(written(tmp_path, ANSWERABLE | {"question": "Ile\u2028rad?"}))
    assert case.question == "Ile\u2028rad?"


@pytest.mark.parametrize(
    ("change", "field", "pl", "en"),
    [
        ({"kolor": "red"}, "kolor", "nieznane pole", "unknown field"),
        ({"lang": "de"}, "lang", 'wartość "de"', 'value "de" is not allowed'),
        ({"id": "Liczba rad"}, "id", "niedozwolona wartość", "is not allowed"),
        ({"answerable": "yes"}, "answerable", "niedozwolona wartość", "is not allowed"),
        ({"gold": []}, "answerable", "istotnego faktu", "needs gold"),
        ({"gold": [{"document": "bez-folderu.md"}]}, "gold.0.document", "niedozwolona", "is not allowed"),
        ({"gold": [{"document": "a/b", "quote": "x " * 13}]}, "gold.0.quote", "12 słów", "at most 12 words"),
        ({"nuggets": ANSWERABLE["nuggets"] * 2}, "nuggets", "dwa razy", "twice"),
        ({"nuggets": [{"id": "a", "vital": True, "accept": []}]}, "nuggets.0.accept", "pusta", "empty"),
        ({"answerable": False}, "unanswerable_kind", "wymagane", "required"),
    ],
)
def test_a_wrong_line_is_refused_by_file_line_and_field(
    tmp_path: Path, change: dict[str, Any], field: str, pl: str, en: str
) -> None:
    path = written(tmp_path, UNANSWERABLE, ANSWERABLE | change)
    with pytest.raises(CaseError) as refusal:
        load_cases(path)
    assert refusal.value.message.pl.startswith(f"{path}, wiersz 2, pole {field}: ")
    assert refusal.value.message.en.startswith(f"{path}, line 2, field {field}: ")
    assert pl in refusal.value.message.pl
    assert en in refusal.value.message.en


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    row = {key: value for key, value in ANSWERABLE.items() if key != "split"}
    with pytest.raises(CaseError, match="field split: the field is missing"):
        load_cases(written(tmp_path, row))


def test_a_line_that_is_no_json_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="line 1, field -: not valid JSON"):
        load_cases(written(tmp_path, "{nie json"))


def test_an_id_twice_names_both_lines(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="line 3, field id: fee already stands in line 1"):
        load_cases(written(tmp_path, UNANSWERABLE, ANSWERABLE, UNANSWERABLE))


def test_an_unanswerable_case_has_no_gold(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="field gold: an unanswerable case has none"):
        load_cases(written(tmp_path, UNANSWERABLE | {"gold": ANSWERABLE["gold"]}))


def test_a_false_premise_may_carry_its_correction(tmp_path: Path) -> None:
    correction = {"id": "trzy", "vital": False, "accept": ["three"]}
    row = UNANSWERABLE | {
        "unanswerable_kind": "false_premise",
        "gold": ANSWERABLE["gold"],
        "nuggets": [correction],
    }
    (case,) = load_cases(written(tmp_path, row))
    assert case.nuggets == (Nugget("trzy", False, ("three",)),)


def test_an_absent_file_is_named_in_both_languages(tmp_path: Path) -> None:
    with pytest.raises(CaseError) as refusal:
        load_cases(tmp_path / "brak.jsonl")
    assert "Nie można odczytać pliku" in refusal.value.message.pl
    assert "brak.jsonl cannot be read" in refusal.value.message.en
