"""Questions of tests read by the rules, over the shipped taxonomies and the places of the examples."""

import csv
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assistant.finding.labels import vocabulary_of
from assistant.finding.understand import understand
from assistant.finding.vocabulary import Vocabulary
from assistant.finding.wish import Finder, Wish
from indexing.glossary import read_glossary

TODAY = date(2026, 11, 22)
"""A Sunday."""

_EXAMPLES = Path(__file__).parents[2] / "corpus" / "examples"


@cache
def vocabulary(finder: Finder) -> Vocabulary:
    """Made once for all tests."""
    places = _column("organisations", "place") if finder == "partners" else set()
    named = {"role": _column("organisations", "role")} if finder == "partners" else {}
    named |= {"funder": _column("funding", "funder")} if finder == "funding" else {}
    return vocabulary_of(finder, places, read_glossary(), named=named)


def _column(name: str, column: str) -> set[str]:
    with open(_EXAMPLES / f"{name}.csv", encoding="utf-8", newline="") as file:
        return {row[column] for row in csv.DictReader(file)} - {""}


def wish_of(question: str, finder: Finder) -> Wish:
    """The whole wish."""
    return understand(question, finder, vocabulary=vocabulary(finder), today=TODAY)


def understood(question: str, finder: Finder) -> dict[str, Any]:
    """Its conditions."""
    return dict(wish_of(question, finder).understood)


def reading(
    finder: Finder, cases: Sequence[tuple[str, dict[str, Any]]]
) -> Callable[[str, dict[str, Any]], None]:
    """The test that each question is understood by its conditions, all of them and no other."""

    @pytest.mark.parametrize(("question", "expected"), cases)
    def test(question: str, expected: dict[str, Any]) -> None:
        found = understood(question, finder)
        assert found == expected, found

    return test
