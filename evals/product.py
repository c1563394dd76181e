"""All contact of the evaluation with the product: one protocol of two methods, and the shipped product.

Tests use a scripted product behind the same protocol. What is measured is the shipped pipeline.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Protocol

from assistant.answer import Question, Role
from assistant.models.protocol import ChatModel
from evals.case import Case
from evals.reply import FoundPassage
from indexing.passage import Evidence

if TYPE_CHECKING:
    from assistant.settings import Settings
    from assistant.wiring import Assistant


class Product(Protocol):
    """What is evaluated. Both methods raise an AssistantError where the product fails."""

    def ask(self, case: Case) -> dict[str, Any]:
        """The result of `ask` as DESIGN's contract has it."""
        ...

    def search(self, query: str, k: int, *, role: Role = "staff") -> Evidence:
        """The best `k` passages, each by itself."""
        ...


@dataclass(frozen=True)
class Opened:
    """A product ready to be evaluated.

    `identity` tells what it is (model, index, settings, prompt hashes); asked again after the run, when
    more may be known. `chat_model` serves the plain-prompt baseline, `None` where there is none.
    """

    product: Product
    chat_model: ChatModel | None
    identity: Callable[[], Mapping[str, Any]]


class ShippedProduct:
    """The assistant as people use it, opened over one data folder."""

    def __init__(self, assistant: "Assistant") -> None:
        self._assistant = assistant
        self.prompts: dict[str, str] = {}

    def ask(self, case: Case) -> dict[str, Any]:
        from assistant.render import answer_json

        question = Question(
            text=case.question, history=case.history, role=case.as_role or "staff", ui_language=case.lang
        )
        answer = self._assistant.answer(question)
        self.prompts.update(answer.prompts)
        result: dict[str, Any] = answer_json(answer)
        return result

    def search(self, query: str, k: int, *, role: Role = "staff") -> Evidence:
        return self._assistant.search(query, k=k, role=role)


def found_passages(evidence: Evidence) -> tuple[FoundPassage, ...]:
    """The hits of a search as rows keep them."""
    return tuple(
        FoundPassage(
            rank=hit.rank,
            document=hit.passage.document,
            passage_id=hit.passage.id,
            text=hit.passage.text,
            language=hit.info.language,
            also_in=hit.also_in,
            title=hit.info.title,
            heading=hit.passage.heading,
        )
        for hit in evidence.hits
    )


def open_product(data: str | None) -> Opened:
    """The shipped product over a data folder, `None` for the usual one.

    Raises IndexMissing, SettingsError or ModelUnavailable.
    """
    from assistant.settings import data_folder, read_settings
    from assistant.wiring import open_assistant

    folder = data_folder(data)
    settings = read_settings(folder)
    return opened(open_assistant(settings, folder), settings)


def opened(assistant: "Assistant", settings: "Settings") -> Opened:
    """An assistant ready to be evaluated, with what identifies it."""
    facts = assistant.status()
    product = ShippedProduct(assistant)

    def identity() -> Mapping[str, Any]:
        return {
            "settings": settings.model_dump(mode="json", exclude={"model_key"}),
            "model": asdict(assistant.model.identity),
            "index": {
                "number": facts.number,
                "documents": facts.documents,
                "passages": facts.passages,
                "embedder": facts.embedder,
                "indexed_at": facts.indexed_at,
            },
            "prompts": product.prompts,
        }

    return Opened(product, assistant.model, identity)
