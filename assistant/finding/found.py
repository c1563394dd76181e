"""Found: what a finder gives back, built by code from fields of records and lines of their documents."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.finding.wish import Wish
from corpus.schema.records import AnyRecord, Status

Standing = Literal["fits", "unknown", "near"]
"""`fits`: meets every condition; `unknown`: fails none, but says nothing on some; `near`: fails some."""


@dataclass(frozen=True)
class Quotation:
    """`quote == text[start:end]` of the document of that id, as `show` gives it."""

    document: str
    title: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True)
class Result:
    """A record and how it stands to the wish. `fits`, `misses` and `unknown` tell of one condition each;
    `status` and `deadline` are `None` for what has no calls."""

    record: AnyRecord
    standing: Standing
    title: str
    why: str
    fits: tuple[str, ...]
    misses: tuple[str, ...]
    unknown: tuple[str, ...]
    status: Status | None
    deadline: date | None
    citations: tuple[Quotation, ...]


@dataclass(frozen=True)
class Relaxation:
    """Without these conditions, `fits` records would fit; `text` says so."""

    conditions: tuple[str, ...]
    fits: int
    text: str


@dataclass(frozen=True)
class Found:
    """The answer to a wish: those that fit, then those that may, or, where none does, the nearest.

    `fitting` and `unknown` count all such records, shown or not.
    """

    wish: Wish
    not_understood: tuple[str, ...]
    results: tuple[Result, ...]
    relaxed: tuple[Relaxation, ...]
    fitting: int
    unknown: int
