"""A question in, Found out: the only way in for the command line, the chat and the evaluation."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.finding.found import Found, Result
from assistant.finding.meaning import Heard, Meaning
from assistant.finding.quoting import quotations
from assistant.finding.ranking import Judged, judged, ordered, relaxed
from assistant.finding.reasons import reason
from assistant.finding.telling import explained
from assistant.finding.terms import vocabulary_of
from assistant.finding.understand import understand
from assistant.finding.wish import Finder, Wish
from corpus.document import Document
from corpus.language import Language
from corpus.schema.records import AnyRecord, Funding, Organisation
from indexing.glossary import Glossary

NEAREST = 5
"""Records shown where none fits."""

SEVERAL = 2

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
        places = {
            record.place for record in shelf.records if isinstance(record, Organisation) and record.place
        }
        self._vocabulary = vocabulary_of(finder, sorted(places), shelf.glossary)

    def understand(self, question: str, today: date, language: Language | None = None) -> Wish:
        """The wish as rules read it."""
        return understand(question, self._finder, vocabulary=self._vocabulary, today=today, language=language)

    def find(self, wish: Wish, limit: int) -> Found:
        """At most `limit` records that fit, then those that may; where none fits, also the nearest.

        Without any condition the records must hold some word of the wish.
        """
        heard = self._shelf.meaning.hear(wish.meaning, wish.language)
        everything = judged(self._shelf.records, wish)
        listed = [item for item in everything if item.standing != "near" and _speaks(item)]
        if not wish.conditions:
            listed = [item for item in listed if heard.holding.get(item.record.id, 0.0) > 0]
        fitting = sum(item.standing == "fits" for item in listed)
        ranked = ordered(listed, heard.scores, wish.today)
        options = []
        if not fitting and wish.conditions:
            options = relaxed(everything, wish)
            near = [item for item in everything if item.standing == "near"]
            ranked += ordered(near, heard.scores, wish.today)[:NEAREST]
        return Found(
            wish=wish,
            not_understood=(*wish.unread, *heard.unheard),
            results=tuple(self._result(item, wish, heard) for item in ranked[:limit]),
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


def _speaks(item: Judged) -> bool:
    """Whether a record says anything to the wish: of several conditions it meets one at least."""
    return len(item.verdicts) < SEVERAL or "fits" in item.verdicts
