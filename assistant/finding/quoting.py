"""The lines of a record's document that bear a result out, as spans of its text.

A document of a record says related things in one line with its name: `Example Ltd – place: Brno; country:
Czechia.`
"""

from collections.abc import Iterable, Sequence

from assistant.finding.found import Quotation
from assistant.finding.telling import NAMES
from assistant.finding.tokens import keys_of
from corpus.bilingual import Text
from corpus.document import Document
from corpus.language import Language
from indexing.sentences import Span, sentences
from indexing.words import raw_words

MOST = 4
"""Quotations of one result."""

_CALL = Text("nabór wniosków", "call for applications")
_LINES = {
    "status": _CALL,
    "closes_after": _CALL,
    "closes_before": _CALL,
    "opens_after": _CALL,
    "opens_before": _CALL,
    "currency": NAMES["amount"],
}
"""Fields that another line of the document tells of."""


def quotations(document: Document, fields: Iterable[str], words: Sequence[str]) -> tuple[Quotation, ...]:
    """The sentence that holds most of `words`, else the first of the description, then the lines that tell
    of `fields`; in the order of the text."""
    spans = sentences(document.text)[1:]
    chosen = {span for field in fields if (span := _line(document, spans, field)) is not None}
    best = _nearest(document.text, spans, words)
    chosen = set(sorted(chosen)[: MOST - 1]) | ({best} if best else set())
    return tuple(
        Quotation(
            document.info.id, document.info.title, document.text[span.start : span.end], span.start, span.end
        )
        for span in sorted(chosen)
    )


def _line(document: Document, spans: Sequence[Span], field: str) -> Span | None:
    """The sentence in which `name: value` stands for the field."""
    language: Language = "en" if document.info.language == "en" else "pl"
    name = _LINES.get(field, NAMES[field]).to(language)
    found = (document.text.find(f"{mark} {name}: ") for mark in ("–", ";"))
    place = min((place for place in found if place >= 0), default=None)
    return None if place is None else next((span for span in spans if span.start <= place < span.end), None)


def _nearest(text: str, spans: Sequence[Span], words: Sequence[str]) -> Span | None:
    """Of equally good sentences the first, which for no words at all is the description's own."""
    keys = [keys_of(word) for word in words]

    def score(span: Span) -> int:
        inside = {key for word in raw_words(text[span.start : span.end]) for key in keys_of(word)}
        return sum(bool(key & inside) for key in keys)

    return max(spans, key=score, default=None)
