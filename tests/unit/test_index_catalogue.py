"""The catalogue of an index: documents, passages, sources, failures and facts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from stored_document import DOCUMENT, INFO, passage

from corpus.bilingual import Text
from corpus.document import Access, Document
from corpus.errors import IndexDamaged
from indexing.catalogue import Catalogue, Failure, Source
from indexing.store import Collection


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue(tmp_path / "catalogue.sqlite", new=True)
    yield opened
    opened.close()


def test_a_document_is_read_as_it_was_put(catalogue: Catalogue) -> None:
    stored = passage("p1")
    catalogue.put(DOCUMENT, "zbior", "abc", [(stored, "same")])
    assert catalogue.document("zbior/a.md") == DOCUMENT
    assert catalogue.document("zbior/b.md") is None
    assert catalogue.infos() == {"zbior/a.md": INFO}
    assert catalogue.infos(["zbior/a.md", "zbior/b.md"]) == {"zbior/a.md": INFO}
    assert catalogue.hashes("zbior") == {"zbior/a.md": "abc"}
    assert catalogue.passages(["p1", "p2"]) == {"p1": stored}
    assert catalogue.around("zbior/a.md", 0, 5) == [stored]


def test_putting_again_replaces_and_dropping_forgets_passages_too(catalogue: Catalogue) -> None:
    catalogue.put(DOCUMENT, "zbior", "abc", [(passage("p1"), "x"), (passage("p2", position=1), "y")])
    catalogue.put(DOCUMENT, "zbior", "def", [(passage("p3"), "z")])
    assert set(catalogue.stored()) == {"p3"}
    assert catalogue.hashes("zbior") == {"zbior/a.md": "def"}
    catalogue.drop("zbior/a.md")
    assert catalogue.stored() == {}
    assert catalogue.document("zbior/a.md") is None


def test_of_equal_texts_in_one_collection_the_first_has_the_vector(catalogue: Catalogue) -> None:
    stored: tuple[tuple[str, Access], ...] = (
        ("zbior/b.md", "public"),
        ("zbior/a.md", "public"),
        ("zbior/c.md", "staff"),
    )
    for name, access in stored:
        info = replace(INFO, id=name, access=access)
        catalogue.put(replace(DOCUMENT, info=info), "zbior", "h", [(passage(f"p-{name}", name), "same")])
    assert catalogue.stored() == {
        "p-zbior/a.md": (Collection("public", "pl"), "zbior/a.md"),
        "p-zbior/c.md": (Collection("staff", "pl"), "zbior/c.md"),
    }
    assert catalogue.also_in("p-zbior/a.md") == ("zbior/b.md",)
    assert catalogue.also_in("p-zbior/c.md") == ()


def test_failures_belong_to_their_source(catalogue: Catalogue) -> None:
    failure = Failure("zbior/x.pdf", "zbior", "h", Text("zły", "bad"), Text("popraw", "mend"))
    catalogue.set_source(Source("zbior", "/zbior", ("x.pdf",)))
    catalogue.set_source(Source("inny", "/inny"))
    catalogue.set_failure(failure)
    assert catalogue.failures() == catalogue.failures("zbior") == [failure]
    assert catalogue.failures("inny") == []
    assert catalogue.sources() == [Source("inny", "/inny"), Source("zbior", "/zbior", ("x.pdf",))]
    catalogue.remove_source("zbior")
    assert catalogue.failures() == []


def test_changes_are_written_together_or_not_at_all(catalogue: Catalogue) -> None:
    title: Any = object()
    unwritable = replace(DOCUMENT, info=replace(INFO, title=title))
    with pytest.raises(TypeError), catalogue.changing():
        put_with_fact(catalogue, unwritable)
    assert catalogue.fact("a") is None
    with catalogue.changing():
        catalogue.set_fact("a", "1")
    assert catalogue.fact("a") == "1"


def put_with_fact(catalogue: Catalogue, document: Document) -> None:
    catalogue.set_fact("a", "1")
    catalogue.put(document, "zbior", "h", [])


def test_a_catalogue_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "catalogue.sqlite").write_bytes(b"not a database at all" * 100)
    with pytest.raises(IndexDamaged, match="--rebuild"):
        Catalogue(tmp_path / "catalogue.sqlite")
