"""Pairs for people, and κ beside the checker's figure."""

import csv
from pathlib import Path

import pytest
from scripted_product import CASES, ScriptedProduct, opened

from evals.cli import main
from evals.generate import generate
from evals.label import COLUMNS, LabelError, agreement, kappa, pairs, write_pairs
from evals.quality import quality
from evals.render import agreement_text
from evals.reply import Row
from evals.run import Run
from evals.score import score_run


@pytest.fixture
def rows(tmp_path: Path) -> list[Row]:
    run = Run(tmp_path / "run")
    generate(CASES, opened(ScriptedProduct()), run, baselines=True)
    return run.rows()


def fill(path: Path, labels: list[str]) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        filled = [
            line | {"supported": label, "labelled_by": "Anna"}
            for line, label in zip(csv.DictReader(file), labels, strict=True)
        ]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(filled)


def test_kappa_by_hand() -> None:
    # 35 of 50 alike; both say yes in 0.5 and 0.6: expected 0.5; (0.7 - 0.5) / 0.5.
    one = [True] * 20 + [True] * 5 + [False] * 10 + [False] * 15
    other = [True] * 20 + [False] * 5 + [True] * 10 + [False] * 15
    assert kappa(one, other) == pytest.approx(0.4)
    assert kappa([True, False], [True, False]) == 1
    assert kappa([True, True], [True, True]) is None
    assert kappa([], []) is None


def test_half_of_the_pairs_are_not_cited(rows: list[Row]) -> None:
    chosen = pairs(rows, 8, seed=1)
    assert len({pair.id for pair in chosen}) == 8
    assert sum(pair.product is None for pair in chosen) == 4
    assert pairs(rows, 8, seed=1) == chosen
    assert len(pairs(rows, 1000, seed=1)) == 4 + 4 * 3


def test_the_file_for_people_holds_no_verdict(rows: list[Row], tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    write_pairs(path, pairs(rows, 8, seed=1))
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [line["supported"] + line["labelled_by"] for line in lines] == [""] * 8
    assert all(line["pair"].isalnum() and len(line["pair"]) == 12 for line in lines)


def test_the_agreement_is_kept_with_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run, path = Run(tmp_path / "run"), tmp_path / "pairs.csv"
    generate(CASES, opened(ScriptedProduct()), run, baselines=True)
    assert main(["label", "export", str(run.folder), str(path), "--count", "8"]) == 0
    fill(path, ["tak" if pair.product else "nie" for pair in pairs(run.rows(), 8, seed=1)])
    assert main(["label", "compare", str(run.folder), str(path)]) == 0
    assert "κ of the checker 1.00" in capsys.readouterr().out
    assert "etykiety: 8 (Anna)" in run.facts()["agreement"]["pl"]
    assert "labels: 8 (Anna)" in quality(score_run(run), run.facts(), "en")


def test_agreement_says_whose_labels_and_how_much_to_trust(rows: list[Row], tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    chosen = pairs(rows, 8, seed=1)
    write_pairs(path, chosen)
    fill(path, ["tak" if pair.product else "nie" for pair in chosen])
    found = agreement(path, rows)
    assert (found.labels, found.labelled_by, found.checker, found.trusted) == (8, ("Anna",), 1.0, True)
    assert found.product is None  # its verdicts on what it cites are all alike
    fill(path, ["0" if pair.product else "1" for pair in chosen])
    poor = agreement(path, rows)
    assert not poor.trusted
    assert "Anna" in agreement_text(poor, "pl")
    assert agreement_text(poor, "pl").endswith("Nie należy ufać.")
    assert agreement_text(poor, "en").endswith("Not to be trusted.")


def test_a_label_that_is_none_is_refused(rows: list[Row], tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    write_pairs(path, pairs(rows, 2, seed=1))
    fill(path, ["1", "chyba"])
    with pytest.raises(LabelError, match="line 3: “chyba” is neither 1 nor 0"):
        agreement(path, rows)
    fill(path, ["1", ""])
    assert agreement(path, rows).labels == 1
