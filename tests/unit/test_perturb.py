"""Questions as people type them: without diacritics, with one typo."""

import pytest
from rapidfuzz.distance import OSA

from evals.perturb import PERTURBATIONS, with_typo, without_diacritics


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kto podpisał porozumienie?", "Kto podpisal porozumienie?"),
        ("ZAŻÓŁĆ gęślą jaźń", "ZAZOLC gesla jazn"),
        ("Who signed the agreement?", "Who signed the agreement?"),
    ],
)
def test_diacritics_are_left_out_and_nothing_else(question: str, expected: str) -> None:
    assert without_diacritics(question) == expected


@pytest.mark.parametrize(
    ("question", "spared"),
    [
        ("Kto podpisał porozumienie w Krakowie?", "Krakowie"),
        ("Kiedy uchwalono budżet miasta?", "Kiedy"),
        ("Who signed the agreement in Brussels?", "Brussels"),
    ],
)
def test_one_letter_of_one_content_word_is_wrong_and_names_are_spared(question: str, spared: str) -> None:
    changed = with_typo(question)
    assert OSA.distance(question, changed) == 1
    assert spared in changed
    assert len(changed.split()) == len(question.split())


def test_the_same_question_gets_the_same_typo_and_short_words_none() -> None:
    assert with_typo("Ile wynosi opłata?") == with_typo("Ile wynosi opłata?")
    assert with_typo("Co to jest?") == "Co to jest?"
    assert with_typo("") == ""


def test_a_name_is_misspelt_where_nothing_else_can_be() -> None:
    assert OSA.distance(with_typo("co to Kraków"), "co to Kraków") == 1


def test_every_change_has_a_name() -> None:
    assert list(PERTURBATIONS) == ["diacritics", "typo"]
