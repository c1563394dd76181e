"""The shipped fictitious records behind the real finders, read from their files: without an index no word is
heard by meaning. The day is fixed."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from assistant.chat.listing import Searched, Wanted
from assistant.finding.finder import RecordFinder, Shelf
from assistant.finding.meaning import KINDS, Heard
from assistant.finding.news import News, news
from assistant.finding.wish import Finder
from corpus.document import Document
from corpus.language import Language
from corpus.schema.records import AnyRecord, RecordKind
from corpus.schema.rows import Defaults, read_rows
from corpus.schema.sheets import read_sheet
from corpus.schema.telling import tell
from indexing.glossary import read_glossary
from indexing.records import Filed

TODAY = date(2026, 11, 22)
_LANGUAGES: tuple[Language, ...] = ("pl", "en")
_FOLDER = Path(__file__).parents[2] / "corpus" / "examples"
_FILES: dict[RecordKind, str] = {"organisation": "organisations.csv", "funding": "funding.csv"}


class Silent:
    """Hears no words: conditions alone decide."""

    def hear(self, words: Sequence[str], language: Language) -> Heard:
        return Heard()


@cache
def example_records(kind: RecordKind) -> tuple[AnyRecord, ...]:
    sheet = read_sheet(_FOLDER / _FILES[kind])
    return tuple(record for _, record in read_rows(sheet.rows, kind, Defaults()).records)


@cache
def example_documents() -> tuple[Document, ...]:
    records = [record for kind in KINDS.values() for record in example_records(kind)]
    return tuple(tell(record, language, "examples") for record in records for language in _LANGUAGES)


def _document(record: AnyRecord, language: Language) -> Document:
    return tell(record, language, "examples")


@cache
def _finder(finder: Finder) -> RecordFinder:
    return RecordFinder(finder, Shelf(example_records(KINDS[finder]), read_glossary(), Silent(), _document))


def example_list(wanted: Wanted) -> Searched:
    finder = _finder(wanted.finder)
    whole = finder.understand(wanted.question, TODAY, wanted.language)
    return Searched(whole, finder.find(whole.without(frozenset(wanted.dropped)), wanted.limit))


def example_news(since: date) -> News:
    filed = [
        Filed(
            record,
            "examples",
            _FILES[kind],
            since="2026-11-20" if number < 3 else "2026-01-01",
            changed="2026-01-01",
        )
        for kind in _FILES
        for number, record in enumerate(example_records(kind))
    ]
    return news(filed, date(2026, 10, 23), TODAY)
