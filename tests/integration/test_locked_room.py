"""In a locked room: index, search and ask in processes that may reach nothing but this machine."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from collection import write_collection
from tiny_server import serving, speaking

ROOT = Path(__file__).parents[2]
SAID = "Porozumienie Przykładowe podpisano 21 marca 2018 r. w Krakowie."


def assistant(data: Path, *arguments: str, **settings: str) -> tuple[int, Any]:
    """Exit code and result of one command, run as a program of its own under the guard of tests/offline."""
    command = [sys.executable, "-m", "assistant", *arguments, "--json", "--data", str(data)]
    variables = {f"ASSISTANT_{name.upper()}": value for name, value in settings.items()}
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **variables}, capture_output=True, text=True, check=False
    )
    return done.returncode, json.loads(done.stdout or "null")


def test_index_and_ask_reach_nothing_but_this_machine(tmp_path: Path) -> None:
    folder = write_collection(tmp_path / "zbior")
    code, report = assistant(tmp_path / "data", "index", str(folder))
    assert (code, report["added"]) == (0, 6)
    with serving(speaking(SAID)) as server:
        settings = {"model": "url", "model_url": f"{server.url}/v1"}
        code, answer = assistant(
            tmp_path / "data", "ask", "Kiedy podpisano Porozumienie Przykładowe?", **settings
        )
    assert (code, answer["outcome"], answer["answer"]) == (0, "answered", SAID)


def test_the_guard_would_have_seen_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "network.log"
    monkeypatch.setenv("ASSISTANT_TEST_NETWORK_LOG", str(log))
    write_collection(tmp_path / "zbior")
    assert assistant(tmp_path / "data", "index", str(tmp_path / "zbior" / "en"))[0] == 0
    assert not log.exists()
    code, answer = assistant(
        tmp_path / "data", "ask", "Who makes sensors?", model="url", model_url="http://192.0.2.7/v1"
    )
    assert (code, answer["outcome"]) == (1, "failed")
    assert log.read_text("utf-8") == "192.0.2.7\n"


@pytest.mark.model
def test_the_embedded_model_answers_in_a_locked_room(tmp_path: Path) -> None:
    folder = write_collection(tmp_path / "zbior")
    assert assistant(tmp_path / "data", "index", str(folder))[0] == 0
    question = "Kiedy podpisano Porozumienie Przykładowe?"
    code, answer = assistant(tmp_path / "data", "ask", question, model="starter", threads="1")
    assert code == 0
    assert answer["model"]["engine"] == "embedded"
    assert "2018" in answer["answer"]


@pytest.mark.parametrize(
    ("line", "banned"),
    [
        (["--help"], ("chainlit", "llama_index", "chromadb", "pydantic_settings")),
        (["search", "gmina", "--json"], ("chainlit", "llama_index", "ollama", "xllamacpp")),
        (["show", "zbior/en/members.md"], ("chainlit", "llama_index", "ollama", "xllamacpp")),
    ],
)
def test_quick_commands_load_nothing_heavy(
    built: tuple[Path, Path], line: list[str], banned: tuple[str, ...]
) -> None:
    program = (
        "import json, sys; from assistant.cli import main; code = main(sys.argv[1:]);\n"
        "print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)"
    )
    command = [sys.executable, "-c", program, *line, "--data", str(built[0])]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    code, loaded = json.loads(done.stderr.splitlines()[-1])
    assert code == 0
    assert [name for name in banned if name in loaded] == []
