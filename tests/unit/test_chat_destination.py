"""Where questions go, by settings and chat model. Addresses of documentation (RFC 5737) are never reached."""

import pytest

from assistant.answer import ModelIdentity
from assistant.chat import texts
from assistant.chat.destination import LOCAL, destination
from assistant.settings import Settings


def model(engine: str) -> ModelIdentity:
    return ModelIdentity("m", engine, "test")


@pytest.mark.parametrize("engine", ["embedded", "none", "ollama"])
def test_by_default_nothing_leaves_the_computer(engine: str) -> None:
    assert destination(Settings(), model(engine)) == LOCAL


def test_a_server_in_the_local_network_is_named() -> None:
    found = destination(Settings(model_url="http://10.1.2.3:8080/v1"), model("openai"))
    assert not found.everywhere
    assert "w sieci lokalnej (10.1.2.3)" in found.sentence.pl


def test_a_server_outside_is_named_on_every_page() -> None:
    found = destination(
        Settings(model_url="https://203.0.113.7/v1", allow_remote_models=True),
        model("openai"),
        private=lambda host: False,
    )
    assert found.everywhere
    assert "wysyłane poza tę sieć, do: 203.0.113.7." in found.sentence.pl
    assert "sent outside this network, to: 203.0.113.7." in found.sentence.en


def test_an_embedding_server_gets_the_questions_too() -> None:
    settings = Settings(
        embedder="url", embedder_url="https://203.0.113.9/v1", embedder_name="e", allow_remote_models=True
    )
    found = destination(settings, model("embedded"), private=lambda host: False)
    assert "outside this network, to: 203.0.113.9." in found.sentence.en


def test_an_ollama_may_run_models_elsewhere_where_that_is_allowed() -> None:
    found = destination(Settings(allow_remote_models=True), model("ollama"))
    assert found.everywhere
    assert "(Ollama)" in found.sentence.en


def test_what_is_allowed_but_not_used_is_said_too() -> None:
    found = destination(Settings(allow_remote_models=True), model("embedded"))
    assert (found.sentence, found.everywhere) == (texts.STAYS_HERE, True)
