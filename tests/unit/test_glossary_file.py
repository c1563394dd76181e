"""The shipped glossary: a file that a spreadsheet keeps intact, and look-ups in both directions."""

import csv
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from corpus.language import Language
from indexing.glossary import FILE, Glossary, read_glossary

FIELDS = {"municipal", "cleantech", "funding", "institution", "organisation", "place", "general"}
FEWEST_ROWS = 1400
"""The glossary is meant to grow; a file that has lost a field by mistake is shorter."""


@cache
def glossary() -> Glossary:
    return read_glossary()


@cache
def rows() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def terms(row: dict[str, str]) -> list[str]:
    return row["pl"].split("|") + row["en"].split("|")


def test_columns_are_polish_english_and_field() -> None:
    assert FILE.read_text(encoding="utf-8").splitlines()[0] == "pl,en,field"


def test_enough_rows_in_every_field() -> None:
    assert len(rows()) >= FEWEST_ROWS
    assert {row["field"] for row in rows()} == FIELDS
    assert min(sum(row["field"] == field for row in rows()) for field in FIELDS) >= 80


def test_every_row_is_complete() -> None:
    incomplete = [row for row in rows() if set(row) != {"pl", "en", "field"} or not all(row.values())]
    assert incomplete == []


def test_every_term_is_plain_text() -> None:
    broken = [
        term
        for row in rows()
        for term in terms(row)
        if not term
        or term != " ".join(term.split())
        or set(term) & set(',;"“”„\t\ufeff')
        or not unicodedata.is_normalized("NFC", term)
    ]
    assert broken == []


def test_no_line_needs_quotation_marks() -> None:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.count(",") != 2 or '"' in line] == []


def test_no_row_is_given_twice() -> None:
    seen = [(row["pl"].lower(), row["en"].lower()) for row in rows()]
    assert sorted(seen) == sorted(set(seen))


def test_every_polish_term_stands_in_one_row() -> None:
    seen = [term.lower() for row in rows() for term in row["pl"].split("|")]
    assert sorted({term for term in seen if seen.count(term) > 1}) == []


def test_no_cell_names_a_term_twice() -> None:
    cells = [cell.split("|") for row in rows() for cell in (row["pl"], row["en"])]
    assert [cell for cell in cells if len({term.lower() for term in cell}) != len(cell)] == []


POLISH = [
    # municipal
    ("gminy", "municipality"),
    ("gminie", "commune"),
    ("powiatów", "county"),
    ("województwem", "voivodeship"),
    ("radnych", "councillor"),
    ("burmistrzowi", "mayor"),
    ("uchwałą", "resolution"),
    ("protokole", "minutes"),
    ("wnioski", "motion"),
    ("wnioski", "application"),
    ("głosowaniu", "vote"),
    ("porozumienia", "agreement"),
    ("sołectw", "village council"),
    ("JST", "local government unit"),
    # cleantech
    ("ścieków", "wastewater"),
    ("odpadami", "waste"),
    ("budynkach", "building"),
    ("niskoemisyjnych", "low-emission"),
    ("termomodernizacji", "thermal modernisation"),
    ("OZE", "renewable energy"),
    ("GOZ", "circular economy"),
    # funding
    ("naborów", "call"),
    ("dofinansowaniem", "co-financing"),
    ("wnioskodawcy", "applicant"),
    ("kwalifikowalności", "eligibility"),
    ("harmonogramie", "schedule"),
    ("zadań", "task"),
    ("etapach", "stage"),
    # institutions and organisations
    ("UE", "European Union"),
    ("ministerstwach", "ministry"),
    ("uczelniom", "university"),
    ("klastrów", "cluster"),
    ("członkostwa", "membership"),
    ("przedsiębiorstwom", "enterprise"),
    ("MŚP", "SME"),
    # places
    ("Krakowie", "Cracow"),
    ("Krakowa", "Krakow"),
    ("Warszawą", "Warsaw"),
    ("Brukseli", "Brussels"),
    ("Kopenhadze", "Copenhagen"),
    ("Monachium", "Munich"),
    ("Helsinkach", "Helsinki"),
    ("węgierskiego", "Hungarian"),
    ("Czechach", "Czech Republic"),
    ("słowackim", "Slovak"),
    ("małopolskiej", "Malopolska"),
    # general
    ("podpisali", "sign"),
    ("podpisaniu", "signature"),
    ("mieszkańców", "inhabitant"),
    ("ludności", "population"),
    ("odporności", "resilience"),
    ("siedzibie", "headquarters"),
    ("cyfrowych", "digital"),
    ("baz danych", "database"),
    # forms whose likeliest reading is another word, names that need their capital, phrases in any case
    ("radę", "council"),
    ("drogę", "road"),
    ("powierzchnię", "area"),
    ("podziału", "division"),
    ("Polsce", "Poland"),
    ("Węgrzech", "Hungary"),
    ("Niemczech", "Germany"),
    ("Małopolsce", "Malopolska"),
    ("Europie", "Europe"),
    ("Kijowa", "Kyiv"),
    ("Dolnym Śląsku", "Lower Silesia"),
    ("Rady Miasta", "city council"),
    ("instytucji zarządzającej", "managing authority"),
    ("inteligentnych miast", "smart city"),
    ("pomp ciepła", "heat pump"),
]


