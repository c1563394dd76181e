"""In which language questions and documents are."""

import pytest

from corpus.language import detect_document, detect_question


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Kto podpisał porozumienie?", "pl"),
        ("kto podpisal porozumienie", "pl"),
        ("Ile gmin należy do klastra?", "pl"),
        ("dofinansowanie dla gminy", "pl"),
        ("Who signed the agreement?", "en"),
        ("funding for municipalities", "en"),
        ("What does problem area G07 mean?", "en"),
        ("Czym jest Smart City i co oznacza skrót KPI?", "pl"),
        ("What is the Małopolska office in Brussels?", "en"),
        ("Co to jest Green Deal?", "pl"),
    ],
)
def test_questions_in_either_language(question: str, expected: str) -> None:
    assert detect_question(question) == expected


@pytest.mark.parametrize("question", ["", "?!", "2020", "GIG", "OZE", "G07"])
def test_what_tells_nothing_is_not_guessed(question: str) -> None:
    assert detect_question(question) is None


def test_names_alone_never_raise_and_stay_the_same() -> None:
    assert {detect_question("Jan Kowalski") for _ in range(5)} <= {"pl", None}


POLISH = "Klaster łączy przedsiębiorstwa, uczelnie i gminy, które chcą razem chronić powietrze i wodę. " * 4
ENGLISH = (
    "The cluster joins companies, universities and municipalities that want to protect air and water. " * 4
)
CZECH = (
    "Klastr spojuje podniky, univerzity a obce, které chtějí společně chránit ovzduší a vodu v regionu. " * 4
)
SLOVAK = (
    "Klaster spája podniky, univerzity a obce, ktoré chcú spoločne chrániť ovzdušie a vodu v regióne. " * 4
)
HUNGARIAN = "A klaszter összefogja a vállalatokat, az egyetemeket és az önkormányzatokat a levegőért. " * 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (POLISH, "pl"),
        (ENGLISH, "en"),
        (CZECH, "other"),
        (SLOVAK, "other"),
        (HUNGARIAN, "other"),
        (POLISH + "Smart City Index, Green Deal, Horizon Europe.", "pl"),
        ("Krótka notatka ze spotkania.", "pl"),
        ("A short note of the meeting.", "en"),
        ("", "pl"),
        ("12 34 56 " * 100, "pl"),
    ],
)
def test_documents_of_any_language(text: str, expected: str) -> None:
    assert detect_document(text) == expected
