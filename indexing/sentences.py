"""A text in, the spans of its sentences out; Polish and English at once.

A line break always ends a sentence (lines of one paragraph were joined when the file was read). A dot
ends none after an abbreviation, an initial or an ordinal number before a lower-case word.
"""

import re
from typing import NamedTuple

from indexing.languages import english, polish


class Span(NamedTuple):
    """Characters `text[start:end]`."""

    start: int
    end: int


_CANDIDATE = re.compile(r"[.!?…]+[\"”’»)\]]*\s+(?=[\"„“‘«(\[–—-]*\s*[A-ZĄĆĘŁŃÓŚŹŻ0-9§])")
_LAST_WORD = re.compile(r"([^\W_][\w.]*)[.]$")
_ROMAN = re.compile(r"[IVXLC]+$")
_INITIALS = re.compile(r"(?:[A-ZĄĆĘŁŃÓŚŹŻ]\.)*[A-ZĄĆĘŁŃÓŚŹŻ]$")
_ABBREVIATIONS = polish.ABBREVIATIONS | english.ABBREVIATIONS
_ENDING = polish.ENDING | english.ENDING


def sentences(text: str) -> list[Span]:
    """Spans of the sentences of `text`, in order, without the white space around them."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for candidate in _CANDIDATE.finditer(text, line.start(), line.end()):
            if _ends(text[start : candidate.end()].rstrip(), text[candidate.end() : line.end()]):
                found.append(Span(start, candidate.end()))
                start = candidate.end()
        found.append(Span(start, line.end()))
    return [span for span in (_trimmed(text, span) for span in found) if span.start < span.end]


def _ends(before: str, after: str) -> bool:
    """Whether a sentence ends between `before` (closing with its mark) and `after`."""
    word = _LAST_WORD.search(before)
    if word is None:
        return True
    last = word.group(1)
    if last.lower() in _ENDING:
        return not after[:1].isdigit()
    if last.lower() in _ABBREVIATIONS:
        return False
    if _INITIALS.match(last):
        return False
    return not (last.isdigit() and len(before) <= len(last) + 1) and not (
        _ROMAN.match(last) and len(before) <= len(last) + 1
    )


def _trimmed(text: str, span: Span) -> Span:
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(piece.strip()))
