"""An index of a small collection, built once; what changes it works on a copy. A running chat."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from chat_client import Running
from collection import CommandLine, write_collection

from assistant.settings import Settings
from assistant.wiring import open_builder
from indexing.catalogue import Catalogue, Source
from indexing.write import CATALOGUE

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "tests" / "browser" / "scripted_server.py"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """`(data folder, folder of the documents)`; never written to by a test."""
    home = tmp_path_factory.mktemp("built")
    folder = write_collection(home / "zbior")
    open_builder(Settings(), home / "data", lambda stage, done, total: None).run([folder])
    return home / "data", folder


@pytest.fixture
def indexed(built: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line over the built index, for reading only."""
    return CommandLine(built[0], capsys)


@pytest.fixture
def copied(
    built: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> tuple[CommandLine, Path]:
    """The command line over copies of the index and of its documents, and where the documents are."""
    folder = tmp_path / "zbior"
    shutil.copytree(built[1], folder)
    data = tmp_path / "data"
    shutil.copytree(built[0], data)
    current = data / "index" / (data / "index" / "current").read_text(encoding="utf-8")
    catalogue = Catalogue(current / CATALOGUE)
    with catalogue.changing():
        catalogue.set_source(Source("zbior", str(folder)))
    catalogue.close()
    return CommandLine(data, capsys), folder


@pytest.fixture
def fresh(built: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line over an empty data folder that remembers the vectors of the collection."""
    data = tmp_path / "fresh"
    data.mkdir()
    shutil.copy(built[0] / "vectors.sqlite", data)
    return CommandLine(data, capsys)


@pytest.fixture
def without_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """No chat model answers, whatever this machine has."""
    monkeypatch.setenv("ASSISTANT_MODEL", "none")


@pytest.fixture(scope="session")
def chat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The chat over the scripted assistant, as a program of its own; it must end without a word too many."""
    folder = tmp_path_factory.mktemp("chat")
    process = subprocess.Popen(
        [sys.executable, str(SERVER), str(folder), "0", "0.02"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    address = next(word for word in line.split() if word.startswith("http://"))
    yield Running(address, folder, process)
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=20)
    assert rest.strip() == "The chat has stopped."  # no warning, no question, no trace of an error
    assert process.returncode == 0
