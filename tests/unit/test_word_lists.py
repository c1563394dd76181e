"""Files of words beside the taxonomies: a row that says nothing is named, a missing file is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import SettingsError
from corpus.schema.places import read_places
from corpus.schema.spoken import read_spoken

Reader = Callable[[Path], object]
PLACES = "towns,pl,en\nŁódź,Lodz,Lodz\n"
SPOKEN = "taxonomy,keys,pl,en,beside,unless\nthemes,waste,a,b,,\n"


@pytest.mark.parametrize(
    ("read", "rows"),
    [
        (read_places, f"{PLACES},Warsaw,Warsaw\n"),
        (read_places, f"{PLACES}Warszawa,,\n"),
        (read_spoken, f"{SPOKEN}themes,narnia,a,b,,\n"),
        (read_spoken, f"{SPOKEN}narnia,waste,a,b,,\n"),
        (read_spoken, f"{SPOKEN}themes,,a,b,,\n"),
    ],
)
def test_a_row_that_says_nothing_is_named(tmp_path: Path, read: Reader, rows: str) -> None:
    path = tmp_path / "words.csv"
    path.write_text(rows, "utf-8")
    with pytest.raises(SettingsError) as caught:
        read(path)
    assert "wiersz 3 " in caught.value.message.pl
    assert "row 3 " in caught.value.message.en


@pytest.mark.parametrize("read", [read_places, read_spoken])
def test_a_missing_file_is_refused(tmp_path: Path, read: Reader) -> None:
    with pytest.raises(SettingsError, match=r"words\.csv"):
        read(tmp_path / "words.csv")
