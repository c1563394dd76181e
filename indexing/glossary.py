"""Words that mean the same in Polish and English, from a file that staff can edit (corpus/glossary.csv)."""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice, product
from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import SettingsError
from corpus.language import Language
from indexing.words import base_forms, fold, raw_words

FILE = Path(__file__).resolve().parents[1] / "corpus" / "glossary.csv"

_READINGS = 6
"""Readings of one word that are tried: itself and its likeliest base forms."""

_ABBREVIATION = re.compile(r"(?=(?:.*[A-ZĄĆĘŁŃÓŚŹŻ]){2})[^\W\d_](?:[+&]?[^\W_]){1,6}")
"""At most seven letters, two of them capitals."""

_CHOICES = 256
"""Readings of one phrase that are tried."""


class Glossary:
    """Rows of spellings that mean the same: `(Polish spellings, English spellings)`."""

    def __init__(self, rows: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
        self._to: dict[Language, dict[str, set[str]]] = {"pl": defaultdict(set), "en": defaultdict(set)}
        self._short: dict[Language, dict[str, set[str]]] = {"pl": defaultdict(set), "en": defaultdict(set)}
        for polish, english in rows:
            self._abbreviate(polish, "pl")
            self._abbreviate(english, "en")
            for term in polish:
                for key in _row_keys(term, "pl"):
                    self._to["en"][key].update(english)
            for term in english:
                for key in _row_keys(term, "en"):
                    self._to["pl"][key].update(polish)

    def translations(self, term: str, language: Language) -> tuple[str, ...]:
        """Single words and phrases of the other language for a word or phrase of `language`."""
        other: Language = "en" if language == "pl" else "pl"
        found = {spelling for key in _keys(term, language) for spelling in self._to[other].get(key, ())}
        return tuple(sorted(found))

    def abbreviations(self, term: str, language: Language) -> tuple[str, ...]:
        """Short forms of a phrase, or the phrases that a short form stands for, in the same language."""
        found = {spelling for key in _keys(term, language) for spelling in self._short[language].get(key, ())}
        return tuple(sorted(found))

    def _abbreviate(self, spellings: tuple[str, ...], language: Language) -> None:
        short = {spelling for spelling in spellings if _ABBREVIATION.fullmatch(spelling)}
        long = {spelling for spelling in spellings if " " in spelling or "-" in spelling} if short else set()
        for ones, others in ((short, long), (long, short)):
            for spelling in ones:
                for key in _row_keys(spelling, language):
                    self._short[language][key].update(others)


def read_glossary(path: Path = FILE) -> Glossary:
    """The glossary file: columns `pl`, `en` (and others for people), alternatives divided by `|`.

    Raises SettingsError naming the row that cannot be read.
    """
    rows = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                polish, english = _spellings(row.get("pl")), _spellings(row.get("en"))
                if not polish or not english:
                    raise SettingsError(
                        Text(
                            f"Wiersz {number} pliku {path.name} nie ma obu języków.",
                            f"Row {number} of {path.name} lacks one of the languages.",
                        ),
                        Text("Uzupełnij kolumny pl i en.", "Fill in the columns pl and en."),
                    )
                rows.append((polish, english))
    except (OSError, csv.Error, UnicodeDecodeError) as error:
        raise SettingsError(
            Text(f"Nie można odczytać słownika {path.name}.", f"The glossary {path.name} cannot be read."),
            Text("Zapisz go jako CSV w UTF-8.", "Save it as CSV in UTF-8."),
        ) from error
    return Glossary(rows)


def _spellings(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())


def _forms(word: str, language: Language) -> tuple[str, ...]:
    """A word and its base forms, folded, the word first. Names need their capital: `śląsku` is no Silesia."""
    return tuple(dict.fromkeys((fold(word), *base_forms(word, language))))[:_READINGS]


def _row_keys(term: str, language: Language) -> set[str]:
    """How a row is found: a word that is a base form stands for itself alone (`Kijów` is no `kij`)."""
    words = []
    for word in raw_words(term):
        forms = _forms(word, language)
        words.append(forms[:1] if forms[0] in base_forms(word, language) else forms)
    return _joined(words)


def _keys(term: str, language: Language) -> set[str]:
    return _joined([_forms(word, language) for word in raw_words(term)])


def _joined(words: list[tuple[str, ...]]) -> set[str]:
    return {" ".join(choice) for choice in islice(product(*words), _CHOICES)} - {""}
