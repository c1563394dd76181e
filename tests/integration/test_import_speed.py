"""The measurement of importing runs end to end over a few records; its figures are not looked at."""

from pathlib import Path

import pytest

from corpus.errors import RecordsError
from evals.finders_case import load_finder_cases
from evals.import_speed import Drawn, copies, main, read_examples, take

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "corpus" / "examples"
CASES = ROOT / "evals" / "cases" / "finders.jsonl"


def test_records_are_imported_indexed_and_found(tmp_path: Path) -> None:
    shipped = read_examples(EXAMPLES)
    assert {some[0].kind for some in shipped} == {"organisation", "funding"}
    few = [some[:6] for some in shipped]
    taken = take(few, 20, load_finder_cases(CASES)[:5], tmp_path)
    assert taken.records == 20
    assert taken.passages >= 20
    assert taken.importing_s > 0
    assert taken.indexing_s > 0
    assert taken.finding_ms > 0


def test_copies_go_round_under_names_of_their_own() -> None:
    first, second = read_examples(EXAMPLES)[0][:2]
    made = copies([first, second], 5)
    assert made[:2] == [first, second]
    assert [record.id for record in made[2:]] == [f"{first.id}-1", f"{second.id}-1", f"{first.id}-2"]
    assert made[2].name == f"{first.name} 1"
    assert len({record.name for record in made}) == 5
    assert len({record.named("en") for record in made}) == 5
    assert [record.id for record in copies([first, second], 1)] == [first.id]


def test_a_folder_without_records_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RecordsError, match="no records"):
        read_examples(tmp_path)
    assert main(["--records", "5", "--examples", str(tmp_path)]) == 1
    assert "no records" in capsys.readouterr().err


def test_equal_texts_draw_equal_unit_vectors() -> None:
    vectors = Drawn().passages(["a", "b", "a"])
    assert vectors.shape == (3, 384)
    assert (vectors[0] == vectors[2]).all()
    assert not (vectors[0] == vectors[1]).all()
    assert abs(float(vectors[1] @ vectors[1]) - 1) < 1e-5
