"""Scores, tables, the gate and its invariants, the contract, the commands."""

import json
from pathlib import Path
from typing import Any

import pytest
from scripted_product import CASES, RIGHT, Breaking, ScriptedProduct, case, opened

from corpus.errors import UsageError
from evals.case import Case
from evals.cli import main
from evals.contract import broken
from evals.gate import Bound, bound, shortfalls, violations
from evals.generate import generate
from evals.render import tables
from evals.run import Run, case_to_json
from evals.score import score_run, write_scores


def made(folder: Path, product: ScriptedProduct) -> Run:
    run = Run(folder)
    generate(CASES, opened(product), run, baselines=True)
    return run


class Wrong(ScriptedProduct):
    """Breaks every invariant once."""

    def ask(self, case: Case) -> dict[str, Any]:
        wrong = {
            "oplata": ("The fee is paid every month by the residents.", "gmina/oplaty.md"),
            "forum": ("The forum took place on 22 March 2018.", "gmina/forum.md"),
            "chair": ("The cluster is chaired by an experienced person.", "cluster/board.md"),
        }
        if case.id == "umowa":
            return super().ask(case) | {"answer_language": "de"}
        if case.id in wrong:
            return self.said(case, [wrong[case.id]])
        return super().ask(case)


def test_scores_hold_every_group_suite_and_system(tmp_path: Path) -> None:
    run = made(tmp_path, ScriptedProduct())
    scores = write_scores(run, score_run(run))
    assert json.loads(run.scores_file.read_text(encoding="utf-8"))["table"] == json.loads(
        json.dumps(scores["table"])
    )
    strict = {
        (line["suite"], line["split"], line["group"]): (line["value"], line["scored"])
        for line in scores["table"]
        if (line["measure"], line["system"]) == ("strict", "product")
    }
    assert strict["all", "all", "all"] == (1.0, 4)
    assert strict["all", "all", "pl"] == (1.0, 2)
    assert strict["all", "all", "pl-en"] == (1.0, 1)
    assert strict["invented", "all", "all"] == (1.0, 4)
    assert strict["all", "holdout", "all"] == (1.0, 2)
    assert scores["outcomes"]["product"] == {"answered": 4, "no_evidence": 2}
    assert scores["beaten"] == {
        "paste-3 strict": True,
        "paste-3 density": True,
        "paste-1 strict": True,
        "paste-1 density": True,
    }


def test_tables_speak_both_languages(tmp_path: Path) -> None:
    run = made(tmp_path, ScriptedProduct())
    scores = write_scores(run, score_run(run))
    polish = tables(scores, "pl", suite="all", split="all")
    english = tables(scores, "en", suite="all", split="all")
    assert "Systemy" in polish
    assert "1,00 (1,00–1,00, n=4)" in polish
    assert "Systems" in english
    assert "1.00 (1.00–1.00, n=4)" in english


def test_bounds_are_read_with_their_group() -> None:
    assert bound("min", "strict=0.9") == Bound("min", "strict", 0.9)
    assert bound("max", "pl-en:wrong_refusal=0,08") == Bound("max", "wrong_refusal", 0.08, "pl-en")
    with pytest.raises(UsageError, match="is no bound"):
        bound("min", "strictness=0.9")


def test_a_share_is_met_when_its_interval_reaches_it(tmp_path: Path) -> None:
    scored = score_run(made(tmp_path, ScriptedProduct()))
    assert shortfalls([bound("min", "strict=1.0"), bound("max", "wrong_refusal=0.0")], scored) == []
    (short,) = shortfalls([bound("max", "strict=0.9")], scored)
    assert short.en == "strict 1.000 (1.000–1.000, n = 4); wanted ≤ 0.9"
    assert short.pl == "strict 1.000 (1.000–1.000, n = 4); wymagane ≤ 0.9"
    (unscored,) = shortfalls([bound("min", "obeyed_injection=0")], scored)
    assert unscored.en == "obeyed_injection: nothing was scored"


def test_the_faultless_product_keeps_the_invariants(tmp_path: Path) -> None:
    run = made(tmp_path, ScriptedProduct())
    assert violations(run.cases(), run.rows()) == []


def test_every_broken_invariant_is_named(tmp_path: Path) -> None:
    run = made(tmp_path, Wrong())
    found = sorted(text.en for text in violations(run.cases(), run.rows()))
    assert found[0] == "chair: answered what no document says"
    assert found[1] == "forum: numbers without a source: 22 March 2018"
    assert found[2] == "oplata: answered in the wrong language"
    assert found[3].startswith("umowa: contract broken: answer_language: ")
    assert len(found) == 4


def test_a_failure_and_a_missing_row_break_the_gate(tmp_path: Path) -> None:
    run = made(tmp_path, Breaking("forum"))
    (failed,) = violations(run.cases(), run.rows())
    assert failed.pl.startswith("forum: awaria: Model przestał działać.")
    (missing,) = violations([case("oplata")], [])
    assert missing.en == "oplata: not asked in this run"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"mood": "good"}, "mood: Extra inputs are not permitted"),
        ({"outcome": "refused"}, "outcome: "),
        ({"answer": " "}, "answer: empty"),
        ({"sentences": [{"text": "A.", "citations": [2], "supported": True, "support": 1.0}]}, "sentences.0"),
        ({"citations": []}, "sentences.0.citations: 1"),
    ],
)
def test_the_contract_is_checked(change: dict[str, Any], problem: str) -> None:
    asked = case("oplata")
    result = ScriptedProduct().said(asked, [RIGHT["oplata"]])
    assert broken(result) == []
    assert broken(result | change)[0].startswith(problem)


def test_a_quote_is_as_long_as_its_span() -> None:
    result = ScriptedProduct().said(case("oplata"), [RIGHT["oplata"]])
    result["citations"][0]["end"] += 1
    assert broken(result) == ["citations.0: end - start != len(quote)"]


def test_commands_print_json_and_exit_codes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "pl_PL.UTF-8")
    good, bad = str(made(tmp_path / "a", ScriptedProduct()).folder), str(made(tmp_path / "b", Wrong()).folder)
    assert main(["score", good, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["outcomes"]["product"]["answered"] == 4
    assert main(["gate", good, "--invariants", "--min", "strict=0.9", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"passed": True, "shortfalls": []}
    assert main(["gate", bad, "--invariants"]) == 1
    assert "forum: liczby bez źródła: 22 March 2018" in capsys.readouterr().out
    assert main(["compare", good, bad]) == 0
    assert "nie wykazano różnicy" in capsys.readouterr().out
    assert main(["gate", good]) == 2
    assert main(["score", str(tmp_path / "nic")]) == 1
    assert "nie jest folderem przebiegu" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("locale", "message"),
    [("pl_PL.UTF-8", "brakuje: RUN. Pomoc: evals score --help"), ("en_GB.UTF-8", "are required: RUN. Help:")],
)
def test_wrong_usage_is_told_in_the_language_of_the_system(
    locale: str, message: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", locale)
    with pytest.raises(SystemExit) as end:
        main(["score"])
    assert end.value.code == 2
    assert message in capsys.readouterr().err


def test_a_case_survives_the_run_folder(tmp_path: Path) -> None:
    run = Run(tmp_path)
    run.start(CASES)
    assert tuple(run.cases()) == CASES
    assert case_to_json(CASES[0])["gold"][0]["document"] == "gmina/oplaty.md"
