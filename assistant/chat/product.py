"""The product behind the chat's seam: `assistant.wiring.Assistant` as the chat asks it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from assistant.answer import Event, Question, Role
from assistant.chat.destination import destination
from assistant.chat.listing import Searched, Wanted
from assistant.chat.server import ChatSettings
from assistant.chat.session import Facts
from assistant.finding.meaning import KINDS
from assistant.finding.news import News, news
from assistant.settings import Settings
from assistant.wiring import Assistant
from corpus.document import Document
from indexing.passage import Evidence

CANDIDATES = 12
"""Passages searched for a question that waits for its turn."""

_AT_ONCE = {"openai": 4, "none": 4}
"""Answers that an engine generates at once; every other engine one."""


class Product:
    """One opened assistant, for the people of one role."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._role: Role = assistant.settings.role

    def ask(self, question: Question, cancelled: Callable[[], bool]) -> Iterator[Event]:
        """The events of a question, the Answer last."""
        return self._assistant.ask(question, cancelled)

    def search(self, query: str, role: Role) -> Evidence:
        """The best passages. Raises AssistantError."""
        return self._assistant.search(query, k=CANDIDATES, role=role)

    def find(self, wanted: Wanted, role: Role) -> Searched:
        """Partners or funding by the wish, without the conditions taken out of it. Raises AssistantError."""
        finder = self._assistant.finder(wanted.finder, role)
        whole = finder.understand(wanted.question, date.today(), wanted.language)
        return Searched(whole, finder.find(whole.without(frozenset(wanted.dropped)), wanted.limit))

    def news(self, since: date, role: Role) -> News:
        """What is new of all records. Raises AssistantError."""
        index, today = self._assistant.index.current(), date.today()
        filed = [entry for kind in KINDS.values() for entry in index.filed(kind, role)]
        return news(filed, since, today)

    def document(self, document_id: str) -> Document:
        """A document that people of this role may read. Raises DocumentUnknown."""
        return self._assistant.document(document_id, self._role)

    def facts(self) -> Facts:
        """Size, age and model. Raises AssistantError where there is no index."""
        facts = self._assistant.status()
        days = sorted(info.date for info in self._assistant.documents(self._role) if info.date)
        return Facts(
            documents=facts.documents,
            passages=facts.passages,
            languages=facts.languages,
            kinds=facts.kinds,
            oldest=days[0] if days else None,
            newest=days[-1] if days else None,
            refreshed=facts.indexed_at,
            model=self._assistant.model.identity.name,
        )


def chat_settings(assistant: Assistant, data: Path, *, open_browser: bool = True) -> ChatSettings:
    """Where and how the chat of `assistant` runs; chooses its model, which begins to load."""
    settings: Settings = assistant.settings
    return ChatSettings(
        data,
        host=settings.host,
        port=settings.port,
        slots=_AT_ONCE.get(assistant.model.identity.engine, 1),
        role=settings.role,
        kept_days=settings.retention_days,
        open_browser=open_browser,
        destination=destination(settings, assistant.model.identity),
    )
