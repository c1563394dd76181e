"""An answer on a terminal: sentences as they pass the check, then the sources."""

import sys
from collections.abc import Iterator

from assistant.answer import Answer, Citation, Question, Said
from assistant.wiring import Assistant
from corpus.bilingual import Text
from corpus.language import Language


def answer_aloud(assistant: Assistant, question: Question) -> Answer:
    """Print sentences as they pass the check, then the sources."""
    answer: Answer | None = None
    for event in assistant.ask(question):
        if isinstance(event, Said):
            marks = "".join(f"[{number}]" for number in event.sentence.citations)
            print(f"{event.sentence.text} {marks}".strip(), flush=True)
        elif isinstance(event, Answer):
            answer = event
    if answer is None:
        raise RuntimeError("the pipeline ended without an answer")
    if answer.reason:
        print(answer.reason, file=sys.stderr if answer.outcome == "failed" else sys.stdout)
    language = answer.answer_language
    for line in (*_sources(answer, language), *_closing(answer, language)):
        print(line)
    return answer


def _sources(answer: Answer, language: Language) -> Iterator[str]:
    if answer.citations:
        yield ""
        yield Text("Źródła:", "Sources:").to(language)
    for citation in answer.citations:
        quote = " ".join(citation.quote.split())
        yield f"[{citation.n}] {citation.title} ({_place(citation, language)}): „{quote}”"
    if answer.reading and not answer.citations:
        yield ""
        yield Text("Najbliższe temu fragmenty:", "The closest passages:").to(language)
        yield from (f"• {item.title} ({item.document})" for item in answer.reading[:3])


def _closing(answer: Answer, language: Language) -> Iterator[str]:
    seconds = answer.timings_ms.get("total", 0) / 1000
    yield ""
    yield Text(
        f"Model: {answer.model.name}, {seconds:.1f} s.", f"Model: {answer.model.name}, {seconds:.1f} s."
    ).to(language)


def _place(citation: Citation, language: Language) -> str:
    page = Text(f", s. {citation.page}", f", p. {citation.page}").to(language) if citation.page else ""
    return f"{citation.document}{page}"
