"""Passage (a piece of a document) and Evidence (what a search found)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.bilingual import Text
from corpus.document import DocumentInfo

HEADING_SEPARATOR = " › "


@dataclass(frozen=True)
class Passage:
    """A run of whole sentences of one document under one heading.

    `text == document.text[start:end]`. `id` stays the same as long as document name and text do.
    `heading` is the path of headings above it, outermost first, joined by HEADING_SEPARATOR; where
    it begins within a table or a list it ends with the header row or the lead-in. `page` is the page on which
    it starts, `None` for formats without pages. `position` counts passages of a document from 0.
    """

    id: str
    document: str
    position: int
    start: int
    end: int
    text: str
    heading: str = ""
    page: int | None = None


@dataclass(frozen=True)
class Hit:
    """A passage that a search found. `rank` counts from 1; `score` orders hits of one search and
    means nothing beyond it. `also_in` names documents that hold the same text, or a part of it. `run` is
    the text that the passage makes together with neighbours that were found too, `None` where there are
    none (see indexing/neighbours.py)."""

    rank: int
    score: float
    passage: Passage
    info: DocumentInfo
    also_in: tuple[str, ...] = ()
    run: Passage | None = None

    @property
    def shown(self) -> Passage:
        """What a reader is given: the run, or the passage alone. Its `id` is that of the passage."""
        return self.run or self.passage


@dataclass(frozen=True)
class Evidence:
    """The hits of one search, best first, with the milliseconds that each stage took. `emptied` says which
    filter left nothing, `None` where something was found or no filter is to blame. `raised`: what passages in
    another language than the question got in their scores to be comparable (indexing/rank.py)."""

    query: str
    hits: tuple[Hit, ...]
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    emptied: Text | None = None
    raised: float = 0.0
