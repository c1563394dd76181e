"""A Document in, its passages out: along headings, then along sentences, never across a heading.

llama-index's SentenceSplitter packs whole units into passages; the units are ours: a sentence, or a
short list together with the sentence that leads into it, so that a list is found and cited as one.
"""

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.document import Document, Heading
from indexing.passage import Passage
from indexing.sentences import Span, sentences

if TYPE_CHECKING:
    from llama_index.core.node_parser import SentenceSplitter

PASSAGE_CHARACTERS = 800
"""Length at which a passage is closed; about 270 tokens of the embedding model in Polish."""

LIST_CHARACTERS = 1300
"""A list with its lead-in stays whole up to this length."""

HEADING_SEPARATOR = " › "
IDENTITY = f"headings-sentences-{PASSAGE_CHARACTERS}-{LIST_CHARACTERS}-3"

_WHOLE = 600
"""What a list or a long sentence counts at most, so that it is not cut and a heading still fits above it."""

_ITEM = re.compile(r"\s*(?:[•–—*-]|\d{1,2}[.)]|[a-z]\)|G\d\d\b|(?:Step|Krok|Etap)\s+\d+)\s*\S")


@dataclass(frozen=True)
class _Section:
    start: int
    end: int
    path: tuple[str, ...]


def split(document: Document) -> list[Passage]:
    """The passages of `document`, in order. Every span lies within one section."""
    splitter = _splitter()
    passages: list[Passage] = []
    seen: Counter[str] = Counter()
    for section in _sections(document):
        body = document.text[section.start : section.end]
        cursor = 0
        for chunk in splitter.split_text(body):
            at = body.find(chunk, cursor)
            cursor = at + len(chunk)
            start = section.start + at
            seen[chunk] += 1
            passages.append(
                Passage(
                    id=_passage_id(document.info.id, chunk, seen[chunk]),
                    document=document.info.id,
                    position=len(passages),
                    start=start,
                    end=start + len(chunk),
                    text=chunk,
                    heading=HEADING_SEPARATOR.join(section.path),
                    page=page_at(document, start),
                )
            )
    return passages


def page_at(document: Document, offset: int) -> int | None:
    """Number of the page that holds character `offset`, `None` in a document without pages."""
    if not document.pages:
        return None
    index = bisect_right([page.start for page in document.pages], offset) - 1
    return document.pages[max(index, 0)].number


def units(text: str) -> list[str]:
    """`text` cut into pieces that belong together; joined they are `text` again."""
    spans = sentences(text)
    cuts = [0]
    index = 0
    while index < len(spans):
        stop = _list_end(text, spans, index)
        index = max(stop, index + 1)
        cuts.append(spans[index].start if index < len(spans) else len(text))
    return [text[a:b] for a, b in pairwise(cuts) if a < b] or [text]


def _list_end(text: str, spans: Sequence[Span], index: int) -> int:
    """Index after the list that the line at `index` leads into; `index` itself where there is none."""

    def is_item(position: int) -> bool:
        start, end = spans[position]
        begins_line = start == 0 or "\n" in text[spans[position - 1][1] : start] if position else True
        return begins_line and bool(_ITEM.match(text[start:end]))

    stop = index + 1
    while stop < len(spans) and (
        is_item(stop) or ("\n" not in text[spans[stop - 1][1] : spans[stop][0]] and stop > index + 1)
    ):
        stop += 1
    whole = spans[min(stop, len(spans)) - 1][1] - spans[index][0]
    leads_in = is_item(index) or text[spans[index][0] : spans[index][1]].rstrip().endswith(":")
    return stop if stop > index + 1 and leads_in and whole <= LIST_CHARACTERS else index


def _sections(document: Document) -> list[_Section]:
    """The text between headings with the path of headings above; a heading's own line leads its section."""
    marks = [mark for mark in document.headings if document.text[mark.start :].strip()]
    starts = [mark.start for mark in marks] + [len(document.text)]
    found = [_Section(0, starts[0], ())] if document.text[: starts[0]].strip() else []
    path: list[Heading] = []
    for mark, end in zip(marks, starts[1:], strict=True):
        path = [above for above in path if above.level < mark.level] + [mark]
        found.append(_Section(mark.start, end, tuple(above.title for above in path)))
    return _without_lone_headings(document.text, found)


def _without_lone_headings(text: str, sections: list[_Section]) -> list[_Section]:
    """A section that is nothing but its heading joins the one that follows."""
    joined: list[_Section] = []
    start: int | None = None
    for section in sections:
        lone = "\n" not in text[section.start : section.end].strip() and bool(section.path)
        start = section.start if start is None else start
        if not lone:
            joined.append(_Section(start, section.end, section.path))
            start = None
    if start is not None:
        joined.append(_Section(start, sections[-1].end, sections[-1].path))
    return joined


def _passage_id(document_id: str, chunk: str, occurrence: int) -> str:
    return hashlib.sha1(f"{document_id}\n{occurrence}\n{chunk}".encode(), usedforsecurity=False).hexdigest()[
        :16
    ]


def _splitter() -> "SentenceSplitter":
    from llama_index.core.node_parser import SentenceSplitter

    return SentenceSplitter(
        chunk_size=PASSAGE_CHARACTERS,
        chunk_overlap=0,
        paragraph_separator="\x00",  # never occurs, so that our units are the first cut
        chunking_tokenizer_fn=units,
        tokenizer=_counted,
        include_metadata=False,
    )


def _counted(text: str) -> Sequence[object]:
    """As many things as a text counts characters against PASSAGE_CHARACTERS."""
    if _WHOLE < len(text) <= LIST_CHARACTERS and len(units(text)) == 1:
        return range(_WHOLE)
    return text
