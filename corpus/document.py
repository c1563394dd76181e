"""The Document: what reading a file yields, and the only thing the index is made from."""

from dataclasses import dataclass, field
from typing import Literal

from corpus.language import DocumentLanguage

Access = Literal["public", "member", "staff", "evaluator", "admin"]
"""Least role that may see a document; each role includes the former ones."""

Basis = Literal["source", "general", "example"]
"""`source`: a fact of the cluster's own documents; `general`: widely known, to be checked at the
source; `example`: fictitious, for demonstrations and tests."""


@dataclass(frozen=True)
class Heading:
    """A heading line: where its text starts in `Document.text`, its level (1 = top), its title."""

    start: int
    level: int
    title: str


@dataclass(frozen=True)
class Page:
    """A page: its number in the file, from 1, and its character span in `Document.text`."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class DocumentInfo:
    """What is known about a document beside its text.

    `id` is `source-folder-name/relative path`. `date` is the day the content speaks for, ISO
    (`2021`, `2021-01` or `2021-01-29`); `source` says where the content comes from; `place` and `country`
    say where it applies.
    """

    id: str
    title: str
    language: DocumentLanguage
    kind: str = "document"
    date: str | None = None
    source: str | None = None
    basis: Basis | None = None
    access: Access = "public"
    translation_of: str | None = None
    topics: tuple[str, ...] = ()
    valid_until: str | None = None
    supersedes: str | None = None
    place: str | None = None
    country: str | None = None


@dataclass(frozen=True)
class Document:
    """A document as read: `text` is normalised; every span anywhere is an offset into it."""

    info: DocumentInfo
    text: str
    headings: tuple[Heading, ...] = ()
    pages: tuple[Page, ...] = field(default=())
