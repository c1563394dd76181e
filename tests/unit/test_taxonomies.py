"""The taxonomy files: every word of a file names one key, in both languages, with or without diacritics."""

import csv
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

TAXONOMIES = Path(__file__).parents[2] / "corpus" / "taxonomies"
COLUMNS = ["key", "pl", "en", "synonyms_pl", "synonyms_en"]
ENTRIES = {
    "organisation_kinds": 18,
    "platforms": 9,
    "sdgs": 17,
    "green_deal": 10,
    "themes": 30,
    "applicants": 24,
    "forms": 10,
    "countries": 56,
    "regions": 54,
}


def rows(taxonomy: str) -> list[dict[str, str]]:
    with open(TAXONOMIES / f"{taxonomy}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def folded(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words.lower().replace("ł", "l"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def keys_by_word(taxonomy: str) -> dict[str, set[str]]:
    """For every way of writing a value, the keys it may stand for."""
    meant: dict[str, set[str]] = defaultdict(set)
    for row in rows(taxonomy):
        synonyms = row["synonyms_pl"].split(";") + row["synonyms_en"].split(";")
        for word in [row["key"], row["pl"], row["en"], *synonyms]:
            meant[folded(word)].add(row["key"])
    return meant


def test_folding_takes_away_case_and_diacritics() -> None:
    assert folded("Łódź") == folded("LODZ") == "lodz"


@pytest.mark.parametrize(("taxonomy", "entries"), ENTRIES.items())
def test_a_taxonomy_has_its_entries_in_both_languages(taxonomy: str, entries: int) -> None:
    found = rows(taxonomy)
    assert len({row["key"] for row in found}) == len(found) == entries
    assert [row["key"] for row in found if not all(row[column] for column in COLUMNS)] == []
    assert [row["key"] for row in found if not re.fullmatch(r"[a-z][a-z0-9_]*|[A-Z]{2}", row["key"])] == []


@pytest.mark.parametrize("taxonomy", ENTRIES)
def test_every_word_names_one_key(taxonomy: str) -> None:
    meant = keys_by_word(taxonomy)
    assert {word: keys for word, keys in meant.items() if len(keys) > 1} == {}
    assert "" not in meant


@pytest.mark.parametrize(
    ("taxonomy", "word", "key"),
    [
        ("countries", "węgierski", "HU"),
        ("countries", "Czech", "CZ"),
        ("regions", "Małopolska", "malopolskie"),
        ("regions", "Śląsk", "slaskie"),
        ("themes", "ocieplenie", "thermal_modernisation"),
        ("themes", "smart city strategies", "smart_city"),
        ("applicants", "wspólnota mieszkaniowa", "housing_community"),
        ("organisation_kinds", "klaster", "cluster"),
        ("platforms", "rozszerzona rzeczywistość", "vr_ar"),
        ("sdgs", "SDG 11", "sdg11"),
        ("forms", "dotacja", "grant"),
        ("green_deal", "renovation wave", "building_renovation"),
    ],
)
def test_a_value_is_known_as_people_say_it(taxonomy: str, word: str, key: str) -> None:
    assert keys_by_word(taxonomy)[folded(word)] == {key}


def test_regions_lie_in_known_countries_and_all_voivodeships_are_there() -> None:
    countries = {row["key"] for row in rows("countries")}
    regions = rows("regions")
    assert {row["country"] for row in regions} <= countries
    assert sum(row["country"] == "PL" for row in regions) == 16
