"""How long a run takes: said at its start, mended by the first cases, compared at the end."""

from pathlib import Path

from scripted_product import ScriptedProduct, case, opened

from evals.generate import FIRST_CASES, Progress, generate, pending
from evals.pace import PaceNotes, Promise, pace_key, pace_of_rows
from evals.run import Run


def test_an_earlier_run_of_the_same_model_tells_the_length_at_once(tmp_path: Path) -> None:
    notes = PaceNotes(tmp_path / "evals" / "pace.json")
    key = pace_key({"model": {"name": "m"}}, "cpu", baselines=False)
    assert notes.of(key) is None
    notes.note(key, 30.0)
    assert notes.of(key) == 30.0
    assert notes.of(pace_key({"model": {"name": "m"}}, "cpu", baselines=True)) is None
    promise = Promise(200)
    assert promise.at_start(notes.of(key)).en == "This takes about 1 h 40 min (200 cases; it did so before)."
    assert promise.kept(6600, "pl") == "Zapowiedziano 1 godz. 40 min, zajęło 1 godz. 50 min (+10%)."


def test_a_damaged_note_is_no_note(tmp_path: Path) -> None:
    path = tmp_path / "pace.json"
    path.write_text("{", encoding="utf-8")
    assert PaceNotes(path).of("k") is None
    PaceNotes(path).note("k", 2.0)
    assert PaceNotes(path).of("k") == 2.0


def test_the_first_cases_tell_where_nothing_is_known() -> None:
    promise = Promise(100)
    assert "first 12 cases" in promise.at_start(None).en
    told = [promise.after(Progress(n, 100, 0, 880.0), 10.0 * n) for n in range(1, FIRST_CASES + 2)]
    assert [text is not None for text in told] == [False] * 11 + [True, False]
    assert promise.seconds == 1000.0
    assert promise.kept(900, "en") == "Promised 17 min, took 15 min (-10%)."


def test_a_promise_that_will_not_be_kept_is_taken_back_early() -> None:
    promise = Promise(100)
    promise.at_start(10.0)
    told = [promise.after(Progress(n, 100, 0, 1800.0), 200.0) for n in range(1, FIRST_CASES + 1)]
    assert told[-1] is not None
    assert told[-1].en == "The first cases (12) make it 33 min instead."
    near = Promise(100)
    near.at_start(10.0)
    assert [near.after(Progress(n, 100, 0, 1000.0), 200.0) for n in range(1, 13)] == [None] * 12


def test_a_run_that_goes_on_knows_its_pace(tmp_path: Path) -> None:
    cases = [case("oplata", id=f"c{number}") for number in range(FIRST_CASES + 4)]
    run = Run(tmp_path)
    assert pace_of_rows([]) is None
    generate(cases, opened(ScriptedProduct()), run, baselines=False)
    rows = run.rows()
    assert pace_of_rows(rows[: FIRST_CASES - 1]) is None
    pace = pace_of_rows(rows)
    assert pace is not None
    assert pending(cases, run) == []
