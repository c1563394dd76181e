"""An index of a small collection, built once; what changes it works on a copy."""

import shutil
from pathlib import Path

import pytest
from collection import CommandLine, write_collection

from assistant.settings import Settings
from assistant.wiring import open_builder
from indexing.catalogue import Catalogue, Source
from indexing.write import CATALOGUE


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
