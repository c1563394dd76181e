"""Words of questions for values of taxonomies: each names one value."""

from collections import defaultdict
from pathlib import Path

import pytest

from assistant.finding.guards import guard_of
from assistant.finding.numerals import in_digits
from assistant.finding.slips import mended
from assistant.finding.tokens import tokens
from corpus.normalise import fold
from corpus.schema.spoken import read_spoken, spoken
from corpus.schema.taxonomy import TaxonomyName, taxonomy

HEAD = "taxonomy,keys,pl,en,beside,unless\n"


@pytest.mark.parametrize("name", ["themes", "organisation_kinds", "applicants", "forms", "platforms"])
def test_every_value_has_words_of_both_languages(name: TaxonomyName) -> None:
    for language in ("pl", "en"):
        named = {key for row in spoken() if row.taxonomy == name and row.words[language] for key in row.keys}
        values = set(taxonomy(name).terms) - {"smart_city", "energy_efficiency", "circular_economy"}
        assert values - named == set()


def test_a_word_names_one_value_or_one_group_unless_guarded() -> None:
    meant: dict[tuple[str, str, str], set[tuple[str, ...]]] = defaultdict(set)
    for row in spoken():
        for language, words in row.words.items():
            for word in words:
                own = taxonomy(row.taxonomy).find(word)
                assert own is None or own.key in row.keys, word
                meant[row.taxonomy, language, fold(word)].add((str(row.excluded), *row.keys))
    assert {word: keys for word, keys in meant.items() if len(keys) > 1} == {}


def test_a_group_an_exclusion_and_a_guard_are_read(tmp_path: Path) -> None:
    path = tmp_path / "spoken.csv"
    path.write_text(
        f"{HEAD}countries,CZ;SK,sąsiad,neighbour,z;from,=sasiadka\ncountries,not PL,obcy,,,\n", "utf-8"
    )
    group, against = read_spoken(path)
    assert (group.keys, group.excluded, group.words["en"]) == (("CZ", "SK"), False, ("neighbour",))
    assert (group.beside, group.unless) == (("z", "from"), ("=sasiadka",))
    assert (against.keys, against.excluded, against.words["pl"]) == (("PL",), True, ("obcy",))


@pytest.mark.parametrize(
    ("question", "lets"),
    [
        ("wymienimy stare okna", True),
        ("replace the windows", True),
        ("okna", False),
        ("nowe okna i panele", False),
        ("nowe okno", False),
        ("wymiana dachu i nowych i starych i innych jeszcze okien", False),
    ],
)
def test_a_guard_looks_at_the_words_near(question: str, lets: bool) -> None:
    guard = guard_of(("wymienić", "wymiana", "nowy", "replace"), ("panel", "=okno"))
    asked_words = tokens(question)
    place = next(place for place, token in enumerate(asked_words) if token.folded.startswith(("ok", "windo")))
    assert guard.lets(asked_words, place, place + 1) is lets


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("dwiescie piecdziesiat tysiecy", "250"),
        ("two hundred and fifty thousand", "250"),
        ("cwierc miliona", "0.25"),
        ("a quarter of a million", "0.25"),
        ("trzy czwarte miliona", "0.75"),
        ("dwa i pol miliona", "2.5"),
        ("a million and a half", "1.5"),
        ("pol roku", "pol"),
        ("a first quarter", "a"),
    ],
)
def test_numbers_in_words_become_digits_in_their_place(words: str, digits: str) -> None:
    written = in_digits(words)
    assert len(written) == len(words)
    assert written.split()[0] == digits


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("w pazdzierniku, w Feburary", "w pazdzierniku, w february"),
        ("300 thosand", "300 thousand"),
        ("planted trees, a loosing team, billion", "planted trees, a loosing team, billion"),
    ],
)
def test_slips_in_months_and_scales_are_mended_and_nothing_else(question: str, read: str) -> None:
    assert mended(question) == read
