"""The adapter for OpenAI-compatible servers, against a real server on a loopback port."""

import json
from http.server import BaseHTTPRequestHandler
from itertools import count
from threading import Event

import pytest
from tiny_server import Behaviour, TinyServer, lines, serving, status

from assistant.answer import ModelIdentity, Usage
from assistant.models.openai_compatible import Endpoint, OpenAICompatible
from assistant.models.protocol import Limits, Message, Piece
from corpus.errors import ModelDied, ModelTimeout, ModelUnavailable

ASKED = [Message("system", "Odpowiadaj krótko."), Message("user", "Kto podpisał?")]


def said(text: str, *, finish: str | None = None) -> str:
    return f"data: {json.dumps({'choices': [{'delta': {'content': text}, 'finish_reason': finish}]})}"


FINISHED = 'data: {"choices": [{"delta": {}, "finish_reason": "stop"}]}'
USAGE = (
    'data: {"choices": [], "usage": {"prompt_tokens": 120, "completion_tokens": 7, '
    '"prompt_tokens_details": {"cached_tokens": 100}}}'
)
DONE = "data: [DONE]"


def model_at(server: TinyServer) -> OpenAICompatible:
    return OpenAICompatible(
        Endpoint(f"{server.url}/v1", "bielik", "tajne"), ModelIdentity("bielik", "openai", "test")
    )


def replies(behaviour: Behaviour, limits: Limits | None = None) -> list[Piece]:
    with serving(behaviour) as server:
        return list(
            model_at(server).stream(ASKED, limits=limits or Limits(silence_s=20), cancelled=lambda: False)
        )


def test_pieces_come_in_order_and_the_last_carries_the_usage() -> None:
    pieces = replies(
        lines(said("Porozumienie "), "", ": note", said("podpisał Kraków."), FINISHED, USAGE, DONE)
    )
    assert [piece.text for piece in pieces] == ["Porozumienie ", "podpisał Kraków.", ""]
    assert pieces[-1].usage == Usage(120, 100, 7)
    assert pieces[-1].cut is False


def test_the_request_names_model_messages_key_and_limits() -> None:
    with serving(lines(said("Tak."), FINISHED, DONE)) as server:
        schema: dict[str, object] = {"type": "object"}
        limits = Limits(output_tokens=64, silence_s=20, schema=schema)
        list(model_at(server).stream(ASKED, limits=limits, cancelled=lambda: False))
        ((path, headers, body),) = server.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer tajne"
    assert body["model"] == "bielik"
    assert body["messages"][1] == {"role": "user", "content": "Kto podpisał?"}
    assert (body["max_tokens"], body["temperature"], body["stream"]) == (64, 0, True)
    assert body["response_format"]["json_schema"]["schema"] == schema


def test_an_answer_cut_by_its_length_says_so() -> None:
    pieces = replies(lines(said("Jeden, dwa,"), said(" trzy", finish="length"), USAGE, DONE))
    assert "".join(piece.text for piece in pieces) == "Jeden, dwa, trzy"
    assert pieces[-1].cut is True
    assert pieces[-1].usage == Usage(120, 100, 7)


def test_usage_that_is_not_told_is_unknown() -> None:
    assert replies(lines(said("Tak."), FINISHED, DONE))[-1] == Piece("", Usage(None, None, None))


@pytest.mark.parametrize("code", [400, 401, 404, 500, 503])
def test_a_refusal_names_the_status_and_the_remedy(code: int) -> None:
    with pytest.raises(ModelUnavailable) as refusal:
        replies(status(code, '{"error": {"message": "no"}}'))
    assert f"HTTP {code}" in refusal.value.sentence.pl
    assert "assistant doctor" in refusal.value.sentence.en


@pytest.mark.parametrize(
    "behaviour",
    [
        lines("data: {not json"),
        lines("data: [1, 2]"),
        lines('data: {"choices": "none"}'),
        lines('data: {"choices": [7]}'),
        lines('data: {"error": {"message": "out of memory"}}'),
        lines("<html>login</html>"),
        status(200, "<html>login</html>"),
        lines(),
    ],
)
def test_garbage_is_a_model_that_died_before_it_answered(behaviour: Behaviour) -> None:
    with pytest.raises(ModelDied, match="before it answered"):
        replies(behaviour)


@pytest.mark.parametrize("whole", [False, True])
def test_a_reply_that_breaks_off_is_a_model_that_died_in_the_middle(whole: bool) -> None:
    with serving(lines(said("Porozumienie "), said("podpisał"), whole=whole)) as server:
        stream = model_at(server).stream(ASKED, limits=Limits(silence_s=20), cancelled=lambda: False)
        assert [next(stream).text, next(stream).text] == ["Porozumienie ", "podpisał"]
        with pytest.raises(ModelDied) as death:
            next(stream)
    assert "w trakcie odpowiedzi" in death.value.sentence.pl


def test_silence_is_a_timeout() -> None:
    with pytest.raises(ModelTimeout, match="did not answer within"):
        replies(hanging(), Limits(silence_s=0.2))


def test_a_reply_that_takes_too_long_in_all_is_a_timeout() -> None:
    with pytest.raises(ModelTimeout):
        replies(lines(*[said("bla ")] * 50, DONE), Limits(silence_s=20, total_s=0.0))


def test_nobody_at_the_address_is_unavailable() -> None:
    with serving(status(200)) as server:
        gone = model_at(server)
    with pytest.raises(ModelUnavailable) as refusal:
        list(gone.stream(ASKED, limits=Limits(), cancelled=lambda: False))
    assert "nie odpowiada" in refusal.value.sentence.pl


def test_cancelling_ends_the_reply_and_closes_the_connection() -> None:
    asked = count()
    with serving(lines(*[said("słowo ")] * 1000, DONE)) as server:
        stream = model_at(server).stream(ASKED, limits=Limits(), cancelled=lambda: next(asked) > 3)
        pieces = list(stream)
    assert 1 <= len(pieces) <= 4
    assert all(piece.text == "słowo " for piece in pieces)


def test_cancelling_while_the_prompt_is_read_hangs_up_without_an_error() -> None:
    with serving(hanging()) as server:
        stream = model_at(server).stream(ASKED, limits=Limits(), cancelled=lambda: bool(server.asked))
        assert list(stream) == []


def test_a_prompt_that_takes_too_long_to_read_is_a_timeout() -> None:
    with pytest.raises(ModelTimeout, match=r"within 0 s"):
        replies(hanging(), Limits(silence_s=20, total_s=0.3))


def test_the_server_notices_that_the_asker_has_gone() -> None:
    gone = Event()

    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.connection.settimeout(10)
        if handler.rfile.read(1) == b"":  # the end of the connection, not the time limit
            gone.set()
        handler.close_connection = True

    with serving(behave) as server:
        list(model_at(server).stream(ASKED, limits=Limits(), cancelled=lambda: bool(server.asked)))
        assert gone.wait(5)


def hanging() -> Behaviour:
    """A server that takes the question and says nothing until the client has gone."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.connection.settimeout(10)
        handler.rfile.read(1)
        handler.close_connection = True

    return behave
