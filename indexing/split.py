"""A Document in, its passages out: along headings, then along sentences, never across a heading.

llama-index's SentenceSplitter packs whole units into passages; the units are ours: a sentence, lines that
go on without a full stop, a small table, or a short list together with the sentence that leads into it, so
that a list is found and cited as one. What is cut all the same says what it continues: the header row of its
table, the lead-in of its list.
"""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus.document import Document, Heading
from indexing.passage import HEADING_SEPARATOR, Passage
from indexing.sentences import Span, sentences
from indexing.tables import LIST_ITEM, Table, lead_at, tables

if TYPE_CHECKING:
    from llama_index.core.node_parser import SentenceSplitter

PASSAGE_CHARACTERS = 800
"""Length at which a passage is closed; about 270 tokens of the embedding model in Polish."""

LIST_CHARACTERS = 1300
"""A list with its lead-in stays whole up to this length."""

SHORT_LINE = 60
"""Characters of a line that was not broken because it was full."""

TINY = 150
"""The last passage of a section joins the one before it when it is no longer than this."""

IDENTITY = f"headings-sentences-{PASSAGE_CHARACTERS}-{LIST_CHARACTERS}-6"

_WHOLE = 600
"""What a list or a long sentence counts at most, so that it is not cut and a heading still fits above it;
tables and lines that go on stay whole up to this length."""

_FULL_STOPS = ".!?;…"


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
        known = tables(body)
        for at, end in _without_tiny_end(_placed(splitter.split_text(body), body)):
            chunk = body[at:end]
            start = section.start + at
            lead = lead_at(body, at, known)
            seen[chunk] += 1
            passages.append(
                Passage(
                    id=_passage_id(document.info.id, chunk, seen[chunk]),
                    document=document.info.id,
                    position=len(passages),
                    start=start,
                    end=start + len(chunk),
                    text=chunk,
                    heading=HEADING_SEPARATOR.join((*section.path, lead) if lead else section.path),
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
    found = tables(text)
    known = [table for table in found if not table.named and table.end - table.start <= _WHOLE]
    cuts = [0]
    index = 0
    while index < len(spans):
        stop = max(
            _table_end(spans, index, known),
            _list_end(text, spans, index),
            _run_on_end(text, spans, index, found),
        )
        index = max(stop, index + 1)
        cuts.append(spans[index].start if index < len(spans) else len(text))
    return [text[a:b] for a, b in pairwise(cuts) if a < b] or [text]


def _placed(chunks: Sequence[str], body: str) -> list[Span]:
    """Where the splitter's pieces stand in the text they were cut from."""
    found: list[Span] = []
    for chunk in chunks:
        start = body.find(chunk, found[-1].end if found else 0)
        found.append(Span(start, start + len(chunk)))
    return found


def _without_tiny_end(spans: list[Span]) -> list[Span]:
    if len(spans) > 1:
        (start, middle), (_, end) = spans[-2:]
        if end - spans[-1].start <= TINY and middle - start <= PASSAGE_CHARACTERS:
            return [*spans[:-2], Span(start, end)]
    return spans


def _table_end(spans: Sequence[Span], index: int, known: Sequence[Table]) -> int:
    """Index after the table that begins with the line at `index`; `index` itself where none does."""
    table = next((table for table in known if table.start == spans[index].start), None)
    if table is None:
        return index
    return next((stop for stop in range(index, len(spans)) if spans[stop].start >= table.end), len(spans))


def _list_end(text: str, spans: Sequence[Span], index: int) -> int:
    """Index after the list that the line at `index` leads into; `index` itself where there is none."""

    def is_item(position: int) -> bool:
        start, end = spans[position]
        begins_line = start == 0 or "\n" in text[spans[position - 1][1] : start] if position else True
        return begins_line and bool(LIST_ITEM.match(text[start:end]))

    stop = index + 1
    while stop < len(spans) and (
        is_item(stop) or ("\n" not in text[spans[stop - 1][1] : spans[stop][0]] and stop > index + 1)
    ):
        stop += 1
    whole = spans[min(stop, len(spans)) - 1][1] - spans[index][0]
    lead_in = text[spans[index][0] : spans[index][1]].endswith(":")
    if stop == index + 1 or not (lead_in or is_item(index)):
        return index
    if whole <= LIST_CHARACTERS:
        return stop
    return index + 2 if lead_in else index  # too long to stay whole: its first item, at least


def _run_on_end(text: str, spans: Sequence[Span], index: int, tabled: Sequence[Table]) -> int:
    """Index after the lines that go on from the one at `index` without a full stop, such as the figures of a
    vote and the resolution that it passed: a line that begins with a small letter, or directly follows a
    short line, continues the one before it. Rows of a table are no such lines."""
    starts = [table.start for table in tabled]
    if any(table.start <= spans[index].start < table.end for table in tabled):
        return index
    stop = index + 1
    while stop < len(spans):
        before, after = spans[stop - 1], spans[stop]
        gap = text[before.end : after.start]
        line = text[before.start : before.end]
        small = text[after.start].islower()
        close = gap.count("\n") == 1 and len(line) <= SHORT_LINE
        if (
            "\n" not in gap
            or line[-1] in _FULL_STOPS
            or not (small or close)
            or LIST_ITEM.match(text[after.start : after.end])
            or after.start in starts
            or after.end - spans[index].start > _WHOLE
        ):
            break
        stop += 1
    return stop


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


@cache
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
