"""What reaches the chat model, measured without one."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from bare_tools import bare_tools
from stored_document import INFO, passage

from evals.case import Case, Gold, Nugget
from evals.reading import Reading, main, read, told
from indexing.filters import Filters
from indexing.passage import Evidence, Hit

TEXT = "The river is long and cold in winter. The bridge was built in 1928 by the city."
HIT = Hit(1, 1.0, passage("p1", text=TEXT), replace(INFO, title="Bridges", language="en"))


class Flat:
    """An embedder to which all texts are alike, so that words decide."""

    def question(self, text: str) -> Any:
        return np.ones(1, dtype=np.float32)

    def passages(self, texts: list[str]) -> Any:
        return np.ones((len(texts), 1), dtype=np.float32)


def case(question: str, fact: str) -> Case:
    return Case(
        id="c",
        lang="en",
        question=question,
        answerable=True,
        kind="fact",
        split="tune",
        doc_lang="en",
        gold=(Gold("a.md"),),
        nuggets=(Nugget("answer", True, (fact,)),),
    )


def found(query: str, language: str, filters: Filters) -> Evidence:
    return Evidence(query, (HIT,))


@pytest.mark.parametrize(("fact", "expected"), [("1928", True), ("1999", False)])
def test_a_fact_is_read_where_the_chosen_sentences_state_it(fact: str, expected: bool) -> None:
    tools = bare_tools(search=found, embedder=Flat())
    got = read(case("When was the bridge built?", fact), tools)
    assert got is not None
    assert (got.direction, got.facts, got.sentence) == ("en-en", expected, expected)
    assert 0 < got.characters <= len(TEXT)


def test_nothing_is_read_where_nothing_is_found() -> None:
    tools = bare_tools(search=lambda query, language, filters: Evidence(query, ()), embedder=Flat())
    assert read(case("When was the bridge built?", "1928"), tools) is None


def test_shares_are_told_by_direction() -> None:
    lines = told([Reading("pl-pl", True, True, 900), Reading("pl-en", True, False, 1100)]).split("\n")
    assert [line.split() for line in lines[1:3]] == [
        ["all", "2", "1.000", "0.500", "1000", "1090"],
        ["pl-pl", "1", "1.000", "1.000", "900", "900"],
    ]


def test_files_or_a_set_must_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([])
    assert stopped.value.code == 2
    assert "name files of cases" in capsys.readouterr().err
