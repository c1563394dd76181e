"""Taxonomies: closed lists of values with a key and a label in each language, one CSV file for each.

A value may be written as its key, its label or a synonym, in either language and any case, with or without
diacritics; what is kept is the key.
"""

import csv
import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from corpus.bilingual import Text
from corpus.errors import SettingsError
from corpus.language import Language
from corpus.normalise import fold

FOLDER = Path(__file__).resolve().parents[1] / "taxonomies"

TaxonomyName = Literal[
    "organisation_kinds",
    "platforms",
    "sdgs",
    "green_deal",
    "themes",
    "applicants",
    "countries",
    "regions",
    "forms",
]

_CLOSE = 0.6
_COLUMNS = ("key", "pl", "en", "synonyms_pl", "synonyms_en")
_NOT_IN_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Term:
    """One value. `country` is the key of the country that a region lies in, else `""`."""

    key: str
    label: Text
    synonyms_pl: tuple[str, ...] = ()
    synonyms_en: tuple[str, ...] = ()
    country: str = ""

    def synonyms(self, language: Language) -> tuple[str, ...]:
        return self.synonyms_en if language == "en" else self.synonyms_pl


class Taxonomy:
    """The values of one taxonomy, in the order of its file."""

    def __init__(self, name: str, terms: Iterable[Term]) -> None:
        self.name = name
        self.terms: Mapping[str, Term] = {term.key: term for term in terms}

    def find(self, written: str) -> Term | None:
        """The value that `written` names; `None` where there is none."""
        return self._by_name.get(_plain(written))

    def nearest(self, written: str) -> str | None:
        """The key of the value whose key, label or synonym looks most like `written`, if any does."""
        close = difflib.get_close_matches(_plain(written), self._by_name, n=1, cutoff=_CLOSE)
        return self._by_name[close[0]].key if close else None

    def label(self, key: str, language: Language) -> str:
        """The label of a key; the key itself where the taxonomy has lost it."""
        term = self.terms.get(key)
        return term.label.to(language) if term else key

    @cached_property
    def _by_name(self) -> dict[str, Term]:
        """Keys go before labels, labels before synonyms; among equals the first of the file."""
        found: dict[str, Term] = {}
        for names_of in (_keys, _labels, _synonyms):
            for term in self.terms.values():
                for name in names_of(term):
                    found.setdefault(_plain(name), term)
        return found


@cache
def taxonomy(name: TaxonomyName) -> Taxonomy:
    """The shipped taxonomy of that name. Raises SettingsError where its file cannot be used."""
    return read_taxonomy(FOLDER / f"{name}.csv")


def read_taxonomy(path: Path) -> Taxonomy:
    """The taxonomy in a CSV file with the columns key, pl, en, synonyms_pl, synonyms_en (`;` between
    synonyms) and, for regions, country. Raises SettingsError naming the row at fault."""
    terms: dict[str, Term] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise _unusable(path, Text("nie można jej odczytać", "it cannot be read")) from error
    for number, row in enumerate(rows, start=2):
        key, label = (row.get("key") or "").strip(), Text(_cell(row, "pl"), _cell(row, "en"))
        if not key or not label.pl or not label.en or key in terms or not set(_COLUMNS) <= set(row):
            problem = Text(
                f"wiersz {number} nie ma klucza lub nazwy w obu językach albo klucz się powtarza",
                f"row {number} lacks a key or a label in both languages, or its key is used twice",
            )
            raise _unusable(path, problem)
        synonyms = (_parts(row, "synonyms_pl"), _parts(row, "synonyms_en"))
        terms[key] = Term(key, label, *synonyms, country=_cell(row, "country"))
    return Taxonomy(path.stem, terms.values())


def _plain(written: str) -> str:
    return _NOT_IN_WORDS.sub(" ", fold(written)).strip()


def _keys(term: Term) -> tuple[str, ...]:
    return (term.key,)


def _labels(term: Term) -> tuple[str, ...]:
    return term.label


def _synonyms(term: Term) -> tuple[str, ...]:
    return (*term.synonyms_pl, *term.synonyms_en)


def _cell(row: Mapping[str, str | None], column: str) -> str:
    return (row.get(column) or "").strip()


def _parts(row: Mapping[str, str | None], column: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _cell(row, column).split(";") if part.strip())


def _unusable(path: Path, problem: Text) -> SettingsError:
    return SettingsError(
        Text(f"Taksonomia {path.name}: {problem.pl}.", f"Taxonomy {path.name}: {problem.en}."),
        Text(
            "Zapisz ją jako CSV w UTF-8 z kolumnami: key, pl, en, synonyms_pl, synonyms_en.",
            "Save it as CSV in UTF-8 with the columns: key, pl, en, synonyms_pl, synonyms_en.",
        ),
    )
