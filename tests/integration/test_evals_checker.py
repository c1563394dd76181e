"""`evals checker`: the product's own checker with its embedding model over labelled pairs."""

import json
from pathlib import Path

import pytest

from evals.cli import main
from evals.pair_passages import PairPassages
from evals.pairs import load_pairs

ROOT = Path(__file__).parents[2]
RECIPES = (
    {
        "id": "huby",
        "part": "holdout",
        "document": "documents/pl/dom-polski-poludniowej.md",
        "at": "podpisały trzy osoby",
        "lang": "pl",
        "claim": "Porozumienie z 21 marca 2018 roku podpisał Jacek Krupa.",
        "faults": [
            {"kind": "date", "change": ["21 marca", "12 marca"]},
            {"kind": "name", "change": ["Jacek Krupa", "Jan Zieliński"]},
        ],
    },
)


@pytest.fixture
def recipes(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in RECIPES), encoding="utf-8")
    return path


def test_the_command_measures_the_shipped_checker(
    recipes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["checker", str(recipes), "--data", str(tmp_path / "data"), "--json"]) == 0
    found = {
        (line["kind"], line["measure"]): line["estimate"]["value"]
        for line in json.loads(capsys.readouterr().out)
        if line["group"] == "all"
    }
    assert found == {
        ("true", "dropped"): 0.0,
        ("date", "caught"): 1.0,
        ("name", "caught"): 1.0,
        ("faulty", "caught"): 1.0,
        ("faulty", "precision"): 1.0,
    }
    assert not (tmp_path / "data").exists()


@pytest.mark.shared
def test_every_pair_over_outside_documents_names_one_passage() -> None:
    passages = PairPassages(ROOT.parent / "shared")
    pairs = [pair for pair in load_pairs(ROOT / "evals" / "cases" / "checker_pairs.jsonl") if pair.true]
    across = [pair for pair in pairs if passages.fragment(pair).hit.info.language != pair.lang]
    assert len(across) > len(pairs) / 3
