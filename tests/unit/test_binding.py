"""Figures and the names that they are told of."""

import pytest

from assistant.binding import capitalised, told_of_another

TOWNS = "Inne miasta: Tarnów (118 tys.), Nowy Sącz (85 tys.), Oświęcim (43 tys.)."


@pytest.mark.parametrize(
    ("name", "figure", "expected"),
    [
        ("Tarnów", "118 tys.", False),
        ("Nowy Sącz", "85 tys.", False),
        ("Nowy Sącz", "118 tys.", True),
        ("Oświęcim", "85 tys.", True),
        ("Kraków", "118 tys.", None),
        ("Tarnów", "999", None),
    ],
)
def test_a_figure_beside_another_name(name: str, figure: str, expected: bool | None) -> None:
    assert told_of_another(TOWNS, name.__eq__, figure.__eq__) is expected


def test_a_sentence_about_one_name_tells_all_its_figures_of_it() -> None:
    source = "Klaster Przykładowy w Tarnowie liczy 150 firm i stworzył 5000 miejsc pracy."
    for figure in ("150", "5000"):
        assert told_of_another(source, "Klaster Przykładowy".__eq__, figure.__eq__) is not True


def test_the_name_that_a_sentence_begins_with_is_one_of_its_names() -> None:
    assert capitalised("Oświęcim has 43,000 people, Nowy Sącz 85,000.") == ["Oświęcim", "Nowy Sącz"]
