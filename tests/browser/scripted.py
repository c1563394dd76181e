"""A whole assistant without a chat model: real documents and spans, answers from a script.

What the question contains decides the course: the topic its sentences, `wolno`/`slowly` many sentences with
pauses, `padnij`/`die` a model that dies after the first sentence, `złośliwie`/`evil` active Markdown.
"""

import time
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date

from example_records import example_documents, example_list, example_news
from scripted_answers import ANSWERS, EVIL
from scripted_documents import DOCUMENTS, cite

from assistant.answer import (
    Answer,
    Citation,
    Event,
    Found,
    ModelIdentity,
    Outcome,
    Question,
    Reading,
    Role,
    Said,
    Searching,
    Sentence,
    Usage,
)
from assistant.chat.listing import Searched, Wanted
from assistant.chat.session import Facts
from assistant.finding.news import News
from corpus.bilingual import Text
from corpus.document import Document
from corpus.errors import DocumentUnknown, ModelDied
from corpus.language import Language, detect_question
from indexing.passage import Evidence, Hit, Passage

MODEL = ModelIdentity("scripted", "scripted", "tests")


class ScriptedAssistant:
    """`pause_s` between the sentences of slow answers, so that a test can act meanwhile."""

    def __init__(self, *, pause_s: float = 0.15) -> None:
        self._pause_s = pause_s

    def ask(self, question: Question, cancelled: Callable[[], bool]) -> Iterator[Event]:
        asked = fold(question.text)
        language = question.language or detect_question(question.text) or question.ui_language
        followed = bool(question.history) and len(question.text.split()) < 5
        query = f"{question.text} ({question.history[0].text})" if followed else question.text
        yield Searching(query, followed)
        yield Found(self.search(query, question.role))
        if "zlosliwie" in asked or "evil" in asked:
            yield from self._said(question, language, ((EVIL, 1, "Example Ltd supplied the sensors."),))
        elif "wolno" in asked or "slowly" in asked:
            yield from self._slow(question, language, cancelled)
        elif "padnij" in asked or "die" in asked.split():
            yield from self._dies(language)
        else:
            for words, answers in ANSWERS.items():
                if any(word in asked for word in words.split("|")):
                    yield from self._said(question, language, answers[language])
                    return
            yield self._answer(question, language, "no_evidence")

    def search(self, query: str, role: Role) -> Evidence:
        hits = []
        for rank, document in enumerate(DOCUMENTS, 1):
            heading = document.headings[-1]
            page = document.pages[-1].number if document.pages else None
            text = document.text[heading.start :].strip()
            end = heading.start + len(text)
            passage = Passage(f"p{rank}", document.info.id, 0, heading.start, end, text, heading.title, page)
            hits.append(Hit(rank, 1 / rank, passage, document.info))
        return Evidence(query, tuple(hits), {"search": 1.0})

    def find(self, wanted: Wanted, role: Role) -> Searched:
        return example_list(wanted)

    def news(self, since: date, role: Role) -> News:
        return example_news(since)

    def document(self, document_id: str) -> Document:
        for document in (*DOCUMENTS, *example_documents()):
            if document.info.id == document_id:
                return document
        raise DocumentUnknown(Text("Nie ma takiego dokumentu.", "No such document."))

    def facts(self) -> Facts:
        return Facts(
            documents=3,
            passages=5,
            languages={"pl": 2, "en": 1},
            kinds={"meeting": 1, "project": 1, "programme": 1},
            oldest="2020-06",
            newest="2022",
            refreshed="2026-11-20",
            model="scripted",
        )

    def _said(
        self, question: Question, language: Language, script: tuple[tuple[str, int, str], ...]
    ) -> Iterator[Event]:
        sentences, citations = [], []
        for n, (text, document, quote) in enumerate(script, 1):
            citations.append(cite(n, DOCUMENTS[document], quote))
            sentences.append(Sentence(text, (n,), True, 0.9))
            time.sleep(self._pause_s)
            yield Said(sentences[-1], (citations[-1],))
        ended = self._answer(question, language, "answered", tuple(sentences), tuple(citations))
        yield ended

    def _slow(self, question: Question, language: Language, cancelled: Callable[[], bool]) -> Iterator[Event]:
        said: list[Sentence] = []
        text = Text("To jest zdanie numer {n}.", "This is sentence number {n}.").to(language)
        quote = cite(1, DOCUMENTS[0], "Umowa obowiązuje pięć lat.")
        for n in range(1, 61):
            for _ in range(4):
                time.sleep(self._pause_s / 2)
                if cancelled():
                    yield self._answer(question, language, "partial", tuple(said), (quote,))
                    return
            said.append(Sentence(text.format(n=n), (1,), True, 0.9))
            yield Said(said[-1], (quote,))
        yield self._answer(question, language, "answered", tuple(said), (quote,))

    def _dies(self, language: Language) -> Iterator[Event]:
        text = Text("Umowa obowiązuje pięć lat.", "The agreement holds for five years.").to(language)
        citation = cite(1, DOCUMENTS[0], "Umowa obowiązuje pięć lat.")
        yield Said(Sentence(text, (1,), True, 0.9), (citation,))
        raise ModelDied(
            Text("Model językowy przestał działać w trakcie odpowiedzi.", "The language model stopped."),
            Text("Zadaj pytanie jeszcze raz.", "Ask the question again."),
        )

    def _answer(
        self,
        question: Question,
        language: Language,
        outcome: Outcome,
        sentences: tuple[Sentence, ...] = (),
        citations: tuple[Citation, ...] = (),
    ) -> Answer:
        cited = {citation.document for citation in citations}
        hits = self.search(question.text, question.role).hits
        reading = tuple(
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
            if hit.passage.document not in cited
        )
        return Answer(
            question=question.text,
            rewritten=question.text,
            question_language=language,
            answer_language=language,
            outcome=outcome,
            reason="",
            answer=" ".join(sentence.text for sentence in sentences),
            sentences=sentences,
            citations=citations,
            reading=reading,
            model=MODEL,
            timings_ms={"search": 1.0, "total": 1_234.0},
            usage=Usage(),
        )


def fold(text: str) -> str:
    """Lower case without diacritics."""
    plain = unicodedata.normalize("NFD", text.lower().replace("ł", "l"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
