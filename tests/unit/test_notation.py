"""Figures as a language writes them, and only those that a source states."""

import pytest

from assistant.notation import in_notation

SOURCE = (
    "The region has 3.33 million people; 6,000 jobs and a turnover of 2.8 billion euros, 2011, 12 and 8.5 %."
)


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("Region ma 3, 33 mln mieszkańców.", "Region ma 3,33 mln mieszkańców."),
        ("Powstało 6,000 miejsc pracy.", "Powstało 6\u00a0000 miejsc pracy."),
        ("Obrót to 2.8 biliona euro.", "Obrót to 2,8 miliarda euro."),
        ("Obrót to 2, 8 bilionów euro.", "Obrót to 2,8 miliardów euro."),
        ("To 8.5 %.", "To 8,5 %."),
        ("Było to 4.5 miliona i 7,000 osób.", "Było to 4.5 miliona i 7,000 osób."),
        ("W 2011, 12 osób, 3 dni.", "W 2011, 12 osób, 3 dni."),
        ("Zob. pkt 2.8.1 i wersję 8.5.2.", "Zob. pkt 2.8.1 i wersję 8.5.2."),
    ],
)
def test_figures_in_polish(sentence: str, written: str) -> None:
    assert in_notation(sentence, "pl", [SOURCE]) == written


def test_figures_in_english() -> None:
    source = "Region ma 3,33 mln mieszkańców i 6 000 firm."
    assert in_notation("It has 3,33 million people and 6,000 firms.", "en", [source]) == (
        "It has 3.33 million people and 6,000 firms."
    )
    assert in_notation("It has 3, 33 million people.", "en", [source]) == "It has 3.33 million people."


def test_true_bilion_stays() -> None:
    assert in_notation("Dług to 2 biliony.", "pl", ["The debt is 2,000,000,000,000."]) == "Dług to 2 biliony."
