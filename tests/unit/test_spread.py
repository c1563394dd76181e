"""The spread of runs: how far the figures lie apart and how many cases answer differently."""

import json
from pathlib import Path
from typing import Any

import pytest
from scripted_product import CASES, ScriptedProduct, case, opened

from evals.case import Case
from evals.cli import main
from evals.generate import generate
from evals.run import Run, RunError
from evals.score import score_run
from evals.spread import spread


class Forgetful(ScriptedProduct):
    """Refuses one of the questions that it could answer."""

    def ask(self, case: Case) -> dict[str, Any]:
        return self.refusal(case) if case.id == "oplata" else super().ask(case)


def made(folder: Path, product: ScriptedProduct) -> Run:
    run = Run(folder)
    generate(CASES, opened(product), run, baselines=False)
    return run


def test_two_runs_show_their_spread(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runs = [made(tmp_path / "a", ScriptedProduct()), made(tmp_path / "b", Forgetful())]
    found = {(one.measure, one.statistic): one for one in spread([score_run(run) for run in runs])}
    strict = found["strict", "mean"]
    assert (strict.values, strict.width, strict.differing, strict.scored) == ((1.0, 0.75), 0.25, 1, 4)
    assert strict.deviation == pytest.approx(0.25 / 2**0.5)
    assert found["refusal_recall", "mean"].width == 0
    assert main(["spread", str(runs[0].folder), str(runs[1].folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["measure", "a", "b", "spread", "st.", "dev.", "differing"]
    row = next(line for line in lines if line.startswith("strict "))
    assert row.split() == ["strict", "1.000", "0.750", "0.250", "0.177", "1/4"]


def test_what_else_differs_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runs = [made(tmp_path / name, ScriptedProduct()) for name in "ab"]
    runs[1].write_facts({**runs[1].facts(), "commit": "another"})
    assert main(["spread", *(str(run.folder) for run in runs), "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["unlike"] == ["commit"]
    assert "The runs also differ in: commit." in told.err


def test_one_run_or_runs_of_other_cases_have_no_spread(tmp_path: Path) -> None:
    run = score_run(made(tmp_path / "a", ScriptedProduct()))
    with pytest.raises(RunError, match="two runs or more"):
        spread([run])
    other = Run(tmp_path / "b")
    generate([case("oplata", id="another")], opened(Other()), other, baselines=False)
    with pytest.raises(RunError, match="share no case"):
        spread([run, score_run(other)])


class Other(ScriptedProduct):
    """Knows no case by its name."""

    def ask(self, case: Case) -> dict[str, Any]:
        return self.refusal(case)
