"""Taxonomies: a value is found however it is written, and a broken file is refused by its row."""

from pathlib import Path
from typing import get_args

import pytest

from corpus.errors import SettingsError
from corpus.schema.taxonomy import TaxonomyName, read_taxonomy, taxonomy

HEAD = "key,pl,en,synonyms_pl,synonyms_en,country\n"
ROWS = (
    "lodzkie,łódzkie,Łódź Voivodeship,ziemia łódzka;Łódź,Lodz region,PL\n"
    "smart_city,inteligentne miasto,smart city,,smart cities,\n"
)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "regions.csv"
    path.write_text("\ufeff" + HEAD + ROWS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("lodzkie", "lodzkie"),
        ("ŁÓDZKIE", "lodzkie"),
        (" Ziemia  lodzka ", "lodzkie"),
        ("lodz", "lodzkie"),
        ("Smart-City", "smart_city"),
        ("inteligentne miasto", "smart_city"),
        ("smart village", None),
        ("", None),
    ],
)
def test_a_value_is_found_however_it_is_written(made: Path, written: str, key: str | None) -> None:
    found = read_taxonomy(made).find(written)
    assert (found.key if found else None) == key


def test_the_nearest_value_is_named(made: Path) -> None:
    values = read_taxonomy(made)
    assert values.nearest("smrat citys") == "smart_city"
    assert values.nearest("zzzz") is None


def test_labels_and_country(made: Path) -> None:
    values = read_taxonomy(made)
    assert values.label("lodzkie", "en") == "Łódź Voivodeship"
    assert values.label("gone", "pl") == "gone"
    assert values.terms["lodzkie"].country == "PL"
    assert values.terms["smart_city"].synonyms("en") == ("smart cities",)


@pytest.mark.parametrize("row", ["a,,A,,,\n", ",a,A,,,\n", "lodzkie,a,A,,,\n"])
def test_a_broken_row_is_named(made: Path, row: str) -> None:
    made.write_text(HEAD + ROWS + row, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_taxonomy(made)
    assert "wiersz 4 " in caught.value.message.pl
    assert "row 4 " in caught.value.message.en


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"forms\.csv"):
        read_taxonomy(tmp_path / "forms.csv")


@pytest.mark.parametrize("name", get_args(TaxonomyName))
def test_shipped_taxonomies_find_every_own_name(name: TaxonomyName) -> None:
    values = taxonomy(name)
    assert values.terms
    for term in values.terms.values():
        assert values.find(term.key) is term
        assert all(values.find(label) is not None for label in term.label)
