"""Is a result of `ask` what DESIGN's contract for programs says? Unknown and missing fields are broken ones.

Checked beside the form: citation numbers of sentences stand for citations, and citations are numbered
1, 2, 3 …; `end - start` is the length of the quote.
"""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Sentence(_Strict):
    text: str = Field(min_length=1)
    citations: list[int]
    supported: bool
    support: float = Field(ge=0, le=1)


class _Citation(_Strict):
    n: int = Field(ge=1)
    document: str
    title: str
    page: int | None
    heading: str
    passage_id: str
    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class _Timings(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)
    search: float | None = None
    first_sentence: float | None = None
    total: float


class _Usage(_Strict):
    prompt: int | None
    cached: int | None
    output: int | None


class _Result(_Strict):
    id: str | None = None
    question: str
    rewritten: str
    question_language: Literal["pl", "en"]
    answer_language: Literal["pl", "en"]
    outcome: Literal["answered", "partial", "no_evidence", "clarification", "declined", "failed"]
    reason: str | None
    answer: str
    sentences: list[_Sentence]
    citations: list[_Citation]
    reading: list[dict[str, Any]]
    model: Any
    timings_ms: _Timings
    usage: _Usage
    prompts: dict[str, str] = {}


def broken(result: Mapping[str, Any]) -> list[str]:
    """What breaks the contract, as `field: problem`; empty where it is kept."""
    try:
        parsed = _Result.model_validate(dict(result))
    except ValidationError as error:
        return [
            f"{'.'.join(str(part) for part in problem['loc'])}: {problem['msg']}"
            for problem in error.errors()
        ]
    numbers = [citation.n for citation in parsed.citations]
    problems = [] if numbers == list(range(1, len(numbers) + 1)) else [f"citations.n: {numbers}"]
    for index, sentence in enumerate(parsed.sentences):
        problems += [f"sentences.{index}.citations: {n}" for n in sentence.citations if n not in numbers]
    for index, citation in enumerate(parsed.citations):
        if citation.end - citation.start != len(citation.quote):
            problems.append(f"citations.{index}: end - start != len(quote)")
    if parsed.outcome in ("answered", "partial") and not parsed.answer.strip():
        problems.append("answer: empty")
    return problems
