"""The automatic choice: Polish models first, none that cannot chat, none larger than the free memory."""

from pathlib import Path

import pytest
from ollama_stub import Stub, serving, tags

from assistant.models import ollama_models
from assistant.models.choose import SMALL, choose_model
from assistant.models.ollama_models import Choice, best_model, chat_models, free_memory
from assistant.settings import Settings
from corpus.errors import ModelUnavailable

GB = 1_000_000_000
MODELS = (
    {"name": "llama3.1:8b", "size": 5 * GB},
    {"name": "qwen3-embedding:8b", "size": 5 * GB},
    {"name": "bge-m3:latest", "size": 1 * GB, "details": {"family": "bert"}},
    {"name": "labels:latest", "size": 1 * GB, "details": {"family": "nomic-bert"}},
    {"name": "qwen3:4b", "size": 3 * GB},
    {"name": "qwen3:8b", "size": 5 * GB},
    {"name": "bielik-cloud", "size": 100},
    {"name": "hidden", "size": 100, "remote_host": "https://ollama.example"},
    {"name": "SpeakLeash/bielik-11b-v2.3-instruct:Q4_K_M", "size": 7 * GB},
    {"name": "own-model:1b", "size": 9 * GB},
)
BEST = "SpeakLeash/bielik-11b-v2.3-instruct:Q4_K_M"


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the system says of its memory: 6 GB free."""
    file = tmp_path / "meminfo"
    file.write_text("MemTotal:       16000000 kB\nMemAvailable:    6000000 kB\n", encoding="ascii")
    monkeypatch.setattr(ollama_models, "_MEMORY", file)
    return file


def served(*models: dict[str, object], loaded: tuple[str, ...] = ()):
    running = {"models": [{"name": name} for name in loaded]}
    return serving(tags=tags(*models), ps=(200, running), show=(200, {}))


def settings(stub: Stub, **more: object) -> Settings:
    return Settings.model_validate({"ollama_url": stub.url, **more})


def test_polish_models_come_first_then_known_families_then_the_larger() -> None:
    with served(*MODELS) as stub:
        assert chat_models(stub.url, allow_remote=False) == [
            BEST,
            "qwen3:8b",
            "qwen3:4b",
            "llama3.1:8b",
            "own-model:1b",
        ]
        assert chat_models(stub.url, allow_remote=True)[:2] == [BEST, "bielik-cloud"]


def test_what_the_server_says_of_abilities_counts_more_than_the_name() -> None:
    with served({"name": "bge-writer"}, {"name": "bielik"}) as stub:
        assert chat_models(stub.url, allow_remote=False) == ["bielik"]
        stub.replies["/api/show"] = (200, {"capabilities": ["completion"]})
        assert chat_models(stub.url, allow_remote=False) == ["bielik", "bge-writer"]
        stub.replies["/api/show"] = (200, {"capabilities": ["embedding"]})
        assert chat_models(stub.url, allow_remote=False) == []


def test_memory_is_read_for_this_machine_only(memory: Path) -> None:
    assert free_memory("http://127.0.0.1:11434") == 6_144_000_000
    assert free_memory("http://localhost:11434") == 6_144_000_000
    assert free_memory("http://192.168.1.20:11434") is None
    memory.unlink()
    assert free_memory("http://localhost:11434") is None


def test_a_model_larger_than_free_memory_is_passed_over(memory: Path) -> None:
    with served(*MODELS) as stub:
        # 5 GB × 1.2 = 6.0 GB is room enough, 7 GB is not.
        assert best_model(stub.url, allow_remote=False) == Choice("qwen3:8b", (BEST,))


def test_a_model_that_is_in_memory_already_fits(memory: Path) -> None:
    with served(*MODELS, loaded=(BEST,)) as stub:
        assert best_model(stub.url, allow_remote=False) == Choice(BEST, ())


def test_the_reason_names_what_was_too_large(memory: Path) -> None:
    with served(*MODELS) as stub:
        chosen = choose_model(settings(stub)).identity
    assert (chosen.name, chosen.engine) == ("qwen3:8b", "ollama")
    assert chosen.reason == f"auto: ollama; larger than free memory: {BEST}"


def test_where_nothing_fits_the_starter_answers(memory: Path, tmp_path: Path) -> None:
    with served({"name": "bielik:11b", "size": 7 * GB}) as stub:
        nothing = choose_model(settings(stub, models_folder=tmp_path)).identity
        (tmp_path / SMALL).write_bytes(b"")
        small = choose_model(settings(stub, models_folder=tmp_path)).identity
        with pytest.raises(ModelUnavailable, match="fits into the free memory: bielik:11b"):
            choose_model(settings(stub, model="ollama"))
    assert nothing.engine == "none"
    assert nothing.reason == "auto: none; larger than free memory: bielik:11b"
    assert small.engine == "embedded"
    assert small.reason == "auto: embedded; larger than free memory: bielik:11b"


def test_a_server_with_embedding_models_only_has_no_chat_model(tmp_path: Path) -> None:
    with served({"name": "bge-m3:latest"}) as stub:
        with pytest.raises(ModelUnavailable) as failure:
            choose_model(settings(stub, model="ollama"))
        assert choose_model(settings(stub, models_folder=tmp_path)).identity.engine == "none"
    assert "nie ma modelu rozmowy" in failure.value.message.pl
    assert "ollama pull" in failure.value.sentence.en


def test_without_a_server_the_chain_goes_on_but_a_named_one_must_answer(tmp_path: Path) -> None:
    nowhere = Settings(ollama_url="http://127.0.0.1:1", models_folder=tmp_path)
    assert choose_model(nowhere).identity.reason == "auto: no model installed"
    with pytest.raises(ModelUnavailable, match="Ollama does not run"):
        choose_model(nowhere.model_copy(update={"model": "ollama"}))


def test_an_address_outside_the_network_is_refused() -> None:
    with pytest.raises(ModelUnavailable, match="outside this network"):
        choose_model(Settings(model="ollama:bielik", ollama_url="nowhere"))
