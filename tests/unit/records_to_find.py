"""Small records made by hand and how tests search them; meaning by a stand-in."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from assistant.finding.finder import RecordFinder, Shelf
from assistant.finding.found import Found
from assistant.finding.meaning import Heard
from assistant.finding.wish import Finder
from corpus.document import Document
from corpus.language import Language
from corpus.schema.records import AnyRecord, Funding, Organisation
from corpus.schema.telling import tell
from indexing.glossary import Glossary

TODAY = date(2026, 11, 2)

ORGANISATIONS = (
    Organisation(id="alfa", name="Alfa", organisation_kind="cluster", country="CZ", themes=("smart_city",),
                 description_pl="Klaster sond i mostów.", basis="example", as_of="2026"),
    Organisation(id="beta", name="Beta", organisation_kind="cluster", country="PL", themes=("waste",)),
    Organisation(id="gamma", name="Gamma", organisation_kind="university", country="CZ",
                 description_pl="Bada sondy.", contact="biuro@example.com"),
    Organisation(id="delta", name="Delta", organisation_kind="cluster"),
)  # fmt: skip
FUNDING = (
    Funding(id="open", name="Nabór otwarty", applicants=("municipality",), amount_max=1_000_000,
            currency="PLN", rate_max_percent=85, opens=date(2026, 10, 1), closes=date(2027, 3, 15)),
    Funding(id="soon", name="Nabór kończący się", applicants=("municipality", "sme"), amount_min=500_000,
            amount_max=3_000_000, currency="EUR", opens=date(2026, 9, 1), closes=date(2026, 11, 20)),
    Funding(id="over", name="Nabór miniony", applicants=("municipality",), closes=date(2026, 6, 30)),
    Funding(id="always", name="Nabór ciągły", applicants=("sme",), continuous=True),
    Funding(id="ahead", name="Nabór planowany", opens=date(2027, 1, 10), closes=date(2027, 2, 10)),
)  # fmt: skip


class Words:
    """Stands in for the index: a record holds a word that its Polish description holds in that form."""

    def __init__(self, records: Sequence[AnyRecord]) -> None:
        self._texts = {record.id: record.description_pl.lower() for record in records}

    def hear(self, words: Sequence[str], language: Language) -> Heard:
        holding = {
            name: float(any(word.lower() in text for word in words)) for name, text in self._texts.items()
        }
        unheard = tuple(
            word for word in words if not any(word.lower() in text for text in self._texts.values())
        )
        return Heard(holding, unheard, {name: share for name, share in holding.items() if share})


def finder(kind: Finder, records: Sequence[AnyRecord]) -> RecordFinder:
    def document(record: AnyRecord, language: Language) -> Document:
        return tell(record, language, "records")

    return RecordFinder(kind, Shelf(records, Glossary(()), Words(records), document))


def find(question: str, kind: Finder = "partners", **conditions: Any) -> Found:
    seeking = finder(kind, ORGANISATIONS if kind == "partners" else FUNDING)
    wish = seeking.understand(question, TODAY).given({name: (value,) for name, value in conditions.items()})
    return seeking.find(wish, 10)


def listed(found: Found, standing: str) -> list[str]:
    return [result.record.id for result in found.results if result.standing == standing]
