"""Sources of an index: which folder a file belongs to, and what a scan takes for lost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from stored_document import DOCUMENT, passage

from corpus.bilingual import Text
from corpus.errors import DocumentError
from corpus.load import Found
from indexing.catalogue import Catalogue, Source
from indexing.record_files import RecordReader
from indexing.scan import resolve_sources, scan


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    opened = Catalogue(tmp_path / "catalogue.sqlite", new=True)
    yield opened
    opened.close()


def test_a_file_belongs_to_the_source_of_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "zbior"
    folder.mkdir()
    for name in ("a.md", "b.md"):
        (folder / name).write_text("x", encoding="utf-8")
    (alone,) = resolve_sources([folder / "a.md"], [])
    assert alone == Source("zbior", str(folder), ("a.md",))
    assert resolve_sources([folder / "b.md"], [alone]) == [replace(alone, only=("a.md", "b.md"))]
    assert resolve_sources([folder], [alone]) == [Source("zbior", str(folder))]
    assert resolve_sources([folder / "a.md"], [Source("zbior", str(folder))]) == [
        Source("zbior", str(folder))
    ]


def test_equal_folder_names_are_told_apart(tmp_path: Path) -> None:
    folders = [tmp_path / name / "dokumenty" for name in ("pl", "en", "cs")]
    for folder in folders:
        folder.mkdir(parents=True)
    assert [source.name for source in resolve_sources(folders, [])] == [
        "dokumenty",
        "dokumenty~2",
        "dokumenty~3",
    ]
    known = [Source("dokumenty", str(folders[1]))]
    assert [source.name for source in resolve_sources(folders[:2], known)] == ["dokumenty~2", "dokumenty"]


def test_a_file_that_cannot_be_read_now_is_not_taken_for_a_lost_one(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zbior").mkdir()
    (tmp_path / "zbior" / "a.md").write_text("x", encoding="utf-8")
    catalogue.put(DOCUMENT, "zbior", "abc", [(passage("p1"), "same")])

    def refused(path: Path) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("indexing.scan._hash", refused)
    found = scan([Source("zbior", str(tmp_path / "zbior"))], catalogue, RecordReader((), (), "public"))
    assert found.lost == ()
    assert [failure.document for failure in found.failed] == ["zbior/a.md"]


def test_documents_of_a_folder_that_cannot_be_entered_stay_and_the_folder_is_named(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "zbior"
    root.mkdir()
    for name in ("zbior/tajne/a.md", "zbior/tajne.md"):
        info = replace(DOCUMENT.info, id=name)
        kept = replace(passage(name), document=name)
        catalogue.put(replace(DOCUMENT, info=info), "zbior", "abc", [(kept, name)])
    monkeypatch.setattr("indexing.scan.find_documents", lambda root: Found((), (), (root / "tajne",)))
    found = scan([Source("zbior", str(root))], catalogue, RecordReader((), (), "public"))
    assert found.lost == ("zbior/tajne.md",)
    (failure,) = found.failed
    assert failure.document == "zbior/tajne"
    assert str(root / "tajne") in failure.remedy.en
    assert "pozostają w indeksie" in failure.reason.pl


def test_a_source_that_cannot_be_entered_or_is_gone_loses_nothing(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "zbior"
    closed.mkdir()
    catalogue.put(DOCUMENT, "zbior", "abc", [(passage("p1"), "same")])

    def refused(path: Path) -> Found:
        raise DocumentError(Text("Nie wolno.", "Not allowed."))

    monkeypatch.setattr("indexing.scan.find_documents", refused)
    sources = [Source("zbior", str(closed)), Source("inny", str(tmp_path / "absent"))]
    found = scan(sources, catalogue, RecordReader((), (), "public"))
    assert found.lost == ()
    assert [failure.document for failure in found.failed] == ["zbior", "inny"]
    assert str(closed) in found.failed[0].remedy.pl
    assert "assistant index --remove inny" in found.failed[1].remedy.en
