"""The steps by which passages of a collection get their scores, each alone."""

import math
from pathlib import Path

import numpy as np
import pytest

from corpus.language import DocumentLanguage, Language
from indexing.candidates import Asked, Weighed, _below, _best, comparable
from indexing.keywords import Keywords, write_keywords
from indexing.rank import LEVEL, SAME, Signals
from indexing.store import Collection, Term

TEXTS = {
    "oplata": "Opłata za odbiór odpadów wynosi 32 zł.",
    "gmina": "Gmina odbiera odpady dwa razy w miesiącu.",
    "basen": "Pływalnia miejska jest czynna od szóstej rano.",
}
VECTOR = np.zeros(2, dtype=np.float32)


@pytest.fixture
def keywords(tmp_path: Path) -> Keywords:
    write_keywords(tmp_path / "lists", "pl", TEXTS.items())
    return Keywords(tmp_path / "lists", "pl")


def test_passages_left_behind_stand_below_in_their_own_order_and_distances() -> None:
    found = {"a": 9.0, "b": 4.0}
    assert _below(found, {"a": 1.0, "c": 7.0, "d": 6.5}) == {"a": 9.0, "b": 4.0, "c": 4.0, "d": 3.5}
    assert _below(found, {"a": 1.0}) == found
    assert _below({}, {"c": 2.0}) == {"c": 0.0}
    assert _below({}, {}) == {}


def test_equal_scores_stand_in_order_of_their_ids() -> None:
    assert _best({"b": 1.0, "a": 1.0, "c": 2.0}, 2) == ["c", "a"]


def test_passages_of_another_language_are_raised_to_the_level_of_the_own() -> None:
    own = Weighed(
        False, {"a": 30.0, "b": 20.0}, {"a": Signals(20, 20, 1.0, 0, 0, 0), "b": Signals(20, 20, 0, 0, 0, 0)}
    )
    other = Weighed(True, {"c": 19.0}, {"c": Signals(19, 19, 0, 0, 0, 0)})
    scores, raised = comparable([own, other])
    assert raised == pytest.approx(SAME.words / 2 + LEVEL)
    assert scores == pytest.approx({"a": 30.0, "b": 20.0, "c": 19.0 + raised})
    assert comparable([other]) == ({"c": 19.0}, 0.0)


@pytest.mark.parametrize(
    ("language", "place", "across"),
    [("pl", "pl", False), ("pl", "en", True), ("en", "pl", True), (None, "en", False), ("en", "other", True)],
)
def test_a_collection_is_across_when_its_language_is_known_to_be_another(
    language: Language | None, place: DocumentLanguage, across: bool
) -> None:
    asked = Asked("?", VECTOR, language)
    assert asked.across(Collection("public", place)) is across


def test_word_shares_are_known_of_the_best_and_of_those_asked_for(keywords: Keywords) -> None:
    terms = [Term("odpady", (("odpad",),)), Term("oplata", (("oplata",),))]
    weighing = keywords.weighing(terms, 1, ["basen", "gmina"])
    assert list(weighing.shares) == ["oplata", "basen", "gmina"]
    assert weighing.shares["oplata"] > weighing.shares["gmina"] > weighing.shares["basen"] == 0.0


def test_a_term_is_the_rarer_the_fewer_passages_hold_it(keywords: Keywords) -> None:
    terms = [Term("odpady", (("odpad",),)), Term("oplata", (("oplata",),)), Term("kot", (("kot",),))]
    # Lucene's idf of 2, 1 and 0 of 3 passages.
    assert keywords.weighing(terms, 3, []).rarity == pytest.approx(
        (math.log(1 + 1.5 / 2.5), math.log(1 + 2.5 / 1.5), math.log(1 + 3.5 / 0.5))
    )


def test_names_that_no_list_has_are_passed_over(keywords: Keywords) -> None:
    assert keywords.weighing([], 3, ["elsewhere"]).shares == {}
