"""Results as the contract for programs has them: plain dictionaries, ready for JSON."""

from dataclasses import asdict
from typing import Any

from assistant.answer import Answer
from corpus.document import Document, Page
from corpus.language import Language
from indexing.build import Report
from indexing.catalogue import Failure
from indexing.index import IndexFacts
from indexing.passage import Evidence, Hit

TIMES = ("search", "first_sentence", "total")
"""Milliseconds from the question to the candidates, to the first checked sentence, to the end."""


def answer_json(answer: Answer) -> dict[str, Any]:
    """One result of `ask`: the answer's own fields but the hashes of prompts, which identify a run and are
    no part of the contract; of its times those of TIMES, `None` for what was not reached."""
    result = asdict(answer)
    del result["prompts"]
    return result | {"timings_ms": {name: answer.timings_ms.get(name) for name in TIMES}}


def evidence_json(evidence: Evidence) -> list[dict[str, Any]]:
    """The results of `search`, best first."""
    return [_hit_json(hit) for hit in evidence.hits]


def report_json(report: Report, language: Language) -> dict[str, Any]:
    """The result of `index`."""
    return {
        "added": report.added,
        "changed": report.changed,
        "removed": report.removed,
        "unchanged": report.unchanged,
        "failed": [failure_json(failure, language) for failure in report.failed],
        "seconds": report.seconds,
    }


def failure_json(failure: Failure, language: Language) -> dict[str, str]:
    """A file that could not be indexed."""
    return {
        "document": failure.document,
        "reason": failure.reason.to(language),
        "remedy": failure.remedy.to(language),
    }


def document_json(document: Document, page: Page | None) -> dict[str, Any]:
    """The result of `show`; with a page, `start` and `end` are its place in the whole text."""
    start, end = (page.start, page.end) if page else (0, len(document.text))
    return {
        "document": document.info.id,
        **{name: value for name, value in asdict(document.info).items() if name != "id"},
        "page": page.number if page else None,
        "pages": len(document.pages) or None,
        "start": start,
        "end": end,
        "text": document.text[start:end],
    }


def facts_json(facts: IndexFacts, language: Language) -> dict[str, Any]:
    """The index part of `status`."""
    return {
        "number": facts.number,
        "documents": facts.documents,
        "passages": facts.passages,
        "languages": facts.languages,
        "kinds": facts.kinds,
        "sources": [{"name": source.name, "folder": source.root} for source in facts.sources],
        "failed": [failure_json(failure, language) for failure in facts.failures],
        "indexed_at": facts.indexed_at,
        "embedder": facts.embedder,
    }


def _hit_json(hit: Hit) -> dict[str, Any]:
    passage, info = hit.shown, hit.info
    return {
        "rank": hit.rank,
        "document": passage.document,
        "also_in": list(hit.also_in),
        "title": info.title,
        "kind": info.kind,
        "language": info.language,
        "date": info.date,
        "page": passage.page,
        "heading": passage.heading,
        "passage_id": passage.id,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "score": hit.score,
    }
