"""Which words of a question a passage holds, and how people are told."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.explaining import explained, explanation_json
from corpus.document import DocumentInfo
from corpus.language import Language
from indexing.explain import Explanation, Listed
from indexing.glossary import Glossary
from indexing.held_words import Held, Reader
from indexing.keywords import Keywords, write_keywords
from indexing.passage import Hit, Passage
from indexing.store import Collection

POLISH = "Porozumienie podpisali w Krakowie 21 marca 2018 r. prezydenci gmin, które wspiera JST."
ENGLISH = "The municipality signed the agreement in Krakow on March 21, 2018; code G07."
GLOSSARY = Glossary(
    [
        (("gmina",), ("municipality",)),
        (("jednostka samorządu terytorialnego", "JST"), ("LGU",)),
        (("oświetlenie uliczne",), ("street lighting",)),
    ]
)


class Words:
    """Keyword lists of one collection behind the part of Store that is read here."""

    def __init__(self, keywords: Keywords) -> None:
        self._keywords = keywords

    def known_forms(self, word: str, collection: Collection) -> tuple[str, ...]:
        return self._keywords.known_forms(word)


def held(folder: Path, question: str, language: Language, text: str, own: Language) -> list[Held]:
    write_keywords(folder, own, [("p", text)])
    store: Any = Words(Keywords(folder, own))
    reader = Reader(question, language, Collection("public", own), store)
    return reader.held(text, GLOSSARY)


@pytest.mark.parametrize(
    ("question", "language", "own", "expected"),
    [
        ("porozumienie", "pl", "pl", Held("porozumienie", "Porozumienie", "same")),
        ("Kto podpisał?", "pl", "pl", Held("podpisał", "podpisali", "form")),
        ("Kraków", "pl", "pl", Held("Kraków", "Krakowie", "form")),
        ("porozumeinie", "pl", "pl", Held("porozumeinie", "Porozumienie", "mended")),
        ("dżdżownica", "pl", "pl", Held("dżdżownica", "", None)),
        ("21.03.2018", "pl", "pl", Held("21.03.2018", "21 marca 2018", "date")),
        (
            "jednostki samorządu terytorialnego",
            "pl",
            "pl",
            Held("jednostki samorządu terytorialnego", "JST", "abbreviated"),
        ),
        ("gminy", "pl", "en", Held("gminy", "municipality", "translated")),
        ("G07", "pl", "en", Held("G07", "G07", "same")),
        ("municipalities", "en", "pl", Held("municipalities", "gmin", "translated")),
        ("agreements", "en", "en", Held("agreements", "agreement", "form")),
    ],
)
def test_a_word_is_pointed_at_with_how_it_stands_there(
    tmp_path: Path, question: str, language: Language, own: Language, expected: Held
) -> None:
    assert held(tmp_path, question, language, POLISH if own == "pl" else ENGLISH, own) == [expected]


def test_stop_words_are_left_out_and_a_phrase_is_one(tmp_path: Path) -> None:
    found = held(tmp_path, "Jakie jest oświetlenie uliczne?", "pl", "New street lighting.", "en")
    assert found == [Held("oświetlenie uliczne", "street lighting", "translated")]


FOUND = Passage("p", "a.md", 1, 40, 61, "Umowę podpisali obaj.")
EXPLANATION = Explanation(
    Hit(1, 18.65, FOUND, DocumentInfo("a.md", "Umowa", "pl")),
    "public-pl",
    Listed(2, 0.834, 12.25),
    Listed(None, None, 0.0),
    {"title": 6.4, "length": 0.0},
    (Held("podpisał", "podpisali", "form"), Held("umowa", "", None), Held("G07", "G07", "same")),
)


def test_people_are_told_in_their_language() -> None:
    assert explained(EXPLANATION, "pl").split("\n") == [
        "   – Znaczenie: miejsce 2 na liście; dało 12,2 pkt.",
        "   – Słowa: poza listą; dały 0,0 pkt.",
        "   – Tytuł i nagłówki dały: 6,4 pkt.",
        "   – Zawiera: podpisał → „podpisali” (inna forma), G07 (tak samo).",
        "   – Nie zawiera: umowa.",
    ]
    assert "Holds: podpisał → “podpisali” (another form), G07 (as it is)." in explained(EXPLANATION, "en")


def test_of_neighbours_shown_together_the_one_that_ranks_is_named() -> None:
    run = Passage("p", "a.md", 0, 0, 61, f"Strony porozumiały się w czerwcu 2018.\n\n{FOUND.text}")
    together = replace(EXPLANATION, hit=replace(EXPLANATION.hit, run=run))
    assert explained(together, "pl").split("\n")[0] == (
        "   – Sąsiednie fragmenty są pokazane razem; na to miejsce trafił ten, który zaczyna się od "
        "„Umowę podpisali obaj.”."
    )
    assert "the one that ranks here begins with “Umowę podpisali obaj.”" in explained(together, "en")


def test_programs_get_the_same_as_data() -> None:
    assert explanation_json(EXPLANATION) == {
        "start": 40,
        "end": 61,
        "collection": "public-pl",
        "meaning": {"rank": 2, "cosine": 0.834, "added": 12.25},
        "words": {"rank": None, "share": None, "added": 0.0},
        "others": {"title": 6.4, "length": 0.0},
        "held": [
            {"word": "podpisał", "text": "podpisali", "how": "form"},
            {"word": "G07", "text": "G07", "how": "same"},
        ],
        "missing": ["umowa"],
    }
