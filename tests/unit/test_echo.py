"""Sentences that only say a question again."""

import pytest

from assistant.echo import echoes
from corpus.language import Language
from indexing.glossary import Glossary


@pytest.mark.parametrize(
    ("sentence", "question", "language", "again"),
    [
        ("Regiony płacą czynsz za siedzibę.", "Jaki czynsz płacą regiony za siedzibę?", "pl", True),
        ("Regiony płacą czynsz 500 zł.", "Jaki czynsz płacą regiony?", "pl", False),
        ("The regions pay rent for their seat.", "What rent do the regions pay for their seat?", "en", True),
        ("The regions pay a modest rent.", "What rent do the regions pay?", "en", False),
        ("Płaszczyzna problemowa obejmuje:", "Co obejmuje płaszczyzna problemowa?", "pl", False),
        ("Tarnów jest większy.", "Co jest większe, Tarnów czy Bochnia?", "pl", False),
        ("1. Miasto A", "Proszę o wykaz wyzwań miast.", "pl", True),
        ("(2) City B", "Which cities joined?", "en", True),
        ("3. Miasto Tarnów", "Proszę o wykaz wyzwań miast.", "pl", False),
        ("5.", "Ile miast przystąpiło?", "pl", False),
        ("The agreement is valid.", "Is the agreement valid?", "en", False),
        ("Komu biuro ma pomagać, to urząd w Brukseli.", "Komu biuro ma pomagać?", "pl", True),
        ("What the hub offers is a desk in Kraków.", "What the hub offers, please?", "en", True),
        ("Co roku biuro wydaje raport o wodzie.", "Co robi biuro?", "pl", False),
        ("Tarnów is larger.", "Which is larger, Tarnów or Bochnia?", "en", False),
    ],
)
def test_an_echo_answers_nothing(sentence: str, question: str, language: Language, again: bool) -> None:
    assert echoes(sentence, question, language, Glossary([])) is again
