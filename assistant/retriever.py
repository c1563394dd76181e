"""The index for llama-index programs: a retriever over our search, for any of its query engines."""

from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from assistant.answer import Role
from assistant.wiring import Assistant
from indexing.filters import Filters
from indexing.passage import Hit


class AssistantRetriever(BaseRetriever):
    """The best `k` passages that `role` may see, best first, as nodes of llama-index.

    A node's id is the passage's; its metadata names document, title, page, heading, start and end. Raises
    AssistantError where there is no index.
    """

    def __init__(self, assistant: Assistant, *, k: int = 5, role: Role = "public") -> None:
        super().__init__()
        self._assistant = assistant
        self._k = k
        self._role: Role = role

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        found = self._assistant.results(query_bundle.query_str, k=self._k, filters=Filters(self._role))
        return [NodeWithScore(node=_node(hit), score=hit.score) for hit in found.hits]


def _node(hit: Hit) -> TextNode:
    passage = hit.shown
    return TextNode(
        id_=passage.id,
        text=passage.text,
        metadata={
            "document": passage.document,
            "title": hit.info.title,
            "page": passage.page,
            "heading": passage.heading,
            "start": passage.start,
            "end": passage.end,
        },
    )
