"""The Makefile: what people type reaches the programs unchanged."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

MAKEFILE = Path(__file__).parents[2] / "Makefile"


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with the Makefile and programs that note their arguments, one a line, in `said`."""
    shutil.copy(MAKEFILE, tmp_path)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    for program in ("assistant", "python", "ruff", "mypy"):
        note(tmp_path / ".venv" / "bin" / program, tmp_path)
    note(tmp_path / "set-up-python", tmp_path)
    return tmp_path


def note(program: Path, folder: Path) -> None:
    program.write_text(
        f'#!/bin/sh\nprintf "%s|" {program.name} "$@" >> "{folder}/said"\necho >> "{folder}/said"\n'
    )
    program.chmod(0o755)


def make(clone: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", "--no-print-directory", f"PYTHON={clone / 'set-up-python'}", *arguments]
    environment = {**kept, **variables}
    return subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True, check=False)


def said(clone: Path) -> list[list[str]]:
    return [line.split("|")[:-1] for line in (clone / "said").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    "question",
    [
        "Kto podpisał porozumienie?",
        "What's in the cluster's strategy?",
        "Co znaczy „gospodarka obiegu zamkniętego”?",
        'Who said "yes"?',
        "-n ile gmin?",
        "Ile to $5 albo $(shell touch broken) `id` \\ #1?",
    ],
)
@pytest.mark.parametrize("by", ["argument", "environment"])
def test_a_question_reaches_the_assistant_as_typed(question: str, by: str, clone: Path) -> None:
    done = make(clone, "ask", f"Q={question}") if by == "argument" else make(clone, "ask", Q=question)
    assert done.returncode == 0, done.stderr
    assert said(clone) == [
        ["set-up-python", "-m", "assistant.setup", "--if-needed", "--model", ""],
        ["assistant", "index", "corpus/documents", "corpus/records"],
        ["assistant", "ask", "--", question],
    ]
    assert not (clone / "broken").exists()


def test_the_demo_has_the_examples_and_a_data_folder_of_its_own(clone: Path) -> None:
    done = make(clone, "demo")
    assert done.returncode == 0, done.stderr
    shipped = ["corpus/documents", "corpus/records"]
    assert said(clone)[1:] == [
        ["assistant", "index", *shipped, "corpus/examples", "--data", ".build/demo"],
        ["assistant", "chat", "--data", ".build/demo"],
    ]


def test_no_question_is_asked_for_in_both_languages(clone: Path) -> None:
    done = make(clone, "ask")
    assert done.returncode != 0
    assert "Podaj pytanie / Give a question" in done.stderr
    assert not (clone / "said").exists()


@pytest.mark.parametrize("model", ["starter", "small", "none", "ollama"])
def test_the_chosen_model_reaches_the_set_up(model: str, clone: Path) -> None:
    make(clone, "setup", f"MODEL={model}")
    assert said(clone) == [["set-up-python", "-m", "assistant.setup", "--model", model]]


def test_a_missing_python_is_said_with_the_line_that_installs_it(clone: Path) -> None:
    (clone / "set-up-python").unlink()
    done = make(clone, "setup")
    assert done.returncode != 0
    assert "apt-get install python3-venv make" in done.stderr


def test_help_names_every_target(clone: Path) -> None:
    targets = re.findall(r"^([a-z]+):", MAKEFILE.read_text(encoding="utf-8"), re.MULTILINE)
    shown = make(clone).stdout
    assert [target for target in targets if target != "help" and f"make {target}" not in shown] == []
    assert make(clone, "help").stdout == shown
