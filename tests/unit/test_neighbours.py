"""Neighbouring passages among the best of a search are one result."""

from indexing.neighbours import AMONG, LONGEST_RUN, runs
from indexing.passage import Passage

HEADING = "Odpady"
LONG = 700


def passage(position: int, *, document: str = "a.md", heading: str = HEADING, length: int = LONG) -> Passage:
    start = position * (LONG + 1)
    text = "x" * length
    return Passage(f"{document}#{position}", document, position, start, start + length, text, heading)


def found(*ranked: Passage) -> list[tuple[str, list[int]]]:
    return [(run.best.id, [one.position for one in run.passages]) for run in runs(ranked)]


def test_a_neighbour_joins_the_better_passage_on_either_side() -> None:
    ranked = passage(3), passage(1, document="b.md"), passage(4)
    assert found(*ranked) == [("a.md#3", [3, 4]), ("b.md#1", [1])]
    assert found(passage(3), passage(2)) == [("a.md#3", [2, 3])]


def test_passages_that_do_not_follow_each_other_stay_apart() -> None:
    assert found(passage(1), passage(3)) == [("a.md#1", [1]), ("a.md#3", [3])]
    assert found(passage(1), passage(2, document="b.md")) == [("a.md#1", [1]), ("b.md#2", [2])]


def test_a_run_is_no_longer_than_a_page() -> None:
    assert 2 * LONG + 1 <= LONGEST_RUN < 3 * LONG
    assert found(passage(1), passage(2), passage(3)) == [("a.md#1", [1, 2]), ("a.md#3", [3])]
    short = [passage(position, length=10) for position in (5, 4)]
    assert found(*short, passage(3, length=10)) == [("a.md#5", [3, 4, 5])]


def test_headings_part_and_the_lead_in_of_a_list_does_not() -> None:
    other = passage(2, heading="Woda")
    assert found(passage(1), other) == [("a.md#1", [1]), ("a.md#2", [2])]
    listed = passage(2, heading=f"{HEADING} › Gmina przyjmuje:")
    assert found(passage(1), listed) == [("a.md#1", [1, 2])]
    assert found(listed, passage(1)) == [("a.md#2", [1, 2])]
    assert found(listed, passage(3)) == [("a.md#2", [2]), ("a.md#3", [3])]
    bare = passage(1, heading=""), passage(2)
    assert found(*bare) == [("a.md#1", [1]), ("a.md#2", [2])]


def test_only_the_best_are_looked_at() -> None:
    others = [passage(1, document=f"{number}.md") for number in range(AMONG - 2)]
    assert found(passage(1), *others, passage(2))[0] == ("a.md#1", [1, 2])
    assert found(passage(1), *others, passage(9), passage(2))[0] == ("a.md#1", [1])
