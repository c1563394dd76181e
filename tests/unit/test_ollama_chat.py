"""The chat adapter against a server that answers as the test says."""

import threading
from collections.abc import Iterator

import pytest
from ollama_stub import Stub, chat_lines, serving, tags

from assistant.answer import ModelIdentity, Usage
from assistant.models.ollama import OllamaModel
from assistant.models.protocol import Limits, Message, Piece
from corpus.errors import ModelDied, ModelError, ModelTimeout, ModelUnavailable
from indexing.ollama_server import OllamaServer

DEFAULT = Limits()


@pytest.fixture
def stub() -> Iterator[Stub]:
    with serving(tags=tags({"name": "bielik:latest"})) as running:
        yield running


def model(stub: Stub, name: str = "bielik") -> OllamaModel:
    server = OllamaServer(stub.url, allow_remote=False)
    return OllamaModel(server, ModelIdentity(name, "ollama", "test"), context_tokens=2048)


def reply(stub: Stub, limits: Limits = DEFAULT, name: str = "bielik") -> list[Piece]:
    messages = [Message("system", "Odpowiadaj."), Message("user", "Kto?")]
    return list(model(stub, name).stream(messages, limits=limits, cancelled=lambda: False))


def failure(stub: Stub, limits: Limits = DEFAULT) -> ModelError:
    with pytest.raises(ModelError) as raised:
        reply(stub, limits)
    return raised.value


def test_pieces_come_in_order_and_the_last_carries_the_tokens(stub: Stub) -> None:
    stub.replies["/api/chat"] = (200, chat_lines("Gmina", " i klaster."))
    assert reply(stub) == [
        Piece("Gmina"),
        Piece(" i klaster."),
        Piece("", Usage(prompt=12, cached=None, output=2), cut=False),
    ]


def test_a_reply_that_used_up_its_tokens_is_marked_as_cut(stub: Stub) -> None:
    stub.replies["/api/chat"] = (200, chat_lines("Gmina", done_reason="length"))
    assert reply(stub)[-1].cut


def test_every_request_has_the_same_context_no_thinking_and_the_limits(stub: Stub) -> None:
    stub.replies["/api/chat"] = (200, chat_lines("{}"))
    schema: dict[str, object] = {"type": "object"}
    reply(stub, Limits(output_tokens=7))
    reply(stub, Limits(output_tokens=9, schema=schema))
    plain, structured = stub.bodies("/api/chat")
    assert plain["options"] == {"num_ctx": 2048, "num_predict": 7, "temperature": 0, "seed": 1}
    assert structured["options"]["num_ctx"] == 2048
    assert structured["format"] == schema
    assert plain["think"] is False
    assert [message["role"] for message in plain["messages"]] == ["system", "user"]


def test_start_loads_the_model_with_the_same_context(stub: Stub) -> None:
    stub.hold = "/api/generate"
    model(stub).start()
    while not stub.bodies("/api/generate"):
        threading.Event().wait(0.01)
    assert stub.bodies("/api/generate")[0]["options"] == {"num_ctx": 2048}


def test_a_model_that_runs_elsewhere_is_told_nothing(stub: Stub) -> None:
    stub.replies["/api/tags"] = tags({"name": "bielik:latest", "remote_host": "https://ollama.example"})
    with pytest.raises(ModelUnavailable, match="outside this network"):
        reply(stub)
    assert [path for path, _ in stub.asked] == ["/api/tags"]


@pytest.mark.parametrize(
    ("status", "words", "kind", "said"),
    [
        (404, 'model "bielik" not found', ModelUnavailable, "ollama pull bielik"),
        (400, '"bielik" does not support chat', ModelUnavailable, "does not support chat"),
        (500, "model requires more system memory", ModelUnavailable, "does not fit into the free memory"),
        (500, "llama runner process has terminated", ModelDied, "stopped before it answered"),
    ],
)
def test_a_refusal_becomes_a_sentence(
    stub: Stub, status: int, words: str, kind: type[ModelError], said: str
) -> None:
    stub.replies["/api/chat"] = (status, {"error": words})
    raised = failure(stub)
    assert isinstance(raised, kind)
    assert said in raised.sentence.en


def test_a_reply_that_breaks_off_says_so(stub: Stub) -> None:
    stub.replies["/api/chat"] = (200, chat_lines("Gmina", " i")[:-1])
    assert failure(stub).message.pl == "Model bielik przestał działać w trakcie odpowiedzi."
    stub.broken = "/api/chat"
    assert isinstance(failure(stub), ModelDied)


def test_an_error_in_the_middle_says_so(stub: Stub) -> None:
    stub.replies["/api/chat"] = (200, [*chat_lines("Gmina")[:-1], {"error": "unexpected EOF"}])
    assert failure(stub).message.en == "Model bielik stopped in the middle of the answer."


def test_nonsense_is_a_model_that_stopped(stub: Stub) -> None:
    stub.replies["/api/chat"] = (200, [{"message": "not a message"}])
    assert isinstance(failure(stub), ModelDied)


@pytest.mark.parametrize("limits", [Limits(silence_s=0.2), Limits(total_s=0.2)])
def test_a_silent_model_is_too_slow(stub: Stub, limits: Limits) -> None:
    stub.hold = "/api/chat"
    raised = failure(stub, limits)
    assert isinstance(raised, ModelTimeout)
    assert "nie odpowiedział" in raised.message.pl


def test_a_question_cancelled_before_the_first_piece_ends_without_one(stub: Stub) -> None:
    stub.hold = "/api/chat"
    pieces = model(stub).stream(
        [Message("user", "Kto?")], limits=Limits(), cancelled=lambda: bool(stub.bodies("/api/chat"))
    )
    assert list(pieces) == []


def test_a_question_cancelled_in_the_middle_ends_there(stub: Stub) -> None:
    stub.replies["/api/chat"] = (200, chat_lines("jeden", "dwa", "trzy"))
    stop = threading.Event()
    said = []
    for piece in model(stub).stream([Message("user", "Licz")], limits=Limits(), cancelled=stop.is_set):
        said.append(piece.text)
        stop.set()
    assert said == ["jeden"]
