"""Passages on their way into an index: in which slices, under which key, with which context."""

from dataclasses import replace
from pathlib import Path

import pytest
from stored_document import DOCUMENT, INFO, passage

from indexing.scan import File
from indexing.write import Prepared, same_text, slices, text_in_context


def prepared(count: int) -> Prepared:
    file = File("zbior/a.md", "zbior", Path("a.md"), "h")
    return Prepared(DOCUMENT, file, [passage(f"p{number}") for number in range(count)])


@pytest.mark.parametrize(
    ("counts", "first", "expected"),
    [
        ([], 4, [[]]),
        ([3], 4, [[3]]),
        ([2, 2, 2], 4, [[2, 2], [2]]),
        ([2, 2, 1], 4, [[2, 2, 1]]),
        ([4, 16, 64, 32], 4, [[4], [16], [64], [32]]),
        ([4, 16, 64, 31], 4, [[4], [16], [64, 31]]),
        ([4, 8, 8, 8], 4, [[4], [8, 8], [8]]),
        ([4, 8, 8, 7], 4, [[4], [8, 8, 7]]),
        ([100, 1], 4, [[100, 1]]),
    ],
)
def test_slices_grow_and_lose_nothing(counts: list[int], first: int, expected: list[list[int]]) -> None:
    runs = slices([prepared(count) for count in counts], first)
    assert [[len(item.passages) for item in run] for run in runs] == expected


def test_equal_texts_share_a_key_whatever_their_spaces_and_marks() -> None:
    assert same_text(passage("a", text="Gmina, Kraków!")) == same_text(passage("b", text="gmina  kraków"))
    assert same_text(passage("a", text="Gmina Kraków")) != same_text(passage("b", text="Gmina Tarnów"))
    assert same_text(passage("a", text="—")) != same_text(passage("b", text="…"))


def test_a_passage_is_embedded_with_title_and_headings() -> None:
    assert text_in_context(INFO, passage("a")) == "Tytuł Ą\nTreść."
    other = replace(INFO, title="Uchwała")
    assert text_in_context(other, passage("a")) == "Uchwała › Tytuł Ą\nTreść."
