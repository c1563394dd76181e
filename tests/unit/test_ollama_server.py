"""Which models an Ollama has, where they run, and the sentence for each failure."""

import pytest
from ollama_stub import serving, tags

from corpus.errors import ModelUnavailable
from indexing.ollama_server import OllamaServer, is_remote_name, refused

LOCAL = {"name": "bielik:4.5b", "size": 3_000, "details": {"family": "llama"}}


@pytest.mark.parametrize(
    ("name", "remote"),
    [
        ("gpt-oss:120b-cloud", True),
        ("kimi-k2:Cloud", True),
        ("qwen3-coder:480b-cloud", True),
        ("cloudy:7b", False),
        ("bielik:4.5b", False),
    ],
)
def test_a_name_tells_that_a_model_runs_elsewhere(name: str, remote: bool) -> None:
    assert is_remote_name(name) is remote


def test_listed_models_carry_size_family_and_place() -> None:
    hidden = {"name": "alias:latest", "remote_host": "https://ollama.example", "remote_model": "x"}
    with serving(tags=tags(LOCAL, hidden)) as stub:
        local, remote = OllamaServer(stub.url + "/", allow_remote=False).models()
    assert (local.name, local.size, local.family, local.elsewhere) == ("bielik:4.5b", 3_000, "llama", False)
    assert remote.elsewhere


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ({"name": "alias:latest", "remote_host": "https://ollama.example"}, "alias"),
        ({"name": "alias:1b", "remote_model": "gpt-oss:120b"}, "alias:1b"),
        ({"name": "gpt-oss:120b-cloud"}, "gpt-oss:120b-cloud"),
    ],
)
def test_a_model_that_runs_elsewhere_is_refused_unless_allowed(entry: dict[str, object], name: str) -> None:
    with serving(tags=tags(LOCAL, entry)) as stub:
        with pytest.raises(ModelUnavailable) as refusal:
            OllamaServer(stub.url, allow_remote=False).check_runs_here(name)
        OllamaServer(stub.url, allow_remote=True).check_runs_here(name)
        OllamaServer(stub.url, allow_remote=False).check_runs_here("bielik:4.5b")
    assert "poza tą siecią" in refusal.value.message.pl
    assert "allow_remote_models=true" in refusal.value.sentence.en


def test_a_model_that_is_not_listed_by_this_name_is_looked_up() -> None:
    with serving(tags=tags(LOCAL), show=(200, {"remote_model": "gpt-oss:120b"})) as stub:
        with pytest.raises(ModelUnavailable, match="runs outside this network"):
            OllamaServer(stub.url, allow_remote=False).check_runs_here("BIELIK:4.5B")
        assert stub.bodies("/api/show") == [{"model": "BIELIK:4.5B"}]


def test_a_missing_model_comes_with_the_one_command() -> None:
    with serving(tags=tags(LOCAL)) as stub, pytest.raises(ModelUnavailable) as failure:
        OllamaServer(stub.url, allow_remote=False).check_runs_here("bge-m3")
    assert failure.value.sentence.pl == "Ollama nie ma modelu bge-m3. Pobierz go: ollama pull bge-m3"
    assert failure.value.sentence.en == "Ollama does not have model bge-m3. Fetch it: ollama pull bge-m3"


@pytest.mark.parametrize("reply", [(500, {"error": "broken"}), (200, ["a", "b"]), (200, {"models": [1]})])
def test_what_does_not_speak_as_ollama_does_is_not_running(reply: tuple[int, object]) -> None:
    with serving(tags=reply) as stub, pytest.raises(ModelUnavailable, match="Ollama does not run at"):
        OllamaServer(stub.url, allow_remote=False).models()


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://:x", "nonsense"])
def test_a_server_that_is_not_there_is_not_running(url: str) -> None:
    with pytest.raises(ModelUnavailable) as failure:
        OllamaServer(url, allow_remote=False).check_runs_here("bielik")
    assert f"Ollama nie działa pod adresem {url}." in failure.value.message.pl
    assert "ollama serve" in failure.value.sentence.en


def test_the_servers_own_words_are_passed_on() -> None:
    assert "does not support chat" in refused("bge-m3", '"bge-m3" does not support chat').message.pl
    large = refused("x", "model requires more system memory (9 GiB) than is available (3 GiB)")
    assert large.message.en == "Model x does not fit into the free memory."
