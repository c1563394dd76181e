"""Question in, Answer out: the types that the command line, the chat and the evaluation share."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from corpus.language import Language
from indexing.filters import Filters
from indexing.passage import Evidence

Outcome = Literal["answered", "partial", "no_evidence", "clarification", "declined", "failed"]
"""How a question ended. `no_evidence`: the documents don't say; `declined`: not ours to answer;
`failed`: something broke. Refusal and failure are never the same word."""

Role = Literal["public", "member", "staff", "evaluator", "admin"]


@dataclass(frozen=True)
class Turn:
    """One earlier message of a conversation."""

    role: Literal["user", "assistant"]
    text: str


@dataclass(frozen=True)
class Question:
    """What a person asks. `language` overrides the language of the answer; `ui_language` is used
    when the question itself is too short to tell. `filters` narrow the documents that may answer; `role` goes
    before theirs."""

    text: str
    history: tuple[Turn, ...] = ()
    role: Role = "staff"
    language: Language | None = None
    ui_language: Language = "pl"
    filters: Filters = field(default_factory=Filters)

    @property
    def narrowed(self) -> Filters:
        """The filters with the role of the asker."""
        return replace(self.filters, role=self.role)


@dataclass(frozen=True)
class Citation:
    """A quoted span: `show(document)[start:end] == quote`. `n` counts from 1 within an answer."""

    n: int
    document: str
    title: str
    page: int | None
    heading: str
    passage_id: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence of the answer; `citations` are numbers of Answer.citations; `support` in [0, 1]."""

    text: str
    citations: tuple[int, ...]
    supported: bool
    support: float


@dataclass(frozen=True)
class Reading:
    """A passage offered for reading: found, but not cited."""

    document: str
    title: str
    page: int | None
    heading: str
    passage_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Usage:
    """Tokens: read by the model, of those taken from its cache, and written. `None`: not told."""

    prompt: int | None = None
    cached: int | None = None
    output: int | None = None

    def __add__(self, other: "Usage") -> "Usage":
        """Both together; what one of them does not tell is not told."""
        pairs = ((self.prompt, other.prompt), (self.cached, other.cached), (self.output, other.output))
        return Usage(*(None if None in pair else sum(each or 0 for each in pair) for pair in pairs))


@dataclass(frozen=True)
class ModelIdentity:
    """Which chat model answered and why this one. `engine`: embedded, ollama, openai, scripted, none."""

    name: str
    engine: str
    reason: str


@dataclass(frozen=True)
class Answer:
    """The end of a question. `reason` says in the user's language why the outcome is not `answered`."""

    question: str
    rewritten: str
    question_language: Language
    answer_language: Language
    outcome: Outcome
    reason: str
    answer: str
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    reading: tuple[Reading, ...]
    model: ModelIdentity
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    usage: Usage = Usage()
    prompts: Mapping[str, str] = field(default_factory=dict)


# What a running question yields, in this order: Searching once or never, Found once or never,
# Said for every sentence as soon as it passed the check, and the Answer last, always.


@dataclass(frozen=True)
class Searching:
    """The search starts. `query` is the question as rewritten to stand alone."""

    query: str
    rewritten: bool


@dataclass(frozen=True)
class Found:
    """The search ended: candidates, shown greyed until the answer cites them."""

    evidence: Evidence


@dataclass(frozen=True)
class Said:
    """A checked sentence of the answer with its citations (numbers as in the final Answer)."""

    sentence: Sentence
    citations: tuple[Citation, ...]


Event = Searching | Found | Said | Answer
