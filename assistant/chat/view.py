"""The course of one answer as a person sees it: events in, the properties of the browser's element out.

An `AnswerView` is never changed; each step returns the next one. `props` is plain JSON; the element
`ui/public/elements/Answer.jsx` draws exactly that, and the conversation stores exactly that.
"""

from dataclasses import asdict, dataclass, field, replace
from typing import Literal

from assistant.answer import Answer, Citation, Event, Found, Said, Searching, Sentence
from assistant.chat import texts
from assistant.chat.cards import Card, Infos, Reader, candidates, readings, sources
from assistant.chat.queue import Standing
from assistant.chat.texts import say
from corpus.bilingual import Text
from corpus.document import DocumentInfo
from corpus.language import Language

State = Literal["searching", "waiting", "writing", "done", "stopped", "failed"]

_HEADLINES: dict[str, Text] = {
    "partial": texts.PARTIAL,
    "no_evidence": texts.NO_EVIDENCE,
    "clarification": texts.CLARIFICATION,
    "declined": texts.DECLINED,
    "failed": texts.FAILED,
}


@dataclass(frozen=True)
class AnswerView:
    """What is shown of one question. `status` is the line about what happens now, `headline` and
    `reason` say why the answer is not a plain one; empty where there is nothing to say."""

    question: str
    reader: Reader
    state: State = "searching"
    outcome: str = ""
    status: str = ""
    understood: str = ""
    headline: str = ""
    reason: str = ""
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    candidates: tuple[Card, ...] = ()
    sources: tuple[Card, ...] = ()
    reading: tuple[Card, ...] = ()
    infos: Infos = field(default_factory=dict)
    model: str = ""
    seconds: float | None = None

    @property
    def language(self) -> Language:
        return self.reader.language

    @property
    def running(self) -> bool:
        """Whether the answer is still on its way."""
        return self.state in ("searching", "waiting", "writing")

    @property
    def text(self) -> str:
        """The sentences of the answer, without footnotes; what a follow-up question refers to."""
        return " ".join(sentence.text for sentence in self.sentences)


def begun(question: str, reader: Reader) -> AnswerView:
    """A question was asked; the search starts."""
    return AnswerView(question, reader, status=texts.SEARCHING.to(reader.language))


def waiting(view: AnswerView, standing: Standing) -> AnswerView:
    """The question waits in the queue."""
    text = texts.WAITING_UNKNOWN if standing.wait_s is None else texts.WAITING
    wait = "" if standing.wait_s is None else spoken_wait(standing.wait_s, view.language)
    status = say(text, view.language, ahead=standing.ahead, wait=wait)
    return replace(view, state="waiting", status=status)


def heard(view: AnswerView, event: Event) -> AnswerView:
    """The view after `event`."""
    match event:
        case Searching(query, rewritten):
            understood = say(texts.UNDERSTOOD_AS, view.language, query=query) if rewritten else ""
            status = say(texts.SEARCHING_FOR, view.language, query=query)
            return replace(view, state="searching", status=status, understood=understood)
        case Found(evidence):
            infos: dict[str, DocumentInfo] = {hit.passage.document: hit.info for hit in evidence.hits}
            return replace(
                view,
                state="writing",
                status=texts.WRITING.to(view.language),
                candidates=candidates(evidence.hits, view.reader),
                infos=infos,
            )
        case Said(sentence, citations):
            said = replace(view, state="writing", sentences=(*view.sentences, sentence))
            return _citing(said, (*view.citations, *citations))
        case Answer():
            return _ended(view, event)


def stopped(view: AnswerView, why: Text) -> AnswerView:
    """The answer ends before its end, by the person's wish or because the browser left."""
    return replace(view, state="stopped", status="", headline=why.to(view.language))


def failed(view: AnswerView, sentence: Text) -> AnswerView:
    """The answer broke; `sentence` says what happened and what to do."""
    return replace(
        view,
        state="failed",
        outcome="failed",
        status="",
        headline=texts.FAILED.to(view.language),
        reason=sentence.to(view.language),
    )


def props(view: AnswerView) -> dict[str, object]:
    """The view as JSON for the browser."""
    return {
        "question": view.question,
        "language": view.language,
        "state": view.state,
        "outcome": view.outcome,
        "status": view.status,
        "understood": view.understood,
        "headline": view.headline,
        "reason": view.reason,
        "sentences": [
            {"text": s.text, "marks": list(s.citations), "supported": s.supported} for s in view.sentences
        ],
        "candidates": [asdict(card) for card in view.candidates],
        "sources": [asdict(card) for card in view.sources],
        "reading": [asdict(card) for card in view.reading],
        "reading_title": (texts.ALSO_READ if view.sentences else texts.NO_EVIDENCE_READING).to(view.language),
        "model": view.model,
        "seconds": view.seconds,
    }


def spoken_wait(seconds: float, language: Language) -> str:
    """An expected wait as people say it: tens of seconds, from 90 s on minutes, never less than 5 s."""
    if seconds < 90:
        return say(texts.SECONDS, language, n=max(5, 5 * round(seconds / 5)))
    return say(texts.MINUTES, language, n=round(seconds / 60))


def _ended(view: AnswerView, answer: Answer) -> AnswerView:
    reader = replace(view.reader, language=answer.answer_language)
    headline, reason = _why(answer)
    said = answer.sentences if answer.outcome not in ("no_evidence", "failed") else view.sentences
    total = answer.timings_ms.get("total")
    ended = replace(
        view,
        reader=reader,
        state="failed" if answer.outcome == "failed" else "done",
        outcome=answer.outcome,
        status="",
        headline=headline,
        reason=reason,
        sentences=said,
        reading=readings(answer.reading, view.infos, reader),
        model=answer.model.name,
        seconds=None if total is None else round(total / 1000, 1),
    )
    return _citing(ended, answer.citations or view.citations)


def _why(answer: Answer) -> tuple[str, str]:
    """Headline and reason. What is incomplete or broken is named first; elsewhere the reason says all."""
    general = _HEADLINES.get(answer.outcome)
    if general is None or (answer.reason and answer.outcome not in ("partial", "failed")):
        return (answer.reason, "")
    return (general.to(answer.answer_language), answer.reason)


def _citing(view: AnswerView, citations: tuple[Citation, ...]) -> AnswerView:
    """`view` with each of `citations` once, by number."""
    distinct = tuple({citation.n: citation for citation in citations}.values())
    return replace(view, citations=distinct, sources=sources(distinct, view.infos, view.reader))
