"""Which sentence of a passage bears on a question most."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from bare_tools import bare_tools
from stored_document import INFO, passage

from assistant.answer import Question
from assistant.asking import Asking, Unit
from assistant.context import Context
from corpus.language import Language
from indexing.passage import Hit
from indexing.sentences import sentences


class Flat:
    """An embedder to which all texts are alike, so that words decide."""

    def question(self, text: str) -> Any:
        return np.ones(1, dtype=np.float32)

    def passages(self, texts: list[str]) -> Any:
        return np.ones((len(texts), 1), dtype=np.float32)


def best(question: str, asked: Language, title: str, text: str, language: Language) -> str:
    """The sentence of a passage under `title` that bears on the question most."""
    hit = Hit(1, 1.0, passage("p1", text=text), replace(INFO, title=title, language=language))
    units = [Unit(hit, *span) for span in sentences(text)]
    context = Context(Question(question), query=question, question_language=asked)
    scores = Asking(context, bare_tools(embedder=Flat())).bearing(units)
    return max(zip(scores, units, strict=True), key=lambda pair: pair[0])[1].text


@pytest.mark.parametrize(
    ("question", "language", "title", "text", "expected"),
    [
        (
            "W jakiej telewizji zaczął karierę Jan Przykładowy?",
            "pl",
            "Jan Przykładowy",
            "Jan Przykładowy jest dziennikarzem. Karierę zaczął w telewizji regionalnej.",
            "Karierę zaczął w telewizji regionalnej.",
        ),
        (
            "What does Example Ltd produce in its plant?",
            "en",
            "Example Ltd",
            "Example Ltd is a company. Its plant produces sensors.",
            "Its plant produces sensors.",
        ),
    ],
)
def test_the_sentence_that_only_names_the_subject_of_the_page_is_not_first(
    question: str, language: Language, title: str, text: str, expected: str
) -> None:
    assert best(question, language, title, text, language) == expected


@pytest.mark.parametrize(
    ("question", "language", "text", "expected"),
    [
        (
            "Ile gmin podpisało umowę?",
            "pl",
            "Gminy podpisały umowę w sali rady. Pod umową podpisało się 12 gmin.",
            "Pod umową podpisało się 12 gmin.",
        ),
        (
            "When was the agreement signed?",
            "en",
            "The agreement was signed by all. The agreement was signed in 2018.",
            "The agreement was signed in 2018.",
        ),
    ],
)
def test_of_like_sentences_the_one_that_gives_what_is_asked_for_is_first(
    question: str, language: Language, text: str, expected: str
) -> None:
    assert best(question, language, "Notes", text, language) == expected


def test_a_title_in_another_language_does_not_count() -> None:
    text = "Radlin ma szkoły. Lampy oddano w Radlinie."
    assert best("Who gave the Lampy to Radlin?", "en", "Lampy", text, "pl") == "Lampy oddano w Radlinie."
