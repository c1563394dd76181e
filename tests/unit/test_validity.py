"""What is in force goes first, and an answer from what is not says so."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.answer import Citation
from assistant.validity import about_the_past, expired, in_force_first, out_of_date
from corpus.document import DocumentInfo
from indexing.passage import Hit, Passage

TODAY = date(2024, 6, 15)


def info(name: str, *, until: str | None = None, supersedes: str | None = None) -> DocumentInfo:
    return DocumentInfo(name, name, "pl", valid_until=until, supersedes=supersedes)


def hits(*infos: DocumentInfo) -> list[Hit]:
    return [
        Hit(rank, 1 / rank, Passage(one.id, one.id, 0, 0, 1, "a"), one) for rank, one in enumerate(infos, 1)
    ]


def cited(*names: str) -> list[Citation]:
    return [Citation(n, name, name, None, "", name, "a", 0, 1) for n, name in enumerate(names, 1)]


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (None, False),
        ("2024-06-14", True),
        ("2024-06-15", False),
        ("2024-05", True),
        ("2024-06", False),
        ("2023", True),
        ("2024", False),
    ],
)
def test_a_document_is_in_force_to_the_end_of_its_last_day(until: str | None, expected: bool) -> None:
    assert expired(info("zbior/a.md", until=until), TODAY) is expected


OLD, GONE = info("zbior/stara.md"), info("zbior/dawna.md", until="2020")
NEW, OTHER = info("zbior/nowa.md", supersedes="stara.md"), info("zbior/inna.md")


def order(found: list[Hit], *, past: bool = False) -> list[str]:
    ordered = in_force_first(found, TODAY, past=past)
    assert [one.rank for one in ordered] == list(range(1, len(ordered) + 1))
    scores = [one.score for one in ordered]
    assert scores == sorted(scores, reverse=True)
    return [one.info.id.partition("/")[2] for one in ordered]


def test_what_is_in_force_ranks_first_and_what_it_supersedes_is_left_out() -> None:
    assert order(hits(OLD, GONE, NEW, OTHER)) == ["nowa.md", "inna.md", "dawna.md"]


def test_a_question_about_the_past_keeps_what_was_superseded_behind() -> None:
    assert order(hits(OLD, GONE, NEW, OTHER), past=True) == ["nowa.md", "inna.md", "stara.md", "dawna.md"]


def test_a_superseded_document_stays_where_the_new_one_was_found_much_worse() -> None:
    found = [replace(hit, score=score) for hit, score in zip(hits(OLD, NEW), (9.0, 6.5), strict=True)]
    assert order(found) == ["nowa.md", "stara.md"]
    found = [replace(hit, score=score) for hit, score in zip(hits(OLD, NEW), (9.0, 7.5), strict=True)]
    assert order(found) == ["nowa.md"]


def test_a_document_that_nothing_supersedes_stays_alone() -> None:
    assert order(hits(GONE)) == ["dawna.md"]
    assert order([]) == []


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Co się zmieniło w stawkach?", True),
        ("Ile wynosiła poprzednia stawka?", True),
        ("Jaka była stawka w 2019 roku?", True),
        ("What was the previous rate?", True),
        ("Ile wynosi stawka za odpady?", False),
        ("What is the rate?", False),
        ("Co oznacza G07?", False),
    ],
)
def test_questions_about_the_past(question: str, expected: bool) -> None:
    assert about_the_past(question) is expected


def test_a_name_that_only_ends_alike_is_another_document() -> None:
    found = hits(info("zbior/prastara.md"), info("zbior/nowa.md", supersedes="stara.md"))
    assert [one.info.id for one in in_force_first(found, TODAY)] == ["zbior/prastara.md", "zbior/nowa.md"]


def test_an_answer_from_expired_sources_alone_says_until_when() -> None:
    found = hits(info("zbior/a.md", until="2020"), info("zbior/b.md", until="2021-03"), info("zbior/c.md"))
    note = out_of_date(cited("zbior/a.md", "zbior/b.md"), found, TODAY)
    assert note is not None
    assert "do 2021-03" in note.pl
    assert "until 2021-03" in note.en
    assert out_of_date(cited("zbior/a.md", "zbior/c.md"), found, TODAY) is None
    assert out_of_date([], found, TODAY) is None
