"""Steps of the set-up: skipped when done, done again after an interruption or a change."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.setup.messages import Message, SetupError
from assistant.setup.packages import Environment, Step, install, pending, steps_of, uv_settings
from assistant.setup.wheels import child_environment

ROOT = Path(__file__).parents[2]


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return Environment(tmp_path)


@pytest.fixture
def ran() -> list[str]:
    """Names of the steps that were run."""
    return []


@pytest.fixture
def steps(ran: list[str]) -> tuple[Step, ...]:
    def step(name: str) -> Step:
        return Step(name, f"inputs of {name}".encode(), lambda environment: ran.append(name))

    return tuple(step(name) for name in ("first", "second", "third"))


def broken(step: Step) -> Step:
    def fail(environment: Environment) -> None:
        raise SetupError(Message("nie", "no"))

    return replace(step, run=fail)


def test_all_steps_run_once(environment: Environment, steps: tuple[Step, ...], ran: list[str]) -> None:
    install(environment, steps)
    install(environment, steps)
    assert ran == ["first", "second", "third"]
    assert pending(environment, steps) == ()


@pytest.mark.parametrize(("at", "expected"), [(0, []), (1, ["first"]), (2, ["first", "second"])])
def test_after_an_interruption_only_the_rest_is_done(
    at: int, expected: list[str], environment: Environment, steps: tuple[Step, ...], ran: list[str]
) -> None:
    with pytest.raises(SetupError):
        install(environment, (*steps[:at], broken(steps[at]), *steps[at + 1 :]))
    assert ran == expected
    install(environment, steps)
    assert ran == ["first", "second", "third"]


def test_a_change_repeats_the_step_and_those_that_build_on_it(
    environment: Environment, steps: tuple[Step, ...], ran: list[str]
) -> None:
    install(environment, steps)
    ran.clear()
    install(environment, (steps[0], replace(steps[1], inputs=b"new"), steps[2]))
    assert ran == ["second", "third"]


def test_a_deleted_environment_is_made_anew(
    environment: Environment, steps: tuple[Step, ...], ran: list[str]
) -> None:
    install(environment, steps)
    for stamp in (environment.folder / ".setup").iterdir():
        stamp.unlink()
    assert pending(environment, steps) == steps


def test_shipped_steps_depend_on_locks_and_project(tmp_path: Path) -> None:
    (tmp_path / "assistant" / "setup").mkdir(parents=True)
    for name in ("bootstrap", "build", "requirements"):
        (tmp_path / "assistant" / "setup" / f"{name}.lock").write_text(name, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("project", encoding="utf-8")
    inputs = {step.name: step.inputs for step in steps_of(tmp_path)}
    assert list(inputs) == ["environment", "uv", "packages", "project"]
    assert inputs["uv"] == b"bootstrap"
    assert inputs["packages"] == b"requirementsbuild"
    assert inputs["project"] == b"project" + str(tmp_path).encode()


@pytest.mark.parametrize(
    ("listed", "environment", "expected"),
    [
        ("", {}, {}),
        (
            "global.index-url='https://mirror.example/simple'",
            {},
            {"UV_DEFAULT_INDEX": "https://mirror.example/simple"},
        ),
        ("global.index-url='https://mirror.example/simple'", {"UV_INDEX_URL": "own"}, {}),
        (":env:.cert='/etc/own.pem'\nglobal.timeout='60'", {}, {"SSL_CERT_FILE": "/etc/own.pem"}),
        ("global.proxy='http://proxy.example:3128'", {"HTTPS_PROXY": "own"}, {}),
        (
            "global.no-index='true'\nglobal.find-links='/a /b'",
            {},
            {"UV_NO_INDEX": "1", "UV_FIND_LINKS": "/a,/b"},
        ),
    ],
)
def test_uv_is_told_what_pip_knows(
    listed: str, environment: dict[str, str], expected: dict[str, str]
) -> None:
    assert uv_settings(listed, environment) == expected


def test_programs_of_the_set_up_start_without_what_bends_python() -> None:
    given = {
        "PATH": "p",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": "x",
        "VIRTUAL_ENV": "v",
        "PIP_CERT": "c",
    }
    made = child_environment(given)
    assert {name: made[name] for name in made if name in given} == {"PATH": "p", "PIP_CERT": "c"}
    assert made["PIP_CONSTRAINT"] == os.devnull


def test_set_up_starts_where_no_package_is_installed() -> None:
    command = [sys.executable, "-S", "-E", "-m", "assistant.setup", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "--model" in done.stdout
