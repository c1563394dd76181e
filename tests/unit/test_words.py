"""Words as the keyword index sees them."""

import pytest

from corpus.language import DocumentLanguage
from indexing.languages import polish
from indexing.words import Words, base_forms, fold, is_stop_word, raw_words, words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Łódź", "lodz"), ("ZAŻÓŁĆ gęślą jaźń", "zazolc gesla jazn"), ("Café Zürich", "cafe zurich"), ("", "")],
)
def test_fold_leaves_lower_case_letters_without_marks(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gmina-matka, 12 osób (G07).", ["Gmina", "matka", "12", "osób", "G07"]),
        ("the cluster's and the members’ rights", ["the", "cluster", "and", "the", "members", "rights"]),
        ("snake_case", ["snake", "case"]),
        ("G-07, G 07 i NIP 771-27-04-669", ["G07", "G07", "i", "NIP", "7712704669"]),
        ("lata 2021-2027, dzień 2018-03-21", ["lata", "2021", "2027", "dzień", "2018", "03", "21"]),
        (
            "W 2021 i O 15; B+R, R&D, CO₂, COVID-19",
            ["W", "2021", "i", "O", "15", "BR", "RD", "CO2", "COVID", "19"],
        ),
        ("…", []),
    ],
)
def test_raw_words_are_words_as_written(text: str, expected: list[str]) -> None:
    assert raw_words(text) == expected


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("gminach", "gmina"),
        ("klastra", "klaster"),
        ("porozumienia", "porozumienie"),
        ("podpisali", "podpisac"),
        ("Krakowie", "krakow"),
        ("Śląsku", "slask"),
    ],
)
def test_polish_words_have_their_lemma_folded(word: str, lemma: str) -> None:
    assert lemma in base_forms(word, "pl")


@pytest.mark.parametrize(
    ("first", "second"),
    [("strategies", "strategy"), ("funding", "funded"), ("Members", "member"), ("cities", "city")],
)
def test_english_words_of_one_stem_meet(first: str, second: str) -> None:
    assert base_forms(first, "en") == base_forms(second, "en") != ()


def test_unknown_polish_word_stands_for_itself() -> None:
    assert base_forms("SPCleantech", "pl") == ("spcleantech",)


def test_another_language_has_no_base_forms_and_no_stop_words() -> None:
    assert base_forms("město", "other") == ()
    assert words_of("a to město", "other") == Words(("a", "to", "mesto"), ())


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("Który", "pl", True),
        ("gmina", "pl", False),
        ("Which", "en", True),
        ("town", "en", False),
        ("to", "other", False),
    ],
)
def test_stop_words_belong_to_a_language(word: str, language: DocumentLanguage, expected: bool) -> None:
    assert is_stop_word(word, language) is expected


def test_dates_become_one_word_in_both_languages() -> None:
    polish_words = words_of("Podpisano 21 marca 2018 r.", "pl")
    english_words = words_of("Signed on March 21, 2018", "en")
    assert "@2018-03-21" in polish_words.surface
    assert "@2018-03-21" in polish_words.base
    assert "@2018-03-21" in english_words.base


def test_lemmas_are_those_of_the_dictionary() -> None:
    assert polish.lemmas("gminach")[0] == "gmina"
    assert polish.lemmas("qwrtzx") == ()


@pytest.mark.parametrize(
    ("word", "expected"),
    [("są", True), ("sa", True), ("ktorego", True), ("maja", False), ("mieszkancow", False)],
)
def test_stop_words_are_known_without_diacritics(word: str, expected: bool) -> None:
    assert is_stop_word(word, "pl") is expected
