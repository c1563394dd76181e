"""Folders, pointer, lock, identity and catalogue of an index, each alone."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.bilingual import Text
from corpus.document import Document, DocumentInfo, Heading, Page
from corpus.errors import DocumentError, IndexBusy, IndexDamaged, IndexMismatch, StorageError
from corpus.load import Found
from indexing.catalogue import Catalogue, Failure, Source
from indexing.folders import Folders, writing
from indexing.identity import Identity, check_identity, read_identity, write_identity
from indexing.lock import writer
from indexing.passage import Passage
from indexing.record_files import RecordReader
from indexing.scan import File, resolve_sources, scan
from indexing.store import Collection
from indexing.write import Prepared, same_text, slices, text_in_context

IDENTITY = Identity("model-a", 3, "splitter-1", 1)


def test_the_first_folder_becomes_current_only_when_published(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    assert folders.current() is None
    begun = folders.begin(None)
    (begun / "content").write_text("one", encoding="utf-8")
    assert folders.current() is None
    published = folders.publish(begun)
    assert published.name == "000001"
    assert folders.current() == published


def test_a_copy_is_changed_and_the_former_folder_stays_as_it_was(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    (folders.begin(None) / "content").write_text("one", encoding="utf-8")
    first = folders.publish(tmp_path / "index" / "000001.unfinished")
    copy = folders.begin(first)
    (copy / "content").write_text("two", encoding="utf-8")
    assert (first / "content").read_text(encoding="utf-8") == "one"
    assert folders.current() == first
    second = folders.publish(copy)
    assert [(first / "content").read_text("utf-8"), (second / "content").read_text("utf-8")] == ["one", "two"]


def test_only_the_current_folder_and_its_predecessor_are_kept(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    for _ in range(4):
        folders.publish(folders.begin(folders.current()))
    assert sorted(path.name for path in (tmp_path / "index").iterdir()) == ["000003", "000004", "current"]


def test_what_a_killed_run_left_is_removed_and_its_number_not_used(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    first = folders.publish(folders.begin(None))
    folders.begin(first)
    (tmp_path / "index" / "000002").mkdir()  # killed between renaming and moving the pointer
    begun = folders.begin(first)
    assert begun.name == "000003.unfinished"
    assert folders.current() == first


def test_a_full_disk_is_one_sentence_with_the_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as error, writing(tmp_path):
        raise OSError(28, "No space left on device")
    assert str(tmp_path) in error.value.sentence.pl
    assert "--data" in error.value.sentence.en
    with pytest.raises(ValueError, match="other"), writing(tmp_path):
        raise ValueError("other")


def test_a_second_writer_is_refused_and_told_who_holds_the_lock(tmp_path: Path) -> None:
    with writer(tmp_path):
        with pytest.raises(IndexBusy) as refusal, writer(tmp_path):
            pytest.fail("two writers")
        assert f"proces {os.getpid()} od 20" in refusal.value.sentence.pl
        assert f"process {os.getpid()} since 20" in refusal.value.sentence.en
    with writer(tmp_path):
        assert json.loads((tmp_path / "writer.json").read_text("utf-8"))["pid"] == os.getpid()
    assert not (tmp_path / "writer.json").exists()


def test_the_lock_of_a_process_that_died_is_free(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from indexing.lock import writer\n"
        f"with writer(Path({str(tmp_path)!r})): os._exit(1)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[2], check=False)
    assert done.returncode == 1
    assert (tmp_path / "writer.json").exists()
    with writer(tmp_path):
        assert json.loads((tmp_path / "writer.json").read_text("utf-8"))["pid"] == os.getpid()


def test_an_index_of_the_same_making_is_accepted(tmp_path: Path) -> None:
    write_identity(tmp_path, IDENTITY)
    check_identity(tmp_path, IDENTITY)
    assert read_identity(tmp_path) == IDENTITY


@pytest.mark.parametrize(
    "changed",
    [{"embedder": "model-b"}, {"dimension": 4}, {"splitter": "splitter-2"}, {"layout": 2}],
)
def test_an_index_made_otherwise_is_refused_with_the_command_that_mends_it(
    tmp_path: Path, changed: dict[str, object]
) -> None:
    write_identity(tmp_path, IDENTITY)
    with pytest.raises(IndexMismatch) as refusal:
        check_identity(tmp_path, replace(IDENTITY, **changed))  # type: ignore[arg-type]
    assert "assistant index --rebuild" in refusal.value.sentence.pl
    assert "model-a, splitter-1, layout 1" in refusal.value.sentence.en


@pytest.mark.parametrize("content", [None, "{", "[]", '{"embedder": "model-a"}'])
def test_an_index_that_does_not_say_how_it_was_made_is_damaged(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "identity.json").write_text(content, encoding="utf-8")
    with pytest.raises(IndexDamaged, match="--rebuild"):
        read_identity(tmp_path)


INFO = DocumentInfo("zbior/a.md", "Tytuł Ą", "pl", kind="note", date="2021-01-29", topics=("woda", "energia"))
DOCUMENT = Document(INFO, "Tytuł Ą\n\nTreść.", (Heading(0, 1, "Tytuł Ą"),), (Page(1, 0, 15),))


def passage(name: str, document: str = "zbior/a.md", position: int = 0, text: str = "Treść.") -> Passage:
    return Passage(name, document, position, 9, 15, text, "Tytuł Ą", 1)


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
    for name, access in (("zbior/b.md", "public"), ("zbior/a.md", "public"), ("zbior/c.md", "staff")):
        info = replace(INFO, id=name, access=access)  # type: ignore[arg-type]
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
    unwritable = replace(DOCUMENT, info=replace(INFO, title=object()))  # type: ignore[arg-type]
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


def prepared(count: int) -> Prepared:
    file = File("zbior/a.md", "zbior", Path("a.md"), "h")
    return Prepared(DOCUMENT, file, [passage(f"p{number}") for number in range(count)])


@pytest.mark.parametrize(
    ("counts", "first", "expected"),
    [
        ([], 4, [[]]),
        ([3], 4, [[3]]),
        ([2, 2, 2], 4, [[2, 2], [2]]),
        ([4, 8, 16, 1], 4, [[4], [8], [16], [1]]),
        ([4, 4, 4, 4], 4, [[4], [4, 4], [4]]),
        ([100, 1], 4, [[100], [1]]),
    ],
)
def test_slices_double_and_lose_nothing(counts: list[int], first: int, expected: list[list[int]]) -> None:
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
