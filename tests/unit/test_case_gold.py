"""What counts as a gold document that holds a case's answer."""

import pytest

from evals.case import Case, Gold, Nugget
from evals.case_gold import gold_problems

TEXTS = {"przyklad/rada.md": "Rada  Gminy\nprzyjęła 5 kwietnia 2013 roku strategię rozwoju; za - 31."}


def case_with(accept: str, *, quote: str | None = None, document: str = "przyklad/rada.md") -> Case:
    return Case(
        id="rada",
        lang="pl",
        question="Co przyjęła rada?",
        answerable=True,
        kind="fact",
        split="tune",
        doc_lang="pl",
        gold=(Gold(document, quote),),
        nuggets=(Nugget("fakt", True, (accept,)),),
    )


@pytest.mark.parametrize("accept", ["strategia rozwoju", "5 kwietnia 2013", "za 31", "rady gminy", "RADA"])
def test_inflection_case_and_punctuation_do_not_matter(accept: str) -> None:
    assert gold_problems(case_with(accept), TEXTS.get) == []


@pytest.mark.parametrize("accept", ["strategia obronna", "5 kwietnia 2012", "za 3", "gminy rada"])
def test_another_fact_is_missed(accept: str) -> None:
    (problem,) = gold_problems(case_with(accept), TEXTS.get)
    assert problem.pl == "rada: przyklad/rada.md nie podaje fakt"
    assert problem.en == "rada: przyklad/rada.md does not state fakt"


def test_a_quote_is_found_across_white_space() -> None:
    assert gold_problems(case_with("31", quote="Rada Gminy przyjęła"), TEXTS.get) == []


def test_a_quote_that_is_not_there_is_named() -> None:
    (problem,) = gold_problems(case_with("31", quote="Rada Miasta"), TEXTS.get)
    assert "does not hold “Rada Miasta”" in problem.en


def test_an_absent_document_is_named() -> None:
    (problem,) = gold_problems(case_with("31", document="przyklad/brak.md"), TEXTS.get)
    assert problem.pl == "rada: brak dokumentu przyklad/brak.md"


def test_a_case_that_is_not_answerable_has_nothing_to_hold() -> None:
    case = Case("u", "pl", "Ile?", False, "fact", "tune", unanswerable_kind="fact_absent")
    assert gold_problems(case, TEXTS.get) == []
