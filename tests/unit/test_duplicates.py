"""Passages that say the same, and those that only look alike."""

import pytest

from indexing.duplicates import essence, say_the_same

NOTICE = "Wnioski o dotację na wymianę pieca przyjmuje Urząd Gminy Przykładowa do końca czerwca."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (NOTICE, NOTICE.upper()),
        (NOTICE, f"  {NOTICE.replace(' ', '  ')}\n12\n"),
        (NOTICE, f"3. {NOTICE}"),
        (NOTICE, f"Ogłoszenie\n\n{NOTICE}"),
        (NOTICE, NOTICE.replace("dotację", "dotacje")),
        ("Za.", "za"),
        ("• Anna Nowak, Tarnów", "- Anna Nowak, Tarnów"),
        ("The office takes applications for grants until the end of June 2024.",
         "2) The office takes applications for grants until the end of June 2024"),
    ],
)  # fmt: skip
def test_the_same_words_in_the_same_order_say_the_same(first: str, second: str) -> None:
    assert say_the_same(essence(first), essence(second))
    assert say_the_same(essence(second), essence(first))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (NOTICE, NOTICE.replace("czerwca", "lipca")),
        (NOTICE, NOTICE.replace("przyjmuje", "nie przyjmuje")),
        (NOTICE, f"Nie: {NOTICE}"),
        (NOTICE, f"{NOTICE} W tym roku pierwszeństwo mają szkoły i przedszkola."),
        ("W 2021 roku wydano 15 mln zł na drogi i mosty.", "W 2022 roku wydano 17 mln zł na drogi i mosty."),
        ("Za wnioskiem było 15 radnych", "Za wnioskiem było 16 radnych"),
        ("Anna Nowak", "Anna Nowak, Tarnów"),
        ("12 gmin podpisało list", "14 gmin podpisało list"),
    ],
)  # fmt: skip
def test_one_other_word_or_figure_makes_a_difference(first: str, second: str) -> None:
    assert not say_the_same(essence(first), essence(second))
