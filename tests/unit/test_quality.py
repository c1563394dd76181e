"""The quality table of the README: own and foreign documents apart, baselines, directions, between marks."""

from dataclasses import replace
from pathlib import Path

import pytest
from scripted_product import CASES, ScriptedProduct, opened

from evals.case import Case
from evals.cli import main
from evals.generate import generate
from evals.marked_text import MarksError, write_between
from evals.quality import about, quality
from evals.run import Run
from evals.score import score_run

FACTS = {
    "finished": "2026-11-22T03:19:00+00:00",
    "model": {"name": "small-model"},
    "machine": {"processor": "Fast CPU", "cores": 2, "memory_mib": 24_576},
    "commit": "0123456789abcdef+",
}


def run_of(folder: Path, cases: tuple[Case, ...] = CASES) -> Run:
    run = Run(folder)
    generate(cases, opened(ScriptedProduct()), run, baselines=True)
    return run


def test_own_documents_and_those_of_others_stand_apart(tmp_path: Path) -> None:
    own = tuple(replace(one, tags=("corpus",)) for one in CASES if one.cell in ("pl-pl", "en-pl"))
    foreign = tuple(one for one in CASES if one not in own and one.cell not in ("pl-pl", "en-pl"))
    text = quality(score_run(run_of(tmp_path, own + foreign)), FACTS, "en")
    first, second = text.split("**Documents that we did not write**")
    assert first.startswith("**Our own documents** (2 questions, 0 without an answer)")
    assert second.lstrip().startswith("(4 questions, 2 without an answer)")
    assert "| measure | assistant | 1 passage | 3 passages |" in first
    assert "| measure | pl → pl | en → pl |" in first
    assert "| measure | en → en | pl → en |" in second
    strict = next(line for line in first.splitlines() if "(`strict`)" in line)
    assert strict.split(" | ")[1] == "1.00 (1.00–1.00, n=2)"
    assert strict.split(" | ")[2] == "0.00 (0.00–0.00, n=2)"
    speed = next(line for line in first.splitlines() if "`seconds_total`, median" in line)
    assert speed.rstrip(" |").split(" | ")[2:] == ["–", "–"]
    assert text.endswith("*2026-11-22, small-model, Fast CPU, 2 cores, 24 GiB, commit 0123456789+*")


def test_both_languages(tmp_path: Path) -> None:
    text = quality(score_run(run_of(tmp_path)), FACTS, "pl")
    assert text.startswith("**Dokumenty, których nie pisaliśmy** (6 pytań, 2 bez odpowiedzi)")
    assert "1,00 (1,00–1,00, n=4)" in text
    assert "rdzenie: 2" in about(FACTS, "pl")
    assert about({}, "pl") == "**"


def test_the_command_writes_the_table_between_its_marks(tmp_path: Path) -> None:
    run = run_of(tmp_path / "run")
    readme = tmp_path / "README.md"
    readme.write_text(
        "# A\n\n<!-- evals quality -->\nstale words\n<!-- /evals quality -->\n\nB\n", encoding="utf-8"
    )
    assert main(["score", str(run.folder), "--into", str(readme)]) == 0
    once = readme.read_text(encoding="utf-8")
    assert once.startswith("# A\n\n<!-- evals quality -->\n**Documents that we did not write**")
    assert once.endswith("*\n<!-- /evals quality -->\n\nB\n")
    assert "stale words" not in once
    assert main(["score", str(run.folder), "--into", str(readme)]) == 0
    assert readme.read_text(encoding="utf-8") == once


@pytest.mark.parametrize(
    "text", ["no marks", "<!-- evals a -->", "<!-- evals a --> <!-- evals a --> <!-- /evals a -->"]
)
def test_a_file_without_one_pair_of_marks_stays_as_it_is(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MarksError, match="does not hold one pair of marks"):
        write_between(path, "a", "new")
    assert path.read_text(encoding="utf-8") == text
    with pytest.raises(MarksError, match="cannot be read"):
        write_between(tmp_path / "absent.md", "a", "new")
