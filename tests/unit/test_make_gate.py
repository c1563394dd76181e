"""`make gate`: a fresh run over the corpus, its page written first, its verdict as the exit code."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from evals.case import load_cases

ROOT = Path(__file__).parents[2]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder with the Makefile and programs that only note what they were called with in `said`."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    for program in (programs / "assistant", programs / "evals", tmp_path / "set-up-python"):
        fails = '[ "$1" != gate ] || exit "${GATE_ENDS:-0}"'
        note = f'echo "{program.name} $*" >> "{tmp_path}/said"'
        program.write_text(f"#!/bin/sh\n{note}\n{fails}\n", encoding="utf-8")
        program.chmod(0o755)
    return tmp_path


def gate(clone: Path, ends: int) -> int:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", "--no-print-directory", f"PYTHON={clone / 'set-up-python'}", "gate"]
    environment = {**kept, "GATE_ENDS": str(ends)}
    done = subprocess.run(command, cwd=clone, env=environment, capture_output=True, check=False)
    return done.returncode


def test_the_gate_is_a_fresh_run_with_its_page(clone: Path) -> None:
    old = clone / ".build" / "gate" / "run" / "rows.jsonl"
    old.parent.mkdir(parents=True)
    old.write_text("", encoding="utf-8")
    assert gate(clone, 0) == 0
    assert not old.exists()
    assert (clone / "said").read_text(encoding="utf-8").splitlines() == [
        "set-up-python -m assistant.setup --if-needed --model ",
        "assistant index --rebuild corpus/documents --data .build/gate/data",
        "evals generate evals/cases/gate.jsonl --out .build/gate/run --data .build/gate/data",
        "evals report .build/gate/run",
        "evals gate .build/gate/run --invariants",
    ]


def test_what_falls_short_fails_make(clone: Path) -> None:
    assert gate(clone, 1) == 2


def test_the_suite_is_twelve_questions_five_of_them_unanswerable() -> None:
    cases = load_cases(ROOT / "evals" / "cases" / "gate.jsonl")
    assert len(cases) == 12
    assert sum(not case.answerable for case in cases) == 5
    assert {case.lang for case in cases} == {"pl", "en"}
