"""Answer measures: facts, the point, copies, quotations; Polish beside English."""

from typing import Any

import pytest
from scripted_product import PLATFORMS, case

from evals.case import Case, Nugget
from evals.measures import answer
from evals.reply import FoundPassage, Row

FEE = case("oplata")
LIST = case("platforms")


def row(text: str, *, outcome: str = "answered", source: str = "") -> Row:
    found = (FoundPassage(1, "d", "d#0", source, "en"),)
    result: dict[str, Any] = {"outcome": outcome, "answer": text}
    return Row("x", "product", 1.0, result, found=found)


@pytest.mark.parametrize(
    ("one", "text", "strict", "recall"),
    [
        (FEE, "Opłata wynosi 32 złote miesięcznie.", 1, 1),
        (FEE, "Opłata wynosi 32 PLN [1].", 1, 1),
        (FEE, "Opłata wynosi 28 zł.", 0, 0),
        (FEE, "Było 28 zł, jest 32 zł.", 0, 1),
        (FEE, "Opłata wynosi 132 zł.", 0, 0),
        (LIST, "Energy, water, waste, mobility.", 1, 1),
        (LIST, "Energy, water and waste.", 0, 0.75),
    ],
)
def test_facts(one: Case, text: str, strict: float, recall: float) -> None:
    assert answer.strict(one, row(text)) == strict
    assert answer.vital_recall(one, row(text)) == recall


def test_welcome_facts_count_in_all_only() -> None:
    one = case("oplata", nuggets=(*FEE.nuggets, Nugget("od kiedy", False, ("1 marca 2024",))))
    assert answer.strict(one, row("32 zł")) == 1
    assert answer.vital_recall(one, row("32 zł")) == 1
    assert answer.all_recall(one, row("32 zł")) == 0.5


@pytest.mark.parametrize(("kind", "limit"), [("fact", 60), ("list", 120), ("overview", 180)])
def test_the_word_limit_follows_the_kind(kind: str, limit: int) -> None:
    one = case("oplata", kind=kind)
    # "32 zł" are two words.
    assert answer.strict(one, row("32 zł " + "słowo " * (limit - 2))) == 1
    assert answer.strict(one, row("32 zł " + "słowo " * (limit - 1))) == 0


def test_a_copied_run_of_26_words_is_one_too_many() -> None:
    words = PLATFORMS.split()
    copied = row(" ".join(words[:26]), source=PLATFORMS)
    assert answer.copies(copied)
    assert not answer.copies(row(" ".join(words[:25]), source=PLATFORMS))
    assert not answer.copies(row(f"“{' '.join(words[:26])}”", source=PLATFORMS))
    assert not answer.copies(row(f"„{' '.join(words[:26])}”", source=PLATFORMS))


def test_refused_answerable_is_a_miss_and_unanswerable_is_unscored() -> None:
    refused = row("", outcome="no_evidence")
    assert (answer.strict(FEE, refused), answer.vital_recall(FEE, refused)) == (0, 0)
    assert (answer.coverage(FEE, refused), answer.density(FEE, refused)) == (0, None)
    nothing = case("basen")
    assert (answer.strict(nothing, refused), answer.coverage(nothing, refused)) == (None, None)


def test_density_is_facts_per_hundred_words() -> None:
    assert answer.density(LIST, row("Energy, water, waste and mobility are it.")) == pytest.approx(400 / 7)


def test_quoted_tells_quotations() -> None:
    assert answer.quoted(FEE, row("Dokument mówi: „opłata wynosi 32 zł miesięcznie”.")) == 1
    assert answer.quoted(FEE, row("Opłata to „nowe” 32 zł miesięcznie.")) == 0
