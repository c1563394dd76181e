"""One case of a run as the page shows it: question, answer sentence by sentence, facts, evidence, rivals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evals.baselines import PASTED
from evals.case import Case, Nugget
from evals.checker import supports
from evals.reply import PRODUCT, Cited, FoundPassage, Reply, Row, Said
from evals.report import faults as judging
from evals.report.faults import Fault, Values
from evals.report.labels import ORDER
from evals.report.marks import Piece, marked
from evals.run import suite_of
from evals.text import find, occurs, plain, words

_BEGINNING = 12


@dataclass(frozen=True)
class SentenceView:
    """A sentence of the answer. `supported` is the independent checker's verdict (`None`: cannot be
    compared), `own` the product's."""

    pieces: tuple[Piece, ...]
    citations: tuple[int, ...]
    supported: bool | None
    own: bool | None


@dataclass(frozen=True)
class FactView:
    """A fact that the answer must state or should not; `said`: the answer's words, or empty."""

    accept: tuple[str, ...]
    vital: bool
    said: str


@dataclass(frozen=True)
class PassageView:
    """A passage that was found; `right`: its document holds the answer; `cited` by these numbers."""

    passage: FoundPassage
    right: bool
    cited: tuple[int, ...]

    @property
    def beginning(self) -> str:
        """The first words of the passage, by which similar ones are told apart; the heading is left out."""
        heading = self.passage.heading.rpartition(" › ")[2]
        body = self.passage.text.removeprefix(f"{heading}\n").split()
        return " ".join(body[:_BEGINNING]) + (" …" if len(body) > _BEGINNING else "")


@dataclass(frozen=True)
class TextIn:
    """A text and its language, empty where unknown."""

    text: str
    language: str


@dataclass(frozen=True)
class RivalView:
    """A baseline's answer to the same question."""

    system: str
    right: bool | None
    outcome: str
    words: int
    parts: tuple[TextIn, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class CaseView:
    """Everything about one case, ready to be drawn."""

    case: Case
    suite: str
    right: bool | None
    outcome: str
    answer_language: str
    said: TextIn
    sentences: tuple[SentenceView, ...]
    citations: tuple[Cited, ...]
    cited_languages: Mapping[str, str]
    facts: tuple[FactView, ...]
    wrong_facts: tuple[FactView, ...]
    passages: tuple[PassageView, ...]
    rivals: tuple[RivalView, ...]
    faults: tuple[Fault, ...]
    values: Values
    seconds: float
    words: int


def case_view(case: Case, rows: Mapping[str, Row], values: Mapping[str, Values]) -> CaseView:
    """The view of a case from its rows and values by system; the product's row must be among them."""
    row = rows[PRODUCT]
    reply = row.reply
    found = row.found or ()
    language = str((row.result or {}).get("answer_language") or case.lang)
    return CaseView(
        case=case,
        suite=suite_of(case),
        right=judging.right(case, values[PRODUCT]),
        outcome=reply.outcome,
        answer_language=language,
        said=TextIn(reply.text or reply.reason, language),
        sentences=tuple(_sentence(said, reply, case) for said in reply.sentences),
        citations=reply.citations,
        cited_languages={passage.passage_id: _language(passage) for passage in found},
        facts=tuple(_fact(nugget, reply.text) for nugget in case.nuggets),
        wrong_facts=tuple(
            FactView((wrong,), True, _said((wrong,), reply.text))
            for wrong in case.forbidden
            if occurs(wrong, reply.text)
        ),
        passages=tuple(_passage(passage, case, reply) for passage in found),
        rivals=tuple(
            _rival(case, rows[system], values[system])
            for system in sorted(rows, key=_place)
            if system != PRODUCT
        ),
        faults=tuple(judging.faults(case, row, values[PRODUCT])),
        values=values[PRODUCT],
        seconds=row.seconds,
        words=len(words(reply.text)),
    )


def where(title: str, heading: str, document: str) -> str:
    """How a passage is named: its headings, under the title where that is not the first of them."""
    if not title or heading.startswith(title):
        return heading or document
    return f"{title} › {heading}" if heading else title


def worst_first(views: Sequence[CaseView]) -> list[CaseView]:
    """Wrong cases before unscored before right ones; within each, what harms most first."""
    standing = {False: 0, None: 1, True: 2}
    return sorted(
        views,
        key=lambda view: (
            standing[view.right],
            -max((fault.weight for fault in view.faults), default=0),
            -sum(fault.weight for fault in view.faults),
            view.case.id,
        ),
    )


def _sentence(said: Said, reply: Reply, case: Case) -> SentenceView:
    facts = [spelling for nugget in case.nuggets for spelling in nugget.accept]
    return SentenceView(
        pieces=tuple(marked(said.text, facts, case.forbidden)),
        citations=said.citations,
        supported=supports(said.text, [cited.context for cited in reply.cited_by(said)]),
        own=said.supported,
    )


def _fact(nugget: Nugget, answer: str) -> FactView:
    return FactView(nugget.accept, nugget.vital, _said(nugget.accept, answer))


def _said(spellings: Sequence[str], answer: str) -> str:
    span = next((span for spelling in spellings if (span := find(spelling, answer)) is not None), None)
    return "" if span is None else plain(answer)[span.start : span.end]


def _passage(passage: FoundPassage, case: Case, reply: Reply) -> PassageView:
    gold = {place.document for place in case.gold}
    cited = tuple(cited.n for cited in reply.citations if cited.passage_id == passage.passage_id)
    return PassageView(passage, bool({passage.document, *passage.also_in} & gold), cited)


def _rival(case: Case, row: Row, values: Values) -> RivalView:
    pasted = (row.found or ())[: PASTED.get(row.system, 0)]
    parts = tuple(TextIn(passage.text, _language(passage)) for passage in pasted)
    said = row.reply.text or row.reply.reason or row.error or ""
    return RivalView(
        system=row.system,
        right=judging.right(case, values),
        outcome=row.reply.outcome,
        words=len(words(row.reply.text)),
        parts=parts or (TextIn(said, case.lang),),
        faults=tuple(judging.faults(case, row, values)),
    )


def _place(system: str) -> tuple[int, str]:
    return (ORDER.index(system) if system in ORDER else len(ORDER), system)


def _language(passage: FoundPassage) -> str:
    return passage.language if passage.language in ("pl", "en") else ""
