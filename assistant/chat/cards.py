"""Hits, citations and readings -> cards: what a person sees of a source before opening it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from assistant.answer import Citation, Reading
from assistant.chat import texts
from assistant.chat.texts import say
from corpus.document import DocumentInfo
from corpus.language import Language
from indexing.passage import Hit

MOST_CANDIDATES = 6
"""Documents shown greyed while the answer is being written."""

MOST_SPOTS = 3
"""Passages of one document offered for reading; cited ones are all shown."""

SNIPPET_CHARACTERS = 240

_PATH = " › "

_MONTHS = "January February March April May June July August September October November December".split()


@dataclass(frozen=True)
class Spot:
    """A passage on a card: its footnote number (`None` where it is not cited), where it stands, its
    beginning, and its span in the document's text."""

    n: int | None
    where: str
    snippet: str
    start: int
    end: int


@dataclass(frozen=True)
class Card:
    """A document on a card. `dated` and `marks` are sentences in the reader's language."""

    document: str
    title: str
    dated: str
    marks: tuple[str, ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class Reader:
    """For whom cards are written: the language, and the day on which `in force` is judged."""

    language: Language
    today: date


Infos = Mapping[str, DocumentInfo]


def candidates(hits: Iterable[Hit], reader: Reader) -> tuple[Card, ...]:
    """One card for each of the first documents found, best first."""
    spots: dict[str, tuple[DocumentInfo, Spot]] = {}
    for hit in hits:
        passage = hit.passage
        where = place(passage.page, passage.heading, reader.language)
        spot = Spot(None, where, snippet(passage.text, passage.heading), passage.start, passage.end)
        spots.setdefault(passage.document, (hit.info, spot))
    return tuple(_card(info, (spot,), reader) for info, spot in list(spots.values())[:MOST_CANDIDATES])


def sources(citations: Iterable[Citation], infos: Infos, reader: Reader) -> tuple[Card, ...]:
    """One card for each cited document, in the order of the first footnote, with all its footnotes."""
    grouped: dict[str, tuple[DocumentInfo, list[Spot]]] = {}
    for citation in citations:
        where = place(citation.page, citation.heading, reader.language)
        spot = Spot(
            citation.n, where, snippet(citation.quote, citation.heading), citation.start, citation.end
        )
        info = infos.get(citation.document) or _unknown(citation.document, citation.title, reader)
        grouped.setdefault(citation.document, (info, []))[1].append(spot)
    return tuple(_card(info, tuple(spots), reader) for info, spots in grouped.values())


def readings(reading: Iterable[Reading], infos: Infos, reader: Reader) -> tuple[Card, ...]:
    """One card for each document offered for reading."""
    grouped: dict[str, tuple[DocumentInfo, list[Spot]]] = {}
    for item in reading:
        where = place(item.page, item.heading, reader.language)
        spot = Spot(None, where, snippet(item.text, item.heading), item.start, item.end)
        info = infos.get(item.document) or _unknown(item.document, item.title, reader)
        grouped.setdefault(item.document, (info, []))[1].append(spot)
    return tuple(_card(info, tuple(spots[:MOST_SPOTS]), reader) for info, spots in grouped.values())


def place(page: int | None, heading: str, language: Language) -> str:
    """Where a passage stands: page and headings, as far as they are known. The outermost heading is
    mostly the document's title, which the card shows already, so it is named only where it is alone."""
    parts = [say(texts.PAGE, language, n=page)] if page is not None else []
    if heading:
        outer, _, inner = heading.partition(_PATH)
        parts.append(inner or outer)
    return " · ".join(parts)


def snippet(text: str, heading: str = "") -> str:
    """The beginning of a passage in one line, without its own heading, cut at a word."""
    line = " ".join(text.split())
    own = heading.rpartition(_PATH)[2]
    if own and line.startswith(own) and len(line) > len(own):
        line = line[len(own) :].lstrip()
    if len(line) <= SNIPPET_CHARACTERS:
        return line
    return line[:SNIPPET_CHARACTERS].rsplit(" ", 1)[0] + "…"


def spoken_date(iso: str, language: Language) -> str:
    """`2021-01-29` -> `29.01.2021` / `29 January 2021`; years and months alike; the rest as it is."""
    parts = iso.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return iso
    if language == "pl":
        return ".".join(reversed(parts))
    if len(parts) == 1:
        return parts[0]
    month = int(parts[1])
    if not 1 <= month <= 12:
        return iso
    named = f"{_MONTHS[month - 1]} {parts[0]}"
    return f"{int(parts[2])} {named}" if len(parts) == 3 else named


def _card(info: DocumentInfo, spots: tuple[Spot, ...], reader: Reader) -> Card:
    language = reader.language
    dated = texts.UNDATED.to(language)
    if info.date is not None:
        dated = say(texts.AS_OF, language, date=spoken_date(info.date, language))
    return Card(info.id, info.title, dated, tuple(_marks(info, reader)), spots)


def _marks(info: DocumentInfo, reader: Reader) -> Iterable[str]:
    language = reader.language
    if info.basis == "general":
        yield texts.BASIS_GENERAL.to(language)
    if info.basis == "example":
        yield texts.BASIS_EXAMPLE.to(language)
    if info.language != language:
        yield texts.LANGUAGE_MARKS[info.language].to(language)
    if info.valid_until is not None and info.valid_until < reader.today.isoformat():
        yield say(texts.OUT_OF_FORCE, language, date=spoken_date(info.valid_until, language))


def _unknown(document: str, title: str, reader: Reader) -> DocumentInfo:
    return DocumentInfo(document, title, reader.language)
