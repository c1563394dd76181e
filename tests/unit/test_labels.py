"""Labelled items that a question names, and the lines of a source that they begin."""

import pytest

from assistant.labels import labelled_lines, labels_of, lacks_items

AREAS = "Obszary problemowe:\n\n• X01 Oświetlenie ulic\n• X02 Woda i ścieki\n• X12 Zieleń"
STEPS = "Plan:\nStep 1 – Choose a school\nStep 2 – Audit it\n3) Report 2 times"

NESTED = "Krok 4 – Oferta\nKrok 5 – Wdrożenie:\n• kosztorys\n• plan\nKrok 6 – Baza"


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("Co oznacza X02?", ("X02",)),
        ("What do X01 and X12 mean?", ("X01", "X12")),
        ("Co dzieje się w kroku 2?", ("2",)),
        ("What happens in step 2 of the plan?", ("2",)),
        ("Co mówi art. 7 uchwały?", ("7",)),
        ("Co robi się w drugim kroku pilotażu?", ("2",)),
        ("co bylo w kroku trzecim", ("3",)),
        ("Na czym polega piąty etap?", ("5",)),
        ("What happens at the third stage?", ("3",)),
        ("Who does step four?", ("4",)),
        ("Who took the second place in the first contest?", ()),
        ("Kto zajął drugie miejsce?", ()),
        ("Which were the two stages and first steps?", ()),
        ("Jakie były pierwsze kroki?", ()),
        ("Ile gmin podpisało porozumienie w 2018 roku?", ()),
        ("Wymień płaszczyzny X01–X12.", ()),
        ("Which of the areas X01 to X12 is about water?", ()),
        ("Which towns signed?", ()),
    ],
)
def test_labels_of_a_question(question: str, labels: tuple[str, ...]) -> None:
    assert labels_of(question) == labels


@pytest.mark.parametrize(
    ("text", "labels", "lines"),
    [
        (AREAS, ("X02",), ["• X02 Woda i ścieki"]),
        (AREAS, ("X01", "X12"), ["• X01 Oświetlenie ulic", "• X12 Zieleń"]),
        (STEPS, ("2",), ["Step 2 – Audit it"]),
        (STEPS, ("3",), ["3) Report 2 times"]),
        (NESTED, ("5",), ["Krok 5 – Wdrożenie:\n• kosztorys\n• plan"]),
        ("2.5 miliona złotych", ("2",), []),
        (AREAS, (), []),
    ],
)
def test_lines_that_begin_with_a_label(text: str, labels: tuple[str, ...], lines: list[str]) -> None:
    assert [text[start:end] for start, end in labelled_lines(text, labels)] == lines


STEPS = "Step 1 – Choice\nStep 2 – Audit\nStep 3 – Report"
CODES = "Pola:\n• G01 Wzrost\n• G02 Bieguny\n• G03 Talenty"


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (STEPS, "What happens in step 7?", True),
        (STEPS, "What happens in the seventh and eighth steps?", True),
        (STEPS, "What happens in steps 7 and 8?", True),
        (STEPS, "Co dzieje się w siódmym i ósmym kroku?", True),
        (STEPS, "Co dzieje się w krokach 3 i 8?", False),
        (STEPS, "Co dzieje się w kroku 3?", False),
        (STEPS, "What is Step 2 and step 9?", False),
        (STEPS, "Co to jest G09?", False),  # no series of that kind was found
        (CODES, "Co to jest G09?", True),
        (CODES, "Co to jest G02?", False),
        ("1. jeden\n2. dwa\n3. trzy", "What is step 7?", False),  # numbers alone are no steps
        ("Step 1 – Choice\nStep 2 – Audit", "What is step 7?", False),  # too few to be a series
        (STEPS, "Ile jest kroków?", False),
    ],
)
def test_an_item_that_its_series_does_not_have(text: str, question: str, expected: bool) -> None:
    assert lacks_items([text, "Inny tekst."], labels_of(question)) is expected
