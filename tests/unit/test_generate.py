"""A run: one row a case, on the disk before the next, and continued where it was cut off."""

import json
from pathlib import Path
from typing import Any

import pytest
from scripted_product import BOARD, CASES, Breaking, ScriptedProduct, case, opened

from assistant.answer import Usage
from assistant.models.protocol import Limits, Message, Piece
from evals.baselines import plain_message
from evals.case import Case
from evals.generate import FIRST_CASES, Progress, generate, spread
from evals.product import Opened, found_passages
from evals.reply import PRODUCT
from evals.run import Run, RunError


class Counting(ScriptedProduct):
    """Remembers what it was asked; stops at a given question as a person would with Ctrl-C."""

    def __init__(self, stop_before: int = 1000) -> None:
        self.asked: list[str] = []
        self.stop_before = stop_before

    def ask(self, case: Case) -> dict[str, Any]:
        if len(self.asked) == self.stop_before:
            raise KeyboardInterrupt
        self.asked.append(case.id)
        return super().ask(case)


class ScriptedModel:
    """A chat model that always says the same."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.prompts: list[str] = []

    def stream(self, messages: list[Message], *, limits: Limits, cancelled: Any) -> Any:
        self.prompts.append(messages[-1].content)
        yield Piece(self.text[:5])
        yield Piece(self.text[5:])
        yield Piece("", Usage(100, 0, 7))


def modelled(product: ScriptedProduct, model: Any) -> Opened:
    """The product and a chat model of which nothing but `stream` is used."""
    return Opened(product, model, dict)


def test_every_case_gets_a_row_with_what_was_found(tmp_path: Path) -> None:
    run = Run(tmp_path)
    last = generate(CASES, opened(ScriptedProduct()), run, baselines=False)
    assert (last.done, last.failed) == (6, 0)
    rows = {row.case: row for row in run.rows()}
    assert set(rows) == {one.id for one in CASES}
    assert rows["umowa"].reply.text == "Zarząd podpisał porozumienie 5 maja 2020 roku."
    assert rows["umowa"].found is not None
    assert rows["umowa"].found[0].text == BOARD


def test_a_run_that_was_cut_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    run = Run(tmp_path)
    first = Counting(stop_before=2)
    with pytest.raises(KeyboardInterrupt):
        generate(CASES, opened(first), run, baselines=True)
    with (tmp_path / "rows.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"case": "half writ')
    second = Counting()
    generate(CASES, opened(second), run, baselines=True)
    assert sorted(first.asked + second.asked) == sorted(one.id for one in CASES)
    written = [(row.case, row.system) for row in run.rows()]
    assert len(written) == len(set(written)) == 6 * 3


def test_a_broken_case_is_a_failed_row_in_both_languages(tmp_path: Path) -> None:
    run = Run(tmp_path)
    last = generate(CASES, opened(Breaking("forum")), run, baselines=False)
    assert (last.done, last.failed) == (6, 1)
    (row,) = (row for row in run.rows() if row.case == "forum")
    assert (row.result, row.error) == (None, "Model przestał działać. / The model stopped.")
    assert row.reply.outcome == "failed"


def test_another_set_of_cases_is_refused(tmp_path: Path) -> None:
    generate(CASES[:2], opened(ScriptedProduct()), Run(tmp_path), baselines=False)
    with pytest.raises(RunError, match="other cases"):
        generate(CASES, opened(ScriptedProduct()), Run(tmp_path), baselines=False)


def test_another_model_is_refused(tmp_path: Path) -> None:
    generate(CASES, opened(ScriptedProduct()), Run(tmp_path), baselines=False)
    other = Opened(ScriptedProduct(), None, lambda: {"model": {"name": "another"}})
    with pytest.raises(RunError, match="another model") as refusal:
        generate(CASES, other, Run(tmp_path), baselines=False)
    assert "inną wartością: model" in refusal.value.message.pl


def test_run_json_says_what_was_run(tmp_path: Path) -> None:
    generate(CASES, opened(ScriptedProduct()), Run(tmp_path), baselines=True)
    facts = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert facts["model"] == {"name": "scripted"}
    assert facts["index"] == {"number": "1"}
    assert facts["cases"] == 6
    assert set(facts["plain_prompts"]) == {"plain.pl.md", "plain.en.md"}
    assert {"commit", "machine", "versions", "started", "finished", "seconds", "estimate_s"} <= facts.keys()


def test_the_time_left_is_told_after_the_first_cases(tmp_path: Path) -> None:
    cases = [case("oplata", id=f"c{number}") for number in range(FIRST_CASES + 3)]
    told: list[Progress] = []
    generate(cases, opened(ScriptedProduct()), Run(tmp_path), baselines=False, told=told.append)
    assert [progress.done for progress in told] == list(range(1, FIRST_CASES + 4))
    assert all(progress.remaining_s is not None for progress in told)
    assert told[-1].remaining_s == 0


def test_every_beginning_is_a_fair_sample() -> None:
    cases = [case("oplata", id=f"a{n}") for n in range(8)] + [case("basen", id=f"b{n}") for n in range(8)]
    ordered = spread(cases)
    assert sorted(one.id for one in ordered) == sorted(one.id for one in cases)
    assert sum(one.answerable for one in ordered[:4]) == 2
    assert sum(one.answerable for one in ordered[:8]) == 4
    assert spread(list(reversed(cases))) == ordered


def test_baselines_paste_and_ask_plainly(tmp_path: Path) -> None:
    model = ScriptedModel("The board signed it on 5 May 2020.")
    product = ScriptedProduct()
    run = Run(tmp_path)
    asked = [case("umowa")]
    generate(asked, modelled(product, model), run, baselines=True)
    rows = {row.system: row for row in run.rows()}
    assert list(rows) == [PRODUCT, "plain", "paste-3", "paste-1"]
    assert rows["paste-1"].reply.text == BOARD
    assert len(rows["paste-3"].reply.citations) == 3
    assert rows["plain"].reply.text == model.text
    assert rows["plain"].reply.usage == {"prompt": 100, "cached": 0, "output": 7}
    found = found_passages(product.search(asked[0].question, 10))
    assert model.prompts == [plain_message(asked[0], found[:4])]
    assert "Odpowiedz po polsku" in model.prompts[0]
    assert asked[0].question in model.prompts[0]


def test_baselines_are_added_to_a_run_without_asking_the_product_again(tmp_path: Path) -> None:
    run, product = Run(tmp_path), Counting()
    generate(CASES[:2], opened(product), run, baselines=False)
    model = ScriptedModel("The board signed it on 5 May 2020.")
    last = generate(CASES[:2], modelled(product, model), run, baselines=True)
    assert len(product.asked) == 2
    assert (last.done, len(model.prompts)) == (2, 2)
    systems = [row.system for row in run.rows()]
    assert sorted(systems) == sorted(2 * [PRODUCT, "plain", "paste-3", "paste-1"])


@pytest.mark.parametrize(
    ("one", "text", "outcome"),
    [
        (case("basen"), "Dokumenty tego nie podają.", "no_evidence"),
        (case("chair"), "The documents do not say.", "no_evidence"),
        (case("chair"), "", "no_evidence"),
        (case("chair"), "A manager.", "answered"),
    ],
)
def test_a_plain_answer_may_refuse(tmp_path: Path, one: Case, text: str, outcome: str) -> None:
    run = Run(tmp_path)
    generate([one], modelled(ScriptedProduct(), ScriptedModel(text)), run, baselines=True)
    assert {row.system: row.reply.outcome for row in run.rows()}["plain"] == outcome
