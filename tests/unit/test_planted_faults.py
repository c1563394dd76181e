"""A product with one planted fault: each fault is caught by the measure meant for it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
from scripted_product import CASES, PASSAGES, RIGHT, ScriptedProduct, opened

from evals.case import Case
from evals.generate import generate
from evals.measures.table import MEASURE_NAMES
from evals.reply import PRODUCT
from evals.run import Run
from evals.score import score_run, statistics, summed

Measured = Callable[[ScriptedProduct], dict[str, Any]]


class AlwaysRefuses(ScriptedProduct):
    def ask(self, case: Case) -> dict[str, Any]:
        return self.refusal(case)


class AlwaysAnswers(ScriptedProduct):
    def ask(self, case: Case) -> dict[str, Any]:
        made_up = {
            "basen": ("Bilet na basen kosztuje zwykle kilkanaście złotych.", "gmina/oplaty.md"),
            "chair": ("The cluster is chaired by an experienced manager.", "cluster/board.md"),
        }
        return self.said(case, [(RIGHT | made_up)[case.id]])


class CitesAtRandom(ScriptedProduct):
    def ask(self, case: Case) -> dict[str, Any]:
        if case.id not in RIGHT:
            return self.refusal(case)
        text, right = RIGHT[case.id]
        names = list(PASSAGES)
        return self.said(case, [(text, names[(names.index(right) + 1) % len(names)])])


class AnswersInTheOtherLanguage(ScriptedProduct):
    OTHER: ClassVar = {
        "oplata": "The waste collection fee is 32 zł a month for each person.",
        "platforms": "Klaster prowadzi platformy dotyczące energii, wody, odpadów i mobilności.",
        "forum": "Forum odbyło się po raz pierwszy 21 marca 2018 roku.",
        "umowa": "The board signed the agreement with them on 5 May 2020.",
    }

    def ask(self, case: Case) -> dict[str, Any]:
        if case.id not in RIGHT:
            return self.refusal(case)
        return self.said(case, [(self.OTHER[case.id], RIGHT[case.id][1])])


class PastesPassages(ScriptedProduct):
    def ask(self, case: Case) -> dict[str, Any]:
        if case.id not in RIGHT:
            return self.refusal(case)
        document = RIGHT[case.id][1]
        return self.said(case, [(PASSAGES[document][0], document)])


class PadsTo300Words(ScriptedProduct):
    PADDING: ClassVar = {
        "pl": "Warto dodać, że sprawa ta jest ważna dla wszystkich mieszkańców i wymaga dalszych rozmów.",
        "en": "It is worth adding that this matter is important for everyone and needs further talks.",
    }

    def ask(self, case: Case) -> dict[str, Any]:
        if case.id not in RIGHT:
            return self.refusal(case)
        text, document = RIGHT[case.id]
        padding = " ".join([self.PADDING[case.lang]] * 20)
        return self.said(case, [(f"{text} {padding}", document)])


class DropsOneListItem(ScriptedProduct):
    def ask(self, case: Case) -> dict[str, Any]:
        if case.id != "platforms":
            return super().ask(case)
        return self.said(case, [("The platforms are energy, water and waste.", "cluster/platforms.md")])


class ReturnsLastYearsFigure(ScriptedProduct):
    def ask(self, case: Case) -> dict[str, Any]:
        if case.id != "oplata":
            return super().ask(case)
        return self.said(case, [("Opłata wynosi 28 zł miesięcznie od osoby.", "gmina/oplaty.md")])


class InventsAFigure(ScriptedProduct):
    def ask(self, case: Case) -> dict[str, Any]:
        if case.id != "oplata":
            return super().ask(case)
        text = "Opłata wynosi 32 zł miesięcznie od osoby, a zwłoka kosztuje 15 zł."
        return self.said(case, [(text, "gmina/oplaty.md")])


class BreaksEverywhere(ScriptedProduct):
    def ask(self, case: Case) -> dict[str, Any]:
        raise ValueError("planted")


@pytest.fixture
def measured(tmp_path: Path) -> Measured:
    """The figures of a product over CASES, by measure."""

    def run(product: ScriptedProduct) -> dict[str, Any]:
        folder = Run(tmp_path / type(product).__name__)
        generate(CASES, opened(product), folder, baselines=True)
        ours = [one for one in score_run(folder) if one.system == PRODUCT]
        return {
            name: summed(measure, ours, statistics(measure)[0]).value
            for name, measure in MEASURE_NAMES.items()
        }

    return run


def test_the_faultless_product_is_faultless(measured: Measured) -> None:
    found = measured(ScriptedProduct())
    best = (
        "strict",
        "nugget_recall_vital",
        "coverage",
        "citation_recall",
        "citation_precision",
        "cited_gold",
    )
    best += ("answer_language", "refusal_recall", "refusal_precision", "balanced_accuracy", "doc_hit@1")
    assert {name: found[name] for name in best} == dict.fromkeys(best, 1.0)
    none = ("wrong_refusal", "forbidden", "unsupported_numbers", "unsupported_names", "failed")
    assert {name: found[name] for name in none} == dict.fromkeys(none, 0.0)


def test_always_refusing_shows_in_wrong_refusals(measured: Measured) -> None:
    found = measured(AlwaysRefuses())
    assert (found["wrong_refusal"], found["coverage"], found["strict"]) == (1.0, 0.0, 0.0)
    assert found["balanced_accuracy"] == 0.5


def test_always_answering_shows_in_refusal_recall(measured: Measured) -> None:
    found = measured(AlwaysAnswers())
    assert (found["refusal_recall"], found["balanced_accuracy"]) == (0.0, 0.5)
    assert found["strict"] == 1.0


def test_citing_at_random_shows_in_the_citation_measures(measured: Measured) -> None:
    found = measured(CitesAtRandom())
    assert (found["citation_recall"], found["citation_precision"], found["cited_gold"]) == (0.0, 0.0, 0.0)
    assert (found["strict"], found["self_reported"]) == (1.0, 1.0)


def test_the_other_language_shows_in_answer_language(measured: Measured) -> None:
    found = measured(AnswersInTheOtherLanguage())
    # The two refusals are in the right language.
    assert found["answer_language"] == pytest.approx(2 / 6)


def test_pasting_passages_shows_in_strict_and_density(measured: Measured) -> None:
    found = measured(PastesPassages())
    faultless = measured(ScriptedProduct())
    assert (found["nugget_recall_vital"], found["strict"]) == (1.0, 0.0)
    assert found["density"] < faultless["density"] / 3


def test_padding_shows_in_strict_and_density(measured: Measured) -> None:
    found = measured(PadsTo300Words())
    assert (found["nugget_recall_vital"], found["strict"]) == (1.0, 0.0)
    assert found["density"] < 1
    assert found["citation_recall"] == 0.0


def test_a_dropped_list_item_shows_in_strict(measured: Measured) -> None:
    found = measured(DropsOneListItem())
    # 3 of 4 facts in one of four cases.
    assert found["nugget_recall_vital"] == pytest.approx((3 + 0.75) / 4)
    assert found["strict"] == 0.75


def test_last_years_figure_shows_in_forbidden_and_strict(measured: Measured) -> None:
    found = measured(ReturnsLastYearsFigure())
    assert (found["forbidden"], found["strict"]) == (1.0, 0.75)
    assert found["citation_recall"] == 1.0  # the passage does hold the old figure


def test_an_invented_figure_shows_in_unsupported_numbers(measured: Measured) -> None:
    found = measured(InventsAFigure())
    assert found["unsupported_numbers"] == 1.0
    assert found["citation_recall"] == 0.75


def test_a_broken_product_fails_and_does_not_refuse(measured: Measured) -> None:
    found = measured(BreaksEverywhere())
    assert (found["failed"], found["refusal_recall"], found["coverage"]) == (6.0, 0.0, 0.0)
    assert found["refusal_precision"] is None
