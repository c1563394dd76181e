"""A question in, Found out: the only way in for the command line, the chat and the evaluation."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from assistant.finding.found import Found, Result
from assistant.finding.labels import vocabulary_of
from assistant.finding.meaning import Heard, Meaning
from assistant.finding.quoting import quotations
from assistant.finding.ranking import Judged, Table
from assistant.finding.reasons import reason
from assistant.finding.telling import explained
from assistant.finding.understand import understand
from assistant.finding.wish import Finder, Wish
from corpus.document import Document
from corpus.language import Language
from corpus.schema.records import AnyRecord, Funding, Organisation
from indexing.glossary import Glossary

NEAREST = 5
"""Records shown where none fits."""

SEVERAL = 2
"""Conditions of which a listed record must meet one at least."""

Documents = Callable[[AnyRecord, Language], Document | None]
"""The document that tells a record, in that language or else in the other one."""


@dataclass(frozen=True)
class Shelf:
    """The records of one kind, with what finds and quotes them."""

    records: Sequence[AnyRecord]
    glossary: Glossary
    meaning: Meaning
    documents: Documents


class RecordFinder:
    """Finds records of one kind. Made once for an open index; safe for several threads."""

    def __init__(self, finder: Finder, shelf: Shelf) -> None:
        self._finder: Finder = finder
        self._shelf = shelf
        self._table = Table(shelf.records)
        places = {
            record.place for record in shelf.records if isinstance(record, Organisation) and record.place
        }
        named = {
            "funder": {record.funder for record in shelf.records if isinstance(record, Funding)} - {""},
            "role": {record.role for record in shelf.records if isinstance(record, Organisation)} - {""},
        }
        self._vocabulary = vocabulary_of(finder, places, shelf.glossary, named=named)

    def understand(self, question: str, today: date, language: Language | None = None) -> Wish:
        """The wish as rules read it."""
        return understand(question, self._finder, vocabulary=self._vocabulary, today=today, language=language)

    def find(self, wish: Wish, limit: int) -> Found:
        """At most `limit` records that fit, then those that may; where none fits, also the nearest.

        Without any condition the records must hold some word of the wish.
        """
        heard = self._shelf.meaning.hear(wish.meaning, wish.language)
        judgement = self._table.judgement(wish)
        listed = judgement.listed(SEVERAL)
        if not wish.conditions:
            holding = [self._table.place_of.get(name, -1) for name, held in heard.holding.items() if held > 0]
            listed = listed[np.isin(listed, holding)]
        fitting = judgement.fitting(listed)
        ranked = judgement.ordered(listed, heard.scores)[:limit]
        options = []
        if not fitting and wish.conditions:
            options = judgement.relaxed()
            nearest = judgement.ordered(judgement.near, heard.scores)[:NEAREST]
            ranked = np.concatenate([ranked, nearest])[:limit]
        return Found(
            wish=wish,
            not_understood=(*wish.unread, *heard.unheard),
            results=tuple(self._result(judgement.judged(int(place)), wish, heard) for place in ranked),
            relaxed=tuple(options),
            fitting=fitting,
            unknown=len(listed) - fitting,
        )

    def _result(self, item: Judged, wish: Wish, heard: Heard) -> Result:
        record, language = item.record, wish.language
        told: dict[str, list[str]] = {"fits": [], "misses": [], "unknown": []}
        for condition, verdict in zip(wish.conditions, item.verdicts, strict=True):
            words = explained(condition, record, verdict, language, wish.today)
            if words not in told[verdict]:
                told[verdict].append(words)
        document = self._shelf.documents(record, language)
        fields = [
            condition.field
            for condition, verdict in zip(wish.conditions, item.verdicts, strict=True)
            if verdict != "unknown"
        ]
        quoted = quotations(document, fields, wish.meaning) if document else ()
        return Result(
            record=record,
            standing=item.standing,
            title=record.named(language),
            why=reason(told, heard.holding.get(record.id, 0.0), language),
            fits=tuple(told["fits"]),
            misses=tuple(told["misses"]),
            unknown=tuple(told["unknown"]),
            status=record.status(wish.today) if isinstance(record, Funding) else None,
            deadline=record.closes if isinstance(record, Funding) else None,
            citations=quoted,
        )
