"""Quotation marks, and what of an answer stands in them."""

import pytest
from stored_document import INFO, passage

from assistant.context import Fragment
from assistant.copies import Copies, in_marks
from indexing.passage import Hit

WORDS = " ".join(f"słowo{number}" for number in range(30))
MANY = " ".join(WORDS.split()[:26])
SOURCE = f"Wstęp. {WORDS} (koniec). Dalej."


def copies(*texts: str) -> Copies:
    hits = [Hit(1, 1.0, passage(f"p{number}", text=text), INFO) for number, text in enumerate(texts)]
    return Copies([Fragment(1, hit, 0, hit.passage.text) for hit in hits])


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("zwykłe słowa", "„zwykłe słowa”"),
        ("w ramach „Tritii” od 2012", "„w ramach «Tritii» od 2012”"),
        ('the "Example" and the “Other”', "„the «Example» and the «Other»”"),
        ("niedomknięty „cudzysłów", "„niedomknięty „cudzysłów”"),
    ],
)
def test_marks_within_a_quotation_are_the_inner_ones(text: str, quoted: str) -> None:
    assert in_marks(text) == quoted


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (" ".join(WORDS.split()[:25]) + ".", " ".join(WORDS.split()[:25]) + "."),
        (f"{MANY}.", f"„{MANY}”."),
        (f"Klaster wymienia: {MANY}, a prócz tego wodę.", f"Klaster wymienia: „{MANY}”, a prócz tego wodę."),
        (f"• {MANY};", f"• „{MANY}”;"),
        (f"It says {WORDS} (koniec).", f"It says „{WORDS} (koniec)”."),
        (f"„{MANY}”.", f"„{MANY}”."),
    ],
)
def test_only_what_is_word_for_word_stands_in_marks(said: str, shown: str) -> None:
    assert copies("Inny tekst.", SOURCE).marked(said) == shown


def test_a_run_over_two_sentences_is_marked_where_it_grows_too_long() -> None:
    words = WORDS.split()
    answer = copies(SOURCE)
    assert answer.marked(f"Mówi się: {' '.join(words[:20])}.") == f"Mówi się: {' '.join(words[:20])}."
    rest = " ".join(words[20:])
    assert answer.marked(f"{rest} i tyle.") == f"„{rest}” i tyle."
    assert answer.marked("Zwykłe zdanie.") == "Zwykłe zdanie."


@pytest.mark.parametrize(("said", "quoted"), [("słowo3 słowo4.", "„słowo3 słowo4”."), ("słowo3 inne", None)])
def test_a_sentence_that_is_copied_as_a_whole(said: str, quoted: str | None) -> None:
    assert copies(SOURCE).quoted(said) == quoted
