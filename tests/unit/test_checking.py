"""The verdict on sentences in the language of their fragments: words, names and figures alone."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from stored_document import INFO, passage

from assistant.checking import Checker
from assistant.context import Fragment
from corpus.language import Language
from indexing.glossary import Glossary
from indexing.passage import Hit

CODES = ("• G03 Przyciąganie talentów", "• G06 Wspomaganie cyfrowej gospodarki")
TALK = (
    "Przedstawiony materiał będzie wykorzystany do sformułowania obserwacji zespołu.",
    "Prezes Jan Przykładowy przedstawił przykład Kopenhagi.",
)
VOTE = (
    "Głosowanie (druk 15):\nZa 32\nPrzeciw 0\nWstrzymało się 1\nRada przyjęła program opieki nad parkami.",
)
TOWNS = ("Other towns: Bochnia (30 thousand), Oświęcim (43 thousand), Chrzanów (40 thousand).",)


class Flat:
    """An embedder to which all texts are alike."""

    def passages(self, texts: list[str]) -> Any:
        return np.ones((len(texts), 1), dtype=np.float32)


def checker(texts: tuple[str, ...], question: str, language: Language) -> Checker:
    info = replace(INFO, language=language, title="Notes")
    fragments = [
        Fragment(number, Hit(number, 1.0, passage(f"p{number}", text=text), info), 0, text)
        for number, text in enumerate(texts, 1)
    ]
    embedder: Any = Flat()
    return Checker(fragments, question, embedder=embedder, glossary=Glossary([]))


@pytest.mark.parametrize(
    ("texts", "sentence", "language", "supported", "cited"),
    [
        (
            CODES,
            "G03 to przyciąganie talentów, a G06 to wspomaganie cyfrowej gospodarki.",
            "pl",
            True,
            (0, 1),
        ),
        (CODES, "G03 to budowa dróg, a G06 to ochrona lasów.", "pl", False, (0, 1)),
        (
            TALK,
            "Materiał Jana Przykładowego wykorzystają do sformułowania obserwacji zespołu.",
            "pl",
            True,
            (0, 1),
        ),
        (VOTE, "Rada przyjęła program opieki nad parkami, nikt nie był przeciw.", "pl", True, (0,)),
        (TALK, "Prezes Jan Przykładowy nie przedstawił przykładu Kopenhagi.", "pl", False, (1,)),
        (TOWNS, "Oświęcim has 43,000 people, while Chrzanów has 40,000.", "en", True, (0,)),
        (TOWNS, "Oświęcim has 40,000 people, while Bochnia has 43,000.", "en", False, (0,)),
    ],
)
def test_a_sentence_may_rest_on_several_fragments(
    texts: tuple[str, ...], sentence: str, language: Language, supported: bool, cited: tuple[int, ...]
) -> None:
    verdict = checker(texts, "What of them?", language).check(sentence, language)
    assert (verdict.supported, verdict.fragments) == (supported, cited)


def test_a_bare_figure_must_stand_where_the_question_is_treated() -> None:
    texts = (
        "Klaster założono w 2011 roku w mieście. Składka wynosi 500 zł.",
        "Spotkania odbyły się w 2020 roku.",
    )
    asked = checker(texts, "W którym roku założono klaster?", "pl")
    assert asked.check("2011", "pl").supported
    assert not asked.check("2020", "pl").supported


def test_what_the_question_brought_is_no_name_and_no_count() -> None:
    talk = ("Wystąpienia przedstawicieli samorządu dotyczyły talentów. Spotkanie miało trzy części.",)
    said = "Samorzadowcy z obu spotkań i dwóch gmin mówili o wystąpieniach dotyczących talentów samorządu."
    asked = checker(talk, "o czym mowili samorzadowcy z dwoch gmin?", "pl").check(said, "pl")
    assert asked.missing == ()
    unasked = checker(talk, "o czym mówiono?", "pl").check(said, "pl")
    assert set(unasked.missing) == {"name:Samorzadowcy", "count:2"}


BORDER = ("The region covers a wide hilly green area of 15,200 km². Its border is 982 km long.",)


@pytest.mark.parametrize(
    ("sentence", "supported"),
    [
        ("The region covers a wide hilly green area of 15,200 km².", True),
        ("The region covers a wide hilly green area of 982 km.", False),
        ("The region has a border 982 km long.", True),
    ],
)
def test_a_figure_that_belongs_to_a_neighbouring_fact(sentence: str, supported: bool) -> None:
    verdict = checker(BORDER, "How large is the region?", "en").check(sentence, "en")
    assert verdict.supported is supported
