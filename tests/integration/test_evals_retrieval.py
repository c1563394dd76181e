"""A suite over the product's real index: real embedding model, real Chroma, real keyword lists."""

from pathlib import Path

import pytest

from assistant.settings import Settings
from evals.retrieval import FUSION, MEASURES, SYSTEMS, against, ask_suite, lines
from evals.retrieval_table import systems_table, text_of
from evals.suite_index import open_suite
from evals.suites import Suite, SuitePassage, SuiteQuestion
from evals.systems import searches

SUITE = Suite(
    "invented",
    (
        SuitePassage("oplaty", "Opłaty", "Opłata za odbiór odpadów wynosi 32 zł od osoby.", "pl"),
        SuitePassage("basen", "Basen", "Pływalnia miejska jest czynna od szóstej rano.", "pl"),
        SuitePassage("school", "School", "The primary school was insulated and has new windows.", "en"),
        SuitePassage("bus", "Buses", "Electric buses run between the two towns every hour.", "en"),
    ),
    (
        SuiteQuestion("q1", "pl", "Ile wynosi opłata za odpady?", ("oplaty",)),
        SuiteQuestion("q2", "pl", "Czy szkoła podstawowa została ocieplona?", ("school",)),
        SuiteQuestion("q3", "en", "Which buses connect the towns?", ("bus",)),
        SuiteQuestion("q4", "en", "What is not there at all?", (), answerable=False),
    ),
)


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[int]]:
    """The data folder in which the suite is indexed, and how many passages were embedded for that."""
    data = tmp_path_factory.mktemp("data")
    embedded: list[int] = []
    open_suite(SUITE, Settings(), data, stored=embedded.append)
    return data, embedded


def test_every_system_is_measured_over_the_same_passages(indexed: tuple[Path, list[int]]) -> None:
    data, embedded = indexed
    again: list[int] = []
    asked: list[int] = []
    assistant = open_suite(SUITE, Settings(), data, stored=again.append)
    found = ask_suite(SUITE, searches(SUITE, assistant), asked=lambda: asked.append(1))
    assert (sum(embedded), again, len(asked)) == (4, [], 3)
    assert {one.direction for one in found} == {"pl-pl", "pl-en", "en-en"}
    table = lines(found)
    assert {(line.system, line.measure) for line in table} == {
        (system, measure) for system in SYSTEMS for measure in MEASURES
    }
    hits = {(line.system, line.direction): line.estimate.value for line in table if line.measure == "hit@1"}
    assert [hits["product", direction] for direction in ("pl-pl", "pl-en", "en-en")] == [1.0, 1.0, 1.0]
    # Words as written: within a language some match, across languages none does.
    assert [hits["bm25", direction] for direction in ("pl-pl", "pl-en", "en-en")] == [1.0, 0.0, 1.0]
    assert all(one.difference.scored == 1 for one in against(found, FUSION))
    text = text_of([systems_table(table, "pl")])
    assert "1,00" in text
    assert "ms na pytanie" in text


def test_parts_are_left_out_and_questions_changed_in_the_same_run(indexed: tuple[Path, list[int]]) -> None:
    data, _ = indexed
    assistant = open_suite(SUITE, Settings(), data, stored=[].append)
    systems = searches(SUITE, assistant, without=("glossary",), perturb=("diacritics", "typo"))
    assert list(systems) == [
        *SYSTEMS,
        "product, without glossary",
        "product, diacritics",
        "product, typo",
    ]
    assert systems["product, diacritics"]("Ile wynosi opłata za odpady?")[0] == ("suite/oplaty",)
    assert systems["product, typo"]("Ile wynosi opłata za odpady?")[0] == ("suite/oplaty",)
    assert systems["product, without glossary"]("Which buses connect the towns?")[0] == ("suite/bus",)