@pytest.mark.parametrize(("polish", "english"), POLISH)
def test_polish_word_in_any_form_finds_english(polish: str, english: str) -> None:
    assert english in glossary().translations(polish, "pl")


ENGLISH = [
    ("municipalities", "gmina"),
    ("voivodeship", "województwo"),
    ("councillors", "radny"),
    ("resolutions", "uchwała"),
    ("minutes", "protokół"),
    ("motions", "wniosek"),
    ("signed", "podpisać"),
    ("signatories", "sygnatariusz"),
    ("agreements", "porozumienie"),
    ("circular economy", "gospodarka o obiegu zamkniętym"),
    ("heat pumps", "pompa ciepła"),
    ("smart cities", "inteligentne miasto"),
    ("smart grids", "sieć inteligentna"),
    ("grants", "dofinansowanie"),
    ("applicants", "wnioskodawca"),
    ("managing authority", "instytucja zarządzająca"),
    ("Green Deal", "Europejski Zielony Ład"),
    ("Visegrad Fund", "Fundusz Wyszehradzki"),
    ("EU", "Unia Europejska"),
    ("universities", "uczelnia"),
    ("state-owned companies", "spółka Skarbu Państwa"),
    ("clusters", "klaster"),
    ("jobs", "miejsca pracy"),
    ("Cracow", "Kraków"),
    ("Krakow", "Kraków"),
    ("Vienna", "Wiedeń"),
    ("Hungary", "Węgry"),
    ("Czech", "czeski"),
    ("Silesian", "śląski"),
    ("Central Europe", "Europa Środkowa"),
    ("inhabitants", "mieszkaniec"),
    ("headquarters", "siedziba"),
    ("strengthening", "wzmacnianie"),
    ("founded", "założyć"),
    ("strategies", "strategia"),
    ("events", "wydarzenie"),
]


@pytest.mark.parametrize(("english", "polish"), ENGLISH)
def test_english_word_in_any_form_finds_polish(english: str, polish: str) -> None:
    assert polish in glossary().translations(english, "en")


@pytest.mark.parametrize(
    ("term", "language", "other"),
    [
        ("gminy", "pl", "county"),
        ("powiat", "pl", "municipality"),
        ("minutes", "en", "minuta"),
        ("Austria", "pl", "Australia"),
        ("Slovak", "en", "słoweński"),
        ("oraz", "pl", "and"),
        ("kij", "pl", "Kyiv"),
        ("danie", "pl", "Denmark"),
    ],
)
def test_a_word_does_not_find_another_meaning(term: str, language: Language, other: str) -> None:
    assert other not in glossary().translations(term, language)


def test_words_typed_without_diacritics_are_found_in_base_form() -> None:
    assert "resolution" in glossary().translations("uchwala", "pl")
    assert "Silesia" in glossary().translations("slask", "pl")


def test_unknown_word_has_no_translation() -> None:
    assert glossary().translations("niewystępujące", "pl") == ()
    assert glossary().translations("antidisestablishment", "en") == ()


def test_file_lies_beside_the_documents() -> None:
    assert Path(__file__).parents[2] / "corpus" / "glossary.csv" == FILE
