"""Lists in a source: their items, and which of them an answer tells."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from bare_tools import bare_tools

from assistant.answer import Question
from assistant.context import Context
from assistant.lists import asks_for_stages, enumerated, lists_of, narrowest
from assistant.telling import Telling
from corpus.language import Language
from indexing.embedding import Vectors


def telling(said: str, language: Language, embedder: Any = None, *, query: str = "") -> Telling:
    """What `said` tells; within one language nothing is embedded."""
    context = Context(Question(query), question_language=language, answer_language=language, query=query)
    context.said = said
    return Telling(context, bare_tools(embedder=embedder))


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Zadania:\n• oświetlenie\n• woda\n• zieleń", ["oświetlenie", "woda", "zieleń"]),
        ("Steps:\n1. Choose\n2) Audit\n3. Report\nEnd.", ["Choose", "Audit", "Report"]),
        ("Areas:\nG01 Light\nG02 Water\nG03 Green", ["G01 Light", "G02 Water", "G03 Green"]),
        ("Krok 1 – Wybór\nKrok 2 – Audyt\nKrok 3 – Raport", ["Wybór", "Audyt", "Raport"]),
    ],
)
def test_items_of_a_list(text: str, items: list[str]) -> None:
    (found,) = lists_of(text)
    assert [text[start:end] for start, end in found.items] == items


@pytest.mark.parametrize(
    ("text", "staged"),
    [
        ("• Krok 1: wybór\n• Krok 2: audyt\n• Krok 3: raport", True),
        ("Step 1 – Choose\nStep 2 – Audit\nStep 3 – Report", True),
        ("• wybór\n• audyt\n• raport", False),
    ],
)
def test_steps_are_told_from_other_lists(text: str, staged: bool) -> None:
    assert [found.staged for found in lists_of(text)] == [staged]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Z jakich kroków składa się pilotaż?", True),
        ("Which stages does the pilot have?", True),
        ("W którym kroku powstaje katalog?", False),
        ("What happens in step 5?", False),
    ],
)
def test_questions_for_all_steps(question: str, expected: bool) -> None:
    assert asks_for_stages(question) is expected


@pytest.mark.parametrize("text", ["Zwykłe zdanie.", "• jeden\n• dwa", "W 2018 r. podpisano.\nPotem nic."])
def test_less_than_three_lines_in_a_row_are_no_list(text: str) -> None:
    assert lists_of(text) == []


def test_what_an_answer_tells_of_a_list() -> None:
    polish = telling("Klaster zajmuje się oświetleniem ulic i wodą.", "pl")
    assert polish.tells(["oświetlenie ulic", "zieleń miejska", "woda"], "pl") == [True, False, True]
    english = telling("The cluster deals with street lighting.", "en")
    assert english.tells(["street lighting", "green areas"], "en") == [True, False]


def test_an_answer_tells_no_item_by_the_words_of_the_question() -> None:
    said, items = "Gmina kupiła nowe lampy uliczne.", ["lampy uliczne w parku", "nowe lampy uliczne"]
    assert telling(said, "pl").tells(items, "pl") == [True, True]
    assert telling(said, "pl", query="Ile kosztowały lampy uliczne?").tells(items, "pl") == [False, True]


class Directions:
    """Vectors of angles: what `angle` names, and 90 degrees for all other texts."""

    name, dimension = "directions", 2

    def __init__(self, **angles: float) -> None:
        self._angles = angles

    def question(self, text: str) -> Vectors:
        return self.passages([text])[0]

    def passages(self, texts: Sequence[str]) -> Vectors:
        angles = np.radians([self._angles.get(text, 90.0) for text in texts])
        return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def test_between_languages_a_piece_of_the_answer_tells_the_one_item_that_it_means_most() -> None:
    # cos 0 = 1, cos 10 = 0.98 and cos 20 = 0.94 are all enough, yet one piece tells one item
    embedder = Directions(wybory=0.0, choice=10.0, election=20.0, verdict=80.0)
    assert telling("wybory", "pl", embedder).tells(["election", "choice", "verdict"], "en") == [
        False,
        True,
        False,
    ]


NESTED = "Krok 1 – Oferta\nKrok 2 – Wdrożenie\n• kosztorys\n• źródła\n• plan\nKrok 3 – Baza"


@pytest.mark.parametrize(
    ("told", "items"),
    [
        ((False, False, True, True, False, False), ["kosztorys", "źródła", "plan"]),
        (
            (True, False, True, False, False, False),
            ["Oferta", "Wdrożenie", "kosztorys", "źródła", "plan", "Baza"],
        ),
        ((False,) * 6, ["Oferta", "Wdrożenie", "kosztorys", "źródła", "plan", "Baza"]),
    ],
)
def test_the_list_within_a_list_that_is_told(told: tuple[bool, ...], items: list[str]) -> None:
    (found,) = lists_of(NESTED)
    assert [NESTED[start:end] for start, end in narrowest(NESTED, found, told)] == items


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        (
            "Klaster łączy firmy, uczelnie i gminy (miasta, powiaty) oraz fundacje.",
            ["Klaster łączy firmy", "uczelnie", "gminy", "fundacje"],
        ),
        ("It joins companies, universities and towns.", ["It joins companies", "universities", "towns"]),
        ("Klaster łączy firmy i gminy.", []),
        ("Rada uchwaliła plan, mimo że jedna z komisji trzy razy wnosiła o jego odrzucenie, i budżet.", []),
    ],
)
def test_items_told_within_a_sentence(sentence: str, items: list[str]) -> None:
    assert enumerated(sentence) == items
