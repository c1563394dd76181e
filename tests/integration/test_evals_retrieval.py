"""A suite over the product's real index: real embedding model, real Chroma, real keyword lists."""

from pathlib import Path

import pytest

from assistant.settings import Settings
from evals.render import retrieval_table
from evals.retrieval import MEASURES, SYSTEMS, measure_suite, searches
from evals.suite_index import open_suite
from evals.suites import Suite, SuitePassage, SuiteQuestion

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
    lines = measure_suite(SUITE, searches(SUITE, assistant), asked=lambda: asked.append(1))
    assert (sum(embedded), again, len(asked)) == (4, [], 3)
    assert {(line.system, line.measure) for line in lines} == {
        (system, measure) for system in SYSTEMS for measure in MEASURES
    }
    hits = {line.system: line.estimate.value for line in lines if line.measure == "hit@1"}
    assert hits["product"] == 1.0
    # Words as written: within a language some match, across languages none does.
    assert hits["bm25"] == 2 / 3
    assert all(line.estimate.scored == 3 for line in lines)
    table = retrieval_table(lines, "pl")
    assert "0,67" in table
    assert "ms na pytanie" in table
