"""Further names of towns: in other languages and of groups of them; a broken file is refused by its row."""

from pathlib import Path

import pytest

from corpus.errors import SettingsError
from corpus.schema.places import places, read_places

HEAD = "towns,pl,en\n"


def test_a_town_abroad_and_a_group_have_names_in_both_languages() -> None:
    named = {row.towns: row.names for row in places()}
    assert "Vienna" in named[("Wiedeń",)]["pl"]
    assert "Vienna" in named[("Wiedeń",)]["en"]
    three = ("Gdańsk", "Gdynia", "Sopot")
    assert "Trójmiasto" in named[three]["pl"]
    assert "Tricity" in named[three]["en"]


@pytest.mark.parametrize("row", [",Warsaw,Warsaw\n", "Warszawa,,\n"])
def test_a_row_without_a_town_or_a_name_is_named(tmp_path: Path, row: str) -> None:
    path = tmp_path / "places.csv"
    path.write_text(f"{HEAD}Łódź,Lodz,Lodz\n{row}", "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_places(path)
    assert "wiersz 3 " in caught.value.message.pl
    assert "row 3 " in caught.value.message.en


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"places\.csv"):
        read_places(tmp_path / "places.csv")
