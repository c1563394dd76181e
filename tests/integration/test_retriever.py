"""Any llama-index program can use the index: our retriever in a stock query engine."""

from pathlib import Path

from llama_index.core.llms import MockLLM
from llama_index.core.query_engine import RetrieverQueryEngine
from llama_index.core.response_synthesizers import get_response_synthesizer

from assistant.retriever import AssistantRetriever
from assistant.settings import Settings
from assistant.wiring import open_assistant

QUESTION = "Ile wyniosła tajna premia dyrektora?"


def test_a_stock_query_engine_answers_from_our_passages(built: tuple[Path, Path]) -> None:
    assistant = open_assistant(Settings(model="none"), built[0])
    synthesizer = get_response_synthesizer(llm=MockLLM())
    engine = RetrieverQueryEngine(AssistantRetriever(assistant, k=2), response_synthesizer=synthesizer)
    response = engine.query("Kiedy podpisano Porozumienie Przykładowe?")
    assert "Porozumienie Przykładowe podpisano 21 marca 2018 r." in str(response)
    first, second = response.source_nodes
    assert (first.score or 0) >= (second.score or 0)
    place = first.node.metadata
    assert place["document"] == "zbior/pl/porozumienie.md"
    text = assistant.document(place["document"]).text
    assert text[place["start"] : place["end"]] == first.node.get_content()


def test_the_role_of_the_reader_holds(built: tuple[Path, Path]) -> None:
    assistant = open_assistant(Settings(model="none"), built[0])
    public = AssistantRetriever(assistant, k=50).retrieve(QUESTION)
    staff = AssistantRetriever(assistant, k=50, role="staff").retrieve(QUESTION)
    assert [node for node in public if "premie" in node.node.metadata["document"]] == []
    assert staff[0].node.metadata["document"] == "zbior/staff/premie.md"
