"""Sentences that mix two languages, and those that only seem to."""

import pytest

from assistant.mixture import mixed
from corpus.language import Language


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The house is to be a hub of zrównoważone urbanizacji.", "en"),
        ("It is shared by three regions: małopolski and śląskiego.", "en"),
        ("Klaster zdobył over 150 million dolarów.", "pl"),
        ("Region ma considerablenym potencjał i reliable rozwój.", "pl"),
    ],
)
def test_words_of_the_other_language_make_a_mixture(sentence: str, language: Language) -> None:
    assert mixed(sentence, language, "")


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The seat is in Łódź, at Świętokrzyska street.", "en"),
        ("The programme is called „Czyste powietrze w gminach”.", "en"),
        ("It means growth poles (bieguny wzrostu).", "en"),
        ("Write to książka@urząd.pl or see www.gmina-łąka.pl.", "en"),
        ("Klaster łączy gminy i uczelnie.", "pl"),
        ("Klaster wspiera jeden workshop.", "pl"),
        ("Klaster nazywa się South Poland Cleantech Cluster.", "pl"),
    ],
)
def test_names_quotations_and_single_words_do_not(sentence: str, language: Language) -> None:
    assert not mixed(sentence, language, "")


def test_foreign_words_of_a_polish_source_are_at_home() -> None:
    sentence = "Prezes przedstawił miasto jako case study."
    assert mixed(sentence, "pl", "")
    assert not mixed(sentence, "pl", "Kopenhaga jako Case Study dla gmin.")
