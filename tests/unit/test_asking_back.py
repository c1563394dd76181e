"""When a question is answered with a question back, and what it offers."""

import pytest

from assistant.conversation.asking_back import ambiguous, question_back, subjects
from corpus.document import DocumentInfo
from corpus.language import Language
from indexing.glossary import Glossary
from indexing.passage import Hit, Passage

NO_GLOSSARY = Glossary([])


def hit(document: str, title: str, text: str, *, heading: str = "", translation_of: str | None = None) -> Hit:
    language: Language = "en" if "/en/" in document else "pl"
    info = DocumentInfo(document, title, language, translation_of=translation_of)
    return Hit(1, 1.0, Passage(document, document, 0, 0, len(text), text, heading), info)


ROOF = hit("a/pl/dach.md", "Porozumienie o Zielonym Dachu", "Porozumienie podpisały gminy.")
RIVER = hit("a/pl/rzeka.md", "Porozumienie o rzece", "Porozumienie zawarto w maju.")
ROOF_EN = hit("a/en/roof.md", "Green Roof", "The agreement was signed.", translation_of="pl/dach.md")
MINUTES = hit("a/pl/protokol.md", "Protokół sesji", "Rada omówiła porozumienie.")
BUDGET = hit("a/pl/budzet.md", "Uchwała", "Budżet gminy.", heading="Uchwała › Budżet")


@pytest.mark.parametrize("query", ["porozumienie", "Porozumienie?", "to porozumienie", "porozumienia"])
def test_one_common_word_that_several_documents_are_about_is_asked_back(query: str) -> None:
    found = ambiguous(query, [ROOF, RIVER, ROOF_EN, MINUTES], "pl", NO_GLOSSARY)
    assert found == ["Porozumienie o Zielonym Dachu", "Porozumienie o rzece"]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("porozumienie", [ROOF, MINUTES]),  # one title has the word
        ("Kto podpisał porozumienie?", [ROOF, RIVER]),
        ("porozumienie gmin", [ROOF, RIVER]),
        ("G07", [ROOF, RIVER]),
        ("2018", [ROOF, RIVER]),
        ("UrbanHub", [ROOF, RIVER]),
        ("Kraków", [hit("a/1", "Kraków dziś", "Kraków."), hit("a/2", "Kraków wczoraj", "Kraków.")]),
        ("kraków", [hit("a/1", "Kraków dziś", "Kraków."), hit("a/2", "Kraków wczoraj", "Kraków.")]),
        ("budżet", [BUDGET, hit("a/pl/inny.md", "Budżet obywatelski", "Budżet obywatelski.")]),
        ("porozumienie", []),
    ],
)
def test_a_clear_question_is_never_asked_back(query: str, hits: list[Hit]) -> None:
    assert ambiguous(query, hits, "pl", NO_GLOSSARY) == []


def test_a_word_that_no_title_has_is_looked_for_in_the_texts() -> None:
    hits = [
        hit("a/en/one.md", "Parks", "The grant is paid."),
        hit("a/en/two.md", "Roads", "A grant for roads."),
    ]
    assert ambiguous("grant", hits, "en", NO_GLOSSARY) == ["Parks", "Roads"]
    assert ambiguous("grant", hits[:1], "en", NO_GLOSSARY) == []


def test_a_document_and_its_translation_are_one_subject() -> None:
    twin = hit("b/pl/dach2.md", "Porozumienie o Zielonym Dachu (2018)", "Porozumienie.")
    assert subjects([ROOF, ROOF_EN, twin, RIVER]) == ["Porozumienie o Zielonym Dachu", "Porozumienie o rzece"]


def test_the_question_back_lists_what_may_be_meant_in_both_languages() -> None:
    text = question_back(["Dach", "Rzeka"])
    assert text.pl == "Czego dotyczy pytanie?\n1. Dach\n2. Rzeka"
    assert text.en == "What is the question about?\n1. Dach\n2. Rzeka"
