"""What the steps of one question share: the question, what was found, what may be said."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from assistant.answer import (
    Answer,
    Citation,
    ModelIdentity,
    Outcome,
    Question,
    Reading,
    Sentence,
    Usage,
)
from assistant.asked import Asked
from assistant.models.protocol import Cancelled, ChatModel, Limits
from assistant.sufficiency import Features
from assistant.validity import out_of_date
from assistant.verdict import Verdict
from corpus.bilingual import Text
from corpus.language import Language
from indexing.calibration import Calibration
from indexing.embedding import Embedder
from indexing.emptied import searched_only
from indexing.filters import Filters
from indexing.glossary import Glossary
from indexing.passage import Evidence, Hit
from indexing.sentences import Span

MOST_READING = 5


@dataclass(frozen=True)
class Tools:
    """What the steps work with. `search(query, language, filters)` searches the current index."""

    search: Callable[[str, Language | None, Filters], Evidence]
    model: ChatModel
    embedder: Embedder
    glossary: Glossary
    calibration: Callable[[], Calibration]
    limits: Limits
    cancelled: Cancelled


@dataclass(frozen=True)
class Fragment:
    """A piece of a passage that the model reads as `Fragment n`; `start` is its place in the document."""

    n: int
    hit: Hit
    start: int
    text: str


@dataclass(frozen=True)
class Dropped:
    """A sentence of the model that failed the check, with its verdict; `source`: what the first fragment of
    the verdict says in its place, `None` where there is no such fragment or it only asks."""

    text: str
    verdict: Verdict
    source: Span | None


@dataclass
class Context:
    """The state of one question. A step that sets `outcome` ends the run. `lead` is the index of the
    fragment that bears on the question most; `sufficiency` the probability that the fragments hold the
    answer; `read` what the model used up before it wrote; `denied` whether it began by saying that the
    documents do not say; `echoed` whether it said the question again; `dropped` its sentences that failed
    the check; `unstated` the kinds of facts that were asked for and that no shown sentence states."""

    question: Question
    question_language: Language = "pl"
    answer_language: Language = "pl"
    query: str = ""
    evidence: Evidence | None = None
    fragments: tuple[Fragment, ...] = ()
    lead: int = 0
    features: Features | None = None
    sufficiency: float = 0.0
    draft: Iterator[str] = field(default_factory=lambda: iter(()))
    sentences: list[Sentence] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    said: str = ""
    denied: bool = False
    echoed: bool = False
    dropped: list[Dropped] = field(default_factory=list)
    unstated: tuple[Asked, ...] = ()
    outcome: Outcome | None = None
    reason: str = ""
    read: Usage | None = None
    usage: Usage = field(default_factory=Usage)
    prompts: dict[str, str] = field(default_factory=dict)
    timings_ms: dict[str, float] = field(default_factory=dict)
    started: float = field(default_factory=time.perf_counter)

    def end(self, outcome: Outcome, reason: Text) -> None:
        """End the run; `reason` is put into the language of the answer. A filter of the question that left
        nothing is named instead; one that left too little is named as well."""
        self.outcome = outcome
        self.reason = reason.to(self.answer_language)
        if outcome == "no_evidence" and self.evidence and self.evidence.emptied:
            self.reason = self.evidence.emptied.to(self.answer_language)
        elif outcome == "no_evidence" and self.question.filters.narrowing:
            self.reason += f" {searched_only(self.question.filters).to(self.answer_language)}"

    def clock(self, name: str) -> None:
        """Note the milliseconds since the question came, once for each name."""
        self.timings_ms.setdefault(name, round((time.perf_counter() - self.started) * 1000, 1))

    def answer(self, model: ModelIdentity) -> Answer:
        """The result as everyone sees it."""
        self.clock("total")
        outcome = self.outcome or "failed"
        return Answer(
            question=self.question.text,
            rewritten=self.query or self.question.text,
            question_language=self.question_language,
            answer_language=self.answer_language,
            outcome=outcome,
            reason=self.reason or self._aged(),
            answer=self.said or self.reason,
            sentences=tuple(self.sentences),
            citations=tuple(self.citations),
            reading=self._reading(),
            model=model,
            timings_ms=self.timings_ms,
            usage=self._used(),
            prompts=self.prompts,
        )

    def _used(self) -> Usage:
        if self.read is None or self.usage == Usage():
            return self.read or self.usage
        return self.read + self.usage

    def _aged(self) -> str:
        """What is said of an answer whose every source is no longer in force."""
        note = out_of_date(self.citations, self.evidence.hits if self.evidence else (), date.today())
        return note.to(self.answer_language) if note else ""

    def _reading(self) -> tuple[Reading, ...]:
        cited = {citation.passage_id for citation in self.citations}
        hits = self.evidence.hits if self.evidence else ()
        return tuple(
            Reading(
                hit.passage.document,
                hit.info.title,
                hit.passage.page,
                hit.passage.heading,
                hit.passage.id,
                hit.passage.start,
                hit.passage.end,
                hit.passage.text,
            )
            for hit in hits
            if hit.passage.id not in cited
        )[:MOST_READING]
