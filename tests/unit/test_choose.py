"""Which chat model answers, and why."""

import os
import socket
from pathlib import Path

import pytest

from assistant.models.choose import SMALL, STARTER, choose_model
from assistant.models.embedded import EmbeddedModel
from assistant.models.openai_compatible import OpenAICompatible
from assistant.models.protocol import Limits
from assistant.settings import Settings
from corpus.errors import ModelUnavailable, SettingsError


@pytest.fixture
def nobody() -> str:
    """An address on this machine where nothing answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    return f"http://127.0.0.1:{port}"


@pytest.mark.parametrize(
    ("files", "name", "engine"),
    [
        ([STARTER, SMALL], Path(STARTER).stem, "embedded"),
        ([SMALL], Path(SMALL).stem, "embedded"),
        ([], "none", "none"),
    ],
)
def test_without_ollama_the_best_file_at_hand_answers(
    tmp_path: Path, nobody: str, files: list[str], name: str, engine: str
) -> None:
    for file in files:
        (tmp_path / file).write_bytes(b"GGUF")
    model = choose_model(Settings(models_folder=tmp_path, ollama_url=nobody))
    assert (model.identity.name, model.identity.engine) == (name, engine)
    assert model.identity.reason.startswith("auto")


def test_a_named_file_is_used(tmp_path: Path) -> None:
    (tmp_path / "bielik.gguf").write_bytes(b"GGUF")
    model = choose_model(Settings(model=str(tmp_path / "bielik.gguf")))
    assert isinstance(model, EmbeddedModel)
    assert model.identity.name == "bielik"
    assert model.pid is None


@pytest.mark.parametrize("wanted", ["starter", "small", "/absent/bielik.gguf"])
def test_a_named_model_that_is_absent_is_never_replaced_by_another(tmp_path: Path, wanted: str) -> None:
    (tmp_path / ".keep").write_bytes(b"")
    with pytest.raises(ModelUnavailable) as error:
        choose_model(Settings(model=wanted, models_folder=tmp_path))
    assert ".gguf" in error.value.sentence.pl
    assert "make setup" in error.value.sentence.en


def test_a_server_is_reached_by_its_address() -> None:
    model = choose_model(Settings(model_url="http://127.0.0.1:8080/v1/", model_name="pllum"))
    assert isinstance(model, OpenAICompatible)
    assert (model.identity.name, model.identity.engine) == ("pllum", "openai")


@pytest.mark.parametrize("url", ["http://8.8.8.8/v1", "https://[2001:4860:4860::8888]/v1"])
def test_a_server_outside_the_network_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    host = url.split("//")[1].removesuffix("/v1").strip("[]")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: [(0, 0, 0, "", (host, 0))])
    with pytest.raises(ModelUnavailable, match="outside this network"):
        choose_model(Settings(model="url", model_url=url))
    allowed = choose_model(Settings(model="url", model_url=url, allow_remote_models=True))
    assert allowed.identity.engine == "openai"


def test_a_server_without_an_address_is_a_setting_to_mend() -> None:
    with pytest.raises(SettingsError) as error:
        choose_model(Settings(model="url"))
    assert "model_url" in error.value.sentence.pl


def test_no_model_says_so_only_when_it_is_asked() -> None:
    model = choose_model(Settings(model="none"))
    model.start()
    with pytest.raises(ModelUnavailable, match="make setup"):
        list(model.stream([], limits=Limits(), cancelled=lambda: False))


def test_a_file_that_is_no_model_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "broken.gguf").write_bytes(b"this is no model")
    model = choose_model(Settings(model=str(tmp_path / "broken.gguf"), threads=1))
    with pytest.raises(ModelUnavailable) as error:
        list(model.stream([], limits=Limits(), cancelled=lambda: False))
    assert "broken" in error.value.sentence.pl
    assert "assistant doctor" in error.value.sentence.en


def test_a_child_that_died_is_replaced_and_leaves_no_open_pipe(tmp_path: Path) -> None:
    (tmp_path / "broken.gguf").write_bytes(b"this is no model")
    model = choose_model(Settings(model=str(tmp_path / "broken.gguf"), threads=1))
    assert isinstance(model, EmbeddedModel)
    model.start()
    first = model.pid
    assert first is not None
    os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
    model.start()
    assert model.pid not in (None, first)
    model.stop()
    assert model.pid is None
