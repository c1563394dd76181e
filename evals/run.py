"""A run folder: what was asked, what was answered, and enough to do it again.

cases.jsonl      the cases of the run, in the order asked
rows.jsonl       one line a case, answered by the product; appended and flushed to the disk
baselines.jsonl  the same cases answered by each baseline
run.json         settings, prompt hashes, model, index, commit, machine, versions, times
scores.json      written by `evals score`
report.html      written by `evals report`
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from corpus.bilingual import Text
from corpus.errors import AssistantError
from evals.case import Case, load_cases
from evals.reply import PRODUCT, Row, row_from_json, row_to_json


class RunError(AssistantError):
    """A run folder is missing, damaged, or belongs to something else."""


class Run:
    """One run folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def cases_file(self) -> Path:
        return self.folder / "cases.jsonl"

    @property
    def scores_file(self) -> Path:
        return self.folder / "scores.json"

    @property
    def report_file(self) -> Path:
        return self.folder / "report.html"

    def start(self, cases: Sequence[Case]) -> None:
        """Make the folder, or go on in it. Raises RunError where it holds other cases."""
        lines = "".join(json.dumps(case_to_json(case), ensure_ascii=False) + "\n" for case in cases)
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.cases_file.exists():
            write_whole(self.cases_file, lines)
        elif self.cases_file.read_text(encoding="utf-8") != lines:
            raise RunError(
                Text(
                    f"Folder {self.folder} zawiera inne przypadki.",
                    f"The folder {self.folder} holds other cases.",
                ),
                Text("Podaj inny --out.", "Give another --out."),
            )

    def cases(self) -> list[Case]:
        """The cases of the run. Raises RunError where this is no run folder."""
        if not self.cases_file.exists():
            raise RunError(
                Text(f"{self.folder} nie jest folderem przebiegu.", f"{self.folder} is no run folder."),
                Text(
                    "Utwórz go: evals generate PRZYPADKI --out FOLDER.",
                    "Make one: evals generate CASES --out FOLDER.",
                ),
            )
        return load_cases(self.cases_file)

    def rows(self) -> list[Row]:
        """All rows, of the product and of the baselines."""
        return [
            row_from_json(json.loads(line))
            for name in ("rows.jsonl", "baselines.jsonl")
            for line in _whole_lines(self.folder / name)
        ]

    def append(self, rows: Iterable[Row]) -> None:
        """Add rows; when this returns they are on the disk."""
        for row in rows:
            name = "rows.jsonl" if row.system == PRODUCT else "baselines.jsonl"
            line = json.dumps(row_to_json(row), ensure_ascii=False) + "\n"
            with (self.folder / name).open("a", encoding="utf-8") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())

    def mend(self) -> None:
        """Cut off a last line that was only half written when a run was killed."""
        for name in ("rows.jsonl", "baselines.jsonl"):
            path = self.folder / name
            if path.exists():
                whole = path.read_bytes()
                end = whole.rfind(b"\n") + 1
                if end < len(whole):
                    os.truncate(path, end)

    def facts(self) -> dict[str, Any]:
        """run.json; empty where it was not written yet."""
        path = self.folder / "run.json"
        if not path.exists():
            return {}
        facts: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return facts

    def write_facts(self, facts: Mapping[str, Any]) -> None:
        """Write run.json as a whole."""
        write_whole(self.folder / "run.json", json.dumps(facts, ensure_ascii=False, indent=2) + "\n")


def case_to_json(case: Case) -> dict[str, Any]:
    """The JSONL line of a case."""
    return asdict(case)


def suite_of(case: Case) -> str:
    """The collection a case belongs to: the first of its tags."""
    return case.tags[0] if case.tags else "-"


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is either the old or the new one, never a part."""
    part = path.with_name(path.name + ".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def _whole_lines(path: Path) -> list[str]:
    if not path.exists():
        return []
    return [line for line in path.read_text(encoding="utf-8").split("\n")[:-1] if line]
