"""Rows of a run: what a system answered to a case, read back from JSONL for scoring.

`Row` is one line of rows.jsonl or baselines.jsonl; `Reply` the typed view of its `result`, which is the
JSON of DESIGN's `ask`. Reading is lenient (a missing field is empty): `evals.contract` judges the form.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

ANSWERED = frozenset({"answered", "partial"})
"""Outcomes that give an answer."""

REFUSED = frozenset({"no_evidence", "declined"})
"""Outcomes that refuse; `failed` is none of them, and `clarification` asks back."""

PRODUCT = "product"
"""The name of the product among the systems of a run; the others are baselines."""

_MARKER = re.compile(r"\s*\[\d+(?:\s*[,;]\s*\d+)*\]")


@dataclass(frozen=True)
class Cited:
    """A citation: the quoted text with the title and headings it stands under."""

    n: int
    document: str
    quote: str
    title: str = ""
    heading: str = ""
    passage_id: str = ""

    @property
    def context(self) -> str:
        """Quote, headings and title: what a reader of the citation sees."""
        return "\n".join(part for part in (self.title, self.heading, self.quote) if part)


@dataclass(frozen=True)
class Said:
    """A sentence of the answer. `supported` is the product's own verdict, `None` where it gave none."""

    text: str
    citations: tuple[int, ...]
    supported: bool | None


@dataclass(frozen=True)
class Reply:
    """One result of `ask`."""

    outcome: str
    text: str
    reason: str
    sentences: tuple[Said, ...]
    citations: tuple[Cited, ...]
    timings_ms: Mapping[str, float]
    usage: Mapping[str, int | None]

    @property
    def answered(self) -> bool:
        """Whether an answer was given, complete or partial."""
        return self.outcome in ANSWERED

    @property
    def refused(self) -> bool:
        """Whether the system said that it does not know or will not say."""
        return self.outcome in REFUSED

    def cited_by(self, said: Said) -> tuple[Cited, ...]:
        """The citations of one sentence; numbers that stand for none are left out."""
        return tuple(cited for cited in self.citations if cited.n in said.citations)


@dataclass(frozen=True)
class FoundPassage:
    """A search result as recorded, best first in `Row.found`."""

    rank: int
    document: str
    passage_id: str
    text: str
    language: str
    also_in: tuple[str, ...] = ()
    title: str = ""
    heading: str = ""


@dataclass(frozen=True)
class Row:
    """One case answered by one system. `result` is `None` and `error` a sentence where it broke."""

    case: str
    system: str
    seconds: float
    result: Mapping[str, Any] | None
    error: str | None = None
    found: tuple[FoundPassage, ...] | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def reply(self) -> Reply:
        """The typed result; a row that broke reads as outcome `failed`."""
        return reply_of(self.result if self.result is not None else {"outcome": "failed"})


def reply_of(result: Mapping[str, Any]) -> Reply:
    """The typed view of one result of `ask`; citation marks such as "[1]" are taken out of its text."""
    return Reply(
        outcome=str(result.get("outcome", "failed")),
        text=_MARKER.sub("", str(result.get("answer") or "")).strip(),
        reason=str(result.get("reason") or ""),
        sentences=tuple(
            Said(
                text=_MARKER.sub("", str(said.get("text", ""))).strip(),
                citations=tuple(said.get("citations", ())),
                supported=said.get("supported"),
            )
            for said in result.get("sentences") or ()
        ),
        citations=tuple(
            Cited(
                n=int(cited["n"]),
                document=str(cited.get("document", "")),
                quote=str(cited.get("quote", "")),
                title=str(cited.get("title") or ""),
                heading=str(cited.get("heading") or ""),
                passage_id=str(cited.get("passage_id", "")),
            )
            for cited in result.get("citations") or ()
            if "n" in cited
        ),
        timings_ms=dict(result.get("timings_ms") or {}),
        usage=dict(result.get("usage") or {}),
    )


def row_to_json(row: Row) -> dict[str, Any]:
    """The line that stands for `row` in a run folder."""
    return {
        "case": row.case,
        "system": row.system,
        "seconds": round(row.seconds, 3),
        "result": row.result,
        "error": row.error,
        "found": None if row.found is None else [vars(passage) for passage in row.found],
        **({"extra": dict(row.extra)} if row.extra else {}),
    }


def row_from_json(line: Mapping[str, Any]) -> Row:
    """The row of one line of a run folder."""
    found = line.get("found")
    return Row(
        case=line["case"],
        system=line["system"],
        seconds=line["seconds"],
        result=line["result"],
        error=line.get("error"),
        found=None
        if found is None
        else tuple(FoundPassage(**{**passage, "also_in": tuple(passage["also_in"])}) for passage in found),
        extra=line.get("extra", {}),
    )
