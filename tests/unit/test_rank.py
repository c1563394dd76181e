"""Each signal of a passage, and the score they make, worked by hand."""

import math
from dataclasses import fields, replace

import pytest

from corpus.language import DocumentLanguage
from indexing.rank import (
    ACROSS,
    LEVEL,
    SAME,
    Signals,
    Wanted,
    Weights,
    held_terms,
    length,
    level,
    parts,
    score,
    title_and_together,
)
from indexing.store import Term

NOTHING = Signals(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
GMINA = Term("gminy", (("gmina",),))
OPLATA = Term("oplata", (("oplata",),))
WASTE = Term("", (("wast", "manag"), ("refus",)))


@pytest.mark.parametrize(("used", "across"), [(SAME, False), (ACROSS, True)])
def test_a_score_is_the_sum_of_its_parts(used: Weights, across: bool) -> None:
    signals = Signals(whole=32.0, sentence=33.0, words=0.5, title=0.25, together=0.75, length=4.0)
    added = parts(signals, across=across)
    assert list(added) == [field.name for field in fields(Signals)]
    assert added["words"] == pytest.approx(0.5 * used.words)
    assert score(signals, across=across) == pytest.approx(sum(added.values()))


@pytest.mark.parametrize("across", [False, True])
def test_one_unit_closer_scores_one_more(across: bool) -> None:
    closer = replace(NOTHING, whole=1.0, sentence=1.0)
    assert score(closer, across=across) - score(NOTHING, across=across) == pytest.approx(1.0)


def test_the_level_of_a_language_is_the_middle_of_what_is_no_meaning() -> None:
    passages = [replace(NOTHING, whole=40.0, sentence=40.0, length=1.0 * number) for number in (1, 2, 9)]
    assert level(passages) == pytest.approx(2 * SAME.length + LEVEL)
    assert level([]) == 0.0


@pytest.mark.parametrize("name", ["words", "title", "together", "length"])
def test_no_signal_speaks_against_a_passage(name: str) -> None:
    more = replace(NOTHING, **{name: 1.0})
    assert score(more, across=False) > score(NOTHING, across=False)
    assert score(more, across=True) >= score(NOTHING, across=True)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Opłatę ustala gmina.", "pl", [True, True, False]),
        ("W gminach jest drogo.", "pl", [True, False, False]),
        ("OPLATA GMINY", "pl", [True, True, False]),
        ("Managing the waste of towns.", "en", [False, False, True]),
        ("Waste is collected.", "en", [False, False, False]),
        ("Refuse is collected.", "en", [False, False, True]),
        ("", "pl", [False, False, False]),
    ],
)
def test_a_term_is_held_in_any_form_and_a_phrase_as_a_whole(
    text: str, language: DocumentLanguage, expected: list[bool]
) -> None:
    assert held_terms(Wanted([GMINA, OPLATA, WASTE], [1.0, 1.0, 1.0]), text, language) == expected


def test_rare_terms_weigh_more() -> None:
    wanted = Wanted([GMINA, OPLATA], [1.0, 3.0])
    assert wanted.share([True, False]) == 0.25
    assert wanted.share([False, True]) == 0.75
    assert Wanted([], []).share([]) == 0.0


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        # One sentence holds both terms.
        ("", "Opłatę ustala gmina. Basen jest czynny.", (0.0, 1.0)),
        # Each sentence holds one: the better one counts.
        ("", "Gmina leży nad rzeką. Opłata wynosi 32 zł.", (0.0, 0.75)),
        # What the title says need not be said again.
        ("Gmina Przykładowa", "Opłata wynosi 32 zł.", (0.25, 1.0)),
        ("Gmina Przykładowa", "Gmina leży nad rzeką.", (0.25, 0.25)),
        ("", "", (0.0, 0.0)),
    ],
)
def test_terms_count_together_in_one_sentence_under_its_title(
    title: str, text: str, expected: tuple[float, float]
) -> None:
    assert title_and_together(Wanted([GMINA, OPLATA], [1.0, 3.0]), title, text, "pl") == expected


def test_english_sentences_are_read_alike() -> None:
    wanted = Wanted([Term("fees", (("fee",),)), Term("pool", (("pool",),))], [1.0, 1.0])
    text = "The fee is low. The pool opens at six."
    assert title_and_together(wanted, "Swimming pools", text, "en") == (0.5, 1.0)


def test_length_counts_words_and_grows_slowly() -> None:
    assert length("") == 0.0
    assert length("Opłata wynosi 32 zł.") == pytest.approx(math.log(5))
