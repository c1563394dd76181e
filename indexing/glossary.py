"""Words that mean the same in Polish and English, from a file that staff can edit (corpus/glossary.csv)."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import SettingsError
from corpus.language import Language
from indexing.words import base_forms, fold, raw_words

FILE = Path(__file__).resolve().parents[1] / "corpus" / "glossary.csv"


class Glossary:
    """Rows of spellings that mean the same: `(Polish spellings, English spellings)`."""

    def __init__(self, rows: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
        self._to: dict[Language, dict[str, set[str]]] = {"pl": defaultdict(set), "en": defaultdict(set)}
        for polish, english in rows:
            for term in polish:
                self._to["en"][_key(term, "pl")].update(english)
            for term in english:
                self._to["pl"][_key(term, "en")].update(polish)

    def translations(self, term: str, language: Language) -> tuple[str, ...]:
        """Single words and phrases of the other language for a word or phrase of `language`."""
        other: Language = "en" if language == "pl" else "pl"
        found = {spelling for key in _keys(term, language) for spelling in self._to[other].get(key, ())}
        return tuple(sorted(found))


def read_glossary(path: Path = FILE) -> Glossary:
    """The glossary file: columns `pl`, `en` (and others for people), alternatives divided by `|`.

    Raises SettingsError naming the row that cannot be read.
    """
    rows = []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                polish, english = _spellings(row.get("pl")), _spellings(row.get("en"))
                if not polish or not english:
                    raise SettingsError(
                        Text(f"Wiersz {number} pliku {path.name} nie ma obu języków.", f"Row {number} of {path.name} lacks one of the languages."),
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


def _key(term: str, language: Language) -> str:
    """A term in one spelling whatever its case form: the first base form of each word."""
    return " ".join((base_forms(word.lower(), language) or (fold(word),))[0] for word in raw_words(term))


def _keys(term: str, language: Language) -> set[str]:
    words = raw_words(term)
    if len(words) == 1:
        return set(base_forms(words[0].lower(), language)) | {fold(words[0])}
    return {_key(term, language)}
