"""README names what exists: every command, every setting, every command of the evaluation, every package."""

import tomllib
from pathlib import Path

import pytest

from assistant.commands import COMMANDS
from assistant.settings import Settings
from evals.cli import COMMANDS as EVALS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_named(name: str) -> None:
    assert f"`assistant {name}" in README


@pytest.mark.parametrize("name", [command.name for command in EVALS])
def test_every_evaluation_command_is_named(name: str) -> None:
    assert f"evals {name}" in README


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_named(name: str) -> None:
    assert f"| `{name}` |" in README


def test_every_required_package_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for requirement in project["project"]["dependencies"]:
        name = requirement.split("==")[0].split("[")[0]
        assert name.lower() in README.lower(), name


def test_the_first_line_tells_what_must_be_installed_first() -> None:
    assert "apt-get install python3-venv make" in README.splitlines()[0]


def test_no_word_is_left_to_be_filled_in() -> None:
    left = [line for line in README.splitlines() if line.isupper() and " " not in line.strip()]
    assert left == []
