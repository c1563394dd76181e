"""The independent checker, and ALCE's recall and precision by hand."""

from typing import Any

import pytest
from scripted_product import BOARD, FEES, FORUM, PLATFORMS, case, citation

from evals.checker import supports
from evals.measures import citations
from evals.reply import Row
from evals.vocabulary import similarity


@pytest.mark.parametrize(
    ("sentence", "passage", "verdict"),
    [
        ("Opłata wynosi 32 zł miesięcznie od osoby.", FEES, True),
        ("Oplata wynosi 32 zl miesiecznie od osoby.", FEES, True),
        ("Opłata wynosi 35 zł miesięcznie od osoby.", FEES, False),
        ("Opłatę pobiera Jan Nowak.", FEES, False),
        ("Burmistrz otworzył nową szkołę podstawową.", FEES, False),
        ("The coordinator is elected for two years.", PLATFORMS, True),
        ("The coordinator is appointed by the minister of transport.", PLATFORMS, False),
        ("Pierwsze forum odbyło się 21.03.2018.", FORUM, True),
        ("The first forum took place on 21 March 2018 with 130 participants.", FORUM, True),
        ("The first forum took place on 22 March 2018.", FORUM, False),
        ("Zarząd podpisał porozumienie 5 maja 2020 roku.", BOARD, True),
        ("Klaster prowadzi platformy: energia, woda, odpady, mobilność.", PLATFORMS, True),
        ("Mieszkańcy otrzymali dotację na budynek szkoły.", PLATFORMS, False),
        ("Opłata wynosi 32 zł.", "", False),
        ("Tak.", FEES, False),
    ],
)
def test_support(sentence: str, passage: str, verdict: bool | None) -> None:
    assert supports(sentence, [passage]) is verdict


def test_what_cannot_be_compared_is_unscored() -> None:
    assert supports("Wszystko zależy od pogody nad jeziorem.", [PLATFORMS]) is None


def test_similarity_is_the_dice_of_trigrams() -> None:
    # "  gmina " and "  gminy ": 6 trigrams each, of which "  g", " gm", "gmi", "min" are shared.
    assert similarity("gmina", "gminy") == pytest.approx(2 * 4 / 12)
    assert similarity("ŁÓDŹ", "lodz") == 1


def row(*sentences: tuple[str, list[int]], cited: tuple[str, ...], outcome: str = "answered") -> Row:
    result: dict[str, Any] = {
        "outcome": outcome,
        "answer": " ".join(text for text, _ in sentences),
        "sentences": [
            {"text": text, "citations": numbers, "supported": True, "support": 1.0}
            for text, numbers in sentences
        ],
        "citations": [citation(n, document) for n, document in enumerate(cited, 1)],
    }
    return Row("x", "product", 1.0, result)


def test_recall_is_the_share_of_supported_sentences() -> None:
    given = row(
        ("Opłata wynosi 32 zł.", [1]),
        ("Forum odbyło się 21 marca 2018 roku.", [1]),
        ("Opłata jest płatna na rachunek urzędu.", []),
        ("Forum odbyło się 21 marca 2018 roku.", [2]),
        cited=("gmina/oplaty.md", "gmina/forum.md"),
    )
    assert citations.citation_recall(case("oplata"), given) == 0.5
    # of four sentences three cite; the citation of the second supports nothing
    assert citations.citation_precision(case("oplata"), given) == pytest.approx(2 / 3)
    assert citations.self_reported(case("oplata"), given) == 1


def test_a_redundant_citation_costs_precision() -> None:
    given = row(("Opłata wynosi 32 zł.", [1, 2]), cited=("gmina/oplaty.md", "gmina/forum.md"))
    assert citations.citation_recall(case("oplata"), given) == 1
    assert citations.citation_precision(case("oplata"), given) == 0.5


def test_two_citations_that_only_support_together_are_both_needed() -> None:
    text = "Opłata wynosi 32 zł, a forum odbyło się 21 marca 2018 roku."
    given = row((text, [1, 2]), cited=("gmina/oplaty.md", "gmina/forum.md"))
    assert citations.citation_precision(case("oplata"), given) == 1


def test_a_right_document_among_the_cited() -> None:
    given = row(("Opłata wynosi 32 zł.", [2]), cited=("gmina/forum.md", "gmina/oplaty.md"))
    assert citations.cited_gold(case("oplata"), given) == 1
    assert citations.cited_gold(case("forum"), row(("x", []), cited=("gmina/oplaty.md",))) == 0


def test_refusals_are_unscored() -> None:
    refused = row(cited=(), outcome="no_evidence")
    assert citations.citation_recall(case("oplata"), refused) is None
    assert citations.cited_gold(case("oplata"), refused) is None
