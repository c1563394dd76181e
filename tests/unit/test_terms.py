"""A question's terms, as the texts of a collection may spell them."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.bilingual import Text
from corpus.errors import SettingsError
from indexing.glossary import Glossary, read_glossary
from indexing.keywords import Keywords, write_keywords
from indexing.store import Collection, Scored, Term
from indexing.terms import question_terms, translated_terms

GLOSSARY = Glossary(
    [
        (("gmina", "samorząd"), ("municipality",)),
        (("gospodarka o obiegu zamkniętym",), ("circular economy",)),
        (("Śląsk",), ("Silesia",)),
        (("oświetlenie uliczne",), ("street lighting", "street lights")),
        (("gospodarka odpadami",), ("waste management",)),
    ]
)
TEXTS = {
    "klaster": "Porozumienie podpisali prezydenci Krakowa i Tarnowa 21 marca 2018 r.",
    "oświetlenie": "Gmina wymieniła oświetlenie uliczne na oszczędne.",
    "powietrze": "Mieszkańcy oddychają czystszym powietrzem niż dawniej.",
}


class Words:
    """The keyword lists of one collection behind the part of Store that terms need."""

    def __init__(self, keywords: Keywords) -> None:
        self._keywords = keywords

    def known_forms(self, word: str, collection: Collection) -> tuple[str, ...]:
        return self._keywords.known_forms(word)


@pytest.fixture
def keywords(tmp_path: Path) -> Keywords:
    write_keywords(tmp_path / "lists", "pl", TEXTS.items())
    return Keywords(tmp_path / "lists", "pl")


def best(keywords: Keywords, question: str) -> list[str]:
    place = Collection("public", "pl")
    terms = question_terms(question, Words(keywords), place, GLOSSARY)  # type: ignore[arg-type]
    return [name for name, _ in keywords.matching(terms, 3)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kto podpisał porozumienie?", "klaster"),
        ("kto podpisal porozumienie", "klaster"),
        ("porozumieniem podpisanym", "klaster"),
        ("co w krakowie", "klaster"),
        ("Co było 21.03.2018?", "klaster"),
        ("oswietlenie ulic", "oświetlenie"),
        ("oświetelnie uliczne", "oświetlenie"),
        ("mieszkancy", "powietrze"),
        ("powietrza", "powietrze"),
    ],
)
def test_a_word_is_found_in_any_form_with_or_without_diacritics_or_misspelt(
    keywords: Keywords, question: str, expected: str
) -> None:
    assert best(keywords, question)[0] == expected


@pytest.mark.parametrize("question", ["", "co to jest", "xyzzy", "kot"])
def test_nothing_is_found_for_words_that_no_text_has(keywords: Keywords, question: str) -> None:
    assert best(keywords, question) == []


def test_a_share_is_between_nothing_and_all(keywords: Keywords) -> None:
    gmina = Term("gmina", (("gmina",),))
    (found,) = keywords.matching([gmina], 3)
    assert found == Scored("oświetlenie", pytest.approx(1.0))
    (half,) = keywords.matching([gmina, Term("kot", (("kot",),))], 3)
    assert 0 < half.score < 0.6
    assert keywords.matching([], 3) == []
    assert keywords.matching([gmina], 0) == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("gminach", ("gmina",)),
        ("prezydetnci", ("prezydent",)),
        ("kotek", ()),
        ("xx", ()),
    ],
)
def test_known_forms_mend_what_is_misspelt(keywords: Keywords, word: str, expected: Sequence[str]) -> None:
    assert set(expected) <= set(keywords.known_forms(word))
    assert bool(expected) == bool(keywords.known_forms(word))


def test_lists_are_read_again_as_written(tmp_path: Path) -> None:
    write_keywords(tmp_path, "en", [("only", "…")])
    assert Keywords(tmp_path, "en").ids == ["only"]
    assert Keywords(tmp_path, "en").matching([Term("town", (("town",),))], 5) == []


def alternatives(question: str, language: str, other: str) -> set[tuple[str, ...]]:
    found = translated_terms(question, language, Collection("public", other), GLOSSARY)  # type: ignore[arg-type]
    return {spelling for term in found for spelling in term.alternatives}


def test_words_of_the_other_language_come_from_the_glossary() -> None:
    assert ("municip",) in alternatives("Jakie gminy należą do klastra?", "pl", "en")
    assert ("wast", "manag") in alternatives("Jak wygląda gospodarka odpadami?", "pl", "en")
    assert ("gmina",) in alternatives("Which municipalities are members?", "en", "pl")


def test_an_english_question_finds_a_polish_text_through_the_glossary(keywords: Keywords) -> None:
    terms = translated_terms("money for street lights", "en", Collection("public", "pl"), GLOSSARY)
    assert [name for name, _ in keywords.matching(terms, 3)] == ["oświetlenie"]


def test_names_numbers_and_dates_stay_as_they_are() -> None:
    assert ("g07",) in alternatives("What does G07 mean?", "en", "pl")
    assert ("spcleantech",) in alternatives("Kiedy powstał SPCleantech?", "pl", "en")
    assert ("@2018-03-21",) in alternatives("What happened on 21 March 2018?", "en", "pl")


def test_a_word_without_translation_counts_little() -> None:
    place = Collection("public", "en")
    (term,) = translated_terms("dżdżownica", "pl", place, GLOSSARY)
    assert term.alternatives == ()
    assert term.weight < 1


@pytest.mark.parametrize(
    ("term", "language", "expected"),
    [
        ("gmina", "pl", ("municipality",)),
        ("gminach", "pl", ("municipality",)),
        ("samorządy", "pl", ("municipality",)),
        ("municipalities", "en", ("gmina", "samorząd")),
        ("Śląsku", "pl", ("Silesia",)),
        ("gospodarki o obiegu zamkniętym", "pl", ("circular economy",)),
        ("street lights", "en", ("oświetlenie uliczne",)),
        ("kot", "pl", ()),
        ("", "en", ()),
    ],
)
def test_the_glossary_knows_every_case_form(term: str, language: str, expected: tuple[str, ...]) -> None:
    assert GLOSSARY.translations(term, language) == expected  # type: ignore[arg-type]


def test_a_glossary_file_is_read_with_alternatives_and_comments(tmp_path: Path) -> None:
    file = tmp_path / "words.csv"
    file.write_text("\ufeffpl,en,note\ngmina|samorząd,municipality,do sprawdzenia\n", encoding="utf-8")
    assert read_glossary(file).translations("samorząd", "pl") == ("municipality",)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("pl,en\ngmina,\n", Text("Wiersz 2", "Row 2")),
        ("polski,angielski\ngmina,municipality\n", Text("Wiersz 2", "Row 2")),
        (None, Text("Nie można odczytać słownika", "cannot be read")),
    ],
)
def test_a_glossary_that_cannot_be_used_names_the_row(
    tmp_path: Path, content: str | None, said: Text
) -> None:
    file = tmp_path / "words.csv"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        read_glossary(file)
    assert said.pl in error.value.sentence.pl
    assert said.en in error.value.sentence.en
