"""What holds for every test: no network, no folder of the user's, and a last line that says what did not run.

`pytest` runs the tests that need nothing but the installed packages. A marker chosen with -m runs its tests,
and what they lack is an error. `--all-here` runs every test whose prerequisites this machine has.
"""

import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OFFLINE = ROOT / "tests" / "offline"
sys.path.insert(0, str(OFFLINE))
import sitecustomize as offline  # noqa: E402

PREREQUISITES = {
    "model": lambda: any((ROOT / ".models").glob("*.gguf")),
    "browser": lambda: any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")),
    "ollama": lambda: bool(os.environ.get("ASSISTANT_TEST_OLLAMA")),
    "shared": lambda: (ROOT.parent / "shared").is_dir(),
    "ocr": lambda: shutil.which("tesseract") is not None,
}
"""Marker -> whether this machine has what its tests need."""

NOT_RUN = pytest.StashKey[Counter[str]]()
FOLDER = pytest.StashKey[Path]()
LOCALE = ("LC_ALL", "LC_MESSAGES", "LANGUAGE")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--all-here", action="store_true", help="run every test that this machine has the means for"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Redirect everything before the first test module, and so the first library, is imported."""
    config.stash[NOT_RUN] = Counter()
    folder = config.stash[FOLDER] = Path(tempfile.mkdtemp(prefix="assistant-tests-"))
    if config.getoption("--all-here"):
        missing = [marker for marker, here in PREREQUISITES.items() if not here()]
        config.option.markexpr = " and ".join(f"not {marker}" for marker in missing)
    for name in (*LOCALE, *_own_variables()):
        os.environ.pop(name, None)
    os.environ.update(_folders(folder), LANG="C.UTF-8", CHAINLIT_APP_ROOT=str(folder / "chainlit"))
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(OFFLINE), os.environ.get("PYTHONPATH")]))
    os.environ[offline.LOG_VARIABLE] = str(folder / "network.log")
    (folder / "chainlit").mkdir()
    offline.guard()


def pytest_deselected(items: list[pytest.Item]) -> None:
    for item in items:
        counts = item.config.stash[NOT_RUN]
        counts.update(marker for marker in PREREQUISITES if item.get_closest_marker(marker))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """The last line of a run: the markers that were left out, and how many tests each holds."""
    counts = config.stash.get(NOT_RUN, Counter())
    if counts:
        left_out = ", ".join(f"{marker} {counts[marker]}" for marker in PREREQUISITES if counts[marker])
        print(f"not run here: {left_out} (run by .ci/run)")
    if folder := config.stash.get(FOLDER, None):
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def closed_world(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give the test folders of its own, and fail it when it, or a program it started, left the machine."""
    folder = tmp_path_factory.mktemp("home")
    for name, value in _folders(folder).items():
        monkeypatch.setenv(name, value)
    log = folder / "network.log"
    monkeypatch.setenv(offline.LOG_VARIABLE, str(log))
    yield
    if log.exists():
        pytest.fail(f"tried to leave the machine: {', '.join(sorted(set(log.read_text('utf-8').split())))}")


def _folders(folder: Path) -> dict[str, str]:
    """The variables by which programs find a user's folders, all inside `folder`."""
    homes = dict.fromkeys(("HOME", "USERPROFILE"), folder)
    parts = {
        "XDG_CACHE_HOME": folder / "cache",
        "XDG_CONFIG_HOME": folder / "config",
        "XDG_DATA_HOME": folder / "share",
        "XDG_STATE_HOME": folder / "state",
        "ASSISTANT_DATA": folder / "data",
    }
    return {name: str(path) for name, path in {**homes, **parts}.items()}


def _own_variables() -> list[str]:
    return [name for name in os.environ if name.startswith("ASSISTANT_") and "_TEST_" not in name]
